"""Reads a list of agencies from a place in a text on: "Sở Tài chính, UBND các huyện và …"."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import words as w
from ntm_extract.extract.agencies.beside import (
    read_behind_colon,
    read_beside,
    read_by_kind,
    share_owner,
    share_place,
    share_units,
    with_owner,
    with_places,
)
from ntm_extract.extract.agencies.collective import read_collective
from ntm_extract.extract.agencies.committees import read_committee
from ntm_extract.extract.agencies.listed import read_distributed
from ntm_extract.extract.agencies.mention import Found, Kind, Mention, full_name, single
from ntm_extract.extract.agencies.names import (
    known_end,
    read_open_name,
    with_business,
    with_number,
    with_zones,
)
from ntm_extract.extract.agencies.officials import read_official, read_person
from ntm_extract.extract.agencies.persons import personal_name
from ntm_extract.extract.agencies.relative import read_of_places, read_relative
from ntm_extract.extract.agencies.sectors import read_sectors
from ntm_extract.extract.agencies.suffixes import qualified, read_suffix
from ntm_extract.extract.agencies.units import read_units
from ntm_extract.vi.names import UPPER

_SPACE = re.compile(r"\s*")
_QUANTIFIER = re.compile(r"(?:[Cc]ác|\d{1,2})\s+")

_BRACKET = re.compile(r"\s*\(([^()]{0,300})\)")

_NUMBERED = re.compile(
    r"\s+\d{2,4}(?=\s+(?:quốc gia|tỉnh|thành phố|Trung ương|[a-zà-ỹđ])|[.,;:)]|$)"
)

_LIST_LIMIT = 40

_ASIDE = re.compile(
    r"\s+(?:trong phạm vi|theo)\s+(?:chức năng|nhiệm vụ|thẩm quyền|quyền hạn)"
    r"(?:(?:,\s*|\s+và\s+|\s+)(?:nhiệm vụ|thẩm quyền|quyền hạn|lĩnh vực|được giao|được phân công|"
    r"của mình|phụ trách|quản lý))*"
    r"(?=\s+và\s+(?:các|UBND|Ủy|Sở|Bộ)\s|,\s*(?:các|UBND|Ủy|Sở|Bộ)\s)"
)

# what an agency is besides: "Bộ Tài chính - Cơ quan Thường trực Ban Chỉ đạo 751"
_APPOSITION = re.compile(
    r"\s+[-–]\s+(?=Phó|Trưởng|[Cc]ơ quan|[Tt]hường trực|Chủ tịch|Ủy viên|Tổ trưởng)"
)

_STANDING_DUTY = re.compile(
    r"[Cc]ơ quan\s+(?:[Tt]hường trực|tham mưu|giúp việc|đầu mối)(?:,?\s+(?:giúp việc|tham mưu))?"
    r"(?:\s+(?:cho\s+)?(?:Ban Chỉ đạo|Ban chỉ đạo|Hội đồng|BCĐ|Tổ công tác|Chương trình)"
    r"(?:\s+(?:tỉnh|huyện|xã|thành phố|cấp \w+|\d+))?)?(?!\w)"
)
_UNITS_OF = re.compile(r"các (?P<u>xã|phường|huyện|thị trấn|thôn)\s(?!,)")
_NAMES = re.compile(
    rf"\s*[{UPPER}]\w+(?:\s+[{UPPER}]\w+){{0,3}}"
    rf"(?:(?:\s*[,;]\s*|\s+và\s+)[{UPPER}]\w+(?:\s+[{UPPER}]\w+){{0,3}})+\s*"
)
# an office abroad by its seat: "Đại sứ quán Việt Nam tại Lào"
_RELATIVE = re.compile(
    r"\s+(?:có\s+(?:tuyến|dự án|đường|rừng|biển|đê|công trình|nguy cơ|khu|hoạt động|"
    r"liên quan|mỏ|cảng|sân bay|cửa khẩu|đối tượng|sản phẩm)|nằm|giáp)(?!\w)"
)
# several places, and none of them by name: "UBND các xã, phường"
_SEVERAL = re.compile(
    r"\scác (?:địa phương|tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)"
    r"(?:,? (?:và )?(?:thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu))*\Z"
)
_OF_COUNTRIES = re.compile(r"\s+(?:của\s+)?các\s+nước\s*:?\s+")
_SEAT_ABROAD = re.compile(
    rf"\s+(?:tại|ở)\s+(?:(?:[Tt]hành phố|TP\.?)\s+)?[{UPPER}]\w+(?:[\s-]+[{UPPER}]\w+){{0,3}}"
)


def starts_agency(text: str, at: int) -> bool:
    """Tell whether an agency's name begins at ``at``."""
    return _read_one(text, at) is not None


