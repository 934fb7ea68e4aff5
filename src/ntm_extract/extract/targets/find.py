"""Finds the numbers of a text that are targets or results."""

from __future__ import annotations

from datetime import date

from ntm_extract.extract.targets.indicator import (
    find_due,
    read_indicator,
    sentence_around,
    time_phrases,
)
from ntm_extract.extract.targets.judge import cues_around, decide
from ntm_extract.extract.targets.match import Context, QuantityMatch, Role
from ntm_extract.extract.targets.quantity import Quantity, carry_comparators, find_numbers
from ntm_extract.vi.numbers import json_number
from ntm_extract.vi.shadow import shadow
from ntm_extract.vi.time_phrases import TimePhrase


def find_quantities(
    text: str, *, issued_on: date | None, context: Context | None = None
) -> tuple[QuantityMatch, ...]:
    """Return the targets and results in ``text``, in reading order.

    Args:
        text: an item or paragraph of a notice.
        issued_on: the day of the notice, for dates without a year.
        context: "task" for an item that assigns work, "report" for the part that reports.
    """
    shade = shadow(text)
    phrases = time_phrases(shade, issued_on)
    numbers = [one for one in find_numbers(shade) if not _in_time(one, phrases)]
    found: list[QuantityMatch] = []
    decided: tuple[Role | None, float] = (None, 0.0)
    for one in carry_comparators(shade, numbers):
        sentence = sentence_around(shade, one.number_start)
        if not one.carried:
            decided = decide(cues_around(shade, one, context, sentence), context)
        role, how_sure = decided
        if role is not None:
            due = find_due(shade, one, phrases, sentence)
            found.append(_match(text, shade, one, role=role, how_sure=how_sure, due=due))
    return tuple(found)


def _in_time(one: Quantity, phrases: list[TimePhrase]) -> bool:
    return any(phrase.start <= one.number_start < phrase.end for phrase in phrases)


def _match(
    text: str, shade: str, one: Quantity, *, role: Role, how_sure: float, due: date | None
) -> QuantityMatch:
    indicator, span = read_indicator(text, shade, one)
    return QuantityMatch(
        span=span,
        text=span.text_in(text),
        indicator=indicator,
        comparator=one.comparator,
        value=json_number(one.value),
        unit=text[one.unit.start : one.unit.end] if one.unit else None,
        due=due,
        role=role,
        confidence=round(how_sure if one.sure else how_sure * 0.5, 3),
        rule=one.rule,
    )
