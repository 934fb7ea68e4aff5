"""Task tables: rows of cells, one line a row or (from web pages) one line a cell."""

from __future__ import annotations

import re
from typing import NamedTuple

from ntm_extract.core.span import Span
from ntm_extract.core.stages import Column, Doubt, TableRow
from ntm_extract.layout.broken_rows import join_broken_row, join_last_cell
from ntm_extract.layout.lines import Line
from ntm_extract.layout.stacked_rows import name_by_words
from ntm_extract.layout.stacked_tables import read_stacked, split_cells
from ntm_extract.layout.table_columns import GROUP, column_of, is_task_table
from ntm_extract.layout.unnumbered_tables import read_unnumbered
from ntm_extract.layout.unread_rows import row_doubts, unread_lines

_STACK = 3
"""Headings one below the other, at least, that are those of a table."""


class Tables(NamedTuple):
    """The rows of task tables, the lines that stand in none, and those in a table but in no row."""

    rows: tuple[TableRow, ...]
    left: list[Line]
    unread: list[Line]
    doubts: list[Doubt]


def read_tables(lines: list[Line]) -> Tables:
    """Read every task table."""
    if _may_stack(lines):
        lines = [part for line in lines for part in split_cells(line)]
    rows: list[TableRow] = []
    left: list[Line] = []
    unread: list[Line] = []
    doubts: list[Doubt] = []
    at = 0
    while at < len(lines):
        if "\t" in lines[at].text:
            found = _read_tabbed(lines, at)
        else:
            found = read_stacked(lines, at) or read_unnumbered(lines, at)
        if found is None:
            left.append(lines[at].part(0, len(lines[at].text)) if _lonely(lines[at]) else lines[at])
            at += 1
            continue
        table, end = found
        rows += table
        lost = unread_lines(lines[at:end], table)
        unread += lost
        doubts += row_doubts(lost, table)
        at = end
    return Tables(tuple(rows), left, unread, doubts)


def _may_stack(lines: list[Line]) -> bool:
    """Tell whether headings stand one below the other, or one of numbers alone."""
    columns = [column_of(line.text) for line in lines]
    return "number" in columns or any(
        None not in columns[at : at + _STACK] for at in range(len(columns) - _STACK + 1)
    )


def _lonely(line: Line) -> bool:
    """Tell whether a row of a table that is none here has a single cell."""
    return "\t" in line.text and "\t" not in line.text.strip()


def _cells(line: Line) -> list[Line]:
    parts, at = [], 0
    for match in re.finditer(r"\t", line.text):
        parts.append(line.part(at, match.start()))
        at = match.end()
    parts.append(line.part(at, len(line.text)))
    return parts


def _read_tabbed(lines: list[Line], at: int) -> tuple[list[TableRow], int] | None:
    columns, end = _columns(lines, at)
    if not is_task_table(columns):
        return None
    rows: list[TableRow] = []
    group: tuple[str, ...] = ()
    while end < len(lines) and "\t" in lines[end].text:
        line, end = _whole_row(lines, end, len(columns))
        cells = _cells(line)
        filled = [cell for cell in cells if cell.text]
        heading = GROUP.match(cells[0].text)
        if rows and _goes_on(cells, columns):
            rows[-1] = _longer(rows[-1], cells, columns)
        elif len(filled) <= 2 and (heading or len(filled) == 1):
            group = (heading[1],) if heading else group
        elif filled and not _is_heading_row(filled):
            row = _tabbed_row(cells, columns, group)
            if row:
                rows.append(row)
    return _without_headings(rows), end


def _without_headings(rows: list[TableRow]) -> list[TableRow]:
    """Leave out the rows that only name what the rows below are parts of: "1" above "1.1"."""
    return [
        row
        for at, row in enumerate(rows)
        if {name for name, _ in row.cells} != {"number", "content"}
        or at + 1 == len(rows)
        or not (rows[at + 1].number or "").startswith(f"{row.number}.")
    ]


def _columns(lines: list[Line], at: int) -> tuple[list[Column | None], int]:
    """Return the columns by their headings, which may stand in two rows, and the row after."""
    columns = [column_of(cell.text) for cell in _cells(lines[at])]
    below = at + 1
    cells = _cells(lines[below]) if below < len(lines) and "\t" in lines[below].text else []
    named = [column_of(cell.text) for cell in cells]
    split = [name for name, cell in zip(named, cells, strict=True) if cell.text]
    if len(cells) == len(columns) and {"lead", "coordinating"} <= set(split) and None not in split:
        return [sub or name for name, sub in zip(columns, named, strict=True)], below + 1
    return columns, at + 1


def _whole_row(lines: list[Line], at: int, columns: int) -> tuple[Line, int]:
    """Return the row at ``at`` with the lines that its cells go on over, and the line after."""
    row, end = lines[at], at + 1
    if row.text.count("\t") < columns - 1:
        row, end = join_broken_row(lines, at, columns)
    return join_last_cell(row, lines, end, columns)


def _is_heading_row(filled: list[Line]) -> bool:
    """Tell whether a row numbers the columns, or repeats their headings on a new page."""
    if all(cell.text.strip("()").isdigit() for cell in filled):
        return True
    return column_of(filled[0].text) == "number" and all(column_of(cell.text) for cell in filled)


def _goes_on(cells: list[Line], columns: list[Column | None]) -> bool:
    """Tell whether a row without a number is the rest of the row on the page before."""
    named = [(cell, name) for cell, name in zip(cells, columns, strict=False) if cell.text]
    if columns[0] != "number" or cells[0].text or not named:
        return False
    return any(cell.text[:1].islower() for cell, name in named if name == "content") or not any(
        name == "content" for _, name in named
    )


def _longer(row: TableRow, cells: list[Line], columns: list[Column | None]) -> TableRow:
    named = [
        (name or "other", cell.span)
        for cell, name in zip(cells, columns, strict=False)
        if cell.text
    ]
    span = Span(row.span.start, named[-1][1].end)
    return TableRow(span, row.number, row.group, (*row.cells, *named))


def _tabbed_row(
    cells: list[Line], columns: list[Column | None], group: tuple[str, ...]
) -> TableRow | None:
    filled = [cell for cell in cells if cell.text]
    if len(cells) == len(columns):
        pairs = zip(cells, columns, strict=True)
        named = [(column or "other", cell.span) for cell, column in pairs if cell.text]
    elif columns[0] == "number" and len(filled) > 1:  # a column was empty on this page
        named = name_by_words(filled, columns)
    else:
        pairs = zip(cells, columns, strict=False)
        named = [(column or "other", cell.span) for cell, column in pairs if cell.text]
    labels = [cell for cell, (name, _) in zip(filled, named, strict=False) if name == "number"]
    number = labels[0].text.strip(" .)") or None if labels else None
    if not any(column == "content" for column, _ in named):
        return None
    span = Span(named[0][1].start, named[-1][1].end)
    return TableRow(span, number, group, tuple(named))
