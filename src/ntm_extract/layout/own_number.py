"""The number of a notice out of its annex: "(Kèm theo Kế hoạch số 12/KH-UBND ngày …)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ntm_extract.core.stages import Doubt
from ntm_extract.layout.head_fields import HeadFields
from ntm_extract.layout.lines import Line, join_lines
from ntm_extract.vi.calendar import day_or_none

_LONGEST = 300
_WITH = re.compile(
    r"(?:^|\()\W{0,3}(?:[Bb]an hành\s+)?[Kk]èm theo\s+(?i:công văn|văn bản|kế hoạch|quyết định"
    r"|thông báo|chỉ thị|công điện|nghị quyết|hướng dẫn|tờ trình|báo cáo)\s+số\s*:?\s*"
    r"(?P<n>\d{0,6}\s?(?:/\d{4})?[/-]\s?[A-ZĐ][\wĐđ]{1,9}(?:\s?[-/]\s?[A-ZĐ][\wĐđ]{0,14}){0,3})(?!\w)"
    r"(?:\s*,?\s*ngày\s+(?P<d>\d{1,2})(?:\s+tháng\s+|[/.-])(?P<m>\d{1,2})(?:\s+năm\s+|[/.-])"
    r"(?P<y>\d{4}))?"
)
_FIRST = 40
_TORN = re.compile(r"èm theo\s[^\d:;]{4,40}\ssố\s*:?\Z")
_REASON = "the head has no number; this one is what an annex says of the notice it belongs to"


def read_number_of_plan(head: HeadFields, body: Sequence[Line]) -> None:
    """Take the number of a decision whose head lost it from the plan that it puts into force.

    The plan names the decision; it is this one where both bear the same date.
    """
    if head.number is not None or head.issued_on is None or head.kind:
        return
    for line in body[:_FIRST]:
        match = _WITH.search(line.text)
        day = (
            match and match["y"] and day_or_none(int(match["y"]), int(match["m"]), int(match["d"]))
        )
        if match and day == head.issued_on:
            _take_number(head, line, match)
            return


def _take_number(head: HeadFields, line: Line, match: re.Match[str]) -> None:
    head.number = line.part(match.start("n"), match.end("n"))
    head.symbol = re.sub(r"\s", "", match["n"])
    where = head.number.span
    head.doubts.append(Doubt(_REASON, where.start, where.end, read=head.symbol, kind="header"))


def read_own_number(head: HeadFields, annex: Sequence[Line]) -> None:
    """Take number and date from the first line of an annex that names the notice, if need be."""
    if head.number is not None:
        return
    for at, first in enumerate(annex):
        torn = at + 1 < len(annex) and _TORN.search(first.text[-_LONGEST:])
        line = join_lines(first, annex[at + 1]) if torn else first
        match = _WITH.search(line.text[:_LONGEST])
        if match:
            _take_number(head, line, match)
            if head.date_line is None and match["y"]:
                head.issued_on = day_or_none(int(match["y"]), int(match["m"]), int(match["d"]))
                head.date_line = line.part(match.start("d"), match.end("y"))
            return
