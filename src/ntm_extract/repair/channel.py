"""How letters come out garbled: the odds of what is observed for each true letter.

A true letter leaves zero to three observed characters; ``FIRST`` and ``LAST`` stand for the edges
of a word, where noise creeps in. The odds are counts over a general guess, so that confusions that
training never saw (deletions, look-alikes) keep a price instead of being impossible.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from ntm_extract.vi.unicode import bare

Costs = npt.NDArray[np.float32]

FIRST, LAST = "^", "$"
LONGEST = 3
"""Observed characters that one true letter may leave."""

GUESS_WEIGHT = 3.0
"""How many observations the general guess is worth."""


def guess(segment: str, letter: str) -> float:
    """Return the log of the general guess that ``letter`` is read as ``segment``."""
    if letter in (FIRST, LAST):
        return -0.02 if not segment else -6.0 - 3.5 * len(segment)
    if not segment:
        return -4.5 if letter != bare(letter) else -6.5
    return _guess_drawn(segment, letter) - 2.5 * (len(segment) - 1)


def _guess_drawn(segment: str, letter: str) -> float:
    plain = bare(letter)
    if len(segment) > 1:
        return -5.5 if plain in segment else -8.0
    if segment == letter:
        return -1.2
    if segment == plain:
        return -1.6
    if bare(segment).lower() == plain.lower():
        return -2.8
    return -5.5


@dataclass(slots=True)
class Channel:
    """Costs (negative log odds) by observed segment and true letter."""

    letters: str
    counts: Mapping[str, Mapping[str, float]]
    _rows: dict[str, int] = field(default_factory=dict)
    _costs: Costs = field(default_factory=lambda: np.empty((0, 0), dtype=np.float32))
    _totals: npt.NDArray[np.float64] = field(default_factory=lambda: np.empty(0))

    def __post_init__(self) -> None:
        self._totals = np.array([sum(self.counts.get(char, {}).values()) for char in self.letters])
        self._costs = np.empty((0, len(self.letters)), dtype=np.float32)

    def cost(self, segment: str, letter: str) -> float:
        """Return the cost of reading ``letter`` as ``segment``."""
        seen = self.counts.get(letter, {})
        total = sum(seen.values())
        odds = seen.get(segment, 0.0) + GUESS_WEIGHT * math.exp(guess(segment, letter))
        return -math.log(odds / (total + GUESS_WEIGHT))

    def rows(self, segments: Iterable[str]) -> npt.NDArray[np.int64]:
        """Return the row of each segment in ``table``; new segments get new rows."""
        segments = list(segments)
        new = [segment for segment in dict.fromkeys(segments) if segment not in self._rows]
        if new:
            added = np.array([self._row(segment) for segment in new], dtype=np.float32)
            start = len(self._rows)
            self._rows.update({segment: start + at for at, segment in enumerate(new)})
            self._costs = np.concatenate([self._costs, added])
        return np.array([self._rows[segment] for segment in segments], dtype=np.int64)

    @property
    def table(self) -> Costs:
        """The costs of all segments asked for so far, by row and letter."""
        return self._costs

    def _row(self, segment: str) -> Costs:
        seen = np.array([self.counts.get(char, {}).get(segment, 0.0) for char in self.letters])
        guessed = np.array([math.exp(guess(segment, char)) for char in self.letters])
        odds = (seen + GUESS_WEIGHT * guessed) / (self._totals + GUESS_WEIGHT)
        return -np.log(odds).astype(np.float32)

    def adapted(self, seen: Mapping[str, Mapping[str, float]], trust: float) -> Channel:
        """Return the channel with the document's own confusions counted in.

        ``trust`` is what the general channel's counts for a letter weigh at most against them.
        """
        merged: dict[str, dict[str, float]] = {}
        for letter in self.letters:
            general = self.counts.get(letter, {})
            scale = min(1.0, trust / max(1.0, sum(general.values())))
            counts = {segment: count * scale for segment, count in general.items()}
            for segment, count in seen.get(letter, {}).items():
                counts[segment] = counts.get(segment, 0.0) + count
            merged[letter] = counts
        return Channel(letters=self.letters, counts=merged)


def align(channel: Channel, read: str, true: str) -> tuple[float, list[tuple[str, str]]]:
    """Return the cost of reading ``true`` as ``read`` and the (letter, segment) pairs of it."""
    letters = FIRST + true + LAST
    size = len(read)
    best = [0.0] + [math.inf] * size
    steps: list[list[int]] = []
    for letter in letters:
        now, taken = [math.inf] * (size + 1), [0] * (size + 1)
        for end in range(size + 1):
            for length in range(min(LONGEST, end) + 1):
                before = best[end - length]
                if before < now[end]:
                    total = before + channel.cost(read[end - length : end], letter)
                    if total < now[end]:
                        now[end], taken[end] = total, length
        best = now
        steps.append(taken)
    return best[size], _pairs(letters, read, steps)


def _pairs(letters: str, read: str, steps: list[list[int]]) -> list[tuple[str, str]]:
    end, pairs = len(read), []
    for letter, taken in zip(reversed(letters), reversed(steps), strict=True):
        length = taken[end]
        pairs.append((letter, read[end - length : end]))
        end -= length
    return pairs[::-1]
