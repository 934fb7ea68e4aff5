"""What a capital tells of a word that lost its marks: inside a clause "Lam" is "Lâm", not "làm"."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ntm_extract.repair.lexicon import SHAPES, Lexicon, Shape
from ntm_extract.repair.words import CLAUSE_END, FIRST_WORD

SHARE = 0.7
"""How far the size of the first letter is believed: headings have capitals of their own."""

LEAST = 0.02
"""No word is so seldom (often) written with a capital that one proves anything."""


@dataclass(frozen=True)
class Case:
    """The share of occurrences that begin with a capital, by word id."""

    titled: npt.NDArray[np.float32]

    @classmethod
    def of(cls, lexicon: Lexicon) -> Case:
        """Return what the lexicon counted."""
        none = np.full(FIRST_WORD, 0.5, dtype=np.float32)
        return cls(np.concatenate([none, lexicon.titled]).astype(np.float32))

    def weigh(
        self, codes: npt.NDArray[np.int64], words: npt.NDArray[np.int64]
    ) -> npt.NDArray[np.float32]:
        """Return what capitals add to the score of each candidate, (rows, slots, candidates).

        At the start of a clause a capital tells nothing.
        """
        starts = np.pad(words[:, :-1, 0], ((0, 0), (1, 0)), constant_values=CLAUSE_END)
        inside = (starts != CLAUSE_END)[..., None] & (codes >= FIRST_WORD * SHAPES)
        share = np.clip(self.titled[words], LEAST, 1 - LEAST)
        shape = codes % SHAPES
        gains = np.where(shape == Shape.TITLE, np.log(share), 0.0)
        gains = np.where(shape == Shape.LOWER, np.log(1 - share), gains)
        added: npt.NDArray[np.float32] = np.where(inside, SHARE * gains, 0.0).astype(np.float32)
        return added
