"""Train ``models/telling``: whether a paragraph only tells how things are, or orders something.

    python training/telling/train_telling.py [--out DIR] [--dry]

Tells: the paragraphs of annotated notices that stand in front of the orders or in a part that
reports, are no task, and neither begin with what is to be done nor say that it has to be done
(purposes and demands stand there as well). Orders: the tasks. Both from ``training/annotated``,
``written``, ``passages`` and ``other_bodies``; more of both, sentences of our own in the manner
of the genre, from ``lines.tsv``. Never from ``samples`` or what ``benchmarks`` holds out. A
logistic regression over words and pairs of words; the figures are of ten rounds, each with a
tenth of the notices left out. Nothing is random.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from ntm_extract.core.decider import Decider
from ntm_extract.evaluate.words import normalize_words
from ntm_extract.ingest import open_source, read_pages
from ntm_extract.layout import parse_structure
from ntm_extract.vi.first_verb import begins_with_work
from ntm_extract.vi.telling import LIKELY, says_how_it_is, word_cues

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDERS = ("annotated", "written", "passages", "other_bodies")
LINES = Path(__file__).parent / "lines.tsv"
PENALTY, TELLS_WEIGH, OWN_WEIGH, FEWEST = 0.3, 4.0, 0.5, 2
ROUNDS = 10
LEAST_WEIGHT = 0.04
_OWES = re.compile(r"\b(?:phải|cần|Thực hiện|Căn cứ|Để|Xét|Nhằm|Đề nghị|yêu cầu)\b")
_SHORTEST, _SAME = 50, 60
Weights = dict[str, float]


class Example(NamedTuple):
    """A paragraph, where it stands and whether it only tells."""

    notice: str
    text: str
    tells: bool


def examples_of(annotation: Path) -> list[Example]:
    """Return the tasks and the telling paragraphs of an annotated notice."""
    source = open_source(annotation.with_suffix(".txt"))
    read = read_pages(source, engine=None, judge=None, ocr="never")  # type: ignore[arg-type]  # (text needs neither)
    notice = parse_structure(read.text)
    gold = json.loads(annotation.read_text(encoding="utf-8"))
    tasks = [normalize_words(task["text"])[:_SAME] for task in gold["tasks"]]
    above = {block.parent for block in notice.blocks}
    found = []
    for at, block in enumerate(notice.blocks):
        whole = block.span.text_in(read.text)
        text = " ".join(whole.removeprefix(block.label or "").split())
        words = normalize_words(whole)[:_SAME]
        if at in above or block.kind == "row" or len(text) < _SHORTEST:
            continue
        if any(words.startswith(task) or task.startswith(words) for task in tasks if task):
            found.append(Example(annotation.stem, text, tells=False))
        elif block.part in {"opening", "reporting"} and not (
            begins_with_work(text) or _OWES.search(text) or text.endswith((":", ";"))
        ):
            found.append(Example(annotation.stem, text, tells=True))
    return found


def own_lines() -> list[Example]:
    """Return the sentences of our own: ``tells`` or ``orders``, a tab, the paragraph."""
    if not LINES.is_file():
        return []
    with LINES.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Example("", text, tells=kind == "tells") for kind, text in rows]


def all_examples() -> list[Example]:
    """Return what stands in annotated notices and the sentences of our own."""
    annotations = [
        path for folder in FOLDERS for path in sorted((ROOT / "training" / folder).glob("*.json"))
    ]
    return [one for path in annotations for one in examples_of(path)] + own_lines()


def fit(examples: list[Example]) -> Weights:
    """Return the weights of a logistic regression (L2) for ``tells``."""
    cues = [word_cues(one.text) for one in examples]
    counted = Counter(name for one in cues for name in one)
    column = {
        name: at for at, name in enumerate(n for n, many in counted.items() if many >= FEWEST)
    }
    rows = [[column[name] for name in one if name in column] for one in cues]
    ends = np.cumsum([0, *map(len, rows)])
    inside = np.array([at for row in rows for at in row])
    shape = (len(rows), len(column))
    matrix = csr_matrix((np.ones(len(inside)), inside, ends), shape=shape)
    truth = np.array([float(one.tells) for one in examples])
    read = np.array([bool(one.notice) for one in examples])
    weight = np.where(read, np.where(truth > 0, TELLS_WEIGH, 1.0), OWN_WEIGH)

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        score = matrix @ flat
        share = 1 / (1 + np.exp(-score))
        value = (weight * (np.logaddexp(0, score) - truth * score)).sum()
        slope = matrix.T @ (weight * (share - truth)) + PENALTY * flat
        return float(value + PENALTY / 2 * (flat @ flat)), slope

    found = minimize(loss, np.zeros(len(column)), jac=True, method="L-BFGS-B").x
    named = zip(column, found, strict=True)
    return {name: round(float(v), 2) for name, v in named if abs(v) >= LEAST_WEIGHT}


def odds(weights: Weights, text: str) -> float:
    """Return the probability that a paragraph only tells."""
    return Decider({"tells": weights, "orders": {}}).odds(word_cues(text))["tells"]


def models_left_out(examples: list[Example]) -> dict[str, Weights]:
    """Return for each notice the weights of a model that never saw it."""
    notices = sorted({one.notice for one in examples if one.notice})
    models = {}
    for turn in range(ROUNDS):
        out = set(notices[turn::ROUNDS])
        models |= dict.fromkeys(out, fit([one for one in examples if one.notice not in out]))
    return models


def left_out(examples: list[Example]) -> dict[str, object]:
    """Print and return how well notices are told that were left out."""
    models = models_left_out(examples)
    judged = [
        (one, odds(models[one.notice], one.text) if says_how_it_is(one.text) else 0.0)
        for one in examples
        if one.notice
    ]
    told = [share for one, share in judged if one.tells]
    tasks = [share for one, share in judged if not one.tells and not begins_with_work(one.text)]
    figures: dict[str, object] = {
        "paragraphs that tell": len(told),
        "of these found": sum(share > LIKELY for share in told),
        "tasks that begin with no verb": len(tasks),
        "of these taken for telling": sum(share > LIKELY for share in tasks),
    }
    for one, share in judged:
        if not one.tells and share > LIKELY:
            print(f"  {share:.2f} {one.notice[:24]} {one.text[:90]}")
    print(figures)
    return figures


def main() -> None:
    """Train, report, write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--out", type=Path, default=ROOT / "models" / "telling")
    parser.add_argument("--dry", action="store_true", help="report only")
    options = parser.parse_args()
    examples = all_examples()
    print(Counter((one.notice != "", one.tells) for one in examples), file=sys.stderr)
    figures = left_out(examples)
    weights = fit(examples)
    print(len(weights), "weights")
    if not options.dry:
        write(options.out, weights, figures)


def write(out: Path, weights: Weights, figures: dict[str, object]) -> None:
    """Write the weights and their card."""
    out.mkdir(parents=True, exist_ok=True)
    both = {"telling": {"tells": weights, "orders": {}}}
    body = json.dumps(both, ensure_ascii=False, indent=0, sort_keys=True).encode()
    (out / "deciders.json").write_bytes(body)
    card = {
        "sha256": hashlib.sha256(body).hexdigest(),
        "kind": "logistic regression over words and pairs of words",
        "trained_by": "training/telling/train_telling.py",
        "training_data": "training/annotated, written, passages, other_bodies (official texts, "
        "but for the written notices); training/telling/lines.tsv (sentences of our own)",
        "measured_leaving_notices_out": figures,
        "licence": "Apache-2.0",
    }
    text = json.dumps(card, ensure_ascii=False, indent=2) + "\n"
    (out / "model.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
