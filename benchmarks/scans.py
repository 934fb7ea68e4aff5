#!/usr/bin/env python3
"""How well and how fast scans are read, next to bare Tesseract, OCRmyPDF and kreuzberg.

    python benchmarks/scans.py [--pages N] [--peers VENV] [--only NAME,NAME]

Synthetic pages are set from the Hà Tĩnh 2024 notice and damaged in steps with fixed seeds; the
real scans of ``samples/`` have their true text in ``benchmarks/scans_true``. All systems see the
same files in the same run. Printed for each: word and character errors against the true text,
lines missing and invented (a line is there if 60 % of its words are), processor seconds a page
(Tesseract's included), and these as a ratio to bare Tesseract with the shipped model. Processor
time hardly depends on what else the machine does. Everyone has one thread a process.

OCRmyPDF and kreuzberg are run from the virtual environment given by ``--peers``; what is not
there is skipped, and said so.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import pypdfium2
import pytesseract
from rapidfuzz.distance import Levenshtein

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "samples"))

from draw import Damage, damage_page, draw_page  # noqa: E402  (found through the line above)
from make_variants import parse_notice  # noqa: E402
from typeset import Typesetter  # noqa: E402

from ntm_extract.ingest import open_source, read_pages  # noqa: E402
from ntm_extract.ocr import TesseractEngine  # noqa: E402
from ntm_extract.repair import load_restorer  # noqa: E402
from ntm_extract.vi.unicode import nfc, place_tone_marks  # noqa: E402

TOKEN = re.compile(r"\w+(?:[./,-]\w+)*")
STEPS = {
    "clean 300 dpi": (300, Damage(quality=95)),
    "scan 200 dpi": (200, Damage(skew=0.6, blur=0.5, noise=4, speckles=60, grey=10, quality=45)),
    "shadow 200 dpi": (200, Damage(skew=-0.8, blur=0.6, noise=6, grey=90, quality=45)),
    "half 100 dpi": (200, Damage(scale=0.5, skew=1.0, noise=14, quality=35)),
    "noisy 100 dpi": (200, Damage(scale=0.5, skew=1.0, blur=0.6, noise=30, quality=35)),
    "grainy 100 dpi": (200, Damage(scale=0.5, skew=1.0, noise=45, quality=35)),
}


@dataclass(frozen=True, slots=True)
class Case:
    """One file and its true text."""

    name: str
    path: Path
    truth: str
    pages: int


@dataclass(frozen=True, slots=True)
class Score:
    """What one system made of one case."""

    words: float
    letters: float
    missing: int
    invented: int
    seconds: float


def main() -> None:
    """Run every system on every case and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=2, help="synthetic pages a step")
    parser.add_argument("--peers", type=Path, help="virtual environment with ocrmypdf, kreuzberg")
    parser.add_argument("--only", help="systems to run, separated by commas")
    options = parser.parse_args()
    systems = {
        "tesseract best_int": bare_tesseract(f"--tessdata-dir {ROOT / 'models' / 'tessdata'}"),
        "tesseract debian": bare_tesseract(""),
        "ntm reading": ntm_reading(repair=False),
        "ntm + repair": ntm_reading(repair=True),
        **peer_systems(options.peers),
    }
    if "vie" not in pytesseract.get_languages():
        print("Tesseract has no Vietnamese model of the system's: skipped")
        del systems["tesseract debian"]
    if options.only:
        systems = {name: systems[name] for name in options.only.split(",")}
    os.environ["OMP_THREAD_LIMIT"] = "1"
    cv2.setNumThreads(1)
    with tempfile.TemporaryDirectory() as folder:
        cases = [*synthetic_cases(Path(folder), options.pages), *real_cases()]
        print(
            f"{'case':24}{'system':22}{'WER %':>8}{'CER %':>8}{'missing':>9}{'invented':>9}"
            f"{'cpu s':>8}{'ratio':>7}"
        )
        for case in cases:
            reference = 0.0
            for name, read in systems.items():
                score = measure(case, read)
                reference = reference or score.seconds
                print(
                    f"{case.name:24}{name:22}{100 * score.words:8.2f}{100 * score.letters:8.2f}"
                    f"{score.missing:9}{score.invented:9}{score.seconds:8.2f}"
                    f"{score.seconds / reference:7.2f}",
                    flush=True,
                )


def synthetic_cases(folder: Path, pages: int) -> Iterator[Case]:
    """Yield damaged pages of the notice; the first page is left to the real scans' letterheads."""
    text = (ROOT / "samples" / "ha_tinh_2024" / "scan_true.txt").read_text(encoding="utf-8")
    setter = Typesetter(Path("/usr/share/fonts/truetype/croscore"))
    plans = setter.set_notice(parse_notice(text))[1 : pages + 1]
    truth = "\n".join(_lines_of(plan.words) for plan in plans)
    for name, (dpi, damage) in STEPS.items():
        images = [
            damage_page(draw_page(plan, setter, dpi=dpi).convert("L"), damage, seed=seed).convert(
                "L"
            )
            for seed, plan in enumerate(plans)
        ]
        path = folder / f"{name.replace(' ', '_')}.tiff"
        size = (dpi * damage.scale, dpi * damage.scale)
        images[0].save(path, save_all=True, append_images=images[1:], dpi=size)
        yield Case(name, path, truth, len(plans))


