"""Train the deciders of ``models/review``: how likely a fact that was read is right.

    python training/review/train_surety.py [RECORDS …] [--dry]

The annotated notices are read by the program as it is. ``RECORDS`` are folders of records of them
by earlier versions (``benchmarks/score.py --write``, ``NTM_EXTRACT_SOURCE``), whose mistakes are
those that rules make before they have met a document. A fact that several versions read alike
counts once. Logistic regressions over named cues; every document is left out once, and the
threshold and the figures are of those rounds, on the facts that the program reads now. Nothing is
random.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from ntm_extract.assemble.surety import Path as FactPath
from ntm_extract.assemble.surety import cued_facts, doubtful
from ntm_extract.assemble.surroundings import Surroundings
from ntm_extract.core.facts import Header, LegalReference, Quantity, Task
from ntm_extract.core.found import FoundFacts
from ntm_extract.evaluate.verdicts import fact_verdicts
from ntm_extract.extract import find_facts
from ntm_extract.ingest import open_source, read_pages
from ntm_extract.layout import parse_structure

ROOT = Path(__file__).resolve().parent.parent.parent
PENALTY = 2.0
EARLIER = 0.35
"""What a fact of an earlier version weighs: its mistakes are like, but not those to come."""
SHARE = 0.12
"""What share of all facts lies below the threshold; the least sure of each notice come on top."""


class Example(NamedTuple):
    """One fact: its document, decider, kind, cues, whether it is right, what it weighs."""

    document: str
    decider: str
    kind: str
    cues: dict[str, float]
    right: bool
    weight: float


def examples_of(record: dict[str, Any], gold: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the facts of one record, each with a key that tells it from other facts."""
    notice = parse_structure(record["text"])
    around = Surroundings(notice)
    read = FoundFacts(
        tuple(LegalReference.model_validate(one) for one in record["references"]),
        tuple(Task.model_validate(one) for one in record["tasks"]),
        tuple(Quantity.model_validate(one) for one in record["targets"]),
        tuple(Quantity.model_validate(one) for one in record["results"]),
    )
    header = Header.model_validate(record["header"])
    cued = {one.path: one for one in cued_facts(read, header, around)}
    for one in fact_verdicts(gold, record):
        if one.path in cued:
            fact: Any = record
            for step in one.path:
                fact = fact[step]
            where = record["tasks"][one.path[1]]["source"] if one.path[0] == "tasks" else ""
            if isinstance(fact, dict):
                hidden = {"source", "confidence", "lead", "coordinating", "report_to", "deadlines",
                          "targets", "references", "item"}  # fmt: skip
                fact = {name: value for name, value in fact.items() if name not in hidden}
            place = one.path[1] if one.path[0] == "header" else ""
            key = json.dumps([one.kind, place, fact, where], ensure_ascii=False, sort_keys=True)
            yield key, (one, cued[one.path])


def read_now(path: Path) -> dict[str, Any]:
    """Return what the program reads in a plain text, with what its finders are sure of."""
    read = read_pages(open_source(path), engine=None, judge=None, ocr="never")  # type: ignore[arg-type]
    notice = parse_structure(read.text)
    facts = find_facts(notice)
    record: dict[str, Any] = {
        name: [one.model_dump(mode="json") for one in getattr(facts, name)]
        for name in ("references", "tasks", "targets", "results")
    }
    return {"text": notice.text, "header": notice.header.model_dump(mode="json"), **record}


def collect(folders: list[Path], gold: Path) -> list[Example]:
    """Return the facts read now and by earlier versions, each once."""
    found: list[Example] = []
    for annotation in sorted(gold.glob("*.json")):
        seen: set[str] = set()
        truth = json.loads(annotation.read_text(encoding="utf-8"))
        earlier = [json.loads((one / annotation.name).read_text("utf-8")) for one in folders]
        for number, record in enumerate([read_now(annotation.with_suffix(".txt")), *earlier]):
            fresh = []
            for key, (verdict, cued) in examples_of(record, truth):
                if key not in seen:
                    fresh.append(key)
                    weight = EARLIER if number else 1.0
                    found.append(
                        Example(
                            annotation.stem,
                            cued.decider,
                            verdict.kind,
                            cued.cues,
                            verdict.right,
                            weight,
                        )
                    )
            seen.update(fresh)
    return found


def fit(examples: list[Example], penalty: float) -> dict[str, dict[str, float]]:
    """Return the weights of a logistic regression with an L2 penalty; the bias has none."""
    counted: dict[str, int] = defaultdict(int)
    for one in examples:
        for name in one.cues:
            counted[name] += 1
    names = sorted(name for name, count in counted.items() if count >= 2)
    index = {name: at for at, name in enumerate(names)}
    rows = np.zeros((len(examples), len(names)))
    for at, one in enumerate(examples):
        for name, value in one.cues.items():
            if name in index:
                rows[at, index[name]] = value
    truth = np.array([1.0 if one.right else -1.0 for one in examples])
    weight = np.array([one.weight for one in examples])
    costs = np.array([0.01 if name == "bias" else penalty for name in names])

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        margin = truth * (rows @ weights)
        share = weight / (1 + np.exp(np.clip(margin, -30, 30)))
        value = (weight * np.logaddexp(0, -margin)).sum() + (costs * weights**2).sum() / 2
        return float(value), -(rows * (truth * share)[:, None]).sum(axis=0) + costs * weights

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
    """Return how sure each fact read now is, its document judged by the others."""
    said = []
    for decider in sorted({one.decider for one in examples}):
        some = [one for one in examples if one.decider == decider]
        for document in sorted({one.document for one in some}):
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
    parser.add_argument("records", nargs="*", type=Path, help="folders of records")
    parser.add_argument("--gold", type=Path, default=ROOT / "training" / "annotated")
    parser.add_argument("--share", type=float, default=SHARE)
    parser.add_argument("--penalty", type=float, default=PENALTY)
    parser.add_argument("--dry", action="store_true", help="print the figures, write nothing")
    parser.add_argument("--out", type=Path, default=ROOT / "models" / "review")
    options = parser.parse_args()
    examples = collect(options.records, options.gold)
    said = judged(examples, options.penalty)
    threshold = threshold_of(said, options.share)
    measured = figures(said, threshold)
    print(f"{len(examples)} examples, threshold {threshold}")
    for kind, row in measured.items():
        print(f"{kind:14}", *row.values(), sep="\t")
    for share in (0.05, 0.08, 0.1, 0.12):
        print(share, figures(said, threshold_of(said, share))["all"])
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
        "training_data": "annotated notices (official texts, outside copyright), read by the "
        "program and by earlier versions of it",
        "documents": len({one.document for one in examples}),
        "examples": len(examples),
        "threshold": threshold,
        "measured_leaving_one_document_out": measured,
        "licence": "Apache-2.0",
    }
    (options.out / "model.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
