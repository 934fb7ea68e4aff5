"""TaskDraft: a task with its agencies, before deadlines, targets and references are put in."""

from __future__ import annotations

from dataclasses import dataclass

from ntm_extract.core.span import Span
from ntm_extract.core.stages import StructuredNotice
from ntm_extract.extract.tasks.roles import Roles


@dataclass(frozen=True, slots=True)
class TaskDraft:
    """A task before its deadlines, targets and references are put in."""

    span: Span
    path: tuple[str, ...]
    part: str
    labelled: bool
    roles: Roles
    inherited: bool
    rule: str
    when: tuple[Span, ...] = ()
    """Lines about time that the task shares with those beside it."""
    told: int = 0
    """Letters in front that only tell: what is said there is no part of the work."""
    hidden: tuple[Span, ...] = ()
    """Stretches in which nothing is counted: the cells of a row that say who and until when."""


def counted_text(draft: TaskDraft, text: str) -> str:
    """Return the text of a task in which its numbers are sought, letter for letter in place."""
    body = draft.span.text_in(text)
    for span in draft.hidden:
        start, end = span.start - draft.span.start, span.end - draft.span.start
        body = f"{body[:start]}.{' ' * (end - start - 1)}{body[end:]}"
    return body


def item_paths(drafts: list[TaskDraft], notice: StructuredNotice) -> list[str | None]:
    """Return the item of every task: a Roman "II" is left out where only one part assigns."""
    parts = {
        block.path
        for block in notice.blocks
        if block.scheme in {"roman", "upper", "part"} and len(block.path) == 1
    }
    used = {draft.path[:1] for draft in drafts if draft.path[:1] in parts and draft.labelled}
    drop = len(used) == 1
    items: list[str | None] = []
    for draft in drafts:
        path = draft.path[1:] if drop and draft.path[:1] in used else draft.path
        items.append(".".join(path) if draft.labelled and path else None)
    return items
