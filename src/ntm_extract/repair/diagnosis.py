"""Tells what state a text is in from its syllables alone: clean, garbled, without marks, holed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from struct import Struct
from typing import NamedTuple

from ntm_extract.core.tools import Condition, Diagnosis
from ntm_extract.repair.fragments import count_holes, is_bit
from ntm_extract.repair.suspicion import is_rather_misread
from ntm_extract.vi.syllables import is_syllable, mark_share, syllable_counts
from ntm_extract.vi.unicode import bare, nfc, place_tone_marks

_WORD = re.compile(r"[^\W\d_]+")
_OPENING = re.compile(r"(?:^|[.;:+*–•-])[ \t]*([^\W\d_]+)", re.MULTILINE)
"""A word that opens a line or a clause, where a capital makes no name."""

_LEGACY = re.compile("[\u00a2-\u00be\u00d7\u00f7\u00fe\u00df\u00f8\u00d8\u00cb-\u00cf]")

FEW_HOLES = 3
"""Fewer fragments than this may be anything."""

FEW_IMPOSSIBLE, ANY_IMPOSSIBLE = 3, 2
"""Fewer impossible words may be misprints: on a page that is judged, and in a reading."""

IMPOSSIBLE_PAGE, IMPOSSIBLE_LAYER = 250, 1000
"""One impossible word in so many tells of a page read badly, and of a layer that OCR made.

