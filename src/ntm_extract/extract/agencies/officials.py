"""Officials who stand for a body: "Giám đốc Sở Tài chính"."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies.collective import read_kind
from ntm_extract.extract.agencies.mention import (
    Found,
    Kind,
    Mention,
    full_name,
    shift_all,
    single,
)
from ntm_extract.extract.agencies.party_heads import ReadOne, read_secretaries
from ntm_extract.extract.agencies.persons import personal_name
from ntm_extract.extract.agencies.sectors import read_sector, read_sectors
from ntm_extract.extract.agencies.suffixes import read_suffix
from ntm_extract.extract.agencies.titles import HONORIFIC, MINISTERS, OFFICIAL
from ntm_extract.vi.names import UPPER

# titles that name a group even where no body follows: "tập thể lãnh đạo, quản lý phải kiểm điểm"
_GROUP_OF_LEADERS = re.compile(r"(?:[Cc]ác )?(?:[Tt]ập thể|[Cc]á nhân) lãnh đạo")
# which of several deputies: "Phó Thủ tướng phụ trách lĩnh vực"
_IN_CHARGE = re.compile(
    r"\s+(?:được (?:phân công|giao)\s+)?phụ trách(?! chung(?!\w)|,\s+(?:theo dõi|chỉ đạo|đôn đốc|"
    r"kiểm tra|"
    r"hướng dẫn|điều hành|quản lý))(?:"
    r"(?:\s+(?:các\s+)?(?:lĩnh vực|khối|ngành|địa bàn|mảng|công tác|cụm|xã|phường))?"
    r"(?:\s+liên quan)?"
    r"(?:\s+(?!(?:và|hoặc|các|UBND|Sở|Bộ|trực|để|trước|xem|theo|khi|những|kết|"
    r"về|tăng cường|quan tâm|chỉ đạo|kiểm tra|tập trung)\s)[^\W\d_]+){1,5}?"
    r"(?:\s*[-,–]\s*[^\W\d_]+(?:\s+[^\W\d_]+)?){0,2}"
    r"(?=\s+(?:trực tiếp|chủ trì|chỉ đạo|theo dõi|làm |có trách nhiệm|chịu trách nhiệm|đôn đốc|"
    r"kiểm tra|thường xuyên|tiếp tục|phải|tập trung|tổ chức|khẩn trương|chủ động|phối hợp|rà soát|"
    r"tăng cường|dự|xuống|bám|nắm|lãnh đạo|tham mưu|hướng dẫn|triển khai|thực hiện|quan tâm|"
    r"xây dựng|hoàn thành|chuẩn bị|bố trí|giúp|duyệt|phê duyệt|báo cáo|để|xem|trước|theo|vào|qua|"
    r"tại|trong|sau|lúc|kết quả|ký|"
    r"cho ý kiến)(?!\w)|\s*[.;)]|\s*\Z|,\s+(?:các\s+)?(?:Phó|Trưởng|Giám|Chánh|Chủ|Tổ|Kế toán|Văn|"
    r"Phòng|Ban|UBND|Sở|Đội)\s)|"
    r"\s+(?:các\s+)?(?:lĩnh vực|khối|ngành|địa bàn)(?:\s+liên quan)?|"
    r"(?=\s*[,.;:)(]|\s+(?:để|xem|và|trước|theo|chỉ đạo|những|các|kết quả|về|trực tiếp)\s|\s*$))"
)
# and by the field alone: "Phó Giám đốc kỹ thuật"
_FIELD = re.compile(
    r"\s+(?:(?:kinh tế|kế hoạch|tài chính|kỹ thuật|văn hóa|"
    r"an toàn)\s+[-–]\s+[^\W\d_]+(?:\s[^\W\d_]+)?|"
    r"[Kk]ỹ thuật|cơ điện(?: lạnh)?|[Cc]huyên môn|nội chính|kinh tế|[Hh]ành chính|[Kk]inh doanh|"
    r"[Ss]ản xuất|"
    r"vận hành|"
    r"thường trực|y tế|tài chính|nhân sự|kế hoạch|đào tạo|an toàn|công nghệ|điều hành|dự án|"
    r"thi công|vật tư|văn xã|xây dựng|nghiệp vụ|thương mại|đầu tư|cơ giới|an ninh|lâm sàng)(?!\w)"
)
_PROJECT = re.compile(
    r"\s+(?:dự án|điều hành|chi nhánh|khu vực|vùng)(?=\s*[,.;)]|\s+(?!của|các|đầu)|$)"
)
_HEADED = re.compile(
    r"(?:cơ quan|trường|chi bộ|đảng bộ|đảng ủy|cấp ủy|chi đoàn|đồn|trại|đại học|học viện|bệnh viện|"
    r"trung tâm|công ty|doanh nghiệp|hợp tác xã|cơ sở|"
    r"ban quản lý|trạm|viện|xí nghiệp|tập đoàn|tổng công ty)(?!\w)"
)
# "Trưởng ban Chỉ đạo": the head of a board named with its title
_CHAIRED = re.compile(
    rf"(?:[Cc]ác\s+)?(?:{HONORIFIC})?"
    r"(?:Phó\s+)?Trưởng\s+(?=(?:[Pp]hòng|[Kk]hoa)\s+[A-ZĐ]|[Tt]rạm\s+[A-ZĐ]|"
    r"[Bb]an\s+(?:(?:chỉ đạo|quản lý|tổ chức|công tác|tuyên giáo|dân vận|nội chính|kinh tế|dân tộc|"
    rf"pháp chế|văn hóa)(?!\w)|[{UPPER}]))|"
    rf"(?:Phó\s+)?Chánh\s+(?=[Vv]ăn phòng\s+(?!UBND|HĐND|Ủy ban|Hội đồng|Đoàn|Bộ|Sở|Ban\s|BCĐ)"
    rf"[{UPPER}])"
)
_BOARD_REACH = 300
_OF_BOTH = re.compile(
    r"\s+(?:HĐND|Hội đồng nhân dân)\s*(?:,?\s+và|[-–&,])\s*(?:UBND|Ủy ban nhân dân)(?!\w)"
)
_STANDING = re.compile(
    r"\s+(?:HĐND|Hội đồng|UBND|Ủy ban|các|Ban Chỉ (?:đạo|huy)|BCĐ|BCH|LĐLĐ|Liên đoàn)(?!\w)"
)
_OWN_OFFICE = re.compile(r"\s+(?:cơ quan|đơn vị)(?!\w)")
_NAMED_OFFICE = re.compile(r"(?:Chính phủ|Thủ tướng|Tổng Bí thư)$")


def read_official(text: str, at: int, read_one: ReadOne, *, relative: bool) -> Found | None:
    """Read an official who stands for a body: "Giám đốc Sở Tài chính"."""
    ministers = MINISTERS.match(text, at)
    match = OFFICIAL.match(text, at)
    if ministers or not match:
        return single(text, at, ministers.end(), "official") if ministers else None
    secretaries = read_secretaries(text, at, read_one)
    if secretaries:
        return secretaries
    chaired = _chaired_end(text, at, read_one)
    if chaired:
        return single(text, at, chaired, "official")
    return _read_headed(text, at, match, read_one, relative=relative)


def _chaired_end(text: str, at: int, read_one: ReadOne) -> int | None:
    """Return where "Trưởng ban Chỉ đạo …" ends: a title that shares a word with its board."""
    title = _CHAIRED.match(text, at)
    if not title:
        return None
    window = text[title.end()].upper() + text[title.end() + 1 : title.end() + _BOARD_REACH]
    body = read_one(window, 0, False)
    return title.end() + body.end if body and may_head(body) else None


_OFFICE_OF = re.compile(r"\s+(?:(?:của|thuộc)\s+)?")


def _read_headed(
    text: str, at: int, match: re.Match[str], read_one: ReadOne, *, relative: bool
) -> Found | None:
    end = match.end()
    standing = match.group()[1:] == "hường trực"
    if standing and not _STANDING.match(text, end):
        return None
    if not _NAMED_OFFICE.search(match.group()):
        end = _read_titles(text, end, read_one)
        aside = _ASIDE.match(text, end)
        end = aside.end() if aside else end
    whole = personal_name(text, end) or _of_both(text, match, end)
    if whole:
        return single(text, at, whole, "official")
    joint = _OFFICE_OF.match(text, end)
    inner = _read_ministers(text, end) if match.group().endswith("Bộ trưởng") else None
    if inner is None and joint:
        inner = read_one(text, joint.end(), relative) or _read_kind_headed(text, joint.end())
    if inner is None or not may_head(inner):
        if not _OWN_OFFICE.match(text, end):
            end = _first_title(text, match.end(), end)  # "Trưởng ban, Phó Trưởng ban": two
        return _read_title_alone(text, at, end, without_body=inner is None)
    charge = _IN_CHARGE.match(text, inner.end) if len(inner.mentions) == 1 else None
    person = charge.end() if charge else personal_name(text, inner.end)
    if person:
        return single(text, at, person, "official")
    title = text[at : joint.end()] if joint else f"{text[at:end]} "
    if standing:
        return _standing(at, title, inner)
    title = title.removeprefix("Các ") if len(inner.mentions) > 1 else title
    kind: Kind = "collective" if _GROUP_OF_LEADERS.match(title) else "official"
    mentions = tuple(
        Mention(
            Span(at if n == 0 else one.span.start, one.span.end),
            full_name(title + one.name, kind),
            kind,
        )
        for n, one in enumerate(inner.mentions)
    )
    return Found(mentions, inner.end)


def _standing(at: int, title: str, inner: Found) -> Found:
    """Read "Thường trực HĐND, UBND các xã": a council has those who stand for it, UBND has none."""
    mentions = []
    for n, one in enumerate(inner.mentions):
        span = Span(at if n == 0 else one.span.start, one.span.end)
        of_council = n == 0 or not one.name.startswith("UBND")
        name = full_name(title + one.name, "official") if of_council else one.name
        mentions.append(Mention(span, name, "official" if of_council else one.kind))
    return Found(tuple(mentions), inner.end)


_WHICH_ROOMS = re.compile(r"(?<=phòng)\s+(?:nghiệp vụ|chuyên môn|chức năng|liên quan)(?!\w)")


def _read_title_alone(text: str, at: int, end: int, *, without_body: bool) -> Found | None:
    """Read an official behind whom no body stands: "Thủ trưởng đơn vị", "Phó Thủ tướng"."""
    office = _OWN_OFFICE.match(text, end) if without_body else None
    if office:
        return single(text, at, office.end(), "official")
    title = text[at:end]
    group = _GROUP_OF_LEADERS.match(title)
    charge = None if group else _IN_CHARGE.match(text, end)
    if charge is None and title.removeprefix("đồng chí ").startswith(
        ("Phó ", "PGĐ", "PTGĐ", "PHT")
    ):
        charge = _FIELD.match(text, end)
    if charge is None and title.endswith("Giám đốc"):
        charge = _PROJECT.match(text, end)
    rooms = None if group else _WHICH_ROOMS.match(text, end)
    if rooms:
        return single(text, at, rooms.end(), "official")
    if not group and not any(char.isupper() for char in title):
        return None
    end = charge.end() if charge else end if group else read_suffix(text, end)
    return single(text, at, end, "collective" if group else "official")


def _read_kind_headed(text: str, at: int) -> Found | None:
    """Read the kind of body whose head is named: "(Hiệu trưởng) trường đại học"."""
    end = read_kind(text, at) if _HEADED.match(text, at) else None
    return single(text, at, end, "collective") if end else None


_COLON = re.compile(r"\s*:\s*")


def _read_ministers(text: str, at: int) -> Found | None:
    """Read the fields behind "Các Bộ trưởng: Tài chính, Xây dựng" as the ministries they are."""
    colon = _COLON.match(text, at)
    if not colon or read_sector(text, colon.end()) is None:
        return None
    found = read_sectors(f"Bộ {text[colon.end() : colon.end() + 400]}", 0)
    by = colon.end() - len("Bộ ")
    return Found(shift_all(found.mentions, by), found.end + by) if found else None


# another title, or which of several: "Giám đốc (Thủ trưởng) các sở", "Chủ tịch (Phó) UBND xã"
_ASIDE = re.compile(
    r"\s*\((?:Thủ trưởng|[Nn]gười đứng đầu|[Pp]hó|Phó [^()]{2,40}|hoặc [^()]{2,40}|[Ll]ãnh đạo|"
    r"Giám đốc|Trưởng[^()]{0,20}|Chủ tịch|phụ trách[^()]{0,40}|quyền)\)(?=\s+[^\W\d_])"
)
_NEXT_TITLE = re.compile(r"\s*(?:,|và|kiêm)\s*(?:các\s+)?")
_OF_ONE = (
    "Chánh Văn phòng", "Chánh văn phòng", "Chánh Thanh tra", "Chánh thanh tra", "Kế toán trưởng",
)  # fmt: skip
"""Heads whose body is said by their title, or is whoever speaks."""


def _first_title(text: str, first: int, end: int) -> int:
    """Return where the first of several titles ends behind which no body stands."""
    joint = _NEXT_TITLE.match(text, first) if end > first else None
    return first if joint and "kiêm" not in joint.group() else end


def _of_both(text: str, title: re.Match[str], end: int) -> int | None:
    """Return where "Chánh Văn phòng HĐND và UBND xã" ends: one office of two bodies."""
    both = _OF_BOTH.match(text, end) if title.group().endswith("ăn phòng") else None
    return read_suffix(text, both.end()) if both else None


def _read_titles(text: str, end: int, read_one: ReadOne) -> int:
    """Read on over "Chủ tịch, Giám đốc các …": several titles before one body.

    A title that has a body of its own is another's: "Chánh Văn phòng, Trưởng phòng Nội vụ".
    """
    while True:
        separator = _NEXT_TITLE.match(text, end)
        more = OFFICIAL.match(text, separator.end()) if separator else None
        if not separator or not more or _chaired_end(text, separator.end(), read_one):
            return end
        if text.endswith(_OF_ONE, 0, end) and not more.group().startswith(("Phó", "PCVP")):
            return end  # "Chánh Văn phòng, Thủ trưởng các đơn vị"
        end = more.end()


def may_head(inner: Found) -> bool:
    """Tell whether somebody may be the head of what was read: of a body, and of no official."""
    return bool(inner.mentions) and inner.mentions[0].kind != "official"
