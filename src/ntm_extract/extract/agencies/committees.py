"""People's committees and councils: "UBND tỉnh Hà Tĩnh", "HĐND, UBND các xã"."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import words as w
from ntm_extract.extract.agencies.collective import read_collective
from ntm_extract.extract.agencies.known_names import place_names
from ntm_extract.extract.agencies.mention import Found, Mention, full_name
from ntm_extract.extract.agencies.noun_tails import LEVEL
from ntm_extract.extract.agencies.suffixes import qualified, read_suffix
from ntm_extract.extract.agencies.units import read_units

_SEVERAL = re.compile(r"\s*các\s")
_COUNTED = re.compile(
    r"(?:\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?:tỉnh|huyện|xã|phường|quận|"
    r"thị trấn)(?:,\s*(?:xã|phường|thị trấn|đặc khu))*(?!\w)"
)
_NEXT_LEVEL = re.compile(r"(?:,|\s+và|,\s+và)\s+(?P<l>cấp\s+(?:tỉnh|huyện|xã|cơ sở))(?!\w)")
_QUANTIFIER = re.compile(r"(?:[Cc]ác|[Tt]ập thể)\s+")
_AND_UNIT = re.compile(
    r"(?:,|\s+và)\s+(?=(?:huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu)\s+[A-ZĐ])"
)

OPENINGS = rf"(?:{_QUANTIFIER.pattern})?{w.COMMITTEE.pattern}"


def read_committee(text: str, at: int) -> Found | None:
    """Read "UBND tỉnh Hà Tĩnh", "HĐND, UBND các xã", "UBND các huyện: A, B"."""
    match = w.COMMITTEE.match(text, at)
    lead = at
    if not match:
        quantifier = _QUANTIFIER.match(text, at)
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


def _more_units(text: str, names: list[str], end: int, at: int) -> tuple[list[str], int]:
    """Read on over "UBND các huyện A, B và thị xã C": units of another kind in one list."""
    while _SEVERAL.match(text, at) and (joint := _AND_UNIT.match(text, end)):
        more = read_units(text, joint.end())
        if not more or more[0][0].kind != "place":
            break
        names += [one.name for one in more[0]]
        end = more[1]
    return names, end


def _more_levels(text: str, tails: list[str], end: int) -> tuple[list[str], int]:
    """Read on over "UBND cấp tỉnh, cấp xã": one committee for each level."""
    while more := _NEXT_LEVEL.match(text, end):
        tails.append(more["l"])
        end = more.end()
    return tails, end


_OF_LEVEL = re.compile(r"\s*(?:cấp|các cấp)")

_SPACE = re.compile(r"\s+")


def _committee_tails(text: str, at: int) -> tuple[list[str], int]:
    """Return what stands behind UBND (one tail an agency) and where it ends."""
    space = _SPACE.match(text, at)
    pos = space.end() if space else at
    units = read_units(text, pos)
    if units and len(units[0]) >= 1 and units[0][0].kind == "place":
        return _more_units(text, [one.name for one in units[0]], units[1], at)
    counted = _COUNTED.match(text, pos)
    if counted:
        return [counted.group()], read_suffix(text, counted.end())
    level = LEVEL.match(text, at)
    if level and _OF_LEVEL.match(level.group()):
        end = qualified(text, level.end())
        return _more_levels(text, [text[pos:end]], end)
    units_end = read_collective(text, pos, relative=False, units_only=True)
    if units_end:
        end = qualified(text, units_end)
        return [text[pos:end]], end
    place = place_names().match(text, pos)
    if place:
        return [place.group()], place.end()
    return [""], at
