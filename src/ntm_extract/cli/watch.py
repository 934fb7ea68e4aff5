"""``ntm-extract watch``: read what arrives in a folder, until Ctrl-C."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ntm_extract.cli.failure import plain_errors
from ntm_extract.cli.run import after_run

if TYPE_CHECKING:
    from ntm_extract.batch.tally import Tally


def watch(  # noqa: PLR0913, PLR0917  (one parameter an option of the command)
    inbox: Annotated[str, typer.Argument(help="The folder where notices arrive.")],
    out: Annotated[str, typer.Option("--out", "-o", help="Where the results go, as with run.")],
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=1, help="Documents read at the same time.")
    ] = 1,
    ocr: Annotated[
        str, typer.Option(help="auto: read the picture where the text layer lies; always; never.")
    ] = "auto",
    settle: Annotated[
        float, typer.Option(min=0.1, help="Seconds a file must stand unchanged to be complete.")
    ] = 5.0,
    dedup: Annotated[bool, typer.Option(help="Group copies of the same notice each time.")] = True,
    log: Annotated[
        Path | None, typer.Option(help="Append one JSON line an event to this file.")
    ] = None,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds for each document.")] = 600.0,
    memory: Annotated[
        int, typer.Option(min=64, help="MiB for each document, beyond the models.")
    ] = 2048,
) -> None:
    """Read notices as they arrive in INBOX; Ctrl-C ends.

    Example: ntm-extract watch /srv/scanner/inbox --out out/

    Unfinished downloads and copies are left alone until they are complete. What happened while
    nobody watched is made up for at the next start.
    """
    from ntm_extract.batch.job import Limits  # noqa: PLC0415  (heavy: when needed)
    from ntm_extract.batch.runner import Options  # noqa: PLC0415
    from ntm_extract.batch.watch import watch_folder  # noqa: PLC0415
    from ntm_extract.cli.reading import ocr_mode  # noqa: PLC0415

    limits = Limits(seconds=timeout, memory_mib=memory)
    options = Options(jobs=jobs, limits=limits, ocr=ocr_mode(ocr), log=log)

    def on_round(tally: Tally) -> None:
        typer.echo(next(iter(tally.summary())), err=True)
        if dedup:
            after_run(out)

    with plain_errors():
        typer.echo(f"watching {inbox}; Ctrl-C ends", err=True)
        tally = watch_folder(
            inbox,
            Path(out),
            options,
            poll_seconds=min(2.0, settle),
            settle_seconds=settle,
            on_round=on_round,
        )
    for line in tally.summary():
        typer.echo(line, err=True)
