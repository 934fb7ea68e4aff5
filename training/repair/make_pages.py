"""Make true garbled/clean pages: render official text, spoil it, read it with the English OCR.

    python training/repair/make_pages.py --channel FOLDER --corpus FOLDER --out PAGES.jsonl

Pages of born-digital PDFs are rendered at 150, 200 and 300 dpi; lines of the corpus are typeset in
several fonts, upright, bold and italic. Each is skewed, blurred, given noise and JPEG blocks as a
scanner would, and read by ``tesseract -l eng``. One JSON object a page: document, split, what was
done, what was read, what stands there. Deterministic: every choice follows from --seed and the
page's name. Which PDFs train, calibrate or test follows from their name alone (``split_of``).
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import lzma
import os
import subprocess
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain, zip_longest
from pathlib import Path
from typing import Literal

import numpy as np
import pypdfium2
from PIL import Image, ImageDraw, ImageFilter, ImageFont

Split = Literal["train", "calibrate", "test"]

FONTS = {
    "tinos": "croscore/Tinos-{}.ttf",
    "liberation-serif": "liberation/LiberationSerif-{}.ttf",
    "liberation-sans": "liberation/LiberationSans-{}.ttf",
    "dejavu-serif": "dejavu/DejaVuSerif{}.ttf",
    "noto-serif": "noto/NotoSerif-{}.ttf",
}
FONT_WEIGHTS = (0.6, 0.15, 0.08, 0.07, 0.1)
STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
STYLE_WEIGHTS = (0.58, 0.16, 0.18, 0.08)
DPIS = (150, 200, 300)
LETTERS = "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"


@dataclass(frozen=True)
class Job:
    """One page to make: of a PDF, or of corpus lines."""

    name: str
    split: Split
    pdf: Path | None = None
    page: int = 0
    lines: tuple[str, ...] = ()
    dpi: int = 200


def split_of(name: str) -> Split:
    """Tell what a PDF serves for, by its name alone."""
    digit = hashlib.sha256(name.encode()).hexdigest()[0]
    if digit in "01a":
        return "test"
    return "calibrate" if digit in "cd" else "train"


def _generator(seed: int, name: str) -> np.random.Generator:
    digest = hashlib.sha256(f"{seed}/{name}".encode()).digest()
    return np.random.default_rng(int.from_bytes(digest[:8], "big"))


def pdf_jobs(folder: Path, *, variants: int) -> Iterator[Job]:
    """Yield every page of every PDF, ``variants`` times at different resolutions."""
    counts = {pdf: len(pypdfium2.PdfDocument(pdf)) for pdf in sorted(folder.glob("*.pdf"))}
    for variant in range(variants):
        for at, (pdf, count) in enumerate(counts.items()):
            for page in range(count):
                dpi = DPIS[(at + page + variant) % len(DPIS)]
                name = f"{pdf.stem}/{page}/{dpi}"
                yield Job(name=name, split=split_of(pdf.name), pdf=pdf, page=page, dpi=dpi)


def corpus_jobs(corpus: Path, *, seed: int, pages: int, per_page: int = 34) -> Iterator[Job]:
    """Yield pages of lines drawn from the administrative corpus."""
    with lzma.open(corpus / "legal_admin.txt.xz", "rt", encoding="utf-8") as stream:
        paragraphs = [line.strip() for line in stream if 40 < len(line) < 600]
    for at in range(pages):
        rng = _generator(seed, f"corpus/{at}")
        drawn = [paragraphs[i] for i in rng.integers(0, len(paragraphs), per_page // 2)]
        lines = list(chain.from_iterable(_wrap(text, 78) for text in drawn))[:per_page]
        if rng.random() < 0.25:
            head = int(rng.integers(1, 8))
            lines[:head] = [line.upper()[:60] for line in lines[:head]]
        dpi = DPIS[int(rng.integers(len(DPIS)))]
        yield Job(name=f"corpus/{at}/{dpi}", split="train", lines=tuple(lines), dpi=dpi)


def _wrap(text: str, width: int) -> Iterator[str]:
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    if line:
        yield line


def typeset(job: Job, rng: np.random.Generator, fonts: Path) -> tuple[Image.Image, str]:
    """Set the job's lines, a run of lines in one font and style; return the page and its text."""
    size = job.dpi * float(rng.choice((12, 13, 13, 14, 14))) / 72
    page = Image.new("L", (int(8.27 * job.dpi), int(11.69 * job.dpi)), 255)
    draw = ImageDraw.Draw(page)
    top, drawn = job.dpi * 0.7, []
    family = str(rng.choice(*_families(fonts)))
    font = _font(fonts, family, "Regular", size)
    for at, line in enumerate(job.lines):
        if at % 3 == 0:
            font = _font(fonts, family, str(rng.choice(STYLES, p=STYLE_WEIGHTS)), size)
        if top > page.height - job.dpi * 0.8:
            break
        draw.text((job.dpi * 0.8, top), line, font=font, fill=int(rng.integers(0, 60)))
        top += size * float(rng.uniform(1.3, 1.6))
        drawn.append(line)
    return page, "\n".join(drawn)


