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


@lru_cache(maxsize=4)
def shadow(text: str) -> str:
    """Return ``text`` in lower case with one kind of space, dash and quotation mark.

    Every character keeps its place, so that an offset found here is good in ``text``. The last few
    are remembered: several extractors read the same paragraph in turn.
    """
    low = text.lower()
    if len(low) != len(text):
        low = "".join(one if len(one := char.lower()) == 1 else char for char in text)
    if not _ODD.search(low):
        return low
    for old, new in _PLAIN:
        low = low.replace(old, new)
    return low
