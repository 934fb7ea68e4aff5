"""Reads which year a date means that names none: "của năm báo cáo", "năm sau", "năm thứ ba"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from ntm_extract.vi.calendar import add_months, day_or_none
from ntm_extract.vi.time_phrase import TimePhrase

_OF_REPORT = (
    r"(?:,? (?:của |so với |sau )?(?:kỳ|năm|niên độ) (?:báo cáo|quyết toán|đánh giá|kế hoạch))"
)
_WHICH_YEAR = re.compile(
    r"(?: ?,)?(?: của)? năm(?: dương lịch| ngân sách| tài chính| liền)?"
    r" (?P<which>báo cáo|đánh giá|quyết toán|kế hoạch"
    r"|nay|này|hiện hành|trước(?! (?:ngày|tháng|quý|\d))|sau|tiếp theo|kế tiếp|liền kề"
    rf"|thứ [^\W\d_]+)(?!\w)(?: liền kề| đó| tiếp theo)?(?P<report>{_OF_REPORT})?"
    r"|(?: ?,)? của (?P<turn>kỳ báo cáo(?: (?:tiếp theo|sau|kế tiếp|liền sau))?)(?!\w)"
    r"|(?: ?,)? của năm(?! (?:\d|tiếp|sau|kế|trước|này|nay|liền))(?= [^\W\d_])"
)
_NEXT = {"sau", "tiếp theo", "kế tiếp", "liền kề"}
_OF_EVERY_REPORT = {"báo cáo", "đánh giá", "quyết toán", "kế hoạch"}


@dataclass(frozen=True, slots=True)
class WhichYear:
    """The year that words behind a date mean: where they end, and what they say.

    ``yearly``: of every year of reporting. ``shift``: years after the year of the notice, None
    where a year is counted from one that is not named ("năm thứ ba của kỳ kế hoạch").
    """

    end: int
    yearly: bool
    shift: int | None


def which_year(shade: str, phrase: TimePhrase) -> WhichYear | None:
    """Return the year that words behind a date without one mean, None where there are none."""
    if phrase.year_given or phrase.kind not in {"date", "month", "quarter"}:
        return None
    match = _WHICH_YEAR.match(shade, phrase.end)
    if match is None:
        return None
    which = match["which"] or "thứ"
    if which in _OF_EVERY_REPORT or match["report"] or match["turn"]:
        return WhichYear(match.end(), yearly=True, shift=None)
    if which.startswith("thứ"):
        return WhichYear(match.end(), yearly=False, shift=None)
    return WhichYear(match.end(), yearly=False, shift=_shift(which))


def _shift(which: str) -> int:
    return 1 if which in _NEXT else -1 if which == "trước" else 0


def known_day(issued_on: date | None) -> date | None:
    """Return the day of the notice, None where only its year is known.

    A notice without a date comes with the first of January: nothing can be counted from that.
    """
    if issued_on and (issued_on.month, issued_on.day) == (1, 1):
        return None
    return issued_on


_THIS_MONTH = re.compile(r" (?:của )?tháng (?:này|nay)(?!\w)")


def in_this_month(shade: str, phrase: TimePhrase, issued_on: date | None) -> TimePhrase | None:
    """Return the date of "ngày 20 tháng này", None where the month is not said so."""
    said = _THIS_MONTH.match(shade, phrase.end)
    if said is None or issued_on is None or phrase.day is None:
        return None
    day = day_or_none(issued_on.year, issued_on.month, phrase.day)
    return replace(phrase, end=said.end(), kind="date", first=day, last=day, year_given=True)


def in_year(phrase: TimePhrase, year: WhichYear) -> TimePhrase:
    """Return the stretch of time in the year meant; without dates where that year is unknown."""
    if year.shift is None:
        return replace(phrase, end=year.end, first=None, last=None, year_given=True)
    return replace(
        phrase,
        end=year.end,
        first=_moved(phrase.first, year.shift),
        last=_moved(phrase.last, year.shift),
    )


def _moved(day: date | None, years: int) -> date | None:
    return add_months(day, 12 * years) if day else None
