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
