"""Train the deciders of ``models/review``: how likely a fact that was read is right.

    python training/review/train_surety.py [RECORDS …] [--dry]

It learns from notices at first sight (``first_sight.jsonl.xz``: what rules get wrong that have
never met a notice), from notices without such a record as the program reads them now, and from
``RECORDS``, folders that ``forget.py`` wrote: the same notices read with a part of the words
forgotten. A fact that several read alike counts once. Logistic regressions over named cues; every
document is left out once, and the threshold and the figures are of those rounds, on facts at
first sight alone. Nothing is random.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

sys.path.insert(0, str(Path(__file__).resolve().parent))

from surety_facts import Example, collect

from ntm_extract.assemble.surety import Path as FactPath
from ntm_extract.assemble.surety import doubtful

ROOT = Path(__file__).resolve().parent.parent.parent
PENALTY = 4.0
HINTS = "suspicions"
PRIOR = {"header": -4.0}
OTHER_PRIOR = -1.5
"""What the count of hints weighs, by decider, before any example is seen."""
SHARE = 0.16
"""What share of all facts lies below the threshold; of one notice not all of them are listed."""


def fit(examples: list[Example], penalty: float) -> dict[str, dict[str, float]]:
    """Return the weights of a logistic regression, drawn to their priors; the bias is free."""
    counted: dict[str, int] = defaultdict(int)
    for one in examples:
        for name in one.cues:
            counted[name] += 1
    names = sorted(name for name, count in counted.items() if count >= 2 or name == HINTS)
    index = {name: at for at, name in enumerate(names)}
    rows = np.zeros((len(examples), len(names)))
    for at, one in enumerate(examples):
        for name, value in one.cues.items():
            if name in index:
                rows[at, index[name]] = value
    truth = np.array([1.0 if one.right else -1.0 for one in examples])
    weight = np.array([one.weight for one in examples])
    drawn = PRIOR.get(examples[0].decider, OTHER_PRIOR)
    prior = np.array([drawn if name == HINTS else 0.0 for name in names])
    costs = np.array([0.01 if name == "bias" else penalty for name in names])

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        margin = truth * (rows @ weights)
        share = weight / (1 + np.exp(np.clip(margin, -30, 30)))
        value = (weight * np.logaddexp(0, -margin)).sum() + (
            costs * (weights - prior) ** 2
        ).sum() / 2
        slope = -(rows * (truth * share)[:, None]).sum(axis=0) + costs * (weights - prior)
        return float(value), slope

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    kept = {
        name: round(float(value), 3)
        for name, value in zip(names, found, strict=True)
        if abs(value) >= 0.01
    }
    return {"yes": kept, "no": {}}


def odds(weights: dict[str, dict[str, float]], cues: dict[str, float]) -> float:
    """Return the probability that a fact is right."""
    score = sum(weights["yes"].get(name, 0.0) * value for name, value in cues.items())
    return float(1 / (1 + np.exp(-score)))


def judged(examples: list[Example], penalty: float) -> list[tuple[float, Example]]:
    """Return how sure each fact read at first sight is, its document judged by the others."""
    said = []
    for decider in sorted({one.decider for one in examples}):
        some = [one for one in examples if one.decider == decider]
        for document in sorted({one.document for one in some if one.weight == 1.0}):
            weights = fit([one for one in some if one.document != document], penalty)
            said += [
                (odds(weights, one.cues), one)
                for one in some
                if one.document == document and one.weight == 1.0
            ]
    return said


def threshold_of(said: list[tuple[float, Example]], share: float) -> float:
    """Return below which probability that share of all facts lies."""
    ordered = sorted(sure for sure, _ in said)
    return round(ordered[round(len(ordered) * share)], 3)


def listed(said: list[tuple[float, Example]], threshold: float) -> list[tuple[bool, Example]]:
    """Return every fact with whether review would list it."""
    documents: dict[str, list[tuple[float, Example]]] = defaultdict(list)
    for sure, one in said:
        documents[one.document].append((sure, one))
    found = []
    for some in documents.values():
        sures: dict[FactPath, float] = {(at,): sure for at, (sure, _) in enumerate(some)}
        chosen = doubtful(sures, threshold)
        found += [((at,) in chosen, one) for at, (_, one) in enumerate(some)]
    return found


def figures(said: list[tuple[float, Example]], threshold: float) -> dict[str, Any]:
    """Return recall of wrong facts and share of facts that are listed, by kind and for all."""
    table: dict[str, Any] = {}
    judged_facts = listed(said, threshold)
    brier = sum((sure - one.right) ** 2 for sure, one in said) / len(said)
    for kind in [*sorted({one.kind for _, one in said}), "all"]:
        some = [(chosen, one) for chosen, one in judged_facts if kind in {one.kind, "all"}]
        wrong = [chosen for chosen, one in some if not one.right]
        table[kind] = {
            "facts": len(some),
            "wrong": len(wrong),
            "wrong that are listed": round(sum(wrong) / max(1, len(wrong)), 3),
            "share listed": round(sum(chosen for chosen, _ in some) / len(some), 3),
        }
    table["all"]["brier"] = round(brier, 4)
    return table


def main() -> None:
    """Read the arguments, train, and write the model with its card."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("records", nargs="*", type=Path, help="records with words forgotten")
    parser.add_argument("--share", type=float, default=SHARE)
    parser.add_argument("--penalty", type=float, default=PENALTY)
    parser.add_argument("--dry", action="store_true", help="print the figures, write nothing")
    parser.add_argument("--out", type=Path, default=ROOT / "models" / "review")
    options = parser.parse_args()
    examples = collect(options.records)
    said = judged(examples, options.penalty)
    threshold = threshold_of(said, options.share)
    measured = figures(said, threshold)
    print(f"{len(examples)} examples, threshold {threshold}")
    for kind, row in measured.items():
        print(f"{kind:14}", *row.values(), sep="\t")
    if options.dry:
        return
    deciders = sorted({one.decider for one in examples})
    weights = json.dumps(
        {name: fit([one for one in examples if one.decider == name], options.penalty)
         for name in deciders},
        ensure_ascii=False, indent=1,
    )  # fmt: skip
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "deciders.json").write_text(weights, encoding="utf-8")
    card = {
        "sha256": hashlib.sha256(weights.encode()).hexdigest(),
        "kind": "logistic regressions over named cues: is a fact that was read right",
        "trained_by": "training/review/train_surety.py",
        "training_data": "annotated notices (official texts, outside copyright) and notices "
        "written for the purpose, read at first sight, now, and with words forgotten",
        "documents": len({one.document for one in examples}),
        "examples": len(examples),
        "threshold": threshold,
        "measured_leaving_one_document_out": measured,
        "licence": "Apache-2.0",
    }
    (options.out / "model.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
