"""What a document says again: pairs of words that were read surely make the same pair likelier.

A notice speaks of its own programme, its own places and bodies, which the corpus may hardly know.
After the first reading the pairs of words that stand there for certain are counted, and the
language model is mixed with those counts for the second reading. The districts of a province that
the document names count as if they had been read once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

import numpy as np

from ntm_extract.repair.candidates import Candidates
from ntm_extract.repair.language import LanguageModel
from ntm_extract.repair.lexicon import SHAPES, Lexicon
from ntm_extract.repair.reader import Reading
from ntm_extract.repair.words import FIRST_WORD
from ntm_extract.vi.lexicon import read_rows

SURE = 0.9
"""How sure both words of a pair must be."""

SHARE = 0.2
"""How far the document's own pairs are believed."""

UNSEEN = 1.5
"""What all pairs that the document did not show count together, after each word."""

ONCE = 1.0
"""A pair that was read once proves nothing but itself."""

PLACE_COUNT = 0.7
"""What the name of a district counts where its province is named."""

_WORD = re.compile(r"[^\W\d_]+")


def remember(
    language: LanguageModel,
    readings: Sequence[Reading],
    lexicon: Lexicon,
    candidates: Mapping[str, Candidates],
) -> LanguageModel:
    """Return the language model mixed with the pairs that ``readings`` are sure of.

    ``candidates`` tell what else each token may be: what is rather a commoner pair read once more
    is not counted.
    """
    spelled: Counter[tuple[int, int, str]] = Counter()
    firsts: Counter[int] = Counter()
    for one, other in pairwise(readings):
        before, word = one.code // SHAPES, other.code // SHAPES
        if before < FIRST_WORD or word < FIRST_WORD or other.after != before:
            continue
        firsts[before] += 1
        if min(one.posterior, other.posterior) > SURE:
            spelled[before, word, other.token.text] += 1
    pairs = _believed(spelled, candidates)
    counts = {pair: count - ONCE for pair, count in pairs.items() if count > 1}
    for pair in set(_place_pairs(readings, lexicon)):
        counts[pair] = counts.get(pair, 0.0) + PLACE_COUNT
    if not counts:
        return language
    keys = np.array([(before << 16) | word for before, word in counts], dtype=np.uint64)
    odds = np.array(
        [SHARE * count / (firsts[before] + UNSEEN) for (before, _), count in counts.items()],
        dtype=np.float32,
    )
    order = np.argsort(keys)
    return language.with_pairs(keys[order], np.log(odds[order]))


def _believed(
    spelled: Counter[tuple[int, int, str]], candidates: Mapping[str, Candidates]
) -> Counter[tuple[int, int]]:
    """Count the pairs, without those that are more likely others, by the same token."""
    whole: Counter[tuple[int, int]] = Counter()
    for (before, word, _), count in spelled.items():
        whole[before, word] += count
    pairs: Counter[tuple[int, int]] = Counter()
    for (before, word, token), count in spelled.items():
        others = {code // SHAPES for code, _ in candidates.get(token, ())} - {word}
        if all(whole[before, other] <= whole[before, word] for other in others):
            pairs[before, word] += count
    return pairs


def _place_pairs(readings: Sequence[Reading], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield the pairs of word ids of the names of districts in provinces that are named."""
    sure = " ".join(
        reading.written.lower() if reading.posterior > SURE else "·" for reading in readings
    )
    for province, names in _districts().items():
        if f" {province} " in sure:
            for name in names:
                ids = [lexicon.ids.get(word, 0) for word in name]
                yield from (pair for pair in pairwise(ids) if all(pair))


@cache
def _districts() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the names of the districts of each province, as words in small letters."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name, _, provinces in read_rows("districts"):
        for province in provinces.split("|"):
            found.setdefault(_joined(province), []).append(tuple(_WORD.findall(name.lower())))
    return {province: tuple(names) for province, names in found.items()}


def _joined(name: str) -> str:
    return " ".join(_WORD.findall(name.lower()))
