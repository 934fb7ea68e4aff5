"""Train the deciders of ``models/extract`` and report what they reach on documents left out.

Two multinomial logistic regressions: is a stretch of time a deadline; is a number a target, a
result or neither. Examples come from annotated notices (``training/annotated``), from notices
written in their manner and annotated before any run (``training/written``), from passages of
real documents (``training/passages``), from ``labels.jsonl``, blocks of notices labelled by hand,
from that half of the single lines of ``benchmarks/fact_lines`` which is not held out, and from
sentences written in the manner of the genre, annotated before any run (``quantity_lines.tsv``);
never from ``samples/`` or what ``benchmarks`` holds out.
Every document is left out once; the figures are of those rounds, on documents alone. Nothing is
random.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "benchmarks"))

from examples import (
    LINES,
    LabelledExample,
    deadline_examples,
    labelled_blocks,
    labelled_deadlines,
    labelled_quantities,
    line_deadlines,
    line_quantities,
    quantity_examples,
    read_annotated,
    written_quantities,
)

from score import gold_cases

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDERS = ("annotated", "written", "passages")
PENALTY = {"deadline": 3.0, "quantity": 3.0}
"""Of 1, 3, 10, 30: the least log loss on documents left out."""
Matrix = NDArray[np.float64]


def fit(
    examples: list[LabelledExample], classes: list[str], penalty: float
) -> dict[str, dict[str, float]]:
    """Return the weights of a multinomial logistic regression (L2, Newton's method on blocks)."""
    names = sorted({name for one in examples for name in one.features})
    column = {name: index for index, name in enumerate(names)}
    rows = np.zeros((len(examples), len(names)))
    for index, one in enumerate(examples):
        for name, value in one.features.items():
            rows[index, column[name]] = value
    truth = np.array([[one.label == name for name in classes] for one in examples], dtype=float)
    weights = _minimize(rows, truth, penalty)
    return {
        label: {
            name: round(float(weights[column[name], at]), 4)
            for name in names
            if abs(weights[column[name], at]) >= 0.005
        }
        for at, label in enumerate(classes)
    }


def _minimize(rows: Matrix, truth: Matrix, penalty: float) -> Matrix:
    """Minimise the penalised log loss by L-BFGS."""
    from scipy.optimize import minimize

    shape = (rows.shape[1], truth.shape[1])

    def loss(flat: Matrix) -> tuple[float, Matrix]:
        weights = flat.reshape(shape)
        scores = rows @ weights
        scores -= scores.max(axis=1, keepdims=True)
        shares = np.exp(scores)
        shares /= shares.sum(axis=1, keepdims=True)
        value = -np.log(np.clip((shares * truth).sum(axis=1), 1e-12, None)).sum()
        slope = rows.T @ (shares - truth) + penalty * weights
        return float(value + penalty / 2 * (weights**2).sum()), slope.ravel()

    found = minimize(loss, np.zeros(shape).ravel(), jac=True, method="L-BFGS-B")
    result: Matrix = found.x.reshape(shape)
    return result


def predict(weights: dict[str, dict[str, float]], features: dict[str, float]) -> dict[str, float]:
    """Return the probability of every class."""
    from ntm_extract.core.decider import Decider

    return Decider(weights).odds(features)


def leave_one_out(
    examples: list[LabelledExample], classes: list[str], penalty: float
) -> list[tuple[LabelledExample, dict[str, float]]]:
    """Return every example with the odds of a model that never saw its document."""
    out = []
    for document in sorted({one.document for one in examples} - {LINES}):
        rest = [one for one in examples if one.document != document]
        weights = fit(rest, classes, penalty)
        out += [
            (one, predict(weights, one.features)) for one in examples if one.document == document
        ]
    return out


def report(
    name: str, judged: list[tuple[LabelledExample, dict[str, float]]], classes: list[str]
) -> dict[str, float]:
    """Print and return precision, recall and F1 by class, and how well odds are calibrated."""
    figures: dict[str, float] = {"examples": len(judged)}
    chosen = [(one, max(odds, key=lambda label: odds[label]), odds) for one, odds in judged]
    for label in classes:
        found = sum(one.label == label == said for one, said, _ in chosen)
        extra = sum(one.label != label == said for one, said, _ in chosen)
        missed = sum(one.label == label != said for one, said, _ in chosen)
        figures[f"f1 {label}"] = round(2 * found / max(1, 2 * found + extra + missed), 4)
        counts = f"+{extra} -{missed} of {found + missed}"
        print(f"{name:9s} {label:7s} f1 {figures[f'f1 {label}']:.3f}  {counts}")
    figures["accuracy"] = round(float(np.mean([one.label == said for one, said, _ in chosen])), 4)
    loss = [-np.log(max(1e-9, odds[one.label])) for one, _, odds in chosen]
    figures["log loss"] = round(float(np.mean(loss)), 4)
    print(f"{name:9s} accuracy {figures['accuracy']:.3f}  log loss {figures['log loss']:.3f}")
    return figures


def by_rules(examples: list[LabelledExample], classes: list[str]) -> float:
    """Return the accuracy of the rules alone, for comparison."""
    hits = 0
    for one in examples:
        if "rules" in one.features:
            said = "yes" if one.features["rules"] > 0 else "no"
        else:
            said = next(label for label in classes if f"rules={label}" in one.features)
        hits += said == one.label
    return hits / max(1, len(examples))


def collect(options: argparse.Namespace) -> dict[str, list[LabelledExample]]:
    """Return the examples of both deciders."""
    cases = []
    for folder in options.gold or [
        ROOT / "training" / name for name in ("annotated", "written", "passages")
    ]:
        cases += gold_cases(folder, options.texts)
    found: dict[str, list[LabelledExample]] = {"deadline": [], "quantity": []}
    for name, annotation, source in cases:
        true = source.parent / "scan_true.txt"
        notice, blocks = read_annotated(name, annotation, true if true.is_file() else source)
        found["deadline"] += deadline_examples(notice)
        found["quantity"] += quantity_examples(notice, blocks)
    annotated = {name for name, _, _ in cases}
    labels = Path(__file__).parent / "labels.jsonl"
    blocks_by_hand = [
        block for block in labelled_blocks(labels) if block["document"] not in annotated
    ]
    found["deadline"] += labelled_deadlines(blocks_by_hand)
    found["quantity"] += labelled_quantities(blocks_by_hand)
    found["deadline"] += line_deadlines(options.lines / "deadlines.tsv")
    found["quantity"] += line_quantities(options.lines / "quantities.tsv")
    found["quantity"] += written_quantities(Path(__file__).parent / "quantity_lines.tsv")
    return found


def main() -> None:
    """Train, report, write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--gold", type=Path, action="append", help="folders of annotations")
    parser.add_argument("--texts", type=Path, action="append", default=[], help="their texts")
    parser.add_argument("--lines", type=Path, default=ROOT / "benchmarks" / "fact_lines")
    parser.add_argument("--only", choices=["deadline", "quantity"], help="keep the other as it is")
    parser.add_argument("--errors", action="store_true", help="list wrong decisions")
    parser.add_argument("--out", type=Path, default=ROOT / "models" / "extract")
    options = parser.parse_args()
    classes = {"deadline": ["yes", "no"], "quantity": ["none", "target", "result"]}
    weights, measured = kept(options.out) if options.only else ({}, {})
    for name, examples in collect(options).items():
        if options.only not in {None, name}:
            continue
        print(name, Counter(one.label for one in examples))
        judged = leave_one_out(examples, classes[name], PENALTY[name])
        measured[name] = report(name, judged, classes[name])
        measured[name]["accuracy of the rules alone"] = round(by_rules(examples, classes[name]), 4)
        print(f"{name:9s} rules alone {measured[name]['accuracy of the rules alone']:.3f}")
        weights[name] = fit(examples, classes[name], PENALTY[name])
        if options.errors:
            for one, odds in judged:
                if max(odds, key=lambda label: odds[label]) != one.label:
                    said = {label: round(share, 2) for label, share in odds.items()}
                    print("  ", one.document[:20], one.label, said, one.text, sorted(one.features))
    write(options.out, weights, measured)


def kept(out: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the weights that stand in ``out`` and what they were measured to reach."""
    card = json.loads((out / "model.json").read_text(encoding="utf-8"))
    weights = json.loads((out / "deciders.json").read_text(encoding="utf-8"))
    return weights, card["measured_leaving_one_document_out"]


def write(out: Path, weights: dict[str, dict[str, dict[str, float]]], measured: object) -> None:
    """Write the weights and their card."""
    out.mkdir(parents=True, exist_ok=True)
    body = json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True).encode()
    (out / "deciders.json").write_bytes(body)
    card = {
        "sha256": hashlib.sha256(body).hexdigest(),
        "kind": "multinomial logistic regressions over named cues",
        "trained_by": "training/extract/train_deciders.py",
        "training_data": "training/annotated; training/written; training/passages; "
        "training/extract/labels.jsonl; the half of benchmarks/fact_lines that is not held out; "
        "training/extract/quantity_lines.tsv "
        "(official texts, but for the written notices and the last, sentences of our own)",
        "measured_leaving_one_document_out": measured,
        "licence": "Apache-2.0",
    }
    text = json.dumps(card, ensure_ascii=False, indent=2) + "\n"
    (out / "model.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
