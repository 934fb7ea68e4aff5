"""Days that come back every year, in a notice that is about one year only.

A programme of several years asks for "báo cáo 6 tháng (trước ngày 15/6) và năm (trước ngày 05/12)"
each year; the plan of one year means the days of that year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ntm_extract.core.span import Span
from ntm_extract.extract.deadlines.match import DeadlineMatch
from ntm_extract.vi.calendar import day_or_none

_ONE_YEAR = re.compile(r"(?<!\w)năm (?P<year>20\d\d)(?! ?[-–/] ?20)", re.IGNORECASE)
_YEARS = re.compile(
    r"giai đoạn|thời kỳ|hằng năm|hàng năm|các năm|những năm|20\d\d ?[-–] ?20\d\d|đến năm",
    re.IGNORECASE,
)
_DAY_OF_YEAR = re.compile(r"FREQ=YEARLY;BYMONTH=(\d+);BYMONTHDAY=(\d+)")
_EVERY_YEAR = re.compile(r"(?:hằng|hàng|mỗi) năm|năm (?:sau|trước)", re.IGNORECASE)
_HALF_YEAR = "FREQ=MONTHLY;INTERVAL=6"
_SAID = re.compile(
    r"(?:(?:trước|chậm nhất|muộn nhất)(?: là)?(?: vào)? )?(?:ngày )?\d{1,2}/\d{1,2}", re.IGNORECASE
)


def year_of_plan(subject: str | None) -> int | None:
    """Return the year that a notice is about by its subject; None for several, or for none."""
    if subject is None or _YEARS.search(subject):
        return None
    years = {int(match["year"]) for match in _ONE_YEAR.finditer(subject)}
    return years.pop() if len(years) == 1 else None


def in_one_year(
    found: Sequence[DeadlineMatch], text: str, year: int | None
) -> tuple[DeadlineMatch, ...]:
    """Return the deadlines of an item with its days of every year set in the one year of a plan.

    A half-year's rhythm beside two of them is what they make exact (specification, 3).
    """
    if year is None or _EVERY_YEAR.search(text):
        return tuple(found)
    dated = [_in_year(one, year) for one in found]
    days = sum(new is not one for new, one in zip(dated, found, strict=True))
    return tuple(one for one in dated if days < 2 or one.rrule != _HALF_YEAR)


def _in_year(one: DeadlineMatch, year: int) -> DeadlineMatch:
    said = _DAY_OF_YEAR.fullmatch(one.rrule or "")
    if said is None:
        return one
    due: date | None = day_or_none(year, int(said[1]), int(said[2]))
    exact = _SAID.search(one.text)
    if due is None or exact is None:
        return one
    start = one.span.start + exact.start()
    return replace(
        one,
        span=Span(start, one.span.start + exact.end()),
        text=exact.group(),
        due=due,
        bound="before" if exact.group().lower().startswith("trước") else "by",
        rrule=None,
    )
