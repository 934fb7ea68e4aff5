"""Tests of layout/issuer.py: who issued a notice that has lost its letterhead."""

from __future__ import annotations

import pytest

from ntm_extract.layout import parse_structure

BODY = (
    "- Các sở;\n- Cục Thú y.\nTình hình diễn biến phức tạp. Đề nghị các đơn vị:\n"
    "1. Cục Thú y rà soát.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nTHỨ TRƯỞNG\nLê Văn An\n"
)
DAY = "Hà Nội, ngày 2 tháng 3 năm 2024\n"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("CÔNG ĐIỆN\nVề ứng phó bão\nBỘ TRƯỞNG BỘ XÂY DỰNG điện:\n", "Bộ Xây dựng"),
        ("CÔNG ĐIỆN\nVề bão\nCHỦ TỊCH UBND TỈNH NGHỆ AN ĐIỆN:\n", "UBND tỉnh Nghệ An"),
        ("CÔNG ĐIỆN\nVỀ BÃO\nTHỦ TƯỚNG CHÍNH PHỦ điện:\n", "Thủ tướng Chính phủ"),
        (f"Số: 5/BYT-DP\n{DAY}V/v rà soát\nKính gửi:\n", "Bộ Y tế"),
        (f"Số: 5/VPCP-NN\n{DAY}V/v rà soát\nKính gửi:\n", "Văn phòng Chính phủ"),
    ],
)
def test_sender_and_symbol_tell_the_body(head: str, body: str) -> None:
    assert parse_structure(head + BODY).header.issuing_body == body


def test_what_a_body_does_is_no_part_of_its_name() -> None:
    text = "Trong thời gian qua, Bộ Y tế về cơ bản đã có ý kiến thống nhất.\n"
    assert parse_structure(text).header.issuing_body == "Bộ Y tế"


def test_foreign_affairs_are_no_order() -> None:
    text = "Đề nghị của Bộ Ngoại giao được gửi kèm theo.\n"
    assert parse_structure(text).header.issuing_body is None


def test_a_body_that_acts_inside_an_item_is_not_the_issuer() -> None:
    text = "1. Bộ Y tế ban hành danh mục thuốc.\n2. Bộ Công an ban hành quy chế.\n"
    assert parse_structure(text).header.issuing_body is None
