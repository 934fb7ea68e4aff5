"""Text folded to what survives a bad scan: letters without marks, consonant skeleton, digits.

English OCR of a Vietnamese page gets four syllables in five wrong, but mostly in their vowels and
marks. The consonants that are left ("ktncchtch" of "Kết luận của Chủ tịch") come through: three in
four of their ten-grams stand in both the clean and the ruined text of one notice.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ntm_extract.vi.unicode import bare

Bytes = NDArray[np.uint8]
Indices = NDArray[np.int64]
Hashes = NDArray[np.uint64]

_SPACE = ord(" ")
_DROPPED = 0
_CODE_POINTS = 0x10000
_LOOK_ALIKE = {"0": "o", "1": "l", "2": "z", "3": "e", "4": "a", "5": "s", "6": "o", "9": "g"}
"""Which letter a digit inside a word was: "c6" is "có", "4p" is "áp"."""

_SKELETON = ("bd", "gq", "c", "h", "k", "m", "n", "p", "r", "s", "t", "v", "x", "f", "z")
"""Classes of consonants that OCR keeps apart (Đ is read as B or D). Vowels, w (a broken ư), l and
j (read for i and back) are left out."""

SKELETON_BITS = 4
ANCHOR = 8
"""Consonants of an anchor: a run by which two texts are laid side by side."""


@cache
def _fold_table() -> Bytes:
    """Return the folded byte of every code point below 0x10000, 0 where it is dropped."""
    table = np.full(_CODE_POINTS, _SPACE, dtype=np.uint8)
    for code in (*range(0x30, 0x250), *range(0x1E00, 0x1F00), *range(0xFF10, 0xFF5B)):
        plain = bare(unicodedata.normalize("NFKC", chr(code))).lower()
        if plain.isascii() and plain.isalnum():
            table[code] = ord(plain[0])
    for code in range(_CODE_POINTS):
        if unicodedata.category(chr(code)) in {"Mn", "Cf"}:
            table[code] = _DROPPED
    return table


@cache
def _letter_table() -> Bytes:
    """Map a folded byte inside a word to its letter: letters stay, digits become look-alikes."""
    table = np.arange(256, dtype=np.uint8)
    for digit in b"0123456789":
        table[digit] = ord(_LOOK_ALIKE.get(chr(digit), "e"))
    return table


@cache
def _skeleton_table() -> Bytes:
    table = np.zeros(256, dtype=np.uint8)
    for number, letters in enumerate(_SKELETON, start=1):
        for letter in letters:
            table[ord(letter)] = number
    return table


def fold(text: str) -> bytes:
    """Return ``text`` in lower-case letters a to z and digits; all else is a space.

    Combining marks are dropped, so that NFC and NFD fold to the same bytes.
    """
    folded = _fold_each(text)
    kept: Bytes = folded[folded != _DROPPED]
    return kept.tobytes()


def _fold_each(text: str) -> Bytes:
    codes = np.frombuffer(text.encode("utf-32-le", "replace"), dtype=np.uint32)
    return _fold_table()[np.minimum(codes, _CODE_POINTS - 1)]


def letter_offsets(text: str) -> Indices:
    """Return where in ``text`` each letter of its folded text stands."""
    folded = _fold_each(text)
    kept = np.flatnonzero(folded != _DROPPED)
    return kept[_in_words(folded[kept])[0]]


class NumberGroup(NamedTuple):
    """Digits with no letter between them, after ``at`` letters: "21/02/2024" is 21, 02, 2024."""

    at: int
    parts: tuple[str, ...]

    def __str__(self) -> str:
        return " ".join(self.parts)


@dataclass(frozen=True, slots=True)
class Digits:
    """All numbers of a text one by one, and the letters that each stands behind."""

    parts: tuple[str, ...]
    at: tuple[int, ...]


@dataclass(frozen=True)
class FoldedText:
    """A folded text taken apart: its letters, its numbers, its skeleton.

    ``skeleton[i]`` is the class of ``letters[skeleton_at[i]]``.
    """

    letters: bytes
    numbers: tuple[NumberGroup, ...]
    skeleton: Bytes
    skeleton_at: Indices

    @cached_property
    def anchors(self) -> Hashes:
        """Every run of ``ANCHOR`` consonants, packed: a text is laid beside several others."""
        return grams(self.skeleton, ANCHOR)

    @cached_property
    def digits(self) -> Digits:
        """The numbers taken out of their groups."""
        return Digits(
            tuple(part for group in self.numbers for part in group.parts),
            tuple(group.at for group in self.numbers for _ in group.parts),
        )


def take_apart(folded: bytes) -> FoldedText:
    """Take a folded text apart; digits that touch a letter count as misread letters."""
    codes = np.frombuffer(folded, dtype=np.uint8)
    in_word, is_number = _in_words(codes)
    letters = _letter_table()[codes[in_word]]
    classes = _skeleton_table()[letters]
    kept = np.flatnonzero(classes)
    return FoldedText(
        letters=letters.tobytes(),
        numbers=_number_groups(codes, is_number, in_word),
        skeleton=classes[kept],
        skeleton_at=kept,
    )


def _in_words(codes: Bytes) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Mark the letters, and the digits that are numbers."""
    is_letter = codes >= ord("a")
    is_digit = (codes >= ord("0")) & (codes <= ord("9"))
    touches = np.zeros(len(codes), dtype=bool)
    touches[1:] |= is_letter[:-1]
    touches[:-1] |= is_letter[1:]
    return is_letter | (is_digit & touches), is_digit & ~touches


def _number_groups(
    codes: Bytes, is_number: NDArray[np.bool_], in_word: NDArray[np.bool_]
) -> tuple[NumberGroup, ...]:
    places = np.flatnonzero(is_number)
    if not len(places):
        return ()
    letters_before = np.cumsum(in_word)[places]
    cuts = np.flatnonzero(np.diff(places) > 1) + 1
    digits = codes[places].tobytes().decode("ascii")
    starts = [0, *cuts.tolist()]
    behind = letters_before[starts].tolist()
    parts_at: dict[int, list[str]] = {}
    for at, start, end in zip(behind, starts, [*starts[1:], len(digits)], strict=True):
        parts_at.setdefault(at, []).append(digits[start:end])
    return tuple(NumberGroup(at=at, parts=tuple(parts)) for at, parts in parts_at.items())


def grams(skeleton: Bytes, size: int) -> Hashes:
    """Return every run of ``size`` consonants, packed into one number each."""
    count = len(skeleton) - size + 1
    if count <= 0:
        return np.zeros(0, dtype=np.uint64)
    wide = skeleton.astype(np.uint64)
    packed = np.zeros(count, dtype=np.uint64)
    for offset in range(size):
        packed = (packed << np.uint64(SKELETON_BITS)) | wide[offset : offset + count]
    return packed
