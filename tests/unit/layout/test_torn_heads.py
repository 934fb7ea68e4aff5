"""Tests of layout/head_lines.py and its neighbours: letterheads torn by web copies and PDFs."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.core.facts import Header
from ntm_extract.layout import parse_structure

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
DAY = "ngày 05 tháng 4 năm 2024\n"
BODY = (
    "Thực hiện Kế hoạch của Trung ương, đề nghị các cơ quan, đơn vị thực hiện như sau:\n"
    "1. Văn phòng rà soát các quy chế hiện hành và báo cáo trước ngày 30/6/2025.\n"
    "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nTrần Văn An\n"
)


def header(head: str) -> Header:
    return parse_structure(head + BODY).header


WEB = (
    "{tiers}-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---\n|\n"
    "Số:\n{number}\n|\n{day}|\n{title}\n"
)


@pytest.mark.parametrize(
    ("tiers", "number", "day", "title", "told"),
    [
        ("ỦY BAN NHÂN DÂN\nTỈNH TIỀN GIANG\n", "15/2023/QĐ-UBND",
         "Tiền Giang, ngày\n02 tháng 8 năm 2023\n",
         "QUYẾT ĐỊNH\nBAN HÀNH QUY ĐỊNH\nỦY BAN NHÂN DÂN TỈNH TIỀN GIANG\nCăn cứ Luật Đất đai;",
         ("UBND tỉnh Tiền Giang", "Tiền Giang", "BAN HÀNH QUY ĐỊNH")),
        ("BỘ Y TẾ\nCỤC QUẢN LÝ DƯỢC\n", "397/QĐ-QLD", "Hà Nội,\nngày 02 tháng 8 năm 2023\n",
         "QUYẾT ĐỊNH\nBAN HÀNH QUY TRÌNH CỤC TRƯỞNG CỤC QUẢN LÝ DƯỢC\nCăn cứ Nghị định số 1;",
         ("Cục Quản lý dược", "Hà Nội", "BAN HÀNH QUY TRÌNH")),
        ("BỘ\nY TẾ -\nBỘ TÀI CHÍNH\n", "11/2014/TTLT-BYT-BTC",
         "Hà\nNội, ngày 02 tháng 8 năm 2023\n", "THÔNG TƯ LIÊN TỊCH\nHƯỚNG DẪN XÂY DỰNG",
         ("Bộ Y tế - Bộ Tài chính", "Hà Nội", "HƯỚNG DẪN XÂY DỰNG")),
    ],
)  # fmt: skip
def test_the_table_of_a_web_copy_is_put_together(
    tiers: str, number: str, day: str, title: str, told: tuple[str, str, str]
) -> None:
    found = header(WEB.format(tiers=tiers, number=number, day=day, title=title))

    assert (found.issuing_body, found.place, found.subject) == told
    assert (found.number, found.issued_on) == (number, date(2023, 8, 2))


def test_kind_of_a_letter_is_no_division_of_its_symbol() -> None:
    found = header(
        f"CỤC TRỒNG TRỌT\nSố: 1195/TT-CLT V/v hướng dẫn cơ cấu giống\n{MOTTO}Hà Nội, {DAY}"
        "Kính gửi: Các Sở.\n"
    )

    assert (found.doc_type, found.subject) == ("CV", "hướng dẫn cơ cấu giống")


def test_addressees_may_be_numbered() -> None:
    found = header(
        f"TẬP ĐOÀN\nĐIỆN LỰC VIỆT NAM\nSố: 5667/EVN-AT\n{MOTTO}Hà Nội, {DAY}Kính gửi:\n"
        "1. Các đơn vị trực thuộc;\n2. Các công ty con.\n"
    )

    assert found.addressees == ("Các đơn vị trực thuộc", "Các công ty con")


def test_data_of_a_digital_signature_above_the_letterhead_is_left_out() -> None:
    found = header(
        "Người ký: Sở Y tế\nEmail: syt@tinh.gov.vn\nThời gian ký: 01.06.2021 16:12:01\n"
        f"UBND TỈNH ĐỒNG NAI\nSỞ Y TẾ\nSố: 3345/SYT-NVY\n{MOTTO}Đồng Nai, {DAY}Kính gửi: Các bệnh "
        "viện.\n"
    )

    assert (found.issuing_body, found.number) == ("Sở Y tế", "3345/SYT-NVY")


def test_addressees_without_dashes_are_entries_up_to_the_full_stop() -> None:
    found = header(
        f"BỘ TÀI CHÍNH\nSố: 17/BTC-TH\n{MOTTO}Hà Nội, {DAY}Kính gửi: Các bộ, cơ quan ngang bộ;\n"
        "Ủy ban nhân dân các tỉnh, thành phố;\nTập đoàn Điện lực Việt Nam.\n"
    )

    assert found.addressees == (
        "Các bộ, cơ quan ngang bộ",
        "Ủy ban nhân dân các tỉnh, thành phố",
        "Tập đoàn Điện lực Việt Nam",
    )


def test_name_of_an_addressee_may_break_within_a_place() -> None:
    found = header(
        f"BỘ TÀI CHÍNH\nSố: 17/BTC-TH\n{MOTTO}Hà Nội, {DAY}Kính gửi: UBND thành phố Hồ\nChí Minh.\n"
    )

    assert found.addressees == ("UBND thành phố Hồ Chí Minh",)


def test_subject_that_ends_in_a_code_runs_into_no_place() -> None:
    found = header(
        "BỘ XÂY DỰNG\nSố: 24/BXD-QLN V/v: Hỗ trợ nhà ở theo Quyết định số 22/2013/QĐ-TTg Hà Nội, "
        f"{DAY}Kính gửi: Các Sở.\n"
    )

    assert (found.place, found.subject) == (
        "Hà Nội",
        "Hỗ trợ nhà ở theo Quyết định số 22/2013/QĐ-TTg",
    )


def test_sender_of_a_telegram_may_lack_its_colon() -> None:
    found = header(
        f"UBND TỈNH NGHỆ AN\nSố: 28/CĐ-UBND\n{MOTTO}Nghệ An, {DAY}CÔNG ĐIỆN\nVỀ ỨNG PHÓ BÃO\n"
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH NGHỆ AN ĐIỆN\n- Chủ tịch UBND các huyện;\n- Các sở.\n"
    )

    assert found.addressees == ("Chủ tịch UBND các huyện", "Các sở")
    assert found.subject == "VỀ ỨNG PHÓ BÃO"


def test_bracket_below_an_addressee_belongs_to_it() -> None:
    found = header(
        f"UBND TỈNH NGHỆ AN\nSố: 28/UBND-NN\n{MOTTO}Nghệ An, {DAY}Kính gửi: Bộ Nông nghiệp và Môi "
        "trường\n(qua Văn phòng Điều phối)\nĐồng kính gửi:\n- Văn phòng Chính phủ.\n"
    )

    assert found.addressees == (
        "Bộ Nông nghiệp và Môi trường (qua Văn phòng Điều phối)",
        "Văn phòng Chính phủ",
    )


def test_an_annex_tells_the_number_that_the_head_lacks() -> None:
    notice = parse_structure(
        f"KẾ HOẠCH\nCải cách hành chính năm 2024\n{BODY}PHỤ LỤC\n(Kèm theo Kế hoạch số 12/KH-UBND "
        "ngày 05 tháng 4 năm 2024 của UBND tỉnh)\n1. Sở Nội vụ\n"
    )

    assert (notice.header.number, notice.header.issued_on) == ("12/KH-UBND", date(2024, 4, 5))
    assert [one.read for one in notice.doubts if "annex" in one.reason] == ["12/KH-UBND"]


def test_an_annex_changes_no_number_that_the_head_has() -> None:
    found = parse_structure(
        f"UBND TỈNH NGHỆ AN\nSố: 9/KH-UBND\n{MOTTO}Nghệ An, {DAY}KẾ HOẠCH\nCải cách\n{BODY}"
        "PHỤ LỤC\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 05 tháng 4 năm 2024 của UBND tỉnh)\n"
    ).header

    assert found.number == "9/KH-UBND"


def test_furniture_of_a_page_above_the_letterhead_is_left_out() -> None:
    found = header(
        "Hệ thống văn bản\nĐang tải nội dung, vui lòng chờ\nTải về bản đầy đủ (12 trang)\n"
        f"UBND TỈNH HÀ TĨNH\n{MOTTO}Số: 55/KH-UBND\nHà Tĩnh, {DAY}KẾ HOẠCH\nPhòng bệnh dại\n"
    )

    assert (found.issuing_body, found.number) == ("UBND tỉnh Hà Tĩnh", "55/KH-UBND")
    assert (found.subject, found.issued_on) == ("Phòng bệnh dại", date(2024, 4, 5))


def test_programme_of_work_is_a_kind_of_its_own() -> None:
    found = header(
        f"UBND HUYỆN YÊN THỦY\n{MOTTO}Số: 05/CTr-UBND\nYên Thủy, {DAY}CHƯƠNG TRÌNH HÀNH ĐỘNG\n"
        "Thực hiện Nghị quyết của Huyện ủy về nông thôn mới\n"
    )

    assert (found.doc_type, found.subject) == (
        "CTr",
        "Thực hiện Nghị quyết của Huyện ủy về nông thôn mới",
    )


def test_what_puts_a_plan_into_force_is_no_part_of_its_subject() -> None:
    found = header(
        f"UBND TỈNH HÀ TĨNH\n{MOTTO}KẾ HOẠCH\nPhòng bệnh dại năm 2024 (Kèm theo Quyết định số "
        "84/QĐ-UBND ngày 13/5/2024 của UBND tỉnh)\n"
    )

    assert found.subject == "Phòng bệnh dại năm 2024"


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("NGHỊ QUYẾT\nCỦA HỘI ĐỒNG NHÂN DÂN TỈNH\nVề nhiệm vụ năm 2025", "Về nhiệm vụ năm 2025"),
        (
            "THÔNG BÁO\nKẾT LUẬN\nCủa Chủ tịch UBND tỉnh tại phiên họp tháng 3",
            "KẾT LUẬN Của Chủ tịch UBND tỉnh tại phiên họp tháng 3",
        ),
        (
            "CHƯƠNG TRÌNH\nPHỐI HỢP GIỮA HAI NGÀNH\nGiai đoạn 2024 - 2026",
            "PHỐI HỢP GIỮA HAI NGÀNH Giai đoạn 2024 - 2026",
        ),
        (
            "THÔNG BÁO\nKết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp\n"
            "Ban Chỉ đạo chuyển đổi số tỉnh về tình hình thực hiện nhiệm vụ quý I năm 2024",
            "Kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp Ban Chỉ đạo chuyển đổi số tỉnh về "
            "tình hình thực hiện nhiệm vụ quý I năm 2024",
        ),
    ],
)
def test_second_line_of_a_subject_may_begin_as_the_body_does(title: str, subject: str) -> None:
    found = header(f"UBND TỈNH HÀ TĨNH\n{MOTTO}Số: 5/X-UBND\nHà Tĩnh, {DAY}{title}\n")

    assert found.subject == subject


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số : 77 / TTr-MN", "77/TTr-MN"),
        ("Số: 04/NQ-ĐHĐCĐ/2024", "04/NQ-ĐHĐCĐ/2024"),
        ("SỐ: 45/TB-UBND", "45/TB-UBND"),
        ("Số 12 -QĐ/ĐU", "12-QĐ/ĐU"),
    ],
)
def test_numbers_as_offices_type_them(line: str, number: str) -> None:
    assert header(f"CÔNG TY A\n{line}\n{MOTTO}Huế, {DAY}THÔNG BÁO\nNghỉ lễ\n").number == number


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Trà Khúc, 10/6/2025", "Trà Khúc"),
        ("Trà Khúc ngày 10 tháng 6 năm 2025", "Trà Khúc"),
        ("TRÀ KHÚC, NGÀY 10 THÁNG 6 NĂM 2025", "TRÀ KHÚC"),
        ("Ngày 10 tháng 6 năm 2025", None),
    ],
)
def test_place_and_day_that_are_a_line_by_themselves(line: str, place: str | None) -> None:
    found = header(f"CÔNG TY A\nSố: 5/TB-CTA\n{MOTTO}{line}\nTHÔNG BÁO\nNghỉ lễ\n")
    assert (found.place, found.issued_on, found.subject) == (place, date(2025, 6, 10), "Nghỉ lễ")


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("“V/v trực hè”\nKính gửi: Các phòng.", "trực hè"),
        ("Vv trực hè\nKính gửi: Các phòng.", "trực hè"),
        ("THÔNG BÁO SỐ 2\nTrực hè", "Trực hè"),
    ],
)
def test_subjects_in_quotes_and_behind_counted_titles(title: str, subject: str) -> None:
    found = header(f"CÔNG TY A\nSố: 5/CTA-HC\n{MOTTO}Huế, {DAY}{title}\n")
    assert found.subject == subject


def test_a_number_without_its_stroke_is_put_together_and_told() -> None:
    head = "UBND HUYỆN AN LÃO\nSố: 512UBND-NN\nAn Lão, ngày 03 tháng 7 năm 2023\nKính gửi: các xã."
    found = parse_structure(head).header

    assert found.number == "512/UBND-NN"


def test_a_place_that_ran_together_with_the_subject_begins_at_its_capitals() -> None:
    head = (
        "UBND HUYỆN AN LÃO\nSố: 512/UBND-NN\n"
        "V/v rà soát hồ chứa trước mùa mưa Ân Lảo, ngày 03 tháng 7 năm 2023\nKính gửi: UBND các xã."
    )
    found = parse_structure(head).header

    assert (found.place, found.issued_on) == ("Ân Lảo", date(2023, 7, 3))
    assert found.subject == "rà soát hồ chứa trước mùa mưa"
