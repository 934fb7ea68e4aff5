"""Tables of Markdown: strokes between the cells are read as the tabs that they stand for."""

from __future__ import annotations

import re
from itertools import groupby

from ntm_extract.vi.names import UPPER

_BORDERED = re.compile(r"[ \t]*\|(?P<row>.*)\|[ \t]*\Z")
_RULE = frozenset(" \t|:-")
"""What the line below the headings is drawn with."""
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_BOLD = re.compile(r"\*\*|__")
_TIER = re.compile(rf"(?<=[{UPPER}])\s+\*\*(?=[{UPPER}]{{2}})")
"""Where a tier of a letterhead begins, in bold behind the one above it."""
_INNER = re.compile(r"(?<= )\|(?= |\Z)")
"""A stroke between two cells, of which either may be empty: "a | | c"."""
_FEWEST = 2
"""Rows of a table without an outer border, and strokes in each, at least."""


def read_marked_tables(text: str) -> str:
    """Return ``text`` with tabs between the cells of its tables; lines that draw rules go."""
    if "|" not in text:
        return text
    rows: list[str] = []
    for strokes, group in groupby(text.split("\n"), key=_strokes):
        lines = list(group)
        if strokes and (strokes < 0 or len(lines) >= _FEWEST):
            rows += [_tabbed(line) for line in lines if not _is_rule(line)]
        else:
            rows += lines
    return "\n".join(rows)


def _is_rule(line: str) -> bool:
    return "--" in line and _RULE.issuperset(line)


def _strokes(line: str) -> int:
    """Return how many strokes part the cells of a line; -1 for one with an outer border."""
    if "|" not in line or "\t" in line:
        return 0
    bordered = _BORDERED.match(line)
    if bordered:
        return -1 if "|" in bordered["row"] else 0
    inner = len(_INNER.findall(line))
    return inner if inner >= _FEWEST and inner == line.count("|") else 0


def _tabbed(line: str) -> str:
    bordered = _BORDERED.match(line)
    cells = (bordered["row"] if bordered else line).split("|")
    return "\t".join(
        _BREAK.sub("\n", _BOLD.sub("", _TIER.sub("\n", cell))).strip() for cell in cells
    )
