"""Cuts text into what the language model counts: words, numbers, codes, ends of clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntm_extract.vi.unicode import place_tone_marks

UNKNOWN, CLAUSE_END, NUMBER, CODE = range(4)
"""Ids of the language model that stand for no word: they come before the vocabulary."""

FIRST_WORD = 4

_PIECE = re.compile(
    r"(?P<figure>[\d]+(?:[.,/-]\d+)*%?(?![\w/-]))"
    r"|(?P<code>(?=[\w./-]*\d)\w+(?:[./&-]+\w+)*)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<end>[.;:!?…]+)"
)


def read_words(text: str) -> Iterator[str | int]:
    """Yield the lower-cased words of ``text`` and the ids of what is no word.

    "Quyết định số 321/QĐ-TTg." gives "quyết", "định", "số", CODE, CLAUSE_END. Commas, brackets
    and dashes say too little about the next word to cost a place in its context.
    """
    for match in _PIECE.finditer(place_tone_marks(text)):
        kind = match.lastgroup
        if kind == "word":
            yield match.group().lower()
        elif kind == "figure":
            yield NUMBER
        else:
            yield CODE if kind == "code" else CLAUSE_END
