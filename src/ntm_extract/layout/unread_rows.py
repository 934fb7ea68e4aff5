"""Lines of a task table that are in none of its rows: kept as blocks, and told where they say work.

A heading of a group may cite a document, and a row may be damaged beyond reading; neither may go
without a trace.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ntm_extract.core.stages import Block, Doubt, TableRow
from ntm_extract.layout.lines import Line, is_capitals
from ntm_extract.layout.table_columns import GROUP, column_of

_WORDS = re.compile(r"[^\W\d_]{2,}")
_FEWEST = 3
"""Words of a row that says something, and cells of one that was not understood, at least."""
_READ = 200
_REASON = "a row of a task table was not understood; its words are no task"


def unread_lines(lines: Sequence[Line], rows: Sequence[TableRow]) -> list[Line]:
    """Return the lines of a table, its column headings left out, that stand in none of its rows."""
    starts = sorted((row.span.start, row.span.end) for row in rows)
    left: list[Line] = []
    at = 0
    for line in lines:
        while at < len(starts) and starts[at][1] <= line.span.start:
            at += 1
        inside = at < len(starts) and starts[at][0] <= line.span.start
        if not inside and _WORDS.search(line.text) and not _heads_columns(line.text):
            left.append(line)
    return left


def _heads_columns(text: str) -> bool:
    cells = [cell.strip() for cell in text.split("\t") if cell.strip()]
    return all(column_of(cell) for cell in cells)


def row_doubts(unread: Sequence[Line], rows: Sequence[TableRow]) -> Iterator[Doubt]:
    """Yield a doubt for each run of lines between the rows that is more than a group's heading."""
    first = min((row.span.start for row in rows), default=0)
    run: list[Line] = []
    behind = [line for line in unread if line.span.start > first]
    bounds = sorted(row.span.start for row in rows)
    for at, line in enumerate(behind):
        run.append(line)
        after = behind[at + 1].span.start if at + 1 < len(behind) else None
        row = bisect_left(bounds, line.span.end)
        if after is None or (row < len(bounds) and bounds[row] <= after):
            yield from _doubt(run)
            run = []


def _doubt(run: list[Line]) -> Iterator[Doubt]:
    said = [line for at, line in enumerate(run) if not _is_group(run, at)]
    words = " ".join(line.text.replace("\t", " ") for line in said)
    if len(_WORDS.findall(words)) >= _FEWEST:
        yield Doubt(_REASON, said[0].span.start, said[-1].span.end, read=words[:_READ], kind="task")


def _is_group(run: list[Line], at: int) -> bool:
    """Tell whether a line is the heading of a group of rows, or its label alone."""
    text = run[at].text
    if "\t" in text:
        return sum(bool(cell.strip()) for cell in text.split("\t")) < _FEWEST
    named = at > 0 and GROUP.fullmatch(run[at - 1].text)
    return bool(GROUP.match(text) or named or is_capitals(text))


def with_rows(blocks: Sequence[Block], unread: Sequence[Line]) -> tuple[Block, ...]:
    """Return the blocks with those lines among them, in the order of the text."""
    if not unread:
        return tuple(blocks)
    added = [Block(span=line.span, kind="row", part="annex") for line in unread]
    every = [*blocks, *added]
    order = sorted(range(len(every)), key=lambda at: every[at].span.start)
    place = {old: new for new, old in enumerate(order)}
    return tuple(
        one if one.parent is None else Block(
            one.span, one.kind, one.part, one.label, one.path, place[one.parent], one.scheme
        )
        for one in (every[old] for old in order)
    )  # fmt: skip
