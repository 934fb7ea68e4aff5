"""Loads finished records for the commands that show or convert them."""

from __future__ import annotations

from pathlib import Path

import typer

from ntm_extract.core.errors import ExitCode
from ntm_extract.core.record import NoticeRecord


def load_records(out: Path) -> list[NoticeRecord]:
    """Return the records of a run's folder, or the one record of a file; exit 3 when unreadable."""
    paths = sorted((out / "notices").glob("*.json")) if out.is_dir() else [out]
    try:
        return [NoticeRecord.model_validate_json(path.read_bytes()) for path in paths]
    except (OSError, ValueError) as error:
        typer.echo(f"error: {error}: give the --out folder of a run, or one record", err=True)
        raise typer.Exit(int(ExitCode.INPUT)) from error
