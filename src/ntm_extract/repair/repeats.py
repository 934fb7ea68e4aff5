"""One sense for each pair: the same two tokens again are most likely the same two words.

A document repeats its terms. Where a pair of tokens stands more than once, what each place tells
of the first (second) token is put together, and decides for all of them. Each place has counted how
rare the word is; a term is one word, so that of three places on it is counted once: "d& dau", seven
times, is the rare "đỡ đầu" and not seven times the common "để". A term is a word that hardly stands
without the next.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from ntm_extract.repair.language import START, LanguageModel
from ntm_extract.repair.lexicon import SHAPES, Lexicon
from ntm_extract.repair.reader import Reading
from ntm_extract.repair.words import FIRST_WORD

LEAST_ODDS = 1e-3
"""What was pruned away at one place may still have been there."""

CLEAR = 0.98
"""Pairs read so surely everywhere need no second look."""

ONE_TERM = 3
"""From so many places on a pair may be a term."""

TIED = math.log(0.5)
"""The log share of the clauses opened by a term's first word that go on with the second."""


def agree(readings: Sequence[Reading], lexicon: Lexicon, language: LanguageModel) -> list[Reading]:
    """Return the readings, those of repeated pairs made one."""
    settled = list(readings)
    for side in (1, -1):
        for group in _groups(settled, side):
            own = [settled[at] for at in group]
            best = _best(own)
            if side == 1 and len(group) >= ONE_TERM:
                best = _term(own, settled[group[0] + 1].code // SHAPES, best, language) or best
            for at in group:
                if best is not None:
                    settled[at] = _reread(settled[at], *best, lexicon)
    return settled


def _term(
    group: Sequence[Reading], after: int, best: tuple[int, float] | None, language: LanguageModel
) -> tuple[int, float] | None:
    """Return the rare word that makes a term with the word ``after``, if it may be everywhere."""
    if best is None and len({one.code // SHAPES for one in group}) > 1:
        return None
    usual = best[0] if best else group[0].code // SHAPES
    words = {code // SHAPES for code, _ in group[0].odds}
    found: tuple[int, float] | None = None
    for word in sorted(word for word in words - {usual} if min(word, usual, after) >= FIRST_WORD):
        tied = float(language.score(*(np.array([one]) for one in (START, word, after)))[0])
        if tied < TIED or any(_share(one, word) < LEAST_ODDS for one in group):
            continue
        against = (max(LEAST_ODDS, _share(one, usual)) for one in group)
        gain = sum(math.log(_share(one, word)) for one in group) - sum(map(math.log, against))
        gain += (len(group) - 1) * float(language.unigram[usual] - language.unigram[word])
        if gain > 0 and (found is None or gain > found[1]):
            found = word, gain
    return found and (found[0], 1 / (1 + math.exp(-found[1])))


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
