"""What the columns of a task table hold, by their headings."""

from __future__ import annotations

import re
from functools import lru_cache

from ntm_extract.core.stages import Column
from ntm_extract.vi.names import UPPER

_WHO = (
    r"(?:các )?(?:cơ quan|đơn vị|bộ phận|tổ chức|phòng|ban|sở|ngành|địa phương|cq|đv)"
    r"(?:\s?[,/&]\s?(?:cơ quan|đơn vị|ban|ngành|địa phương|phòng|bộ phận|tổ chức|cá nhân))*"
)
_COLUMNS: tuple[tuple[Column, str], ...] = (
    ("number", r"(?:S?TT|Số TT|Stt|Số thứ tự|No)\.?$"),
    ("lead", r".*chủ trì.{1,20}phối hợp"),
    ("coordinating", r".*phối hợp"),
    (
        "receiver",
        r"(?:cấp|nơi)\s+(?:trình|nhận)|(?:cấp|cơ quan)\s+(?:ban hành|phê duyệt|quyết định)",
    ),
    (
        "lead",
        rf"{_WHO}[^:]{{0,20}}(?:chủ trì|thực hiện|đầu mối|chịu trách nhiệm|tham mưu|soạn thảo"
        r"|được giao|giải quyết|triển khai|phụ trách|tổ chức|xử lý|trình)"
        rf"|chủ trì|phân công|trách nhiệm (?:thực hiện|chính)|{_WHO}$",
    ),
    (
        "due",
        r"(?:mốc )?thời (?:gian|hạn|điểm)|tiến độ|hoàn thành|hạn$|lộ trình|deadline$"
        r"|(?:ngày|hạn) (?:hoàn thành|xong|cuối|chót)",
    ),
    ("product", r"(?:sản phẩm|kết quả)"),
    (
        "content",
        r"(?:tên |các |danh mục |phần )?(?:nội dung|nhiệm vụ|công việc|hoạt động|đầu việc|hạng mục"
        r"|chương trình|đề án|việc$)|tên (?:loại )?văn bản",
    ),
    ("other", r"(?:ghi chú|kinh phí|căn cứ|nguồn)"),
)
_PATTERNS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _COLUMNS)
_MAX_CELL = 90
GROUP = re.compile(
    r"((?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})|[A-H])"
    rf"(?:[.)]?$|[.)]\s+(?=[^\W\d_a-z])|(?<=[IVX])\s+(?=[{UPPER}]{{2}}))"
)


@lru_cache(maxsize=4096)
def column_of(heading: str) -> Column | None:
    """Return what a column holds, by its heading."""
    text = re.sub(r"\s+", " ", heading).strip(" .:")
    if not text or len(text) > _MAX_CELL:
        return None
    return next((name for name, pattern in _PATTERNS if pattern.match(text)), None)


def is_task_table(columns: list[Column | None]) -> bool:
    """Tell whether the columns are those of a task table: what, and who."""
    return "content" in columns and ("lead" in columns or "coordinating" in columns)
