r"""Patterns that are searched for only where a letter stands that a match of them begins with.

``re`` passes over all other letters of a text in a loop of its own, several times as fast as it
tries a pattern at each, but only where the pattern begins with a letter or a class of letters. One
that begins with a look-behind ("(?<!\w)"), with a choice between classes, or that takes capitals
for small letters is tried everywhere. Which letters its matches begin with can be read off its tree
all the same, and the engine has a place for them: the head of the compiled pattern, where ``re``
writes those that it finds itself. What is found is the same; a head that is not as expected stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from re import _compiler as engine  # type: ignore[attr-defined]  # (what re.compile itself calls)
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from ntm_extract.vi.openings import Item

_LETTERS_KNOWN = 4
"""What the head of a pattern says where the letters that it begins with stand in it."""
_SKIP, _SAYS, _LEAST, _MOST = 1, 2, 3, 4
"""Places in the head: how long it is, what it says, the least and most letters of a match."""
_FOLDED = re.compile(r"[\x00-\x7fÀ-ÖØ-Þà-öø-ýĂăĐđĨĩŨũƠơƯưẠ-ỹ§°²³\u2010-\u2026\u2264\u2265\u20ab]")
"""Letters of which it is known which others count as the same where capitals do."""
_ODD = "\u0130\u0131\u017f\u212a\u212b"
"""Letters that no notice has and that count as a capital, or a small letter, of one that it has."""
_MEMBERS = frozenset({ops.LITERAL, ops.RANGE, ops.CATEGORY})
_NARROW = frozenset({ops.CATEGORY_DIGIT, ops.CATEGORY_SPACE})


class _First(NamedTuple):
    """Members of the class of letters that some items begin with; ``empty``: or with none."""

    members: list[Item]
    empty: bool


def by_letter(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a pattern that is searched for; one that is only matched at a place gains nothing."""
    tree = parser.parse(pattern, flags)
    flags = int(flags) | tree.state.flags
    groups = [None] * tree.state.groups
    for name, number in tree.state.groupdict.items():
        groups[number] = name
    code = _with_letters(engine._code(tree, flags), tree, flags)
    compiled: re.Pattern[str] = engine._sre.compile(
        pattern, flags, code, tree.state.groups - 1, tree.state.groupdict, tuple(groups)
    )
    return compiled


def _with_letters(code: list[int], tree: Iterable[Item], flags: int) -> list[int]:
    """Return the code of a pattern with the letters that it begins with in its head."""
    if code[0] != ops.INFO or code[_SAYS]:
        return code  # nothing to say, or said already
    first = _first(tree, folded=bool(flags & re.IGNORECASE))
    if first is None or first.empty or not first.members:
        return code
    members, _ = engine._optimize_charset(list(dict.fromkeys(first.members)))
    letters: list[int] = []
    engine._compile_charset(members, flags & ~re.IGNORECASE, letters)
    rest = code[1 + code[_SKIP] :]
    head = [code[0], _MOST + len(letters), _LETTERS_KNOWN, code[_LEAST], code[_MOST]]
    return [*head, *letters, *rest]


def _first(items: Iterable[Item], *, folded: bool) -> _First | None:
    """Return what a row of items begins with; None where that may be nearly anything."""
    members: list[Item] = []
    for op, value in items:
        if op is ops.AT or op is ops.ASSERT or op is ops.ASSERT_NOT:
            continue  # what stands around: it shuts out more, and never less
        one = _first_of(op, value, folded=folded)
        if one is None:
            return None
        members += one.members
        if not one.empty:
            return _First(members, empty=False)
    return _First(members, empty=True)


def _first_of(op: Any, value: Any, *, folded: bool) -> _First | None:
    if op is ops.LITERAL or op is ops.IN:
        return _class([(op, value)] if op is ops.LITERAL else value, folded=folded)
    if op is ops.BRANCH:
        return _any_of([_first(way, folded=folded) for way in value[1]])
    if op is ops.SUBPATTERN:
        return _first(value[3], folded=folded or bool(value[1] & re.IGNORECASE))
    if op in {ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT}:
        once = _first(value[2], folded=folded)
        return once and _First(once.members, empty=once.empty or not value[0])
    return _first(value, folded=folded) if op is ops.ATOMIC_GROUP else None


def _any_of(ways: Sequence[_First | None]) -> _First | None:
    known = [way for way in ways if way is not None]
    if len(known) < len(ways):
        return None
    members = [member for way in known for member in way.members]
    return _First(members, empty=any(way.empty for way in known))


def _class(value: Iterable[Item], *, folded: bool) -> _First | None:
    """Return the letters of a class, with capitals and small letters for each where they count."""
    members = list(value)
    for kind, member in members:
        if kind not in _MEMBERS or (kind is ops.CATEGORY and member not in _NARROW):
            return None
    if not folded:
        return _First(members, empty=False)
    letters: set[str] = set()
    for kind, member in members:
        if kind is ops.LITERAL:
            letters.add(chr(member))
        elif kind is ops.RANGE:
            letters.update(map(chr, range(member[0], member[1] + 1)))
    if not all(map(_FOLDED.match, letters)):
        return None
    letters |= {other for one in letters for other in (one.lower(), one.upper())}
    others = [(kind, member) for kind, member in members if kind is ops.CATEGORY]
    every = sorted({*letters, *_ODD})
    return _First([*others, *((ops.LITERAL, ord(one)) for one in every)], empty=False)
