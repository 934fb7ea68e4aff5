"""Scores whole sets of records, per document and overall."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ntm_extract.evaluate.compare import Json, score_record
from ntm_extract.evaluate.tally import Tally

_MAIN_KINDS = (
    "tasks", "deadlines", "references", "task.lead", "task.coordinating", "task.report_to",
    "targets", "results",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Report:
    """The tallies of several documents, by name."""

    documents: tuple[tuple[str, Tally], ...]

    @property
    def overall(self) -> Tally:
        """The sum over all documents."""
        total = Tally()
        for _, tally in self.documents:
            total.add_tally(tally)
        return total

    def as_dict(self) -> dict[str, Any]:
        """Return the figures as JSON: by kind of field overall, and for each document."""
        return {
            "overall": _as_rows(self.overall),
            "documents": {name: _as_rows(tally) for name, tally in self.documents},
        }

    def as_table(self, *, by_document: bool = False) -> str:
        """Return a table of all kinds of field, and one line a document where asked."""
        lines = [f"{'kind':24s} {'P':>7s} {'R':>7s} {'F1':>7s} {'tp':>5s} {'fp':>5s} {'fn':>5s}"]
        for kind, counts in sorted(self.overall.counts.items()):
            figures = f"{counts.precision:7.3f} {counts.recall:7.3f} {counts.f1:7.3f}"
            numbers = f"{counts.found:5d} {counts.extra:5d} {counts.missed:5d}"
            lines.append(f"{kind:24s} {figures} {numbers}")
        if by_document:
            lines += ["", *self._document_lines()]
        return "\n".join(lines)

    def _document_lines(self) -> list[str]:
        heads = " ".join(
            f"{kind.removeprefix('task.')[:9]:>9s}" for kind in (*_MAIN_KINDS, "header")
        )
        lines = [f"{'F1 by document':24s} {heads}"]
        for name, tally in self.documents:
            figures = [tally.of(kind).f1 for kind in _MAIN_KINDS]
            figures.append(_header(tally))
            lines.append(f"{name[:24]:24s} " + " ".join(f"{one:9.3f}" for one in figures))
        return lines

    def error_lines(self) -> list[str]:
        """Return every difference as one line."""
        return [str(one) for one in self.overall.differences]


def _header(tally: Tally) -> float:
    """Return the F1 of all fields of the header together."""
    found = extra = missed = 0
    for kind, counts in tally.counts.items():
        if kind.startswith("header."):
            found, extra, missed = (
                found + counts.found, extra + counts.extra, missed + counts.missed,
            )  # fmt: skip
    return 2 * found / (2 * found + extra + missed) if found + extra + missed else 1.0


def _as_rows(tally: Tally) -> dict[str, dict[str, float]]:
    return {kind: counts.as_dict() for kind, counts in sorted(tally.counts.items())}


def score_records(records: Iterable[tuple[str, Json, Json]]) -> Report:
    """Score triples of name, annotation and record."""
    return Report(tuple((name, score_record(gold, system, name)) for name, gold, system in records))


def score_files(pairs: Sequence[tuple[Path, Path]]) -> Report:
    """Score pairs of files: annotation and record.

    Raises:
        OSError: a file cannot be read.
        ValueError: a file is no JSON, or lacks the fields of a record.
    """
    return score_records((gold.stem, _load(gold), _load(system)) for gold, system in pairs)


def _load(path: Path) -> dict[str, Any]:
    record = json.loads(path.read_text(encoding="utf-8"))
    needed = {"header", "references", "tasks", "results"}
    if not isinstance(record, dict) or not needed <= record.keys():
        raise ValueError(f"{path}: not a record; it needs {', '.join(sorted(needed))}")
    return record


def pair_files(gold: Path, system: Path) -> list[tuple[Path, Path]]:
    """Pair annotations with records: two files, or two folders.

    In folders an annotation belongs to the record of its file name, else to the record that was
    read from a file of its name: ``notice.json`` to the record of ``inbox/notice.pdf``.

    Raises:
        ValueError: one is a folder and the other is not, or nothing can be paired.
        OSError: a path does not exist.
    """
    for path in (gold, system):
        if not path.exists():
            raise FileNotFoundError(f"{path}: there is no such file or folder")
    if gold.is_dir() != system.is_dir():
        raise ValueError("give two files or two folders")
    if not gold.is_dir():
        return [(gold, system)]
    found = sorted(system.rglob("*.json"))
    records = {f"{_read_from(path)}.json": path for path in found}
    records |= {path.name: path for path in found}
    pairs = [
        (path, records[path.name]) for path in sorted(gold.glob("*.json")) if path.name in records
    ]
    if not pairs:
        raise ValueError(f"no file of {gold} has its like in {system}")
    return pairs


def _read_from(path: Path) -> str:
    """Return the name, without its ending, of the file that a record was read from."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        return Path(record["source"]["path"]).stem
    except (ValueError, TypeError, KeyError):
        return ""
