"""``ntm-extract dedup``: which files are versions of one notice, and one record for each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ntm_extract.cli.failure import plain_errors
from ntm_extract.core.errors import ExitCode, MissingFileError

if TYPE_CHECKING:
    from ntm_extract.dedup.report import Duplicates


def dedup(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="INPUT...", help="Files, folders, records, output folders of run."),
    ],
    out: Annotated[Path, typer.Option("--out", "-o", help="Where duplicates.json and merged/ go.")],
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=1, help="Documents read at the same time.")
    ] = 1,
    ocr: Annotated[str, typer.Option(help="auto, always or never, as for run.")] = "auto",
) -> None:
    """Group the versions of each notice into OUT/duplicates.json and merge them in OUT/merged/.

    Example: ntm-extract dedup out/ --out matched/

    Files are read first, into OUT/notices/; finished records (an output folder of run, or single
    .json records) are used as they are. A later call with the same --out matches new files
    against all earlier ones. Exit codes: 0 done, 7 some files could not be read.
    """
    from ntm_extract.dedup import update  # noqa: PLC0415  (heavy: when needed)

    with plain_errors():
        finished, files = _sorted_out(inputs)
        failed = _read(files, out, jobs, ocr) if files else 0
        sources = [*([out] if files else []), *finished]
        report = update(out, sources)
    _tell(report, out)
    if failed:
        raise typer.Exit(int(ExitCode.SOME_FAILED))


def _sorted_out(inputs: list[str]) -> tuple[list[Path], list[str]]:
    """Return the finished records among the inputs, and the files that must be read first."""
    from ntm_extract.dedup.shelf import is_run_folder  # noqa: PLC0415

    finished, files = [], []
    for name in inputs:
        path = Path(name)
        if is_run_folder(path) or (path.suffix == ".json" and path.is_file()):
            finished.append(path)
        elif path.suffix == ".json":
            raise MissingFileError(path)
        else:
            files.append(name)
    return finished, files


def _read(files: list[str], out: Path, jobs: int, ocr: str) -> int:
    from ntm_extract.batch.runner import Options, run_batch  # noqa: PLC0415
    from ntm_extract.cli.reading import ocr_mode  # noqa: PLC0415

    tally = run_batch(files, out, Options(jobs=jobs, ocr=ocr_mode(ocr)))
    for line in tally.summary():
        typer.echo(line, err=True)
    if tally.interrupted:
        raise typer.Exit(int(ExitCode.INTERRUPTED))
    return tally.failed


def _tell(report: Duplicates, out: Path) -> None:
    """Show the groups on standard error, and the counts as JSON on standard output."""
    for group in report.groups:
        typer.echo(f"{group.id}: one notice in {len(group.members)} files", err=True)
        for member in group.members:
            typer.echo(f"  {member.role:8} {member.path}", err=True)
    for pair in report.other_pairs:
        typer.echo(f"{pair.kind}: {pair.a} and {pair.b}", err=True)
    counts = {
        "out": str(out),
        "notices": report.notices,
        "groups": len(report.groups),
        "other_pairs": len(report.other_pairs),
    }
    typer.echo(json.dumps(counts, ensure_ascii=False))
