"""The numbers and dates of two aligned texts held against each other."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rapidfuzz.distance import Levenshtein

from ntm_extract.dedup.alignment import Alignment
from ntm_extract.dedup.fold import FoldedText

_WINDOW = 4.0
_WINDOW_OF_NOISE = 40.0
"""How many letters a number may stand off its mapped place: more where the text is garbled."""

_DIGIT_ERROR = 0.0003
_DIGIT_ERROR_OF_NOISE = 0.2
"""Chance that a digit is misread, where a share ``noise`` of the letters is."""


_REPEATED = 1.3
_YEAR_SHIFT = 0.6
_LOOK_ALIKE = frozenset(
    ("06", "08", "09", "14", "17", "27", "35", "36", "38", "49", "56", "58", "68", "69", "89")
)
_ODD_MISREADINGS = 0.2
"""Share of misread numbers that become anything but a look-alike."""

_GARBLED = 0.02
"""Share of misread letters from which on a word may have been read into a number ("số 25" as
"56 25"), so that a number inside another says nothing."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two numbers in the same place of two texts that are not the same."""

    a: str
    b: str
    a_at: int
    b_at: int


@dataclass(frozen=True, slots=True)
class NumberMatch:
    """How many numbers agree, which do not, and how many misreadings were to be expected."""

    agreeing: int
    disagreements: tuple[Disagreement, ...]
    expected: float

    @property
    def compared(self) -> int:
        """How many numbers stand in the same place of both texts."""
        return self.agreeing + len(self.disagreements)

    @property
    def surprise(self) -> float:
        """Minus log10 of the chance that misreading alone makes so many disagreements.

        Misreading is erratic: a number that turns into the same other one again and again, or a
        year into a year close by, is hardly a misreading.
        """
        count = len(self.disagreements)
        if not count:
            return 0.0
        changes = Counter((pair.a, pair.b) for pair in self.disagreements)
        repeated = sum(times - 1 for times in changes.values())
        years = sum(_is_year_shift(pair) for pair in self.disagreements)
        odd = sum(not _is_look_alike(pair.a, pair.b) for pair in self.disagreements)
        by_chance = min(
            _poisson_tail(count, self.expected),
            _poisson_tail(odd, _ODD_MISREADINGS * self.expected),
        )
        return _REPEATED * repeated + _YEAR_SHIFT * years - math.log10(by_chance)


def compare_numbers(a: FoldedText, b: FoldedText, alignment: Alignment) -> NumberMatch:
    """Pair the numbers of two aligned texts; those without a counterpart say nothing."""
    ours, theirs = a.digits, b.digits
    places = alignment.places_in_b(ours.at)
    window = _WINDOW + _WINDOW_OF_NOISE * alignment.noise
    garbled = alignment.noise >= _GARBLED
    agreeing, digits = 0, 0
    disagreements: list[Disagreement] = []
    for start, end, start_b, end_b in _pairs(ours.parts, theirs.parts):
        place, at = places[start], theirs.at[start_b]
        if place is None or abs(place - at) > window:
            continue
        mine, other = ours.parts[start:end], theirs.parts[start_b:end_b]
        our_digits, their_digits = "".join(mine), "".join(other)
        digits += len(our_digits)
        if our_digits == their_digits:
            agreeing += len(mine)
        elif not (garbled and _says_nothing(our_digits, their_digits)):
            shown = " ".join(mine), " ".join(other)
            disagreements.append(Disagreement(*shown, ours.at[start], at))
    digit_error = _DIGIT_ERROR + _DIGIT_ERROR_OF_NOISE * alignment.noise
    return NumberMatch(agreeing, tuple(disagreements), digits * digit_error)


def _pairs(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Pair numbers ``[a, a_end)`` with ``[b, b_end)``, in order, with as few changes as possible.

    Numbers that were set apart otherwise ("1.250" and "1250") stand together in a pair.
    """
    steps = Levenshtein.opcodes(ours, theirs)
    for is_equal, run in groupby(steps, key=lambda step: step.tag == "equal"):
        changed = list(run)
        a, a_end = changed[0].src_start, changed[-1].src_end
        b, b_end = changed[0].dest_start, changed[-1].dest_end
        if is_equal or a_end - a == b_end - b:
            for step in range(a_end - a):
                yield a + step, a + step + 1, b + step, b + step + 1
        elif a < a_end and b < b_end:
            yield a, a_end, b, b_end


def _says_nothing(a: str, b: str) -> bool:
    """Tell whether two numbers of a garbled text need not be readings of the same number."""
    return a in b or b in a or abs(len(a) - len(b)) >= 2


def _is_look_alike(a: str, b: str) -> bool:
    """Tell whether one number is a usual misreading of the other: one digit for its like."""
    if len(a) != len(b):
        return False
    changed = [mine + other for mine, other in zip(a, b, strict=True) if mine != other]
    return len(changed) == 1 and "".join(sorted(changed[0])) in _LOOK_ALIKE


def _is_year_shift(pair: Disagreement) -> bool:
    years = [int(text) for text in (pair.a, pair.b) if len(text) == 4 and text.isdigit()]
    return len(years) == 2 and min(years) >= 1990 and max(years) <= 2060


def _poisson_tail(count: int, expected: float) -> float:
    """Return the chance of ``count`` or more events where ``expected`` come on average."""
    below, term = 0.0, math.exp(-expected)
    for number in range(count):
        below += term
        term *= expected / (number + 1)
    tail = 1.0 - below
    if tail > 1e-9:
        return tail
    return max(term, 1e-300)
