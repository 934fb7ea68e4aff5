"""The rows of a stacked table: which lines are the cells of one, and what each cell holds."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from ntm_extract.core.span import Span
from ntm_extract.core.stages import Column, TableRow
from ntm_extract.layout.cell_words import cut_agency, cut_time, is_agency, is_time
from ntm_extract.layout.lines import Line, join_lines
from ntm_extract.layout.table_columns import GROUP

NUMBER = re.compile(r"(\d{1,3})[.)]?$")
_NUMBER_AND_TEXT = re.compile(r"(\d{1,3})[.)]?\s+(?=[^\W\d_a-z]\w*\s)")
_DAMAGED_NUMBER = re.compile(r"\W{0,2}\d{1,2}[\W\d]{1,3}\Z")
"""A number with what a scan read of the rules beside it: "3 4", "4 :"."""
_GAP_LINE = re.compile(r"[.…\s]+\Z")
_SPECK = re.compile(r"\W{1,3}\Z")
_AFTER = re.compile(
    r"TỔ CHỨC (?:THỰC HIỆN|TRIỂN KHAI)|KINH PHÍ|CHẾ ĐỘ BÁO CÁO|(?:CÁC )?GIẢI PHÁP\Z"
)
"""Parts of a plan that stand behind its table, and are no group of its rows."""
_MAX_GAP = 3
_CONTENT = 50
_SHORT = 25
_MORE_LINES = 6
"""Lines of a row beyond its columns: cells may stand on more lines than one."""
_NEAR = 4
"""Lines from the content of a row to its first agency, at most."""


class _Begin(NamedTuple):
    """Where a row begins: its number and the line of its content."""

    number: int
    content: int


def read_rows(
    lines: list[Line], pos: int, columns: list[Column | None]
) -> tuple[list[TableRow], int] | None:
    """Read rows from ``pos`` on, to where none begins any more.

    The table ends behind the last row that was understood: what follows may be text again.
    """
    rows: list[TableRow] = []
    group: tuple[str, ...] = ()
    last, timed, behind = 0, True, pos
    while pos < len(lines):
        heading = GROUP.match(lines[pos].text)
        if heading and _AFTER.match(lines[pos].text, heading.end()):
            break
        if heading:
            group = (heading[1],)
            pos += 2 if heading.end() == len(lines[pos].text) else 1
            timed = True  # the number of the row behind it may be lost
        elif _GAP_LINE.match(lines[pos].text):
            pos, last = pos + 1, 0  # rows left out: any number may follow
        elif _SPECK.match(lines[pos].text):
            pos += 1
        else:
            begin = _begin(lines, pos, last, timed=timed)
            if begin is None:
                break
            end = _row_end(lines, max(begin.content, pos + 1), begin.number, len(columns))
            row = _row(_cells(lines[pos:end], begin.number), columns, group)
            if row:
                rows.append(row)
                behind = end
            last, timed = begin.number, row is not None and any(n == "due" for n, _ in row.cells)
            pos = end
    return (rows, behind) if rows else None


def _begin(lines: list[Line], at: int, last: int, *, timed: bool) -> _Begin | None:
    """Return how a row begins at ``at``; its number may be lost or misread where work follows."""
    text = lines[at].text
    number = NUMBER.match(text)
    within = None if number else _NUMBER_AND_TEXT.match(text)
    found = number or within
    if found and (int(found[1]) == 1 or last < int(found[1]) <= last + _MAX_GAP):
        return _Begin(int(found[1]), at if within else at + 1)
    if number or _DAMAGED_NUMBER.match(text):
        return _Begin(last + 1, at + 1) if timed or _is_work(lines, at + 1) else None
    if timed and len(text) > _CONTENT and not is_agency(text):
        return _Begin(last + 1, at)
    return _Begin(last + 1, at) if len(text) > _SHORT and _is_work(lines, at) else None


def _is_work(lines: list[Line], at: int) -> bool:
    """Tell whether work begins at ``at``: its agency and its time stand in the lines below it."""
    below = lines[at : at + _NEAR]
    if len(below) < _NEAR - 1 or is_agency(below[0].text) or is_time(below[0].text):
        return False
    who = next((index for index, line in enumerate(below) if is_agency(line.text)), None)
    if who is None:
        return False
    behind = lines[at + who + 1 : at + who + _NEAR]
    return any(is_time(line.text) and not is_agency(line.text) for line in behind)


def _is_whole(text: str) -> bool:
    """Tell whether a line is a row by itself: it names an agency and ends with a time."""
    due = cut_time(text)
    return due is not None and cut_agency(text[:due].rstrip()) is not None


def _row_end(lines: list[Line], at: int, number: int, columns: int) -> int:
    if _is_whole(lines[at - 1].text):
        return at
    end, timed = at, False
    while end < len(lines) and end - at < columns + _MORE_LINES:
        text = lines[end].text
        if GROUP.match(text) or _GAP_LINE.match(text) or _is_next(lines, end, number, timed=timed):
            break
        timed = timed or (end > at and is_time(text) and not is_agency(text))
        end += 1
    return end


def _is_next(lines: list[Line], at: int, number: int, *, timed: bool) -> bool:
    """Tell whether the row after ``number`` begins at ``at``."""
    text = lines[at].text
    found = NUMBER.match(text) or _NUMBER_AND_TEXT.match(text)
    if found and (int(found[1]) == 1 or number < int(found[1]) <= number + _MAX_GAP):
        return True
    if not timed or is_agency(text):
        return False
    if found or _DAMAGED_NUMBER.match(text):
        return bool(NUMBER.match(text)) or _is_work(lines, at + 1)
    followed = at + 1 < len(lines) and is_agency(lines[at + 1].text)
    return len(text) > _CONTENT or (len(text) > _SHORT and followed)


def _cells(lines: list[Line], number: int) -> list[Line]:
    """Return number, content and the other cells of a row, one a line."""
    first, rest = lines[0], lines[1:]
    if not NUMBER.match(first.text) and _NUMBER_AND_TEXT.match(first.text):
        cut = len(first.text.split(maxsplit=1)[0])
        rest = [first.part(cut, len(first.text)), *rest]
        first = first.part(0, cut)
    elif not NUMBER.match(first.text) and not _DAMAGED_NUMBER.match(first.text):
        rest = lines
    rest = [line for line in rest if not _SPECK.match(line.text)]
    while _goes_on(rest):
        rest[:2] = [join_lines(rest[0], rest[1])]
    return [Line(str(number), first.span), *rest]


def _goes_on(cells: list[Line]) -> bool:
    """Tell whether the content of a row goes on over the second of its lines."""
    if len(cells) < _NEAR - 1 or is_agency(cells[1].text) or is_time(cells[1].text):
        return False
    return any(is_agency(cell.text) for cell in cells[2:])


def _row(
    lines: list[Line], columns: list[Column | None], group: tuple[str, ...]
) -> TableRow | None:
    """Tell the cells of a row apart: by their columns where none is missing, else by their words.

    Empty cells leave no line, so the place of a cell counts only where all of them are there.
    """
    lines = _cut_glued(_cut_row(lines, columns), columns)
    if len(lines) < _NEAR - 1:
        return None
    named = _by_place(lines, columns) or name_by_words(lines, columns)
    if not {name for name, _ in named} & {"lead", "coordinating"}:
        return None
    number = lines[0].text.strip(" .)")
    return TableRow(Span(lines[0].span.start, lines[-1].span.end), number, group, tuple(named))


def _cut_row(lines: list[Line], columns: list[Column | None]) -> list[Line]:
    """Cut a row that stands on one line: what, who, who helps, until when."""
    if len(lines) != 1 + 1 or "due" not in columns:
        return lines
    text = lines[1].text
    due = cut_time(text)
    cuts = [due] if due else []
    who = cut_agency(text[:due].rstrip()) if due else None
    while who is not None and len(cuts) < len(columns) - 1:
        cuts.insert(len(cuts) - 1, who)
        more = cut_agency(text[who:due].rstrip())
        who = who + more if more else None
    bounds = [0, *cuts, len(text)]
    return [lines[0], *(lines[1].part(a, b) for a, b in pairwise(bounds))]


def _cut_glued(lines: list[Line], columns: list[Column | None]) -> list[Line]:
    """Cut off an agency that ran together with the work, or with the agency before it."""
    if not {"lead", "coordinating"} <= set(columns) or len(lines) < _NEAR - 1:
        return lines
    named = [at for at, line in enumerate(lines) if at > 1 and is_agency(line.text)]
    if len(named) > 1:
        return lines
    for at in (1, *named):
        cut = cut_agency(lines[at].text)
        if cut:
            parts = [lines[at].part(0, cut), lines[at].part(cut, len(lines[at].text))]
            return [*lines[:at], *parts, *lines[at + 1 :]]
    return lines


def _by_place(lines: list[Line], columns: list[Column | None]) -> list[tuple[Column, Span]]:
    """Name the cells by the headings; nothing where they do not fit what the cells say."""
    if len(lines) != len(columns) or columns[0] != "number" or columns[1] != "content":
        return []
    named: list[tuple[Column, Span]] = []
    for line, column in zip(lines, columns, strict=True):
        who = column in {"lead", "coordinating"}
        when = is_time(line.text) and not is_agency(line.text)
        if (who and when) or (column == "due" and is_agency(line.text)):
            return []
        named.append((column or "other", line.span))
    return named


def name_by_words(lines: list[Line], columns: list[Column | None]) -> list[tuple[Column, Span]]:
    """Name number, content and the other cells of a row by what they say."""
    order = [name for name in columns if name in {"lead", "coordinating", "due"}]
    due_last = "due" not in order or order[-1] == "due"
    named: list[tuple[Column, Span]] = [("number", lines[0].span), ("content", lines[1].span)]
    seen: set[Column] = set()
    for above, cell in pairwise(lines[1:]):
        more = above.text.endswith((";", ",")) and is_agency(above.text) and is_agency(cell.text)
        column = named[-1][0] if more else _guess(cell.text, seen, due_last=due_last)
        seen.add(column)
        named.append((column, cell.span))
    return named


def _guess(text: str, seen: set[Column], *, due_last: bool) -> Column:
    ended = due_last and "due" in seen
    if is_agency(text) and "coordinating" not in seen and not ended:
        return "coordinating" if "lead" in seen else "lead"
    if is_time(text) and "due" not in seen:
        return "due"
    return "product"
