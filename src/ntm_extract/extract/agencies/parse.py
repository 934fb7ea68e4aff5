"""Reads a list of agencies from a place in a text on: "Sở Tài chính, UBND các huyện và …"."""

from __future__ import annotations

import re
from functools import lru_cache

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import words as w
from ntm_extract.extract.agencies.among import read_among, with_numbers
from ntm_extract.extract.agencies.beside import (
    read_beside,
    read_by_kind,
    share_owner,
    share_place,
    share_units,
    with_owner,
    with_places,
)
from ntm_extract.extract.agencies.brackets import NAMES, explains, heads_named, units_named
from ntm_extract.extract.agencies.forces import next_branch, one_force
from ntm_extract.extract.agencies.houses import share_house, with_house
from ntm_extract.extract.agencies.mention import Found, Mention, full_name
from ntm_extract.extract.agencies.one_agency import read_one
from ntm_extract.extract.agencies.relative import read_of_places, read_relative
from ntm_extract.extract.agencies.same_head import share_head, with_bare_places
from ntm_extract.extract.agencies.towns import with_towns

_SPACE = re.compile(r"\s*")
_BRACKET = re.compile(r"\s*\(([^()]{0,300})\)")

_LETTERS = re.compile(r"[A-ZĐ]{2,6}\d{0,2}")
_UNIT = re.compile(
    r"\s(?:tỉnh|huyện|thành phố|Thành phố|xã|phường)(?=\s+[^\W\d_A-ZĐ]|[,.;)]|\Z)(?! hội)"
)
_WHOSE = re.compile(r"\s+(?:[-–]\s+)?(?=Công an (?:tỉnh|thành phố|Thành phố|huyện|TP))")

_LIST_LIMIT = 40
_LONG = 4000
"""Characters of a text that is no paragraph, and is not kept."""

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

# a post without a body of its own: "Phó Thủ tướng - Trưởng Ban Chỉ đạo 389 quốc gia"
_DEPUTY = re.compile(r"(?:Phó )?Thủ tướng(?!\w)")
_STANDING_DUTY = re.compile(
    r"(?:[Cc]ơ quan\s+(?:[Tt]hường trực|tham mưu|giúp việc|đầu mối|chủ trì|chủ quản)|"
    r"[Tt]hường trực(?=\s+[\wĐ]))"
    r"(?:,?\s+(?:giúp việc|tham mưu))?"
    r"(?:\s+(?:cho\s+)?(?:Ban Chỉ (?:đạo|huy)|Ban chỉ (?:đạo|huy)|Hội đồng|BCĐ|Tổ công tác|"
    r"[Cc]hương trình|[Kk]ế hoạch|[Đđ]ề án|[Dd]ự án|[Pp]hong trào|[Cc]uộc vận động)"
    r"(?:\s+(?:tỉnh|huyện|xã|thành phố|cấp \w+|\d+))?)?(?!\w)"
    r"(?:\s[^.;:,()–-]{3,90}?(?=\s[-–]\s))?"
)
# who leads a group, and no other body: "Tổ công tác do Phó Giám đốc làm Tổ trưởng"
_LED_BY = re.compile(
    r",?\s+do\s+[^.;:]{4,120}?\s+(?:làm|là|giữ chức)\s+(?:[Pp]hó\s+)?(?:[Tt]ổ trưởng|[Tt]rưởng "
    r"(?:đoàn|ban|nhóm|tiểu ban)|[Nn]hóm trưởng|[Đđ]ội trưởng|[Cc]hủ tịch(?: [Hh]ội đồng)?|"
    r"[Cc]hủ nhiệm|[Tt]rưởng [Bb]an(?: [Cc]hỉ đạo)?)(?!\w),?(?=\s)"
)
_UNITS_OF = re.compile(r"(?:các|\d{1,3}) (?P<u>xã|phường|huyện|thị trấn|thôn)(?:\s(?!,)|\Z)")
_RELATIVE = re.compile(
    r"\s+(?:có\s+(?:tuyến|dự án|đường|rừng|biển|đê|công trình|nguy cơ|khu|hoạt động|"
    r"liên quan|mỏ|cảng|sân bay|cửa khẩu|đối tượng|sản phẩm)|nằm|giáp)(?!\w)"
)
# several places, and none of them by name: "UBND các xã, phường"
_SEVERAL = re.compile(
    r"\scác (?:địa phương|tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)"
    r"(?:,? (?:và )?(?:thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu))*\Z"
)


def starts_agency(text: str, at: int) -> bool:
    """Tell whether an agency's name begins at ``at``."""
    return read_one(text, at) is not None


def read_agencies(text: str, at: int, *, relative: bool = False) -> Found:
    """Read the list of agencies at ``at``; ``relative``: a collective takes its relative clause.

    Whoever looks for a role of a task asks again what another has read, so that the last lists of
    paragraphs are remembered.
    """
    read = _read_again if len(text) < _LONG else _read_list
    return read(text, at, relative)


