"""How letters come out garbled: the odds of what is observed for each true letter.

A true letter leaves zero to three observed characters; ``FIRST`` and ``LAST`` stand for the edges
of a word, where noise creeps in. The odds are counts over a general guess, so that confusions that
training never saw (deletions, look-alikes) keep a price instead of being impossible.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

import numpy as np
import numpy.typing as npt

from ntm_extract.repair.siblings import pool
from ntm_extract.vi.unicode import bare

Costs = npt.NDArray[np.float32]

FIRST, LAST = "^", "$"
LONGEST = 3
"""Observed characters that one true letter may leave."""

GUESS_SHARE, GUESS_COUNT = 0.03, 5.0
"""How much of the odds the general guess holds: a share, and all where nothing was counted."""

_ALIKE = (
    "lI1|i!tjf",
    "oO0Q6",
    "ceC¢(",
    "nurm",
    "hbk",
    "adgqo",
    "gq9y",
    "sS5$8",
    "zZ2",
    "vyV",
    "DBP",
)
_INSIDE, _OUTSIDE, _LONGER = -5.0, -7.5, 2.5
_SAME_SHAPE = frozenset("cosuvwxz")
_VOWEL_LIKE = frozenset("aeiouyAEIOUYé6dgq0&@")
_STROKES = frozenset("lI1|!ftj")
_DIGITS_LIKE = {"a": "4", "e": "8", "o": "0689", "u": "0", "y": "9", "i": "1"}
"""The digits that a vowel with its marks is drawn like."""


def guess(segment: str, letter: str) -> float:
    """Return the log of the general guess that ``letter`` is read as ``segment``."""
    if letter in (FIRST, LAST):
        return -0.02 if not segment else -6.0 - 3.5 * len(segment)
    marked = bare(letter) != letter
    if not segment:
        return -3.0 if marked else -5.5
    if len(segment) > 1:
        inside = bare(letter).lower() in segment.lower()
        return (_INSIDE if inside else _OUTSIDE) - _LONGER * (len(segment) - 2)
    return _guess_marked(segment, letter) if marked else _guess_plain(segment, letter)


def _guess_plain(segment: str, letter: str) -> float:
    if segment == letter:
        return -0.15
    if segment.lower() == letter.lower() and letter.lower() in _SAME_SHAPE:
        return -2.0
    if segment.lower() == letter.lower() or bare(segment) == letter:
        return -4.0
    return -4.5 if any(letter in alike and segment in alike for alike in _ALIKE) else -7.5


def _guess_marked(segment: str, letter: str) -> float:
    plain = bare(letter)
    if segment == plain:
        return -1.0
    if segment == letter:
        return -2.0
    if bare(segment).lower() == plain.lower():
        return -2.5
    if plain in "iI" and segment in _STROKES:
        return -2.5
    if segment.isdigit() and segment in _DIGITS_LIKE.get(plain.lower(), ""):
        return -3.7
    return -3.7 if segment in _VOWEL_LIKE and plain.lower() in "aeiouy" else -5.5


@lru_cache(maxsize=1 << 14)
def _guesses(segment: str, letters: str) -> Costs:
    """Return the odds of the general guess for every letter."""
    if len(segment) < 2:
        return np.exp(np.array([guess(segment, letter) for letter in letters], dtype=np.float32))
    plain, edges = _plain_codes(letters)
    inside = np.isin(plain, [ord(char) for char in segment.lower()])
    logs = np.where(inside, _INSIDE, _OUTSIDE) - _LONGER * (len(segment) - 2)
    logs[edges] = guess(segment, FIRST)
    return np.exp(logs).astype(np.float32)


@cache
def _plain_codes(letters: str) -> tuple[npt.NDArray[np.int64], list[int]]:
    codes = np.array([ord(bare(letter).lower()[0]) for letter in letters])
    return codes, [letters.index(FIRST), letters.index(LAST)]


@dataclass(slots=True)
class Channel:
    """Costs (negative log odds) by observed segment and true letter."""

    letters: str
    counts: Mapping[str, Mapping[str, float]]
    _pooled: dict[str, dict[str, float]] = field(default_factory=dict)
    _rows: dict[str, int] = field(default_factory=dict)
    _costs: Costs = field(default_factory=lambda: np.empty((0, 0), dtype=np.float32))
    _sums: dict[str, float] = field(default_factory=dict)
    _shares: dict[str, float] = field(default_factory=dict)
    _known: dict[tuple[str, str], float] = field(default_factory=dict)
    _seen: dict[str, list[tuple[int, float]]] = field(default_factory=dict)
    _rest: Costs = field(default_factory=lambda: np.empty(0, dtype=np.float32))

    def __post_init__(self) -> None:
        self._pooled = pool(self.counts, self.letters)
        self._costs = np.empty((0, len(self.letters)), dtype=np.float32)
        self._sums = {letter: sum(counts.values()) for letter, counts in self._pooled.items()}
        self._shares = {
            letter: (1 - GUESS_SHARE) / (total + GUESS_COUNT)
            for letter, total in self._sums.items()
        }
        rest = [
            1 - self._shares.get(char, 0.0) * self._sums.get(char, 0.0) for char in self.letters
        ]
        self._rest = np.array(rest, dtype=np.float32)
        for at, letter in enumerate(self.letters):
            share = self._shares.get(letter, 0.0)
            for segment, count in self._pooled.get(letter, {}).items():
                self._seen.setdefault(segment, []).append((at, count * share))

    def cost(self, segment: str, letter: str) -> float:
        """Return the cost of reading ``letter`` as ``segment``."""
        kept = self._known.get((segment, letter))
        if kept is None:
            share = self._shares.get(letter, 0.0)
            seen = self._pooled.get(letter, {}).get(segment, 0.0) * share
            odds = seen + (1 - share * self._sums.get(letter, 0.0)) * math.exp(
                guess(segment, letter)
            )
            kept = self._known[segment, letter] = -math.log(odds)
        return kept

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
        seen = np.zeros(len(self.letters), dtype=np.float32)
        for at, odds in self._seen.get(segment, ()):
            seen[at] = odds
        return -np.log(seen + self._rest * _guesses(segment, self.letters))

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
