"""Patterns that must match at an end of a text, asked only where the letters there allow it.

What stands in front of a number or a date is told by tables of twenty patterns and more, all of
which end where it begins. ``re`` has to look for the beginning of each at every letter of the
window; the last letters of the window shut nearly all of them out at once. They are read off the
patterns (``vi.openings``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

from ntm_extract.vi.openings import LONGEST, Openings, endings, openings

Entry = TypeVar("Entry")

_REMEMBERED = 1 << 12
"""Ends of text of which a table remembers what is left to ask: notices end alike."""


class Sieve(Generic[Entry]):
    """Entries of a table with a pattern each, of which the end of a text leaves few to try.

    ``behind``: the patterns stand behind a place, so that it is the first letters that count.
    """

    def __init__(
        self, entries: Iterable[tuple[Entry, re.Pattern[str]]], *, behind: bool = False
    ) -> None:
        self._entries = tuple(entries)
        self._behind = behind
        self._at = lru_cache(maxsize=_REMEMBERED)(self._find)

    def likely(self, text: str) -> tuple[Entry, ...]:
        """Return the entries whose patterns may match at that end of ``text``, in their order."""
        return self._at(text[:LONGEST] if self._behind else text[-LONGEST:])

    def _find(self, end: str) -> tuple[Entry, ...]:
        seen = end if self._behind else end[::-1]
        return tuple(entry for entry, letters in self._letters if letters.admit(seen))

    @cached_property
    def _letters(self) -> tuple[tuple[Entry, Openings], ...]:
        of = openings if self._behind else endings
        return tuple((entry, of(pattern)) for entry, pattern in self._entries)


class AtEnd:
    """One pattern that must match at the end of a text."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._sieve = Sieve([(pattern, pattern)])

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the match of the pattern, which ends where the stretch of ``text`` does."""
        end = len(text) if end is None else end
        for pattern in self._sieve.likely(text[max(start, end - LONGEST) : end]):
            return pattern.search(text, start, end)
        return None
