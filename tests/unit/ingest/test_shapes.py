"""Tests of ingest/shapes.py: what the beginning of a line says."""

from __future__ import annotations

import pytest

from ntm_extract.ingest.shapes import label_of


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
