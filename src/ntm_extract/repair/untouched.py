"""What the repair of light errors never touches, by the look of the token alone."""

from __future__ import annotations

from ntm_extract.vi.syllables import is_syllable
from ntm_extract.vi.unicode import bare

_BINDS = frozenset("/\\_@#&+=~|0123456789")
"""Signs that make a token part of an address, a code or a formula."""

FEWEST_LETTERS, FEWEST_CAPITALS = 2, 3
"""Single letters are labels, two capitals an abbreviation."""


def may_be_slip(read: str, around: str) -> bool:
    """Tell whether a token is a word that OCR may have slipped on.

    ``around`` are the characters on both sides. Figures, codes, addresses, labels and words with
    capitals inside ("QLVB", "TTg") are none.
    """
    if not read.isalpha() or len(read) < FEWEST_LETTERS or set(around) & _BINDS:
        return False
    if read.isupper():
        return len(read) >= FEWEST_CAPITALS
    return read[1:].islower()


def is_foreign(read: str) -> bool:
    """Tell whether a word has plain letters only and is no syllable: "web", "data"."""
    return bare(read) == read and not is_syllable(read)
