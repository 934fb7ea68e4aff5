"""Make pages as scanners leave them, read by the project's own reading stage, with their truth.

    python training/repair/make_scans.py --texts FOLDER --channel FOLDER --out SCANS.jsonl

Clean texts are typeset, PDFs rendered; each page is halved in resolution, skewed, blurred, given
noise and JPEG blocks in one of several measures, and read by ``ntm_extract.ingest`` with the
Vietnamese model. One JSON object a page: name, split, measure, what was read with the confidence of
each word, what stands there. Deterministic. What a PDF serves for follows from its name
(``make_pages.split_of``); texts serve for training.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import chain
from pathlib import Path

import pypdfium2
from make_pages import Job, _generator, _wrap, split_of, typeset

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "samples"))

from draw import Damage, damage_page

from ntm_extract.ingest import open_source, read_pages
from ntm_extract.ocr import TesseractEngine
from ntm_extract.repair import load_restorer
from ntm_extract.vi.unicode import nfc

DPI = 200
MEASURES = {
    "office": Damage(skew=0.4, blur=0.5, noise=5, speckles=60, quality=45),
    "half": Damage(scale=0.5, skew=1.0, noise=14, quality=35),
    "noisy": Damage(scale=0.5, skew=-0.7, blur=0.6, noise=30, quality=35),
    "grainy": Damage(scale=0.5, skew=0.6, noise=42, quality=35),
    "small": Damage(scale=0.42, skew=-0.5, blur=0.3, noise=6, quality=40),
}
LINES_A_PAGE = 36
WIDTH = 78


def text_jobs(folder: Path, *, pages: int) -> Iterator[Job]:
    """Yield the first ``pages`` pages of each clean text, wrapped to lines."""
    for path in sorted(folder.glob("*.txt")):
        paragraphs = nfc(path.read_text(encoding="utf-8")).splitlines()
        lines = list(chain.from_iterable(_wrap(text, WIDTH) for text in paragraphs))
        for page in range(min(pages, -(-len(lines) // LINES_A_PAGE))):
            part = lines[page * LINES_A_PAGE : (page + 1) * LINES_A_PAGE]
            yield Job(f"{path.stem}/{page}", "train", lines=tuple(part), dpi=DPI)


def pdf_jobs(folder: Path, *, every: int) -> Iterator[Job]:
    """Yield every n-th page of each PDF, not its first, whose letterhead has no fixed order."""
    for pdf in sorted(folder.glob("*.pdf")):
        split = split_of(pdf.name)
        step = every * 4 if split == "train" else every
        for page in range(1, len(pypdfium2.PdfDocument(pdf)), step):
            yield Job(f"{pdf.stem}/{page}", split, pdf=pdf, page=page, dpi=DPI)


def make_scan(numbered: tuple[int, Job], *, seed: int, fonts: Path) -> dict[str, object]:
    """Render, spoil and read one page."""
    number, job = numbered
    rng = _generator(seed, job.name)
    if job.pdf is None:
        image, true = typeset(job, rng, fonts)
    else:
        page = pypdfium2.PdfDocument(job.pdf)[job.page]
        image = page.render(scale=job.dpi / 72).to_pil().convert("L")
        true = page.get_textpage().get_text_range()
    measure = list(MEASURES)[(number + seed) % len(MEASURES)]
    damage = MEASURES[measure]
    spoilt = damage_page(image, damage, seed=number + seed)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.tiff"
        spoilt.convert("L").save(path, dpi=(DPI * damage.scale,) * 2)
        read = read_pages(
            open_source(path), engine=TesseractEngine(), judge=load_restorer().diagnose
        )
    return {
        "name": job.name,
        "split": job.split,
        "measure": measure,
        "read": read.text,
        "words": [(word.start, word.end, word.confidence) for word in read.words],
        "true": nfc(true),
    }


def main() -> None:
    """Make the pages asked for, in a fixed order; stop cleanly at any time."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--texts", type=Path, action="append", default=[], help="clean *.txt")
    parser.add_argument("--channel", type=Path, required=True, help="folder of born-digital PDFs")
    parser.add_argument("--out", type=Path, required=True, help="JSON lines to write")
    parser.add_argument("--fonts", type=Path, default=Path("/usr/share/fonts/truetype"))
    parser.add_argument("--pages", type=int, default=2, help="pages of each text")
    parser.add_argument("--every", type=int, default=3, help="take every n-th page of a PDF")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=20260105)
    args = parser.parse_args()
    jobs = [*chain.from_iterable(text_jobs(folder, pages=args.pages) for folder in args.texts)]
    jobs += pdf_jobs(args.channel, every=args.every)
    with args.out.open("w", encoding="utf-8") as out, ProcessPoolExecutor(args.jobs) as pool:
        for row in pool.map(partial(make_scan, seed=args.seed, fonts=args.fonts), enumerate(jobs)):
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
            out.flush()


if __name__ == "__main__":
    main()
