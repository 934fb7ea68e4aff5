"""Reads time as the columns of tables have it: "4/2026 - 6/2026", "QII/2026", "đến 2030"."""

from __future__ import annotations

import re
from datetime import date

from ntm_extract.vi.calendar import month_end
from ntm_extract.vi.time_phrase import TimePhrase, made

_COUNTS = {"hai": 2, "ba": 3, "sáu": 6, "chín": 9}


def number_of_months(count: str, unit: str) -> int:
    """Return how many months "hai quý", "06 tháng" are."""
    number = int(count) if count.isdigit() else _COUNTS[count]
    return 3 * number if unit in {"quý", "quí"} else number


def read_bare_months(match: re.Match[str], _: int | None) -> TimePhrase | None:
    """Return the stretch of two months without their word, None where it runs backwards."""
    year, month = int(match["y"]), int(match["m"])
    first, last = date(int(match["y1"] or year), int(match["m1"]), 1), month_end(year, month)
    return made(match, "range", first, last, month=month) if first < last else None


def read_short_year(match: re.Match[str], _: int | None) -> TimePhrase:
    """Return the year of "đến 2030"."""
    year = int(match["y"])
    return made(match, "year", date(year, 1, 1), date(year, 12, 31))
