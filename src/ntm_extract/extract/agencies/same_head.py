"""Places behind a body of one place, of its kind: "Công an xã A, B", "… huyện A, thị xã B"."""

from __future__ import annotations

import re
from dataclasses import replace

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import words as w
from ntm_extract.extract.agencies.mention import Found, Mention
from ntm_extract.extract.agencies.persons import personal_name
from ntm_extract.extract.agencies.titles import OFFICIAL
from ntm_extract.vi.names import LOWER, UPPER

_LEVELS = (
    frozenset({"huyện", "thị xã", "thành phố", "quận"}),
    frozenset({"xã", "phường", "thị trấn", "đặc khu"}),
    frozenset({"tỉnh", "thành phố"}),
)
_OF_PLACE = re.compile(
    r"(?P<h>.+) (?P<u>tỉnh|huyện|thị xã|thành phố|quận|xã|phường|thị trấn|đặc khu)"
    rf" [{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{0,3}}"
)
_NEXT = re.compile(r"\s*(?:,|\svà\s|,\s*và\s)\s*")
_BARE = re.compile(
    rf"\s*(?:,|\svà)\s+(?P<n>[{UPPER}][{LOWER}]+(?:\s[{UPPER}][{LOWER}]+){{1,3}})"
    rf"(?=\s*[,;:.)]|\s+[{LOWER}])"
)
_SMALL_PLACE = re.compile(r"xã|phường|thị trấn|huyện|thị xã|thôn|bản")
_MUST = re.compile(r"\s+(?:phải|cần|mỗi|có trách nhiệm|khẩn trương|chủ động|tập trung)\s")


def share_head(text: str, mentions: list[Mention]) -> list[Mention]:
    """Give "Chủ tịch UBND huyện A, huyện B" the head that stands in front of the first place."""
    for n in range(1, len(mentions)):
        before, one = mentions[n - 1], mentions[n]
        if one.kind != "place" or before.kind not in {"named", "official"}:
            continue
        of = _OF_PLACE.fullmatch(before.name)
        if of is None or not _NEXT.fullmatch(text, before.span.end, one.span.start):
            continue
        unit = next((u for u in sorted(_units(of["u"])) if one.name.startswith(f"{u} ")), "")
        if unit:
            mentions[n] = replace(one, name=f"{of['h']} {one.name}", kind=before.kind)
    return mentions


def _units(unit: str) -> frozenset[str]:
    """Return the kinds of places that stand on one level with ``unit``."""
    return frozenset(one for level in _LEVELS if unit in level for one in level)


def with_bare_places(text: str, found: Found) -> Found:
    """Open "Công an xã Hòa Bình, Tân Lập": names behind a body of one place are of its kind."""
    last = found.mentions[-1]
    if last.kind == "place":
        return _with_next_place(text, found)
    if last.kind != "named" or last.span.end != found.end:
        return found
    more = _BARE.match(text, found.end)
    of = _OF_PLACE.fullmatch(last.name) if more else None
    if of is None or of["h"].startswith("UBND"):
        return found
    mentions, end = list(found.mentions), found.end
    while more and not _is_other(text, more.start("n")):
        span = Span(*more.span("n"))
        mentions.append(replace(last, span=span, name=f"{of['h']} {of['u']} {more['n']}"))
        end = more.end()
        more = _BARE.match(text, end)
    return Found(tuple(mentions), end)


def _with_next_place(text: str, found: Found) -> Found:
    """Open "Xã Bình Mỹ, Bình Lợi mỗi đêm …": two places that act, the second by its name alone."""
    last, more = found.mentions[-1], _BARE.match(text, found.end)
    own = _SMALL_PLACE.match(last.name) if more else None
    if own is None or more is None or not _MUST.match(text, more.end()):
        return found
    if _is_other(text, more.start("n")):
        return found
    one = replace(last, span=Span(*more.span("n")), name=f"{own.group()} {more['n']}")
    return Found((*found.mentions, one), more.end())


def _is_other(text: str, at: int) -> bool:
    """Tell whether a body, an official or a person by name begins at ``at``."""
    heads = (w.HEAD, w.COMMITTEE, w.UNIT, OFFICIAL)
    return any(head.match(text, at) for head in heads) or bool(personal_name(text, at - 1))
