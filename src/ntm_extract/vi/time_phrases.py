"""Finds dates, months, quarters, halves of a year, years and hours as notices write them."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ntm_extract.vi import time_patterns as patterns
from ntm_extract.vi.time_phrase import TimePhrase
from ntm_extract.vi.time_readers import READERS, Reader, read_date


@cache
def _readers_for(letter: str) -> tuple[tuple[re.Pattern[str], Reader], ...]:
    return tuple((pattern, read) for letters, pattern, read in READERS if letter in letters)


def _read_at(shade: str, at: int, default: int | None) -> TimePhrase | None:
    for pattern, read in _readers_for(shade[at]):
        if (match := pattern.match(shade, at)) and (phrase := read(match, default)):
            return phrase
    return None


@lru_cache(maxsize=4)
def find_time_phrases(shade: str, *, year: int | None) -> tuple[TimePhrase, ...]:
    """Return the stretches of time in a shadow text, in order and disjoint.

    The last few are remembered: several extractors read the same paragraph in turn.

    Args:
        shade: text as ``vi.shadow.shadow`` makes it.
        year: the year of the document, for dates that name none.
    """
    found, at = [], 0
    opened = f" {shade}"  # a time may open the text; what is found in front of it lies at it here
    while trigger := patterns.TRIGGER.search(opened, at):
        phrase = _read_at(shade, trigger.start(), year)
        if phrase:
            found.append(phrase)
        at = phrase.end if phrase else trigger.start() + 1
    return tuple(found)


def hour_before(shade: str, at: int) -> tuple[int, str] | None:
    """Return where an hour that ends at ``at`` begins and the hour itself as HH:MM."""
    match = patterns.TIME.search(shade, max(0, at - 30), at)
    if not match or int(match["h"]) > 24:
        return None
    return match.start(), f"{int(match['h']):02d}:{match['min'] or '00'}"


def read_date_at(shade: str, at: int) -> TimePhrase | None:
    """Return the date that begins at ``at``, whether or not the calendar has it."""
    match = patterns.DATE.match(shade, at)
    return read_date(match, None) if match else None
