"""TimePhrase: a stretch of time as a notice writes it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

PhraseKind = Literal[
    "date", "range", "day", "month", "half", "quarter", "year", "years", "week", "period", "damaged"
]


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """A stretch of time as written; offsets in the shadow text.

    ``last`` is its last day, None where the calendar has no such day or the year is unknown.
    ``period`` ("giai đoạn 2021 - 2025", "nhiệm kỳ", "năm học") names a programme's time.
    """

    start: int
    end: int
    kind: PhraseKind
    first: date | None
    last: date | None
    day: int | None = None
    month: int | None = None
    year_given: bool = True
    at: str | None = None
    part: str | None = None


def made(
    match: re.Match[str], kind: PhraseKind, first: date | None, last: date | None, **more: object
) -> TimePhrase:
    """Return the phrase of a match, with its place."""
    return TimePhrase(match.start(), match.end(), kind, first, last, **more)  # type: ignore[arg-type]  # (the readers below name the fields)
