"""Task tables without ruling lines: columns from the white between words, rows from their numbers.

Such a table is known by its heading: a number column (TT, STT) with at least two more headings on
its lines. What is white under the headings and stays white over the lines below parts the columns.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ntm_extract.ingest.assembly import TableRows
from ntm_extract.ingest.columns import merge_rows
from ntm_extract.ingest.words import (
    PageWord,
    Piece,
    bounding_box,
    link_words,
    median_height,
    on_one_line,
)

_NUMBER_HEADING = re.compile(r"(?:S?TT|Stt|Số TT)\.?")
_LABEL = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,2})?|[IVX]{1,5}|[A-H]|[a-zđ])[.)]?")
_GROUP = re.compile(r"\(?(?:[IVX]{1,5}|[A-H])[.)]?")
_WHITE = 0.55
"""Least white between two columns, in heights of a line."""
_HEADING_WHITE = 0.8
_APART = 3.2
"""A table ends where nothing stands for so many heights of a line."""
_CLOSE, _INTERLEAVED = 0.6, 0.15
"""White above the number heading, in heights, up to which lines belong to taller headings."""
_LEAN, _DIGITS = 8.0, 3
"""Points by which numbers below each other may be out of line, and the digits of a row's number."""
_LEAST_COLUMNS, _LEAST_ROWS, _LEAST_CARRIED = 3, 2, 3

Gap = tuple[float, float]


@dataclass(slots=True)
class _Table:
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


def find_unruled(words: Sequence[PageWord]) -> list[tuple[TableRows, frozenset[PageWord]]]:
    """Return the tables without ruling lines and the words in each, from the top."""
    if not any(_NUMBER_HEADING.fullmatch(word.text) for word in words) and not _may_go_on(words):
        return []
    height = median_height(words)
    lines = merge_rows(link_words(words, reach=1.0))
    found: list[tuple[TableRows, frozenset[PageWord]]] = []
    at = 0
    while at < len(lines):
        table = _grow(lines, at, height) or (None if at else _carry_on(lines, height))
        rows = _rows(table) if table else None
        if table is None or rows is None:
            at += 1
            continue
        taken = frozenset(word for line in table.lines for word in line.words)
        found.append((rows, taken))
        at = max(index for index, line in enumerate(lines) if line in table.lines) + 1
    return found


def _may_go_on(words: Sequence[PageWord]) -> bool:
    """Tell, at small cost, whether three numbers stand below each other and count on."""
    numbers = [word for word in words if _is_number(word)]
    places = {(int(word.text), round(word.box[0] / _LEAN)) for word in numbers}
    return any(
        all(
            {(number + step, place - 1), (number + step, place), (number + step, place + 1)}
            & places
            for step in range(1, _LEAST_CARRIED)
        )
        for number, place in places
    )


def _grow(lines: Sequence[Piece], at: int, height: float) -> _Table | None:
    """Grow a table from the line with its number heading; None where there is none."""
    if not _NUMBER_HEADING.fullmatch(lines[at].words[0].text):
        return None
    first = _first_label(lines, at, height)
    if first is None:
        return None
    heading = list(lines[at:first])
    gaps = _white([word for line in heading for word in line.words], height)
    if len(gaps) + 1 < _LEAST_COLUMNS:
        return None
    table = _Table([[gap] for gap in gaps], height, heading)
    _take_above(table, lines, at)
    for line in lines[first:]:
        if not _take(table, line):
            break
    return table


def _is_number(word: PageWord) -> bool:
    return word.text.isdecimal() and len(word.text) <= _DIGITS


def _carry_on(lines: Sequence[Piece], height: float) -> _Table | None:
    """Grow the rest of a table that began on the page before: numbers that count on, no heading."""
    numbered = [index for index, line in enumerate(lines) if _is_number(line.words[0])]
    run = [index for rank, index in enumerate(numbered) if _counts_on(lines, numbered, rank)]
    if len(run) < _LEAST_CARRIED or run != numbered[: len(run)]:
        return None
    words = [word for line in lines[run[0] : run[-1] + 1] for word in line.words]
    gaps = _white(words, height)
    if len(gaps) + 1 < _LEAST_COLUMNS:
        return None
    table = _Table([[gap] for gap in gaps], height, [lines[run[0]]])
    for line in reversed(lines[: run[0]]):
        if table.narrowed(line) is None or table.is_numbered(line.words[0]):
            return None
        table.lines.insert(0, line)
    for line in lines[run[0] + 1 :]:
        if not _take(table, line):
            break
    return table


