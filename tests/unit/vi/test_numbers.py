from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntm_extract.vi.numbers import (
    json_number,
    parse_number,
    parse_number_words,
    parse_roman,
    place_in_list,
    read_number,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [("3.600", 3600), ("0,78", Decimal("0.78")), ("04", 4), ("1.234,5", Decimal("1234.5"))],
)
def test_points_stand_between_thousands_and_the_comma_before_the_fraction(
    text: str, value: object
) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize("text", ["", "1.23", "12.34,5", "abc", "1,2,3", "3.6000"])
def test_what_breaks_the_notation_is_no_number(text: str) -> None:
    with pytest.raises(ValueError, match="number"):
        parse_number(text)


def test_english_notation_is_read_but_not_surely() -> None:
    assert read_number("24.5") == (Decimal("24.5"), False)


def test_three_digits_behind_a_comma_may_be_a_thousand() -> None:
    assert read_number("1,234") == (Decimal("1.234"), False)


def test_plain_notation_is_sure() -> None:
    assert read_number("12.500").sure


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("hai mươi lăm", 25),
        ("một trăm linh ba", 103),
        ("mười", 10),
        ("hai nghìn không trăm hai mươi tư", 2024),
        ("ba triệu", 3_000_000),
    ],
)
def test_numbers_in_words(words: str, value: int) -> None:
    assert parse_number_words(words) == value


@pytest.mark.parametrize("words", ["", "hai xã", "ba bốn"])
def test_other_words_are_no_number(words: str) -> None:
    with pytest.raises(ValueError, match="word"):
        parse_number_words(words)


@pytest.mark.parametrize(("text", "value"), [("IV", 4), ("XIV", 14), ("XL", 40), ("CIX", 109)])
def test_roman_numerals(text: str, value: int) -> None:
    assert parse_roman(text) == value


@pytest.mark.parametrize("text", ["", "IIII", "VX", "A", "iv"])
def test_malformed_roman_numerals_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="Roman"):
        parse_roman(text)


def test_whole_values_are_integers_in_json() -> None:
    assert repr(json_number(Decimal("50.0"))) == "50"


@given(st.integers(min_value=0, max_value=10**12))
def test_grouped_integers_come_back(value: int) -> None:
    assert parse_number(f"{value:,}".replace(",", ".")) == value


@pytest.mark.parametrize(
    ("scheme", "value", "place"),
    [("letter", "đ", 5), ("letter", "f", 0), ("roman", "IX", 9), ("roman", "IIX", 0),
     ("arabic", "12", 12), ("dash", "-", 0)],
)  # fmt: skip
def test_labels_have_their_place_in_a_list(scheme: str, value: str, place: int) -> None:
    assert place_in_list(scheme, value) == place
