"""``ntm-extract repair``: the repaired text of a file, or the edits that made it."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from ntm_extract.cli.failure import plain_errors


def repair(
    file: Annotated[str, typer.Argument(help="The notice; - reads standard input.")],
    explain: Annotated[
        bool, typer.Option("--explain", help="Print the edits as JSON instead of the text.")
    ] = False,
    ocr: Annotated[
        str, typer.Option(help="auto: read the picture where the text layer lies; always; never.")
    ] = "auto",
) -> None:
    """Print the text of a notice with its Vietnamese letters restored.

    Example: ntm-extract repair garbled.txt > readable.txt
    """
    from ntm_extract.cli.reading import read_repaired  # noqa: PLC0415  (heavy: when needed)

    with plain_errors():
        repaired = read_repaired(file, ocr)
    if not explain:
        typer.echo(repaired.text)
        return
    edits = [
        {
            "start": edit.start,
            "before": edit.before,
            "after": edit.after,
            "confidence": edit.confidence,
            "reason": edit.reason,
        }
        for edit in repaired.edits
    ]
    doubts = [
        {"start": d.start, "end": d.end, "read": d.read, "may_be": d.alternatives, "why": d.reason}
        for d in (*repaired.read.doubts, *repaired.doubts)
    ]
    notes = [*repaired.read.notes, *repaired.notes]
    out = {"edits": edits, "doubts": doubts, "notes": notes}
    typer.echo(json.dumps(out, ensure_ascii=False, indent=2))
