"""Labels of list items: every rule reads its examples."""

from __future__ import annotations

import pytest

from ntm_extract.layout.labels import RULES, read_label

EXAMPLES = [(rule.name, line, value) for rule in RULES for line, value in rule.examples]
OTHERS = [(rule.name, line) for rule in RULES for line in rule.non_examples]


@pytest.mark.parametrize(("scheme", "line", "value"), EXAMPLES)
def test_label_rule_reads_its_example(scheme: str, line: str, value: str) -> None:
    label = read_label(line)

    assert label is not None
    assert (label.scheme, label.value) == (scheme, value)


@pytest.mark.parametrize(("scheme", "line"), OTHERS)
def test_label_rule_leaves_its_non_example_alone(scheme: str, line: str) -> None:
    label = read_label(line)

    assert label is None or label.scheme != scheme
