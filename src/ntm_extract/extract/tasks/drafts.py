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
