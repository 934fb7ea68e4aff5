"""Times that stand side by side share one fate: "6 tháng đầu năm và quý IV", "15/6 và 15/12"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from ntm_extract.extract.deadlines.candidate import Candidate

Judged = tuple[Candidate, float]

_LINKS = {" và ", ", ", "; ", ",", " hoặc "}
_PERIODS = {"month", "quarter", "half", "date"}
_SURE = 0.6
_LESS = 0.9
"""How much of its neighbour's surety a time has that nothing else speaks for."""


def share(shade: str, judged: Sequence[Judged], issued_on: date | None) -> list[Judged]:
    """Return the times, each at least nearly as sure as the one it is listed with."""
    out = list(judged)
    for place, (left, right) in enumerate(pairwise(judged)):
        if not _listed(shade, left[0], right[0], issued_on):
            continue
        surest = max(out[place][1], out[place + 1][1])
        both = _LESS * surest if surest >= _SURE else 0.0
        for index in (place, place + 1):
            candidate, how_sure = out[index]
            out[index] = candidate, max(how_sure, both)
    return out


def _listed(shade: str, one: Candidate, other: Candidate, issued_on: date | None) -> bool:
    """Tell whether two periods to come stand side by side, and nothing else leads the second."""
    ahead = issued_on is None or all(time.due and time.due >= issued_on for time in (one, other))
    return (
        ahead
        and one.rrule is other.rrule is None
        and one.form in _PERIODS
        and other.form in _PERIODS
        and other.lead == "none"
        and shade[one.end : other.start] in _LINKS
    )
