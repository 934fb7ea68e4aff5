"""Minutes of a meeting: they assign where whoever presides concludes, not where others speak."""

from __future__ import annotations

import re

from ntm_extract.core.stages import Part
from ntm_extract.layout.nodes import Node

_TELLS_SOMEBODY = re.compile(
    r"(?<!\w)(?<!bàn )(?<!chuyển )(?:[Gg]iao|[Yy]êu cầu|[Pp]hân công|(?:chịu|có) trách nhiệm)\s"
)
_CONCLUDES = re.compile(
    r"(?:[Vv]ề\s+)?(?:(?:Ý|ý|Phần|PHẦN)\s+)?(?:[Kk]iến\s+)?(?:(?:PHÁT BIỂU |[Pp]hát biểu )?"
    r"(?:KẾT LUẬN|[Kk]ết luận)|QUYẾT NGHỊ|[Qq]uyết nghị|(?:Các |CÁC )?"
    r"(?:[Nn]ội dung |NỘI DUNG )?(?:[Đđ]ã )?(?:THỐNG NHẤT|[Tt]hống nhất))(?!\w)"
)
_CONCLUDED = re.compile(r"[^:]{0,240}(?<!\w)(?:kết luận|thống nhất|quyết nghị)[^:]{0,120}:\s*\Z")
_MEETING_ENDS = re.compile(
    r"(?:Cuộc họp|Hội nghị|Buổi làm việc|Phiên họp|Buổi họp|Kỳ họp)[^.;:]{0,40}\s(?:kết thúc|"
    r"bế mạc)(?!\w)|Biên bản[^.;:]{0,30}\s(?:được|lập|đã|gồm|kết thúc|hoàn thành)(?!\w)"
)
"""What minutes say of themselves at their end."""


def parts_of_minutes(nodes: list[Node], parts: list[Part]) -> list[Part]:
    """Return the parts of minutes: what is said before the conclusions is told."""
    concluding = (
        at
        for at, node in enumerate(nodes)
        if (node.is_heading and _CONCLUDES.match(node.body)) or _CONCLUDED.match(node.body)
    )
    first = next(concluding, 0)
    told: list[Part] = []
    for at, (node, part) in enumerate(zip(nodes, parts, strict=True)):
        if node.scheme is None and _MEETING_ENDS.match(node.text):
            told.append("closing")
        elif at < first and part == "assigning" and not _TELLS_SOMEBODY.search(node.text):
            told.append("reporting")
        else:
            told.append(part)
    return told
