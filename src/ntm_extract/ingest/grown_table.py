"""A table without ruling lines while it is read: the white between its columns, then its rows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ntm_extract.ingest.assembly import TableRows
from ntm_extract.ingest.columns import in_reading_order
from ntm_extract.ingest.words import PageWord, Piece, bounding_box

_WHITE = 0.55
"""Least white between two columns, in heights of a line."""
_LEAST_ROWS = 2

Gap = tuple[float, float]


@dataclass(slots=True)
class GrownTable:
    """A table that is being grown downwards: its lines, and what is white between its columns.

    A gap between two headings is wider than what parts their columns: each line below leaves
    pieces of it white, and which of them parts the columns is settled when all lines are known.
    """

    gaps: list[list[Gap]]
    height: float
    lines: list[Piece] = field(default_factory=list)
    groups: set[int] = field(default_factory=set)
    """Lines (by index) of headings that run across the columns."""

    def narrowed(self, line: Piece) -> list[list[Gap]] | None:
        """Return the gaps that a line leaves white; None where it closes one."""
        left = [self._left(gap, line) for gap in self.gaps]
        return left if all(left) else None

    def _left(self, gap: Sequence[Gap], line: Piece) -> list[Gap]:
        pieces = list(gap)
        for word in line.words:
            parts = [
                part
                for low, high in pieces
                for part in ((low, min(high, word.box[0])), (max(low, word.box[2]), high))
                if word.box[0] < high and word.box[2] > low
            ]
            kept = [one for one in pieces if word.box[0] >= one[1] or word.box[2] <= one[0]]
            pieces = sorted(kept + parts)
        return [(low, high) for low, high in pieces if high - low >= _WHITE * self.height]

    def is_numbered(self, word: PageWord) -> bool:
        """Tell whether a word stands under the number heading."""
        return word.box[2] <= self.gaps[0][0][0] + self.height

    def settled(self) -> list[float]:
        """Return where each column but the first begins: where most lines begin a word."""
        starts = [word.box[0] for line in self.lines for word in line.words]

        def begun(gap: Gap) -> tuple[int, float]:
            near = sum(-1.0 < start - gap[1] < 0.6 * self.height for start in starts)
            return near, gap[1] - gap[0]

        return [(low + high) / 2 for low, high in (max(gap, key=begun) for gap in self.gaps)]


def rows_of(table: GrownTable) -> TableRows | None:
    """Return the rows of a table: each begins at the widest white above its number."""
    starts = [index for index, line in enumerate(table.lines) if table.is_numbered(line.words[0])]
    if len(starts) <= _LEAST_ROWS:  # the heading is one of them
        return None
    edges = table.settled()
    begun = starts[0] > 0 and table.lines[0].words[0].text[:1].islower()  # on the page before
    first = [_cut(table, edges, 0, starts[0])] if begun else []
    cuts = [
        0,
        *first,
        *(_cut(table, edges, one, two) for one, two in pairwise(starts)),
        len(table.lines),
    ]
    rows = []
    for low, high in pairwise(cuts):
        cells: list[list[PageWord]] = [[] for _ in range(len(edges) + 1)]
        for index in range(low, high):
            last = 1 if index in table.groups else len(edges)
            for word in table.lines[index].words:
                column = bisect_right(edges, (word.box[0] + word.box[2]) / 2)
                cells[min(column, last)].append(word)
        rows.append(tuple(in_reading_order(cell) for cell in cells))
    return TableRows(tuple(rows), bounding_box(line.box for line in table.lines))


def _cut(table: GrownTable, edges: Sequence[float], above: int, below: int) -> int:
    """Return the line the lower row begins with: behind the widest white, the last of equals.

    Of equals, a line on which the work begins with a small letter goes on with the one above it:
    where numbers stand amid their rows, the last may be the second line of a row.
    """
    lines = table.lines
    whites = [
        (lines[index].box[1] - lines[index - 1].box[3], index)
        for index in range(above + 1, below + 1)
    ]
    widest = max(white for white, _ in whites)
    slack = 0.2 * max(lines[below].height, 1.0)
    equals = [index for white, index in whites if white >= widest - slack]
    if not _begins_small(lines[equals[-1]], edges):
        return equals[-1]
    begun = (index for index in reversed(equals) if _begins_large(lines[index], edges))
    return next(begun, equals[-1])


def _begins_small(line: Piece, edges: Sequence[float]) -> bool:
    return _work_on(line, edges)[:1].islower()


def _begins_large(line: Piece, edges: Sequence[float]) -> bool:
    return _work_on(line, edges)[:1].isupper()


def _work_on(line: Piece, edges: Sequence[float]) -> str:
    """Return the first word of a line in the second column, which says the work."""
    inside = (word for word in line.words if bisect_right(edges, word.box[0]) == 1)
    return next((word.text for word in inside), "")
