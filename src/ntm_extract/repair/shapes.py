"""Settles capitals: an engine takes "với" for "Với" where the letters differ in size only."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from ntm_extract.repair.lexicon import SHAPES, Lexicon, Shape
from ntm_extract.repair.reader import Reading
from ntm_extract.repair.static_map import StaticMap
from ntm_extract.repair.tokens import is_figure
from ntm_extract.repair.words import FIRST_WORD, NUMBER

LEAST = 0.003
"""No word is so seldom (often) written with a capital that what was read counts nothing."""

AT_START = 0.7
"""The share of capitals at the start of a clause: after a full stop all, after ";" none."""

USUAL = 3.0
"""What the corpus counts beside the document's own capitals."""

SIZE_ONLY = frozenset("cosuvwxzCOSUVWXZ")
"""Letters whose capitals have the same form: the size that was read proves little."""

STROKES = frozenset("I1|")
"""What an engine takes a small "l" for; a capital "L" looks like none of them."""

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
    own = _OwnShapes.of(listed)
    for at, (reading, beside) in enumerate(zip(listed, _beside(listed), strict=True)):
        apart = not any(other.written[:1].isupper() for other in beside)
        alone = not any(other.code % SHAPES == Shape.UPPER for other in beside)
        shapes = _levelled(reading, apart=apart, alone=alone)
        if len(shapes) < 2:
            yield reading
            continue
        share = shares.get((reading.after or 0, reading.code // SHAPES))
        if share is not None:
            share = LEAST if apart and _is_common(listed, at) else own.share(listed, at, share)
        elif reading.after is None and reading.code >= FIRST_WORD * SHAPES:
            share = AT_START
        costs = {code: _cost(code, cost, share, capitals, alone=alone) for code, cost in shapes}
        code = min(costs, key=lambda code: costs[code])
        if code == reading.code:
            yield reading
        else:
            yield replace(reading, code=code, written=capitals.lexicon.show(code))


@dataclass(frozen=True, slots=True)
class _OwnShapes:
    """How often the document itself writes a word with a capital before the same next word."""

    counts: Mapping[tuple[int, int], int]
    titled: Mapping[tuple[int, int], int]

    @classmethod
    def of(cls, readings: Sequence[Reading]) -> _OwnShapes:
        """Count the shapes as the letters alone tell them."""
        counts: Counter[tuple[int, int]] = Counter()
        titled: Counter[tuple[int, int]] = Counter()
        for at, reading in enumerate(readings):
            pair = _pair(readings, at)
            if pair and reading.code % SHAPES in (Shape.LOWER, Shape.TITLE):
                counts[pair] += 1
                titled[pair] += reading.code % SHAPES == Shape.TITLE
        return cls(counts, titled)

    def share(self, readings: Sequence[Reading], at: int, usual: float) -> float:
        """Return the share of capitals, that of the corpus mixed with the document's own."""
        pair = _pair(readings, at)
        if pair is None or self.counts.get(pair, 0) < 2:
            return usual
        mixed = (usual * USUAL + self.titled[pair]) / (USUAL + self.counts[pair])
        return min(1 - LEAST, max(LEAST, mixed))


def _pair(readings: Sequence[Reading], at: int) -> tuple[int, int] | None:
    """Return the word and the next one inside the clause."""
    if at + 1 >= len(readings) or not _is_inside(readings[at]):
        return None
    word = readings[at].code // SHAPES
    return (word, readings[at + 1].code // SHAPES) if readings[at + 1].after == word else None


def _beside(readings: Sequence[Reading]) -> Iterator[list[Reading]]:
    """Yield, for each reading, the words next to it in its clause; figures have no shape."""
    words = [at for at, reading in enumerate(readings) if not is_figure(reading.token.text)]
    place = 0
    for at in range(len(readings)):
        while place < len(words) and words[place] < at:
            place += 1
        after = place + (place < len(words) and words[place] == at)
        near = words[max(0, place - 1) : place] if readings[at].after is not None else []
        near += [other for other in words[after : after + 1] if readings[other].after is not None]
        yield [readings[other] for other in near]


def _is_common(readings: Sequence[Reading], at: int) -> bool:
    """Tell whether a word that heads names stands before none."""
    after = readings[at + 1].written.lower() if at + 1 < len(readings) else ""
    return readings[at].written.lower() in NAME_HEADS and after not in NO_NAME


def _levelled(reading: Reading, *, apart: bool, alone: bool) -> tuple[tuple[int, float], ...]:
    """Return the shapes with their costs, near each other where only size tells them apart."""
    word, shape = divmod(reading.code, SHAPES)
    lower, title = word * SHAPES + Shape.LOWER, word * SHAPES + Shape.TITLE
    costs = dict(reading.shapes)
    own = costs.get(reading.code, 0.0)
    if shape == Shape.UPPER and costs and len(reading.written) > 1:
        if apart and _is_inside(reading):
            costs[lower] = min(costs.get(lower, own + CAPITALS_TELL), own + CAPITALS_TELL)
        elif alone and reading.code >= FIRST_WORD * SHAPES:
            costs.setdefault(title, own + CAPITALS_TELL)
    elif shape in (Shape.LOWER, Shape.TITLE) and _is_stroke(reading):
        costs[lower] = min(costs.get(lower, own), own)
        costs.setdefault(title, own + SIZE_TELLS)
    elif shape in (Shape.LOWER, Shape.TITLE) and reading.written[:1] in SIZE_ONLY:
        for other in (lower, title):
            costs[other] = min(costs.get(other, own + SIZE_TELLS), own + SIZE_TELLS)
    return tuple(costs.items())


def _is_stroke(reading: Reading) -> bool:
    """Tell whether a small "l" was taken for another upright stroke, which looks like a capital."""
    return reading.written[:1] in "lL" and reading.token.text[:1] in STROKES


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
