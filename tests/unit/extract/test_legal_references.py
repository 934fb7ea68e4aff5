from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.extract.legal_references import (
    ReferenceMatch,
    find_references,
    find_short_references,
    merge_references,
    read_footnote_issuers,
)


def _only(text: str) -> ReferenceMatch:
    (match,) = find_references(text)
    return match


def test_kind_number_date_and_issuer() -> None:
    match = _only("theo Quyết định số 915/QĐ-TTg ngày 05 tháng 8 năm 2023 của Thủ tướng Chính phủ")

    assert (match.doc_type, match.number, match.issued_on, match.issuer) == (
        "QĐ",
        "915/QĐ-TTg",
        date(2023, 8, 5),
        "Thủ tướng Chính phủ",
    )


def test_the_span_reaches_from_the_kind_to_the_date() -> None:
    text = "Thực hiện Kế hoạch số 12/KH-UBND ngày 3/2/2024 của UBND tỉnh"

    assert _only(text).text == "Kế hoạch số 12/KH-UBND ngày 3/2/2024"


def test_the_word_of_the_document_decides_the_kind() -> None:
    assert _only("Quyết định số 3110/KH-UBND ngày 2/3/2024").doc_type == "QĐ"


def test_a_text_without_kind_of_its_own_is_a_cong_van() -> None:
    assert _only("Văn bản số 77/UBND-KT ngày 2/3/2024 của UBND tỉnh").doc_type == "CV"


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Nghị định số 61/2024/NĐ-CP ngày 6/6/2024 của Chính phủ quy định", "Chính phủ"),
        ("Quyết định số 9/QĐ-UBND ngày 1/2/2024 của Ủy ban nhân dân tỉnh về việc", "UBND tỉnh"),
        ("Thông tư số 5/2024/TT-BYT của Bộ Y tế Quy định chi tiết", "Bộ Y tế"),
        (
            "Chỉ thị số 7/CT-BKH của Bộ Kế hoạch và Đầu tư và Nghị quyết của Tỉnh ủy",
            "Bộ Kế hoạch và Đầu tư",
        ),
        ("Nghị quyết của Quốc hội số 88/2024/QH15", "Quốc hội"),
        ("theo đề nghị của Sở Nội vụ tại Tờ trình số 45/TTr-SNV ngày 1/2/2024", "Sở Nội vụ"),
        ("Thủ tướng Chính phủ đã ban hành Công điện số 9/CĐ-TTg", "Thủ tướng Chính phủ"),
    ],
)
def test_issuer_as_named_after_within_or_before(text: str, issuer: str) -> None:
    assert _only(text).issuer == issuer


def test_a_body_before_the_code_that_the_symbol_does_not_fit_is_no_issuer() -> None:
    assert _only("chỉ đạo của Thủ tướng Chính phủ tại Công văn số 99/VPCP-NN").issuer is None


def test_no_issuer_is_guessed_from_the_symbol_alone() -> None:
    assert _only("căn cứ Nghị định số 30/2020/NĐ-CP").issuer is None


def test_an_issuer_named_once_is_the_issuer_of_each() -> None:
    text = "Nghị quyết số 11/NQ-HĐND ngày 1/2/2023 và Nghị quyết số 12/NQ-HĐND của HĐND tỉnh"

    assert [one.issuer for one in find_references(text)] == ["HĐND tỉnh", "HĐND tỉnh"]


def test_the_day_may_stand_in_front() -> None:
    text = "Ngày 12/10/2024, tại Thông báo số 56/TB-VPCP của Văn phòng Chính phủ, Phó Thủ tướng"

    assert _only(text).issued_on == date(2024, 10, 12)


def test_the_title_may_stand_between_number_and_day() -> None:
    text = "Nghị định số 54/2016/NĐ-CP quy định cơ chế tự chủ ngày 14/6/2016 của Chính phủ"
    match = _only(text)

    assert (match.issued_on, match.issuer) == (date(2016, 6, 14), "Chính phủ")


def test_the_number_of_a_form_is_no_document() -> None:
    assert find_references("thông báo theo mẫu số 02/PHXOA tại Phụ lục") == ()


def test_a_day_the_calendar_lacks_is_null_and_doubtful() -> None:
    match = _only("Quyết định số 1/QĐ-UBND ngày 31/6/2024")

    assert match.issued_on is None
    assert match.confidence <= 0.5


