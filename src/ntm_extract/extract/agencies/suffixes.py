"""What may stand behind a name and belongs to it: its unit, its ministry, which of several."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import words as w
from ntm_extract.extract.agencies.known_names import place_names, sector_pattern
from ntm_extract.extract.agencies.noun_tails import REGION
from ntm_extract.extract.agencies.titles import OFFICIAL
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.names import LOWER, UPPER

_SPACE = re.compile(r"\s+")

_SHORT_VERBS = frozenset({
    "trình", "gửi", "giao", "lập", "cử", "nộp", "sớm", "biết", "làm", "lắp", "treo", "dọn",
    "cắt", "bơm", "chở", "dán", "gắn", "khóa", "tháo", "phun", "lau", "nhận", "gỡ", "xả", "mở",
})  # fmt: skip

_UNIT_WORDS = (" tỉnh", " huyện", " xã", " phường", " phố")

_MORE_UNITS = re.compile(
    r"(?:\s*[,/]\s*(?:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu))+"
    r"(?![^\W_])(?!\s+hội)"
    r"(?:\s+trực\s+thuộc\s+(?:[Tt]rung\s+ương|TW))?"
)

_OF_MINISTRY = re.compile(rf"\s+(?:[-–]\s+|(?:thuộc|của)\s+)?Bộ\s+(?=[{UPPER}])")

_GENERAL_STAFF = re.compile(r"Tổng Tham mưu(?!\w)")

_WHICH_ONE = re.compile(
    r"\s+(?:ven\s+(?:sông|biển|đường)|(?:vùng\s+)?hạ\s+du|vùng\s+(?:thấp\s+)?trũng|"
    r"(?:có\s+)?liên\s+quan(?!\s+(?:đến|tới))|sở\s+tại|cùng\s+cấp|"
    r"cấp\s+(?:trên|dưới)(?:\s+trực\s+tiếp)?|có\s+thẩm\s+quyền|địa\s+phương|còn\s+lại|"
    r"(?:nêu|nói)\s+trên)(?!\w)"
)

# what a company is by law: "Tổng công ty Thép Việt Nam - CTCP"
_LEGAL_FORM = re.compile(r"\s*[-–]\s*(?:CTCP|Công ty (?:[Cc]ổ phần|CP|TNHH(?: MTV)?))(?!\w)")

_WHERE = re.compile(r"\s+nơi\s+(?=[^\W\d_])")

_WHERE_REACH = 90

# a verb with nothing behind it belongs to the clause of place: "nơi có đất thu hồi"
_CLOSES = re.compile(r"\s*(?:[,.;:)(]|$)|\s+(?:và|chủ trì|có trách nhiệm|phối hợp|tổ chức)\s")

_ENDS_WHERE = re.compile(
    r"\(|(?:kèm|dự kiến|biết|bằng|(?<!đi )qua|thông qua|và|để|trước|trong|theo|về|khi|những|các|"
    r"kết quả|"
    r"có trách nhiệm|chịu trách nhiệm|phải)(?!\w)"
)


# a body of several units: "Hạt Kiểm lâm liên huyện Đakrông - Hướng Hóa"
_JOINT_UNITS = re.compile(
    rf"\s+liên\s+(?:huyện|xã|phường|tỉnh)(?:(?:\s+|\s+[-–]\s+)[{UPPER}]\w+(?:\s+[{UPPER}]\w+)?)*"
)


_NAME = rf"[{UPPER}]\w+(?:\s+[{UPPER}]\w+){{0,2}}"
_REGION_NAME = (
    r"(?:(?:Bắc|Nam|Duyên hải Nam|Đồng bằng và Trung du Bắc|Trung và Nam) Trung Bộ|"
    r"(?:Đông|Tây|Trung) (?:Bắc|Nam) Bộ|(?:Bắc|Trung|Nam) Bộ|Tây Nguyên|Tây Bắc|Việt Bắc|Đông Bắc)"
)
_BRANCH = re.compile(
    rf"\s+(?:(?:[-–]\s+)?[Cc]hi nhánh\s+(?:(?:[Kk]hu vực|số)\s+[IVX\d]+|(?:tại\s+)?(?:(?:tỉnh|"
    rf"huyện|thành phố|TP\.?|thị xã|khu vực)\s+)?{_NAME}(?:\s+[-–]\s+{_NAME})*|(?:tỉnh|huyện|"
    r"thành phố|thị xã)(?!\s+[A-ZĐ]))|"
    rf"[Mm]iền\s+(?:Bắc|Trung|Nam)|vùng\s+[IVX]{{1,4}}(?!\s+[A-ZĐ])(?!\w)|"
    rf"[Kk]hu vực(?=\s*[,.;:)]|\s*\Z|\s+và\s)|[Kk]hu vực\s+(?:[IVX\d]+|{_REGION_NAME}|"
    rf"(?:[Cc]ửa khẩu\s+)?{_NAME}(?:\s+[-–]\s+{_NAME})*)|"
    r"Việt Nam|"
    r"[Ss]ố\s+\d{1,3}(?![\d/])|[Qq]uốc gia(?!\s+(?:đặc biệt|trọng điểm|xây dựng nông|giảm nghèo|"
    r"phát triển))|"
    r"[Nn]hà nước(?:\s+khu vực\s+[IVX\d]+|\s+Việt Nam|\s+tỉnh)?|ở cơ sở|"
    r"của (?:Quốc hội|Chính phủ|HĐND))(?!\w)"
)
_WHOLE_COUNTRY = by_letter(r"(?:Việt Nam|[Tt]rung ương|[Nn]hà nước|[Ss]ố \d{1,3})\Z")
_UNIT = re.compile(
    r"\s+(?:của\s+)?(?:tỉnh|Tỉnh|thành phố|Thành phố|TP\.?|huyện|thị xã|quận|xã|"
    r"phường|thị trấn|đặc khu)(?![^\W_])(?!\s+(?:hội|đoàn(?!\s+kết)|ủy)(?!\w))"
)
_COMMITTEES = r"(?:huyện|thị|thành|quận|đảng)\s+ủy|(?:Thành|Thị)\s+ủy(?:\s+[A-ZĐ]\w+){1,2}"
_LEVEL = re.compile(
    r"\s+(?:các\s+cấp|các\s+địa\s+phương|các\s+khu\s+vực|các\s+(?:[Bb]ộ|[Ss]ở)(?:,\s*(?:ban,\s*)?ngành)?(?:,\s*địa\s+phương)?|"
    r"các\s+đơn\s+vị,?(?:\s+và)?\s+địa\s+phương|"
    r"các\s+tỉnh(?:,\s*thành\s+phố)?(?:\s+trực\s+thuộc\s+(?:[Tt]rung\s+ương|TW))?|"
    rf"các\s+(?:[Hh]uyện|[Tt]hị|[Qq]uận|[Tt]hành)\s+ủy(?:,\s*(?:{_COMMITTEES}|(?:Thành|"
    rf"Thị)\s+ủy))*|"
    r"cấp\s+(?:tỉnh|huyện|xã|cơ\s+sở)(?:,\s*cấp\s+(?:tỉnh|huyện|xã))*|[Tt]rung\s+ương|TW|"
    r"các\s+(?:chi\s+nhánh|cơ\s+sở|trạm|đội|điểm|cửa\s+khẩu)|"
    r"các\s+(?:xã|phường|quận|thị\s+xã|thành\s+phố|huyện|thôn|bản|ấp|khóm|buôn|khu\s+phố|"
    r"tổ\s+dân\s+phố)"
    r"(?:(?:,\s*|\s+và\s+)(?:xã|phường|huyện|thị\s+xã|thành\s+phố|thị\s+trấn|đặc\s+khu))*)(?!\w)"
)


def read_suffix(text: str, at: int) -> int:
    """Return where a name ends that may go on with its unit: "… tỉnh Hà Tĩnh", "… khu vực XI".

    Behind the whole country stands which part of it: "… Việt Nam tỉnh", "… Việt Nam chi nhánh A".
    """
    end = _one_suffix(text, at)
    return _one_suffix(text, end) if end > at and _WHOLE_COUNTRY.search(text, at, end) else end


def _one_suffix(text: str, at: int) -> int:
    """Return where the unit, the branch or the level right behind a name ends."""
    if text[max(0, at - 8) : at].endswith(_UNIT_WORDS):
        more = _MORE_UNITS.match(text, at)
        if more:
            return more.end()
    match = _BRANCH.match(text, at) or _JOINT_UNITS.match(text, at)
    unit = None if match else _UNIT.match(text, at)
    if match or unit:
        return match.end() if match else _after_unit(text, unit.end())  # type: ignore[union-attr]
    name = _place_at(text, at)
    if name:
        return name
    level = _LEVEL.match(text, at)
    return _after_level(text, level.end()) if level else at


def _place_at(text: str, at: int) -> int | None:
    space = _SPACE.match(text, at)
    name = place_names().match(text, space.end()) if space else None
    return name.end() if name else None


def _after_level(text: str, at: int) -> int:
    """Return where the place behind a level ends: "Bệnh viện Trung ương Huế"."""
    central = text[max(0, at - 10) : at].lower().endswith("trung ương")
    place = _place_at(text, at) if central else None
    return place or REGION.match(text, at).end()  # type: ignore[union-attr]  # it may be empty


# what a sentence begins with behind a heading: "… huyện ⏎ Theo chức năng, nhiệm vụ …"
SENTENCE_OPENS = re.compile(
    r"(?:Theo|Các|Trong|Căn|Trên|Để|Khi|Đối|Giao|Chủ trì|Phối|Mỗi|Tổ chức|Tăng|Tiếp|Tập|Chịu|"
    r"Rà|Xây dựng|Thực|Hướng|Chỉ|Tham|Kịp|Định|Hằng|Hàng|Trước|Có|Phải|Đề|Yêu|Báo cáo|"
    r"Triển|Khẩn)(?!\w)"
)

_PROPER_NAME = re.compile(rf"(?:[{UPPER}][{LOWER}]+)(?:\s+[{UPPER}][{LOWER}]+){{0,2}}(?!\w)")
PAPER = re.compile(
    r"(?:Đề án|Kế hoạch|Dự (?:thảo|án|toán)|Tờ trình|Nghị quyết|Chương trình|Phương án|Đồ án|"
    r"Quy (?:chế|định|hoạch)|Quyết định|Danh mục|Hồ sơ|Kết quả|Chỉ thị|Đề cương)(?!\w)"
)
"""What is handed over behind a unit: "trình UBND tỉnh | Đề án …"."""
NAMED_LIKE_BODY = re.compile(
    rf"Trường (?!Mầm|Tiểu|Trung|Cao|Đại|Chính|Đảng|Phổ|Dân|Quân|Sĩ|Cán|Nghề|Năng|Bồi|Đào|Giáo)"
    rf"[{UPPER}][{LOWER}]+(?!\s[{UPPER}][{LOWER}]+\s[{UPPER}])"
)
"""Places that begin like a school: "xã Trường Sơn"."""


def _after_unit(text: str, at: int) -> int:
    """Return where the proper name behind "tỉnh", "huyện" ends; ``at`` where there is none."""
    more = _MORE_UNITS.match(text, at)
    if more:
        return more.end()
    space = _SPACE.match(text, at)
    if not space:
        return at
    name = place_names().match(text, space.end())
    if name:
        return name.end()
    proper = _PROPER_NAME.match(text, space.end())
    if NAMED_LIKE_BODY.match(text, space.end()):
        return proper.end() if proper else at
    others = (w.HEAD, OFFICIAL, SENTENCE_OPENS, PAPER)
    other = any(p.match(text, space.end()) for p in others)
    return proper.end() if proper and not other else at


def is_verb(match: re.Match[str] | None) -> bool:
    """Tell whether a verb ends a name; words of one syllable are too often part of another."""
    return bool(match) and (" " in match.group() or match.group() in _SHORT_VERBS)  # type: ignore[union-attr]


def of_ministry(text: str, end: int) -> int:
    """Return where the name of a part of a ministry ends: "Cục Tài chính Bộ Quốc phòng"."""
    ministry = _OF_MINISTRY.match(text, end)
    sector = None
    if ministry:
        sector = _GENERAL_STAFF.match(text, ministry.end())
        sector = sector or sector_pattern().match(text, ministry.end())
    if sector:
        end = sector.end()
    return qualified(text, end)


_NEXT = re.compile(r"\s+(?=\S)")


def qualified(text: str, end: int) -> int:
    """Return where a name ends that says which of several is meant: "UBND tỉnh sở tại"."""
    form = _LEGAL_FORM.match(text, end)
    if form:
        return form.end()
    match = _WHICH_ONE.match(text, end)
    if match:
        return match.end()
    where = _WHERE.match(text, end)
    if where is None:
        return end
    for word in _NEXT.finditer(text, where.end(), where.end() + _WHERE_REACH):
        if text[word.start() - 1] in ",.;:)(" or _ENDS_WHERE.match(text, word.end()):
            stop = word.start()
            break
        verb = w.verb_pattern().match(text, word.end())
        if verb and " " in verb.group() and not _CLOSES.match(text, verb.end()):
            stop = word.start()
            break
    else:
        stop = len(text) if where.end() + _WHERE_REACH >= len(text) else end
    return end + len(text[end:stop].rstrip(" .,;:)("))
