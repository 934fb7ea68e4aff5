"""Decodes only what is open: two settled words in a row cut a passage in two that do not meet.

An n-gram of three looks at two words before, so that what stands behind two settled words knows
nothing of what stands before them. A second look leaves most words settled.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt

from ntm_extract.repair.language import ORDER, LanguageModel
from ntm_extract.repair.lattice import NEVER, Decoded, Slots, Stage, decode
from ntm_extract.repair.words import CLAUSE_END

Island = tuple[int, int, int]
"""Row, first slot and end of a stretch that is open, with the settled words beside it."""

_LENGTHS = (0, 8, 14, 24, 1 << 30)
"""Islands of like length are decoded together: shorter ones are filled up."""

_BESIDE = ORDER - 1


def decode_open(
    model: LanguageModel, slots: Slots, *, weight: float, cascade: tuple[Stage, ...]
) -> Decoded:
    """Decode a batch as ``lattice.decode`` does; there are no totals."""
    there = slots.scores > NEVER / 2
    best = slots.scores.argmax(axis=2)
    chosen = np.take_along_axis(slots.words, best[..., None], axis=2)
    islands = _islands(((slots.words != chosen) & there).any(axis=2))
    odds = np.exp(slots.scores - slots.scores.max(axis=2, keepdims=True)) * there
    posteriors = (odds / odds.sum(axis=2, keepdims=True)).astype(np.float32)
    for low, high in pairwise(_LENGTHS):
        alike = [one for one in islands if low < one[2] - one[1] <= high]
        if alike:
            part = decode(model, _cut_out(slots, alike), weight=weight, cascade=cascade)
            for at, (row, start, end) in enumerate(alike):
                best[row, start:end] = part.best[at, : end - start]
                posteriors[row, start:end] = part.posteriors[at, : end - start]
    return Decoded(best, posteriors, np.zeros(len(best), dtype=np.float32))


def _islands(is_open: npt.NDArray[np.bool_]) -> list[Island]:
    """Return the stretches of slots that are open, fewer than two settled ones between."""
    size = is_open.shape[1]
    islands: list[Island] = []
    for row, at in np.argwhere(is_open).tolist():
        end = min(size, at + 1 + _BESIDE)
        last = islands[-1] if islands else (-1, 0, 0)
        if last[0] == row and at < last[2]:
            islands[-1] = (row, last[1], end)
        else:
            islands.append((row, max(0, at - _BESIDE), end))
    return islands


def _cut_out(slots: Slots, islands: list[Island]) -> Slots:
    length = max(end - start for _, start, end in islands)
    shape = (len(islands), length, slots.words.shape[2])
    words = np.full(shape, CLAUSE_END, dtype=np.int64)
    scores = np.full(shape, NEVER, dtype=np.float32)
    scores[..., 0] = 0.0
    for at, (row, start, end) in enumerate(islands):
        words[at, : end - start] = slots.words[row, start:end]
        scores[at, : end - start] = slots.scores[row, start:end]
    return Slots(words, scores)
