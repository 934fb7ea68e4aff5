"""RFC 5545 rules of plain rhythms: a unit of time, every so many of it."""

from __future__ import annotations

from ntm_extract.extract.deadlines.candidate import Candidate
from ntm_extract.vi.numbers import parse_number_words

_FREQUENCIES = {
    "phút": "FREQ=MINUTELY", "giờ": "FREQ=HOURLY", "ngày": "FREQ=DAILY", "tuần": "FREQ=WEEKLY",
    "tháng": "FREQ=MONTHLY", "quý": "FREQ=MONTHLY;INTERVAL=3", "quí": "FREQ=MONTHLY;INTERVAL=3",
    "năm": "FREQ=YEARLY", "năm học": "FREQ=YEARLY", "học kỳ": "FREQ=MONTHLY;INTERVAL=6",
}  # fmt: skip


def rrule_of(unit: str) -> str | None:
    """Return the rule of a unit as written: "quý", "6 tháng", "năm"."""
    plain = unit.strip()
    if plain in _FREQUENCIES:
        return _FREQUENCIES[plain]
    count, _, base = plain.partition(" ")
    return interval(base.strip(), number_of(count))


def number_of(count: str) -> int:
    """Return a count in figures or in words."""
    return int(count) if count.isdigit() else parse_number_words(count)


def interval(base: str, number: int) -> str | None:
    """Return the rule of every so many units, None where no notice means that many."""
    if base in {"học kỳ", "năm học"}:
        return _FREQUENCIES[base] if number == 1 else None
    if base not in _FREQUENCIES or not 1 <= number <= 60:
        return None
    if base in {"quý", "quí"}:
        return f"FREQ=MONTHLY;INTERVAL={3 * number}"
    return _FREQUENCIES[base] if number == 1 else f"{_FREQUENCIES[base]};INTERVAL={number}"


def recurring(start: int, end: int, name: str, rrule: str, at: str | None = None) -> Candidate:
    """Return the candidate of a rhythm."""
    return Candidate(start, end, "rhythm", "each", name, None, "recurring", rrule, at)
