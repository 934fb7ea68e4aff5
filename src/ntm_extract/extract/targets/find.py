"""Finds the numbers of a text that are targets or results."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import replace
from datetime import date
from functools import cached_property

from ntm_extract.core.span import Span
from ntm_extract.extract.targets.carry import carry_comparators
from ntm_extract.extract.targets.elliptic import tie_elliptic
from ntm_extract.extract.targets.indicator import read_indicator
from ntm_extract.extract.targets.judge import decide
from ntm_extract.extract.targets.match import Context, QuantityMatch, Role
from ntm_extract.extract.targets.quantity import Quantity, find_numbers
from ntm_extract.extract.targets.setting import MANY, Setting
from ntm_extract.extract.targets.sums import join_ranges, join_sums
from ntm_extract.extract.targets.times import TimesOfText
from ntm_extract.vi.numbers import json_number
from ntm_extract.vi.shadow import shadow

_DIGIT = re.compile(r"\d")
_PART_OF_IT = ("trong đó", "gồm", "bao gồm")
_MAY_HOLD = re.compile(r"ít nhất|tối thiểu|tối đa|không quá|có thêm| (?:mươi|trăm|nghìn|ngàn) ")


def find_quantities(
    text: str,
    *,
    issued_on: date | None,
    context: Context | None = None,
    counted: Container[str] = frozenset(),
    handed: date | None = None,
) -> tuple[QuantityMatch, ...]:
    """Return the targets and results in ``text``, in reading order.

    Args:
        text: an item or paragraph of a notice.
        issued_on: the day of the notice, for dates without a year.
        context: "task" for an item that assigns work, "report" for the part that reports, "goal"
            for what stands under a heading of goals ("Mục tiêu", "Chỉ tiêu cụ thể").
        counted: what the whole notice counts more than once, as ``CountedAgain`` tells.
        handed: the date that a heading above the text gives to targets without one of their own.
    """
    shade = shadow(text)
    if not (_DIGIT.search(shade) or _MAY_HOLD.search(shade)):
        return ()
    times = TimesOfText(shade, issued_on)
    numbers = tuple(find_numbers(shade, taken=times.covers))
    if not numbers:
        return ()
    found: list[QuantityMatch] = []
    decided: tuple[Role | None, float] = (None, 0.0)
    last, before = Span(0, 0), None
    for one in _outside_time(shade, numbers, times):
        due, sentence = times.due_of(one), times.sentence_at(one.number_start)
        if not (one.carried or one.part or _ends_range(one, before)):
            same = sentence == last or _goes_on(shade, last, sentence)
            after, near = (decided[0], before) if same else (None, None)
            again = one.value < MANY and count(shade, one) in counted
            setting = Setting(sentence, context, due, issued_on, after, near, text, again)
            decided = decide(shade, one, setting)
        last, before = sentence, one
        role, how_sure = decided
        past = due and issued_on and (due < issued_on or (context == "report" and due == issued_on))
        if role == "target" and past:
            due = None  # what a target is compared with: "gấp 1,5 lần năm 2020"
        if role == "target" and due is None and not times.is_undated(one):
            due = handed
        ahead = context == "task" and due and issued_on and due > issued_on
        if role == "result" and (due is None or ahead):
            due = times.running(one)  # what is told amid the work is not of its deadline
        if role is not None:
            found.append(_match(text, shade, one, role=role, how_sure=how_sure, due=due))
        if one.part and role == "target":
            _date_whole(found, one, times)
    return tuple(found)


def _date_whole(found: list[QuantityMatch], part: Quantity, times: TimesOfText) -> None:
    """Give a sum without a date the one by which what its parts leave over is due."""
    whole, rest = part.like, times.due_of_rest(part)
    if whole is None or rest is None:
        return
    for at, match in enumerate(found):
        if match.due is None and match.span.start == whole.start:
            found[at] = replace(match, due=rest)


def _goes_on(shade: str, last: Span, sentence: Span) -> bool:
    """Tell whether a sentence goes on with the one before it: "… 260 chợ. Trong đó 54 chợ …"."""
    return last.end + 1 == sentence.start and shade.startswith(_PART_OF_IT, sentence.start + 1)


def _ends_range(one: Quantity, before: Quantity | None) -> bool:
    """Tell whether a number is the upper end of a range, of which the lower one was judged."""
    begin = one.range_start
    return begin is not None and before is not None and before.range_start == begin


class CountedAgain(Container[str]):
    """What a notice counts more than once, looked for when the first small number asks."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __contains__(self, counted: object) -> bool:
        return counted in self._again

    @cached_property
    def _again(self) -> frozenset[str]:
        return counted_again(self._text)


def counted_again(text: str) -> frozenset[str]:
    """Return what a notice counts more than once, below ten: the few things that it is about."""
    shade = shadow(text)
    few = (one for one in find_numbers(shade, only_few=True) if 1 < one.value < MANY)
    counts = Counter(count(shade, one) for one in few)
    return frozenset(count for count, times in counts.items() if times > 1)


def count(shade: str, one: Quantity) -> str:
    """Return a number with the thing it counts: "02 bệnh viện" and "2 bệnh viện" are the same."""
    unit = shade[one.unit.start : one.unit.end] if one.unit else ""
    return f"{one.value.normalize()} {unit}"


def numbers_outside_time(shade: str, times: TimesOfText) -> list[Quantity]:
    """Return the numbers that are no part of a date, comparators carried along enumerations."""
    return _outside_time(shade, find_numbers(shade), times)


def _outside_time(shade: str, numbers: Iterable[Quantity], times: TimesOfText) -> list[Quantity]:
    outside = [one for one in numbers if not times.covers(one.number_start)]
    whole = join_ranges(shade, join_sums(shade, outside))
    return tie_elliptic(shade, carry_comparators(shade, whole))


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
