"""Which words tell that OCR may have made a text although most of what it misread are words.

An engine that reads Vietnamese with English loses the tone above a hat ("dé", "vê") or all marks
of a word ("dat", "QUYET DINH"). Many such forms are syllables that hardly anybody means; others are
none, and would be one with their marks.
"""

from __future__ import annotations

from ntm_extract.vi.syllables import is_syllable, mark_share, misread_syllables
from ntm_extract.vi.unicode import bare, place_tone_marks

LONG = 4
"""Shorter words in capitals may be abbreviations."""


def is_rather_misread(word: str) -> bool:
    """Tell whether a word is rather another one misread: "triến", "dat", "QUYET", but not "web"."""
    if len(word) < LONG if word.isupper() else len(word) < 2 or not word[1:].islower():
        return False
    if place_tone_marks(word).lower() in misread_syllables():
        return not word.isupper()
    lost = not word.istitle() and bare(word) == word and mark_share(word) is not None
    return lost and not is_syllable(word)
