"""Which words of a passage are weighed together for slips, and what each may have been."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ntm_extract.repair.lattice import NEVER, Slots
from ntm_extract.repair.tokens import Token
from ntm_extract.repair.words import CLAUSE_END, UNKNOWN

MOST = 10

MOST_STRANGE = 0.4
"""A passage with more words that are none is too far gone for its words to tell of each other."""


class SlipSlot(NamedTuple):
    """A token or (without one) the end of a clause; ``chance`` is that of a misread word."""

    token: Token | None
    word: int
    chance: float = 0.0
    near: tuple[tuple[int, float], ...] = ()
    pauses: bool = False
    seen: bool = False
    """Whether the engine saw clearly what it read."""


def is_told(slots: Sequence[SlipSlot]) -> bool:
    """Tell whether enough of a passage is words to tell what the others may be."""
    words = [slot.word == UNKNOWN for slot in slots if slot.token and slot.token.kind == "word"]
    return sum(words) <= MOST_STRANGE * len(words)


def lay_out(runs: Sequence[Sequence[SlipSlot]], rate: float) -> Slots:
    """Return the slots as arrays: what was read first, then the words that it may be a slip of."""
    length = max(len(run) for run in runs)
    words = np.full((len(runs), length, MOST + 1), CLAUSE_END, dtype=np.int64)
    scores = np.full(words.shape, NEVER, dtype=np.float32)
    scores[..., 0] = 0.0
    at: list[int] = []
    ids: list[int] = []
    odds: list[float] = []
    for row, run in enumerate(runs):
        words[row, : len(run), 0] = [slot.word for slot in run]
        for place, slot in enumerate(run):
            if slot.near:
                first = (row * length + place) * (MOST + 1)
                at += range(first, first + len(slot.near) + 1)
                ids += [slot.word, *(word for word, _ in slot.near)]
                gain = math.log(slot.chance / rate)
                odds += [math.log(1 - slot.chance), *(gain - cost for _, cost in slot.near)]
    words.reshape(-1)[at] = ids
    scores.reshape(-1)[at] = odds
    return Slots(words, scores)
