"""Every rule is run on its own examples and non-examples."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.extract.deadlines import DeadlineMatch, find_deadlines
from ntm_extract.extract.deadlines.counted_rhythms import COUNTED_RHYTHM_RULES
from ntm_extract.extract.deadlines.duration import DURATION_RULES
from ntm_extract.extract.deadlines.exact_rhythms import EXACT_RHYTHM_RULES
from ntm_extract.extract.deadlines.leads import LEAD_RULES, NO_LEAD
from ntm_extract.extract.deadlines.rhythm import RHYTHM_RULES
from ntm_extract.extract.deadlines.weekdays import WEEKDAY_RULES
from ntm_extract.extract.rule import Example
from ntm_extract.extract.targets import QuantityMatch, find_quantities
from ntm_extract.extract.targets.comparators import COMPARATOR_RULES, PLAIN

ISSUED_ON = date(2024, 3, 14)
DEADLINE_RULES = (
    *LEAD_RULES,
    NO_LEAD,
    *RHYTHM_RULES,
    *COUNTED_RHYTHM_RULES,
    *EXACT_RHYTHM_RULES,
    *WEEKDAY_RULES,
    *DURATION_RULES,
)
QUANTITY_RULES = (*COMPARATOR_RULES, PLAIN)


def _has(match: DeadlineMatch | QuantityMatch, example: Example) -> bool:
    return all(getattr(match, name) == value for name, value in example.reading)


@pytest.mark.parametrize(
    ("name", "example"), [(rule.name, one) for rule in DEADLINE_RULES for one in rule.examples]
)
def test_deadline_rule_reads_its_example(name: str, example: Example) -> None:
    found = find_deadlines(example.text, issued_on=ISSUED_ON)

    assert [one for one in found if one.rule.startswith(name) and _has(one, example)], found


@pytest.mark.parametrize(
    ("name", "text"), [(rule.name, one) for rule in DEADLINE_RULES for one in rule.non_examples]
)
def test_deadline_rule_leaves_its_non_example_alone(name: str, text: str) -> None:
    found = find_deadlines(text, issued_on=ISSUED_ON)

    assert [one for one in found if one.rule == name] == []


@pytest.mark.parametrize(
    ("name", "example"), [(rule.name, one) for rule in QUANTITY_RULES for one in rule.examples]
)
def test_quantity_rule_reads_its_example(name: str, example: Example) -> None:
    found = [
        one
        for context in ("task", "report")
        for one in find_quantities(example.text, issued_on=ISSUED_ON, context=context)
    ]

    assert [one for one in found if one.rule == name and _has(one, example)], found


@pytest.mark.parametrize("rule", [*DEADLINE_RULES, *QUANTITY_RULES], ids=lambda rule: rule.name)
def test_every_rule_carries_an_example(rule: object) -> None:
    assert getattr(rule, "examples", ())


def test_rule_names_are_unique() -> None:
    names = [rule.name for rule in (*DEADLINE_RULES, *QUANTITY_RULES)]

    assert len(names) == len(set(names))
