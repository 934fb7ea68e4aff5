"""``ntm-extract tasks``: the tasks of finished records as a table, soonest deadline first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from ntm_extract.export.rows import TaskRow

NARROWEST = 120
"""Columns of the terminal under which the table is not squeezed further."""


def tasks(
    out: Annotated[Path, typer.Argument(help="The --out folder of a run, or one record.")],
    all_tasks: Annotated[
        bool, typer.Option("--all", help="Also the tasks without a deadline.")
    ] = False,
    copies: Annotated[
        bool, typer.Option("--copies", help="Also every copy and version of a notice.")
    ] = False,
    limit: Annotated[int, typer.Option(min=1, help="Rows at most.")] = 60,
) -> None:
    """Show the tasks of finished records with their deadlines, soonest first.

    The versions of a notice that were found to be one are shown once, as merged.

    Example: ntm-extract tasks out/ --all
    """
    from ntm_extract.cli.finished import load_records  # noqa: PLC0415  (pydantic: when needed)
    from ntm_extract.export.rows import task_rows  # noqa: PLC0415

    records = load_records(out, copies=copies)
    rows = [row for row in task_rows(records) if all_tasks or row.deadline]
    _show(rows[:limit])
    shown = f" ({limit} shown; --limit shows more)" if len(rows) > limit else ""
    versions = len(list((out / "notices").glob("*.json"))) if out.is_dir() else 1
    more = f" (in {versions} versions; --copies shows each)" if versions > len(records) else ""
    typer.echo(
        f"{len(records)} notices{more}, {sum(len(record.tasks) for record in records)} tasks, "
        f"{len(rows)} rows{shown}, {sum(len(record.review) for record in records)} to review"
    )


def _show(rows: list[TaskRow]) -> None:
    from rich.console import Console  # noqa: PLC0415  (heavy: when needed)
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    from ntm_extract.export.gist import gist  # noqa: PLC0415

    console = Console()
    console.width = max(console.width, NARROWEST)
    table = Table(expand=True, pad_edge=False, header_style="bold", show_edge=False)
    table.add_column("Due", no_wrap=True, width=10)
    table.add_column("As written", width=22)
    table.add_column("Lead", ratio=3)
    table.add_column("Task", ratio=6, no_wrap=True, overflow="ellipsis")
    table.add_column("Notice", no_wrap=True, overflow="ellipsis", width=20)
    for row in rows:
        cells = (row.deadline, row.lead, gist(row.task), row.notice)
        table.add_row(str(row.due or ""), *(Text(cell) for cell in cells))
    console.print(table)
