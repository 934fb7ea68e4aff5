"""Builds records and facts with sensible defaults, so that a test names only what it is about."""

from __future__ import annotations

from datetime import date
from typing import Any

from ntm_extract.core.facts import Deadline, Header, Quantity, Source, Task
from ntm_extract.core.record import NoticeRecord, PageRecord, SourceRecord

ISSUED_ON = date(2024, 2, 28)


def source(start: int = 0, end: int = 1, page: int | None = None) -> Source:
    return Source(page=page, start=start, end=end, bbox=None)


def deadline(text: str = "trước ngày 30/6/2024", **changes: Any) -> Deadline:
    fields: dict[str, Any] = {
        "text": text,
        "due": date(2024, 6, 30),
        "bound": "before",
        "rrule": None,
        "source": source(),
        "confidence": 0.9,
    }
    return Deadline(**{**fields, **changes})


def quantity(value: float = 50, unit: str = "%", **changes: Any) -> Quantity:
    fields: dict[str, Any] = {
        "text": f"{value} {unit}",
        "indicator": "số xã đạt chuẩn",
        "comparator": ">=",
        "value": value,
        "unit": unit,
        "due": None,
        "source": source(),
        "confidence": 0.9,
    }
    return Quantity(**{**fields, **changes})


def task(text: str = "- Rà soát, báo cáo kết quả.", **changes: Any) -> Task:
    fields: dict[str, Any] = {
        "item": "1",
        "text": text,
        "lead": ("Sở Tài chính",),
        "source": source(),
        "confidence": 0.9,
    }
    return Task(**{**fields, **changes})


def record(path: str = "inbox/notice.pdf", **changes: Any) -> NoticeRecord:
    page = PageRecord(
        number=1,
        origin="document",
        reason="plain text",
        width=None,
        height=None,
        confidence=None,
        left_out=(),
    )
    fields: dict[str, Any] = {
        "notice_id": "0" * 16,
        "source": SourceRecord(path=path, sha256="0" * 64, media_type="text/plain", pages=(page,)),
        "header": Header(number="64/TB-UBND", issued_on=ISSUED_ON, issuing_body="UBND tỉnh"),
        "references": (),
        "tasks": (),
        "targets": (),
        "results": (),
        "text": "x",
        "edits": (),
        "review": (),
        "diagnostics": (),
    }
    return NoticeRecord(**{**fields, **changes})