def test_one_entry_for_each_number() -> None:
    text = "Kế hoạch số 3/KH-UBND ngày 1/2/2024; theo Kế hoạch số 3/KH-UBND của UBND tỉnh"
    (match,) = merge_references(find_references(text))

    assert (match.issued_on, match.issuer) == (date(2024, 2, 1), "UBND tỉnh")


def test_numbers_that_differ_in_the_symbol_are_two() -> None:
    found = find_references("Quyết định số 30/KH-UBND và Quyết định số 30/QĐ-UBND")

    assert len(merge_references(found)) == 2


def test_a_short_mention_is_tied_to_the_first() -> None:
    known = find_references("Quyết định số 3004/QĐ-UBND ngày 25/8/2021 của UBND tỉnh")
    (match,) = find_short_references("bám sát Quyết định số 3004 để thực hiện", known)

    assert match.number == "3004/QĐ-UBND"


def test_a_short_mention_that_fits_two_is_left_out() -> None:
    known = find_references("Quyết định số 30/QĐ-UBND và Quyết định số 30/QĐ-SNV")

    assert find_short_references("theo Quyết định số 30", known) == ()


@pytest.mark.parametrize("text", ["Luật Đầu tư công năm 2019", "Kế hoạch năm 2024", "Đề án 06"])
def test_documents_without_a_number_are_none(text: str) -> None:
    assert find_references(text) == ()


def test_a_footnote_takes_the_issuer_of_the_place_it_hangs_at() -> None:
    text = (
        "Thủ tướng Chính phủ đã ban hành nhiều công điện[1] chỉ đạo ứng phó.\n"
        "[1] Các công điện: số 17/CĐ-TTg ngày 16/3/2024; số 18/CĐ-TTg ngày 17/3/2024."
    )
    found = read_footnote_issuers(text, find_references(text), [0, text.index("\n") + 1])

    assert [match.issuer for match in found] == ["Thủ tướng Chính phủ"] * 2


def test_a_footnote_takes_no_issuer_that_its_symbol_does_not_stand_for() -> None:
    text = "theo đề nghị của Bộ Tài chính[1].\n[1] Quyết định số 17/QĐ-TTg ngày 16/3/2024."
    (match,) = read_footnote_issuers(text, find_references(text), [0, text.index("\n") + 1])

    assert match.issuer is None


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Nghị quyết 08/NQ-HĐND năm 2025 của HĐND tỉnh Hà Tĩnh", "HĐND tỉnh Hà Tĩnh"),
        ("Bộ Y tế đã ban hành Công văn số 708/KCB-NV", "Bộ Y tế"),
        ("Công văn số 37/CHQ-NV về kê khai trị giá do Cục Hải quan ban hành", "Cục Hải quan"),
        (
            "Kế hoạch số 02-KH/BCĐTW của Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ"
            " và chuyển đổi số, bảo đảm chất lượng",
            "Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ và chuyển đổi số",
        ),
    ],
)
def test_where_the_issuer_stands(text: str, issuer: str) -> None:
    assert _only(text).issuer == issuer


def test_a_date_before_the_body_needs_no_comma() -> None:
    match = _only("Ngày 27/11/2025 UBND tỉnh Lạng Sơn ban hành Quyết định số 254/QĐ-UBND")

    assert (match.issued_on, match.issuer) == (date(2025, 11, 27), "UBND tỉnh Lạng Sơn")


def test_the_number_of_a_standard_is_no_document() -> None:
    assert find_references("Quy chuẩn kỹ thuật quốc gia QCVN 37:2011/BTNMT") == ()


def test_a_speck_may_stand_in_front_of_a_number() -> None:
    (found,) = find_references("Công điện số -94/CĐ-BXD ngày 20/11/2025 của Bộ Xây dựng về mưa lũ")

    assert (found.number, found.issuer) == ("94/CĐ-BXD", "Bộ Xây dựng")


@pytest.mark.parametrize("text", ["4/ P. KH làm đầu mối tổng hợp.", "2/UBND các xã rà soát."])
def test_the_label_of_an_item_is_no_number(text: str) -> None:
    assert find_references(text) == ()
    assert find_references(f"Các đơn vị:\n{text}") == ()


def test_a_number_without_its_word_may_open_a_line() -> None:
    (found,) = find_references("4/UBND ngày 02/3/2023 của UBND huyện")
    assert found.number == "4/UBND"
