"""Heads that a news page tells in its first sentences."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.core.facts import Header
from ntm_extract.layout import parse_structure

BODY = (
    "Chủ tịch UBND tỉnh yêu cầu:\n1. Sở Y tế rà soát trước ngày 20/8.\n2. Các xã trực 24/24 giờ.\n"
)


def header(text: str) -> Header:
    return parse_structure(text).header


def test_a_telegram_in_a_news_page_has_its_head() -> None:
    head = header(
        "Chủ tịch UBND tỉnh Trần Văn An vừa ký Công điện số 11/CĐ-UBND ngày 12/8/2024 về việc "
        "ứng phó bão số 4.\nCông điện gửi Giám đốc các Sở: Y tế, Xây dựng; UBND các xã, nêu rõ:\n"
        f"Bão đang mạnh lên.\n{BODY}"
    )
    assert (head.number, head.doc_type, head.issued_on) == ("11/CĐ-UBND", "CĐ", date(2024, 8, 12))
    assert head.subject == "ứng phó bão số 4"
    assert head.issuing_body == "UBND tỉnh"
    assert head.addressees == ("Giám đốc các Sở: Y tế, Xây dựng", "UBND các xã")


@pytest.mark.parametrize(
    "sentence",
    [
        "UBND tỉnh nhận được Công văn số 12/SYT-NVY ngày 03/8/2024 của Sở Y tế về dịch sởi.",
        "Thực hiện Công điện số 11/CĐ-TTg ngày 12/8/2024 của Thủ tướng Chính phủ về bão số 4.",
    ],
)
def test_a_document_that_is_only_cited_is_not_the_notice(sentence: str) -> None:
    assert header(f"{sentence}\n{BODY}").number is None
