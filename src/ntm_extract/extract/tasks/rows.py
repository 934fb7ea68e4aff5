"""Tasks that stand in the rows of a table: its columns say who and until when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from ntm_extract.core.span import Span
from ntm_extract.core.stages import Column, StructuredNotice, TableRow
from ntm_extract.extract.agencies import Mention, full_name, read_agencies, shift_all
from ntm_extract.extract.tasks.drafts import TaskDraft
from ntm_extract.extract.tasks.partners import find_coordinating, find_report_to
from ntm_extract.extract.tasks.roles import Roles, find_lead
from ntm_extract.extract.tasks.who_helps import read_helpers
from ntm_extract.vi.names import UPPER

_REST = re.compile(rf"\s+(?![{UPPER}]|và\s|các\s)[^,;.:()]{{3,70}}")


_BULLET = re.compile(r"\n\s{0,3}[-–+•]")
"""A dash at the begin of a line of a cell, which parts names."""


class RowDraft(NamedTuple):
    """A task of a table; ``due`` is the cell with its time, ``content`` that with its work."""

    draft: TaskDraft
    item: str | None
    due: Span | None
    content: Span | None = None


def find_row_tasks(notice: StructuredNotice, text: str) -> list[RowDraft]:
    """Return one task for each row of the task tables."""
    drafts: list[RowDraft] = []
    merged: tuple[Mention, ...] = ()
    for at, row in enumerate(notice.rows):
        draft = _draft(row, text, notice.text)
        if _cell(row, "lead") is None and not draft.draft.roles.lead and _follows(notice.rows, at):
            lead = draft.draft.roles._replace(lead=merged)
            draft = draft._replace(draft=replace(draft.draft, roles=lead))
        merged = draft.draft.roles.lead
        drafts.append(draft)
    return drafts


def _follows(rows: Sequence[TableRow], at: int) -> bool:
    """Tell whether a row stands below another of its table: a cell may reach over both."""
    pair = rows[max(0, at - 1) : at + 1]
    if len({row.group for row in pair}) != 1:
        return False
    numbers = [int(row.number) for row in pair if row.number and row.number.isdigit()]
    return any(below == above + 1 for above, below in pairwise(numbers))


def _cell(row: TableRow, column: Column) -> Span | None:
    return next((span for name, span in row.cells if name == column), None)


def _agencies(row: TableRow, column: Column, text: str, printed: str) -> tuple[Mention, ...]:
    found: list[Mention] = []
    for name, span in row.cells:
        if name == column:
            cell = _part_names(text[span.start : span.end], printed[span.start : span.end])
            found += shift_all(tuple(read_cell(cell)), span.start)
    return tuple(found)


def _part_names(cell: str, printed: str) -> str:
    """Return a cell with a semicolon for every dash that begins a line of it in print."""
    for mark in _BULLET.finditer(printed):
        cell = f"{cell[: mark.start()]};{' ' * (len(mark[0]) - 1)}{cell[mark.end() :]}"
    return cell


def read_cell(cell: str) -> list[Mention]:
    """Read a cell to its end; whoever it names, known or not, where lists alone read less."""
    listed = _listed(cell)
    begin = len(cell) - len(cell.lstrip(" -–+•\n"))
    anybody = read_helpers(cell, begin, closed=True) if begin < len(cell) else ()
    reached = listed[-1].span.end if listed else 0
    return list(anybody) if anybody and anybody[-1].span.end > reached else listed


def _listed(cell: str) -> list[Mention]:
    """Read the agencies that lists know: they may stand one below the other, without commas."""
    found: list[Mention] = []
    at = 0
    while at < len(cell):
        one = read_agencies(cell, at, relative=True)
        if one.mentions:
            found += one.mentions
            at = one.end
            rest = _REST.match(cell, at)  # in its column all of a cell is a name
            if rest:
                last = found[-1]
                span = Span(last.span.start, rest.end())
                found[-1] = Mention(span, full_name(span.text_in(cell), last.kind), last.kind)
                at = rest.end()
        skip = re.compile(r"[\s,;.+–-]*(?:và\s+)?").match(cell, at)
        nxt = skip.end() if skip else at
        if nxt == at or (one.mentions == () and nxt >= len(cell)):
            break
        at = nxt
        if not read_agencies(cell, at).mentions:
            break
    return found


def _draft(row: TableRow, text: str, printed: str) -> RowDraft:
    content = _cell(row, "content")
    body = text[content.start : content.end] if content else ""
    by = content.start if content else row.span.start
    lead = _agencies(row, "lead", text, printed) or shift_all(find_lead(body), by)
    named = _agencies(row, "coordinating", text, printed)
    coordinating = (*named, *shift_all(find_coordinating(body), by))
    item = ".".join([*row.group, row.number]) if row.number else None
    roles = Roles(lead, coordinating, shift_all(find_report_to(body), by))
    draft = TaskDraft(row.span, (), "annex", row.number is not None, roles, False, "task.row")
    return RowDraft(draft, item, _cell(row, "due"), content)
