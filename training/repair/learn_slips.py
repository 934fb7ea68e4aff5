"""Learns ``models/slips``: what a Vietnamese OCR misreads, and how its confidence tells.

    python training/repair/learn_slips.py --scans SCANS.jsonl --out models/slips --date YYYY-MM-DD

``make_scans.py`` makes the pages. Pages of split "train" give the confusions and the odds of a
misread word, "calibrate" the confidence of changes, "test" the figures of the card.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from learn_channel import normal
from measure import fit_confidence
from rapidfuzz.distance import Levenshtein

from ntm_extract.core.resources import models_dir
from ntm_extract.core.stages import ReadText, Word, apply_edits
from ntm_extract.repair.confidences import Confidences, Sureness
from ntm_extract.repair.light import WRITTEN, SlipRepairer
from ntm_extract.repair.model import load_model
from ntm_extract.repair.passages import cut_passages
from ntm_extract.repair.slip_model import CARD, TABLE, load_slips, signs_of
from ntm_extract.vi.unicode import bare, place_tone_marks

TOKEN = re.compile(r"\w+(?:[./,-]\w+)*")
WORST_PAGE, IN_ORDER = 0.35, 0.15
"""Pages with more word errors hold letters that the font lacks; the others are out of order."""

ROUNDS = 30
LICENCE = "counts of official texts (outside copyright); Apache-2.0"


class Pair(NamedTuple):
    """A token as it was read and what stands there (None where nothing could be told)."""

    start: int
    read: str
    true: str | None
    sure: Sureness | None


@dataclass(frozen=True)
class Scan:
    """A page that was read, and its truth."""

    name: str
    split: str
    read: ReadText
    true: tuple[str, ...]

    def pairs(self) -> list[Pair]:
        """Return every token with what stands there."""
        tokens = list(TOKEN.finditer(place_tone_marks(self.read.text)))
        found = [token.group() for token in tokens]
        truth: list[str | None] = [None] * len(found)
        for op in Levenshtein.opcodes(found, self.true):
            size = op.src_end - op.src_start
            if op.tag in ("equal", "replace") and size == op.dest_end - op.dest_start:
                truth[op.src_start : op.src_end] = self.true[op.dest_start : op.dest_end]
        look_up = Confidences(self.read.words)
        return [
            Pair(token.start(), token.group(), true, look_up.of(*token.span()))
            for token, true in zip(tokens, truth, strict=True)
        ]

    def errors(self, text: str) -> int:
        """Return the word errors of ``text``."""
        return Levenshtein.distance(TOKEN.findall(place_tone_marks(text)), self.true)


def read_scans(paths: Iterable[Path]) -> Iterator[Scan]:
    """Yield the pages that are fit to learn from."""
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            read, true = bare(normal(row["read"])).lower(), bare(normal(row["true"])).lower()
            if Levenshtein.distance(read, true) > IN_ORDER * max(1, len(true)):
                continue
            words = tuple(
                Word(start, end, 1, (0, 0, 0, 0), sure) for start, end, sure in row["words"]
            )
            tokens = tuple(TOKEN.findall(normal(row["true"])))
            scan = Scan(row["name"], row["split"], ReadText(row["read"], words), tokens)
            if scan.errors(scan.read.text) <= WORST_PAGE * len(tokens):
                yield scan


def word_pairs(scans: Iterable[Scan]) -> Iterator[tuple[str, str, Sureness]]:
    """Yield (read, true, confidence) of words at most one base letter apart, in small letters."""
    for scan in scans:
        for pair in scan.pairs():
            if pair.true and pair.sure and pair.read.isalpha() and pair.true.isalpha():
                read, true = pair.read.lower(), pair.true.lower()
                if Levenshtein.distance(bare(read), bare(true)) <= 1:
                    yield read, true, pair.sure


def count_letters(pairs: Iterable[tuple[str, str, Sureness]]) -> Counter[tuple[str, str]]:
    """Count (true, read) letter by letter; "" stands for no letter."""
    counts: Counter[tuple[str, str]] = Counter()
    for read, true, _ in pairs:
        for op in Levenshtein.opcodes(bare(read), bare(true)):
            mine, theirs = read[op.src_start : op.src_end], true[op.dest_start : op.dest_end]
            for at in range(max(len(mine), len(theirs))):
                counts[theirs[at : at + 1], mine[at : at + 1]] += 1
    return counts


def fit_odds(pairs: Sequence[tuple[str, str, Sureness]]) -> list[float]:
    """Regress whether a word was misread on the engine's confidence (Newton's method)."""
    signs = np.array([signs_of(sure) for _, _, sure in pairs])
    wrong = np.array([read != true for read, true, _ in pairs], dtype=float)
    weights = np.zeros(signs.shape[1])
    for _ in range(ROUNDS):
        odds = 1 / (1 + np.exp(-signs @ weights))
        bend = (signs.T * (odds * (1 - odds))) @ signs + 1e-3 * np.eye(len(weights))
        weights += np.linalg.solve(bend, signs.T @ (wrong - odds))
    return [round(float(weight), 4) for weight in weights]


def judge(repairer: SlipRepairer, scans: Iterable[Scan]) -> Iterator[tuple[float, bool, bool]]:
    """Yield for each change its confidence, whether it is right, and whether it broke a word."""
    for scan in scans:
        pairs = scan.pairs()
        starts = [pair.start for pair in pairs]
        passages, _ = cut_passages(scan.read.text)
        for change in repairer.changes(scan.read.text, passages, Confidences(scan.read.words)):
            edit, sure = change.edit, change.edit.confidence
            written = edit.after if edit.after != edit.before else change.others[0]
            sure = sure if edit.after != edit.before else 1 - sure
            at = bisect_left(starts, edit.start)
            true = pairs[at].true if at < len(pairs) and starts[at] == edit.start else None
            right = true is not None and place_tone_marks(written) == true
            yield sure, right, not right and place_tone_marks(edit.before) == true


def measure(repairer: SlipRepairer, scans: Sequence[Scan]) -> dict[str, object]:
    """Return word errors before and after, and how many changes were right."""
    before = after = words = 0
    for scan in scans:
        text = scan.read.text
        found = repairer.changes(text, cut_passages(text)[0], Confidences(scan.read.words))
        edits = [change.edit for change in found]
        words += len(scan.true)
        before += scan.errors(text)
        after += scan.errors(apply_edits(text, sorted(edits, key=lambda edit: edit.start)))
    changes = [change for change in judge(repairer, scans) if change[0] >= WRITTEN]
    return {
        "pages": len(scans),
        "words": words,
        "word error before": round(before / words, 4),
        "word error after": round(after / words, 4),
        "changes": len(changes),
        "changes that are right": round(sum(right for _, right, _ in changes) / len(changes), 4),
        "right words broken": sum(broke for _, _, broke in changes),
    }


def main() -> None:
    """Count, fit, calibrate, measure, and write the card."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--scans", type=Path, nargs="+", required=True, help="from make_scans.py")
    parser.add_argument("--repair", type=Path, default=models_dir() / "repair")
    parser.add_argument("--date", required=True, help="date to write in the card")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    scans = list(read_scans(args.scans))
    split = {
        name: [scan for scan in scans if scan.split == name]
        for name in ("train", "calibrate", "test")
    }
    pairs = list(word_pairs(split["train"]))
    rows = [
        f"{true}\t{read}\t{count}\n" for (true, read), count in sorted(count_letters(pairs).items())
    ]
    (args.out / TABLE).write_text("".join(rows), encoding="utf-8")
    card: dict[str, object] = {
        "name": "slips",
        "sha256": hashlib.sha256((args.out / TABLE).read_bytes()).hexdigest(),
        "date": args.date,
        "licence": LICENCE,
        "trained_by": "training/repair/learn_slips.py",
        "training_data": "official texts and PDFs, rendered, spoilt and read by the reading stage",
        "pages": {name: len(own) for name, own in split.items()},
        "words": len(pairs),
        "misread": sum(read != true for read, true, _ in pairs),
        "weights": fit_odds(pairs),
        "calibration": [(0.0, 0.0), (1.0, 1.0)],
    }
    model = load_model(args.repair)
    for key, own in (("calibration", "calibrate"), ("measured", "test")):
        _write(args.out, card)
        repairer = SlipRepairer(model.lexicon, model.language, load_slips(args.out))
        if key == "calibration":
            found = [(sure, right) for sure, right, _ in judge(repairer, split[own])]
            card[key] = fit_confidence(found)
        else:
            card[key] = measure(repairer, split[own])
    _write(args.out, card)
    print(json.dumps(card, indent=1, ensure_ascii=False))


def _write(out: Path, card: dict[str, object]) -> None:
    text = json.dumps(card, indent=1, ensure_ascii=False)
    (out / CARD).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
