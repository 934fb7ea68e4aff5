"""One sense for each pair: the same two tokens again are most likely the same two words.

A document repeats its terms. Where a pair of tokens stands more than once, what each place tells
of the first (second) token is put together, and decides for all of them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ntm_extract.repair.lexicon import SHAPES, Lexicon
from ntm_extract.repair.reader import Reading

LEAST_ODDS = 1e-3
"""What was pruned away at one place may still have been there."""

CLEAR = 0.98
"""Pairs read so surely everywhere need no second look."""


def agree(readings: Sequence[Reading], lexicon: Lexicon) -> list[Reading]:
    """Return the readings, those of repeated pairs made one."""
    settled = list(readings)
    for side in (1, -1):
        for group in _groups(settled, side):
            best = _best([settled[at] for at in group])
            for at in group:
                if best is not None:
                    settled[at] = _reread(settled[at], *best, lexicon)
    return settled


def _groups(readings: Sequence[Reading], side: int) -> Iterator[list[int]]:
    """Yield the places of each token that stands more than once beside the same neighbour."""
    groups: dict[tuple[str, str], list[int]] = {}
    for at in range(1, len(readings) - 1):
        one, other = readings[at].token, readings[at + side].token
        low, high = sorted((one, other), key=lambda token: token.start)
        if one.kind == other.kind == "word" and high.start - low.end == 1:
            groups.setdefault((one.text, other.text), []).append(at)
    for group in groups.values():
        if len(group) > 1 and any(readings[at].posterior < CLEAR for at in group):
            yield group


def _best(group: Sequence[Reading]) -> tuple[int, float] | None:
    """Return the word that all places together make likeliest, and how likely it is.

    None where two places are surely different words: the pair is no single term ("giá và" beside
    "quốc gia và" in a text without marks).
    """
    if len({one.code // SHAPES for one in group if one.posterior >= CLEAR}) > 1:
        return None
    words = {code // SHAPES for reading in group for code, _ in reading.odds}
    if len({reading.code // SHAPES for reading in group}) < 2:
        return None
    sums = {
        word: sum(math.log(max(LEAST_ODDS, _share(reading, word))) for reading in group)
        for word in words
    }
    best = max(sums, key=lambda word: sums[word])
    total = sum(math.exp(value - sums[best]) for value in sums.values())
    return best, 1 / total


def _share(reading: Reading, word: int) -> float:
    return sum(odds for code, odds in reading.odds if code // SHAPES == word)


def _reread(reading: Reading, word: int, sure: float, lexicon: Lexicon) -> Reading:
    """Return the reading as ``word``, in its likeliest shape; as it was where it cannot be that."""
    own = [(odds, code) for code, odds in reading.odds if code // SHAPES == word]
    if not own or reading.code // SHAPES == word or not lexicon.is_word(max(own)[1]):
        return reading
    code = max(own)[1]
    others = tuple(dict.fromkeys((reading.written, *reading.others)))
    written = lexicon.show(code)
    return replace(
        reading,
        code=code,
        written=written,
        posterior=sure,
        shapes=tuple((shape, -math.log(odds)) for odds, shape in own),
        others=tuple(other for other in others if other != written),
    )
