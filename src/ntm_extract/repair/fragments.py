"""Finds fragments of words: what is left where a conversion dropped glyphs."""

from __future__ import annotations

import re
from functools import lru_cache

from ntm_extract.vi.syllables import is_syllable, syllable_counts

WORD = re.compile(r"[^\W\d_]+")
_ROOM = re.compile(r" (?:(?<=  )|(?<=[^\W\d_] )(?=[^\W\d_]{1,3}(?![^\W\d_])))(?P<word>[^\W\d_]+)")
"""A word behind two spaces, or a short one behind a word and one."""
_BESIDE = re.compile(r"[\w)/&%.-]")

_NEVER_ALONE = frozenset("bcdđghklmnpqrstvxiueăâêôơư")

_NAMES_LETTER = re.compile(r"(?:điểm|mục|tiết|nhóm|loại|khối|và|hoặc|\b\w[,;])\s+$", re.IGNORECASE)

_LETTER_WORD = re.compile(r"ô (?:nhiễm|tô|chữ|số|đất|trống|vuông|dù|mai|uế)\b")
"""The one word of one such letter that is common, by what it goes with."""

RARE = 60
"""A syllable that official texts write less often is likelier a fragment."""


@lru_cache(maxsize=1 << 14)
def _is_rare(word: str) -> bool:
    if word != word.lower() and word != word.capitalize():
        return False
    return not word.isupper() and syllable_counts().get(word.lower(), 0) < RARE


def is_fragment(text: str, start: int, end: int) -> bool:
    """Tell whether ``text[start:end]`` is no word, nor a label, a unit, or part of a symbol."""
    word = text[start:end]
    if len(word) == 1 and not word.isupper():
        wide = text[max(0, start - 2) : start] == "  "
        rare = wide or (
            word in _NEVER_ALONE
            and not _NAMES_LETTER.search(text, max(0, start - 8), start)
            and not _LETTER_WORD.match(text, start)
        )
    else:
        rare = _is_rare(word)
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    return rare and not _BESIDE.search(around)


def count_holes(text: str) -> int:
    """Count fragments with room for a lost glyph: after two spaces, or one space from a word."""
    holes = 0
    for match in _ROOM.finditer(text):
        start, end = match.span("word")
        room = text[start - 2] == " " or is_bit(match["word"])
        holes += room and is_fragment(text, start, end)
    return holes


@lru_cache(maxsize=1 << 12)
def is_bit(word: str) -> bool:
    """Tell whether a word, one space from the word before it, may be what is left of one."""
    return (word.islower() and not is_syllable(word)) or word in _NEVER_ALONE
