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


@pytest.mark.parametrize(
    ("page", "number", "kind", "day", "subject", "body"),
    [
        ("Khẩn trương chống hạn cho lúa xuân\nNgày 12/02/2025, UBND tỉnh Hà Giang đã có Công văn "
         "88/UBND-KTN về việc chống hạn vụ xuân. Theo đó:\n",
         "88/UBND-KTN", "CV", date(2025, 2, 12), "chống hạn vụ xuân", "UBND tỉnh Hà Giang"),
        ("**Nghỉ lễ ra sao?**\nNgày 5 tháng 8 năm 2024, Sở Nội vụ ban hành Thông báo 31/TB-SNV "
         "năm 2024 về việc nghỉ lễ.\n",
         "31/TB-SNV", "TB", date(2024, 8, 5), "nghỉ lễ", "Sở Nội vụ"),
        ("Văn phòng Chính phủ có Thông báo số 9/TB-VPCP ngày 03/3/2025 Kết luận của Phó Thủ tướng "
         "tại cuộc họp về nhà ở.\n",
         "9/TB-VPCP", "TB", date(2025, 3, 3), "Kết luận của Phó Thủ tướng tại cuộc họp về nhà ở",
         "Văn phòng Chính phủ"),
        ("Ngày 01/9/2024 tại Huế, Phó Thủ tướng Trần Văn An vừa ký Công điện số 4/CĐ-TTg về bão.\n",
         "4/CĐ-TTg", "CĐ", date(2024, 9, 1), None, "Thủ tướng Chính phủ"),
    ],
)  # fmt: skip
def test_heads_told_below_headlines(
    page: str, number: str, kind: str, day: date, subject: str | None, body: str
) -> None:
    head = header(page + BODY)
    assert (head.number, head.doc_type, head.issued_on) == (number, kind, day)
    assert head.issuing_body == body
    assert subject is None or head.subject == subject


def test_a_telegram_is_sent_to_those_behind_the_colon() -> None:
    head = header(
        "Chủ động ứng phó với bão\nNgày 29/10/2024, Cục Cứu nạn đã có công điện số 7/TK gửi: "
        f"Quân khu 4; Vùng 3 Hải quân với nội dung:\nBão đang mạnh lên.\n{BODY}"
    )
    assert head.addressees == ("Quân khu 4", "Vùng 3 Hải quân")
    assert (head.number, head.issuing_body, head.subject) == ("7/TK", "Cục Cứu nạn", None)


def test_the_name_of_who_signed_is_no_part_of_the_body() -> None:
    told = "đã ký Chỉ thị số 5/CT-UBND ngày 02/4/2025 về phòng cháy."
    assert (
        header(f"Chủ tịch UBND tỉnh Lâm Đồng {told}\n{BODY}").issuing_body == "UBND tỉnh Lâm Đồng"
    )
    named = f"Chủ tịch UBND huyện Lâm Hà Trần Văn An {told}\n{BODY}"
    assert header(named).issuing_body == "UBND huyện Lâm Hà"


def test_a_real_head_stands_against_what_the_text_tells() -> None:
    head = header(
        "UBND TỈNH HÀ NAM\nKẾ HOẠCH\nTrồng cây\nNgày 12/02/2025, UBND tỉnh đã ban hành Quyết định "
        f"số 15/QĐ-UBND về việc giao đất.\n{BODY}"
    )
    assert (head.number, head.doc_type, head.subject) == (None, "KH", "Trồng cây")


def test_a_title_that_ends_as_a_sentence_is_one_above_everything_only() -> None:
    title = "Thông báo kết luận của Chủ tịch UBND huyện tại giao ban tháng 5."
    head = header(f"{title} Chủ tịch UBND huyện yêu cầu:\n{BODY}")
    assert head.doc_type == "TB"
    assert head.subject == "kết luận của Chủ tịch UBND huyện tại giao ban tháng 5"
    assert header(f"Báo cáo kết quả về Sở trước ngày 5.\n{BODY}").doc_type is None


def test_who_signs_for_the_one_body_of_its_kind_names_it() -> None:
    head = header(f"CHỈ THỊ\nVề quản lý đất đai\n{BODY}KT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\nLê Văn An\n")
    assert head.issuing_body == "Thủ tướng Chính phủ"


def test_a_text_without_a_head_is_what_it_calls_itself() -> None:
    notice = parse_structure(
        "Căn cứ Luật Trẻ em;\nĐiều 1. Giao Sở Y tế tiêm bù trước ngày 20/8.\n"
        "Điều 2. Quyết định này có hiệu lực từ ngày ký.\n"
    )
    assert notice.header.doc_type == "QĐ"
    assert any(doubt.read == "QĐ" for doubt in notice.doubts)
