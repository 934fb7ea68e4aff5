"""Tests of layout/letterhead.py and body_names.py: whose letterhead it is, in running text."""

from __future__ import annotations

import pytest

from ntm_extract.layout.body_names import as_written
from ntm_extract.layout.letterhead import letterhead_body


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        (["SỞ KẾ HOẠCH VÀ ĐẦU TƯ"], "Sở Kế hoạch và Đầu tư"),
        (["UBND TỈNH LÀO CAI", "SỞ TƯ PHÁP"], "Sở Tư pháp"),
        (["ỦY BAN NHÂN DÂN", "ĐẶC KHU PHÚ QUỐC"], "UBND đặc khu Phú Quốc"),
        (["THÀNH PHỐ HÀ NỘI", "ỦY BAN NHÂN DÂN"], "UBND thành phố Hà Nội"),
        (["UBND TP. HUẾ"], "UBND thành phố Huế"),
        (["THÀNH ỦY HÀ NỘI", "VĂN PHÒNG"], "Văn phòng Thành ủy Hà Nội"),
        (["TỈNH ỦY HÀ NAM", "ỦY BAN KIỂM TRA"], "Ủy ban kiểm tra Tỉnh ủy Hà Nam"),
        (["HỘI NÔNG DÂN VIỆT NAM", "BAN CHẤP HÀNH TỈNH SƠN LA"],
         "Ban Chấp hành Hội Nông dân tỉnh Sơn La"),
        (["BCH ĐOÀN TỈNH NGHỆ AN", "ĐOÀN TNCS HỒ CHÍ MINH"], "Ban Chấp hành đoàn tỉnh Nghệ An"),
        (["BCĐ 389 QUỐC GIA"], "Ban Chỉ đạo 389 quốc gia"),
        (["KIỂM TOÁN NHÀ NƯỚC"], "Kiểm toán nhà nước"),
        (["BẢO HIỂM XÃ HỘI VIỆT NAM", "BẢO HIỂM XÃ HỘI TỈNH HÀ GIANG"],
         "Bảo hiểm xã hội tỉnh Hà Giang"),
        (["BỘ", "Y TẾ -", "BỘ KHOA HỌC VÀ CÔNG NGHỆ"], "Bộ Y tế - Bộ Khoa học và Công nghệ"),
        (["ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH", "TỈNH HÀ TĨNH"],
         "Đài Phát thanh và Truyền hình tỉnh Hà Tĩnh"),
        (["VĂN PHÒNG ĐIỀU PHỐI NÔNG THÔN MỚI", "TRUNG ƯƠNG"],
         "Văn phòng Điều phối nông thôn mới Trung ương"),
        (["BCH PCTT&TKCN", "HUYỆN SÔNG MÂY"],
         "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn huyện Sông Mây"),
        (["SỞ NN&PTNT"], "Sở Nông nghiệp và Phát triển nông thôn"),
        (["TRUNG ƯƠNG HỘI LHPN VIỆT NAM"], "Trung ương Hội Liên hiệp Phụ nữ Việt Nam"),
    ],
)  # fmt: skip
def test_the_last_tier_is_the_issuing_body(lines: list[str], body: str) -> None:
    assert letterhead_body(lines) == body


def test_lines_that_name_no_body_are_none() -> None:
    assert letterhead_body(["MẪU SỐ"]) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "CÔNG TY CẤP NƯỚC SÔNG MÂY. Công ty Cấp nước Sông Mây yêu cầu",
            "Công ty Cấp nước Sông Mây",
        ),
        ("CÔNG TY CẤP NƯỚC SÔNG MÂY. Sông Mây, ngày 05/6", "Công ty cấp nước Sông Mây"),
        ("CÔNG TY CẤP NƯỚC SÔNG MÂY, bên sông mây", "Công ty cấp nước sông mây"),
        ("", "Công ty cấp nước sông mây"),
    ],
)
def test_running_text_gives_a_name_its_capitals(text: str, name: str) -> None:
    assert as_written("Công ty cấp nước sông mây", text) == name


def test_running_text_spells_a_name_as_it_does_most_often() -> None:
    text = "Bộ Tài chính yêu cầu. Bộ Tài chính đề nghị. Nơi nhận: Bộ Tài Chính"
    assert as_written("Bộ Tài chính", text) == "Bộ Tài chính"


def test_a_committee_below_a_mass_organisation() -> None:
    lines = ["ĐOÀN TNCS HỒ CHÍ MINH", "BCH HUYỆN LỤC NAM"]
    assert (
        letterhead_body(lines) == "Ban Chấp hành Đoàn Thanh niên Cộng sản Hồ Chí Minh huyện Lục Nam"
    )


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        (["BỘ TÀI CHÍNH", "VỤ PHÁP CHẾ"], "Vụ Pháp chế"),
        (["TRUNG TÂM DỊCH", "VỤ NÔNG NGHIỆP"], "Trung tâm Dịch vụ nông nghiệp"),
        (["CÔNG TY THAN HÒN NÚI", "XÍ NGHIỆP SÀNG TUYỂN"], "Xí nghiệp sàng tuyển"),
        (["***", "VỤ PHÁP CHẾ"], "Vụ Pháp chế"),
        (["HỘI ĐỒNG NHÂN DÂN", "XÃ KHÁNH YÊN", "KHÓA II - KỲ HỌP THỨ BA"], "HĐND xã Khánh Yên"),
    ],
)
def test_divisions_and_works_are_tiers_of_their_own(lines: list[str], body: str) -> None:
    assert letterhead_body(lines) == body