def _read_list(text: str, at: int, relative: bool) -> Found:
    end = pos = _SPACE.match(text, at).end()  # type: ignore[union-attr]  # it may be empty
    mentions: list[Mention] = []
    found = read_one(text, pos, relative=relative)
    if found is None:
        return Found((), pos)  # nearly everywhere
    while found is not None and len(mentions) < _LIST_LIMIT:
        found = with_numbers(text, with_places(text, with_owner(text, found, read_one)))
        found = with_bare_places(text, with_house(text, found, read_one))
        found = one_force(text, with_towns(text, found))
        if relative:
            found = _with_relative(text, found)
        mentions += found.mentions
        end = pos = found.end
        bracket = _BRACKET.match(text, pos)
        if bracket:
            mentions[-1:] = _with_bracket(text, mentions[-1], bracket)
            owned = _owned(text, mentions[-1], bracket)
            mentions[-1] = owned or mentions[-1]
            pos = end = owned.span.end if owned else bracket.end()
        led = _LED_BY.match(text, pos)
        pos = end = led.end() if led else end
        aside = _ASIDE.match(text, pos)
        besides = _APPOSITION.match(text, pos)
        duty = _STANDING_DUTY.match(text, besides.end()) if besides else None
        if duty:
            end = pos = duty.end()
        elif besides:
            title = read_one(text, besides.end())
            end = pos = title.end if title else pos
            if title and title.mentions[0].kind == "official" and _DEPUTY.match(mentions[-1].name):
                span = Span(mentions[-1].span.start, end)
                mentions[-1] = Mention(span, full_name(span.text_in(text), "official"), "official")
        found = _next(text, pos, aside, mentions[-1], relative=relative)
    if len(mentions) > 1:
        mentions = share_head(text, share_house(text, mentions))
        mentions = share_place(share_units(share_owner(mentions)))
    return Found(tuple(mentions), end)


def _next(
    text: str, at: int, aside: re.Match[str] | None, last: Mention, *, relative: bool
) -> Found | None:
    """Read the next of a list behind one, None where the list ends."""
    among = read_among(text, at, last, read_one)
    separator = w.SEPARATOR.match(text, aside.end() if aside else at)
    if among or separator is None:
        return among
    branch = next_branch(text, separator.end(), last)
    found = branch or read_one(text, separator.end())
    if found and relative and not branch:
        # what begins only by its relative clause is no member of a list
        return read_one(text, separator.end(), relative=True)
    return found


_read_again = lru_cache(maxsize=1 << 8)(_read_list)


def _owned(text: str, last: Mention, bracket: re.Match[str]) -> Mention | None:
    """Let a name go on behind its letters: "Phòng Cảnh sát giao thông (PC08) Công an tỉnh"."""
    whose = _WHOSE.match(text, bracket.end()) if _LETTERS.fullmatch(bracket[1]) else None
    owner = read_one(text, whose.end()) if whose else None
    if owner is None:
        return _of_unit(text, last, bracket)
    span = Span(last.span.start, owner.end)
    return Mention(span, f"{last.name} {owner.mentions[0].name}", last.kind)


def _of_unit(text: str, last: Mention, bracket: re.Match[str]) -> Mention | None:
    """Let a name have its unit behind its letters: "Trung tâm Điều hành (IOC) tỉnh"."""
    unit = _UNIT.match(text, bracket.end()) if _LETTERS.fullmatch(bracket[1]) else None
    if unit is None or last.kind != "named":
        return None
    return Mention(Span(last.span.start, unit.end()), last.name + unit.group(), "named")


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
    also = read_beside(bracket, last, read_one)
    if also or last.kind != "collective" or explains(bracket[1]):
        return [last, *also]
    span = Span(last.span.start, bracket.end())
    return [Mention(span, full_name(span.text_in(text), last.kind), last.kind)]


def _bracket_members(bracket: re.Match[str], owner: Mention) -> list[Mention]:
    """A bracket that lists who a collective is, replaces it: "Các Chủ đầu tư (A, B)"."""
    by_kind = read_by_kind(bracket, owner)
    if by_kind or owner.kind != "collective":
        return by_kind
    unit = _UNITS_OF.match(owner.name)
    if unit and NAMES.fullmatch(bracket[1]):
        return units_named(bracket, unit["u"])
    inner = read_agencies(bracket[1], 0)
    if not inner.mentions or inner.end < len(bracket[1].rstrip(" .;")):
        return heads_named(bracket)
    if all(one.kind == "collective" for one in inner.mentions):
        return []
    shift = bracket.start(1)
    return [Mention(one.span.shifted(shift), one.name, one.kind) for one in inner.mentions]
