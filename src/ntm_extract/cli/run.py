"""``ntm-extract run``: files and folders in, a folder of validated JSON out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ntm_extract.cli.failure import plain_errors
from ntm_extract.core.errors import ExitCode

if TYPE_CHECKING:
    from ntm_extract.batch.runner import Options
    from ntm_extract.batch.tally import Tally


def run(  # noqa: PLR0913, PLR0917  (one parameter an option of the command)
    inputs: Annotated[
        list[str], typer.Argument(metavar="INPUT...", help="Files and folders; - reads stdin.")
    ],
    out: Annotated[
        str,
        typer.Option("--out", "-o", help="Where the results go; an existing folder is resumed."),
    ],
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=1, help="Documents read at the same time.")
    ] = 1,
    ocr: Annotated[
        str, typer.Option(help="auto: read the picture where the text layer lies; always; never.")
    ] = "auto",
    resume: Annotated[
        bool, typer.Option(help="Skip what stands done for the same content and versions.")
    ] = True,
    dedup: Annotated[bool, typer.Option(help="Group copies of the same notice afterwards.")] = True,
    max_failures: Annotated[
        int | None, typer.Option(min=0, help="Stop when more documents than this have failed.")
    ] = None,
    log: Annotated[
        Path | None, typer.Option(help="Append one JSON line an event to this file.")
    ] = None,
    timeout: Annotated[
        float, typer.Option(min=0.1, help="Seconds that one document may take.")
    ] = 600.0,
    memory: Annotated[
        int, typer.Option(min=64, help="MiB that one document may take, beyond the models.")
    ] = 2048,
    engine: Annotated[str, typer.Option(help="local, or ray (an extra).")] = "local",
    address: Annotated[
        str | None,
        typer.Option(help="Ray cluster; without it Ray starts here."),
    ] = None,
) -> None:
    """Read notices into OUT/notices/*.json, OUT/notices.jsonl and OUT/run.json.

    Example: ntm-extract run inbox/ thong-bao.pdf --out out/ --jobs 4

    Run it again with the same --out to go on where it stopped. Exit codes: 0 all read, 7 some
    failed (see run.json), 8 another run holds OUT, 9 OUT cannot be written, 130 interrupted.
    """
    from ntm_extract.batch.job import Limits  # noqa: PLC0415  (heavy: when needed)
    from ntm_extract.batch.runner import Options  # noqa: PLC0415
    from ntm_extract.cli.reading import ocr_mode  # noqa: PLC0415

    options = Options(
        jobs=jobs,
        limits=Limits(seconds=timeout, memory_mib=memory),
        ocr=ocr_mode(ocr),
        resume=resume,
        max_failures=max_failures,
        log=log,
    )
    with plain_errors():
        tally = _read(inputs, out, options, engine, address)
        if dedup and not tally.interrupted:
            after_run(out)
    report(tally, out)


def after_run(out: str) -> None:
    """Do what follows the reading of a folder: group the copies of the same notice."""
    from importlib import import_module  # noqa: PLC0415

    update = getattr(import_module("ntm_extract.dedup"), "update", None)
    if update is not None and "://" not in out:
        update(Path(out))


def report(tally: Tally, out: str) -> None:
    """Say on standard error what was done, as JSON on standard output, and by the exit code."""
    for line in tally.summary():
        typer.echo(line, err=True)
    if tally.interrupted:
        typer.echo("stopped before the end; the same command goes on from here", err=True)
    counts = {"ok": tally.ok, "failed": tally.failed, "skipped": tally.skipped}
    typer.echo(json.dumps({"out": out, "finished": not tally.interrupted, **counts}))
    if tally.interrupted and not tally.gave_up:
        raise typer.Exit(int(ExitCode.INTERRUPTED))
    if tally.failed:
        raise typer.Exit(int(ExitCode.SOME_FAILED))


def _read(inputs: list[str], out: str, options: Options, engine: str, address: str | None) -> Tally:
    from ntm_extract.batch.runner import run_batch  # noqa: PLC0415

    if engine == "local":
        return run_batch(inputs, Path(out), options)
    if engine == "ray":
        from ntm_extract.batch.ray_engine import run_on_ray  # noqa: PLC0415  (an extra)

        return run_on_ray(inputs, out, options, address)
    raise typer.BadParameter(f"{engine!r} is neither local nor ray", param_hint="--engine")
