"""Reads quarters as notices write them: "quý II, III/2026", "từ quý I đến quý III", "Q2/2026"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from ntm_extract.vi.calendar import quarter_end
from ntm_extract.vi.numbers import parse_roman
from ntm_extract.vi.time_phrase import TimePhrase, made


def quarter_of(text: str) -> int:
    """Return the number of a quarter; a scan takes the strokes of a Roman one for 1 or l."""
    if text in {"1", "2", "3", "4"}:
        return int(text)
    return parse_roman(re.sub("[l1]", "i", text).upper())


def read_short_quarter(match: re.Match[str], _: int | None) -> TimePhrase:
    """Return the quarter of "Q2/2026"."""
    year, quarter = int(match["y"]), quarter_of(match["q"])
    first, last = date(year, 3 * quarter - 2, 1), quarter_end(year, quarter)
    return made(match, "quarter", first, last, month=3 * quarter)


def _year(text: str | None, default: int | None) -> int | None:
    return int(text) if text else default


def read_quarters(match: re.Match[str], default: int | None) -> TimePhrase | None:
    """Return the quarter, or the stretch of adjoining ones, None of which runs backwards."""
    first, last = quarter_of(match["q1"]), quarter_of(match["q2"] or match["q1"])
    year = _year(match["y"] or match["y1"], default)
    begun = _year(match["y1"], year)
    if match["and"] in {",", "và"} and last - first > 1:
        return _first_quarter_of_two(match, first, begun)
    start = date(begun, 3 * first - 2, 1) if begun else None
    end = quarter_end(year, last) if year else None
    given = bool(match["y"] or match["y1"])
    return made(match, "quarter", start, end, month=3 * last, year_given=given, part=match["part"])


def _first_quarter_of_two(match: re.Match[str], quarter: int, year: int | None) -> TimePhrase:
    """Return the first of two quarters apart ("quý II và quý IV/2026"), in their year."""
    first = date(year, 3 * quarter - 2, 1) if year else None
    last = quarter_end(year, quarter) if year else None
    given = bool(match["y"] or match["y1"])
    phrase = made(match, "quarter", first, last, month=3 * quarter, year_given=given)
    return replace(phrase, end=match.end("y1") if match["y1"] else match.end("q1"))


def read_quarter_range(match: re.Match[str], default: int | None) -> TimePhrase | None:
    """Return the stretch of "từ quý I đến quý III/2026"."""
    first, last = quarter_of(match["q1"]), quarter_of(match["q2"])
    y2 = _year(match["y2"], default)
    y1 = _year(match["y1"], y2)
    start = date(y1, 3 * first - 2, 1) if y1 else None
    end = quarter_end(y2, last) if y2 else None
    return made(match, "range", start, end, month=3 * last, year_given=bool(match["y2"]))
