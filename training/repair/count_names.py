"""Counts the syllables of personal names by their place: surname, middle, last."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from ntm_extract.vi.surnames import OTHER_SURNAMES, SURNAMES
from ntm_extract.vi.syllables import is_syllable
from ntm_extract.vi.unicode import nfc, place_tone_marks

LEAST_NAME = 5
PLACES = ("first", "middle", "last")

RARE_SURNAME = 10
"""What a rare surname counts: most are common words, too, so that a corpus cannot tell."""

_UPPER = "".join(char for char in map(chr, range(0x41, 0x1EFA)) if char.isupper())
_LOWER = "".join(char for char in map(chr, range(0x61, 0x1EFA)) if char.islower())
_TITLED = rf"[{_UPPER}][{_LOWER}]+"
_NAME = re.compile(
    rf"(?<!\w)(?:{SURNAMES})(?: {_TITLED}){{2,3}}(?![\w-])(?! [{_UPPER}])"
    rf"|(?:(?<=[Ôô]ng )|(?<=[Bb]à ))(?:{SURNAMES})(?: {_TITLED}){{1,3}}(?![\w-])(?! [{_UPPER}])"
    rf"|(?<=đồng chí )(?:{SURNAMES})(?: {_TITLED}){{1,3}}(?![\w-])(?! [{_UPPER}])"
)
"""A surname of the commonest and two or three names, or fewer where somebody is addressed."""


def count_names(lines: Iterable[str]) -> Counter[tuple[str, str]]:
    """Count (place, syllable in small letters) over the names of people in ``lines``."""
    counts = Counter({("first", name.lower()): RARE_SURNAME for name in OTHER_SURNAMES.split("|")})
    for line in lines:
        for match in _NAME.finditer(nfc(line)):
            first, *middle, last = place_tone_marks(match.group().lower()).split()
            counts["first", first] += 1
            counts["last", last] += 1
            counts.update(("middle", word) for word in middle)
    return counts


def name_rows(counts: Counter[tuple[str, str]]) -> Iterator[tuple[object, ...]]:
    """Yield the rows to keep: place, syllable, count."""
    for (place, word), count in sorted(counts.items()):
        if count >= LEAST_NAME and is_syllable(word):
            yield place, word, count
