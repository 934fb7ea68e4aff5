"""Which blocks are tasks: the leaves of the assigning part, and openers with work of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ntm_extract.core.span import Span
from ntm_extract.core.stages import Block, StructuredNotice

FIELD_LINE = re.compile(
    r"^(?:[-+•*]\s*|[a-zđ][.)]\s*)?(?P<k>(?:Cơ quan|Đơn vị|Bộ phận|Tổ chức|Người)\s+(?:chủ trì|thực hiện|phối hợp|tham mưu|chủ trì thực hiện|chủ trì, phối hợp)|"
    r"Chủ trì|Phối hợp|Thời (?:gian|hạn)(?:\s+(?:thực hiện|hoàn thành|triển khai))?|Nội dung(?:\s+thực hiện)?|Sản phẩm(?:\s+(?:dự kiến|đầu ra))?|Kinh phí(?:\s+thực hiện)?|Kết quả|Hình thức|Tiến độ)\s*:",
)
_PRAISE = re.compile(
    r"^(?:(?:Phó )?(?:Thủ tướng|Chủ tịch)[^,.]{0,60}\s)?(?:[Đđ]ánh giá cao|[Gg]hi nhận|[Bb]iểu dương|[Cc]ơ bản (?:thống nhất|nhất trí)|[Nn]hiệt liệt|[Hh]oan nghênh|[Cc]ảm ơn)"
)
_ORDER_WORDS = re.compile(
    r"(?:^|[,;.:]\s*)(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị)\s+(?:các|những|Sở|Bộ|UBND|Ủy|Văn|Ban|Giám|Chủ|Thủ|Công|HĐND|Chánh|đồng|Phó|Tỉnh|Hội|Mặt|cơ|Trung|Tập)"
)
_HOLLOW = re.compile(
    r"^(?:[^.;]{0,30}\s)?(?:[Yy]êu cầu|[Đđ]ề nghị)\b[^.;]{0,260}(?:triển khai|tổ chức|thực hiện)[^.;]{0,60}[./;]*$"
)
_REPORTS = re.compile(r"báo cáo|phản ánh|phản hồi|gửi|trước ngày|trình|kiến nghị")


@dataclass(slots=True)
class Candidate:
    """A block (or a heading with its one paragraph) that may be a task."""

    block: int
    span: Span
    path: tuple[str, ...]
    shared: list[int] = field(default_factory=list)


def children_of(notice: StructuredNotice) -> list[list[int]]:
    """Return the children of every block."""
    children: list[list[int]] = [[] for _ in notice.blocks]
    for at, block in enumerate(notice.blocks):
        if block.parent is not None:
            children[block.parent].append(at)
    return children


def body_of(notice: StructuredNotice, block: Block) -> str:
    """Return the text of a block behind its label, on one line."""
    text = re.sub(r"\s+", " ", block.span.text_in(notice.text))
    return text[len(block.label) :].lstrip() if block.label else text


def is_reporting(text: str) -> bool:
    """Tell whether a block of the assigning part only praises or states."""
    return bool(_PRAISE.match(text))


def is_hollow(text: str) -> bool:
    """Tell whether a closing "yêu cầu … triển khai thực hiện" adds nothing."""
    return bool(_HOLLOW.match(text)) and not _REPORTS.search(text) and len(text) < 330


def has_order(text: str) -> bool:
    """Tell whether a paragraph hands an order to somebody by name."""
    return bool(_ORDER_WORDS.search(text))
