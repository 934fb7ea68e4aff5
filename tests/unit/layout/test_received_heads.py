"""Heads of scans as they come from whoever received them: stamps above, signs misread."""

from __future__ import annotations

import pytest

from ntm_extract.layout import parse_structure
from ntm_extract.layout.letterhead import is_motto
from ntm_extract.layout.number_line import find_symbol

_BODY = "\nKính gửi: Các phòng chuyên môn.\nĐề nghị các phòng rà soát hồ sơ.\n"
_HEAD = (
    "BỘ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "CỤC AN TOÀN THỰC PHẨM Độc lập - Tự do - Hạnh phúc\n"
)
_NUMBER = "Số: 77/ATTP-KD Hà Nội, ngày 04 tháng 3 năm 2023\nV/v rà soát hồ sơ"


@pytest.mark.parametrize(
    "above",
    [
        "SỞ Y TẾ TỈNH AN BÌNH\nCÔNG VĂN ĐẾN\n",
        "UBND XÃ MỸ PHÚ\n",
        "Ký bởi: Cục An toàn thực phẩm\nĐịa chỉ: 5 Phố Huế\nThời gian ký: 04.03.2023 15:52\n",
    ],
)
def test_what_stands_above_the_line_of_the_motto_is_no_letterhead(above: str) -> None:
    header = parse_structure(f"{above}{_HEAD}{_NUMBER}{_BODY}").header
    assert header.issuing_body == "Cục An toàn thực phẩm"
    assert (header.number, header.place) == ("77/ATTP-KD", "Hà Nội")


def test_the_first_tier_above_the_motto_stays() -> None:
    head = "TỈNH ỦY AN BÌNH\nBAN TỔ CHỨC ĐẢNG CỘNG SẢN VIỆT NAM\n"
    header = parse_structure(f"{head}{_NUMBER}{_BODY}").header
    assert header.issuing_body == "Ban Tổ chức Tỉnh ủy An Bình"


@pytest.mark.parametrize(
    "read", ["CONG HOAYXA HOI atts NGHIA lon NAM", "C0NG HOA XA HOI CHU NGH|A VIET"]
)
def test_a_motto_is_told_by_its_words(read: str) -> None:
    assert is_motto(read)


def test_a_society_of_the_country_is_no_motto() -> None:
    assert not is_motto("HỘI CHỮ THẬP ĐỎ VIỆT NAM")
    assert not is_motto("TRƯỜNG ĐẠI HỌC KHOA HỌC XÃ HỘI VÀ NHÂN VĂN")


@pytest.mark.parametrize(
    ("line", "symbol"),
    [
        ("Số: 5Ï/TCT-TTKT Hà Nội", "/TCT-TTKT"),
        ("Số: §7/KH-UBND", "/KH-UBND"),
        ("Số: 57/KH-UBND", "57/KH-UBND"),
        ("Số: 12a/TB-BQL", "12a/TB-BQL"),
    ],
)
def test_a_number_that_cannot_be_read_leaves_its_symbol(line: str, symbol: str) -> None:
    found = find_symbol(line)
    assert found is not None
    assert found.symbol == symbol


def test_a_greeting_that_lost_its_beginning_ends_the_subject() -> None:
    body = (
        "\nV/v tăng cường kiểm tra nhà thuốc. ngửi: Phòng Y tế các huyện.\nPhòng Y tế kiểm tra.\n"
    )
    header = parse_structure(f"{_HEAD}{_NUMBER.partition(chr(10))[0]}{body}").header
    assert header.subject == "tăng cường kiểm tra nhà thuốc"
    assert header.addressees == ("Phòng Y tế các huyện",)
