"""A lower-case copy of a text, of the same length, for patterns to run on."""

from __future__ import annotations

import re
from functools import lru_cache

_PLAIN = (
    *(
        (space, " ")
        for space in "\n\t\r\f\v\u00a0\u2002\u2003\u2009\u202f\u3000\x1c\x1d\x1e\x1f\x85"
    ),
    *((dash, "-") for dash in "\u2010\u2011\u2012\u2013\u2014\u2212"),
    ("\u201c", '"'),
    ("\u201d", '"'),
    ("\uff05", "%"),
    ("\u2044", "/"),
)


_ODD = re.compile("[" + "".join(old for old, _ in _PLAIN) + "]")


_LONG = 4000
"""Characters of a text that is no paragraph: of those only the last few are remembered."""


def shadow(text: str) -> str:
    """Return ``text`` in lower case with one kind of space, dash and quotation mark.

    Every character keeps its place, so that an offset found here is good in ``text``. The last
    paragraphs are remembered: several extractors read each of a notice in turn.
    """
    return _of_paragraph(text) if len(text) < _LONG else _of_text(text)


def _shadow(text: str) -> str:
    low = text.lower()
    if len(low) != len(text):
        low = "".join(one if len(one := char.lower()) == 1 else char for char in text)
    if not _ODD.search(low):
        return low
    for old, new in _PLAIN:
        low = low.replace(old, new)
    return low


_of_paragraph = lru_cache(maxsize=256)(_shadow)
_of_text = lru_cache(maxsize=4)(_shadow)
