"""Tasks that stand in the rows of a table: its columns say who and until when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from ntm_extract.core.span import Span
from ntm_extract.core.stages import Column, StructuredNotice, TableRow
from ntm_extract.extract.agencies import Mention, shift_all
from ntm_extract.extract.tasks.cells import Doers, part_names, read_cell, read_doers
from ntm_extract.extract.tasks.drafts import TaskDraft
from ntm_extract.extract.tasks.partners import find_coordinating, find_report_to
from ntm_extract.extract.tasks.roles import Roles, find_lead


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
            due = draft.due or (drafts[-1].due if merged else None)
            draft = draft._replace(draft=replace(draft.draft, roles=lead), due=due)
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


_WHO = frozenset({"lead", "coordinating"})


def _doers(row: TableRow, text: str, printed: str) -> Doers:
    """Return who leads and who helps by the columns of a row, and by what its cells say."""
    found = Doers([], [])
    for name, span in row.cells:
        if name in _WHO:
            cell = part_names(text[span.start : span.end], printed[span.start : span.end])
            told = read_doers(cell) if name == "lead" else Doers([], read_cell(cell))
            found.lead.extend(shift_all(tuple(told.lead), span.start))
            found.coordinating.extend(shift_all(tuple(told.coordinating), span.start))
    return found


def _receivers(row: TableRow, text: str) -> list[Mention]:
    """Return who gets the product, where a column says so."""
    cells = (span for name, span in row.cells if name == "receiver")
    return [
        one
        for span in cells
        for one in shift_all(tuple(read_cell(text[span.start : span.end])), span.start)
    ]


def _hidden(row: TableRow, text: str) -> tuple[Span, ...]:
    """Return the cells in which nothing is counted: numbers, names, times, sums of money."""
    return tuple(
        span
        for name, span in row.cells
        if name not in {"content", "product", "other"}
        or (name == "other" and not re.search(r"[^\W\d_]", text[span.start : span.end]))
    )


def _draft(row: TableRow, text: str, printed: str) -> RowDraft:
    content = _cell(row, "content")
    body = text[content.start : content.end] if content else ""
    by = content.start if content else row.span.start
    doers = _doers(row, text, printed)
    lead = tuple(doers.lead) or shift_all(find_lead(body), by)
    coordinating = (*doers.coordinating, *shift_all(find_coordinating(body), by))
    report_to = (*shift_all(find_report_to(body), by), *_receivers(row, text))
    item = ".".join([*row.group, row.number]) if row.number else None
    draft = TaskDraft(
        row.span, (), "annex", row.number is not None, Roles(lead, coordinating, report_to),
        False, "task.row", hidden=_hidden(row, text),
    )  # fmt: skip
    return RowDraft(draft, item, _cell(row, "due"), content)
