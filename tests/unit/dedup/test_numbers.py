from __future__ import annotations

import pytest

from ntm_extract.dedup.align import align
from ntm_extract.dedup.fold import fold, take_apart
from ntm_extract.dedup.numbers import NumberMatch, compare_numbers
from versions import PLAN, garbled, next_year


def compared(a: str, b: str) -> NumberMatch:
    ours, theirs = take_apart(fold(a)), take_apart(fold(b))
    return compare_numbers(ours, theirs, align(ours, theirs))


def test_all_numbers_of_a_text_agree_with_its_own() -> None:
    match = compared(PLAN, PLAN)
    assert match.agreeing > 30
    assert match.disagreements == ()


def test_numbers_agree_however_they_are_set_apart() -> None:
    assert compared(PLAN, PLAN.replace("1.250", "1250")).disagreements == ()


def test_a_changed_number_is_named_with_both_readings() -> None:
    (one,) = compared(PLAN, PLAN.replace("347 tỷ", "512 tỷ")).disagreements
    assert (one.a, one.b) == ("347", "512")


def test_a_missing_number_says_nothing() -> None:
    assert compared(PLAN, PLAN.replace("347 tỷ", "nhiều tỷ")).disagreements == ()


def test_another_year_is_more_surprising_than_a_misread_digit() -> None:
    series, misread = compared(PLAN, next_year(PLAN)), compared(PLAN, PLAN.replace("186", "136"))
    assert series.surprise > 10
    assert misread.surprise < 4


def test_one_misread_digit_is_expected_of_a_garbled_text() -> None:
    assert compared(PLAN, garbled(PLAN).replace("186", "136")).surprise < 1


@pytest.mark.parametrize(("before", "after"), [("186", "56 186"), ("2.800", "800")])
def test_part_of_a_number_says_nothing_in_a_garbled_text(before: str, after: str) -> None:
    assert compared(PLAN, garbled(PLAN).replace(before, after)).disagreements == ()
