"""Compares one record with its annotation, field by field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ntm_extract.evaluate.tally import Difference, Tally, pair
from ntm_extract.evaluate.words import normalize_agency, normalize_words

Json = Mapping[str, Any]
"""A record or annotation as read from JSON: the scorer meets both in that form."""

TASK_SIMILARITY = 85
AGENCY_SIMILARITY = 88
LINE_SIMILARITY = 90
SUBJECT_SIMILARITY = 93


def _ratio(one: str, other: str) -> float:
    from rapidfuzz import fuzz  # noqa: PLC0415

    return float(fuzz.ratio(one, other))


def _line_ratio(one: str, other: str) -> float:
    return _ratio(normalize_words(one), normalize_words(other))


def _agency_ratio(one: str, other: str) -> float:
    return _ratio(normalize_agency(one), normalize_agency(other))


def _one_opens_other(one: str, other: str) -> float:
    """100 where one text opens the other ("nhà" and "nhà văn hóa"), else 0."""
    return 100.0 * (one.startswith(other) or other.startswith(one))


def _same_but_unit(one: tuple[Any, ...], other: tuple[Any, ...]) -> float:
    """100 where every part but the unit is equal and one unit opens the other."""
    return _one_opens_other(one[-1], other[-1]) if one[:-1] == other[:-1] else 0.0


def _number(value: object) -> float | None:
    return None if value is None else round(float(str(value)), 4)


def _deadline_key(deadline: Json) -> tuple[Any, ...]:
    return (deadline.get("due"), deadline.get("rrule"))


def _quantity_key(quantity: Json) -> tuple[Any, ...]:
    return (quantity.get("comparator"), *_level_key(quantity))


def _level_key(quantity: Json) -> tuple[Any, ...]:
    return (_number(quantity.get("value")), normalize_words(quantity.get("unit")))


def _due_key(quantity: Json) -> tuple[Any, ...]:
    return (quantity.get("due"), *_level_key(quantity))


_QUANTITY = (_same_but_unit, 100.0)


def score_record(gold: Json, system: Json, where: str = "") -> Tally:
    """Compare one record with its annotation."""
    tally = Tally()
    _score_header(gold["header"], system.get("header") or {}, tally, where)
    _score_references(gold["references"], system.get("references") or [], tally, where)
    _score_tasks(gold["tasks"], system.get("tasks") or [], tally, where)
    for kind, key in (("targets", _quantity_key), ("results", _level_key)):
        expected = [key(one) for one in gold.get(kind) or []]
        found = [key(one) for one in system.get(kind) or []]
        tally.add_alike(kind, expected, found, _QUANTITY, where)
    return tally


def _score_header(gold: Json, system: Json, tally: Tally, where: str) -> None:
    def both(name: str) -> list[list[str]]:
        return [[normalize_words(side[name])] if side.get(name) else [] for side in (gold, system)]

    for name in ("number", "doc_type", "issued_on", "place"):
        tally.add_equal(f"header.{name}", *both(name), where)
    tally.add_alike("header.issuing_body", *both("issuing_body"), (_one_opens_other, 100), where)
    tally.add_alike("header.subject", *both("subject"), (_ratio, SUBJECT_SIMILARITY), where)
    signatories = [side.get("signatory") or {} for side in (gold, system)]
    named = [
        [normalize_words(one[part]) for part in ("name", "position") if one.get(part)]
        for one in signatories
    ]
    tally.add_equal("header.signatory", *named, where)
    for name in ("addressees", "recipients"):
        lines = [side.get(name) or [] for side in (gold, system)]
        tally.add_alike(f"header.{name}", *lines, (_line_ratio, LINE_SIMILARITY), where)


def _score_references(
    gold: Sequence[Json], system: Sequence[Json], tally: Tally, where: str
) -> None:
    dated = [
        [(normalize_words(one["number"]), one.get("issued_on")) for one in side]
        for side in (gold, system)
    ]
    issued = [
        [(normalize_words(one["number"]), normalize_words(one.get("issuer"))) for one in side]
        for side in (gold, system)
    ]
    tally.add_equal("references", *dated, where)
    tally.add_equal("references.issuer", *issued, where)


def _score_tasks(gold: Sequence[Json], system: Sequence[Json], tally: Tally, where: str) -> None:
    """Pair tasks by their texts; fields are compared only inside a pair."""
    texts = [[normalize_words(task["text"]) for task in side] for side in (gold, system)]
    matched = dict(pair(*texts, _ratio, TASK_SIMILARITY))
    counts = tally.of("tasks")
    counts.found += len(matched)
    for index, task in enumerate(gold):
        partner = system[matched[index]] if index in matched else {}
        if index not in matched:
            counts.missed += 1
            tally.differences.append(Difference(where, "tasks", "missed", task["text"][:120]))
        _score_fields(task, partner, tally, f"{where} {task.get('item')}")
    for index, task in enumerate(system):
        if index not in matched.values():
            counts.extra += 1
            tally.differences.append(Difference(where, "tasks", "extra", task["text"][:120]))
            _score_fields({}, task, tally, f"{where} extra {task.get('item')}")


def _score_fields(gold: Json, system: Json, tally: Tally, where: str) -> None:
    def both(name: str, key: Callable[[Any], Any]) -> list[list[Any]]:
        return [[key(one) for one in side.get(name) or []] for side in (gold, system)]

    for role in ("lead", "coordinating", "report_to"):
        rule = (_agency_ratio, AGENCY_SIMILARITY)
        tally.add_alike(f"task.{role}", *both(role, str), rule, where)
    tally.add_equal("deadlines", *both("deadlines", _deadline_key), where)
    tally.add_alike("targets", *both("targets", _quantity_key), _QUANTITY, where)
    tally.add_alike("targets.due", *both("targets", _due_key), _QUANTITY, where)
    tally.add_equal("task.references", *both("references", normalize_words), where)
