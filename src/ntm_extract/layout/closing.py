"""The end of the body: the closing formula and what is asked for in the course of the work."""

from __future__ import annotations

import re

from ntm_extract.vi.names import UPPER

_FORMULA = re.compile(r"Trên đây là\b", re.IGNORECASE)
_COURSE = (
    r"(?:Trong (?:quá trình|khi)|Quá trình) "
    r"(?:(?:tổ chức|triển khai|thực hiện)(?:,? (?:và )?|(?=,))){1,3}"
    r"[^.;]{0,160}?(?:nếu|vướng mắc|khó khăn|phát sinh)"
)
_IN_COURSE = re.compile(_COURSE)
_BEHIND = re.compile(rf"(?<=[.;]) (?={_COURSE})")
_REPORTED = re.compile(rf"(?:báo cáo|gửi|phản ánh)[^.;]{{0,160}}?(?:về|trước|cho)\s[{UPPER}\d]")


def is_of_course(text: str) -> bool:
    """Tell whether a paragraph says what to do with difficulties: it hangs under no item."""
    return bool(_IN_COURSE.match(text))


def behind_formula(text: str) -> int | None:
    """Return where, behind a bare "Trên đây là …", the words about difficulties begin.

    A formula that asks for reports is a task together with them.
    """
    match = _BEHIND.search(text) if _FORMULA.match(text) else None
    if match is None or _REPORTED.search(text, 0, match.start()):
        return None
    return match.start()
