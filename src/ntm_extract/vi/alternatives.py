"""Writes a choice between many phrases as a tree of letters, so that ``re`` need not try each.

``re`` tries the alternatives of ``a|b|c`` in turn at every place of a text; with lists of hundreds
of names that took most of the time of reading them. As a tree, a letter is compared once for all
the phrases that share it, and a search passes over the places where none begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_END = ""

Tree = dict[str, "Tree"]

Phrase = Iterable[str]
"""The letters of a phrase; an element of more than one character is a pattern of its own."""


def any_of(phrases: Iterable[Phrase]) -> str:
    """Return a pattern for any of ``phrases``, the longest that fits first: ``(?:b(?:ãi|ộ)|s…)``.

    It finds what ``(?:…|…)`` finds with the longest phrases in front.
    """
    return f"(?:{'|'.join(_ways(_tree(phrases)))})"


def any_word_of(phrases: Iterable[str]) -> str:
    r"""Return a pattern for any of ``phrases`` as whole words: ``(?<!\w)(?:…|…)(?!\w)``.

    What stands before is asked behind the first letter, so that a search finds those at once.
    """
    firsts = [
        rf"{re.escape(letter)}(?<!\w{re.escape(letter)}){_written(below)}"
        for letter, below in _tree(phrases).items()
    ]
    return rf"(?:{'|'.join(firsts)})(?!\w)"


def _tree(phrases: Iterable[Phrase]) -> Tree:
    root: Tree = {}
    for phrase in phrases:
        node = root
        for element in phrase:
            node = node.setdefault(element, {})
        node[_END] = {}
    return root


def _ways(node: Tree) -> list[str]:
    """Return what may come next, an end of a phrase last."""
    ways = [
        (re.escape(element) if len(element) == 1 else element) + _written(below)
        for element, below in node.items()
        if element != _END
    ]
    return [*ways, ""] if _END in node else ways


def _written(node: Tree) -> str:
    """Return the pattern of all that may follow, without a group where there is one way on."""
    text = ""
    while len(node) == 1 and _END not in node:
        ((element, node),) = node.items()
        text += re.escape(element) if len(element) == 1 else element
    ways = _ways(node)
    return text if ways == [""] else f"{text}(?:{'|'.join(ways)})"
