"""Reads a list of agencies from a place in a text on: "Sở Tài chính, UBND các huyện và …"."""

from __future__ import annotations

import re
from typing import NamedTuple

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import words as w
from ntm_extract.extract.agencies.collective import read_collective
from ntm_extract.extract.agencies.mention import Kind, Mention, full_name, shift_all
from ntm_extract.extract.agencies.names import (
    known_end,
    of_ministry,
    personal_name,
    qualified,
    read_open_name,
    read_suffix,
)
from ntm_extract.extract.agencies.sectors import (
    is_other,
    longer_field,
    read_sector,
    sector_name,
    short_name,
)
from ntm_extract.extract.agencies.units import read_units

_SPACE = re.compile(r"\s*")
_SECTOR_HEAD = re.compile(
    r"(?:[Cc]ác\s+|[Hh]ai\s+|\d{1,2}\s+)?(?P<h>Sở|Bộ|Ngành|ngành|Phòng|Thanh tra Sở|Thanh tra Bộ|"
    r"Vụ|Chi cục|Cục)\s*:?\s+(?=\S)"
)
_BRACKET = re.compile(r"\s*\(([^()]{0,300})\)")
_NUMBERED = re.compile(
    r"\s+\d{2,4}(?=\s+(?:quốc gia|tỉnh|thành phố|Trung ương|[a-zà-ỹđ])|[.,;:)]|$)"
)
_PARTS = frozenset({"Vụ", "Cục", "Chi cục"})
_LIST_LIMIT = 40
_KIND_OF_LIST = re.compile(
    r"(?:[Cc]ác\s+)?(sở|bộ|ngành|ban|cơ quan|đơn vị|tập đoàn|tổng công ty|đài)(?!\w)", re.IGNORECASE
)
# titles that name a group even where no body follows: "tập thể lãnh đạo, quản lý phải kiểm điểm"
_GROUP_OF_LEADERS = re.compile(r"(?:[Cc]ác )?(?:[Tt]ập thể|[Cc]á nhân) lãnh đạo")
# which of several deputies: "Phó Thủ tướng phụ trách lĩnh vực"
_IN_CHARGE = re.compile(
    r"\s+phụ trách(?:\s+(?:các\s+)?(?:lĩnh vực|khối|ngành|địa bàn)(?:\s+liên quan)?|"
    r"(?=\s*[,.;:)(]|\s+(?:để|xem|và|trước|theo|chỉ đạo)\s|\s*$))"
)
_NAMED_OFFICE = re.compile(r"(?:Chính phủ|Thủ tướng|Tổng Bí thư)$")
_ASIDE = re.compile(
    r"\s+(?:trong phạm vi|theo)\s+(?:chức năng|nhiệm vụ|thẩm quyền|quyền hạn)"
    r"(?:(?:,\s*|\s+và\s+|\s+)(?:nhiệm vụ|thẩm quyền|quyền hạn|lĩnh vực|được giao|được phân công|"
    r"của mình|phụ trách|quản lý))*"
    r"(?=\s+và\s+(?:các|UBND|Ủy|Sở|Bộ)\s|,\s*(?:các|UBND|Ủy|Sở|Bộ)\s)"
)
# what an agency is besides: "Bộ Tài chính - Cơ quan Thường trực Ban Chỉ đạo 751"
_APPOSITION = re.compile(
    r"\s+[-–]\s+(?=Phó|Trưởng|Cơ quan|[Tt]hường trực|Chủ tịch|Ủy viên|Tổ trưởng)"
)