def read_agencies(text: str, at: int, *, relative: bool = False) -> Found:
    """Read the list of agencies at ``at``; ``relative``: a collective takes its relative clause."""
    space = _SPACE.match(text, at)
    pos = space.end() if space else at
    mentions: list[Mention] = []
    end = pos
    while len(mentions) < _LIST_LIMIT:
        found = _read_one(text, pos, relative=relative)
        if found is None:
            break
        found = with_places(text, with_owner(text, found, _read_one))
        if relative:
            found = _with_relative(text, found)
        mentions += found.mentions
        end = pos = found.end
        bracket = _BRACKET.match(text, pos)
        if bracket:
            mentions[-1:] = _with_bracket(text, mentions[-1], bracket)
            pos = end = bracket.end()
        aside = _ASIDE.match(text, pos)
        besides = _APPOSITION.match(text, pos)
        duty = _STANDING_DUTY.match(text, besides.end()) if besides else None
        if duty:
            end = pos = duty.end()
        elif besides:
            title = _read_one(text, besides.end())
            end = pos = title.end if title else pos
        separator = w.SEPARATOR.match(text, aside.end() if aside else pos)
        if not separator:
            break
        nxt = separator.end()
        if not starts_agency(text, nxt):
            break
        pos = nxt
    return Found(tuple(share_place(share_units(share_owner(mentions)))), end)


def _with_relative(text: str, found: Found) -> Found:
    """Let bodies of several places take their clause: "Sở Xây dựng các tỉnh có tuyến … đi qua"."""
    last = found.mentions[-1]
    several = last.kind in {"named", "official"} and _SEVERAL.search(last.name)
    end = read_of_places(text, found.end) if several else None
    if end is None and several and _RELATIVE.match(text, found.end):
        end = read_relative(text, found.end)
    if end is None or end <= found.end:
        return found
    span = Span(last.span.start, end)
    name = last.name + re.sub(r"\s+", " ", text[found.end : end])
    return Found((*found.mentions[:-1], Mention(span, name, last.kind)), end)


def _with_bracket(text: str, last: Mention, bracket: re.Match[str]) -> list[Mention]:
    """Return who is meant by a body and the bracket behind it."""
    inner = _bracket_members(bracket, last)
    if inner:
        return inner
    also = read_beside(bracket, last, _read_one)
    if also or last.kind != "collective" or _explains(bracket[1]):
        return [last, *also]
    span = Span(last.span.start, bracket.end())
    return [Mention(span, full_name(span.text_in(text), last.kind), last.kind)]


def _explains(inner: str) -> bool:
    return bool(
        re.match(
            r"\s*(?:là\b|nếu có|gọi|theo (?:chức năng|thẩm quyền|nhiệm vụ|lĩnh vực|phân)|sau đây|"
            r"viết tắt|qua\b|thông qua|để\b|có văn bản|"
            r"(?:kèm\s+|có\s+)?(?:theo\s+)?(?:danh sách|[Pp]hụ lục)|gửi kèm|kèm theo)",
            inner,
        )
    )