Clean texts have one in 140,000, pages read with a Vietnamese model one in 150 to 500.
"""

FEW_MISREAD, MISREAD_LAYER = 2, 500
"""The same for words that are rather another misread ("triến", "dat"), each counted once: clean
texts have one in 4,000, layers one in 150 to 300. Such a text is suspect; models tell the rest."""

RARE = 3
"""Syllables that official texts write less often are taken for none."""

_HIGHLAND = re.compile(r"(?<=[ăắặâấậôốộ])k$|^[kp]r", re.IGNORECASE)
"""What names of the Central Highlands are told by: "Đắk Lắk", "Krông Búk", "Chư Prông"."""

FEW_MARKS, LEAST_KNOWN, LEAST_KNOWN_BARE = 0.04, 0.93, 0.85
"""Marked and known words of text that only lost its marks; OCR always leaves or makes a mark."""

CLEAN_SHARE, RUINED_SHARE = 0.55, 0.15
"""Mean mark share of clean administrative text (0.60 to 0.78) and of ruined text (0.12 to 0.28)."""


class Signs(NamedTuple):
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


class Counts(NamedTuple):
    """How many words of a text bear each sign; counts of passages add up to those of the text.

    ``share`` is the sum of the words' mark shares, ``legacy`` counts letters; ``misspelt`` are
    the impossible words and those with capitals that would be ("Tàt"), ``broken`` all that are no
    syllables, but for single letters and what has capitals inside ("PTTg"); ``misread`` are words
    that are rather another one misread.
    """

    words: int
    valid: int
    known: int
    marked: int
    share: float
    impossible: int
    misspelt: int
    broken: int
    holes: int
    legacy: int
    misread: int = 0

    def signs(self) -> Signs:
        """Return the counts as shares of the words."""
        count = self.words or 1
        return Signs(
            self.words,
            self.valid / count,
            self.known / count,
            self.marked / count,
            self.share / (self.known or 1),
            self.holes,
            self.legacy / count,
            self.impossible,
        )


NOTHING = Counts(0, 0, 0, 0, 0.0, 0, 0, 0, 0, 0, 0)


def add_up(counts: Iterable[Counts]) -> Counts:
    """Return the counts of all passages together."""
    return Counts(*map(sum, zip(NOTHING, *counts, strict=True)))


_PACKED = Struct("<8IQII")
"""How the signs of words lie in one number, so that one sum counts them all: a word, valid, known,
marked, impossible, misspelt, broken, maybe a bit; the mark share, in so small parts; misread; and
last the letters of old encodings:"""

_WHOLE_SHARE = 1 << 32
_MISREAD, _LEGACY_LETTER = 1 << 8 * (_PACKED.size - 8), 1 << 8 * (_PACKED.size - 4)
_MOST_PIECES = 1 << 15


@lru_cache(maxsize=1 << 15)
def _signs_of_word(word: str) -> int:
    """Return the signs of a word, packed; abbreviations in capitals have none but of misreading."""
    valid, rather = is_syllable(word), is_rather_misread(word)
    if word.isupper() and (len(word) == 1 or not valid):
        return _MISREAD * rather
    share, marked = mark_share(word), bare(word) != word
    placed = place_tone_marks(word).lower()
    seen = syllable_counts().get(placed, 0) if is_syllable(placed) else 0
    unseen = marked and len(word) > 1 and seen < RARE
    impossible = unseen and word.islower()
    misspelt = unseen and not (word[0].isupper() and _HIGHLAND.search(word))
    broken = not valid and len(word) > 1 and word[1:].islower()
    signs = (True, valid, share is not None, marked, impossible, misspelt, broken, is_bit(word))
    parts = round((share or 0.0) * _WHOLE_SHARE)
    return int.from_bytes(_PACKED.pack(*signs, parts, rather, 0), "little")


class _Pieces(dict[str, int]):
    """The signs of all words between two spaces, packed: text repeats its pieces.

    A dict is asked in half the time of a cache that keeps an order; it is emptied when full.
    """

    def __missing__(self, piece: str) -> int:
        if len(self) >= _MOST_PIECES:
            self.clear()
        signs = sum(map(_signs_of_word, _WORD.findall(piece)))
        signs += _LEGACY_LETTER * len(_LEGACY.findall(piece))
        self[piece] = signs
        return signs


_signs_of_piece = _Pieces().__getitem__


def count_signs(text: str) -> Counts:
    """Count the signs in ``text``; abbreviations in capitals do not count as words."""
    composed = nfc(text)
    total = sum(map(_signs_of_piece, composed.split()))
    unpacked = _PACKED.unpack(total.to_bytes(_PACKED.size, "little"))
    words, valid, known, marked, impossible, misspelt, broken, bits, share, misread, old = unpacked
    if not words:
        return NOTHING
    loose = composed != text
    holes = count_holes(text) if bits or loose or "  " in text else 0
    old = len(_LEGACY.findall(text)) if loose else old
    return Counts(
        words,
        valid,
        known,
        marked,
        share / _WHOLE_SHARE,
        impossible,
        misspelt,
        broken,
        holes,
        old,
        misread,
    )


def diagnose(text: str) -> Diagnosis:
    """Diagnose one page or passage; takes some milliseconds a page."""
    signs = count_signs(text).signs()
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


def is_suspect(text: str, counts: Counts) -> bool:
    """Tell whether a text may be such a layer although all it has are words."""
    least = max(FEW_MISREAD, counts.words / MISREAD_LAYER)
    if counts.misread + counts.impossible < least:
        return False
    composed = nfc(text)
    words = dict.fromkeys(word for word in _WORD.findall(composed) if not word.istitle())
    words |= dict.fromkeys(_OPENING.findall(composed))
    once = count_signs(" ".join(words))._replace(words=counts.words)
    return once.misread + once.impossible >= least and _is_no_dialect(once)


def _is_no_dialect(counts: Counts) -> bool:
    """Tell whether words that are no syllables of official texts are more than rare ones ("nò")."""
    return counts.misread > 0 or counts.impossible >= counts.words / IMPOSSIBLE_PAGE


def is_ocr_layer(counts: Counts) -> bool:
    """Tell whether a text looks as if OCR with a Vietnamese model had read it: slips all over."""
    least = max(ANY_IMPOSSIBLE, counts.words / IMPOSSIBLE_LAYER)
    return counts.impossible >= least and _is_no_dialect(counts)
