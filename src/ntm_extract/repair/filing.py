"""The line that says where copies are kept ("Lưu: VT, TH, NL5."): short names of units, no words.

A unit is called by one or two capitals and a number, which stand in no lexicon. What was read in
capitals stays as it was read; where small letters or digits are mixed in, it is listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ntm_extract.core.stages import Edit
from ntm_extract.repair.figures import Change
from ntm_extract.repair.passages import Passage

_FILING = re.compile(
    r"[\s\-–+*•.]*[Ll][uưvw][\w’‘'`]{0,3}\s?[:;]\s*(?P<units>(?=\S*[A-ZĐ]{2})\S.*)$"
)
_UNIT = re.compile(r"[^\s,;.()\[\]]+")
_SHORT = re.compile(r"(?=[^\W\d_]*[A-ZĐ])[^\W_][^\W_]{0,5}(?:[-&][^\W_]{1,5})*")
_DIGITS = str.maketrans("sloz|", "51021")
_TAIL = re.compile(r"(?<=[A-ZĐ])[sloz|]+$")
"""What a number behind capitals is read as, when it is read as letters."""

UNSURE = 0.5


def keep_units(
    text: str, passages: Iterable[Passage], changes: Iterable[Change]
) -> Iterator[Change]:
    """Yield the changes, but none that makes a word of a unit's name, and a doubt for odd names."""
    units = list(_units(text, passages))
    spans = [(start, start + len(unit)) for start, unit in units]
    for change in changes:
        start, end = change.edit.start, change.edit.start + len(change.edit.before)
        inside = any(start < high and low < end for low, high in spans)
        if not inside or change.edit.after.isupper():
            yield change
    for start, unit in units:
        number = _TAIL.sub(lambda tail: tail.group().translate(_DIGITS), unit)
        if not (unit.isalpha() and unit.isupper()):
            others = (number,) if number != unit else ()
            yield Change(Edit(start, unit, unit, UNSURE, "short name"), others)


def _units(text: str, passages: Iterable[Passage]) -> Iterator[tuple[int, str]]:
    """Yield where the short names of filing lines stand, and what was read."""
    for passage in passages:
        for low, high in passage.lines:
            line = _FILING.match(text[low:high])
            if line is None:
                continue
            for unit in _UNIT.finditer(line["units"]):
                name = unit.group()
                capitals = sum(map(str.isupper, name))
                if _SHORT.fullmatch(name) and 2 * capitals >= sum(map(str.isalpha, name)):
                    yield low + line.start("units") + unit.start(), name
