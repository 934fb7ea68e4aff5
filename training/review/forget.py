"""Read the annotated notices with a part of the words forgotten: as what is new would be read.

    python training/review/forget.py OUT [--parts 5]

A rule that was mended with a notice reads it well; what it would have got wrong is seen no more.
So the tables of ``vi/data`` (bodies, kinds and fields of bodies, verbs, counted things) lose one
part in ``--parts``, a different one each time, and the notices are read again: names are cut
short, verbs are taken for names, as with a body that nobody has met. Which row falls into which
part is said by the checksum of the row. ``OUT/N/records`` are what ``train_surety.py`` takes.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
TABLES = (
    "abbreviations", "agencies", "agency_names", "body_fields", "body_kinds", "counted_nouns",
    "unit_names", "verbs", "work_verbs",
)  # fmt: skip
GOLD = ("annotated", "written", "other_bodies")
PARTS = 5


def forgets(row: str, part: int, parts: int) -> bool:
    """Tell whether a row falls into the part that is forgotten."""
    return int.from_bytes(hashlib.sha256(row.encode()).digest()[:8], "big") % parts == part


def without_part(table: str, part: int, parts: int) -> str:
    """Return a table without the rows of one part; comments and the line of names stay."""
    rows = table.split("\n")
    head = next(at for at, row in enumerate(rows) if row and not row.startswith("#"))
    kept = [
        row
        for at, row in enumerate(rows)
        if at <= head or not row or row.startswith("#") or not forgets(row, part, parts)
    ]
    return "\n".join(kept)


def forgetful_copy(out: Path, part: int, parts: int) -> Path:
    """Write a copy of the program whose tables lack one part, and return its source folder."""
    shutil.rmtree(out, ignore_errors=True)
    source = out / "src"
    shutil.copytree(ROOT / "src", source, ignore=shutil.ignore_patterns("__pycache__", "*.so"))
    (out / "models").symlink_to(ROOT / "models")
    for name in TABLES:
        path = source / "ntm_extract" / "vi" / "data" / f"{name}.tsv"
        table = path.read_text(encoding="utf-8")
        path.write_text(without_part(table, part, parts), encoding="utf-8")
    return source


def read_with(source: Path, records: Path) -> None:
    """Read the annotated notices with the program of ``source``."""
    gold = [word for name in GOLD for word in ("--gold", str(ROOT / "training" / name))]
    subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / "score.py"), "--no-repair", "--no-samples",
         *gold, "--write", str(records)],
        env={**os.environ, "NTM_EXTRACT_SOURCE": str(source)},
        stdout=subprocess.DEVNULL, check=True,
    )  # fmt: skip


def main() -> None:
    """Read the arguments and write the records of every part."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("out", type=Path)
    parser.add_argument("--parts", type=int, default=PARTS)
    options = parser.parse_args()
    for part in range(options.parts):
        out = options.out / str(part)
        read_with(forgetful_copy(out, part, options.parts), out / "records")
        print(out / "records")


if __name__ == "__main__":
    main()
