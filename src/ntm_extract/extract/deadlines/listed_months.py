"""Reads months that come back every year: "tháng 8 - 9 hằng năm", "quý I và quý III mỗi năm"."""

from __future__ import annotations

import re

from ntm_extract.vi.time_phrase import TimePhrase
from ntm_extract.vi.time_quarters import quarter_of

_QUARTER = r"(?:[il1]v|[il1]{1,3}|[1-4])(?!\w)"
_OF_YEAR = r",? \(?(?:của )?(?:hàng|hằng|mỗi|các) năm(?!\w)\)?"
_MONTHS = re.compile(
    r"(?:(?:từ |các )?(?:cuối |đầu |giữa )?tháng )(?P<list>\d{1,2}(?:(?: ?[,;-]| và| hoặc) ?\d{1,2}"
    rf"|(?: ?-| đến| tới) ?(?:hết )?(?:(?:cuối|đầu|giữa) )?(?:tháng )?\d{{1,2}}){{0,11}}){_OF_YEAR}"
)
_QUARTERS = re.compile(
    rf"(?:từ |các )?qu[ýí] (?P<list>{_QUARTER}(?:(?: ?[,;-]| và| hoặc) ?{_QUARTER}"
    rf"|(?: ?-| đến| tới) ?(?:hết )?(?:qu[ýí] )?{_QUARTER}){{0,3}}){_OF_YEAR}"
)
_STEP = re.compile(r"-|(?<!\w)(?:đến|tới|\d+|[ilv]+)(?!\w)")
_LONGEST = 12


def months_of_every_year(shade: str, phrase: TimePhrase) -> tuple[str, int] | None:
    """Return the rule of the months or quarters that come back each year, and where it ends."""
    if phrase.kind not in {"month", "range", "quarter"} or phrase.year_given or phrase.day:
        return None
    pattern = _QUARTERS if phrase.kind == "quarter" else _MONTHS
    match = pattern.match(shade, phrase.start)
    if match is None:
        return None
    months = _quarters(match["list"]) if phrase.kind == "quarter" else _listed(match["list"])
    if not months or not all(1 <= month <= _LONGEST for month in months):
        return None
    return f"FREQ=YEARLY;BYMONTH={','.join(map(str, months))}", match.end()


def _listed(text: str) -> list[int]:
    """Return the numbers of a list in which "-" and "đến" stand for all between."""
    out: list[int] = []
    through = False
    for step in _STEP.findall(text):
        if step in {"-", "đến", "tới"}:
            through = True
            continue
        number = int(step) if step.isdigit() else quarter_of(step)
        out += range(out[-1] + 1, number) if through and out else ()
        out.append(number)
        through = False
    return out


def _quarters(text: str) -> list[int]:
    return [3 * quarter - 2 + month for quarter in _listed(text) for month in range(3)]
