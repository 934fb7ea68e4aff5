from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.dedup.fold import fold, take_apart
from ntm_extract.dedup.revision import RevisedCode, find_changing_words, find_revised_codes

FEBRUARY = date(2024, 2, 28)


@pytest.mark.parametrize(
    ("text", "code", "issued_on"),
    [
        ("thay thế Kế hoạch số 118/KH-UBND ngày 14/3/2024 của", "118khubnd", date(2024, 3, 14)),
        ("Đính chính Thông báo số 64/TB-UBND ngày 28 tháng 02 năm 2024", "64tbubnd", FEBRUARY),
        ("sửa đổi, bổ sung Quyết định số 09/2021/QĐ-UBND của UBND tỉnh", None, None),
        ("bãi bỏ Công văn số 1520/UBND-NN của UBND tỉnh", "1520ubndnn", None),
    ],
)
def test_changed_document_is_read_with_its_date(
    text: str, code: str | None, issued_on: date | None
) -> None:
    expected = (RevisedCode(code, issued_on),) if code else ()
    assert find_revised_codes(fold(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Kế hoạch số 118/KH-UBND ngày 14/3/2024",
        "thay thế 230 cột điện theo dự toán",
        "",
    ],
)
def test_document_that_is_only_cited_is_not_changed(text: str) -> None:
    assert find_revised_codes(fold(text)) == ()


def test_changing_words_count_in_the_title_only() -> None:
    body = "nội dung " * 80 + "thay thế"
    assert find_changing_words(take_apart(fold(body))) == ()
    (word,) = find_changing_words(take_apart(fold("THÔNG BÁO\nĐính chính kế hoạch")))
    assert word.word == "đính chính"
