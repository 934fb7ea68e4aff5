"""What the columns of a table of quotas hold: "TT | Chỉ tiêu | ĐVT | Kế hoạch năm 2026"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from ntm_extract.vi.shadow import shadow

QuotaKind = Literal["number", "indicator", "body", "unit", "plan", "done", "year", "count", "other"]

_KINDS: tuple[tuple[QuotaKind, str], ...] = (
    ("number", r"(?:s?tt|số tt|số thứ tự)\.?$"),
    ("unit", r"(?:đvt|đơn vị tính|đơn vị đo|đ\.v\.t)"),
    ("other", r"(?:ghi chú|cơ quan|căn cứ|nguồn)"),
    ("other", r"đơn vị (?:chủ trì|theo dõi|phụ trách|thực hiện|chịu)"),
    ("other", r"(?:so sánh|so với|tăng|giảm|tỷ lệ (?:%|hoàn thành|so|thực hiện)|%|tốc độ tăng)"),
    ("done", r"(?:ước )?(?:thực hiện|th|kết quả|hiện trạng|ước đạt|đã thực hiện|đạt được)(?!\w)"),
    ("plan", r"(?:kế hoạch|kh|mục tiêu|chỉ tiêu (?:năm|giao|đến|phấn đấu)|phấn đấu|giao)(?!\w)"),
    ("plan", r"đến (?:hết |cuối )?năm 20\d\d"),
    ("indicator", r"(?:tên |danh mục |các |nội dung |hệ thống )*(?:chỉ|mục) tiêu(?!\w)"),
    ("indicator", r"(?:tên |các |nội dung )*tiêu chí(?!\w)"),
    ("indicator", r"nội dung$"),
    ("body", r"(?:tên )?(?:địa phương|đơn vị|huyện|xã|phường|địa bàn|thị xã|tỉnh|sở)(?!\w)"),
    ("body", r"(?:tên )?thành phố(?!\w)"),
    ("year", r"(?:năm )?20\d\d$"),
)  # fmt: skip
_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in _KINDS)
_LONGEST = 70
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_UNIT = re.compile(r"\(([^()]{1,30})\)\s*$")


@dataclass(frozen=True, slots=True)
class QuotaColumn:
    """A column: what it holds, its heading, and the year and the unit that the heading names."""

    kind: QuotaKind
    heading: str
    year: int | None = None
    unit: str | None = None


def quota_column(heading: str) -> QuotaColumn:
    """Return what a column holds, by its heading."""
    text = " ".join(heading.split())
    shade = shadow(text)
    kind: QuotaKind = "other" if len(text) > _LONGEST or not text else "count"
    for name, pattern in _PATTERNS:
        if kind == "count" and pattern.match(shade):
            kind = name
    years = set(_YEAR.findall(shade))
    unit = _UNIT.search(text)
    year = int(years.pop()) if len(years) == 1 else None
    return QuotaColumn(kind, text, year, unit[1].strip() if unit else None)


def under(above: QuotaColumn, below: QuotaColumn) -> QuotaColumn:
    """Return a column whose heading stands in two rows: "Kế hoạch" over "2026"."""
    if not below.heading:
        return above
    kind = above.kind if below.kind in {"year", "count", "other"} else below.kind
    heading = f"{above.heading} {below.heading}".strip()
    return QuotaColumn(kind, heading, below.year or above.year, below.unit or above.unit)
