"""Bodies of which each has its share of the work: "Các trường trong xã, mỗi trường cử 02 người"."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import Mention, shift_all
from ntm_extract.extract.agencies.bounded import read_up_to
from ntm_extract.extract.tasks.clauses import topic_end
from ntm_extract.extract.tasks.predicates import skip_spaces
from ntm_extract.extract.tasks.subjects import ORDER

SHARE = re.compile(r"mỗi\s", re.IGNORECASE)
"""What a share begins with: "mỗi đơn vị hỗ trợ …"."""
_HAS_POINT = re.compile(r"[.;:]\s")


def whose_each_is(text: str, own: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the bodies of which each has its share: "Các trường trong xã, mỗi trường cử …"."""
    if len(own) != 1 or not SHARE.match(own[0].name):
        return ()
    start = topic_end(text)
    front = text[start : own[0].span.start].rstrip()
    told = ORDER.match(front, skip_spaces(front, 0))
    if front[-1:] not in {",", ":", ";"} or _HAS_POINT.search(front):
        return ()
    at = told.end() if told else skip_spaces(front, 0)
    if not front[at : at + 1].isupper() and not told:
        return ()
    stop = len(front[:-1].rstrip())
    return shift_all(read_up_to(front, at, stop), start) if at < stop else ()
