"""Settles capitals: an engine takes "với" for "Với" where the letters differ in size only."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from ntm_extract.repair.lexicon import SHAPES, Lexicon, Shape
from ntm_extract.repair.reader import Reading
from ntm_extract.repair.static_map import StaticMap
from ntm_extract.repair.words import FIRST_WORD, NUMBER

LEAST = 0.004
"""No word is so seldom (often) written with a capital that what was read counts nothing."""

UPPER_ALONE = 6.0
"""What it costs more that one word alone should stand in capitals."""


@dataclass(frozen=True)
class Capitals:
    """How often a word begins with a capital inside a clause, after a given word or at all."""

    pairs: StaticMap
    lexicon: Lexicon
    shape_costs: npt.NDArray[np.float32]

    def share(self, before: int, word: int) -> float:
        """Return the share of ``word``'s occurrences after ``before`` that have a capital."""
        key = np.array([(before << 16) | word], dtype=np.uint64)
        code = int(self.pairs.find(key)[0])
        share = code / 255 if code >= 0 else float(self.lexicon.titled[word - FIRST_WORD])
        return min(1 - LEAST, max(LEAST, share))


def settle_shapes(readings: Iterable[Reading], capitals: Capitals) -> Iterator[Reading]:
    """Yield the readings with the shape that letters and context together make likeliest."""
    listed = list(readings)
    upper = [reading.code % SHAPES == Shape.UPPER for reading in listed]
    for at, reading in enumerate(listed):
        if len(reading.shapes) < 2:
            yield reading
            continue
        alone = not any(upper[max(0, at - 1) : at]) and not any(upper[at + 1 : at + 2])
        code = min(reading.shapes, key=lambda pair: _cost(pair, reading, capitals, alone=alone))[0]
        if code == reading.code:
            yield reading
        else:
            yield replace(reading, code=code, written=capitals.lexicon.show(code))


def _cost(pair: tuple[int, float], reading: Reading, capitals: Capitals, *, alone: bool) -> float:
    code, cost = pair
    word, shape = divmod(code, SHAPES)
    if shape == Shape.UPPER:
        return cost + (UPPER_ALONE if alone else 0.0)
    if reading.after is None or not (reading.after >= FIRST_WORD or reading.after == NUMBER):
        return cost
    share = capitals.share(reading.after, word)
    letters = cost - float(capitals.shape_costs[code])
    return letters - math.log(share if shape == Shape.TITLE else 1 - share)
