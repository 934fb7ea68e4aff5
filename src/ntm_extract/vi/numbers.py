"""Numbers as notices write them: "1.234,5", "hai mươi lăm", Roman numerals."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d])|\d+(?:,\d+)?"
"""A number in Vietnamese notation: points between thousands, a comma before the fraction."""

_VIETNAMESE = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")
_ENGLISH = re.compile(r"(?:\d{1,3}(?:,\d{3}){2,}|\d+)(?:\.\d+)?")
_ROMAN = re.compile(r"(?=[IVXLC])(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}

_LABEL_LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The letters that points (điểm) are labelled with, in their order: no "ă", "â", "ê", "ô"."""

_DIGIT_WORDS = {
    "không": 0, "linh": 0, "lẻ": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4,
    "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_TENS_WORDS = {"mười": 10, "mươi": 10, "chục": 10}
_POWER_WORDS = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}


class NumberReading(NamedTuple):
    """A number and whether it can be read in one way only."""

    value: Decimal
    sure: bool


def parse_number(text: str) -> Decimal:
    """Return the value of a number in Vietnamese notation.

    Raises:
        ValueError: the text is no such number.
    """
    if not _VIETNAMESE.fullmatch(text):
        raise ValueError(f"not a Vietnamese number: {text!r}")
    return Decimal(text.replace(".", "").replace(",", "."))


def read_number(text: str) -> NumberReading:
    """Return the value of a number as printed, and whether only one reading is possible.

    "24.5" and "1,234,567" break the Vietnamese notation and are read the English way; "1,234" is
    read the Vietnamese way, as a fraction, but may be meant as a thousand.

    Raises:
        ValueError: neither notation fits.
    """
    if _VIETNAMESE.fullmatch(text):
        doubtful = re.fullmatch(r"[1-9]\d{0,2},\d{3}", text) is not None
        return NumberReading(parse_number(text), not doubtful)
    if _ENGLISH.fullmatch(text):
        return NumberReading(Decimal(text.replace(",", "")), False)
    raise ValueError(f"not a number: {text!r}")


def json_number(value: Decimal) -> int | float:
    """Return the value as a JSON number: an integer where it is whole."""
    whole = int(value)
    return whole if whole == value else float(value)


def parse_number_words(text: str) -> int:
    """Return the value of a number in words: "hai mươi lăm" is 25, "một trăm linh ba" is 103.

    Raises:
        ValueError: the words are no number.
    """
    total, group, digit = 0, 0, None
    for word in text.lower().split():
        if word in _DIGIT_WORDS:
            if digit is not None and _DIGIT_WORDS[word] and digit:
                raise ValueError(f"not a number in words: {text!r}")
            digit = _DIGIT_WORDS[word]
        elif word in _TENS_WORDS:
            group += 10 * (1 if digit is None else digit)
            digit = None
        elif word == "trăm":
            group += 100 * (1 if digit is None else digit)
            digit = None
        elif word in _POWER_WORDS:
            total += (group + (digit or 0) or 1) * _POWER_WORDS[word]
            group, digit = 0, None
        else:
            raise ValueError(f"not a number in words: {text!r}")
    if not text.split():
        raise ValueError("no words")
    return total + group + (digit or 0)


def place_in_list(scheme: str, value: str) -> int:
    """Return the place of a label in its list, from 1: "đ" and "V" are 5; 0 where it has none.

    ``scheme`` is "letter", "roman" or "arabic", as labels have it.
    """
    if scheme == "letter":
        return _LABEL_LETTERS.find(value) + 1
    if scheme == "roman":
        return parse_roman(value) if _ROMAN.fullmatch(value) else 0
    return int(value) if scheme == "arabic" and value.isdigit() else 0


def parse_roman(text: str) -> int:
    """Return the value of a Roman numeral up to 399: "XIV" is 14.

    Raises:
        ValueError: the text is no such numeral.
    """
    if not _ROMAN.fullmatch(text):
        raise ValueError(f"not a Roman numeral: {text!r}")
    values = [_ROMAN_VALUES[letter] for letter in text]
    following = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))
