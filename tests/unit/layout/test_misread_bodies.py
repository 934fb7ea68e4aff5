"""Letterheads whose marks an OCR misread: put right where nothing else can be meant, and told."""

from __future__ import annotations

import pytest

from ntm_extract.core.stages import StructuredNotice
from ntm_extract.layout import parse_structure

BEHIND = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nLào Cai, ngày 04 tháng 3 năm 2024\nTHÔNG BÁO\n"
    "Kết luận tại cuộc họp giao ban\n1. Các phòng báo cáo trước ngày 10/3/2024.\n"
)


def read(letterhead: str) -> StructuredNotice:
    return parse_structure(f"{letterhead}\nSố: 7/TB-VP\n{BEHIND}")


def told(notice: StructuredNotice) -> list[tuple[str | None, tuple[str, ...]]]:
    return [(doubt.read, doubt.alternatives) for doubt in notice.doubts if doubt.alternatives]


@pytest.mark.parametrize(
    ("letterhead", "body", "read_as", "written"),
    [
        ("ỦY BAN NHÂN DÂN\nTÍNH LÀO CAI", "UBND tỉnh Lào Cai", "TÍNH LÀO CAI", "TỈNH LÀO CAI"),
        ("ỦY BAN NHẬN DÂN\nTỈNH LÀO CAI", "UBND tỉnh Lào Cai", "ỦY BAN NHẬN DÂN",
         "ỦY BAN NHÂN DÂN"),
        ("UBND HUYÊN VĂN BÀN", "UBND huyện Văn Bàn", "UBND HUYÊN VĂN BÀN", "UBND HUYỆN VĂN BÀN"),
        ("ĐẢNG ỦY\nXÂ KHÁNH YÊN", "Đảng ủy xã Khánh Yên", "XÂ KHÁNH YÊN", "XÃ KHÁNH YÊN"),
        ("TÌNH ỦY LÀO CAI", "Tỉnh ủy Lào Cai", "TÌNH ỦY LÀO CAI", "TỈNH ỦY LÀO CAI"),
        ("UBND TỈNH LÁO CAI", "UBND tỉnh Lào Cai", "UBND TỈNH LÁO CAI", "UBND TỈNH LÀO CAI"),
        ("SỚ TÀI CHÍNH", "Sở Tài chính", "SỚ TÀI CHÍNH", "SỞ TÀI CHÍNH"),
        ("PHÓNG NỘI VỤ", "Phòng Nội vụ", "PHÓNG NỘI VỤ", "PHÒNG NỘI VỤ"),
        ("HỘI ĐÔNG NHÂN DÂN\nHUYỆN VĂN BÀN", "HĐND huyện Văn Bàn", "HỘI ĐÔNG NHÂN DÂN",
         "HỘI ĐỒNG NHÂN DÂN"),
    ],
)  # fmt: skip
def test_words_that_a_letterhead_has_are_put_right_and_told(
    letterhead: str, body: str, read_as: str, written: str
) -> None:
    notice = read(letterhead)

    assert notice.header.issuing_body == body
    assert (read_as, (written,)) in told(notice)


@pytest.mark.parametrize(
    "letterhead",
    ["ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI", "HỘI ĐÔNG Y HUYỆN VĂN BÀN", "CHI BỘ\nBẢN NÀ LỘC",
     "CÔNG TY CỔ PHẦN\nPHƯƠNG BẮC", "TRƯỜNG TIỂU HỌC\nSỐ 2 KHÁNH YÊN"],
)  # fmt: skip
def test_letterheads_that_were_read_well_stay(letterhead: str) -> None:
    assert told(read(letterhead)) == []


def test_a_district_that_is_one_mark_off_stays_and_is_told() -> None:
    notice = read("UBND HUYỆN VÂN BÀN")

    assert notice.header.issuing_body == "UBND huyện Vân Bàn"
    assert ("UBND HUYỆN VÂN BÀN", ("UBND HUYỆN VĂN BÀN",)) in told(notice)
