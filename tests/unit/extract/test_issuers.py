"""Who issued a cited document, where the text says it shortly, in a cell, or goes right on."""

from __future__ import annotations

import pytest

from ntm_extract.extract import find_facts
from ntm_extract.extract.legal_references import find_references
from ntm_extract.layout import parse_structure

_HEAD = "BỘ Y TẾ\nSố: 77/BYT-KCB\nHà Nội, ngày 04 tháng 3 năm 2024\nKính gửi: Sở Y tế các tỉnh.\n"


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (
            "Kế hoạch số 30/KH-TLĐ ngày 08/3/2022 của Tổng Liên đoàn Lao động Việt Nam, Ban",
            "Tổng Liên đoàn Lao động Việt Nam",
        ),
        ("Kế hoạch số 67/KH-UBND ngày 29/8/2025 của UBND tỉnh không đạt.", "UBND tỉnh"),
        (
            "Văn bản số 5/CV-CHK ngày 29/8/2025 của Cục Hàng không Việt Nam.",
            "Cục Hàng không Việt Nam",
        ),
    ],
)
def test_where_the_name_of_an_issuer_ends(text: str, issuer: str) -> None:
    (found,) = find_references(text)
    assert found.issuer == issuer


def test_a_body_that_names_itself_shortly_is_given_in_full() -> None:
    body = "1. Các Sở thực hiện Công văn số 12/BYT-DP ngày 06/10/2023 của Bộ.\n"
    (found,) = find_facts(parse_structure(_HEAD + body)).references
    assert found.issuer == "Bộ Y tế"


def test_an_issuer_ends_with_its_cell() -> None:
    rows = (
        "TT\tNội dung\tChủ trì\tThời hạn\n"
        "1\tThực hiện Công văn số 12/BYT-DP ngày 06/10/2023 của Bộ Y tế\tPhòng Y tế\tQuý II/2024\n"
        "2\tLập hồ sơ bệnh án\tPhòng Y tế\tQuý III/2024\n"
    )
    (found,) = find_facts(parse_structure(_HEAD + rows)).references
    assert found.issuer == "Bộ Y tế"
