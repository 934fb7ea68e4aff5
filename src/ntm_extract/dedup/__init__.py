"""Records to groups of the same notice: matched in every version, merged into one record."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ntm_extract.dedup.report import Duplicates


def update(out_dir: Path, sources: Sequence[Path] = ()) -> Duplicates:
    """Match the notices of a run and write ``duplicates.json`` and ``merged/`` into ``out_dir``.

    ``sources`` are output folders of runs and files with one record each; ``out_dir`` itself
    unless given.

    Raises:
        RecordError: a file is no record.
        OutputError: ``out_dir`` cannot be written.
    """
    from ntm_extract.dedup.matching import update as run  # noqa: PLC0415  (heavy: when needed)

    return run(out_dir, sources)
