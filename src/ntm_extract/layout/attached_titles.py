"""The title of a text that a decision puts into force: "QUY CHẾ … (Kèm theo Quyết định số …)"."""

from __future__ import annotations

import re

from ntm_extract.layout.lines import Line

_RULES = r"QUY\s+(?:CHẾ|ĐỊNH|CHUẨN|TRÌNH)|NỘI\s+QUY|ĐIỀU\s+LỆ"
TITLE = re.compile(
    rf"(?P<rules>{_RULES})|(?:KẾ\s+HOẠCH|CHƯƠNG\s+TRÌNH|ĐỀ\s+ÁN|PHƯƠNG\s+ÁN|CHIẾN\s+LƯỢC|DỰ\s+ÁN|"
    r"HƯỚNG\s+DẪN|KỊCH\s+BẢN|LỘ\s+TRÌNH|NHIỆM\s+VỤ|GIẢI\s+PHÁP)(?!\w)"
)
WITH = re.compile(
    r"\(?\s*(?:(?:được\s+)?(?:ban hành|phê duyệt|thông qua)\s+)?kèm theo\s+(?:quyết định|"
    r"nghị quyết|chỉ thị|thông báo|công văn|văn bản|tờ trình|thông tư|nghị định)(?!\w)",
    re.IGNORECASE,
)
TITLE_LINES = 8
"""Lines from the title to the bracket that says what it is put into force with, at most."""


def heads_attached(lines: list[Line], at: int) -> bool:
    """Tell whether the title of an attached text begins at ``at``, its bracket not far below."""
    if not TITLE.match(lines[at].text):
        return False
    return any(WITH.match(line.text) for line in lines[at + 1 : at + 1 + TITLE_LINES])