def _counts_on(lines: Sequence[Piece], numbered: Sequence[int], rank: int) -> bool:
    """Tell whether the number of a line is the next after that of the first, rank by rank."""
    first = lines[numbered[0]].words[0]
    word = lines[numbered[rank]].words[0]
    aligned = abs(word.box[0] - first.box[0]) < (word.box[3] - word.box[1])
    return aligned and int(word.text) == int(first.text) + rank


def _first_label(lines: Sequence[Piece], at: int, height: float) -> int | None:
    """Return the first line below the heading that begins with a number, under its heading."""
    heading = lines[at].words[0].box
    for index in range(at + 1, min(at + 8, len(lines))):
        word = lines[index].words[0]
        under = word.box[0] < heading[2] + height and word.box[2] > heading[0] - height
        if under and _LABEL.fullmatch(word.text):
            return index
        if lines[index].box[1] - lines[index - 1].box[3] > _APART * height:
            return None
    return None


def _white(words: Sequence[PageWord], height: float) -> list[Gap]:
    """Return the white stretches between the words, seen from above."""
    gaps: list[Gap] = []
    end = None
    for word in sorted(words, key=lambda one: one.box[0]):
        if end is not None and word.box[0] - end >= _HEADING_WHITE * height:
            gaps.append((end, word.box[0]))
        end = word.box[2] if end is None else max(end, word.box[2])
    return gaps


def _take_above(table: _Table, lines: Sequence[Piece], at: int) -> None:
    """Take the lines of taller headings that begin above the number heading."""
    for line in reversed(lines[max(0, at - 3) : at]):
        gaps = table.narrowed(line)
        white = table.lines[0].box[1] - line.box[3]
        alone = len(link_words(line.words, reach=1.0)) < 2  # a title, or one heading of two lines
        if gaps is None or white > (_INTERLEAVED if alone else _CLOSE) * table.height:
            return
        table.gaps = gaps
        table.lines.insert(0, line)


def _take(table: _Table, line: Piece) -> bool:
    """Add a line to the table; tell whether it belongs there."""
    if line.box[1] - table.lines[-1].box[3] > _APART * table.height:
        return False
    numbered = [word for word in line.words if table.is_numbered(word)]
    labelled = bool(numbered) and bool(_LABEL.fullmatch(numbered[0].text)) and len(numbered) == 1
    if numbered and not labelled:
        return False
    gaps = table.narrowed(line)
    if gaps is None:
        group = labelled and bool(_GROUP.fullmatch(numbered[0].text))
        goes_on = not numbered and len(table.lines) - 1 in table.groups
        if not group and not goes_on:
            return False
        table.groups.add(len(table.lines))
    else:
        table.gaps = gaps
    table.lines.append(line)
    return True


def _rows(table: _Table) -> TableRows | None:
    """Return the rows of a table: each begins at the widest white above its number."""
    starts = [index for index, line in enumerate(table.lines) if table.is_numbered(line.words[0])]
    if len(starts) <= _LEAST_ROWS:  # the heading is one of them
        return None
    edges = table.settled()
    begun = starts[0] > 0 and table.lines[0].words[0].text[:1].islower()  # on the page before
    first = [_cut(table.lines, 0, starts[0])] if begun else []
    cuts = [
        0,
        *first,
        *(_cut(table.lines, one, two) for one, two in pairwise(starts)),
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
        rows.append(tuple(_in_order(cell) for cell in cells))
    return TableRows(tuple(rows), bounding_box(line.box for line in table.lines))


def _cut(lines: Sequence[Piece], above: int, below: int) -> int:
    """Return the line the lower row begins with: behind the widest white, the last of equals."""
    whites = [
        (lines[index].box[1] - lines[index - 1].box[3], index)
        for index in range(above + 1, below + 1)
    ]
    widest = max(white for white, _ in whites)
    slack = 0.2 * max(lines[below].height, 1.0)
    return max(index for white, index in whites if white >= widest - slack)


def _in_order(words: Sequence[PageWord]) -> tuple[PageWord, ...]:
    rows: list[list[PageWord]] = []
    for word in sorted(words, key=lambda one: (one.box[1] + one.box[3], one.box[0])):
        if rows and on_one_line(word.box, rows[-1][-1].box):
            rows[-1].append(word)
        else:
            rows.append([word])
    return tuple(word for row in rows for word in sorted(row, key=lambda one: one.box[0]))
