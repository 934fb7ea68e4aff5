"""Tests of ingest/shapes.py: what the beginning of a line says."""

from __future__ import annotations

import pytest

from ntm_extract.ingest.shapes import ends_open, label_of


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("2.3 Sở Tài chính bố trí kinh phí", "2.3"),
        ("2.3 Đẩy mạnh tuyên truyền", "2.3"),
        ("2.3 Ủy ban nhân dân các xã", "2.3"),
        ("2.3 ha đất trồng lúa", None),
        ("2.3. đẩy mạnh tuyên truyền", "2.3."),
        ("đ) Công an tỉnh", "đ)"),
        ("- UBND các xã", "-"),
        ("-5 độ C", "-"),
        ("Điều 7. Tổ chức thực hiện", "Điều 7."),
        ("năm 2024 đạt 12%", None),
    ],
)
def test_label_at_the_beginning_of_a_line(line: str, label: str | None) -> None:
    assert label_of(line) == label


@pytest.mark.parametrize(
    ("line", "is_open"),
    [
        ("1. Về giải phóng mặt bằng", False),
        ("2. Độc lập, tự do", False),
        ("3. Tình hình thời gian đến", False),
        ("Thực hiện chi trả bằng", True),
        ("Các công trình do", True),
    ],
)
def test_words_of_two_syllables_leave_no_line_open(line: str, is_open: bool) -> None:
    assert bool(ends_open(line)) is is_open
