"""Train the deciders of ``models/review``: how likely a task, or an agency in a role, is right.

Two logistic regressions over named cues. Examples are what the rules find in annotated notices,
marked right or wrong by the annotation; every document is left out once and the figures are of
those rounds. Nothing is random.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz
from scipy.optimize import linear_sum_assignment, minimize

from ntm_extract.core.stages import StructuredNotice
from ntm_extract.extract import find_drafts
from ntm_extract.extract.tasks import TaskDraft
from ntm_extract.extract.tasks.doubts import SURE_ROLE, SURE_TASK, role_features, task_features
from ntm_extract.ingest import open_source, read_pages
from ntm_extract.layout import parse_structure
from ntm_extract.vi.definitions import expand, read_definitions
from ntm_extract.vi.names import short_committee

ROOT = Path(__file__).resolve().parent.parent.parent
PENALTY = 0.5
SAME_TASK, SAME_AGENCY = 85, 88


class Example(NamedTuple):
    """One fact that the rules found: its cues, and whether the annotation has it."""

    document: str
    features: dict[str, float]
    right: bool


def _plain(text: str) -> str:
    return " ".join(short_committee(text).lower().replace("các ", "").split())


def read_notice_text(path: Path) -> StructuredNotice:
    """Return the structure of a plain text."""
    read = read_pages(open_source(path), engine=None, judge=None, ocr="never")  # type: ignore[arg-type]
    return parse_structure(read.text)


def examples_of(
    gold: dict[str, object], notice: StructuredNotice, document: str
) -> Iterator[tuple[str, Example]]:
    """Yield the tasks and the agencies in roles that the rules find, right or wrong."""
    drafts, text = find_drafts(notice)
    tasks: list[dict[str, object]] = gold["tasks"]  # type: ignore[assignment]
    pairs = _pairs(tasks, [draft.span.text_in(text) for draft in drafts])
    doc_type = notice.header.doc_type
    short = read_definitions(text)
    for at, draft in enumerate(drafts):
        body = draft.span.text_in(text)
        yield "task", Example(document, task_features(draft, body, doc_type), at in pairs)
        if at in pairs:
            for one in _roles(tasks[pairs[at]], draft, document, text, short):
                yield "role", one


def _roles(
    gold: dict[str, object], draft: TaskDraft, document: str, text: str, short: dict[str, str]
) -> Iterator[Example]:
    roles = draft.roles
    for role, mentions in (
        ("lead", roles.lead),
        ("coordinating", roles.coordinating),
        ("report_to", roles.report_to),
    ):
        names: list[str] = gold[role]  # type: ignore[assignment]
        for one in mentions:
            written = _plain(expand(one.name, short))
            right = any(fuzz.ratio(written, _plain(name)) >= SAME_AGENCY for name in names)
            yield Example(document, role_features(role, one, draft, mentions, text), right)


def _pairs(tasks: list[dict[str, object]], found: list[str]) -> dict[int, int]:
    if not tasks or not found:
        return {}
    table = np.array(
        [[fuzz.ratio(_plain(str(g["text"])), _plain(s)) for s in found] for g in tasks]
    )
    rows, columns = linear_sum_assignment(-table)
    return {
        int(column): int(row)
        for row, column in zip(rows, columns, strict=True)
        if table[row, column] >= SAME_TASK
    }


def fit(examples: list[Example]) -> dict[str, dict[str, float]]:
    """Return the weights of a logistic regression with an L2 penalty."""
    names = sorted({name for one in examples for name in one.features})
    rows = np.array([[one.features.get(name, 0.0) for name in names] for one in examples])
    truth = np.array([1.0 if one.right else -1.0 for one in examples])

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        margin = truth * (rows @ weights)
        share = 1 / (1 + np.exp(np.clip(margin, -30, 30)))
        value = np.logaddexp(0, -margin).sum() + PENALTY / 2 * (weights**2).sum()
        return float(value), -(rows * (truth * share)[:, None]).sum(axis=0) + PENALTY * weights

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    kept = {
        name: round(float(weight), 3)
        for name, weight in zip(names, found, strict=True)
        if abs(weight) >= 0.01
    }
    return {"yes": kept, "no": {}}


def odds(weights: dict[str, dict[str, float]], features: dict[str, float]) -> float:
    """Return the probability that a fact is right."""
    score = sum(weights["yes"].get(name, 0.0) * value for name, value in features.items())
    return float(1 / (1 + np.exp(-score)))


def judged(examples: list[Example]) -> list[tuple[float, bool]]:
    """Return how sure and whether right for every fact, its document judged by the others."""
    said: list[tuple[float, bool]] = []
    for document in sorted({one.document for one in examples}):
        weights = fit([one for one in examples if one.document != document])
        said += [
            (odds(weights, one.features), one.right) for one in examples if one.document == document
        ]
    return said


def curve(said: list[tuple[float, bool]]) -> dict[str, float]:
    """Return the share of wrong facts that are listed where 5 to 30 % of all facts are."""
    ordered = sorted(said)
    wrong = max(1, sum(not right for _, right in said))
    points = {}
    for percent in (5, 10, 15, 20, 30):
        listed = ordered[: round(len(ordered) * percent / 100)]
        below = f", below {listed[-1][0]:.3f}" if listed else ""
        points[f"{percent}% listed{below}"] = round(
            sum(not right for _, right in listed) / wrong, 3
        )
    return points


def left_out(said: list[tuple[float, bool]], threshold: float) -> dict[str, object]:
    """Return the figures at a threshold and the curve."""
    wrong = [share for share, right in said if not right]
    listed = [share for share, _ in said if share < threshold]
    brier = sum((share - right) ** 2 for share, right in said) / len(said)
    return {
        "examples": len(said),
        "wrong": len(wrong),
        "wrong that are listed": round(
            sum(share < threshold for share in wrong) / max(1, len(wrong)), 3
        ),
        "share listed": round(len(listed) / len(said), 3),
        "brier": round(brier, 4),
        "curve": curve(said),
    }


def main() -> None:
    """Read the arguments, train, and write the model with its card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "pairs", nargs="+", type=Path, help="GOLD.json TEXT.txt GOLD.json TEXT.txt …"
    )
    parser.add_argument("--threshold", type=float, default=SURE_ROLE, help="of roles")
    parser.add_argument("--task-threshold", type=float, default=SURE_TASK, help="of tasks")
    parser.add_argument("--out", type=Path, default=ROOT / "models" / "review")
    arguments = parser.parse_args()
    paths: list[Path] = arguments.pairs
    examples: dict[str, list[Example]] = {"task": [], "role": []}
    for gold, text in zip(paths[::2], paths[1::2], strict=True):
        annotated = json.loads(gold.read_text(encoding="utf-8"))
        for kind, one in examples_of(annotated, read_notice_text(text), gold.stem):
            examples[kind].append(one)
    limits = {"task": arguments.task_threshold, "role": arguments.threshold}
    figures = {kind: left_out(judged(some), limits[kind]) for kind, some in examples.items()}
    weights = json.dumps(
        {kind: fit(some) for kind, some in examples.items()}, ensure_ascii=False, indent=1
    )
    arguments.out.mkdir(parents=True, exist_ok=True)
    (arguments.out / "deciders.json").write_text(weights, encoding="utf-8")
    card = {
        "sha256": hashlib.sha256(weights.encode()).hexdigest(),
        "kind": "logistic regressions over named cues: is a task, is an agency in a role right",
        "trained_by": "training/review/train_doubts.py",
        "training_data": "annotated notices (official texts, outside copyright)",
        "documents": len(paths) // 2,
        "thresholds": limits,
        "measured_leaving_one_document_out": figures,
        "licence": "Apache-2.0",
    }
    (arguments.out / "model.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    json.dump(figures, sys.stdout, indent=2)


if __name__ == "__main__":
    main()
