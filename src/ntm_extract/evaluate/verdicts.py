"""Tells of every single fact of a record whether the annotation has it, and whether it is listed.

A fact that stands in a task which is none is judged with that task, not once more on its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from ntm_extract.core.facts import HEADER_LISTS, HEADER_VALUES
from ntm_extract.evaluate import compare
from ntm_extract.evaluate.tally import Similarity, pair
from ntm_extract.evaluate.words import normalize_words

Json = Mapping[str, Any]
Rule = tuple[Callable[[Any], Any], Similarity, float]

ROLES = ("lead", "coordinating", "report_to")


class Verdict(NamedTuple):
    """One fact: its kind, the fields that lead to it, whether it is right."""

    kind: str
    path: tuple[str | int, ...]
    right: bool


def _equal(one: object, other: object) -> float:
    return 100.0 * (one == other)


def _reference_key(one: Json) -> tuple[Any, ...]:
    return (
        normalize_words(one["number"]),
        one.get("issued_on"),
        normalize_words(one.get("issuer")),
    )


_WORDS: Rule = (normalize_words, _equal, 100)
_RULES: dict[str, Rule] = {
    "deadline": (compare._deadline_key, _equal, 100),
    "target": (compare._quantity_key, compare._same_but_unit, 100),
    "result": (compare._level_key, compare._same_but_unit, 100),
    "reference": (_reference_key, _equal, 100),
    "role": (str, compare._agency_ratio, compare.AGENCY_SIMILARITY),
    "line": (str, compare._line_ratio, compare.LINE_SIMILARITY),
    "issuing_body": (normalize_words, compare._one_opens_other, 100),
    "subject": (normalize_words, compare._ratio, compare.SUBJECT_SIMILARITY),
    "task": (
        lambda one: normalize_words(one["text"]),
        compare._ratio,
        compare.TASK_SIMILARITY,
    ),
}


def fact_verdicts(gold: Json, record: Json) -> Iterator[Verdict]:
    """Yield every fact of a record with whether it is right."""
    yield from _of_header(gold["header"], record.get("header") or {})
    for kind in ("reference", "target", "result"):
        field = f"{kind}s"
        for at, right in enumerate(_judge(gold[field], record.get(field) or (), _RULES[kind])):
            yield Verdict(kind, (field, at), right)
    yield from _of_tasks(gold["tasks"], record.get("tasks") or ())


def _judge(gold: Sequence[Any], found: Sequence[Any], rule: Rule) -> list[bool]:
    key, alike, least = rule
    pairs = pair([key(one) for one in gold], [key(one) for one in found], alike, least)
    matched = {at for _, at in pairs}
    return [at in matched for at in range(len(found))]


def _of_header(gold: Json, found: Json) -> Iterator[Verdict]:
    for name in HEADER_VALUES:
        if found.get(name):
            known = [gold[name]] if gold.get(name) else []
            right = _judge(known, [found[name]], _RULES.get(name, _WORDS))[0]
            yield Verdict("header", ("header", name), right)
    signed, true = found.get("signatory") or {}, gold.get("signatory") or {}
    for name in ("name", "position"):
        if signed.get(name):
            right = normalize_words(signed[name]) == normalize_words(true.get(name))
            yield Verdict("header", ("header", "signatory", name), right)
    for name in HEADER_LISTS:
        judged = _judge(gold.get(name) or (), found.get(name) or (), _RULES["line"])
        for at, right in enumerate(judged):
            yield Verdict("header", ("header", name, at), right)


def _of_tasks(gold: Sequence[Json], found: Sequence[Json]) -> Iterator[Verdict]:
    key, alike, least = _RULES["task"]
    pairs = pair([key(one) for one in gold], [key(one) for one in found], alike, least)
    partners = {at: gold[index] for index, at in pairs}
    for at, task in enumerate(found):
        yield Verdict("task", ("tasks", at), at in partners)
        if at not in partners:
            continue
        for role in ROLES:
            judged = _judge(partners[at].get(role) or (), task.get(role) or (), _RULES["role"])
            for index, right in enumerate(judged):
                yield Verdict(role, ("tasks", at, role, index), right)
        for kind in ("deadline", "target"):
            field = f"{kind}s"
            judged = _judge(partners[at].get(field) or (), task.get(field) or (), _RULES[kind])
            for index, right in enumerate(judged):
                yield Verdict(kind, ("tasks", at, field, index), right)


def listed(record: Json) -> set[tuple[str | int, ...]]:
    """Return the paths of all facts that an item of ``review`` names."""
    items = defaultdict(list)
    for one in record.get("review") or ():
        items[one["kind"]].append(one)
    paths: set[tuple[str | int, ...]] = set()
    for at, task in enumerate(record.get("tasks") or ()):
        paths |= _listed_in_task(at, task, items)
    for field, kind in (
        ("references", "reference"),
        ("targets", "quantity"),
        ("results", "quantity"),
    ):
        for at, fact in enumerate(record.get(field) or ()):
            if _names(items[kind], fact["source"]):
                paths.add((field, at))
    paths |= _listed_in_header(record.get("header") or {}, items["header"])
    return paths


def _listed_in_task(
    at: int, task: Json, items: Mapping[str, Sequence[Json]]
) -> set[tuple[str | int, ...]]:
    paths: set[tuple[str | int, ...]] = set()
    if _names(items["task"], task["source"]):
        paths.add(("tasks", at))
    start, end = task["source"]["start"], task["source"]["end"]
    for role in ROLES:
        # the place may lie in a cell of the row: what counts is the name and that it is this task
        near = [
            normalize_words(one["read"])
            for kind in (role, "agency")
            for one in items[kind]
            if start <= one["start"] < max(end, start + 1)
        ]
        for index, name in enumerate(task.get(role) or ()):
            if normalize_words(name) in near:
                paths.add(("tasks", at, role, index))
    for field, kind in (("deadlines", "deadline"), ("targets", "quantity")):
        for index, fact in enumerate(task.get(field) or ()):
            if _names(items[kind], fact["source"]):
                paths.add(("tasks", at, field, index))
    return paths


def _listed_in_header(header: Json, items: Sequence[Json]) -> set[tuple[str | int, ...]]:
    """Return the fields of the header that are listed: their item reads what the field says."""
    near = {normalize_words(one["read"]) for one in items}
    paths: set[tuple[str | int, ...]] = set()
    for name in HEADER_VALUES:
        if header.get(name) and normalize_words(header[name]) in near:
            paths.add(("header", name))
    for name, value in (header.get("signatory") or {}).items():
        if isinstance(value, str) and normalize_words(value) in near:
            paths.add(("header", "signatory", name))
    for name in HEADER_LISTS:
        for at, line in enumerate(header.get(name) or ()):
            if normalize_words(line) in near:
                paths.add(("header", name, at))
    return paths


def _names(items: Sequence[Json], place: Json) -> bool:
    """Tell whether an item lies on a fact: at its very place."""
    return any(one["start"] == place["start"] and one["end"] == place["end"] for one in items)
