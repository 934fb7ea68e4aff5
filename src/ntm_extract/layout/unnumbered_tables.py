"""Stacked task tables without a column of numbers: every so many lines make a row."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.core.stages import Column, TableRow
from ntm_extract.layout.cell_words import is_agency, is_time
from ntm_extract.layout.lines import Line
from ntm_extract.layout.table_columns import column_of, is_task_table

_MOST_COLUMNS = 7
_FEWEST_ROWS = 2
_LONGEST = 400


def read_unnumbered(lines: list[Line], at: int) -> tuple[list[TableRow], int] | None:
    """Read a table whose headings and cells stand each on a line and whose rows bear no numbers.

    Empty cells leave no line, so each row has to have an agency and a time where they belong.
    """
    columns: list[Column] = []
    while at < len(lines) and len(columns) < _MOST_COLUMNS:
        column = column_of(lines[at].text)
        if column is None or column == "number":
            break
        columns.append(column)
        at += 1
    if not is_task_table([*columns]) or "due" not in columns:
        return None
    rows: list[TableRow] = []
    while _is_row(cells := lines[at : at + len(columns)], columns):
        named = tuple((column, cell.span) for column, cell in zip(columns, cells, strict=True))
        rows.append(TableRow(Span(named[0][1].start, named[-1][1].end), None, (), named))
        at += len(columns)
    return (rows, at) if len(rows) >= _FEWEST_ROWS else None


def _is_row(cells: list[Line], columns: list[Column]) -> bool:
    """Tell whether lines say, each in its place, what, who and until when."""
    if len(cells) != len(columns):
        return False
    for cell, column in zip(cells, columns, strict=True):
        who = is_agency(cell.text)
        if column in {"lead", "coordinating"} and not who:
            return False
        if column == "due" and (who or not is_time(cell.text)):
            return False
        if column == "content" and (len(cell.text) > _LONGEST or not re.match(r"\W*\w", cell.text)):
            return False
    return True
