"""Precision, recall and F1 of the program on annotated notices, per document and overall.

Reads every folder of ``samples/`` that holds an ``expected.json`` and, where ``--gold`` is given,
annotations outside the project with their texts. With ``--system-from-dir`` nothing is read: the
records are taken from a folder (files named as the annotations are).
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ntm_extract.core.stages import ReadText, RepairedText

ROOT = Path(__file__).resolve().parent.parent
if "NTM_EXTRACT_SOURCE" in os.environ:
    sys.path.insert(0, os.environ["NTM_EXTRACT_SOURCE"])

Case = tuple[str, Path, Path]
"""A name, an annotation, and the file to read."""


def sample_cases(samples: Path) -> list[Case]:
    """Return the annotated samples: every folder with an expected.json."""
    cases = []
    for expected in sorted(samples.glob("*/expected.json")):
        sources = sorted(expected.parent.glob("notice.*"))
        if sources:
            texts = [path for path in sources if path.suffix == ".txt"]
            cases.append((expected.parent.name, expected, (texts or sources)[0]))
    return cases


def gold_cases(gold: Path, texts: list[Path]) -> list[Case]:
    """Return the annotations of a folder whose text stands beside them or in ``texts``."""
    cases = []
    for annotation in sorted(gold.glob("*.json")):
        for folder in (gold, *texts):
            source = folder / f"{annotation.stem}.txt"
            if source.is_file():
                cases.append((annotation.stem, annotation, source))
                break
        else:
            print(f"no text for {annotation.name}", file=sys.stderr)
    return cases


class PassThrough:
    """A restorer that repairs nothing: for the figures of extraction alone."""

    def version(self) -> str:
        """Return a name for what it does."""
        return "none"

    def repair(self, read: ReadText) -> RepairedText:
        """Return the reading as it is."""
        from ntm_extract.core.stages import RepairedText

        return RepairedText(read=read, text=read.text)


def read_record(path: Path, *, repair: bool) -> dict[str, Any]:
    """Read one notice with the program."""
    from dataclasses import replace

    from ntm_extract.pipeline import default_tools, read_notice

    tools = default_tools()
    if not repair:
        tools = replace(tools, restorer=PassThrough())
    record: dict[str, Any] = read_notice(path, tools).model_dump(mode="json")
    return record


def find_record(folder: Path, name: str) -> dict[str, Any]:
    """Return the record of a case out of a folder of records."""
    for path in (folder / f"{name}.json", folder / name / "expected.json"):
        if path.is_file():
            record: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
            return record
    raise SystemExit(f"{folder} holds no record of {name}")


def print_deciders() -> None:
    """Print what the trained deciders reach on documents left out (their card has the figures)."""
    from ntm_extract.core.resources import models_dir

    card = json.loads((models_dir() / "extract" / "model.json").read_text(encoding="utf-8"))
    print("\ntrained deciders, every document left out once (models/extract/model.json)")
    for name, figures in card["measured_leaving_one_document_out"].items():
        shown = ", ".join(f"{kind} {value}" for kind, value in figures.items())
        print(f"{name:12s} {shown}")


def parse_arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--samples", type=Path, default=ROOT / "samples", help="annotated samples")
    parser.add_argument("--no-samples", action="store_true", help="only what --gold names")
    parser.add_argument("--gold", type=Path, action="append", default=[], help="more annotations")
    parser.add_argument("--texts", type=Path, action="append", default=[], help="where texts are")
    parser.add_argument("--system-from-dir", type=Path, help="take records from here")
    parser.add_argument("--write", type=Path, help="write the records into this folder")
    parser.add_argument("--no-repair", action="store_true", help="take texts as they stand")
    parser.add_argument("--errors", action="store_true", help="list what was missed and extra")
    parser.add_argument("--json", action="store_true", help="print JSON instead of tables")
    return parser.parse_args()


def main() -> int:
    """Score and print."""
    options = parse_arguments()
    from ntm_extract.evaluate import score_records

    cases = [] if options.no_samples else sample_cases(options.samples)
    for folder in options.gold:
        cases += gold_cases(folder, options.texts)
    triples = []
    for name, annotation, source in cases:
        gold = json.loads(annotation.read_text(encoding="utf-8"))
        given = options.system_from_dir
        system = (
            find_record(given, name) if given else read_record(source, repair=not options.no_repair)
        )
        if options.write:
            options.write.mkdir(parents=True, exist_ok=True)
            written = json.dumps(system, ensure_ascii=False, indent=1)
            (options.write / f"{name}.json").write_text(written, encoding="utf-8")
        triples.append((name, gold, system))
    report = score_records(triples)
    if options.json:
        print(json.dumps(report.as_dict(), ensure_ascii=False, indent=2))
        return 0
    print(report.as_table(by_document=True))
    print_deciders()
    if options.errors:
        print("", *report.error_lines(), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
