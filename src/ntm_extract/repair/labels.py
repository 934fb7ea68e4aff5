"""Labels of items that an engine misread, told by their place among the labels around them.

"l. Sở ..." before "2. Sở ..." is "1."; "11. TỔ CHỨC ..." between the headings "I." and "III." is
"II.". A label inside a sentence, "(iil)", can only be a small Roman number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ntm_extract.core.stages import Edit
from ntm_extract.repair.passages import Passage

SURE = 0.85
"""Of a label that its neighbours tell."""

_LABEL = re.compile(r"[ \t]*(?P<label>[IVX]{1,5}|[l|!]|\d{1,2})\.(?=[ \t]+\S)")
_STROKES = re.compile(r"[Il|!1]{1,3}")
_INSIDE = re.compile(r"(?<!\S)\((?P<label>(?=[l1|!]*[ivx])[ivxl1|!]{1,5})\)")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_SMALL_ROMAN = frozenset(one.lower() for one in _ROMAN)
_AS_STROKE = str.maketrans("l1|!", "iiii")


class _Found(NamedTuple):
    start: int
    text: str
    heads: bool
    """Whether capitals follow, as in a heading."""


def repair_labels(text: str, passages: Sequence[Passage]) -> Iterator[Edit]:
    """Yield the labels that can only be others."""
    lines = [line for passage in passages for line in passage.lines]
    found = [one for line in lines if (one := _found(text, *line))]
    for at, one in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        if meant := _meant(found[:at], one, after):
            yield Edit(one.start, one.text, meant, SURE, "label")
    for start, end in lines:
        for inside in _INSIDE.finditer(text, start, end):
            meant = inside["label"].translate(_AS_STROKE)
            if meant != inside["label"] and meant in _SMALL_ROMAN:
                yield Edit(inside.start("label"), inside["label"], meant, SURE, "label")


def _found(text: str, start: int, end: int) -> _Found | None:
    match = _LABEL.match(text, start, end)
    if match is None:
        return None
    letters = [char for char in text[match.end() : end] if char.isalpha()]
    heads = len(letters) > 1 and sum(map(str.isupper, letters)) > 0.8 * len(letters)
    return _Found(match.start("label"), match["label"], heads)


def _meant(before: Sequence[_Found], one: _Found, after: _Found | None) -> str | None:
    """Return what a label of strokes must be, None where it is what it seems."""
    if not _STROKES.fullmatch(one.text):
        return None
    number = len(one.text)
    last_count = next((other.text for other in reversed(before) if other.text.isdigit()), "")
    last_roman = next((other.text for other in reversed(before) if other.text in _ROMAN), "")
    if one.heads:
        follows = number == 1 or last_roman == _ROMAN[number - 2]
        counted = one.text.isdigit() and last_count == str(int(one.text) - 1)
        meant = _ROMAN[number - 1] if follows and not counted else None
        starts = after is not None and after.text == "2" and one.text.isdigit()
        return meant if meant != one.text and not starts else None
    if number == 1 and one.text != "1" and after is not None and after.text == "2":
        return "1"
    return None
