"""The facts that surety is learnt from: read at first sight, read now, read with words forgotten.

``first_sight.jsonl.xz`` has a notice a line: its text and its facts as they were read by the
version of the program that was current before anybody mended a rule with that notice.
"""

from __future__ import annotations

import json
import lzma
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "telling"))

from train_telling import Weights, all_examples, models_left_out

from ntm_extract.assemble.surety import cued_facts
from ntm_extract.assemble.surroundings import Surroundings
from ntm_extract.core.decider import Decider
from ntm_extract.core.facts import Header, LegalReference, Quantity, Task
from ntm_extract.core.found import FoundFacts
from ntm_extract.evaluate.verdicts import fact_verdicts
from ntm_extract.extract import find_facts
from ntm_extract.ingest import open_source, read_pages
from ntm_extract.layout import parse_structure

TRAINING = Path(__file__).resolve().parent.parent
GOLD = tuple(
    TRAINING / name for name in ("annotated", "written", "other_bodies", "torn", "passages")
)
FIRST_SIGHT = TRAINING / "review" / "first_sight.jsonl.xz"
READ_NOW, FORGETFUL = 0.5, 0.4
"""What facts weigh that were read knowing the notice, and those read with words forgotten."""


class Example(NamedTuple):
    """One fact: its document, decider, kind, cues, whether it is right, what it weighs.

    A weight of one means that the rules had not met the notice: figures are of those facts.
    """

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


def collect(folders: list[Path]) -> list[Example]:
    """Return the facts read at first sight, read now and with words forgotten, each once."""
    found: list[Example] = []
    first = read_first_sight()
    tellings = models_left_out(all_examples())
    unmet = next(iter(tellings.values()))
    """For a notice that telling learns nothing from: any of them never saw it."""
    for annotation in sorted(path for gold in GOLD for path in gold.glob("*.json")):
        truth = json.loads(annotation.read_text(encoding="utf-8"))
        if annotation.stem in first:
            records = [(1.0, first[annotation.stem])]
        else:
            records = [(READ_NOW, read_now(annotation.with_suffix(".txt")))]
        records += [(FORGETFUL, _record(one / annotation.name)) for one in folders]
        seen: set[str] = set()
        for weight, record in records:
            with judged_by(tellings.get(annotation.stem, unmet)):
                facts = dict(examples_of(record, truth)) if record else {}
            for key in facts.keys() - seen:
                verdict, cued = facts[key]
                fact = (cued.decider, verdict.kind, cued.cues, verdict.right, weight)
                found.append(Example(annotation.stem, *fact))
            seen |= facts.keys()
    return sorted(found, key=lambda one: (one.document, one.decider, one.kind, str(one.cues)))


@contextmanager
def judged_by(weights: Weights) -> Iterator[None]:
    """Let what only tells be known by a model that never saw the notice."""
    decider = {"telling": Decider({"tells": weights, "orders": {}})}
    with patch("ntm_extract.vi.telling.load_deciders", lambda _folder: decider):
        yield


def read_first_sight() -> dict[str, dict[str, Any]]:
    """Return the records at first sight by the names of their notices."""
    with lzma.open(FIRST_SIGHT, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    return {record["document"]: record for record in records}


def _record(path: Path) -> dict[str, Any]:
    """Return a record, empty where the notice could not be read."""
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
