"""``ntm-extract tasks``: the tasks of finished records as a table, soonest deadline first."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from ntm_extract.core.errors import ExitCode

NO_DATE = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Row:
    """One task with one of its deadlines, as shown."""

    due: str
    deadline: str
    lead: str
    item: str
    text: str
    notice: str


def tasks(
    out: Annotated[Path, typer.Argument(help="The --out folder of a run, or one record.")],
    all_tasks: Annotated[
        bool, typer.Option("--all", help="Also the tasks without a deadline.")
    ] = False,
    limit: Annotated[int, typer.Option(min=1, help="Rows at most.")] = 60,
) -> None:
    """Show the tasks of finished records with their deadlines, soonest first.

    Example: ntm-extract tasks out/ --all
    """
    records = sorted((out / "notices").glob("*.json")) if out.is_dir() else [out]
    try:
        read = [json.loads(path.read_text(encoding="utf-8")) for path in records]
    except (OSError, ValueError) as error:
        typer.echo(f"error: {error}: give the --out folder of a run, or one record", err=True)
        raise typer.Exit(int(ExitCode.INPUT)) from error
    count = sum(len(record["tasks"]) for record in read)
    rows = sorted(
        {row for record in read for row in _rows(record, all_tasks=all_tasks)},
        key=lambda row: (row.due, row.notice, row.item),
    )
    _show(rows[:limit])
    review = sum(len(record["review"]) for record in read)
    typer.echo(
        f"{len(read)} notices, {count} tasks, {len(rows)} rows"
        f"{f' ({limit} shown)' if len(rows) > limit else ''}, {review} places for review"
    )


def _rows(record: dict[str, Any], *, all_tasks: bool) -> Iterator[Row]:
    header = record["header"]
    fallback = Path(record["source"]["path"]).parent.name or record["notice_id"][:8]
    notice = header["number"] if (header["number"] or "/")[0] != "/" else None
    for task in record["tasks"]:
        base = {
            "lead": "; ".join(task["lead"]),
            "item": task["item"] or "",
            "text": task["text"],
            "notice": notice or fallback,
        }
        for deadline in task["deadlines"]:
            due = deadline["due"] or NO_DATE
            yield Row(due=due, deadline=deadline["rrule"] or deadline["text"], **base)
        if all_tasks and not task["deadlines"]:
            yield Row(due=NO_DATE, deadline="", **base)


def _show(rows: list[Row]) -> None:
    from rich.console import Console  # noqa: PLC0415  (heavy: when needed)
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(show_lines=False, pad_edge=False, header_style="bold")
    table.add_column("Due", no_wrap=True)
    table.add_column("As written", max_width=24)
    table.add_column("Lead", max_width=30)
    table.add_column("Task", ratio=1, no_wrap=True, overflow="ellipsis")
    table.add_column("Notice", no_wrap=True, max_width=22, overflow="ellipsis")
    for row in rows:
        due = "" if row.due == NO_DATE else row.due
        table.add_row(due, *(Text(cell) for cell in (row.deadline, row.lead, row.text, row.notice)))
    console = Console()
    Console(width=max(console.width, 130)).print(table)
