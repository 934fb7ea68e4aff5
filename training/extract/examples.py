"""Examples for the deciders, from annotated notices and from blocks labelled by hand."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ntm_extract.core.span import Span
from ntm_extract.evaluate.words import normalize_words
from ntm_extract.extract.deadlines.candidate import Candidate
from ntm_extract.extract.deadlines.cues import cues_around
from ntm_extract.extract.deadlines.find import find_candidates
from ntm_extract.extract.deadlines.join import say_once
from ntm_extract.extract.deadlines.judge import judge_features
from ntm_extract.extract.targets import is_under_goals
from ntm_extract.extract.targets.find import count, counted_again, numbers_outside_time
from ntm_extract.extract.targets.judge import judge_features as quantity_features
from ntm_extract.extract.targets.setting import Setting
from ntm_extract.extract.targets.times import TimesOfText
from ntm_extract.ingest import open_source, read_pages
from ntm_extract.layout import parse_structure
from ntm_extract.vi.shadow import shadow

REPORTING_PARTS = {"opening", "reporting", "assigning", "goals", "note"}


@dataclass(frozen=True, slots=True)
class LabelledExample:
    """The features of one candidate and what it is, in the document it comes from."""

    document: str
    features: dict[str, float]
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Annotated:
    """A notice with its annotation."""

    name: str
    text: str
    gold: dict[str, Any]

    @property
    def anchor(self) -> date | None:
        """The day of issue, or the first of the year that the text names for itself."""
        stated = self.gold["header"].get("issued_on")
        return date.fromisoformat(stated) if stated else None


def read_annotated(
    name: str, annotation: Path, source: Path
) -> tuple[Annotated, list[tuple[str, str]]]:
    """Return a notice with its annotation, and its blocks outside head, foot and annexes."""
    read = read_pages(open_source(source), engine=None, judge=None, ocr="never")  # type: ignore[arg-type]  # (text needs neither)
    notice = parse_structure(read.text)
    gold = json.loads(annotation.read_text(encoding="utf-8"))
    if not gold["header"].get("issued_on") and notice.year:
        gold["header"]["issued_on"] = f"{notice.year}-01-01"
    blocks = [
        (block.span.text_in(read.text), "goal" if is_under_goals(notice, block) else "report")
        for block in notice.blocks
        if block.part in REPORTING_PARTS
    ]
    return Annotated(name, read.text, gold), blocks


def deadline_examples(notice: Annotated) -> Iterator[LabelledExample]:
    """Yield the candidates of every task: deadline or not, by words, date and rule.

    A rhythm that is dropped because the same sentence gives it exactly is no example of either.
    """
    for task in notice.gold["tasks"]:
        shade = shadow(task["text"])
        candidates = find_candidates(shade, issued_on=notice.anchor)
        told_once = {one for one, _ in say_once(shade, [(one, 1.0) for one in candidates])}
        right = _annotated(shade, candidates, task["deadlines"])
        for candidate in candidates:
            if candidate not in told_once:
                continue
            cues = cues_around(shade, candidate, notice.anchor)
            label = "yes" if candidate in right else "no"
            stated = shade[candidate.start : candidate.end]
            yield LabelledExample(notice.name, judge_features(candidate, cues), label, stated)


def _annotated(
    shade: str, candidates: Sequence[Candidate], deadlines: list[dict[str, Any]]
) -> set[Candidate]:
    """Return the candidates that the annotation holds: same words, else words within words."""
    found: set[Candidate] = set()
    for deadline in deadlines:
        key, words = (deadline["due"], deadline["rrule"]), shadow(deadline["text"])
        fitting = [
            one
            for one in candidates
            if one not in found and (one.due.isoformat() if one.due else None, one.rrule) == key
        ]
        same = [one for one in fitting if shade[one.start : one.end] == words]
        near = [
            one
            for one in fitting
            if shade[one.start : one.end] in words or words in shade[one.start : one.end]
        ]
        found |= set((same or near)[:1])
    return found


def quantity_examples(
    notice: Annotated, blocks: list[tuple[str, str]]
) -> Iterator[LabelledExample]:
    """Yield the numbers of tasks (target or none) and of the rest (result, target or none)."""
    tasks = notice.gold["tasks"]
    for task in tasks:
        yield from _numbers(notice, task["text"], "task", {"target": task.get("targets") or []})
    inside = [normalize_words(task["text"]) for task in tasks]
    outside = {"target": notice.gold.get("targets") or [], "result": notice.gold["results"]}
    expected = {label: list(values) for label, values in outside.items()}
    for block, context in blocks:
        words = normalize_words(block)
        if words and not any(words in task for task in inside):
            yield from _numbers(notice, block, context, expected)


def _numbers(
    notice: Annotated, text: str, context: str, expected: dict[str, list[dict[str, Any]]]
) -> Iterator[LabelledExample]:
    shade = shadow(text)
    times, counted = TimesOfText(shade, notice.anchor), counted_again(notice.text)
    last, after, near = Span(0, 0), None, None
    for one in numbers_outside_time(shade, times):
        sentence, due = times.sentence_at(one.number_start), times.due_of(one)
        unit = text[one.unit.start : one.unit.end] if one.unit else ""
        label = _take(expected, float(one.value), unit)
        before, behind = (after, near) if sentence == last else (None, None)
        last, after, near = sentence, None if label == "none" else label, one
        if one.carried:
            continue
        again = count(shade, one) in counted
        setting = Setting(sentence, context, due, notice.anchor, before, behind, text, again)  # type: ignore[arg-type]  # (literals by construction)
        features = quantity_features(shade, one, setting)
        yield LabelledExample(notice.name, features, label, shade[one.start : one.end])


def _take(expected: dict[str, list[dict[str, Any]]], value: float, unit: str) -> str:
    """Return which list of the annotation holds the number, and strike it there."""
    mine = normalize_words(unit)
    for label, values in expected.items():
        for one in values:
            theirs = normalize_words(one.get("unit"))
            alike = mine.startswith(theirs) or theirs.startswith(mine)
            if round(float(one["value"]), 4) == round(value, 4) and alike:
                values.remove(one)
                return label
    return "none"


def labelled_blocks(path: Path) -> list[dict[str, Any]]:
    """Return the blocks labelled by hand, of documents that nothing is reported on."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line]


