"""The lines of a text with their place; drawn rules, borders of cells and blanks are left out."""

from __future__ import annotations

import re
from typing import NamedTuple

from ntm_extract.core.span import Span
from ntm_extract.vi.unicode import place_in_whole


class Line(NamedTuple):
    """One paragraph: its text as read (tone marks in official places) and its span."""

    text: str
    span: Span

    def part(self, start: int, end: int) -> Line:
        """Return the stretch ``[start, end)`` of the line, without white space around it."""
        raw = self.text[start:end]
        lead = len(raw) - len(raw.lstrip())
        text = raw.strip()
        at = self.span.start + start + lead
        return Line(text, Span(at, at + len(text)))


def join_lines(first: Line, second: Line) -> Line:
    """Return two lines as one; what ``part`` cuts of the first keeps its place."""
    return Line(f"{first.text} {second.text}", first.span._replace(end=second.span.end))


_BLANK = " \r\f\v\u00a0"
_RULE = re.compile(r"[-–—_=*~.|\s]+\Z")
_CAPS_WORD = re.compile(r"[^\W\d_]{2,}")


def is_capitals(text: str) -> bool:
    """Tell whether the words of ``text`` are all in capitals (a title, a letterhead)."""
    words = _CAPS_WORD.findall(text)
    return bool(words) and sum(map(str.isupper, words)) >= 0.8 * len(words)


def split_lines(text: str) -> list[Line]:
    """Split at line ends; lines that only draw a rule or a border are dropped."""
    placed = place_in_whole(text)
    if len(placed) != len(text):  # pragma: no cover  (placing keeps the length)
        placed = text
    lines: list[Line] = []
    at = 0
    in_table = False
    for raw in placed.split("\n"):
        stripped = raw.strip()
        in_table = "\t" in stripped or (in_table and raw.count("\t") > 1)
        if stripped and not _RULE.match(stripped):
            if in_table:  # a table row: empty cells at its ends count
                stripped = raw.strip(_BLANK)
            start = at + raw.index(stripped[0])
            lines.append(Line(stripped, Span(start, start + len(stripped))))
        at += len(raw) + 1
    return lines
