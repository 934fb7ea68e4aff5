"""What contradicts the data about the agencies of a task: a name of another time."""

from __future__ import annotations

from datetime import date

from ntm_extract.core.found import FoundDoubt
from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import Mention
from ntm_extract.extract.tasks.drafts import TaskDraft
from ntm_extract.vi.successors import was_valid

_HEAD = 60


def role_doubts(draft: TaskDraft, on: date | None) -> list[FoundDoubt]:
    """Return the doubts about the agencies of a task."""
    roles = draft.roles
    reason = "the agency did not have this name on the day of the notice"
    return [
        FoundDoubt("agency", reason, one.name, _place(one, draft))
        for one in (*roles.lead, *roles.coordinating, *roles.report_to)
        if not was_valid(one.name, on)
    ]


def _head(span: Span) -> Span:
    return Span(span.start, min(span.end, span.start + _HEAD))


def _place(one: Mention, draft: TaskDraft) -> Span:
    """Return where the doubt is: the name itself, or the head of the task that takes it over."""
    return one.span if draft.span.covers(one.span) and one.span.end else _head(draft.span)