def _bracket_members(bracket: re.Match[str], owner: Mention) -> list[Mention]:
    """A bracket that lists who a collective is, replaces it: "Các Chủ đầu tư (A, B)"."""
    by_kind = read_by_kind(bracket, owner)
    if by_kind or owner.kind != "collective":
        return by_kind
    unit = _UNITS_OF.match(owner.name)
    if unit and _NAMES.fullmatch(bracket[1]):
        return _units_named(bracket, unit["u"])
    inner = read_agencies(bracket[1], 0)
    if not inner.mentions or inner.end < len(bracket[1].rstrip(" .;")):
        return []
    if all(one.kind == "collective" for one in inner.mentions):
        return []
    shift = bracket.start(1)
    return [Mention(one.span.shifted(shift), one.name, one.kind) for one in inner.mentions]


def _units_named(bracket: re.Match[str], unit: str) -> list[Mention]:
    """Open "các xã đăng ký về đích (Thanh Hưng, Thanh An)": the places of a bracket."""
    names = re.finditer(r"[^\s,;][^,;]*?(?=\s*(?:[,;]|\svà\s|$))", bracket[1])
    found = [
        Mention(
            Span(bracket.start(1) + one.start(), bracket.start(1) + one.end()), one.group(), "place"
        )
        for part in names
        for one in [part]
    ]
    return [Mention(one.span, f"{unit} {one.name.removeprefix('và ')}", "place") for one in found]


def _read_one(text: str, at: int, *, relative: bool = False) -> Found | None:
    """Read one agency (or one enumeration under one head) at ``at``."""
    if at >= len(text) or not (text[at].isalpha() or text[at].isdigit()):
        return None
    for pattern in (w.AUTHORITY, w.SYSTEM):
        match = pattern.match(text, at)
        if match:
            return single(text, at, match.end(), "authority")
    deputies = w.DEPUTIES.match(text, at)
    if deputies:
        return single(text, at, read_suffix(text, deputies.end()), "collective")
    return (
        read_person(text, at, _read_inner)
        or read_official(text, at, _read_inner, relative=relative)
        or read_committee(text, at)
        or read_sectors(text, at)
        or _read_fixed(text, at)
        or _read_group(text, at, relative=relative)
        or _read_head(text, at)
    )


def _read_inner(text: str, at: int, relative: bool) -> Found | None:
    return _read_one(text, at, relative=relative)


def _read_group(text: str, at: int, *, relative: bool) -> Found | None:
    units = read_units(text, at)
    if units:
        return Found(*units)
    collective = read_collective(text, at, relative=relative)
    if collective is None or known_end(text, at, collective) > collective:
        return None  # "Ban quản lý khu công nghệ cao": a name, not a kind of body
    listed = read_distributed(text, at, collective, _read_one)
    return listed or single(text, at, collective, "collective")


def _read_fixed(text: str, at: int) -> Found | None:
    match = w.fixed_names().match(text, at) if text[at].isupper() else None
    if not match:
        return None
    numbered = _NUMBERED.match(text, match.end())  # "Ban Chỉ đạo 389 quốc gia"
    end = known_end(text, at, numbered.end() if numbered else match.end())
    end = with_business(text, at, qualified(text, read_suffix(text, end)))
    person = personal_name(text, end)
    return single(text, at, person or end, "official" if person else "named")


def _read_head(text: str, at: int) -> Found | None:
    head = w.HEAD.match(text, at)
    start = at
    if not head:
        quantifier = _QUANTIFIER.match(text, at)
        head = w.HEAD.match(text, quantifier.end()) if quantifier else None
        if not head:
            return None
    abroad = _OF_COUNTRIES.match(text, head.end()) if head.group().endswith("quán") else None
    several = read_behind_colon(text, abroad.end(), head.group()) if abroad else None
    if several:
        return several
    end = read_open_name(text, head.end(), start=head.start())
    seat = _SEAT_ABROAD.match(text, end) if head.group().endswith("quán") else None
    end = seat.end() if seat else end
    end = with_business(text, head.start(), with_number(text, with_zones(text, end)))
    kind: Kind = "named" if end > head.end() else "open"
    return single(text, start, end, kind)