def _lines_of(words: list[tuple[str, float, float, float, str]]) -> str:
    rows: dict[float, list[str]] = {}
    for text, _, baseline, *_ in words:
        rows.setdefault(baseline, []).append(text)
    body = [" ".join(row) for row in rows.values()]
    return "\n".join(line for line in body if not line.isdigit())


def real_cases() -> Iterator[Case]:
    """Yield the real scans that have a true text."""
    for truth in sorted((ROOT / "benchmarks" / "scans_true").glob("*.txt")):
        path = ROOT / "samples" / truth.stem / "notice.pdf"
        with pypdfium2.PdfDocument(path) as document:
            yield Case(truth.stem, path, truth.read_text(encoding="utf-8"), len(document))
    photo = ROOT / "samples" / "photo_exam_2020"
    yield Case(photo.name, photo / "notice.jpg", (photo / "true.txt").read_text("utf-8"), 1)
    # The published text reads the two columns of the foot across, and has a note in it, "(Đã ký
    # và đóng dấu)", that the picture has not. Here the foot stands in blocks, as printed.
    blocks = ROOT / "benchmarks" / "scans_true" / photo.name / "in_blocks.txt"
    yield Case("photo, foot in blocks", photo / "notice.jpg", blocks.read_text("utf-8"), 1)


def bare_tesseract(config: str) -> Callable[[Path], str]:
    """Return a system that is Tesseract alone: pages at 300 dpi (pictures as they are)."""

    def read(path: Path) -> str:
        if path.suffix == ".pdf":
            with pypdfium2.PdfDocument(path) as document:
                pictures = [page.render(scale=300 / 72).to_pil() for page in document]
            return "\n".join(
                pytesseract.image_to_string(one, "vie", config=config) for one in pictures
            )
        return str(pytesseract.image_to_string(str(path), "vie", config=config))

    return read


def ntm_reading(*, repair: bool) -> Callable[[Path], str]:
    """Return the reading stage of this package, with repair behind it if asked."""
    restorer = load_restorer()
    engine = TesseractEngine()

    def read(path: Path) -> str:
        found = read_pages(open_source(path), engine=engine, judge=restorer.diagnose)
        return restorer.repair(found).text if repair else found.text

    return read


def peer_systems(venv: Path | None) -> dict[str, Callable[[Path], str]]:
    """Return the peers that are installed; say which are not."""
    found: dict[str, Callable[[Path], str]] = {}
    for name, program, read in (
        ("ocrmypdf", "ocrmypdf", _ocrmypdf),
        ("kreuzberg", "python", _kreuzberg),
    ):
        path = (venv / "bin" / program) if venv else None
        if path is None or not path.exists() or not _has_module(venv, name):
            print(f"{name} is not installed in --peers: skipped")
            continue
        found[name] = lambda file, path=path, read=read: read(path, file)
    return found


def _has_module(venv: Path | None, name: str) -> bool:
    check = [str(venv / "bin" / "python"), "-c", f"import {name}"] if venv else ["false"]
    return subprocess.run(check, check=False, capture_output=True).returncode == 0


def _ocrmypdf(program: Path, file: Path) -> str:
    with tempfile.TemporaryDirectory() as folder:
        sidecar = Path(folder) / "text.txt"
        command = [str(program), "-l", "vie", "--force-ocr", "--deskew", "--output-type", "pdf"]
        command += ["--invalidate-digital-signatures", "--image-dpi", "200", "--jobs", "1"]
        command += ["--sidecar", str(sidecar), str(file)]
        done = subprocess.run(
            [*command, str(Path(folder) / "out.pdf")], check=False, capture_output=True
        )
        return sidecar.read_text(encoding="utf-8") if done.returncode == 0 else ""


def _kreuzberg(python: Path, file: Path) -> str:
    program = (
        "import sys, kreuzberg as k\n"
        "o = k.OcrConfig(backend='tesseract', language='vie')\n"
        "c = k.ExtractionConfig(force_ocr=True, ocr=o)\n"
        "print(k.extract_file_sync(sys.argv[1], config=c).content)\n"
    )
    done = subprocess.run(
        [str(python), "-c", program, str(file)], check=False, capture_output=True, text=True
    )
    return done.stdout if done.returncode == 0 else ""


def measure(case: Case, read: Callable[[Path], str]) -> Score:
    """Run one system on one case."""
    started = cpu_seconds()
    text = read(case.path)
    seconds = (cpu_seconds() - started) / case.pages
    found, true = TOKEN.findall(_plain(text)), TOKEN.findall(_plain(case.truth))
    return Score(
        Levenshtein.distance(found, true) / len(true),
        Levenshtein.distance(_plain(text), _plain(case.truth)) / len(_plain(case.truth)),
        _absent(case.truth, text),
        _absent(text, case.truth),
        seconds,
    )


def cpu_seconds() -> float:
    """Return the processor time of this process and of its children that have ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _plain(text: str) -> str:
    signs = str.maketrans({"“": '"', "”": '"', "–": "-", "’": "'"})
    return " ".join(place_tone_marks(nfc(text)).translate(signs).split())


def _absent(text: str, other: str) -> int:
    """Return how many lines of ``text`` have most of their words nowhere in ``other``."""
    there = Counter(TOKEN.findall(_plain(other)))
    absent = 0
    for line in text.splitlines():
        words = TOKEN.findall(_plain(line))
        if len(words) > 1 and sum(word in there for word in words) < 0.6 * len(words):
            absent += 1
    return absent


if __name__ == "__main__":
    main()
