"""Headings of a programme that are a time and no more: "THÁNG 7", "Quý III/2024:", "Tuần 2".

They have no number, stand above numbered or dashed items, and there are several of them
(chương trình công tác, lịch công tác: Nghị định 30/2020/NĐ-CP leaves their form to the body).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ntm_extract.core.stages import OUTER
from ntm_extract.layout.labels import read_label
from ntm_extract.layout.lines import Line, is_capitals
from ntm_extract.layout.unnumbered import Level

_TIME = re.compile(
    r"(?:(?:Công việc|Nhiệm vụ|Nội dung|CÔNG VIỆC|NHIỆM VỤ|NỘI DUNG)\s+)?(?:Trong\s+|TRONG\s+)?"
    r"(?:THÁNG|Tháng|QUÝ|Quý|TUẦN|Tuần)(?:\s+thứ)?\s+(?:\d{1,2}|[IVX]{1,4})"
    r"(?:\s*[/-]\s*\d{4}|\s+(?:năm|NĂM)\s+\d{4})?(?:\s*\([^()]{5,60}\))?\s*[:.]?\s*\Z"
)
_FEWEST, _LONGEST = 2, 80


def time_headings(lines: Sequence[Line]) -> dict[int, Level]:
    """Return the places of headings that say when, with lines in capitals that go on their row."""
    times = [at for at in range(len(lines) - 1) if _TIME.match(lines[at].text)]
    if len(times) < _FEWEST:
        return {}
    labels = [read_label(line.text) for line in lines]
    inner = {label.scheme for label in labels if label}
    nested = not inner.isdisjoint(OUTER)
    if nested and "arabic" in inner:
        return {}
    level: Level = 2 if nested else 1
    heads = {at: level for at in times if labels[at] is None and labels[at + 1] is not None}
    if len(heads) < _FEWEST:
        return {}
    for at in range(min(heads) + 1, len(lines) - 1):
        text = lines[at].text
        beside = labels[at] is None and labels[at + 1] is not None and len(text) < _LONGEST
        if beside and "\t" not in text and is_capitals(text):
            heads[at] = level
    return heads