class Found(NamedTuple):
    """The agencies of a list and where the list ends."""

    mentions: tuple[Mention, ...]
    end: int


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
        mentions += found.mentions
        end = pos = found.end
        bracket = _BRACKET.match(text, pos)
        if bracket:
            inner = _bracket_members(bracket, mentions[-1])
            if inner:
                mentions[-1:] = inner
            elif mentions[-1].kind == "collective" and not _explains(bracket[1]):
                last = mentions[-1]
                span = Span(last.span.start, bracket.end())
                mentions[-1] = Mention(span, full_name(span.text_in(text), last.kind), last.kind)
            pos = end = bracket.end()
        aside = _ASIDE.match(text, pos)
        besides = _APPOSITION.match(text, pos)
        if besides:
            title = _read_one(text, besides.end())
            end = pos = title.end if title else pos
        separator = w.SEPARATOR.match(text, aside.end() if aside else pos)
        if not separator:
            break
        nxt = separator.end()
        if not starts_agency(text, nxt):
            break
        pos = nxt
    return Found(tuple(mentions), end)


def _explains(inner: str) -> bool:
    return bool(
        re.match(
            r"\s*(?:là\b|nếu có|gọi|sau đây|viết tắt|qua\b|thông qua|để\b|có văn bản|"
            r"(?:kèm\s+|có\s+)?(?:theo\s+)?(?:danh sách|[Pp]hụ lục)|gửi kèm|kèm theo)",
            inner,
        )
    )


def _bracket_members(bracket: re.Match[str], owner: Mention) -> list[Mention]:
    """A bracket that lists who a collective is, replaces it: "Các Chủ đầu tư (A, B)"."""
    if owner.kind != "collective":
        return []
    inner = read_agencies(bracket[1], 0)
    if not inner.mentions or inner.end < len(bracket[1].rstrip(" .;")):
        return []
    if all(one.kind == "collective" for one in inner.mentions):
        return []
    shift = bracket.start(1)
    return [Mention(one.span.shifted(shift), one.name, one.kind) for one in inner.mentions]


def _mention(text: str, start: int, end: int, kind: Kind) -> Found:
    span = Span(start, end)
    return Found((Mention(span, full_name(span.text_in(text), kind), kind),), end)


def _read_one(text: str, at: int, *, relative: bool = False) -> Found | None:
    """Read one agency (or one enumeration under one head) at ``at``."""
    if at >= len(text) or not (text[at].isalpha() or text[at].isdigit()):
        return None
    for pattern in (w.AUTHORITY, w.SYSTEM):
        match = pattern.match(text, at)
        if match:
            return _mention(text, at, match.end(), "authority")
    return (
        _read_official(text, at, relative=relative)
        or _read_committee(text, at)
        or _read_sectors(text, at)
        or _read_fixed(text, at)
        or _read_group(text, at, relative=relative)
        or _read_head(text, at)
    )


def _read_group(text: str, at: int, *, relative: bool) -> Found | None:
    units = read_units(text, at)
    if units:
        return Found(*units)
    collective = read_collective(text, at, relative=relative)
    if collective is None or known_end(text, at, collective) > collective:
        return None  # "Ban quản lý khu công nghệ cao": a name, not a kind of body
    listed = _read_distributed(text, at, collective)
    return listed or _mention(text, at, collective, "collective")


def _read_distributed(text: str, start: int, colon: int) -> Found | None:
    """Open "Các sở, ngành: Nông nghiệp và PTNT, Tài chính, Công an tỉnh"."""
    match = re.compile(r"\s*:\s*(?=[^\W\d_a-z])").match(text, colon)
    if not match:
        return None
    head = _KIND_OF_LIST.match(text[start:colon])
    word = (head[1] if head else "").lower()
    if word not in {"sở", "bộ", "ngành", "ban"}:
        return _read_listed(text, match.end(), word.capitalize()) if head else None
    prefix = "Bộ" if word == "bộ" else "Sở"
    mentions: list[Mention] = []
    end = pos = match.end()
    while True:
        sector = read_sector(text, pos)
        if sector and not w.fixed_names().match(text, pos):
            found = Found(
                (Mention(Span(pos, sector), sector_name(prefix, text[pos:sector]), "named"),),
                sector,
            )
        else:
            one = _read_one(text, pos)
            if one is None or not _may_head(one):
                break
            found = one
        mentions += found.mentions
        end = pos = found.end
        separator = w.SEPARATOR.match(text, pos)
        if not separator or not (
            read_sector(text, separator.end()) or starts_agency(text, separator.end())
        ):
            break
        pos = separator.end()
    return Found(tuple(mentions), end) if mentions else None


