"""Reads dates, months, quarters, halves of a year and years out of what the patterns matched."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from ntm_extract.vi import time_patterns as patterns
from ntm_extract.vi.calendar import day_or_none, month_end
from ntm_extract.vi.time_columns import (
    number_of_months,
    read_bare_months,
    read_short_year,
)
from ntm_extract.vi.time_phrase import PhraseKind, TimePhrase, made
from ntm_extract.vi.time_quarters import read_quarter_range, read_quarters, read_short_quarter
from ntm_extract.vi.written_dates import read_written_date

_NUMBERED = re.compile(r"(?:giai đoạn|đợt|lần|bước|số|phần|điều|khoản|kỳ) $")
"""What the first digits number where no "ngày" stands: "giai đoạn 1 tháng 6/2026"."""


_MONTHS = re.compile(r"\d\d? ?- ?(?:0?[1-9]|1[0-2])/\d{4}")
"""Two months, not a day: "8-10/2026"."""
_FROM_TO = re.compile(r"từ (?=\d\d?/.* (?:đến|tới|-) |\d\d? ?- ?\d\d/)")
"""Says that two days without a word or a year are days: "từ 10/5 - 20/5", "từ 11 - 15/5"."""


def _year(text: str | None, default: int | None) -> int | None:
    return int(text) if text else default


_FROM_DAY = re.compile(r"từ \d\d? (?:đến|tới) [0-3]?\d/(?:0?[1-9]|1[0-2])(?= ?(?:[.;,)]|$))")
"""Days whose month stands behind the second, where a clause ends: "từ 21 đến 22/5"."""


def _says_days(match: re.Match[str]) -> bool:
    of_week = match.string.endswith(("tuần ", "tuần lễ ", "trong khoảng "), 0, match.start())
    of_week = of_week or _FROM_DAY.match(match.string, match.start()) is not None
    shut = match.string[match.start() - 1 : match.start()] == "(" and match["m1"]
    in_bracket = shut and match.string.startswith(")", match.end())
    return of_week or bool(in_bracket) or _FROM_TO.match(match.group()) is not None


def _read_range(match: re.Match[str], default: int | None) -> TimePhrase | None:
    m1, m2 = match["m1"] or match["m1w"], match["m2"] or match["m2w"]
    whole = match["m2"] and _is_month(match["m2"]) and _says_days(match)
    if not (match["word"] or match["y2"] or match["y2w"] or whole):
        return None
    if m1 and " và " in match.group():
        return None
    if match["m1"] and match["m1"] == match["d2"] and not match["word"]:
        return None
    y2 = _year(match["y2"] or match["y2w"], default)
    y1 = _year(match["y1"] or match["y1w"], y2)
    given = bool(match["y2"] or match["y2w"])
    last = day_or_none(y2, int(m2), int(match["d2"])) if y2 else None
    first = day_or_none(y1, int(m1 or m2), int(match["d1"])) if y1 else None
    return made(match, "range", first, last, day=int(match["d2"]), month=int(m2), year_given=given)


def read_date(match: re.Match[str], default: int | None) -> TimePhrase | None:
    """Return the date of a match of ``DATE``; None where the digits may be anything else."""
    written = match["y"] or match["yw"] or match["ys"]
    if match["word"] is None:
        numbered = _NUMBERED.search(match.string, max(0, match.start() - 12), match.start())
        if numbered or not written or _MONTHS.fullmatch(match.group()):
            return None
    month, day = int(match["m"] or match["mw"]), int(match["d"])
    year = _year(written, default)
    last = day_or_none(year, month, day) if year else None
    return made(match, "date", last, last, day=day, month=month, year_given=bool(written))


def _read_day(match: re.Match[str], _: int | None) -> TimePhrase | None:
    return made(match, "day", None, None, day=int(match["d"]), year_given=False)


def _is_month(text: str) -> bool:
    return 1 <= int(text) <= 12


def _read_month(match: re.Match[str], default: int | None) -> TimePhrase | None:
    month = match["m2"] or match["m1"]
    year = _year(match["y"], default)
    given = bool(match["y"])
    if not (_is_month(month) and _is_month(match["m1"])):
        return None
    first = date(year, int(match["m1"]), 1) if year else None
    if match["m2"] and match["and"] in {",", " và"} and int(month) - int(match["m1"]) > 1:
        return _first_of_two(match, year)
    last = month_end(year, int(month)) if year else None
    return made(match, "month", first, last, month=int(month), year_given=given, part=match["part"])


def _first_of_two(match: re.Match[str], year: int | None) -> TimePhrase:
    """Return the first of two months apart ("tháng 6 và tháng 12 năm 2024"), in their year."""
    month, given = int(match["m1"]), bool(match["y"])
    first = date(year, month, 1) if year else None
    last = month_end(year, month) if year else None
    phrase = made(match, "month", first, last, month=month, year_given=given, part=match["part"])
    return replace(phrase, end=match.end("m1"))


def _read_month_range(match: re.Match[str], default: int | None) -> TimePhrase | None:
    if not (_is_month(match["m1"]) and _is_month(match["m2"])):
        return None
    y2 = _year(match["y2"], default)
    y1 = _year(match["y1"], y2)
    last = month_end(y2, int(match["m2"])) if y2 else None
    first = date(y1, int(match["m1"]), 1) if y1 else None
    kind: PhraseKind = "range" if match.group().startswith("từ ") else "month"
    return made(match, kind, first, last, month=int(match["m2"]), year_given=bool(match["y2"]))


def _read_half(match: re.Match[str], default: int | None) -> TimePhrase | None:
    months = 6 if match["half"] else number_of_months(match["n"], match["unit"])
    if not 1 <= months <= 12:
        return None
    year = _year(match["y"], default)
    to = 12 if match["side"] == "cuối" else months
    last = month_end(year, to) if year else None
    first = date(year, to - months + 1, 1) if year else None
    return made(match, "half", first, last, month=to, year_given=bool(match["y"]))


def _read_half_month(match: re.Match[str], default: int | None) -> TimePhrase | None:
    year, month = _year(match["y"], default), int(match["m"])
    if not _is_month(match["m"]):
        return None
    end = month_end(year, month) if year else None
    first = end.replace(day=1 if match["side"] == "đầu" else 16) if end else None
    last = end.replace(day=15) if end and match["side"] == "đầu" else end
    return made(match, "range", first, last, month=month, year_given=bool(match["y"]))


_THIRDS = {"thượng": 10, "trung": 20}


def _read_ten_days(match: re.Match[str], default: int | None) -> TimePhrase | None:
    year, month = _year(match["y"], default), int(match["m"])
    if not _is_month(match["m"]) or int(match["n"] or 1) > 28:
        return None
    end = month_end(year, month) if year else None
    day = int(match["n"]) if match["side"] == "đầu" else _THIRDS.get(match["which"])
    last = end.replace(day=day) if end and day else end
    return made(match, "range", None, last, month=month, year_given=bool(match["y"]))


def _read_months_of_year(match: re.Match[str], _: int | None) -> TimePhrase | None:
    months, year = int(match["n"]), int(match["y"])
    if not 1 <= months <= 12:
        return None
    return made(match, "half", date(year, 1, 1), month_end(year, months), month=months)


def _read_year(match: re.Match[str], _: int | None) -> TimePhrase | None:
    first, last = int(match["y1"]), int(match["y2"] or match["y1"])
    kind: PhraseKind = "years" if match["next"] else "year"
    return made(match, kind, date(first, 1, 1), date(last, 12, 31), part=match["part"])


def _read_years(match: re.Match[str], _: int | None) -> TimePhrase | None:
    return made(match, "years", date(int(match["y1"]), 1, 1), date(int(match["y2"]), 12, 31))


def _read_year_range(match: re.Match[str], _: int | None) -> TimePhrase | None:
    return made(match, "range", date(int(match["y1"]), 1, 1), date(int(match["y2"]), 12, 31))


def _read_this_year(match: re.Match[str], default: int | None) -> TimePhrase | None:
    if "năm" not in match.group():
        return None
    last = date(default, 12, 31) if default else None
    return made(match, "year", None, last, year_given=False, part=match["part"])


def _read_period(match: re.Match[str], _: int | None) -> TimePhrase | None:
    return made(match, "period", date(int(match["y1"]), 1, 1), date(int(match["y2"]), 12, 31))


def _read_in_words(match: re.Match[str], _: int | None) -> TimePhrase | None:
    day = read_written_date(match["date"])
    return made(match, "date", day, day) if day else None


def _read_bare_month(match: re.Match[str], _: int | None) -> TimePhrase | None:
    year, month = int(match["y"]), int(match["m"])
    return made(match, "month", date(year, month, 1), month_end(year, month), month=month)


_WEEKS = {"nhất": 1, "đầu": 1, "hai": 2, "ba": 3, "tư": 4, "cuối": 5}


def _read_week(match: re.Match[str], default: int | None) -> TimePhrase | None:
    year = _year(match["y"], default)
    if not _is_month(match["m"]):
        return None
    month = int(match["m"])
    week = _WEEKS.get(match["n"]) or int(match["n"])
    last = None
    if year:
        end = month_end(year, month)
        last = end if week == 5 else date(year, month, 7 * week)
    day = last.day if last else None
    return made(match, "week", None, last, day=day, month=month, year_given=bool(match["y"]))


def _read_damaged(match: re.Match[str], _: int | None) -> TimePhrase | None:
    return made(match, "damaged", None, None, year_given=False)


Reader = Callable[[re.Match[str], int | None], TimePhrase | None]
READERS: tuple[tuple[str, re.Pattern[str], Reader], ...] = (
    ("0123456789tnc", patterns.RANGE, _read_range),
    ("0123456789nm", patterns.DATE, read_date),
    ("0123456789n", patterns.WRITTEN_DATE, _read_in_words),
    ("0123456789", patterns.BARE_MONTHS, read_bare_months),
    ("0123456789", patterns.BARE_MONTH, _read_bare_month),
    ("2", patterns.SHORT_YEAR, read_short_year),
    ("t", patterns.SHORT_MONTH, _read_bare_month),
    ("q", patterns.SHORT_QUARTER, read_short_quarter),
    ("nt", patterns.DAMAGED, _read_damaged),
    ("nm", patterns.DAY, _read_day),
    ("tcđg", patterns.MONTH_RANGE, _read_month_range),
    ("t", patterns.QUARTER_RANGE, read_quarter_range),
    ("0123456789", patterns.MONTHS_OF_YEAR, _read_months_of_year),
    ("0123456789nhbsc", patterns.HALF, _read_half),
    ("n", patterns.HALF_MONTH, _read_half_month),
    ("0123456789th", patterns.TEN_DAYS, _read_ten_days),
    ("tchđg", patterns.MONTH, _read_month),
    ("qchđg", patterns.QUARTERS, read_quarters),
    ("gntkv", patterns.PERIOD, _read_period),
    ("t", patterns.YEAR_RANGE, _read_year_range),
    ("nc", patterns.YEARS, _read_years),
    ("nchđg", patterns.YEAR, _read_year),
    ("t", patterns.WEEK, _read_week),
    ("ch", patterns.THIS_YEAR, _read_this_year),
)
"""First letters, pattern, reader; of those that fit at a place the first wins."""
