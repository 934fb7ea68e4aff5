"""``ntm-extract export``: finished records as CSV, XLSX, iCalendar or one HTML page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ntm_extract.cli.failure import end_with

if TYPE_CHECKING:
    from ntm_extract.core.record import NoticeRecord

FORMATS = ("csv", "xlsx", "ics", "html")


def export(
    out: Annotated[Path, typer.Argument(help="The --out folder of a run, or one record.")],
    to: Annotated[Path, typer.Option(help="The file to write; its ending names the format.")],
    copies: Annotated[
        bool, typer.Option("--copies", help="Also every copy and version of a notice.")
    ] = False,
) -> None:
    """Write the tasks of finished records to a .csv, .xlsx, .ics or .html file.

    The versions of a notice that were found to be one are written once, as merged. A workbook has a
    second sheet with every target and result, also those that stand outside the tasks.

    Example: ntm-extract export out/ --to tasks.xlsx
    """
    ending = to.suffix.lower().removeprefix(".")
    if ending not in FORMATS:
        raise typer.BadParameter(f"{to} ends in none of {', '.join(FORMATS)}", param_hint="--to")
    from ntm_extract.cli.finished import load_records  # noqa: PLC0415  (pydantic: when needed)

    records = load_records(out, copies=copies)
    try:
        to.write_bytes(_content(ending, records))
    except OSError as error:
        end_with(f"{to}: {error.strerror}: choose another file with --to")
    typer.echo(f"{len(records)} notices written to {to}", err=True)


def _content(ending: str, records: list[NoticeRecord]) -> bytes:
    from ntm_extract.export import calendar, page, rows, tables  # noqa: PLC0415  (heavy)

    if ending == "html":
        return page.html_of(records)
    if ending == "xlsx":
        return tables.xlsx_of(rows.task_rows(records), rows.number_rows(records))
    write = {"csv": tables.csv_of, "ics": calendar.icalendar_of}[ending]
    return write(rows.task_rows(records))
