"""Who has to do a task by a remark in brackets: "Cắm biển báo (Sở Xây dựng chủ trì)."."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import Mention, read_agencies
from ntm_extract.vi.sought import Sought

_OPENS = Sought(
    re.compile(
        r"\(\s*(?:(?:giao|do|phân công|đơn vị|cơ quan)\s+(?:cho\s+)?"
        r"(?:chủ trì\s*:\s*|thực hiện\s*:\s*)?|"
        r"(?P<k>chủ trì|thực hiện|phụ trách|đầu mối)\s*:\s*)?(?=\S)",
        re.IGNORECASE,
    )
)
# what only whoever does the work does: "(do UBND tỉnh quản lý)" says whose a thing is
_DOES = re.compile(
    r"\s+(?:làm\s+|là\s+)?(?:cơ quan\s+|đơn vị\s+)?(?:chủ trì|đầu mối|thực hiện|triển khai|"
    r"phụ trách|chịu trách nhiệm|tham mưu|chủ đầu tư|hướng dẫn|theo dõi|tổng hợp|"
    r"(?:chuẩn bị|soạn thảo|dự thảo|xây dựng|thẩm định|báo cáo|trình)(?=\s*[;,.)]))"
    r"(?!\w)(?!\s+(?:năm|từ năm|trong năm|theo|tại|của)\s)"
)
_ENDS = re.compile(r"\s*[;.)]")


def find_bracketed(text: str) -> tuple[Mention, ...]:
    """Return the agencies of the first bracket that says who does the work, if there is one."""
    for opens in _OPENS.finditer(text):
        found = read_agencies(text, opens.end(), relative=True)
        if not found.mentions:
            continue
        named = opens["k"] or opens.group().rstrip().endswith(":")
        if (_ENDS if named else _DOES).match(text, found.end):
            return found.mentions
    return ()
