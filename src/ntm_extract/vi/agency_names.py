"""Looks up names of bodies that legal texts use often: where the longest one at a place ends."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ntm_extract.vi.lexicon import read_rows
from ntm_extract.vi.unicode import place_tone_marks

JOINTS = frozenset({",", "-"})
"""What may join two words of a name besides a space."""

_STEP = re.compile(
    r"(?:\s*(?P<joint>,)\s*|\s+(?P<dash>[-–])\s+|\s+)?(?P<word>[^\W_]+(?:[-&][^\W_]+)*)"
)


_SMALL_HEAD = re.compile(r"(?:phòng|khoa)\s+[A-ZĐ]")
"""Departments are often written with a small letter before the name: "phòng Hành chính"."""


class Word(NamedTuple):
    """The next word of a name, and what joins it to the one before: "", "," or "-"."""

    text: str
    joint: str
    start: int
    end: int


class KnownName(NamedTuple):
    """Where a known name ends; ``closed``: texts seldom go on with more words of a name."""

    end: int
    closed: bool


def read_word(text: str, at: int) -> Word | None:
    """Return the word that stands at ``at``, or behind the space or joint there."""
    match = _STEP.match(text, at)
    if match is None:
        return None
    joint, dash, word = match.groups()
    end = match.end()
    return Word(word, "-" if dash else joint or "", end - len(word), end)


@lru_cache(maxsize=1 << 12)
def plain_word(word: str) -> str:
    """Return ``word`` as names are compared: lower case, "thuỷ" as "thủy"."""
    return place_tone_marks(word.lower())


class _Node:
    """What may follow a word of a name; ``closed`` is None where no name ends here."""

    __slots__ = ("closed", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.closed: bool | None = None


@cache
def _tree() -> _Node:
    root = _Node()
    counted = [(name, end) for name, _, end, _ in read_rows("agency_names")]
    listed = [(name, "closed") for name, _ in read_rows("unit_names")]
    for name, end in (*counted, *listed):
        for keeps_joints in (True, False):  # "sự cố, thiên tai" is also printed "sự cố thiên tai"
            node = root
            for part in _parts(name, keeps_joints=keeps_joints):
                node = node.next.setdefault(part, _Node())
            node.closed = end == "closed"
    return root


def _parts(name: str, *, keeps_joints: bool) -> list[str]:
    parts, pos = [], 0
    while (word := read_word(name, pos)) is not None:
        if word.joint and keeps_joints:
            parts.append(word.joint)
        parts.append(plain_word(word.text))
        pos = word.end
    return parts


def longest_name(text: str, start: int) -> KnownName | None:
    """Return the longest known name at ``start``: a capital there, then upper or lower case alike.

    Places are no part of the known names: "Sở Tài chính" ends before "tỉnh Hà Tĩnh".
    """
    if not (text[start : start + 1].isupper() or _SMALL_HEAD.match(text, start)):
        return None
    node: _Node | None = _tree()
    pos = start
    found: KnownName | None = None
    while node is not None and (step := _STEP.match(text, pos)) is not None:
        joint, dash, word = step.groups()
        if joint or dash:
            node = node.next.get("-" if dash else joint)
        node = node.next.get(plain_word(word)) if node else None
        pos = step.end()
        if node is not None and node.closed is not None:
            found = KnownName(pos, node.closed)
    return found