def labelled_deadlines(blocks: list[dict[str, Any]]) -> Iterator[LabelledExample]:
    """Yield the candidates of blocks labelled by hand; what was left out is left out."""
    for block in blocks:
        if not block["has_deadlines"]:
            continue
        shade, anchor = shadow(block["text"]), date.fromisoformat(block["issued_on"])
        for candidate in find_candidates(shade, issued_on=anchor):
            if _overlaps(block["deadlines_left_out"], candidate.start, candidate.end):
                continue
            label = "yes" if _overlaps(block["deadlines"], candidate.start, candidate.end) else "no"
            features = judge_features(candidate, cues_around(shade, candidate, anchor))
            stated = shade[candidate.start : candidate.end]
            yield LabelledExample(block["document"], features, label, stated)


def labelled_quantities(blocks: list[dict[str, Any]]) -> Iterator[LabelledExample]:
    """Yield the numbers of blocks labelled by hand; goals stand under a heading of goals."""
    for block in blocks:
        shade, anchor = shadow(block["text"]), date.fromisoformat(block["issued_on"])
        times = TimesOfText(shade, anchor)
        for one in numbers_outside_time(shade, times):
            label = next(
                (
                    name
                    for name, key in (
                        ("target", "targets"),
                        ("result", "results"),
                        ("none", "none"),
                    )
                    if _overlaps(block[key], one.number_start, one.end)
                ),
                None,
            )
            if label is None or one.carried:
                continue
            sentence, due = times.sentence_at(one.number_start), times.due_of(one)
            is_goal = block["context"] == "report" and bool(block["targets"])
            context = "goal" if is_goal else block["context"]
            setting = Setting(sentence, context, due, anchor, text=block["text"])
            features = quantity_features(shade, one, setting)
            yield LabelledExample(block["document"], features, label, shade[one.start : one.end])


def _overlaps(spans: list[list[int]], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in spans)


LINES = "single lines"
"""The name that examples from single lines bear instead of a document's."""
_QUANTITY = re.compile(r"(?P<role>[TR])(?P<comparator>>=|<=|[=~+-])(?P<value>[\d.]+) .+")


def _rows(path: Path) -> Iterator[dict[str, str]]:
    """Yield the annotated lines that rules may be written with; an odd key is held out."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if int(row["key"], 16) % 2 == 0:
                yield row


def line_deadlines(path: Path) -> Iterator[LabelledExample]:
    """Yield the stretches of time of single lines: deadline or not."""
    for row in _rows(path):
        shade, anchor = shadow(row["text"]), date.fromisoformat(row["issued_on"])
        right = Counter(row["deadlines"].split())
        for candidate in find_candidates(shade, issued_on=anchor):
            due = candidate.due.isoformat() if candidate.due else "null"
            key = candidate.rrule or due
            label = "yes" if right[key] else "no"
            right[key] -= label == "yes"
            features = judge_features(candidate, cues_around(shade, candidate, anchor))
            stated = shade[candidate.start : candidate.end]
            yield LabelledExample(LINES, features, label, stated)


def line_quantities(path: Path) -> Iterator[LabelledExample]:
    """Yield the numbers of single lines: target, result or neither.

    Not of lines read as tasks: most are articles of laws, whose shares and minima are conditions,
    and a decider that learned from them would take the quotas of notices for such.
    """
    rows = (row for row in _rows(path) if row["context"] != "task")
    yield from _quantities_of(rows)


def written_quantities(path: Path) -> Iterator[LabelledExample]:
    """Yield the numbers of sentences written in the manner of the genre, annotated before a run."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from _quantities_of(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _quantities_of(rows: Iterable[dict[str, str]]) -> Iterator[LabelledExample]:
    """Yield the numbers of annotated lines; those that no annotation names are neither."""
    for row in rows:
        shade, anchor = shadow(row["text"]), date.fromisoformat(row["issued_on"])
        times = TimesOfText(shade, anchor)
        entries = [_QUANTITY.fullmatch(one) for one in row["quantities"].split("; ") if one]
        right = Counter((one["role"], float(one["value"])) for one in entries if one)
        last, after, near = Span(0, 0), None, None
        for one in numbers_outside_time(shade, times):
            sentence, value = times.sentence_at(one.number_start), float(one.value)
            role = next((role for role in "TR" if right[role, value]), "")
            right[role, value] -= 1
            label = {"T": "target", "R": "result"}.get(role, "none")
            before, behind = (after, near) if sentence == last else (None, None)
            last, after, near = sentence, None if label == "none" else label, one
            if one.carried:
                continue
            due = times.due_of(one)
            setting = Setting(sentence, row["context"], due, anchor, before, behind, row["text"])  # type: ignore[arg-type]  # (literals by construction)
            stated = shade[one.start : one.end]
            yield LabelledExample(LINES, quantity_features(shade, one, setting), label, stated)