def _read_listed(text: str, at: int, prefix: str) -> Found | None:
    """Open "các cơ quan: A, B", "các tập đoàn: Điện lực Việt Nam, …"; one name is no list."""
    mentions: list[Mention] = []
    pos = at
    while True:
        end = short_name(text, pos, prefix)
        one = _read_one(text, pos) if end is None else None
        if end is not None:
            name = full_name(f"{prefix} {text[pos:end]}", "named")
            one = Found((Mention(Span(pos, end), name, "named"),), end)
        if one is None or one.mentions[0].kind not in {"named", "place"}:
            break
        mentions += one.mentions
        separator = w.SEPARATOR.match(text, one.end)
        if not separator:
            break
        pos = separator.end()
    return Found(tuple(mentions), mentions[-1].span.end) if len(mentions) > 1 else None


def _read_sectors(text: str, at: int) -> Found | None:
    """Read "Sở Tài chính" and enumerations under one head: "các Sở Tài chính, Nội vụ"."""
    head = _SECTOR_HEAD.match(text, at)
    if not head:
        return None
    end = read_sector(text, head.end())
    if end is None:
        return None
    mentions = []
    start = at
    pos = head.end()
    name = head["h"]
    end = known_end(text, head.start("h"), end)  # "Vụ Tài chính - Kinh tế ngành"
    while end is not None:
        suffix = longer_field(text, end)
        suffix = of_ministry(text, suffix) if name in _PARTS else qualified(text, suffix)
        printed = f"{name} {text[pos:suffix]}"
        mentions.append(Mention(Span(start, suffix), full_name(printed, "named"), "named"))
        separator = w.SEPARATOR.match(text, suffix)
        last = suffix
        if not separator or name in {"Ngành", "ngành"}:
            break
        pos = start = separator.end()
        end = read_sector(text, pos)
        if end is not None and is_other(text, pos, end, ministry=name == "Bộ"):
            end = None
    return Found(tuple(mentions), last)


def _read_committee(text: str, at: int) -> Found | None:
    """Read "UBND tỉnh Hà Tĩnh", "HĐND, UBND các xã", "UBND các huyện: A, B"."""
    match = w.COMMITTEE.match(text, at)
    lead = at
    if not match:
        quantifier = re.compile(r"(?:[Cc]ác|[Tt]ập thể)\s+").match(text, at)
        match = w.COMMITTEE.match(text, quantifier.end()) if quantifier else None
        if not match:
            return None
    heads = [match]
    while True:
        separator = w.SEPARATOR.match(text, heads[-1].end())
        more = w.COMMITTEE.match(text, separator.end()) if separator else None
        if not more:
            break
        heads.append(more)
    tail_at = heads[-1].end()
    tails, end = _committee_tails(text, tail_at)
    mentions = []
    for number, head in enumerate(heads):
        printed = text[lead if number == 0 else head.start() : head.end()]
        for tail in tails:
            span = Span(
                lead if number == 0 else head.start(),
                end if number == len(heads) - 1 else head.end(),
            )
            mentions.append(Mention(span, full_name(f"{printed} {tail}", "named"), "named"))
    return Found(tuple(mentions), end)


def _committee_tails(text: str, at: int) -> tuple[list[str], int]:
    """Return what stands behind UBND (one tail an agency) and where it ends."""
    space = re.compile(r"\s+").match(text, at)
    pos = space.end() if space else at
    units = read_units(text, pos)
    if units and len(units[0]) >= 1 and units[0][0].kind == "place":
        return [one.name for one in units[0]], units[1]
    level = w.LEVEL.match(text, at)
    if level and re.match(r"\s*(?:cấp|các cấp)", level.group()):
        end = qualified(text, level.end())
        return [text[pos:end]], end
    units_end = read_collective(text, pos, relative=False, units_only=True)
    if units_end:
        end = qualified(text, units_end)
        return [text[pos:end]], end
    place = w.place_names().match(text, pos)
    if place:
        return [place.group()], place.end()
    return [""], at


