"""How many of the wrong facts stand in ``review``, and how many of all facts are listed there.

    python benchmarks/review.py [--gold FOLDER …] [--no-samples] [--system-from-dir FOLDER]

A fact is one task, one agency in a role, one deadline, target, result, cited document, or value of
the header. It is listed where an item of ``review`` names it. Facts of a task that is none are
judged with the task. Items that name no fact (a reading, an edit, work that names nobody) are
counted apart.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from ntm_extract.evaluate.verdicts import fact_verdicts, listed
from score import ROOT, find_record, gold_cases, read_record, sample_cases

KINDS = (
    "task", "lead", "coordinating", "report_to", "deadline", "target", "result", "reference",
    "header",
)  # fmt: skip


def main() -> None:
    """Print the figures, by kind and for all facts together."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--no-samples", action="store_true", help="only what --gold names")
    parser.add_argument("--gold", type=Path, action="append", default=[], help="more annotations")
    parser.add_argument("--system-from-dir", type=Path, help="take records from here")
    options = parser.parse_args()
    cases = [] if options.no_samples else sample_cases(ROOT / "samples")
    for folder in options.gold:
        cases += gold_cases(folder, [])
    counts: Counter[tuple[str, bool, bool]] = Counter()
    apart: Counter[str] = Counter()
    for name, annotation, source in cases:
        given = options.system_from_dir
        record = find_record(given, name) if given else read_record(source, repair=True)
        named = listed(record)
        apart.update(item["kind"] for item in record["review"])
        for one in fact_verdicts(json.loads(annotation.read_text(encoding="utf-8")), record):
            counts[one.kind, one.right, one.path in named] += 1
    print(f"{'kind':14}{'facts':>7}{'wrong':>7}{'wrong listed':>14}{'of wrong':>10}{'of all':>8}")
    for kind in (*KINDS, "all"):
        chosen = KINDS if kind == "all" else (kind,)
        of = {
            (right, seen): sum(counts[one, right, seen] for one in chosen)
            for right in (True, False)
            for seen in (True, False)
        }
        facts, wrong = sum(of.values()), of[False, True] + of[False, False]
        seen = of[True, True] + of[False, True]
        print(
            f"{kind:14}{facts:7}{wrong:7}{of[False, True]:14}"
            f"{of[False, True] / max(1, wrong):10.3f}{seen / max(1, facts):8.3f}"
        )
    print("items of review:", ", ".join(f"{kind} {n}" for kind, n in sorted(apart.items())))


if __name__ == "__main__":
    main()
