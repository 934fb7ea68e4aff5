"""Says in one plain sentence what is doubtful about a task or an agency in it."""

from __future__ import annotations

from ntm_extract.assemble.surroundings import Place
from ntm_extract.core.facts import Task
from ntm_extract.vi.successors import is_known

_REASONS = {
    "lead": "who leads is not certain",
    "coordinating": "who coordinates is not certain",
    "report_to": "who receives the product is not certain",
}


def task_reason(task: Task) -> str:
    """Return why a task should be looked at."""
    if not task.item:
        return "a paragraph without a number was taken as work that is assigned"
    return "it is not certain that this paragraph assigns work"


def role_reason(role: str, name: str, place: Place) -> str:
    """Return why an agency in a role should be looked at."""
    if place.how == "absent" and role == "lead":
        return "the item names nobody; the agency was taken from what stands above it"
    if place.how == "part":
        return "the name was completed from a list; the text has only a part of it"
    if not is_known(name) and not name[:4].lower().startswith(("các", "ubnd")):
        return "no rule and no list knows this agency; its name was taken as it stands"
    return _REASONS[role]
