"""Says in one plain sentence what is doubtful about a task or an agency in it."""

from __future__ import annotations

import re
from collections.abc import Collection

from ntm_extract.assemble.name_places import Place
from ntm_extract.core.facts import Task
from ntm_extract.vi.lexicon import districts, provinces
from ntm_extract.vi.successors import is_known

_REASONS = {
    "lead": "who leads is not certain",
    "coordinating": "who coordinates is not certain",
    "report_to": "who receives the product is not certain",
}


_UNIT = re.compile(r"(?:tỉnh|thành phố|huyện|thị xã|quận)\s+(?P<n>.+)", re.IGNORECASE)


def task_reason(task: Task) -> str:
    """Return why a task should be looked at."""
    if not task.item:
        return "a paragraph without a number was taken as work that is assigned"
    return "it is not certain that this paragraph assigns work"


_HINTS = (
    ("holds_verb", "a verb may have been taken into the name"),
    ("goes_on=", "the name may go on behind where it was ended"),
    ("began_before", "the name may begin before where it was begun"),
    ("twice", "the agency stands in two roles of one task"),
)


def role_reason(role: str, name: str, place: Place, cues: Collection[str]) -> str:
    """Return why an agency in a role should be looked at."""
    said = "\n".join(("", *cues))
    for hint, reason in _HINTS:
        if f"\n{hint}" in said:
            return reason
    if place.how == "absent" and role == "lead":
        return "the item names nobody; the agency was taken from what stands above it"
    if place.how == "part":
        return "the name was completed from a list; the text has only a part of it"
    if place.how == "opened":
        return "the name was opened from an abbreviation"
    if not _is_listed(name) and not name[:4].lower().startswith(("các", "ubnd")):
        return "no rule and no list knows this agency; its name was taken as it stands"
    return _REASONS[role]


def _is_listed(name: str) -> bool:
    """Tell whether the data has a body or a unit of that name: "thị xã Hồng Lĩnh"."""
    unit = _UNIT.fullmatch(name)
    if unit and (unit["n"] in provinces() or unit["n"] in districts()):
        return True
    return is_known(name)
