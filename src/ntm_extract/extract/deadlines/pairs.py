"""Times that stand side by side share one fate: "6 tháng đầu năm và quý IV", "15/6 và 15/12"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from ntm_extract.extract.deadlines.candidate import Candidate

Judged = tuple[Candidate, float]

_LINKS = {" và ", ", ", "; ", ",", " hoặc "}
_FOR_SOME = re.compile(
    r" (?:đối với|cho) [^.;,()]{2,50}[;,] (?:và )?"
    r"|: ?\d[\d.,]* ?(?:%|[^\s.,;:()\d]+)(?: [^\s.,;:()]+){0,3}[,;] (?:và )?"
)
"""Between two times of one part each: "30/6 đối với 5 xã; 30/9 …", "tháng 5: 40 ha, tháng 6 …"."""
_NEXT_STEP = re.compile(r"\)[,;]? [^.;()]{2,70} \(")
_PERIODS = {"month", "quarter", "half", "date"}
_SURE = 0.6
_LESS = 0.9
"""How much of its neighbour's surety a time has that nothing else speaks for."""


def share(shade: str, judged: Sequence[Judged], issued_on: date | None) -> list[Judged]:
    """Return the times, each at least nearly as sure as the one it is listed with."""
    out = list(judged)
    beside = [
        place
        for place, (left, right) in enumerate(pairwise(judged))
        if _listed(shade, left[0], right[0], issued_on)
    ]
    for place in (*beside, *reversed(beside[:-1])):
        surest = max(out[place][1], out[place + 1][1])
        both = _LESS * surest if surest >= _SURE else 0.0
        for index in (place, place + 1):
            candidate, how_sure = out[index]
            out[index] = candidate, max(how_sure, both)
    return out


def _each_in_bracket(shade: str, one: Candidate, other: Candidate) -> bool:
    """Tell the steps of a work, each with its time: "khảo sát (tháng 6), thi công (tháng 7)"."""
    shut = all(
        shade[time.start - 1 : time.start] == "(" and shade[time.end : time.end + 1] == ")"
        for time in (one, other)
    )
    return shut and _NEXT_STEP.fullmatch(shade, one.end, other.start) is not None


def _linked(between: str) -> bool:
    return between in _LINKS or _FOR_SOME.fullmatch(between) is not None


def _listed(shade: str, one: Candidate, other: Candidate, issued_on: date | None) -> bool:
    """Tell whether two periods to come stand side by side, and nothing else leads the second."""
    ahead = issued_on is None or all(time.due and time.due >= issued_on for time in (one, other))
    return (
        ahead
        and one.rrule is other.rrule is None
        and one.form in _PERIODS
        and other.form in _PERIODS
        and other.lead == "none"
        and (_linked(shade[one.end : other.start]) or _each_in_bracket(shade, one, other))
    )
