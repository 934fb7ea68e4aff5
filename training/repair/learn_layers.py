"""Learns ``models/slips/layers``: what engines of others misread in the text that they leave.

    python training/repair/learn_layers.py --layers LAYERS.jsonl ... --date YYYY-MM-DD

``make_layers.py`` makes the pages. Those of split "train" give the confusions, filled up with a
share of our own engine's (``models/slips``), "calibrate" the confidence of changes, "test" the
figures of the card. Also written: the syllables that are oftener a commoner one misread than
meant, by which ``repair/suspicion.py`` tells such a text without models.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from learn_slips import LICENCE, Scan, count_letters, judge, measure, read_scans
from measure import fit_confidence
from rapidfuzz.distance import Levenshtein

from ntm_extract.core.resources import models_dir
from ntm_extract.repair.confidences import Sureness
from ntm_extract.repair.light import SlipRepairer
from ntm_extract.repair.model import load_model
from ntm_extract.repair.slip_model import CARD, TABLE, load_slips
from ntm_extract.repair.slips import Confusions
from ntm_extract.vi.syllables import syllable_counts
from ntm_extract.vi.unicode import bare

OWN_SHARE = 0.15
"""What a slip of our own engine counts: others have the same model, but see the page otherwise."""

SURE_OF_ALL = Sureness(1.0, 1.0)

RATHER_MISREAD = 10.0
"""A syllable is rather another one misread if slips would make it so many times as often."""

WORDS = Path("src/ntm_extract/vi/data/misread_syllables.tsv")


def compare_words(scans: Iterable[Scan]) -> Iterator[tuple[str, str, Sureness]]:
    """Yield (read, true) of words at most one base letter apart, in small letters."""
    for scan in scans:
        for pair in scan.pairs():
            if pair.true and pair.read.isalpha() and pair.true.isalpha():
                read, true = pair.read.lower(), pair.true.lower()
                if Levenshtein.distance(bare(read), bare(true)) <= 1:
                    yield read, true, SURE_OF_ALL


def learn(pairs: Sequence[tuple[str, str, Sureness]], own: Confusions) -> Confusions:
    """Count letters of words that kept a mark, and the share of those that lost all."""
    marked = [(read, true) for read, true, _ in pairs if bare(true) != true]
    stripped = sum(read == bare(true) for read, true in marked) / len(marked)
    kept = [pair for pair in pairs if pair[0] == pair[1] or pair[0] != bare(pair[1])]
    counts = Counter[tuple[str, str]]()
    counts.update(count_letters(kept))
    letters = {
        key: round(counts[key] + OWN_SHARE * own.counts.get(key, 0.0), 2)
        for key in {*counts, *own.counts}
    }
    wrong = sum(read != true for read, true, _ in pairs)
    return Confusions(
        letters,
        round(len(pairs) + OWN_SHARE * own.words),
        round(wrong + OWN_SHARE * own.wrong),
        round(stripped, 4),
    )


def list_misread(confusions: Confusions) -> list[str]:
    """Return the syllables that slips of others would make far oftener than they are meant."""
    counts, alike = syllable_counts(), dict[str, list[str]]()
    for word in counts:
        alike.setdefault(bare(word), []).append(word)
    found = []
    for word, count in counts.items():
        others = (other for other in alike[bare(word)] if other != word)
        made = sum(counts[other] * math.exp(-confusions.word_cost(other, word)) for other in others)
        if made > RATHER_MISREAD * (count + 1):
            found.append(word)
    return sorted(found)


def main() -> None:
    """Count, calibrate, measure, and write the card and the syllables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--layers", type=Path, nargs="+", required=True, help="by make_layers.py")
    parser.add_argument("--repair", type=Path, default=models_dir() / "repair")
    parser.add_argument("--slips", type=Path, default=models_dir() / "slips")
    parser.add_argument("--date", required=True, help="date to write in the card")
    args = parser.parse_args()
    out = args.slips / "layers"
    out.mkdir(parents=True, exist_ok=True)
    scans = list(read_scans(args.layers))
    split = {
        name: [scan for scan in scans if scan.split == name]
        for name in ("train", "calibrate", "test")
    }
    pairs = list(compare_words(split["train"]))
    learned = learn(pairs, load_slips(args.slips).confusions)
    rows = [
        f"{true}\t{read}\t{count:g}\n" for (true, read), count in sorted(learned.counts.items())
    ]
    table = "".join(rows).encode()
    (out / TABLE).write_bytes(table)
    card: dict[str, object] = {
        "name": "slips of layers",
        "sha256": hashlib.sha256(table).hexdigest(),
        "date": args.date,
        "licence": LICENCE,
        "trained_by": "training/repair/learn_layers.py",
        "training_data": "official texts, typeset, spoilt, read by Tesseract with vie+eng",
        "pages": {name: len(own) for name, own in split.items()},
        "words": learned.words,
        "misread": learned.wrong,
        "stripped": learned.stripped,
        "weights": [],
        "calibration": [(0.0, 0.0), (1.0, 1.0)],
    }
    model = load_model(args.repair)
    for key, own in (("calibration", "calibrate"), ("measured", "test")):
        (out / CARD).write_text(_shown(card), encoding="utf-8")
        repairer = SlipRepairer(model.lexicon, model.language, load_slips(out), layered=True)
        if key == "calibration":
            found = [(sure, right) for sure, right, _ in judge(repairer, split[own])]
            card[key] = fit_confidence(found)
        else:
            card[key] = measure(repairer, split[own])
    (out / CARD).write_text(_shown(card), encoding="utf-8")
    head = "# syllables that are rather commoner ones misread, by training/repair/learn_layers.py\n"
    WORDS.write_text(head + "".join(f"{word}\n" for word in list_misread(learned)), "utf-8")
    print(_shown(card))


def _shown(card: dict[str, object]) -> str:
    return json.dumps(card, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    main()
