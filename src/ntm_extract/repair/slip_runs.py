"""Which words of a passage are weighed together for slips, and what each may have been."""

from __future__ import annotations

import math
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

import numpy as np

from ntm_extract.repair.lattice import NEVER, Slots
from ntm_extract.repair.tokens import Token
from ntm_extract.repair.words import CLAUSE_END, UNKNOWN

MOST = 10

MOST_STRANGE = 0.4
"""A passage with more words that are none is too far gone for its words to tell of each other."""


_WORD_OF, _COST_OF = itemgetter(0), itemgetter(1)


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
    places: list[int] = []
    ids: list[int] = []
    costs: list[float] = []
    chances: list[float] = []
    counts: list[int] = []
    for row, run in enumerate(runs):
        words[row, : len(run), 0] = [slot.word for slot in run]
        for place, slot in enumerate(run, row * length):
            if slot.near:
                places.append(place)
                ids += map(_WORD_OF, slot.near)
                costs += map(_COST_OF, slot.near)
                chances.append(slot.chance)
                counts.append(len(slot.near))
    begins = np.array(places, dtype=np.int64) * (MOST + 1)
    numbers = np.array(counts, dtype=np.int64)
    nth = np.arange(len(ids)) - np.repeat(np.cumsum(numbers) - numbers, numbers)
    at = np.repeat(begins, numbers) + nth + 1
    words.reshape(-1)[at] = ids
    # a notice has few chances, and each is one of its text: their logs are taken one by one
    gains = [math.log(chance / rate) for chance in chances]
    scores.reshape(-1)[at] = np.repeat(gains, numbers) - np.array(costs)
    scores.reshape(-1)[begins] = [math.log(1 - chance) for chance in chances]
    return Slots(words, scores)
