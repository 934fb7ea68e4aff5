"""What is left of the facts when an annotated notice comes as a scan, or garbled.

    python benchmarks/versions.py --gold training/annotated --documents 8

Every notice is set on A4 pages, drawn at 200 dpi and damaged as an office scanner does. Then it is
read three ways: its text as it stands, a PDF of the pictures (the program's own OCR), and the text
that ``tesseract -l eng`` leaves of the pictures (repair). Each record is scored against the same
annotation, so the columns differ by the reading alone (paragraphs are set as the program joined
them from hard-wrapped text). The letterhead is set line by line, not in
its two columns; samples/ and benchmarks/scans.py look at that. ``--errors`` lists the facts.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "samples"))

from score import Case, gold_cases, read_record  # noqa: E402  (beside this file)

DPI = 200
WAYS = ("text", "scan", "garbled")
KINDS = (
    "tasks",
    "deadlines",
    "references",
    "task.lead",
    "task.coordinating",
    "task.report_to",
    "targets",
    "results",
)


def draw_notice(text: str, fonts: Path) -> list[Image.Image]:
    """Return the pages of a scanned copy of ``text``, a paragraph a line."""
    from draw import Damage, damage_page, draw_page
    from typeset import LEADING, SPACING, TOP, PagePlan, Typesetter

    setter = Typesetter(fonts)
    pages, y = [PagePlan()], TOP + LEADING
    for line in filter(None, map(str.strip, text.splitlines())):
        y = setter.set_paragraph(pages, line, y + SPACING)
    damage = Damage(skew=0.4, blur=0.5, noise=3.5, speckles=40, grey=8.0, quality=40)
    drawn = (draw_page(page, setter, dpi=DPI) for page in pages)
    return [damage_page(page, damage, seed=seed) for seed, page in enumerate(drawn)]


def write_scan(pages: Sequence[Image.Image], path: Path) -> Path:
    """Write the pages as a PDF of pictures."""
    first, *rest = pages
    first.save(path, "PDF", resolution=DPI, save_all=True, append_images=rest)
    return path


def write_garbled(pages: Sequence[Image.Image], path: Path) -> Path:
    """Write what an English OCR reads on the pages."""
    read = []
    for page in pages:
        picture = path.with_suffix(".png")
        page.save(picture, dpi=(DPI, DPI))
        command = ["tesseract", str(picture), "-", "-l", "eng"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        read.append(done.stdout.replace("\f", "\n"))
    path.write_text("\n".join(read), encoding="utf-8")
    return path


def copies_of(name: str, text: str, fonts: Path, folder: Path) -> dict[str, Path]:
    """Return the files of the scanned and the garbled copy of a notice."""
    pages = draw_notice(text, fonts)
    return {
        "scan": write_scan(pages, folder / f"{name}.pdf"),
        "garbled": write_garbled(pages, folder / f"{name}.txt"),
    }


def show(triples: dict[str, list[tuple[str, Any, Any]]], *, errors: bool) -> None:
    """Print F1 by kind for every way, and the facts that differ if asked."""
    from ntm_extract.evaluate import score_records

    reports = {way: score_records(found) for way, found in triples.items()}
    rows = {way: report.as_dict()["overall"] for way, report in reports.items()}
    print(f"{'F1':20}" + "".join(f"{way:>10}" for way in WAYS))
    for kind in KINDS:
        print(f"{kind:20}" + "".join(f"{rows[way][kind]['f1']:10.3f}" for way in WAYS))
    if errors:
        for way in WAYS[1:]:
            print(f"\n== {way}")
            print("\n".join(sorted(set(_errors(reports[way])) - set(_errors(reports["text"])))))


def _errors(report: Any) -> list[str]:
    return list(report.error_lines())


def chosen(cases: Sequence[Case], count: int) -> list[Case]:
    """Return ``count`` cases spread evenly over the list."""
    step = max(1, len(cases) // count)
    return list(cases)[::step][:count]


def main() -> int:
    """Make the versions, read them and score."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--gold", type=Path, default=ROOT / "training" / "annotated")
    parser.add_argument("--documents", type=int, default=8, help="how many notices")
    parser.add_argument("--fonts", type=Path, default=Path("/usr/share/fonts/truetype/croscore"))
    parser.add_argument("--keep", type=Path, help="write the versions here")
    parser.add_argument("--errors", action="store_true", help="list the facts lost or gained")
    options = parser.parse_args()
    triples: dict[str, list[tuple[str, Any, Any]]] = {way: [] for way in WAYS}
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for name, annotation, source in chosen(gold_cases(options.gold, []), options.documents):
            gold = json.loads(annotation.read_text(encoding="utf-8"))
            record = read_record(source, repair=True)
            triples["text"].append((name, gold, record))
            for way, path in copies_of(name, record["text"], options.fonts, folder).items():
                triples[way].append((name, gold, read_record(path, repair=True)))
            print(f"read {name}", file=sys.stderr)
    show(triples, errors=options.errors)
    return 0


if __name__ == "__main__":
    sys.exit(main())
