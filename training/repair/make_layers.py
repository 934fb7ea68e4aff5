"""Make pages as others read them: a scan, Tesseract with two languages, no care, and the truth.

    python training/repair/make_layers.py --texts FOLDER --split train --out LAYERS.jsonl

Many who turn Vietnamese scans to text call Tesseract with "vie+eng" on the page as it is. Words
then lose all their marks where they look English ("can", "day"), or the tone above a hat ("kiêm").
Clean texts are typeset, spoilt as scanners do and read so. One JSON object a page, as
``make_scans.py`` writes them, without confidences. Deterministic. English data is not shipped: the
folder of ``--tessdata`` holds both languages.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from itertools import chain
from pathlib import Path

from make_pages import _generator, typeset
from make_scans import text_jobs

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "samples"))

from draw import Damage, damage_page

from ntm_extract.vi.unicode import nfc

DPI = 200
MEASURES = {
    "office": Damage(skew=0.4, blur=0.5, noise=5, speckles=60, quality=45),
    "half": Damage(scale=0.5, skew=1.0, noise=14, quality=35),
    "middle": Damage(scale=0.75, skew=-0.5, blur=0.7, noise=20, quality=35),
    "small": Damage(scale=0.45, skew=-0.5, blur=0.3, noise=6, quality=40),
}


def read_as_others_do(image: Path, tessdata: Path) -> str:
    """Return what bare Tesseract reads with Vietnamese and English together."""
    command = ["tesseract", str(image), "-", "-l", "vie+eng"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1", "TESSDATA_PREFIX": str(tessdata)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def main() -> None:
    """Make the pages asked for, in a fixed order; stop cleanly at any time."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--texts", type=Path, action="append", required=True, help="clean *.txt")
    parser.add_argument("--split", choices=("train", "calibrate", "test"), required=True)
    parser.add_argument("--out", type=Path, required=True, help="JSON lines to write")
    parser.add_argument("--tessdata", type=Path, required=True, help="folder of vie and eng")
    parser.add_argument("--fonts", type=Path, default=Path("/usr/share/fonts/truetype"))
    parser.add_argument("--pages", type=int, default=2, help="pages of each text")
    parser.add_argument("--every", type=int, default=1, help="take every n-th page")
    parser.add_argument("--seed", type=int, default=11)
    args = parser.parse_args()
    found = chain.from_iterable(text_jobs(folder, pages=args.pages) for folder in args.texts)
    with args.out.open("w", encoding="utf-8") as out, tempfile.TemporaryDirectory() as folder:
        for number, job in enumerate(list(found)[:: args.every]):
            image, true = typeset(job, _generator(args.seed, job.name), args.fonts)
            measure = list(MEASURES)[(number + args.seed) % len(MEASURES)]
            damage = MEASURES[measure]
            path = Path(folder) / "page.png"
            spoilt = damage_page(image, damage, seed=number + args.seed).convert("L")
            spoilt.save(path, dpi=(int(DPI * damage.scale),) * 2)
            row = {
                "name": job.name,
                "split": args.split,
                "measure": measure,
                "read": nfc(read_as_others_do(path, args.tessdata)),
                "words": [],
                "true": nfc(true),
            }
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
            out.flush()


if __name__ == "__main__":
    main()
