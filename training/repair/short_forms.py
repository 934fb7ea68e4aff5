"""Short forms that notices write ("NTM", "GTVT") and what stands for what they rarely spell out.

``short_forms.tsv`` holds terms with their short forms; those of bodies come from ``vi/data``.
``formulas.txt`` (lists of recipients) and ``terms.txt`` (vocabulary of the programme's sets of
criteria) hold what the corpus has too little of; each of their lines is counted many times.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from ntm_extract.vi.lexicon import read_rows

HERE = Path(__file__).resolve().parent
TIMES = 40
"""How often a line of formulas or terms is counted."""

LEAST_LETTERS = 3
"""A shorter form ("TX", "UB") stands for too many things."""

_WORD = re.compile(r"[^\W\d_]+")


def _of_terms() -> dict[str, str]:
    with (HERE / "short_forms.tsv").open(encoding="utf-8") as stream:
        return {row["full"]: row["short"] for row in csv.DictReader(stream, delimiter="\t")}


def _of_bodies() -> dict[str, str]:
    found: dict[str, str] = {}
    for short, full in read_rows("abbreviations"):
        if short.isalpha() and short.isupper() and len(short) >= LEAST_LETTERS:
            known = found.get(full.lower())
            if known is None or len(short) < len(known):
                found[full.lower()] = short
    return found


SHORT_FORMS = _of_bodies() | _of_terms()
"""Short form by term, in small letters."""

_SHORTEN = re.compile("|".join(sorted(map(re.escape, SHORT_FORMS), key=len, reverse=True)), re.I)


def shortened(line: str) -> str | None:
    """Return the line with short forms for its terms; None where it has none."""
    short = _SHORTEN.sub(lambda match: SHORT_FORMS[match.group().lower()], line)
    return short if short != line else None


def formula_lines() -> list[str]:
    """Return the lines of formulas and terms, as often as they are counted."""
    texts = ((HERE / name).read_text(encoding="utf-8") for name in ("formulas.txt", "terms.txt"))
    return [line for text in texts for line in text.splitlines()] * TIMES


def short_words() -> dict[str, str]:
    """Return the words of all short forms, as they are written, by their small letters."""
    return {word.lower(): word for word in _all_words()}


def _all_words() -> Iterator[str]:
    for short, _ in read_rows("abbreviations"):
        yield from (word for word in _WORD.findall(short) if len(word) >= LEAST_LETTERS)
    for word in _WORD.findall((HERE / "formulas.txt").read_text(encoding="utf-8")):
        if sum(map(str.isupper, word)) >= LEAST_LETTERS:
            yield word
    for short in SHORT_FORMS.values():
        yield from _WORD.findall(short)
