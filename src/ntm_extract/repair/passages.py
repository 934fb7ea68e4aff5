"""Cuts a reading into passages and tells what state each is in, the whole reading in mind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ntm_extract.core.tools import Condition
from ntm_extract.repair.confidences import Confidences
from ntm_extract.repair.diagnosis import (
    FEW_HOLES,
    Counts,
    Signs,
    add_up,
    condition_of,
    count_signs,
    is_ocr_layer,
)

_LINE = re.compile(r"[^\n]+")
_BLANK = re.compile(r"\n[ \t]*\n")
_DOUBLE = re.compile(r"\S[ \t]*\n[ \t]*\n(?=[ \t]*\S)")
_STOPS = tuple(".;:/!?")
_CLOSES = re.compile(r"[.;:/!?]\W*$")
_OPENS = re.compile(r"\s*(?:[-–+*•]\s|\d+(?:\.\d+)*[.)]\s|[a-zđ]\)\s|[IVX1]{1,5}\.\s)")

FULL_LINE = 55
"""A line this long is likely to go on in the next."""

NEIGHBOURS = 6.0
"""How many words of its own outweigh what the rest of the reading says about a passage."""

LOOKS_SOUND = ("clean", "light_errors", "undiacritised")
"""States that a passage of a ruined reading may seem to be in."""

BUILT_LEAST = 0.85
"""The least share of words built as syllables in sound text; where an engine drops some marked
letters and keeps others, this tells more than the marks."""

CLEAN_LEAST = 0.42
"""The least mean mark share of text whose marks are there."""


class Passage(NamedTuple):
    """Lines ``[start, end)`` of the reading that make one paragraph, its state and its faults."""

    lines: tuple[tuple[int, int], ...]
    condition: Condition
    holes: int = 0
    misspelt: int = 0

    @property
    def start(self) -> int:
        """Where the first line begins."""
        return self.lines[0][0]

    @property
    def end(self) -> int:
        """Where the last line ends."""
        return self.lines[-1][1]


SOUND = ("clean", "light_errors", "dropped_glyphs")
"""States of a passage whose words stay as they are, lost glyphs apart."""


class Faults(NamedTuple):
    """The passages of a reading that models have to look at, by what is wrong with them.

    ``layered`` tells that another engine seems to have read some of the text, ``foreign`` are the
    passages of one where this shows in so many words that all of it may be such.
    """

    all: Sequence[Passage]
    garbled: Sequence[Passage]
    plain: Sequence[Passage]
    holed: Sequence[Passage]
    doubtful: Sequence[Passage]
    layered: bool
    foreign: Sequence[Passage] = ()

    def __bool__(self) -> bool:
        """Tell whether there are any."""
        return any((self.garbled, self.plain, self.holed, self.doubtful, self.foreign))


def find_faults(
    passages: Sequence[Passage],
    counts: Counts,
    confidences: Confidences,
    *,
    suspect: bool = False,
) -> Faults:
    """Return what is wrong with a reading; ``counts`` are those of all of it.

    Slips are looked for in sound passages that OCR read or that show light errors. A text without
    OCR of ours may be another engine's layer: then all of it is looked at. Else words without marks
    that are no syllables ("web", "diezel") tell of no slip, so a passage has to have a word with
    marks that is none. ``suspect`` tells that only models can say whether it is such a layer.
    """
    sound = [part for part in passages if part.condition in SOUND]
    garbled = [part for part in passages if part.condition == "destroyed_diacritics"]
    few = len(garbled) < len(sound)
    foreign = sound if suspect and few and not confidences else []
    layered = is_ocr_layer(counts) and not foreign
    return Faults(
        all=passages,
        garbled=garbled,
        plain=[part for part in passages if part.condition == "undiacritised"],
        holed=sound if sum(part.holes for part in sound) >= FEW_HOLES else (),
        doubtful=[
            part
            for part in sound
            if (part.condition == "light_errors" and part.misspelt)
            or layered
            or confidences.of(part.start, part.end)
        ],
        layered=layered,
        foreign=foreign,
    )


def cut_passages(text: str) -> tuple[list[Passage], Counts]:
    """Return the passages of ``text`` and what was counted in all of it.

    A paragraph broken over lines is one passage.
    """
    parts = list(join_lines(text))
    counts = [count_signs("\n".join([text[start:end] for start, end in lines])) for lines in parts]
    whole = add_up(counts)
    states = _conditions(counts, whole.signs())
    passages = [
        Passage(lines, condition, one.holes, one.misspelt)
        for lines, condition, one in zip(parts, states, counts, strict=True)
    ]
    return passages, whole


def _conditions(each: Sequence[Counts], whole: Signs) -> Iterator[Condition]:
    """Yield the state of each passage.

    In a clean reading a passage is garbled only where a word of it is broken: names and
    abbreviations have few marks, too ("- Thủ tướng, PTTg Vũ Đình Nam (để b/c);").
    """
    state = condition_of(whole)
    for counts in each:
        own = _condition(counts, whole, state)
        spared = state == "clean" and own == "destroyed_diacritics" and not counts.broken
        yield "light_errors" if spared else own


def join_lines(text: str) -> Iterator[tuple[tuple[int, int], ...]]:
    """Yield the lines of each paragraph; a line ends one by a stop, a label, or being short."""
    lines: list[tuple[int, int]] = []
    most = 2 if _is_double_spaced(text) else 1
    for match in _LINE.finditer(text):
        if not match.group().strip():
            continue
        breaks = text.count("\n", lines[-1][1], match.start()) if lines else 0
        if lines and (breaks > most or not _goes_on(text, lines[-1], match)):
            yield tuple(lines)
            lines = []
        lines.append(match.span())
    if lines:
        yield tuple(lines)


def _is_double_spaced(text: str) -> bool:
    """Tell whether a blank line follows nearly every line, and so says nothing."""
    if not _BLANK.search(text):
        return False
    return text.count("\n") > 20 and len(_DOUBLE.findall(text)) > 0.35 * text.count("\n")


def _goes_on(text: str, before: tuple[int, int], line: re.Match[str]) -> bool:
    above, here = text[slice(*before)].strip(), line.group().lstrip()
    if above.endswith(_STOPS) or (not above[-1].isalnum() and _CLOSES.search(above)):
        return False
    if _OPENS.match(here):
        return False
    return here[0].islower() or len(above) >= FULL_LINE


def _condition(counts: Counts, whole: Signs, state: Condition) -> Condition:
    """Diagnose a passage; what is too short to tell follows the rest of the reading.

    Where marks are all that is missing from a reading, strange words ("PM10", "kW") are no garble.
    In a ruined reading few marks are enough to tell: an engine leaves words in capitals whole,
    without their marks ("BO MAY CUA HE THONG"), so that they look like words of clean text; and
    words that are built as none tell as much.
    """
    own = counts.signs()
    weight = NEIGHBOURS / (own.words + NEIGHBOURS)
    rest = 1 - weight
    mixed = Signs(
        own.words,
        own.valid * rest + whole.valid * weight,
        own.known * rest + whole.known * weight,
        own.marked * rest + whole.marked * weight,
        own.share * rest + whole.share * weight,
        own.holes,
        own.legacy * rest + whole.legacy * weight,
    )
    condition = condition_of(mixed)
    if condition == "destroyed_diacritics" and state == "undiacritised":
        return "undiacritised"
    if (
        state == "destroyed_diacritics"
        and condition in LOOKS_SOUND
        and (mixed.share < CLEAN_LEAST or own.valid < BUILT_LEAST)
    ):
        return "destroyed_diacritics"
    return condition
