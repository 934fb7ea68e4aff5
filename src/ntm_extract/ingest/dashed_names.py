"""The dash in the name of an agency, which a line may begin with: "… Lao động" / "- Thương …"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from ntm_extract.vi.lexicon import provinces, read_rows

_DASH = re.compile(r"\s[-–]\s")
_BELOW = re.compile(r"[-–]\s+(?P<word>[^\W\d_]+)")
_LAST = re.compile(r"(?P<word>[^\W\d_]+)\s*\Z")
_PLACE = re.compile(r"[-–]\s+(?P<name>[^\W\d_]+(?:\s[^\W\d_]+)?)(?=,|\s[^\W\d_])")
_GLANCE = 40


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    """Return the words on either side of every dash in the names of agencies."""
    found: set[tuple[str, str]] = set()
    for file in ("agencies", "agency_names"):
        for name, *_ in read_rows(file):
            parts = _DASH.split(name)
            sides = pairwise(parts)
            found.update((left.split()[-1], right.split()[0]) for left, right in sides)
    return frozenset(found)


def goes_on_with_dash(above: str, below: str) -> bool:
    """Tell whether the line ``below`` begins with the dash of a name that ``above`` ends in."""
    right, left = _BELOW.match(below[:_GLANCE]), _LAST.search(above[-_GLANCE:])
    if left is None or right is None:
        return False
    if (left["word"], right["word"]) in _pairs():
        return True
    place = _PLACE.match(below[:_GLANCE])  # "… của Thăng Long" / "– Hà Nội nói riêng"
    return bool(place) and left["word"].istitle() and place["name"] in provinces()  # type: ignore[index]