def _read_fixed(text: str, at: int) -> Found | None:
    match = w.fixed_names().match(text, at)
    if not match or not text[at].isupper():
        return None
    numbered = _NUMBERED.match(text, match.end())  # "Ban Chỉ đạo 389 quốc gia"
    end = known_end(text, at, numbered.end() if numbered else match.end())
    end = qualified(text, read_suffix(text, end))
    person = personal_name(text, end)
    return _mention(text, at, person or end, "official" if person else "named")


def _read_head(text: str, at: int) -> Found | None:
    head = w.HEAD.match(text, at)
    start = at
    if not head:
        quantifier = re.compile(r"(?:[Cc]ác|\d{1,2})\s+").match(text, at)
        head = w.HEAD.match(text, quantifier.end()) if quantifier else None
        if not head:
            return None
    end = read_open_name(text, head.end(), start=head.start())
    kind: Kind = "named" if end > head.end() else "open"
    return _mention(text, start, end, kind)


def _read_official(text: str, at: int, *, relative: bool) -> Found | None:
    """Read an official who stands for a body: "Giám đốc Sở Tài chính"."""
    ministers = w.MINISTERS.match(text, at)
    match = w.OFFICIAL.match(text, at)
    if ministers or not match:
        return _mention(text, at, ministers.end(), "official") if ministers else None
    end = match.end()
    if re.match(r"[Tt]hường trực", match.group()) and not re.match(
        r"\s+(?:HĐND|Hội đồng|UBND|Ủy ban|các)", text[end:]
    ):
        return None
    if not _NAMED_OFFICE.search(match.group()):
        end = _read_titles(text, end)
    person = personal_name(text, end)
    if person:
        return _mention(text, at, person, "official")
    joint = re.compile(r"\s+(?:(?:của|thuộc)\s+)?").match(text, end)
    inner = _read_ministers(text, end) if match.group().endswith("Bộ trưởng") else None
    if inner is None and joint:
        inner = _read_one(text, joint.end(), relative=relative)
    if inner is None or not _may_head(inner):
        group = _GROUP_OF_LEADERS.match(match.group())
        charge = _IN_CHARGE.match(text, end)
        end = charge.end() if charge and not group else end
        named = group or any(char.isupper() for char in match.group())
        return _mention(text, at, end, "collective" if group else "official") if named else None
    charge = _IN_CHARGE.match(text, inner.end) if len(inner.mentions) == 1 else None
    person = charge.end() if charge else personal_name(text, inner.end)
    if person:
        return _mention(text, at, person, "official")
    title = text[at : joint.end()] if joint else f"{text[at:end]} "
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


def _read_ministers(text: str, at: int) -> Found | None:
    """Read the fields behind "Các Bộ trưởng: Tài chính, Xây dựng" as the ministries they are."""
    colon = re.compile(r"\s*:\s*").match(text, at)
    if not colon or read_sector(text, colon.end()) is None:
        return None
    found = _read_sectors(f"Bộ {text[colon.end() : colon.end() + 400]}", 0)
    by = colon.end() - len("Bộ ")
    return Found(shift_all(found.mentions, by), found.end + by) if found else None


def _read_titles(text: str, end: int) -> int:
    """Read on over "Chủ tịch, Giám đốc các …": several titles before one body."""
    while True:
        separator = re.compile(r"\s*(?:,|và|kiêm)\s*(?:các\s+)?").match(text, end)
        more = w.OFFICIAL.match(text, separator.end()) if separator else None
        if not more:
            return end
        end = more.end()


def _may_head(inner: Found) -> bool:
    return bool(inner.mentions) and inner.mentions[0].kind != "official"
