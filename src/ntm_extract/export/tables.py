"""Task rows as CSV and as an Excel workbook, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from ntm_extract.export.rows import COLUMNS, NUMBER_COLUMNS, NumberRow, TaskRow

if TYPE_CHECKING:
    import xlsxwriter

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is a formula to a spreadsheet (OWASP, CSV injection)."""

WIDTHS = {
    "task": 80,
    "text": 50,
    "indicator": 50,
    "lead": 30,
    "coordinating": 30,
    "deadline": 22,
    "targets": 30,
    "file": 30,
}


def csv_of(rows: Sequence[TaskRow]) -> bytes:
    """Return UTF-8 CSV with a byte-order mark, without which Excel reads "Sở" as "Sá»Ÿ"."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([_harmless(getattr(row, column)) for column in COLUMNS])
    return out.getvalue().encode("utf-8-sig")


def _harmless(value: date | float | str | None) -> str:
    """Return the cell as text that no spreadsheet takes for a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def xlsx_of(rows: Sequence[TaskRow], numbers: Sequence[NumberRow] = ()) -> bytes:
    """Return a workbook: the tasks, and on a second sheet every target and result.

    Strings are written as strings, never as formulas or links.
    """
    import xlsxwriter  # noqa: PLC0415  (heavy: when needed)

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        # A fixed date of creation keeps equal records equal files.
        book.set_properties({"title": "Tasks", "created": date(2000, 1, 1)})
        _write_sheet(book, "tasks", COLUMNS, rows)
        if numbers:
            _write_sheet(book, "numbers", NUMBER_COLUMNS, numbers)
    return out.getvalue()


def _write_sheet(
    book: xlsxwriter.Workbook,
    name: str,
    columns: Sequence[str],
    rows: Sequence[TaskRow] | Sequence[NumberRow],
) -> None:
    sheet = book.add_worksheet(name)
    day = book.add_format({"num_format": "dd/mm/yyyy", "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    bold = book.add_format({"bold": True})
    sheet.write_row(0, 0, columns, bold)
    for at, column in enumerate(columns):
        sheet.set_column(at, at, WIDTHS.get(column, 14))
    for line, row in enumerate(rows, start=1):
        for at, column in enumerate(columns):
            value = getattr(row, column)
            if isinstance(value, date):
                sheet.write_datetime(line, at, value, day)
            elif isinstance(value, int | float):
                sheet.write_number(line, at, value, wrapped)
            elif value:
                sheet.write_string(line, at, value, wrapped)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
