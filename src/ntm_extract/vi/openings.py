"""What a text must begin with, or hold, for a pattern to match: read off the pattern itself.

Who reads names at a place of a text tries one pattern after the other, and nearly all of them
fail at the first letters. ``openings`` reads those letters off a pattern, so that nobody has to
write them down beside it; a choice between readers is then remembered for each opening.
``endings`` does the same for the last letters of what must end at the end of a text (``vi.sieve``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from re import _constants as ops  # type: ignore[attr-defined]  # (the tree that re itself compiles)
from re import _parser as tree  # type: ignore[attr-defined]
from typing import Any

Item = tuple[Any, Any]
"""What the tree of a pattern is made of: an operation and what it is done with."""

LONGEST = 8
"""Letters of an opening; no syllable is longer."""
_MOST = 4000
"""Openings of one pattern; where there are more, shorter ones stand for them."""
_WIDEST = 32
"""Letters of a class that are told apart; a wider one may be any letter."""
_DIGIT = "0"
_STANDS_FOR = {ops.CATEGORY_DIGIT: _DIGIT, ops.CATEGORY_SPACE: " "}
_KNOWN = re.compile(r"[A-Za-zÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ0-9 .,;:()/+*–\"'&%-]*")
"""Letters that no pattern takes for others; an opening with one besides is let through."""
_TWO_SPACES = "  "
_SAME_DIGIT = {ord(digit): _DIGIT for digit in "123456789"}


class Openings:
    """The beginnings of all that some patterns match; shorter ones stand for whatever follows."""

    def __init__(self, beginnings: Iterable[str], *, folded: bool = False) -> None:
        self._beginnings = frozenset(one.lower() if folded else one for one in beginnings)
        self._lengths = sorted(set(map(len, self._beginnings)))
        self._folded = folded

    def admit(self, opening: str) -> bool:
        """Tell whether something may begin so: with the first ``LONGEST`` letters of a text."""
        seen = _as_seen(opening)
        if seen is None:
            return True
        if self._folded:
            seen = seen.lower()
        return any(seen[:length] in self._beginnings for length in self._lengths)


@lru_cache(maxsize=1 << 6)
def _as_seen(opening: str) -> str | None:
    """Return an opening with one digit for all, None where its letters or spaces are odd."""
    if _TWO_SPACES in opening or not _KNOWN.fullmatch(opening):
        return None
    return opening.translate(_SAME_DIGIT)


def openings(pattern: re.Pattern[str] | str) -> Openings:
    """Return what the matches of a pattern, or of the source of one, begin with."""
    items, flags = parsed(pattern)
    return _walked(items, folded=bool(flags & re.IGNORECASE))


def endings(pattern: re.Pattern[str] | str) -> Openings:
    """Return what a text ends with, read backwards, at whose end a pattern matches.

    A pattern that may match before the end, too, admits every text.
    """
    items, flags = parsed(pattern)
    if not _ends_at_end(items):
        return Openings([""])
    return _walked(_backwards(items), folded=bool(flags & re.IGNORECASE))


def parsed(pattern: re.Pattern[str] | str) -> tuple[list[Item], int]:
    """Return the tree of a pattern and its flags."""
    if isinstance(pattern, str):
        return list(tree.parse(pattern, 0)), 0
    return list(tree.parse(pattern.pattern, pattern.flags)), pattern.flags


def _walked(items: Iterable[Item], *, folded: bool) -> Openings:
    walk = Walk()
    walk.settled |= walk.go(items, {""})
    return Openings(walk.settled, folded=folded or walk.folded)


def _ends_at_end(items: Sequence[Item]) -> bool:
    if not items:
        return False
    op, value = items[-1]
    if op is ops.BRANCH:
        return all(map(_ends_at_end, value[1]))
    if op is ops.SUBPATTERN:
        return _ends_at_end(value[3])
    return op is ops.AT and value in {ops.AT_END, ops.AT_END_STRING}


def _backwards(items: Sequence[Item]) -> list[Item]:
    """Return the items of a pattern as they are met from its end on."""
    return [(op, _turned(op, value)) for op, value in reversed(items)]


def _turned(op: Any, value: Any) -> Any:
    if op is ops.BRANCH:
        return (value[0], [_backwards(way) for way in value[1]])
    if op in {ops.SUBPATTERN, ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT}:
        return (*value[:-1], _backwards(value[-1]))
    return _backwards(value) if op is ops.ATOMIC_GROUP else value


class Walk:
    """Goes along a pattern with all the strings it may have matched so far.

    ``exactly``: no letter stands for others, as any digit and any space do for openings.
    """

    def __init__(self, *, exactly: bool = False) -> None:
        self.settled: set[str] = set()
        self.folded = False
        self._exactly = exactly

    def go(self, items: Iterable[Item], grown: set[str]) -> set[str]:
        """Return the strings that may go on behind ``items``; the others are settled."""
        for op, value in items:
            if op is ops.AT or op is ops.ASSERT or op is ops.ASSERT_NOT:
                continue  # what stands around: it shuts out more, and never less
            grown = self._step(op, value, grown)
            full = {one for one in grown if len(one) >= LONGEST}
            if full:
                self.settled |= full
                grown -= full
            if len(grown) > _MOST:
                return self._stop(grown)
            if not grown:
                break
        return grown

    def _stop(self, grown: set[str]) -> set[str]:
        self.settled |= grown
        return set()

    def _step(self, op: Any, value: Any, grown: set[str]) -> set[str]:
        if op is ops.LITERAL:
            letter = chr(value) if self._exactly else chr(value).translate(_SAME_DIGIT)
            return {one + letter for one in grown}
        if op is ops.IN:
            letters = _letters(value, exactly=self._exactly)
            if letters is not None:
                return {one + letter for one in grown for letter in letters}
        elif op is ops.BRANCH:
            return set().union(*(self.go(way, grown) for way in value[1]))
        elif op in {ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT}:
            return self._repeat(value, grown)
        elif op in {ops.SUBPATTERN, ops.ATOMIC_GROUP}:
            self.folded |= op is ops.SUBPATTERN and bool(value[1] & re.IGNORECASE)
            return self.go(value[3] if op is ops.SUBPATTERN else value, grown)
        return self._stop(grown)

    def _repeat(self, value: tuple[int, int, Any], grown: set[str]) -> set[str]:
        least, most, items = value
        once = self.go(items, grown)
        spaces = list(items) == [(ops.IN, [(ops.CATEGORY, ops.CATEGORY_SPACE)])]
        if most > 1 and not spaces:  # more than one space is looked at by the pattern itself
            once = self._stop(once)
        return once | (set() if least else grown)


def _letters(members: Iterable[Item], *, exactly: bool) -> set[str] | None:
    """Return what a letter of a class may be, None where it may be nearly any."""
    found: set[str] = set()
    for kind, member in members:
        if kind is ops.LITERAL:
            found.add(chr(member))
        elif kind is ops.RANGE and member[1] - member[0] < _WIDEST:
            found |= set(map(chr, range(member[0], member[1] + 1)))
        elif kind is ops.CATEGORY and member in _STANDS_FOR and not exactly:
            found.add(_STANDS_FOR[member])
        else:
            return None
    if len(found) > _WIDEST:
        return None
    return found if exactly else {one.translate(_SAME_DIGIT) for one in found}
