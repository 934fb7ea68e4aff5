"""Rows of a table whose cells hold line breaks, and so stand on several lines."""

from __future__ import annotations

import re

from ntm_extract.layout.lines import Line

_LONGEST = 1200
_LINES = 6
"""Lines of a row up to the next, at most."""
_NUMBERED = re.compile(r"\s*\d{1,3}[.)]?\s*\t")


def join_broken_row(lines: list[Line], at: int, columns: int) -> tuple[Line, int]:
    """Return the row that begins at ``at`` and the line after it; its cells may hold many lines.

    "1" tab "- Trồng rừng;" / "- Chăm sóc rừng." tab "Sở A": the tabs tell when it is whole.
    """
    row, end = lines[at], at + 1
    missing = columns - 1 - row.text.count("\t")
    below = lines[end].text.count("\t") if end < len(lines) else 0
    if below and below == missing - 1 and not _NUMBERED.match(lines[end].text):
        return _cell_below(row, lines[end]), at + 2
    while missing > 0 and end < len(lines) and len(row.text) < _LONGEST:
        more = lines[end].text.count("\t")
        if more > missing:
            break
        row = _one_row(row, lines[end])
        missing -= more
        end += 1
    if missing or end == at + 1:
        return lines[at], at + 1
    return row, end


def _cell_below(row: Line, more: Line) -> Line:
    """Return a row whose next cells begin on the line below it, without the tab between them."""
    gap = " " * max(0, more.span.start - row.span.end - 1)
    return Line(f"{row.text}{gap}\t{more.text}", row.span._replace(end=more.span.end))


def _one_row(row: Line, more: Line) -> Line:
    """Return two lines of a row as one, each letter at its place in the text."""
    gap = " " * (more.span.start - row.span.end)
    return Line(f"{row.text}{gap}{more.text}", row.span._replace(end=more.span.end))


def join_last_cell(row: Line, lines: list[Line], at: int, columns: int) -> tuple[Line, int]:
    """Add to a row the lines from ``at`` on that go on with its last cell; return what follows.

    They do where a whole row with a number of its own follows not far below.
    """
    for end in range(at, min(at + _LINES, len(lines))):
        text = lines[end].text
        if "\t" in text:
            if text.count("\t") != columns - 1 or not _NUMBERED.match(text):
                break
            for more in lines[at:end]:
                row = _one_row(row, more)
            return row, end
    return row, at
