"""How many days, months or hours: counts in figures and words, units, their English names."""

from __future__ import annotations

from ntm_extract.vi.numbers import parse_number_words

COUNT = (
    r"(?P<n>\d{1,3}(?:,5(?= (?:ngày|giờ)))?|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
    r"(?: (?:một|hai|ba|bốn|năm|lăm|sáu|bảy|tám|chín|mươi)){0,2})"
)
UNITS = r"(?P<unit>ngày làm việc|ngày(?! làm việc)|giờ làm việc|giờ|h(?= )|phút|tuần|tháng|năm)"
ENGLISH = {
    "ngày làm việc": "working days", "ngày": "days", "tuần": "weeks", "giờ": "hours",
    "giờ làm việc": "working hours", "h": "hours", "phút": "minutes", "tháng": "months",
    "năm": "years",
}  # fmt: skip


def amount_of(text: str) -> int:
    """Return how many whole units a count takes: half a day more is a day more."""
    whole, comma, _ = text.partition(",")
    return int(whole) + bool(comma) if whole.isdigit() else parse_number_words(text)


def said(text: str) -> str:
    """Return a count as it is said, in figures."""
    return text.replace(",", ".") if "," in text else str(amount_of(text))
