"""Patterns that are sought only in texts that hold a word of which every match has one.

Dozens of patterns are searched for in each paragraph and are not there. ``re`` tries each of them
at every letter, while Python tells whether a text holds a word in a fraction of that. Which words
those are is read off the pattern (``words_needed``), so that they cannot fall behind it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from functools import cached_property
from re import _constants as ops  # type: ignore[attr-defined]  # (the tree that re itself compiles)

from ntm_extract.vi.openings import Item, Walk, parsed

_MANY = 40
"""Words that a text is asked for at most: of more, none is."""
_LONG = 4000
"""Letters of a text that is not asked as a whole where only a stretch of it is sought."""
_TELLS = 4
"""Letters of a word that tell enough: of longer ones, fewer are better."""


class Sought:
    """A pattern that is tried only where one of the words stands that it needs."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._compiled = pattern
        self._folded = bool(pattern.flags & re.IGNORECASE)
        self.pattern = pattern.pattern

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of which one must stand in a text, or "" where that cannot be said."""
        return tuple(sorted(words_needed(self._compiled))) or ("",)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match of the pattern, as ``re.Pattern.search`` does."""
        if self._may_stand(text, start, end):
            return self._compiled.search(text, start, end)
        return None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match at the beginning of a stretch, as ``re.Pattern.match`` does."""
        if self._may_stand(text, start, end):
            return self._compiled.match(text, start, end)
        return None

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match of a whole stretch, as ``re.Pattern.fullmatch`` does."""
        if self._may_stand(text, start, end):
            return self._compiled.fullmatch(text, start, end)
        return None

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """Return the matches of the pattern, as ``re.Pattern.finditer`` does."""
        if self._may_stand(text, start, end):
            return self._compiled.finditer(text, start, end)
        return iter(())

    def sub(self, written: str, text: str) -> str:
        """Return a text with ``written`` for every match, as ``re.Pattern.sub`` does."""
        return self._compiled.sub(written, text) if self._may_stand(text) else text

    def _may_stand(self, text: str, start: int = 0, end: int = sys.maxsize) -> bool:
        if start or end != sys.maxsize:  # no farther than the pattern looks
            text = text[start:end]
        if self._folded:
            text = text.casefold()
        for word in self.words:  # noqa: SIM110  (any() is far slower)
            if word in text:
                return True
        return False


def words_needed(pattern: re.Pattern[str]) -> frozenset[str]:
    """Return pieces of text of which every match holds one; none where that cannot be said."""
    items, flags = parsed(pattern)
    words = _needed(items)
    if flags & re.IGNORECASE:
        words = frozenset(word.casefold() for word in words)
    return words if len(words) <= _MANY else frozenset()


def _needed(items: Sequence[Item]) -> frozenset[str]:
    """Return the most telling words that the items of a pattern need."""
    best: frozenset[str] = frozenset()
    before = None
    for at, (op, value) in enumerate(items):
        if op is not ops.LITERAL or before is not ops.LITERAL:
            best = max(best, _beginnings(items[at:]), key=_telling)
        before = op
        if op is ops.BRANCH:
            ways = [_needed(way) for way in value[1]]
            best = max(best, frozenset().union(*ways) if all(ways) else best, key=_telling)
        elif op is ops.SUBPATTERN and not value[1] & re.IGNORECASE:
            best = max(best, _needed(value[3]), key=_telling)
        elif op is ops.ASSERT and value[0] > 0:  # what stands before may be out of sight
            best = max(best, _needed(value[1]), key=_telling)
        elif op in {ops.MAX_REPEAT, ops.MIN_REPEAT} and value[0]:
            best = max(best, _needed(value[2]), key=_telling)
    return best


def _beginnings(items: Sequence[Item]) -> frozenset[str]:
    """Return what the rest of a pattern may begin with."""
    walk = Walk(exactly=True)
    words = walk.go(items, {""}) | walk.settled
    if "" in words or walk.folded:
        return frozenset()
    return frozenset(word for word in words if not _begins_with_another(word, words))


def _begins_with_another(word: str, words: set[str]) -> bool:
    return any(word[:length] in words for length in range(1, len(word)))


def _telling(words: frozenset[str]) -> tuple[int, int]:
    """Say how much it tells that one of ``words`` is needed: long ones do, and few."""
    return min((_TELLS, *map(len, words))) if words else 0, -len(words)
