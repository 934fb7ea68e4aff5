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
        ("sửa đổi, bổ sung Quyết định số 09/2021/QĐ-UBND của UBND tỉnh", "92021qdubnd", None),
        ("Kế hoạch số 7/KH-SNN ngày 02/3/2023 của Sở hết hiệu lực", "7khsnn", date(2023, 3, 2)),
        ("Chỉ thị số 5/CT-UBND ngày 02/3/2023 bị thay thế", "5ctubnd", date(2023, 3, 2)),
        ("bãi bỏ Công văn số 1520/UBND-NN của UBND tỉnh", "1520ubndnn", None),
    ],
)
def test_changed_document_is_read_with_its_date(
    text: str, code: str | None, issued_on: date | None
) -> None:
    expected = (RevisedCode(code, issued_on),) if code else ()
    assert find_revised_codes(fold(text)) == expected


def test_each_of_two_replaced_documents_is_read() -> None:
    says = "Kế hoạch này thay thế Kế hoạch số 7/KH-SNN ngày 05/01/2023 của Sở và Kế hoạch số "
    codes = find_revised_codes(fold(says + "9/KH-SNN ngày 06/02/2023 của Sở."))
    assert [one.code for one in codes] == ["7khsnn", "9khsnn"]


def test_title_with_a_number_of_its_own_above_changes_what_it_names() -> None:
    head = "Số: 205/KH-UBND\nThanh Hóa, ngày 02 tháng 3 năm 2023\nKẾ HOẠCH\n"
    (code,) = find_revised_codes(
        fold(head + "Điều chỉnh Kế hoạch số 7/KH-UBND ngày 05/01/2023 của UBND tỉnh")
    )
    assert code.code == "7khubnd"


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Kế hoạch số 118/KH-UBND ngày 14/3/2024",
        "thay thế 230 cột điện theo dự toán",
        "Quyết định số 15/QĐ-UBND ngày 02/3/2023 sửa đổi Kế hoạch số 7/KH-SNN ngày 05/01/2023",
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
