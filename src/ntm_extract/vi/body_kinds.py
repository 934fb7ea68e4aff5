"""Looks up kinds of body ("cơ quan thi hành án dân sự") and fields that say which kind."""

from __future__ import annotations

import re
from functools import cache

from ntm_extract.vi.agency_names import plain_word, read_word
from ntm_extract.vi.lexicon import read_rows
from ntm_extract.vi.unicode import place_tone_marks

Tree = dict[str, "Tree"]

_END = ""
_FIRST_WORD = re.compile(r"[^\W_]+(?:[-&][^\W_]+)*")


@cache
def _tree() -> Tree:
    root: Tree = {}
    for kind, _, _ in read_rows("body_kinds"):
        node = root
        for word in kind.replace(",", " ,").split():
            node = node.setdefault(place_tone_marks(word), {})
        node[_END] = {}
    return root


@cache
def _fields() -> Tree:
    root: Tree = {}
    for field, _ in read_rows("body_fields"):
        node = root
        for word in field.replace(",", " ,").split():
            node = node.setdefault(place_tone_marks(word), {})
        node[_END] = {}
    return root


def first_words() -> tuple[str, ...]:
    """Return the words that kinds of body begin with."""
    return tuple(_tree())


def longest_field(text: str, at: int) -> int | None:
    """Return where the longest known field behind the noun of a body ends: "… thương mại"."""
    node: Tree | None = _fields()
    pos, found = at, None
    while node is not None and (word := read_word(text, pos)) is not None:
        if word.joint == "," and pos == at:
            break
        for part in filter(None, (word.joint, place_tone_marks(word.text))):
            node = node.get(part) if node else None
        pos = word.end
        if node is not None and _END in node:
            found = pos
    return found


def longest_kind(text: str, start: int) -> int | None:
    """Return where the longest known kind of body at ``start`` ends; its first letter may be large.

    The rest is in lower case: "Cơ quan Cảnh sát điều tra" is a name, and no kind.
    """
    first = _FIRST_WORD.match(text, start)
    if first and plain_word(first.group()) not in _tree():
        return None  # nearly everywhere
    node: Tree | None = _tree()
    pos, found = start, None
    while node is not None and (word := read_word(text, pos)) is not None:
        if pos > start and not word.text[0].islower():
            break
        if word.joint == ",":
            node = node.get(",")
        elif word.joint:
            break
        node = node.get(plain_word(word.text)) if node else None
        pos = word.end
        if node is not None and _END in node:
            found = pos
    return found
