"""Reads feasts that work has to be ready for: "trước Tết", "trước ngày Quốc khánh"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from ntm_extract.extract.deadlines.candidate import Candidate
from ntm_extract.vi.calendar import tet

_TET = re.compile(
    r"(?<!\w)trước (?:dịp )?tết(?! dương)(?: nguyên đán)?(?: [^\W\d]+ [^\W\d]+)?"
    r"(?: năm)?(?: (?P<y>20\d\d))?"
)
_DAYS = {
    "tết dương lịch": (1, 1), "năm mới": (1, 1), "thầy thuốc việt nam": (2, 27),
    "quốc tế phụ nữ": (3, 8), "giải phóng miền nam": (4, 30), "quốc tế lao động": (5, 1),
    "quốc tế thiếu nhi": (6, 1), "thương binh liệt sĩ": (7, 27), "quốc khánh": (9, 2),
    "phụ nữ việt nam": (10, 20), "nhà giáo việt nam": (11, 20), "giáng sinh": (12, 25),
}  # fmt: skip
_WORDS = {
    "giải phóng miền nam": r"(?:giải phóng|chiến thắng)(?: hoàn toàn)? miền nam",
    "thương binh liệt sĩ": r"thương binh(?:,| -)? liệt s[ĩỹ]",
    "giáng sinh": r"(?:giáng sinh|noel)",
}
_FEAST = re.compile(
    r"(?<!\w)trước (?:(?:thềm|dịp|ngày|lễ|đại lễ) )*(?:"
    + "|".join(f"(?P<{name.replace(' ', '_')}>{_WORDS.get(name, name)})" for name in sorted(_DAYS))
    + r")(?!\w)(?:,? (?:năm )?(?P<y>20\d\d))?(?!,? \(?(?:ngày )?\d)"
)
_MAY_BE = re.compile(r"trước (?:thềm|dịp|ngày (?!\d)|lễ|đại lễ|tết|quốc|giáng|noel|năm mới)")


def find_feasts(shade: str, issued_on: date | None) -> Iterator[Candidate]:
    """Yield "trước Tết Nguyên đán", "trước ngày Quốc khánh"; a date behind is read elsewhere."""
    if "trước" not in shade:
        return
    if "tết" in shade:
        for match in _TET.finditer(shade):
            yield _before_tet(match, issued_on)
    if _MAY_BE.search(shade):
        for match in _FEAST.finditer(shade):
            yield _before_feast(match, issued_on)


def _before_tet(match: re.Match[str], issued_on: date | None) -> Candidate:
    year = int(match["y"]) if match["y"] else None
    if year is None and issued_on:
        this = tet(issued_on.year)
        year = issued_on.year if this and this > issued_on else issued_on.year + 1
    first = tet(year) if year else None
    due = first - timedelta(days=1) if first else None
    counted = f"the day before Tết, {first.isoformat()}" if first else None
    return Candidate(
        match.start(), match.end(), "relative", "before", "deadline.tet", due, "before",
        counted=counted, doubt=0.6,
    )  # fmt: skip


def _before_feast(match: re.Match[str], issued_on: date | None) -> Candidate:
    """Read the next such feast: the day itself, as of any "trước ngày"; of a new year its eve."""
    name = (match.lastgroup if match.lastgroup != "y" else _named(match)) or ""
    month, day = _DAYS[name.replace("_", " ")]
    due = None
    if match["y"]:
        due = date(int(match["y"]), month, day)
    elif issued_on:
        this = date(issued_on.year, month, day)
        due = this if this > issued_on else this.replace(year=issued_on.year + 1)
    if due and (month, day) == (1, 1):
        due -= timedelta(days=1)
    return Candidate(
        match.start(), match.end(), "relative", "before", "deadline.feast", due, "before",
        doubt=0.7,
    )  # fmt: skip


def _named(match: re.Match[str]) -> str:
    return next(name for name, said in match.groupdict().items() if said and name != "y")
