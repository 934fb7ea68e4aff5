"""No extractor fails on any string, and what it quotes stands where it says."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ntm_extract.extract.deadlines import find_deadlines
from ntm_extract.extract.legal_references import find_references
from ntm_extract.extract.targets import Context, find_quantities

ISSUED_ON = date(2024, 2, 28)
_WORDS = [
    "trước",
    "ngày",
    "tháng",
    "năm",
    "quý",
    "hàng",
    "định kỳ",
    "chậm nhất",
    "đến",
    "trong",
    "kể từ",
    "IV",
    "12/2024",
    "30/6/2025",
    "31/6",
    "20",
    "phấn đấu",
    "đạt",
    "ít nhất",
    "50%",
    "12.500 ha",
    "tỷ đồng",
    "3 - 5%",
    "10/27 huyện",
    "giảm",
    "Quyết định số",
    "321/QĐ-TTg",
    "của",
    "Thủ tướng Chính phủ",
    "UBND tỉnh",
    "và",
    ",",
    ";",
    ".",
    "(",
    ")",
    "-",
    "\n",
    "lần",
    "6 tháng",
    "17 giờ 00",
    "làm việc",
    "Tết",
    "ký",
    "l2",
    "O",
    "‰",
    "İ",
    "ß",
    "́",
    "0",
    "99999999999999999999",
    "/",
    "99/99/9999",
    "giai đoạn 2021 - 2025",
    "hằng tuần",
]
noise = st.text() | st.lists(st.sampled_from(_WORDS), max_size=30).map(" ".join)
contexts: st.SearchStrategy[Context | None] = st.sampled_from(("task", "report", "goal", None))
days = st.none() | st.dates()


@given(noise, days)
@settings(max_examples=300)
def test_deadlines_quote_the_text(text: str, issued_on: date | None) -> None:
    for match in find_deadlines(text, issued_on=issued_on):
        assert match.span.text_in(text) == match.text
        assert match.text
        assert 0 <= match.confidence <= 1


@given(noise, days)
@settings(max_examples=300)
def test_deadlines_are_ordered_and_disjoint(text: str, issued_on: date | None) -> None:
    spans = [match.span for match in find_deadlines(text, issued_on=issued_on)]

    assert all(one.end <= after.start for one, after in itertools.pairwise(spans))


@given(noise, contexts, days)
@settings(max_examples=300)
def test_quantities_quote_the_text(
    text: str, context: Context | None, issued_on: date | None
) -> None:
    for match in find_quantities(text, issued_on=issued_on, context=context):
        assert match.span.text_in(text) == match.text
        assert 0 <= match.confidence <= 1


@given(noise)
@settings(max_examples=300)
def test_references_quote_the_text(text: str) -> None:
    for match in find_references(text):
        assert match.span.text_in(text) == match.text
        assert match.number


@given(noise)
def test_a_recurring_deadline_has_a_rule_and_the_others_none(text: str) -> None:
    for match in find_deadlines(text, issued_on=ISSUED_ON):
        assert (match.bound == "recurring") == (match.rrule is not None)


@pytest.mark.parametrize(
    "unit", ["ngày ", "1.", "1/1/", "hàng tháng, ", "50% ", "1/QĐ-TTg ", "a.a"]
)
def test_ten_thousand_repeats_come_back(unit: str) -> None:
    text = unit * 10_000

    assert isinstance(find_deadlines(text, issued_on=ISSUED_ON), tuple)
    assert isinstance(find_quantities(text, issued_on=ISSUED_ON, context="task"), tuple)
    assert isinstance(find_references(text), tuple)
