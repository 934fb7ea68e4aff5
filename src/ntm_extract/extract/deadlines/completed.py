"""Completes days that name no month: by the month in front of them, a rhythm behind, the notice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ntm_extract.extract.deadlines.candidate import Candidate
from ntm_extract.vi.calendar import add_months, day_or_none
from ntm_extract.vi.first_letters import by_letter

_CLAUSE = by_letter(r"[.;](?= |$)|\n")
_FAR = 200
_NEAREST = 4
"""Times looked at in front of a day: the month that it is of is never far."""
_COMPLETED = "_completed"
"""How a rule is called whose day was completed by a month named elsewhere."""
_STANDS_ALONE = re.compile(r" ?(?:[.;,)]|$)| (?:để|gửi|về|và|đồng thời|hồ sơ|danh sách)(?!\w)")


def of_month(
    shade: str, before: Sequence[Candidate], dated: Candidate, issued_on: date | None
) -> Candidate | None:
    """Read a day that the month in front of it or the day of the notice completes."""
    if dated.lead not in {"before", "latest"} or dated.day is None or dated.rrule:
        return None
    if not _STANDS_ALONE.match(shade, dated.end):
        return None
    near = before[-_NEAREST:]
    named = next((one for one in reversed(near) if one.form == "month" and one.due), None)
    if named and named.due and not any(one.rrule for one in near):
        due = day_or_none(named.due.year, named.due.month, dated.day)
    elif not before and issued_on:
        month = issued_on if dated.day >= issued_on.day else add_months(issued_on, 1)
        due = day_or_none(month.year, month.month, dated.day)
    else:
        return None
    rule = f"{dated.rule}{_COMPLETED}"
    return replace(dated, form="date", due=due, doubt=0.6, rule=rule) if due else None


def share_month(shade: str, before: Candidate, rhythm: Candidate) -> Candidate:
    """Read the first of two days of every month: "trước ngày 05 và … trước ngày 15 hằng tháng"."""
    monthly = (rhythm.rrule or "").startswith("FREQ=MONTHLY;BYMONTHDAY=")
    near = rhythm.start - before.end < _FAR and before.rule.endswith(_COMPLETED)
    if not (monthly and near) or _CLAUSE.search(shade, before.end, rhythm.start):
        return before
    return replace(
        before, form="rhythm", due=None, bound="recurring",
        rrule=f"FREQ=MONTHLY;BYMONTHDAY={before.day}",
    )  # fmt: skip
