"""The words that repair may write, by id, and how their syllables fall into onset and rhyme."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

import numpy as np
import numpy.typing as npt

from ntm_extract.repair.words import FIRST_WORD
from ntm_extract.vi.syllables import is_syllable
from ntm_extract.vi.unicode import bare

_ONSET = re.compile(r"(?:qu|gi(?=[^bcdđghklmnpqrstvx])|[bcdđghklmnpqrstvxzfwj]*)")


class Shape(IntEnum):
    """How a word is written: "tỉnh", "Tỉnh", "TỈNH", or the way the lexicon has it ("HĐND")."""

    LOWER = 0
    TITLE = 1
    UPPER = 2
    FIXED = 3


SHAPES = len(Shape)


@dataclass(frozen=True)
class Lexicon:
    """Words in the order of their ids (from ``FIRST_WORD``) as they are mostly written.

    ``titled`` is the share of each word's occurrences that begin with a capital.
    """

    written: tuple[str, ...]
    titled: npt.NDArray[np.float32]

    def is_word(self, code: int) -> bool:
        """Tell whether ``code`` is a word of the lexicon; the others keep what was read."""
        return code >= FIRST_WORD * SHAPES

    def show(self, code: int) -> str:
        """Return the word of ``code`` (id times ``SHAPES`` plus shape) as it is to be written."""
        word, shape = divmod(code, SHAPES)
        written = self.written[word - FIRST_WORD]
        if shape == Shape.FIXED:
            return written
        if shape == Shape.UPPER:
            return written.upper()
        return written[:1].upper() + written[1:] if shape == Shape.TITLE else written

    @cached_property
    def ids(self) -> dict[str, int]:
        """The id of each word, lower-cased."""
        return {word.lower(): at + FIRST_WORD for at, word in enumerate(self.written)}

    @cached_property
    def by_plain(self) -> dict[str, tuple[int, ...]]:
        """The ids of the words that are the same without marks and case."""
        found: dict[str, list[int]] = {}
        for word, at in self.ids.items():
            found.setdefault(bare(word), []).append(at)
        return {plain: tuple(ids) for plain, ids in found.items()}

    def is_fixed(self, word: int) -> bool:
        """Tell whether the word has capitals of its own ("UBND", "TTg")."""
        written = self.written[word - FIRST_WORD]
        return written != written.lower()


@dataclass(frozen=True)
class Syllabary:
    """Syllables as onset and rhyme, cased; ``codes`` by onset and rhyme, -1 where none is."""

    onsets: tuple[str, ...]
    rhymes: tuple[str, ...]
    upper_rhymes: tuple[str, ...]
    codes: npt.NDArray[np.int32]
    upper_codes: npt.NDArray[np.int32]


def build_syllabary(lexicon: Lexicon) -> Syllabary:
    """Split every syllable of the lexicon in its three shapes."""
    split = [
        (*_split(word), at + FIRST_WORD)
        for at, word in enumerate(lexicon.written)
        if is_syllable(word) and word == word.lower()
    ]
    lower: dict[tuple[str, str], int] = {}
    upper: dict[tuple[str, str], int] = {}
    for onset, rhyme, word in split:
        lower[onset, rhyme] = word * SHAPES + Shape.LOWER
        titled = (onset.capitalize(), rhyme) if onset else ("", rhyme.capitalize())
        lower.setdefault(titled, word * SHAPES + Shape.TITLE)
        if len(onset + rhyme) > 1:
            upper[onset.upper(), rhyme.upper()] = word * SHAPES + Shape.UPPER
    onsets = sorted({onset for onset, _ in (*lower, *upper)})
    rhymes = sorted({rhyme for _, rhyme in lower})
    upper_rhymes = sorted({rhyme for _, rhyme in upper})
    return Syllabary(
        tuple(onsets),
        tuple(rhymes),
        tuple(upper_rhymes),
        _grid(lower, onsets, rhymes),
        _grid(upper, onsets, upper_rhymes),
    )


def _split(word: str) -> tuple[str, str]:
    match = _ONSET.match(word)
    cut = match.end() if match else 0
    return word[:cut], word[cut:]


def _grid(
    codes: dict[tuple[str, str], int], onsets: Sequence[str], rhymes: Sequence[str]
) -> npt.NDArray[np.int32]:
    rows = {onset: at for at, onset in enumerate(onsets)}
    columns = {rhyme: at for at, rhyme in enumerate(rhymes)}
    grid = np.full((len(onsets), len(rhymes)), -1, dtype=np.int32)
    for (onset, rhyme), code in codes.items():
        grid[rows[onset], columns[rhyme]] = code
    return grid
