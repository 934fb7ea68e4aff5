"""Gist: a task in the few words that a line of a table or a calendar has room for.

"Ủy ban nhân dân tỉnh nhận được Văn bản số 45 … có ý kiến như sau: Giao Sở A xem xét …" says who has
to do what only behind a hundred letters; a line that begins with the order says it at once.
"""

from __future__ import annotations

import re

_LATE = 70
"""Letters: an order within them is seen as the line stands."""
_ORDER = re.compile(
    r"(?<!\w)(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị|[Pp]hân công|chuyển|có ý kiến[^.;:]{0,40}:)\s+"
    r"(?=(?:các|cho|đơn|hồ sơ|[^\W\d_a-zà-ỹđ])\w*)"
)
_BREAK = re.compile(r"[.;:,]\s+")
_CLAUSE = 80


def gist(text: str) -> str:
    """Return a task on one line, from the clause that gives the order where that comes late."""
    line = " ".join(text.split())
    order = _ORDER.search(line)
    if order is None or order.start() < _LATE:
        return line
    if order.group().rstrip().endswith(":"):
        return f"… {line[order.end() :]}"
    breaks = [one.end() for one in _BREAK.finditer(line, order.start() - _CLAUSE, order.start())]
    return f"… {line[breaks[-1] if breaks else order.start() :]}"