@cache
def _families(folder: Path) -> tuple[list[str], None, bool, list[float]]:
    """Return the arguments to draw a family with: those that have every Vietnamese letter.

    Some releases of the Liberation fonts draw boxes instead, which no engine can read.
    """
    from fontTools.ttLib import TTFont

    wanted = {ord(char) for char in LETTERS}
    whole = {
        family: weight
        for (family, name), weight in zip(FONTS.items(), FONT_WEIGHTS, strict=True)
        if wanted <= TTFont(folder / name.format(_style(family, "Regular"))).getBestCmap().keys()
    }
    total = sum(whole.values())
    return list(whole), None, True, [weight / total for weight in whole.values()]


def _style(family: str, style: str) -> str:
    if not family.startswith("dejavu"):
        return style
    return "" if style == "Regular" else f"-{style}"


def _font(folder: Path, family: str, style: str, size: float) -> ImageFont.FreeTypeFont:
    path = folder / FONTS[family].format(_style(family, style))
    return ImageFont.truetype(str(path), int(size))


def spoil(page: Image.Image, rng: np.random.Generator) -> tuple[Image.Image, str]:
    """Return the page as a scanner gives it, and what was done to it."""
    done = []
    if rng.random() < 0.7:
        angle = float(rng.uniform(-0.6, 0.6))
        page = page.rotate(angle, resample=Image.Resampling.BILINEAR, fillcolor=255)
        done.append(f"skew {angle:.2f}")
    if rng.random() < 0.7:
        radius = float(rng.uniform(0.2, 0.9))
        page = page.filter(ImageFilter.GaussianBlur(radius))
        done.append(f"blur {radius:.2f}")
    if rng.random() < 0.7:
        sigma = float(rng.uniform(2, 16))
        grey = np.asarray(page, dtype=np.float32) + rng.normal(0, sigma, page.size[::-1])
        page = Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))
        done.append(f"noise {sigma:.0f}")
    if rng.random() < 0.2:
        cut = int(rng.integers(120, 190))
        page = page.point(lambda grey: 255 if grey > cut else 0)
        done.append(f"threshold {cut}")
    if rng.random() < 0.6:
        quality = int(rng.integers(35, 90))
        stream = io.BytesIO()
        page.save(stream, "JPEG", quality=quality)
        page = Image.open(stream).convert("L")
        done.append(f"jpeg {quality}")
    return page, ", ".join(done)


def read_english(page: Image.Image, dpi: int) -> str:
    """Read the page with Tesseract's English model."""
    stream = io.BytesIO()
    page.save(stream, "PNG", compress_level=1)
    done = subprocess.run(
        ["tesseract", "-", "-", "-l", "eng", "--psm", "6", "--dpi", str(dpi)],
        input=stream.getvalue(),
        capture_output=True,
        check=True,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    )
    return done.stdout.decode("utf-8")


def make_page(job: Job, *, seed: int, fonts: Path) -> dict[str, object]:
    """Render, spoil and read one page."""
    rng = _generator(seed, job.name)
    if job.pdf is None:
        image, true = typeset(job, rng, fonts)
    else:
        page = pypdfium2.PdfDocument(job.pdf)[job.page]
        image = page.render(scale=job.dpi / 72).to_pil().convert("L")
        true = page.get_textpage().get_text_range()
    image, done = spoil(image, rng)
    read = read_english(image, job.dpi)
    return {"name": job.name, "split": job.split, "done": done, "read": read, "true": true}


def main() -> None:
    """Make the pages asked for, in a fixed order; stop cleanly at any time."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--channel", type=Path, required=True, help="folder of born-digital PDFs")
    parser.add_argument("--corpus", type=Path, required=True, help="folder of *.txt.xz")
    parser.add_argument("--out", type=Path, required=True, help="JSON lines to write")
    parser.add_argument("--fonts", type=Path, default=Path("/usr/share/fonts/truetype"))
    parser.add_argument("--variants", type=int, default=2, help="times each PDF page is made")
    parser.add_argument("--corpus-pages", type=int, default=320)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=20260101)
    args = parser.parse_args()
    of_corpus = corpus_jobs(args.corpus, seed=args.seed, pages=args.corpus_pages)
    pairs = zip_longest(pdf_jobs(args.channel, variants=args.variants), of_corpus)
    jobs = [job for job in chain.from_iterable(pairs) if job is not None]
    with args.out.open("w", encoding="utf-8") as out, ProcessPoolExecutor(args.jobs) as pool:
        for row in pool.map(partial(make_page, seed=args.seed, fonts=args.fonts), jobs):
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
            out.flush()


if __name__ == "__main__":
    main()
