"""Tells what state a text is in from its syllables alone: clean, garbled, without marks, holed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ntm_extract.core.tools import Condition, Diagnosis
from ntm_extract.repair.fragments import count_holes
from ntm_extract.vi.syllables import is_syllable, mark_share, syllable_counts
from ntm_extract.vi.unicode import bare, nfc, place_tone_marks

_WORD = re.compile(r"[^\W\d_]+")
_LEGACY = re.compile("[\u00a2-\u00be\u00d7\u00f7\u00fe\u00df\u00f8\u00d8\u00cb-\u00cf]")

FEW_HOLES = 3
"""Fewer fragments than this may be anything."""

FEW_IMPOSSIBLE, ANY_IMPOSSIBLE = 3, 2
"""Fewer impossible words may be misprints: on a page that is judged, and in a reading."""

IMPOSSIBLE_PAGE, IMPOSSIBLE_LAYER = 250, 1000
"""One impossible word in so many tells of a page read badly, and of a layer that OCR made.

Clean texts have one in 140,000, pages read with a Vietnamese model one in 150 to 500.
"""

RARE = 3
"""Syllables that official texts write less often are taken for none."""

FEW_MARKS, LEAST_KNOWN, LEAST_KNOWN_BARE = 0.04, 0.93, 0.85
"""Marked and known words of text that only lost its marks; OCR always leaves or makes a mark."""

CLEAN_SHARE, RUINED_SHARE = 0.55, 0.15
"""Mean mark share of clean administrative text (0.60 to 0.78) and of ruined text (0.12 to 0.28)."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What is counted in a passage; shares of its words.

    ``impossible`` counts words in small letters with marks that are no syllables ("chầt").
    """

    words: int
    valid: float
    known: float
    marked: float
    share: float
    holes: int
    legacy: float
    impossible: int = 0


@lru_cache(maxsize=1 << 15)
def _signs_of_word(word: str) -> tuple[bool, bool, bool, float, bool]:
    share, valid, marked = mark_share(word), is_syllable(word), bare(word) != word
    placed = place_tone_marks(word)
    seen = syllable_counts().get(placed, 0) if is_syllable(placed) else 0
    impossible = marked and word.islower() and len(word) > 1 and seen < RARE
    return valid, share is not None, marked, share or 0.0, impossible


def _signs_of_words(text: str) -> list[tuple[bool, bool, bool, float, bool]]:
    """Return the signs of every word but abbreviations in capitals."""
    return [_signs_of_word(word) for word in _WORD.findall(nfc(text)) if not _is_symbol(word)]


def read_signs(text: str) -> Signs:
    """Count the signs in ``text``; abbreviations in capitals do not count as words."""
    words = _signs_of_words(text)
    count = len(words)
    if not count:
        return Signs(0, 0.0, 0.0, 0.0, 0.0, 0, 0.0)
    known = sum(word[1] for word in words)
    return Signs(
        words=count,
        valid=sum(word[0] for word in words) / count,
        known=known / count,
        marked=sum(word[2] for word in words) / count,
        share=sum(word[3] for word in words) / max(1, known),
        holes=count_holes(text),
        legacy=len(_LEGACY.findall(text)) / count,
        impossible=sum(word[4] for word in words),
    )


@lru_cache(maxsize=1 << 13)
def _is_symbol(word: str) -> bool:
    return word.isupper() and (len(word) == 1 or not is_syllable(word))


def diagnose(text: str) -> Diagnosis:
    """Diagnose one page or passage; takes some milliseconds a page."""
    signs = read_signs(text)
    if not signs.words:
        return Diagnosis("empty", 0.0, "no words")
    condition = condition_of(signs)
    reason = (
        f"{signs.valid:.0%} of {signs.words} words are built as syllables, "
        f"{signs.marked:.0%} bear marks, mark share {signs.share:.2f}"
    )
    return Diagnosis(condition, _score(signs), reason)


def _score(signs: Signs) -> float:
    """From 0 to 1: how much of the text is what clean text would have."""
    share = (signs.share - RUINED_SHARE) / (CLEAN_SHARE - RUINED_SHARE)
    valid = (signs.valid - 0.5) / 0.48
    score = min(share, valid) - signs.holes / signs.words
    return round(max(0.0, min(1.0, score)), 3)


def condition_of(signs: Signs) -> Condition:  # noqa: PLR0911  (one return a state reads best)
    """Name the state that ``signs`` speak of."""
    if signs.legacy > 0.5 and signs.valid < 0.7:
        return "legacy_encoding"
    if signs.known < 0.4 and signs.share < 0.5:
        return "not_vietnamese"
    if signs.marked < FEW_MARKS and signs.known > (
        LEAST_KNOWN if signs.marked else LEAST_KNOWN_BARE
    ):
        return "undiacritised"
    if signs.share < 0.42 and signs.valid < 0.9:
        return "destroyed_diacritics"
    if signs.holes >= max(FEW_HOLES, signs.words / 500) and signs.valid > 0.75:
        return "dropped_glyphs"
    if signs.valid < 0.975 and signs.known < 0.985:
        return "light_errors"
    if signs.impossible >= max(FEW_IMPOSSIBLE, signs.words / IMPOSSIBLE_PAGE):
        return "light_errors"
    return "clean"


def is_ocr_layer(text: str) -> bool:
    """Tell whether a text looks as if OCR with a Vietnamese model had read it: slips all over."""
    words = _signs_of_words(text)
    return sum(word[4] for word in words) >= max(ANY_IMPOSSIBLE, len(words) / IMPOSSIBLE_LAYER)
