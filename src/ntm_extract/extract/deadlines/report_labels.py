"""Days of reports whose label says how often they come: "Báo cáo 6 tháng: … trước ngày 05/7"."""

from __future__ import annotations

import re
from dataclasses import replace

from ntm_extract.extract.deadlines.candidate import Candidate

_LABEL = re.compile(
    r"[ \-+•*]*(?:\w{1,3}[.)/] ?)?báo cáo (?:định kỳ )?(?:0?6 tháng|sáu tháng|(?:hằng |hàng )?năm)"
    r"(?: (?!20\d\d)[^\s:;.]+){0,3} ?:"
)
"""The rhythm of all that an item says; a year behind it makes it one report."""


def come_every_year(shade: str, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Return the stretches of time with days of no year as days of every year, below such a label.

    In the plan of one year they are set in it again (``one_year``).
    """
    if not found or "báo cáo" not in shade[:30] or _LABEL.match(shade) is None:
        return found
    return tuple(map(_of_every_year, found))


def _of_every_year(one: Candidate) -> Candidate:
    if one.rrule or not one.day or not one.month:
        return one
    rrule = f"FREQ=YEARLY;BYMONTH={one.month};BYMONTHDAY={one.day}"
    rule = f"{one.rule}_recurring"
    return replace(one, form="rhythm", rule=rule, due=None, bound="recurring", rrule=rrule)
