"""Reads dates whose month is a word ("30 tháng tư năm 2026"), by dateparser."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

_NO_CLOCK = datetime(2000, 1, 1)  # noqa: DTZ001  (never seen in a result: all parts are required)


@lru_cache(maxsize=256)
def read_written_date(words: str) -> date | None:
    """Return the date that ``words`` name in full, None where dateparser cannot tell.

    Only Vietnamese, only absolute dates, and only with day, month and year all written: dateparser
    would otherwise fill the rest from today (docs/decisions/0401).
    """
    import dateparser  # noqa: PLC0415  (0.3 s: only where a month is written in words)

    found = dateparser.parse(
        words,
        languages=["vi"],
        settings={
            "PARSERS": ["absolute-time"],
            "REQUIRE_PARTS": ["day", "month", "year"],
            "DATE_ORDER": "DMY",
            "RELATIVE_BASE": _NO_CLOCK,
        },
    )
    return found.date() if found else None
