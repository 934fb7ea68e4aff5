"""The formal parts: letterhead, number, date, kind, subject, addressees, recipients, signatory."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.core.facts import Header
from ntm_extract.layout import parse_structure

BODY = (
    "Thực hiện Kế hoạch của Tỉnh ủy, Ủy ban nhân dân tỉnh yêu cầu các sở thực hiện như sau:\n"
    "1. Sở Tài chính rà soát.\n"
)
FOOT = (
    "Nơi nhận:\n"
    "- Như trên;\n"
    "- Lưu: VT, NL5.\n"
    "TL. CHỦ TỊCH\n"
    "KT. CHÁNH VĂN PHÒNG\n"
    "PHÓ CHÁNH VĂN PHÒNG\n"
    "Trần Văn An"
)
LETTERHEAD = (
    "ỦY BAN NHÂN DÂN\n"
    "TỈNH HÀ TĨNH\n"
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\n"
)


def header(text: str) -> Header:
    return parse_structure(text).header


@pytest.mark.parametrize(
    ("letterhead", "body"),
    [
        (LETTERHEAD, "UBND tỉnh Hà Tĩnh"),
        ("VĂN PHÒNG CHÍNH PHỦ\n", "Văn phòng Chính phủ"),
        ("BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\n", "Bộ Nông nghiệp và Môi trường"),
        ("UBND TỈNH HÀ TĨNH\nSỞ NỘI VỤ\n", "Sở Nội vụ"),
        ("ỦY BAN NHÂN DÂN\nHUYỆN KỲ ANH\n", "UBND huyện Kỳ Anh"),
        ("TỈNH ỦY NGHỆ AN\n*\n", "Tỉnh ủy Nghệ An"),
        ("UBND TỈNH LÀO CAI\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", "UBND tỉnh Lào Cai"),
    ],
)
def test_issuing_body_is_the_last_tier_of_the_letterhead(letterhead: str, body: str) -> None:
    found = header(
        f"{letterhead}Số: 12/TB-X\nHà Tĩnh, ngày 05 tháng 4 năm 2024\nTHÔNG BÁO\nKết "
        f"luận\n{BODY}{FOOT}"
    )

    assert found.issuing_body == body


def test_number_place_and_date_are_read() -> None:
    found = header(
        f"{LETTERHEAD}Số: 64/TB-UBND\nHà Tĩnh, ngày 28 tháng 02 năm 2024\nTHÔNG BÁO\nKết "
        f"luận\n{BODY}{FOOT}"
    )

    assert (found.number, found.place, found.issued_on) == (
        "64/TB-UBND",
        "Hà Tĩnh",
        date(2024, 2, 28),
    )


def test_number_on_the_line_below_is_read() -> None:
    found = header(
        f"{LETTERHEAD}Số:\n7360/KH-UBND\nLai Châu, ngày 19 tháng 11 năm 2025\nKẾ HOẠCH\nTriển "
        f"khai\n{BODY}{FOOT}"
    )

    assert (found.number, found.doc_type) == ("7360/KH-UBND", "KH")


def test_blank_number_and_day_stay_blank() -> None:
    found = header(
        f"Số: /UBND-NN Thanh Hóa, ngày tháng năm 2022\nV/v tập trung chỉ đạo.\nKính gửi: Các "
        f"sở.\n{BODY}{FOOT}"
    )

    assert (found.number, found.issued_on, found.doc_type) == ("/UBND-NN", None, "CV")
    assert found.issuing_body == "UBND tỉnh Thanh Hóa"


def test_impossible_day_is_not_guessed() -> None:
    found = header(
        f"{LETTERHEAD}Số: 1/TB-UBND\nHà Tĩnh, ngày 31 tháng 02 năm 2024\nTHÔNG BÁO\nKết "
        f"luận\n{BODY}{FOOT}"
    )

    assert found.issued_on is None


@pytest.mark.parametrize(
    ("symbol", "kind"),
    [("17986/BTC-CT", "CV"), ("13-KH/TU", "KH"), ("95/2025/TT-BTC", "TT"), ("11414/VPCP-CN", "CV")],
)
def test_kind_comes_from_the_symbol_without_a_title(symbol: str, kind: str) -> None:
    found = header(
        f"BỘ TÀI CHÍNH\nSố: {symbol}\nHà Nội, ngày 1 tháng 12 năm 2025\nKính gửi: Các "
        f"tỉnh.\n{BODY}{FOOT}"
    )

    assert found.doc_type == kind


def test_subject_loses_its_opening_and_full_stop() -> None:
    found = header(
        f"VĂN PHÒNG CHÍNH PHỦ\nSố: 1/VPCP-CN\nV/v đẩy nhanh tiến độ\nDự án A.\nHà Nội, ngày 1 "
        f"tháng 12 năm 2025\nKính gửi: Bộ A.\n{BODY}{FOOT}"
    )

    assert found.subject == "đẩy nhanh tiến độ Dự án A"


def test_subject_of_several_lines_ends_where_the_body_begins() -> None:
    found = header(
        "THÔNG BÁO\n"
        "Kết luận của Chủ tịch UBND tỉnh,\n"
        "Trưởng Ban Chỉ đạo tại cuộc họp\n"
        "Ngày 13/3/2023, đồng chí Chủ tịch UBND tỉnh đã chủ trì cuộc họp với các sở.\n" + FOOT
    )

    assert found.subject == "Kết luận của Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo tại cuộc họp"


def test_addressees_stand_behind_the_greeting() -> None:
    found = header(
        f"Số: 1/UBND-NN\nKính gửi:\n- Các sở, ngành cấp tỉnh;\n- UBND các huyện, thị "
        f"xã,\nthành phố.\n{BODY}{FOOT}"
    )

    assert found.addressees == ("Các sở, ngành cấp tỉnh", "UBND các huyện, thị xã, thành phố")


def test_addressees_of_a_wire_stand_behind_the_sender() -> None:
    found = header(
        f"THỦ TƯỚNG CHÍNH PHỦ\nSố: 224/CĐ-TTg\nHà Nội, ngày 20 tháng 11 năm 2025\nCÔNG "
        f"ĐIỆN\nVỀ VIỆC CHUẨN BỊ LỄ\nTHỦ TƯỚNG CHÍNH PHỦ điện:\n- Bộ trưởng các Bộ;\n- Chủ "
        f"tịch UBND các tỉnh.\n{BODY}{FOOT}"
    )

    assert found.addressees == ("Bộ trưởng các Bộ", "Chủ tịch UBND các tỉnh")
    assert found.issuing_body == "Thủ tướng Chính phủ"


def test_recipients_are_one_entry_a_line() -> None:
    found = header(
        f"THÔNG BÁO\nKết luận\n{BODY}Nơi nhận:\n- Chủ tịch, các PCT;\n- VPCP: BTCN, các PCN; "
        f"các\nVụ: TH, CN;\n- Lưu: VT.\nCHỦ TỊCH\nTrần Văn An"
    )

    assert found.recipients == (
        "Chủ tịch, các PCT",
        "VPCP: BTCN, các PCN; các Vụ: TH, CN",
        "Lưu: VT",
    )


def test_signatory_has_name_position_and_authority() -> None:
    found = header(f"THÔNG BÁO\nKết luận\n{BODY}{FOOT}").signatory

    assert found is not None
    assert found.name == "Trần Văn An"
    assert found.position == "PHÓ CHÁNH VĂN PHÒNG"
    assert found.authority == ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG")


def test_foot_in_two_columns_is_taken_apart() -> None:
    found = header(
        f"THÔNG BÁO\nKết luận\n{BODY}Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Như trên;\tKT. CHỦ "
        f"TỊCH\n- Lưu: VT.\tPHÓ CHỦ TỊCH\nTrần Văn An"
    )

    assert found.recipients == ("Như trên", "Lưu: VT")
    assert found.signatory is not None
    assert found.signatory.authority == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH")


def test_name_broken_over_two_lines_is_one() -> None:
    found = header(
        f"THÔNG BÁO\nKết luận\n{BODY}Nơi nhận:\n- Lưu: VT.\nTHỨ TRƯỞNG\nTrần\nVăn An"
    ).signatory

    assert found is not None
    assert found.name == "Trần Văn An"


def test_body_of_the_closing_formula_issues_a_notice_without_letterhead() -> None:
    found = header(
        f"THÔNG BÁO\nKết luận\n{BODY}Trên đây là kết luận; UBND tỉnh thông báo để các sở biết, "
        f"thực hiện./.\n{FOOT}"
    )

    assert found.issuing_body == "UBND tỉnh"


@pytest.mark.parametrize("text", ["", " \n ", "a", "---\n***", "Nơi nhận:", "Kính gửi:", "Số:"])
def test_scraps_of_text_have_an_empty_header(text: str) -> None:
    assert header(text).number is None


def test_blank_number_of_a_scan_is_read_with_its_symbol() -> None:
    found = header(
        "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH\nSố: e [TB-UBND Hà Tĩnh, ngày Tháng năm 2024\n"
        "THÔNG BÁO\nKết luận tại cuộc họp\n" + BODY + FOOT
    )

    assert (found.number, found.place, found.doc_type) == ("/TB-UBND", "Hà Tĩnh", "TB")
    assert found.issued_on is None


def test_stray_signs_behind_a_recipient_are_left_out() -> None:
    found = header("THÔNG BÁO\nKết luận\n" + BODY + "Nơi nhận:\n- Sở Y tế; <\n- Lưu: VT.\n")

    assert found.recipients == ("Sở Y tế", "Lưu: VT")


def test_title_date_and_number_with_wrong_marks_are_read() -> None:
    found = header(
        "BỘ TÀI CHÍNH\nSá: 109/QD-BTC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Độc lập - Tự do - Hạnh phúc\nHà Nội, ngàyZÍ tháng 0f năm 220z26\nQUYÉT ĐỊNH\n"
        "Về việc công bố văn bản\n" + BODY + FOOT
    )

    assert (found.number, found.doc_type, found.place) == ("109/QĐ-BTC", "QĐ", "Hà Nội")
    assert found.subject == "công bố văn bản"
    assert found.issued_on is None


def test_signing_block_on_one_line_is_cut_before_the_deputy() -> None:
    found = header("THÔNG BÁO\nKết luận\n" + BODY + "KT. BỘ TRƯỞNG THỨ TRƯỞNG\nTrần Văn An\n")

    assert found.signatory is not None
    assert found.signatory.authority == ("KT. BỘ TRƯỞNG",)
    assert found.signatory.position == "THỨ TRƯỞNG"


@pytest.mark.parametrize("about", ["Vị tăng cường", "Viv tăng cường", "tăng cường"])
def test_what_stands_between_number_and_greeting_is_the_subject(about: str) -> None:
    head = header(
        f"{LETTERHEAD}Số: 214/UBND-NL\n{about} phòng, chống hạn vụ mùa\n"
        f"Hà Tĩnh, ngày 04 tháng 7 năm 2024\nKính gửi: Sở Tài chính.\n{BODY}{FOOT}"
    )
    assert head.subject == "tăng cường phòng, chống hạn vụ mùa"
    assert head.issued_on == date(2024, 7, 4)
    assert head.addressees == ("Sở Tài chính",)


def test_a_sentence_between_number_and_greeting_is_no_subject() -> None:
    head = header(
        f"{LETTERHEAD}Số: 214/UBND-NL\nUBND tỉnh nhận được báo cáo của các huyện.\n"
        f"Sau đây là nội dung chỉ đạo;\nKính gửi: Sở Tài chính.\n{BODY}{FOOT}"
    )
    assert head.subject is None
