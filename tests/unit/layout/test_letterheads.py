"""Letterheads as Nghị định 30/2020/NĐ-CP, party rules and copies of them have them."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.core.facts import Header
from ntm_extract.core.stages import StructuredNotice
from ntm_extract.layout import parse_structure

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
BODY = (
    "Thực hiện Kế hoạch của Trung ương, đề nghị các cơ quan, đơn vị thực hiện như sau:\n"
    "1. Văn phòng rà soát các quy chế hiện hành và báo cáo trước ngày 30/6/2025.\n"
    "2. Các đơn vị tổ chức thực hiện.\n"
)
FOOT = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nTrần Văn An\n"
DAY = "ngày 05 tháng 4 năm 2024\n"


def read(head: str, foot: str = FOOT) -> StructuredNotice:
    return parse_structure(head + BODY + foot)


def header(head: str, foot: str = FOOT) -> Header:
    return read(head, foot).header


@pytest.mark.parametrize(
    ("head", "body", "number", "kind", "subject"),
    [
        (
            "TỈNH ỦY QUẢNG NINH\n*\nSố 12-CV/TU\nVề việc kê khai tài sản\n"
            f"ĐẢNG CỘNG SẢN VIỆT NAM\nQuảng Ninh, {DAY}Kính gửi: Các đảng đoàn.\n",
            "Tỉnh ủy Quảng Ninh",
            "12-CV/TU",
            "CV",
            "kê khai tài sản",
        ),
        (
            f"HUYỆN ỦY BA VÌ\tĐẢNG CỘNG SẢN VIỆT NAM\nVĂN PHÒNG\tBa Vì, {DAY}*\nSố 45-TB/VPHU\n"
            "THÔNG BÁO\nÝ kiến của Thường trực Huyện ủy\n",
            "Văn phòng Huyện ủy Ba Vì",
            "45-TB/VPHU",
            "TB",
            "Ý kiến của Thường trực Huyện ủy",
        ),
        (
            f"ĐẢNG BỘ TỈNH SƠN LA\nĐẢNG ỦY SỞ XÂY DỰNG\n*\nSố 05-TB/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
            f"Sơn La, {DAY}THÔNG BÁO\nkết luận hội nghị\n",
            "Đảng ủy Sở Xây dựng",
            "05-TB/ĐU",
            "TB",
            "kết luận hội nghị",
        ),
        (
            f"SỞ TÀI CHÍNH - SỞ NỘI VỤ\nSố: 123/HDLN-STC-SNV\n{MOTTO}Lạng Sơn, {DAY}"
            "HƯỚNG DẪN LIÊN NGÀNH\nVề việc chi trả chế độ\n",
            "Sở Tài chính - Sở Nội vụ",
            "123/HDLN-STC-SNV",
            "HD",
            "chi trả chế độ",
        ),
        (
            f"UBND XÃ TÂN PHÚ\nPHÒNG KINH TẾ\nSố: 07/PKT\nV/v báo cáo tiến độ\n{MOTTO}"
            f"Tân Phú, {DAY}Kính gửi: Các thôn.\n",
            "Phòng Kinh tế",
            "07/PKT",
            "CV",
            "báo cáo tiến độ",
        ),
        (
            f"UBND TỈNH LÀO CAI\nSỞ NÔNG NGHIỆP VÀ PTNT\nSố: 87/SNN-KHTC\nV/v báo cáo\n"
            f"tiến độ giải ngân\n{MOTTO}Lào Cai, {DAY}Kính gửi: Các phòng.\n",
            "Sở Nông nghiệp và Phát triển nông thôn",
            "87/SNN-KHTC",
            "CV",
            "báo cáo tiến độ giải ngân",
        ),
        (
            f"UBND HUYỆN A LƯỚI\nVĂN PHÒNG HĐND VÀ UBND\nSố: 20/TB-VP\n{MOTTO}A Lưới, {DAY}"
            "THÔNG BÁO\nLịch họp\n",
            "Văn phòng HĐND và UBND huyện A Lưới",
            "20/TB-VP",
            "TB",
            "Lịch họp",
        ),
        (
            f"ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\nSố: 03/CĐ-UBND\n{MOTTO}Cao Bằng, {DAY}CÔNG ĐIỆN\n"
            "Về việc ứng phó với mưa lũ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH CAO BẰNG điện:\n"
            "- Giám đốc các sở;\n- Đài Khí tượng Thủy văn tỉnh.\n",
            "UBND tỉnh Cao Bằng",
            "03/CĐ-UBND",
            "CĐ",
            "ứng phó với mưa lũ",
        ),
    ],
)
def test_head_of_each_kind_of_body(
    head: str, body: str, number: str, kind: str, subject: str
) -> None:
    found = header(head)

    assert (found.issuing_body, found.number) == (body, number)
    assert (found.doc_type, found.subject) == (kind, subject)
    assert found.issued_on == date(2024, 4, 5)


@pytest.mark.parametrize("mark", ["HỎA TỐC", "KHẨN", "THƯỢNG KHẨN", "MẬT", "DỰ THẢO", "Dự thảo 2"])
def test_marks_of_urgency_are_no_part_of_subject_or_body(mark: str) -> None:
    found = header(
        f"{mark}\nSỞ Y TẾ\nSố: 88/SYT-NVY\nV/v phòng, chống dịch\n{MOTTO}Lào Cai, {DAY}{mark}\n"
        "Kính gửi: Trung tâm Y tế.\n"
    )

    assert (found.issuing_body, found.subject) == ("Sở Y tế", "phòng, chống dịch")
    assert found.addressees == ("Trung tâm Y tế",)


@pytest.mark.parametrize(
    "blank", ["Số: /QĐ-UBND", "Số: \u02c6/QĐ-UBND", "Số: ……/QĐ-UBND", "Số: ..... /QĐ-UBND"]
)
@pytest.mark.parametrize("day", ["ngày tháng 11 năm 2025", "ngày ... tháng 11 năm 2025"])
def test_blank_number_and_day_are_not_invented(blank: str, day: str) -> None:
    found = header(
        f"ỦY BAN NHÂN DÂN\nTỈNH KON TUM\n{blank}\n{MOTTO}Kon Tum, {day}\nQUYẾT ĐỊNH\nVề quy chế\n"
    )

    assert (found.number, found.place, found.issued_on) == ("/QĐ-UBND", "Kon Tum", None)


def test_misread_motto_does_not_end_the_head() -> None:
    found = header(
        f"Độc lập - 1ự do - Hạnh phuc\nSố: 31/2019/NĐ-CP\nHà Nội, {DAY}NGHỊ ĐỊNH\nLệ phí\n"
    )

    assert (found.number, found.issuing_body, found.place) == (
        "31/2019/NĐ-CP",
        "Chính phủ",
        "Hà Nội",
    )


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("sẽ: 14 /QÐ TTg", "/QĐ-TTg"),
        ("Sé: 14/QĐ-TTg", "14/QĐ-TTg"),
        ("Số: /2019/TT BCT", "/2019/TT-BCT"),
    ],
)
def test_misread_number_line_is_put_together_and_doubted(line: str, number: str) -> None:
    notice = read(f"THỦ TƯỚNG CHÍNH PHỦ\n{line}\n{MOTTO}Hà Nội, {DAY}QUYẾT ĐỊNH\nPhê duyệt Đề án\n")

    assert notice.header.number == number
    assert [doubt.read for doubt in notice.doubts] == [line]


def test_unreadable_month_leaves_the_place() -> None:
    found = header(
        f"TỈNH SƠN LA {MOTTO}Số: 4/TB-UBND Sơn La, ngày 28 thdngqx năm 2024\nTHÔNG BÁO\nHọp\n"
    )

    assert (found.place, found.issued_on) == ("Sơn La", None)


def test_stroke_behind_a_body_of_the_state_is_no_part_of_its_name() -> None:
    assert header(
        f"CHÍNH PHỦ TT\nSố: 5/NQ-CP\n{MOTTO}Hà Nội, {DAY}NGHỊ QUYẾT\nGiá\n"
    ).issuing_body == ("Chính phủ")


def test_title_of_a_web_page_says_what_the_notice_does_not() -> None:
    found = header("Kế hoạch 12/KH-UBND năm 2025 về việc phòng chống hạn hán\n", "")

    assert (found.doc_type, found.number) == ("KH", "12/KH-UBND")
    assert found.subject == "phòng chống hạn hán"


def test_date_above_the_signature_is_the_date_of_a_copy_without_letterhead() -> None:
    found = header(
        "THÔNG BÁO\nVề việc tuyển sinh\n",
        "Hà Giang, ngày 12 tháng 6 năm 2024\nTM. ỦY BAN NHÂN DÂN CHỦ TỊCH\nTrần Văn An\n",
    )

    assert (found.place, found.issued_on) == ("Hà Giang", date(2024, 6, 12))
    assert found.signatory is not None
    assert found.signatory.position == "CHỦ TỊCH"
    assert found.signatory.authority == ("TM. ỦY BAN NHÂN DÂN",)


def test_columns_that_ran_together_are_parted() -> None:
    found = header(
        f"ỦY BAN NHÂN DÂN {MOTTO}TỈNH PHÚ YÊN\nSố: 321/UBND-KGVX Phú Yên, {DAY}"
        "V/v bảo vệ trẻ em\nKính gửi:\n- Các sở;\n- UBND các huyện.\n",
        "Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Như trên; KT. CHỦ TỊCH\n- Các PCT; PHÓ CHỦ TỊCH\n"
        "- Lưu: VT, KGVX. Lê Văn Tám\n",
    )

    assert (found.issuing_body, found.place) == ("UBND tỉnh Phú Yên", "Phú Yên")
    assert found.recipients == ("Như trên", "Các PCT", "Lưu: VT, KGVX")
    assert found.signatory is not None
    assert (found.signatory.name, found.signatory.position) == ("Lê Văn Tám", "PHÓ CHỦ TỊCH")


def test_post_missing_behind_in_whose_stead_is_doubted() -> None:
    notice = read(
        f"SỞ Y TẾ\nSố: 8/TB-SYT\n{MOTTO}THÔNG BÁO\nHọp\n", "Nơi nhận:\n- Lưu: VT.\nKT. GIÁM ĐỐC\n"
    )

    (doubt,) = (one for one in notice.doubts if one.alternatives)
    assert doubt.alternatives == ("PHÓ GIÁM ĐỐC",)
    assert notice.header.signatory is not None
    assert notice.header.signatory.position is None


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
