"""The calendar of notices: last days of months and quarters, holidays, working days."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from functools import cache

_ONE_DAY = timedelta(days=1)
_SATURDAY = 5
_LONGEST_COUNT = 4000
_KNOWN_YEARS = range(1990, 2100)
"""Years whose lunar holidays are known; others have none."""


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def quarter_end(year: int, quarter: int) -> date:
    """Return the last day of a quarter (quý), 1 to 4."""
    return month_end(year, 3 * quarter)


def day_or_none(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has no such day (30/2)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def public_holidays(year: int) -> frozenset[date]:
    """Return the public holidays of Vietnam in a year, Tết and days in lieu among them."""
    if year not in _KNOWN_YEARS:
        return frozenset()
    import holidays  # noqa: PLC0415  (0.1 s: only where a duration is counted)

    return frozenset(holidays.country_holidays("VN", years=year))


@cache
def working_weekends(year: int) -> frozenset[date]:
    """Return the weekend days of a year on which offices make up for a bridge day off."""
    if year not in _KNOWN_YEARS:
        return frozenset()
    import holidays  # noqa: PLC0415

    calendar_of_year = holidays.country_holidays("VN", years=year)
    made_up = getattr(calendar_of_year, "weekend_workdays", ())
    return frozenset(day for day in made_up if day.year == year)


def is_working_day(day: date) -> bool:
    """Tell whether offices work on that day: no weekend or made up for, no public holiday."""
    if day.weekday() >= _SATURDAY:
        return day in working_weekends(day.year)
    return day not in public_holidays(day.year)


def add_working_days(start: date, count: int) -> date:
    """Return the day on which ``count`` working days have passed since ``start``.

    The day of ``start`` itself is not counted (Điều 147 Bộ luật Dân sự 2015).

    Raises:
        ValueError: more days than any notice means.
    """
    if not 0 <= count <= _LONGEST_COUNT:
        raise ValueError(f"not a duration of working days: {count}")
    day = start
    while count:
        day += _ONE_DAY
        count -= is_working_day(day)
    return day


def add_months(start: date, count: int) -> date:
    """Return the same day ``count`` months later, or the last day of a shorter month."""
    months = start.year * 12 + start.month - 1 + count
    year, month = divmod(months, 12)
    return date(year, month + 1, min(start.day, month_end(year, month + 1).day))


def tet(year: int) -> date | None:
    """Return the first day of the lunar year (mùng 1 Tết), where the calendar knows it."""
    if year not in _KNOWN_YEARS:
        return None
    import holidays  # noqa: PLC0415

    for day, name in sorted(holidays.country_holidays("VN", years=year, language="vi").items()):
        if name == "Tết Nguyên Đán" or name.startswith("Mùng 1"):
            return day
    return None
