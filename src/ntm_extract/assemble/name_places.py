"""Where a name stands in the text of a task: whole, in letters, by its last words, nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from ntm_extract.vi.lexicon import read_rows
from ntm_extract.vi.names import short_committee
from ntm_extract.vi.unicode import place_tone_marks

_COMMITTEE = ("ubnd", "ủy ban nhân dân")
_SHORTEST_FULL = 6
_HEAD_WORDS = 2
"""Words of a kind of body that an enumeration shares out: "UBND các huyện A, B"."""
_MOST_SHARED = 5


class Place(NamedTuple):
    """Where a name stands in a text, and how it is written there.

    ``how`` is "whole", "opened" (its letters stand there: "Đài PT&TH tỉnh"), "part" (its kind
    was opened from an enumeration: "UBND các huyện A, B"), or "absent".
    """

    start: int
    end: int
    how: str


@lru_cache(maxsize=1 << 10)
def plain(name: str) -> str:
    """Return a name as it is looked for: lower case, tone marks in one place, UBND short."""
    return short_committee(place_tone_marks(name)).lower()


def find_name(name: str, text: str, start: int, end: int) -> Place:
    """Find a name in ``text[start:end]``, which is in lower case."""
    wanted = plain(name)
    for form in (wanted, wanted.replace(*_COMMITTEE)):  # mostly the first
        at = text.find(form, start, end)
        if at >= 0:
            return Place(at, at + len(form), "whole")
    for form in _in_letters(wanted):
        at = text.find(form, start, end)
        if at >= 0:
            return Place(at, at + len(form), "opened")
    for tail in _tails(name):
        at = _find_words(tail, text, start, end)
        if at >= 0:
            return Place(at, at + len(tail), "part")
    return Place(start, start, "absent")


@cache
def _letters() -> tuple[tuple[str, str], ...]:
    """Return what is written in letters, the longest first, and the letters."""
    rows = [(full.lower(), short.lower()) for short, full in read_rows("abbreviations")]
    return tuple(sorted(rows, key=lambda row: -len(row[0])))


@lru_cache(maxsize=1 << 10)
def _in_letters(wanted: str) -> tuple[str, ...]:
    """Return the forms of a name with some of its words in letters."""
    forms = [wanted]
    for full, short in _letters():
        if len(full) >= _SHORTEST_FULL and full in wanted:
            forms += [form.replace(full, short) for form in forms if full in form]
    shorter = [form.replace(" và ", "&") for form in forms[1:] if " và " in form]
    return (*forms[1:], *shorter)


@lru_cache(maxsize=1 << 10)
def _tails(name: str) -> tuple[str, ...]:
    """Return the last words of a name that may stand without its kind, in lower case."""
    return tuple(_each_tail(short_committee(place_tone_marks(name)).split()))


def _each_tail(words: list[str]) -> Iterator[str]:
    for skip in range(1, min(len(words), _MOST_SHARED + 1)):
        if skip <= _HEAD_WORDS or words[skip][:1].isupper():
            tail = " ".join(words[skip:]).lower()
            if len(tail) > _HEAD_WORDS:
                yield tail


def _find_words(words: str, text: str, start: int, end: int) -> int:
    """Return where whole words stand, -1 where they do not."""
    at = text.find(words, start, end)
    while at >= 0 and _is_inside(text, at, at + len(words)):
        at = text.find(words, at + 1, end)
    return at


_WORD = re.compile(r"\w")


def _is_inside(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch begins or ends within a word."""
    return bool((start and _WORD.match(text, start - 1)) or _WORD.match(text, end))
