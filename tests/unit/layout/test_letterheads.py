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
