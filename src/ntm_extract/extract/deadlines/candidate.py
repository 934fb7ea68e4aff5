"""Candidate: a stretch of time that may be a deadline, before anyone judged it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ntm_extract.core.facts import Bound

Form = Literal["date", "month", "quarter", "half", "year", "years", "range", "week", "rhythm",
               "duration", "relative", "damaged", "day"]  # fmt: skip
Lead = Literal["before", "latest", "until", "within", "on", "label", "none", "each", "counted"]
"""How the time is bound to the work: by which words in front of it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of time with its reading; offsets in the text, bound words included.

    ``day`` and ``month`` are given only where no year is: such a date can belong to a rhythm
    ("hàng năm, trước ngày 15/12"). The form "day" ("trước ngày 20") is nothing without one.
    """

    start: int
    end: int
    form: Form
    lead: Lead
    rule: str
    due: date | None
    bound: Bound
    rrule: str | None = None
    at: str | None = None
    counted: str | None = None
    first: date | None = None
    doubt: float = 1.0
    day: int | None = None
    month: int | None = None
