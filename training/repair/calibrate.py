"""Fits the confidence of ``models/repair`` anew, and measures it: after a change of the decoder.

    python training/repair/calibrate.py --pages PAGES.jsonl --model models/repair

``make_pages.py`` makes the pages; those of split "calibrate" fit the curve, those of split "test"
give the figures of the card. Nothing else of the model changes.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from pathlib import Path

from learn_channel import read_pages
from measure import fit_confidence, measure

from ntm_extract.repair import load_restorer
from ntm_extract.repair.model import CARD

STRAIGHT = [[0.0, 0.0], [1.0, 1.0]]


def main() -> None:
    """Fit, measure, and write the card."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--pages", type=Path, nargs="+", required=True, help="from make_pages.py")
    parser.add_argument("--model", type=Path, required=True)
    args = parser.parse_args()
    pages = list(read_pages(args.pages))
    path = args.model / CARD
    card = json.loads(path.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(shutil.copytree(args.model, Path(folder) / "repair"))
        (bare / CARD).write_text(json.dumps(card | {"calibration": STRAIGHT}), encoding="utf-8")
        fitted = measure(load_restorer(bare), (one for one in pages if one.split == "calibrate"))
    card["calibration"] = fit_confidence(fitted.changes)
    path.write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    tested = measure(load_restorer(args.model), (one for one in pages if one.split == "test"))
    card["measured"] = {
        "held-out garbled pages, words": tested.words,
        "word error before": round(tested.before / tested.words, 4),
        "word error after": round(tested.after / tested.words, 4),
    }
    path.write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(card["calibration"], card["measured"])


if __name__ == "__main__":
    main()
