"""``ntm-extract evaluate``: precision, recall and F1 of records against annotations."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from ntm_extract.core.errors import ExitCode


def evaluate(
    gold: Annotated[Path, typer.Argument(help="An annotation, or a folder of them.")],
    system: Annotated[
        Path, typer.Argument(help="A record, or a folder of them: the --out folder of a run.")
    ],
    errors: Annotated[
        bool, typer.Option("--errors", help="List what was missed and extra.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
) -> None:
    """Print precision, recall and F1 for every kind of field.

    Example: ntm-extract evaluate samples/vpcp_2025_expressways/expected.json record.json --errors
    """
    from ntm_extract import evaluate as scoring  # noqa: PLC0415  (scipy: when needed)

    try:
        pairs = scoring.pair_files(gold, system)
        report = scoring.score_files(pairs)
    except (OSError, ValueError) as error:
        typer.echo(f"error: {error}", err=True)
        raise typer.Exit(int(ExitCode.INPUT)) from error
    scored = {path for path, _ in pairs}
    for path in sorted(gold.glob("*.json")) if gold.is_dir() else ():
        if path not in scored:
            typer.echo(f"note: {path} has no record in {system}", err=True)
    if as_json:
        typer.echo(json.dumps(report.as_dict(), ensure_ascii=False, indent=2))
        return
    typer.echo(report.as_table())
    if errors:
        for line in report.error_lines():
            typer.echo(line)
