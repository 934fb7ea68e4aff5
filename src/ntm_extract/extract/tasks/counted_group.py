"""Who is counted and then named in brackets: "04 xã chưa có chợ (An Bình, Hòa Lợi) phải lập …"."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import Mention
from ntm_extract.extract.tasks.who_else_acts import acts
from ntm_extract.vi.names import UPPER

_NAME = rf"[{UPPER}]\w*(?:[\s-]+[{UPPER}\d]\w*){{0,4}}"
_COUNTED = re.compile(
    r"\s*(?:(?:Các|Đối với|\d{1,3})\s+){1,2}(?P<u>huyện|xã|phường|thị trấn|thôn|bản|ấp|xóm|tỉnh)"
    rf"(?:\s[^.;:()]{{2,90}})?\s\((?:gồm:?\s+)?(?P<who>{_NAME}(?:(?:,\s+|\s+và\s+){_NAME}){{1,29}})\)"
    r"(?!\s+(?:đã|có|được|đạt|chưa|mới|còn)\s)"
)
_EACH = re.compile(_NAME)


def counted_group(text: str) -> tuple[Mention, ...]:
    """Return the places that a bracket behind their number names, where they act behind it."""
    group = _COUNTED.match(text) if "(" in text[:140] else None
    if group is None or not acts(text, group.end()):
        return ()
    start = group.start("who")
    return tuple(
        Mention(
            Span(start + one.start(), start + one.end()), f"{group['u']} {one.group()}", "place"
        )
        for one in _EACH.finditer(group["who"])
    )
