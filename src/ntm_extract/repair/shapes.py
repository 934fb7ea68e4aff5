"""Settles capitals: an engine takes "với" for "Với" where the letters differ in size only."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from ntm_extract.repair.lexicon import SHAPES, Lexicon, Shape
from ntm_extract.repair.reader import Reading
from ntm_extract.repair.static_map import StaticMap
from ntm_extract.repair.words import FIRST_WORD, NUMBER

LEAST = 0.003
"""No word is so seldom (often) written with a capital that what was read counts nothing."""

SIZE_ONLY = frozenset("cosuvwxzCOSUVWXZ")
"""Letters whose capitals have the same form: the size that was read proves little."""

SIZE_TELLS = 3.0
"""The most that the size of such a letter tells for one shape against the other."""

UPPER_ALONE = 6.0
"""What it costs more that one word alone should stand in capitals."""

CAPITALS_TELL = 4.0
"""The same for one word that was read in capitals between words in small letters."""

NAME_HEADS, NO_NAME = frozenset(("xã", "thôn", "xóm", "ấp")), frozenset(("hội",))
"""Words with a capital only before a name ("Xã hội" apart, a word of its own)."""


@dataclass(frozen=True)
class Capitals:
    """How often a word begins with a capital inside a clause, after a given word or at all."""

    pairs: StaticMap
    lexicon: Lexicon
    shape_costs: npt.NDArray[np.float32]

    def shares(self, pairs: Sequence[tuple[int, int]]) -> dict[tuple[int, int], float]:
        """Return, for (word before, word), the share of the word's occurrences with a capital."""
        distinct = list(dict.fromkeys(pairs))
        keys = np.array([(before << 16) | word for before, word in distinct], dtype=np.uint64)
        found = self.pairs.find(keys).tolist() if distinct else []
        shares = (
            code / 255 if code >= 0 else float(self.lexicon.titled[word - FIRST_WORD])
            for code, (_, word) in zip(found, distinct, strict=True)
        )
        limited = (min(1 - LEAST, max(LEAST, share)) for share in shares)
        return dict(zip(distinct, limited, strict=True))


def settle_shapes(readings: Iterable[Reading], capitals: Capitals) -> Iterator[Reading]:
    """Yield the readings with the shape that letters and context together make likeliest."""
    listed = list(readings)
    shares = capitals.shares(
        [(reading.after or 0, reading.code // SHAPES) for reading in listed if _is_inside(reading)]
    )
    upper = [reading.code % SHAPES == Shape.UPPER for reading in listed]
    titled = [reading.written[:1].isupper() for reading in listed]
    for at, reading in enumerate(listed):
        apart = not any(titled[max(0, at - 1) : at]) and not any(titled[at + 1 : at + 2])
        shapes = _levelled(reading, apart=apart)
        if len(shapes) < 2:
            yield reading
            continue
        alone = not any(upper[max(0, at - 1) : at]) and not any(upper[at + 1 : at + 2])
        share = shares.get((reading.after or 0, reading.code // SHAPES))
        if share is not None and apart and _is_common(listed, at):
            share = LEAST
        costs = {code: _cost(code, cost, share, capitals, alone=alone) for code, cost in shapes}
        code = min(costs, key=lambda code: costs[code])
        if code == reading.code:
            yield reading
        else:
            yield replace(reading, code=code, written=capitals.lexicon.show(code))


def _is_common(readings: Sequence[Reading], at: int) -> bool:
    """Tell whether a word that heads names stands before none."""
    after = readings[at + 1].written.lower() if at + 1 < len(readings) else ""
    return readings[at].written.lower() in NAME_HEADS and after not in NO_NAME


def _levelled(reading: Reading, *, apart: bool) -> tuple[tuple[int, float], ...]:
    """Return the shapes with their costs, near each other where only size tells them apart."""
    word, shape = divmod(reading.code, SHAPES)
    costs = dict(reading.shapes)
    if shape == Shape.UPPER and apart and costs and _is_inside(reading):
        costs.setdefault(word * SHAPES + Shape.LOWER, costs[reading.code] + CAPITALS_TELL)
    elif shape in (Shape.LOWER, Shape.TITLE) and reading.written[:1] in SIZE_ONLY:
        most = costs[reading.code] + SIZE_TELLS
        for other in (word * SHAPES + Shape.LOWER, word * SHAPES + Shape.TITLE):
            costs[other] = min(costs.get(other, most), most)
    return tuple(costs.items())


def _is_inside(reading: Reading) -> bool:
    """Tell whether the word stands inside a clause, after a word or a number."""
    after = reading.after
    return (
        after is not None
        and (after >= FIRST_WORD or after == NUMBER)
        and reading.code >= FIRST_WORD * SHAPES
    )


def _cost(code: int, cost: float, share: float | None, capitals: Capitals, *, alone: bool) -> float:
    shape = code % SHAPES
    if shape == Shape.UPPER:
        return cost + (UPPER_ALONE if alone else 0.0)
    if share is None:
        return cost
    letters = cost - float(capitals.shape_costs[code])
    return letters - math.log(share if shape == Shape.TITLE else 1 - share)
