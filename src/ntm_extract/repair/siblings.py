"""Letters that differ in their tone only are garbled alike: what one was read as, another may be.

A rare letter ("ỡ") was seen too seldom for its own record to hold all that an engine makes of it;
the record of its commoner siblings ("ơ", "ớ", "ờ", "ở", "ợ") fills it up, and, with less weight,
that of all letters drawn on the same base ("o", "ô").
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from functools import cache

from ntm_extract.vi.unicode import bare

Counts = Mapping[str, Mapping[str, float]]

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")

CLOSE, NEAR = 8.0, 2.0
"""What the record of siblings, and of letters on the same base, counts beside a letter's own."""

CLOSE_SHARE, NEAR_SHARE = 0.02, 0.004
"""The same as shares of the letter's own record, where that is long."""

LEAST_RECORD = 20.0
"""A letter seen less often has nothing to say about its siblings."""


@cache
def without_tone(letter: str) -> str:
    """Return the letter without its tone: "ỡ" gives "ơ", "ế" gives "ê"."""
    parts = unicodedata.normalize("NFD", letter)
    return unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))


def pool(counts: Counts, letters: str) -> dict[str, dict[str, float]]:
    """Return the counts of each letter, those of marked letters filled up from their siblings."""
    shares = {
        letter: {segment: count / total for segment, count in own.items()}
        for letter, own in counts.items()
        if bare(letter) != letter and (total := sum(own.values())) >= LEAST_RECORD
    }
    close, near = _families(shares, without_tone), _families(shares, bare)
    pooled = {letter: dict(own) for letter, own in counts.items()}
    for letter in letters:
        if bare(letter) == letter:
            continue
        own = pooled.setdefault(letter, {})
        total = sum(own.values())
        for family, weight in (
            (close.get(without_tone(letter), {}), max(CLOSE, CLOSE_SHARE * total)),
            (near.get(bare(letter), {}), max(NEAR, NEAR_SHARE * total)),
        ):
            for segment, odds in family.items():
                own[segment] = own.get(segment, 0.0) + weight * odds
    return pooled


def _families(shares: Counts, kin: Callable[[str], str]) -> dict[str, dict[str, float]]:
    """Return the mean record of the letters of each family, by what they have in common."""
    members: dict[str, list[str]] = {}
    for letter in shares:
        members.setdefault(kin(letter), []).append(letter)
    found: dict[str, dict[str, float]] = {}
    for name, family in members.items():
        record = found.setdefault(name, {})
        for letter in family:
            for segment, odds in shares[letter].items():
                record[segment] = record.get(segment, 0.0) + odds / len(family)
    return found
