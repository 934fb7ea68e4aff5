"""What says which of a kind: its level, its place, its owner: "… cấp tỉnh", "… thuộc Bộ Y tế"."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import words as w
from ntm_extract.extract.agencies.known_names import fixed_names, place_names
from ntm_extract.extract.agencies.names import read_open_name
from ntm_extract.extract.agencies.noun_tails import BELONGS, LEVEL, OWN_UNIT, REGION
from ntm_extract.extract.agencies.suffixes import read_suffix
from ntm_extract.vi.names import LOWER, UPPER

_SPACE = re.compile(r"\s+")

# "các đơn vị thuộc Bộ": the body that speaks
_OWN_BODY = re.compile(
    r"(?:Bộ|Sở|Tổng cục|Cục|Chi cục|Ngành|ngành|Tập đoàn|Tổng công ty)(?!\w)"
    rf"(?!\s+(?:[{UPPER}]|tư lệnh|chỉ huy|đội))"
)


def read_qualifiers(text: str, end: int) -> int:
    """Return where what says which of a kind ends behind it."""
    for _ in range(4):
        end = REGION.match(text, end).end()  # type: ignore[union-attr]  # it may be empty
        level = LEVEL.match(text, end) or OWN_UNIT.match(text, end)
        if level:
            place = _SPACE.match(text, level.end())
            name = place_names().match(text, place.end()) if place else None
            end = name.end() if name else level.end()
            continue
        belongs = BELONGS.match(text, end)
        if belongs:
            owner = read_owner(text, belongs.end())
            if owner:
                end = _more_owners(text, belongs, owner)
                continue
        place = _SPACE.match(text, end)
        name = place_names().match(text, place.end()) if place else None
        stop = name.end() if name else _in_places(text, end)
        if stop is None:
            break
        end = stop
    return end


_NAME = rf"[{UPPER}][{LOWER}]+(?:\s[{UPPER}][{LOWER}]+){{0,3}}(?!\w)"
_IN = re.compile(
    r"\s+(?:ở|tại)\s+(?:các\s+)?(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)"
    rf"\s+{_NAME}"
)
_AND_IN = re.compile(rf"(?:,|\s+và)\s+(?P<n>{_NAME})(?=\s*[,;:.)]|\s+[{LOWER}])")


def _in_places(text: str, at: int) -> int | None:
    """Return where the places end in which a group is: "các trường | ở huyện A, B"."""
    place = _IN.match(text, at)
    if place is None:
        return None
    end = place.end()
    while (more := _AND_IN.match(text, end)) and not w.HEAD.match(text, more.start("n")):
        end = more.end()
    return end


_MINISTRY = re.compile(r"Bộ|Sở")


def _more_owners(text: str, belongs: re.Match[str], end: int) -> int:
    """Read on over "thuộc Bộ Xây dựng, Bộ Y tế": bodies of one kind that share what they own."""
    head = _MINISTRY.match(text, belongs.end())
    if not head or belongs.group().split() != ["thuộc"]:
        return end
    again = re.compile(rf"(?:,|\s+và)\s+(?={head.group()}\s)")
    while more := again.match(text, end):
        owner = read_owner(text, more.end())
        if not owner:
            break
        end = owner
    return end


def read_owner(text: str, at: int) -> int | None:
    """Return where the owner of a collective ends: "thuộc UBND tỉnh", "trên địa bàn huyện"."""
    committee, own = w.COMMITTEE.match(text, at), _OWN_BODY.match(text, at)
    if committee:
        return read_suffix(text, committee.end())
    if own:
        return own.end()
    head = w.HEAD.match(text, at)
    if head and text[at].isupper():
        return read_open_name(text, head.end(), start=at)
    fixed = fixed_names().match(text, at)
    if fixed and text[at].isupper():
        return read_suffix(text, fixed.end())
    unit = read_suffix(f" {text[at : at + 60]}", 0)
    return at + unit - 1 if unit else None
