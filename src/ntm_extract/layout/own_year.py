"""The year of a notice whose date is not there: dates without a year are of it."""

from __future__ import annotations

import re

from ntm_extract.layout.head_fields import HeadFields

_DAY = re.compile(
    r"[Nn]gày\s+\d{1,2}(?:\s+tháng\s+|[/.-])\d{1,2}(?:\s+năm\s+|[/.-])(?P<year>\d{4})(?!\d)"
)
_CITED = re.compile(r"\d/\w[\w./-]*(?: [A-ZĐ][\w-]*)?,?\s(?:ban hành |ký )?$")
_CODE = 40
_LIKELY = range(1945, 2100)


def own_year(head: HeadFields, text: str) -> int | None:
    """Return the document's own year: of its date, else the latest of the documents it cites.

    No notice cites what is still to come. The first day that it names may be later still: on it
    was met, or heard, what is told.
    """
    if head.issued_on:
        return head.issued_on.year
    if head.year:
        return head.year
    days = [day for day in _DAY.finditer(text) if int(day["year"]) in _LIKELY]
    cited = [day for day in days if _CITED.search(text, max(0, day.start() - _CODE), day.start())]
    years = [int(day["year"]) for day in (*cited, *days[:1])]
    return max(years, default=None)
