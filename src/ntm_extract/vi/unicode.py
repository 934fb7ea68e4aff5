"""Vietnamese letters: NFC, the official place of tone marks, text without marks."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

_TONES = "\u0300\u0301\u0309\u0303\u0323"
_GLIDES = (("o", "a"), ("o", "e"), ("u", "y"))


@cache
def _moved_tones() -> dict[str, str]:
    """Return every old spelling of a glide with its tone and the official one: "oà" to "òa"."""
    moves = {}
    for first, second in _GLIDES:
        for tone in _TONES:
            for one, two in (
                (first, second),
                (first.upper(), second.upper()),
                (first.upper(), second),
            ):
                old = one + unicodedata.normalize("NFC", two + tone)
                moves[old] = unicodedata.normalize("NFC", one + tone) + two
    return moves


@cache
def _old_style() -> re.Pattern[str]:
    """Match old spellings; what goes before is asked last, so that glides are sought fast."""
    toned: dict[str, str] = {}
    for old in _moved_tones():
        toned[old[0]] = toned.get(old[0], "") + old[1]
    spellings = "|".join(f"{glide}[{letters}]" for glide, letters in toned.items())
    return re.compile(rf"(?:{spellings})(?<![qQ]..)(?!\w)")


@cache
def _plain_letters() -> dict[int, str]:
    """Map every Latin letter with marks to the letter alone; đ counts as a d with a mark."""
    table = {ord("đ"): "d", ord("Đ"): "D"}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        first = unicodedata.normalize("NFD", chr(code))[0]
        if first.isascii() and first.isalpha() and code not in table:
            table[code] = first
    return table


def nfc(text: str) -> str:
    """Return ``text`` with letters and marks composed (Unicode NFC)."""
    return unicodedata.normalize("NFC", text)


def place_tone_marks(text: str) -> str:
    """Return NFC ``text`` with tone marks where official spelling has them.

    "hoà", "thuý", "Uỷ" become "hòa", "thúy", "Ủy"; "quý" and "hoàn" stay. The length is kept, so
    offsets stay good.
    """
    return _old_style().sub(lambda match: _moved_tones()[match.group()], text)


@lru_cache(maxsize=1)
def place_in_whole(text: str) -> str:
    """Do what ``place_tone_marks`` does for a whole notice, which four rooms ask for in turn."""
    return place_tone_marks(text)


@lru_cache(maxsize=1)
def level_whole(text: str) -> str:
    """Return a whole notice with its tone marks placed and its spaces level; offsets stay."""
    return level_spaces(place_in_whole(text))


def level_spaces(text: str) -> str:
    """Return ``text`` with a plain space for every line end, tab and space that holds words."""
    for space in "\n\t\r\u00a0":
        text = text.replace(space, " ")
    return text


def bare(text: str) -> str:
    """Return ``text`` without marks: "Sở Tài chính" becomes "So Tai chinh".

    The length is kept for NFC text, so offsets stay good; loose combining marks of other text are
    dropped.
    """
    plain = text.translate(_plain_letters())
    if plain.isascii():
        return plain
    return "".join(char for char in plain if not unicodedata.combining(char))
