"""Tables of plain text whose columns are kept apart by spaces, as ``pdftotext -layout`` has them.

A letter of such a text has a place like a word on a page, so the tables are found as those of a
page without ruling lines are (decision 0207), and their rows are written with tabs between the
cells, like those of Markdown.
"""

from __future__ import annotations

import re

from ntm_extract.ingest.assembly import TableRows
from ntm_extract.ingest.unruled import find_unruled
from ntm_extract.ingest.words import PageWord

_HEADING = re.compile(r"^[ \f]*(?:S?TT|Stt|Số TT)\.?(?: {2,}\S+(?: \S+)*){2,} *$", re.MULTILINE)
_WORD = re.compile(r"\S+")
_PAGE_NUMBER = re.compile(r" {9,}[-–]? ?\d{1,3} ?[-–]?\s*")
"""A number alone on its line, far from the margin: it is put behind the table that it cuts."""
_LETTER, _LINE, _PITCH = 6.0, 10.0, 12.0
"""Points: the width of a letter, the height of a line, and from line to line.

One space is narrower than a line is high and two are wider, which is what parts words from cells.
"""
_ABOVE, _REACH = 3, 400
"""Lines of a table above the heading of its numbers, and below it, that are looked at."""


def read_aligned_tables(text: str) -> str:
    """Return ``text`` with the rows of its aligned tables on one line each, tabs between cells."""
    if not _HEADING.search(text):
        return text
    lines = text.replace("\f", "\n").split("\n")
    kept: list[str] = []
    at = 0
    while at < len(lines):
        if not _HEADING.match(lines[at]):
            kept.append(lines[at])
            at += 1
            continue
        first = max(at - _ABOVE, at - _unbroken(kept))
        found = _first_table(lines[first : at + _REACH])
        if found is None:
            kept.append(lines[at])
            at += 1
            continue
        table, begun, ended = found
        del kept[len(kept) - (at - first) + begun :]
        kept += [_tabbed(row) for row in table.rows]
        kept += [line for line in lines[at : first + ended] if _PAGE_NUMBER.fullmatch(line)]
        at = first + ended
    return "\n".join(kept)


def _unbroken(kept: list[str]) -> int:
    """Return how many lines above may belong to a table: those that are no row of one before."""
    tail = kept[-_ABOVE:]
    return next((n for n, line in enumerate(reversed(tail)) if "\t" in line), len(tail))


def _first_table(lines: list[str]) -> tuple[TableRows, int, int] | None:
    """Return the first table, the line that it begins on, and the first line behind it."""
    words = {
        PageWord(match.group(), _place(at, match)): at
        for at, line in enumerate(lines)
        if not _PAGE_NUMBER.fullmatch(line)
        for match in _WORD.finditer(line)
    }
    for table, taken in find_unruled(tuple(words)):
        rows = {words[word] for word in taken}
        whole = all(word in taken for word, at in words.items() if at in rows)
        if whole and min(rows) <= _ABOVE:
            return table, min(rows), max(rows) + 1
    return None


def _place(at: int, match: re.Match[str]) -> tuple[float, float, float, float]:
    top = at * _PITCH
    return (match.start() * _LETTER, top, match.end() * _LETTER, top + _LINE)


def _tabbed(row: tuple[tuple[PageWord, ...], ...]) -> str:
    return "\t".join(" ".join(word.text for word in cell) for cell in row)
