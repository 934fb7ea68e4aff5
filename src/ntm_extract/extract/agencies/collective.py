"""Collectives: "các sở, ban, ngành cấp tỉnh", "các đơn vị trực thuộc UBND tỉnh"."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import words as w
from ntm_extract.extract.agencies.business import with_number
from ntm_extract.extract.agencies.fields import (
    HAS_FIELD,
    INVESTS_IN,
    TAKES_FIELD,
    fields_end,
    read_duty,
    with_trade,
)
from ntm_extract.extract.agencies.names import read_open_name
from ntm_extract.extract.agencies.noun_tails import (
    NOUN_TAIL,
    RELATIVE,
)
from ntm_extract.extract.agencies.owners import read_owner, read_qualifiers
from ntm_extract.extract.agencies.relative import read_relative
from ntm_extract.vi.body_kinds import first_words, longest_kind
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.names import LOWER, UPPER

_QUANTIFIER = re.compile(w.QUANTIFIER + r"\s+(?:đồng chí\s+)?")

_ADJACENT = re.compile(r"(?:sở|bộ|ban|phòng|cơ quan|thôn|xã|huyện|cấp|đơn vị)\s*$", re.IGNORECASE)

_ADJACENT_NEXT = re.compile(r"\s+(?=(?:ngành|ban|đơn vị|bản|phường|thị)(?!\w))")

_JOINT = re.compile(r"\s*(?:,\s*(?:và\s+)?|/|\s[-–]\s|(?<=\s)và\s+|\s+và\s+|\s+hoặc\s+)\s*")

# kinds that each have a field of their own: "cơ quan thuế, cơ quan hải quan"
_OWN_FIELD = re.compile(
    r"(?:cơ quan|lực lượng|công ty|doanh nghiệp|đơn vị|tổ chức)\Z", re.IGNORECASE
)
_OTHERS = re.compile(r"(?:\s+[^\W\d_]+){0,4}\s+khác(?!\w)")

_PAIR = re.compile(r"(?:các\s+)?(?:cấp|ngành|bộ|ban|sở)\Z", re.IGNORECASE)

_MEMBERS = by_letter(r"thành viên\Z", re.IGNORECASE)

# "các Ban HĐND tỉnh": the boards of a council
_BOARDS_OF = re.compile(r"[Bb]an\s+(?=HĐND|Hội đồng nhân dân)(?!HĐND,? (?:và )?UBND)")

_REST = re.compile(r"\s+và\s+(?=(?:cơ quan|đơn vị|địa phương|tổ chức)(?!\w))")

_WHICH = re.compile(r"\s+nào(?!\w)")

_UNIT_NOUN = re.compile(
    r"(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|địa phương|TP|TX)(?!\w)",
    re.IGNORECASE,
)

_BARE_NOUNS = re.compile(
    r"(?:[Ss]ở,?\s+(?:ban|[Nn]gành)|[Bb]ộ,?\s+(?:ban|ngành|cơ quan)|[Bb]an,\s+ngành|[Cc]ơ quan|"
    r"[Đđ]ơn vị|[Đđ]ịa phương|[Cc]hủ đầu tư|[Nn]hà thầu|[Tt]ổ chức\s+(?:chính|tín|đoàn|xã)|"
    r"[Nn]hà đầu tư|[Nn]hà trường|[Cc]ông chức\s|[Ll]iên danh|[Tt]hôn,\s|công an(?!\w)|"
    r"[Cc]ơ sở\s+(?:KCB|khám|"
    r"y tế|giáo dục)|"
    r"[Hh]uyện,\s|"
    r"[Xx]ã,\s+(?:phường|thôn|"
    r"huyện|thị)|"
    r"[Cc]ấp ủy|[Cc]hính quyền|[Dd]oanh nghiệp|"
    r"[Tt]ổ chức,\s+(?:cá nhân|đơn vị)|[Cc]á nhân,\s+(?:tổ chức|đơn vị)|"
    r"[Đđ]oàn thể|[Mm]ột số|[Bb]an quản lý|[Nn]gành\s|[Bb]áo,?\s+đài|[Ll]ực lượng\s)"
)

# "các cơ quan có liên quan quản lý …": what they have to do, and no more of who they are
_CONCERNED = re.compile(r"liên quan\Z")

_VAGUE = re.compile(r"(?:cơ quan|đơn vị|tổ chức|doanh nghiệp|ngành|bộ)")

_CONTRACTOR = by_letter(r"(?:nhà thầu|liên danh|đơn vị thi công|nhà đầu tư)\Z", re.IGNORECASE)
_COMPANY = re.compile(r"\s+(?P<c>Công ty|Tổng công ty|Tập đoàn)(?!\w)")

_PROPER = re.compile(rf"\s+(?!Trung ương|TW|Thành phố|Tỉnh)[{UPPER}][{LOWER}]")


def openings_of_collectives() -> str:
    """Return what a collective may begin with: a noun in the plural, or a kind of body."""
    kinds = "|".join(first_words())
    return rf"{_QUANTIFIER.pattern}(?i:{w.NOUN.pattern}|{kinds})|{_BARE_NOUNS.pattern}|(?i:{kinds})"


_MORE_PAIRS = re.compile(r"\s*(?:,|và)\s*các\s+(?:cấp|ngành|bộ|ban)(?![\w]|\s*:)")


def read_collective(text: str, at: int, *, relative: bool, units_only: bool = False) -> int | None:
    """Return where the collective at ``at`` ends, None where there is none."""
    quantifier = _QUANTIFIER.match(text, at)
    pos = quantifier.end() if quantifier else at
    bare = not quantifier and not units_only
    if bare and not _BARE_NOUNS.match(text, at) and longest_kind(text, at) is None:
        return None
    if quantifier and quantifier.group()[0].isdigit():
        return None  # "13 xã" counts, it names nobody
    end = _read_nouns(text, pos, units_only=units_only)
    if end and not units_only and text[pos].isupper() and _PROPER.match(text, end):
        return None  # "các Ban Xây dựng Đảng": a name, not a kind of body
    if end is None or _WHICH.match(text, end):
        return None
    if _PAIR.match(text[at:end]):
        more = _MORE_PAIRS.match(text, end)
        if more:
            end = more.end()
    plain = end = with_trade(text, _with_company(text, pos, _after_members(text, pos, end)))
    end = read_qualifiers(text, read_duty(text, end))
    if quantifier and end > plain:
        end = _read_rest(text, _more_of_kind(text, pos, end))
    if relative and RELATIVE.match(text, end) and not _CONCERNED.search(text[plain:end]):
        end = read_relative(text, end)
    if end == plain and bare and _VAGUE.fullmatch(text[at:end]):
        return None
    return end


def _with_company(text: str, start: int, end: int) -> int:
    """Read on over the company that a contractor is: "nhà thầu Công ty Cổ phần Cầu 12"."""
    company = _COMPANY.match(text, end) if _CONTRACTOR.search(text, start, end) else None
    if company is None:
        return end
    return with_number(text, read_open_name(text, company.end(), start=company.start("c")))


def _after_members(text: str, start: int, end: int) -> int:
    """Read on over the body that "các thành viên" are members of, "các Ban HĐND tỉnh" part of."""
    members = _MEMBERS.search(text, start, end) or _BOARDS_OF.match(text, max(start, end - 3))
    body = read_owner(text, end + 1) if members and text[end : end + 1] == " " else None
    return body or end


def read_kind(text: str, at: int) -> int | None:
    """Return where a kind of body in the singular ends: "(Hiệu trưởng) trường đại học"."""
    if not text[at : at + 1].islower() or not w.NOUN.match(text, at):
        return None
    end = _read_nouns(text, at, units_only=False)
    return read_qualifiers(text, read_duty(text, end)) if end else None


_COMMA = re.compile(r",\s+")


def _more_of_kind(text: str, start: int, end: int) -> int:
    """Read on over the same noun again: "các bệnh viện đa khoa tỉnh, bệnh viện khu vực"."""
    noun = w.NOUN.match(text, start)
    joint = _COMMA.match(text, end)
    if not noun or not joint or not text.startswith(f"{noun.group()} ", joint.end()):
        return end
    nouns = _read_nouns(text, joint.end(), units_only=False)
    return read_qualifiers(text, nouns) if nouns else end


def _read_rest(text: str, end: int) -> int:
    """Read on where no "các" begins another entry: "các sở, ngành tỉnh và đơn vị có liên quan"."""
    rest = _REST.match(text, end)
    nouns = _read_nouns(text, rest.end(), units_only=False) if rest else None
    whole = read_qualifiers(text, nouns) if nouns else end
    return whole if nouns and whole > nouns else end


def _noun(text: str, at: int, *, units_only: bool) -> int | None:
    match = (_UNIT_NOUN if units_only else w.NOUN).match(text, at)
    kind = None if units_only else longest_kind(text, at)
    if not match:
        return kind
    if units_only:
        return match.end()
    tail = NOUN_TAIL.match(text, match.end())
    end = max(tail.end() if tail else match.end(), kind or 0)
    if tail and TAKES_FIELD.search(tail.group()):
        return max(end, fields_end(text, tail.end()))
    return max(end, fields_end(text, match.end())) if HAS_FIELD.fullmatch(match.group()) else end


_HEAD_OF_KIND = re.compile(
    r"(?:Sở|Bộ|Ban|Ngành|Tổng [Cc]ông ty|Tập đoàn|Công ty|Hội|Vụ|Cục|Chi cục|Tổng cục|"
    r"Viện|Phòng|Trung tâm)\s*(?:,|\(|ngành|và\s|có|"
    r"liên|nhà nước|$)|Ngành\s*:|Ngành\s+(?:(?:của|thuộc|cấp)\s|(?:Thành phố|thành phố|Tỉnh|tỉnh|"
    r"Huyện|huyện|"
    r"Trung ương|TW)(?!\w))"
)


def _read_nouns(text: str, at: int, *, units_only: bool) -> int | None:
    end = _noun(text, at, units_only=units_only)
    if end is None:
        return None
    while True:
        near = _ADJACENT_NEXT.match(text, end)
        joint = near if near and _ADJACENT.search(text, at, end) else _JOINT.match(text, end)
        if not joint:
            return end
        nxt = joint.end()
        if (
            text.startswith("công an", nxt)
            or _again_by_name(text, at, end, nxt)
            or w.AUTHORITY.match(text, nxt)
        ):
            return end  # "chính quyền, công an các cấp", "cơ quan Thuế, cơ quan Hải quan"
        if w.HEAD.match(text, nxt) and text[nxt].isupper() and not _HEAD_OF_KIND.match(text, nxt):
            return end
        more = _noun(text, nxt, units_only=units_only)
        if more is None or (text.endswith("đầu tư", nxt, more) and INVESTS_IN.match(text, more)):
            return end  # "các sở, ngành, | chủ đầu tư hạ tầng khu …": one of its own
        end = more


def _again_by_name(text: str, at: int, end: int, nxt: int) -> bool:
    """Tell whether the same noun begins another body: "công chức Tư pháp", "cơ quan thuế, cơ quan".

    Behind "các" it goes on with the same: "các bệnh viện đa khoa tỉnh, bệnh viện khu vực".
    """
    first, again = w.NOUN.match(text, at), w.NOUN.match(text, nxt)
    if not first or not again or first.group().lower() != again.group().lower():
        return False
    alone = (
        _OWN_FIELD.match(first.group())
        and end > first.end()
        and not text.endswith(("các ", "Các ", "những "), 0, at)
    )
    if alone and "," in text[end:nxt] and _OTHERS.match(text, again.end()):
        return False  # "cơ quan chuyên môn, cơ quan hành chính khác thuộc UBND": of one owner
    return bool(alone) or text[again.end() + 1 : again.end() + 2].isupper()
