"""Task tables without ruling lines: columns from the white between words, rows from their numbers.

Such a table is known by its heading: a number column (TT, STT) with at least two more headings on
its lines. What is white under the headings and stays white over the lines below parts the columns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ntm_extract.ingest.assembly import TableRows
from ntm_extract.ingest.columns import merge_rows
from ntm_extract.ingest.grown_table import Gap, GrownTable, rows_of
from ntm_extract.ingest.words import (
    PageWord,
    Piece,
    link_words,
    median_height,
)

_NUMBER_HEADING = re.compile(r"(?:S?TT|Stt|Số TT)\.?")
_LABEL = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,2})?|[IVX]{1,5}|[A-H]|[a-zđ])[.)]?")
_GROUP = re.compile(r"\(?(?:[IVX]{1,5}|[A-H])[.)]?")
_HEADING_WHITE = 0.8
_APART = 3.2
"""A table ends where nothing stands for so many heights of a line."""
_CLOSE, _INTERLEAVED = 0.6, 0.15
"""White above the number heading, in heights, up to which lines belong to taller headings."""
_LEAN, _DIGITS = 8.0, 3
"""Points by which numbers below each other may be out of line, and the digits of a row's number."""
_LEAST_COLUMNS, _LEAST_CARRIED = 3, 3


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
        rows = rows_of(table) if table else None
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


def _grow(lines: Sequence[Piece], at: int, height: float) -> GrownTable | None:
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
    table = GrownTable([[gap] for gap in gaps], height, heading)
    _take_above(table, lines, at)
    for line in lines[first:]:
        if not _take(table, line):
            break
    return table


def _is_number(word: PageWord) -> bool:
    return word.text.isdecimal() and len(word.text) <= _DIGITS


def _carry_on(lines: Sequence[Piece], height: float) -> GrownTable | None:
    """Grow the rest of a table that began on the page before: numbers that count on, no heading."""
    numbered = [index for index, line in enumerate(lines) if _is_number(line.words[0])]
    run = [index for rank, index in enumerate(numbered) if _counts_on(lines, numbered, rank)]
    if len(run) < _LEAST_CARRIED or run != numbered[: len(run)]:
        return None
    words = [word for line in lines[run[0] : run[-1] + 1] for word in line.words]
    gaps = _white(words, height)
    if len(gaps) + 1 < _LEAST_COLUMNS:
        return None
    table = GrownTable([[gap] for gap in gaps], height, [lines[run[0]]])
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


def _take_above(table: GrownTable, lines: Sequence[Piece], at: int) -> None:
    """Take the lines of taller headings that begin above the number heading."""
    for line in reversed(lines[max(0, at - 3) : at]):
        gaps = table.narrowed(line)
        white = table.lines[0].box[1] - line.box[3]
        alone = len(link_words(line.words, reach=1.0)) < 2  # a title, or one heading of two lines
        if gaps is None or white > (_INTERLEAVED if alone else _CLOSE) * table.height:
            return
        table.gaps = gaps
        table.lines.insert(0, line)


def _take(table: GrownTable, line: Piece) -> bool:
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
