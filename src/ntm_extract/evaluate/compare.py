"""Compares one record with its annotation, field by field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ntm_extract.evaluate.tally import Difference, Sides, Tally, pair
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
    _score_references((gold, system), tally, where)
    _score_tasks(gold["tasks"], system.get("tasks") or [], tally, where)
    for kind, key in (("targets", _quantity_key), ("results", _level_key)):
        tally.add_alike(kind, _both(gold, system, kind, key), _QUANTITY, where)
    return tally


def _both(gold: Json, system: Json, name: str, key: Callable[[Any], Any]) -> Sides:
    """Return the values of a list field on both sides, as they are compared."""
    return (
        [key(one) for one in gold.get(name) or []],
        [key(one) for one in system.get(name) or []],
    )


def _words_of(side: Json, name: str) -> list[str]:
    return [normalize_words(side[name])] if side.get(name) else []


def _score_header(gold: Json, system: Json, tally: Tally, where: str) -> None:
    def sides(name: str) -> Sides:
        return _words_of(gold, name), _words_of(system, name)

    for name in ("number", "doc_type", "issued_on", "place"):
        tally.add_equal(f"header.{name}", sides(name), where)
    tally.add_alike("header.issuing_body", sides("issuing_body"), (_one_opens_other, 100), where)
    tally.add_alike("header.subject", sides("subject"), (_ratio, SUBJECT_SIMILARITY), where)
    tally.add_equal("header.signatory", (_signed(gold), _signed(system)), where)
    for name in ("addressees", "recipients"):
        rule = (_line_ratio, LINE_SIMILARITY)
        tally.add_alike(f"header.{name}", _both(gold, system, name, str), rule, where)


def _signed(header: Json) -> list[str]:
    signatory = header.get("signatory") or {}
    return [word for part in ("name", "position") for word in _words_of(signatory, part)]


def _score_references(sides: tuple[Json, Json], tally: Tally, where: str) -> None:
    def dated(one: Json) -> tuple[str, Any]:
        return normalize_words(one["number"]), one.get("issued_on")

    def issued(one: Json) -> tuple[str, str]:
        return normalize_words(one["number"]), normalize_words(one.get("issuer"))

    tally.add_equal("references", _both(*sides, "references", dated), where)
    tally.add_equal("references.issuer", _both(*sides, "references", issued), where)


def _score_tasks(gold: Sequence[Json], system: Sequence[Json], tally: Tally, where: str) -> None:
    """Pair tasks by their texts; fields are compared only inside a pair."""
    expected = [normalize_words(task["text"]) for task in gold]
    found = [normalize_words(task["text"]) for task in system]
    matched = dict(pair(expected, found, _ratio, TASK_SIMILARITY))
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
    def sides(name: str, key: Callable[[Any], Any]) -> Sides:
        return _both(gold, system, name, key)

    for role in ("lead", "coordinating", "report_to"):
        rule = (_agency_ratio, AGENCY_SIMILARITY)
        tally.add_alike(f"task.{role}", sides(role, str), rule, where)
    tally.add_equal("deadlines", sides("deadlines", _deadline_key), where)
    tally.add_alike("targets", sides("targets", _quantity_key), _QUANTITY, where)
    tally.add_alike("targets.due", sides("targets", _due_key), _QUANTITY, where)
    tally.add_equal("task.references", sides("references", normalize_words), where)
