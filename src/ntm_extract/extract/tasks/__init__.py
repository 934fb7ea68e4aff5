"""Finds tasks (nhiệm vụ) and the roles of agencies in them."""

from __future__ import annotations

from ntm_extract.extract.tasks.build import TaskBuilder, quantity, source
from ntm_extract.extract.tasks.calls_for_work import is_bare_aim
from ntm_extract.extract.tasks.drafts import TaskDraft, item_paths
from ntm_extract.extract.tasks.find import TaskFinder
from ntm_extract.extract.tasks.own_work import Aims, Dues
from ntm_extract.extract.tasks.roles import Roles
from ntm_extract.extract.tasks.rows import RowDraft, find_row_tasks

__all__ = [
    "Aims",
    "Dues",
    "Roles",
    "RowDraft",
    "TaskBuilder",
    "TaskDraft",
    "TaskFinder",
    "find_row_tasks",
    "is_bare_aim",
    "item_paths",
    "quantity",
    "source",
]
