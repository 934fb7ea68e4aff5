"""Finds tasks (nhiệm vụ) and the roles of agencies in them."""

from __future__ import annotations

from ntm_extract.extract.tasks.find import TaskDraft, TaskFinder, item_paths
from ntm_extract.extract.tasks.roles import Roles

__all__ = ["Roles", "TaskDraft", "TaskFinder", "item_paths"]
