"""Secretaries of the Party's committees, named with the chairmen of the same places.

"Bí thư Tỉnh ủy, Thành ủy và Chủ tịch UBND các tỉnh, thành phố: Lào Cai, Huế" are four people: a
secretary (Bí thư) and a chairman (Chủ tịch) of each.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies.mention import Found, Mention, single
from ntm_extract.extract.agencies.titles import HONORIFIC
from ntm_extract.vi.names import UPPER

ReadOne = Callable[[str, int, bool], Found | None]
"""Reads one agency at a place of a text; the last argument says whether with relative clauses."""
_COMMITTEE = r"(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Tt]hị|[Qq]uận|[Đđ]ảng) ủy"
_SECRETARY = re.compile(
    rf"(?:[Cc]ác\s+)?(?:{HONORIFIC})?(?P<title>(?:Phó )?Bí thư)\s+(?:các\s+)?"
    rf"(?P<first>{_COMMITTEE})(?P<more>(?:\s*(?:,|và|hoặc)\s*{_COMMITTEE})*)"
)
_OF_ALL = re.compile(
    r"\s+các (?:tỉnh|huyện|xã)(?:(?:,| và) (?:thành phố|thị xã|phường|đặc khu))*"
    r"(?: trực thuộc [Tt]rung ương)?"
)
_WITH_CHAIRMEN = re.compile(r"\s*(?:,\s*và|,|và)\s*(?=Chủ tịch (?:UBND|Ủy ban nhân dân)\s)")
_PLACE = re.compile(rf"(?P<level>tỉnh|thành phố|huyện|thị xã|quận|xã|phường) (?P<name>[{UPPER}].*)")
_COMMITTEE_OF = {
    "tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "huyện": "Huyện ủy", "thị xã": "Thị ủy",
    "quận": "Quận ủy", "xã": "Đảng ủy xã", "phường": "Đảng ủy phường",
}  # fmt: skip


def read_secretaries(text: str, at: int, read_one: ReadOne) -> Found | None:
    """Read secretaries of several committees, each with the chairman of the same place."""
    found = _SECRETARY.match(text, at)
    if not found:
        return None
    chairmen = _WITH_CHAIRMEN.match(text, found.end())
    both = read_one(text, chairmen.end(), False) if chairmen else None
    places = [_PLACE.search(one.name) for one in both.mentions] if both else []
    if both and len(places) > 1 and all(places):
        secretaries = [
            Mention(Span(at, found.end()), _secretary_of(found["title"], place), "official")
            for place in places
            if place
        ]
        return Found((*secretaries, *both.mentions), both.end)
    several = bool(found["more"]) or "các" in found.group() or found["first"][0].islower()
    if not several:
        return None
    whole = _OF_ALL.match(text, found.end())
    return single(text, at, whole.end() if whole else found.end(), "official")


def _secretary_of(title: str, place: re.Match[str]) -> str:
    """Return the secretary of a place: "Bí thư Tỉnh ủy Lào Cai"."""
    return f"{title} {_COMMITTEE_OF[place['level']]} {place['name']}"
