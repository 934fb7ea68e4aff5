"""What a text must begin with for a pattern to match there: a look that costs one dictionary.

Who reads names at a place of a text tries one pattern after the other, and nearly all of them
fail at the first letters. ``openings`` reads those letters off the pattern itself, so that nobody
has to write them down beside it, and a choice between readers is remembered for each opening.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as ops  # type: ignore[attr-defined]  # (the tree that re itself compiles)
from re import _parser as tree  # type: ignore[attr-defined]
from typing import Any

LONGEST = 8
"""Letters of an opening; no syllable is longer."""
_MOST = 4000
"""Openings of one pattern; of more, shorter ones are kept."""
_WIDEST = 16
"""Letters of a class that are told apart; a wider one may be any letter."""
_DIGIT, _SPACE = "0", " "
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
        if _TWO_SPACES in opening or not _KNOWN.fullmatch(opening):
            return True
        seen = opening.translate(_SAME_DIGIT)
        seen = seen.lower() if self._folded else seen
        return any(seen[:length] in self._beginnings for length in self._lengths)


def openings(pattern: re.Pattern[str] | str) -> Openings:
    """Return what the matches of a pattern, or of the source of one, begin with."""
    source, flags = (pattern, 0) if isinstance(pattern, str) else (pattern.pattern, pattern.flags)
    walk = _Walk()
    walk.settled |= walk.go(tree.parse(source, flags), {""})
    return Openings(walk.settled, folded=walk.folded or bool(flags & re.IGNORECASE))


class _Walk:
    """Goes along a pattern with all the strings it may have matched so far."""

    def __init__(self) -> None:
        self.settled: set[str] = set()
        self.folded = False

    def go(self, items: Iterable[tuple[Any, Any]], grown: set[str]) -> set[str]:
        """Return the strings that may go on behind ``items``; the others are settled."""
        for op, value in items:
            if not grown:
                return grown
            grown = self._step(op, value, grown)
            self.settled |= {one for one in grown if len(one) >= LONGEST}
            grown = {one for one in grown if len(one) < LONGEST}
            if len(grown) > _MOST:
                return self._stop(grown)
        return grown

    def _stop(self, grown: set[str]) -> set[str]:
        self.settled |= grown
        return set()

    def _step(self, op: Any, value: Any, grown: set[str]) -> set[str]:
        if op in {ops.AT, ops.ASSERT, ops.ASSERT_NOT}:
            return grown  # what stands around: it shuts out more, and never less
        if op in {ops.LITERAL, ops.IN}:
            letters = _letters(op, value)
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


def _letters(op: Any, value: Any) -> set[str] | None:
    """Return what one letter of a pattern may be, None where it may be nearly any."""
    if op is ops.LITERAL:
        return {chr(value).translate(_SAME_DIGIT)}
    found: set[str] = set()
    for kind, member in value:
        if kind is ops.LITERAL:
            found.add(chr(member))
        elif kind is ops.CATEGORY and member is ops.CATEGORY_DIGIT:
            found.add(_DIGIT)
        elif kind is ops.CATEGORY and member is ops.CATEGORY_SPACE:
            found.add(_SPACE)
        else:
            return None
    return {one.translate(_SAME_DIGIT) for one in found} if len(found) <= _WIDEST else None
