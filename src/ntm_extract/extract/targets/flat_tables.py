"""Tables that a web page or a poor copy left with one cell a line, as rows of cells.

Such a table begins with a line "STT" or "TT" and the headings of its other columns; its rows begin
with 1, 2, 3 and have a line for each column. Where a cell is empty its line is gone, the next row
does not begin where it should, and the table ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntm_extract.core.span import Span
from ntm_extract.vi.first_letters import by_letter

Cells = list[Span]
_MAY_BEGIN = by_letter(r"^[ \t]*(?:s?tt|số tt|số thứ tự)\.?[ \t]*$", re.IGNORECASE | re.MULTILINE)
_FIGURE = re.compile(r"[≥≤<>~]? ?\d[\d.,]*(?: ?(?:%|trở lên|trở xuống))?(?: ?- ?\d[\d.,]*)?")
_FEWEST, _MOST, _LONGEST = 3, 8, 70


def find_flat_tables(text: str) -> Iterator[list[Cells]]:
    """Yield the flattened tables of a text: the headings first, then at least two rows."""
    behind = 0
    for begin in _MAY_BEGIN.finditer(text):
        if begin.start() < behind:
            continue
        rows = _read(text, begin.start())
        if len(rows) > _FEWEST - 1:
            behind = rows[-1][-1].end
            yield rows


def _read(text: str, at: int) -> list[Cells]:
    lines = _lines(text, at)
    head: Cells = []
    for line in lines:
        if line.text_in(text).rstrip(".") == "1" and len(head) >= _FEWEST:
            break
        head.append(line)
        if len(head) > _MOST or line.end - line.start > _LONGEST:
            return []
    else:
        return []
    row = [line, *_some(lines, len(head) - 1)]
    figures = {at for at, cell in enumerate(row) if at and _FIGURE.fullmatch(cell.text_in(text))}
    rows = [head]
    while len(row) == len(head) and (
        row[0].text_in(text).rstrip(".") == str(len(rows))
        or all(_FIGURE.fullmatch(row[at].text_in(text)) for at in figures)
    ):
        rows.append(row)
        row = _next_row(text, lines, len(rows), len(head))
    return rows if figures else []


def _next_row(text: str, lines: Iterator[Span], number: int, columns: int) -> Cells:
    """Return the next row; where its number is gone, as page numbers are, it has none."""
    first = _some(lines, 1)
    if not first:
        return []
    numbered = first[0].text_in(text).rstrip(".") == str(number)
    return [*first, *(() if numbered else first), *_some(lines, columns - (1 if numbered else 2))]


def _some(lines: Iterator[Span], most: int) -> Cells:
    return [line for _, line in zip(range(most), lines, strict=False)]


def _lines(text: str, at: int) -> Iterator[Span]:
    """Yield the lines from a place on that are not blank, without the spaces around them."""
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end]
        left = len(line) - len(line.lstrip())
        if line.strip():
            yield Span(at + left, at + len(line.rstrip()))
        at = end + 1
