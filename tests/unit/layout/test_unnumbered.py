"""Headings whose automatic numbers a copy left behind."""

from __future__ import annotations

from ntm_extract.core.stages import StructuredNotice
from ntm_extract.extract import find_facts
from ntm_extract.layout import parse_structure
from ntm_extract.layout.lines import split_lines
from ntm_extract.layout.unnumbered import lost_headings

PLAN = (
    "TRƯỜNG TIỂU HỌC AN BÌNH\nSố: 8/KH-AB\nHuế, ngày 05 tháng 9 năm 2024\nKẾ HOẠCH\n"
    "Phòng, chống dịch năm học 2024 - 2025\n"
    "Mục tiêu\nBảo đảm an toàn cho học sinh và giáo viên trong cả năm học.\n"
    "Tổ chức thực hiện\nBan Giám hiệu\nKiểm tra vệ sinh lớp học hằng tuần.\n"
    "Bố trí kinh phí mua vật tư trước ngày 30/9/2024.\n"
    "Tổ chức Đội\nTuyên truyền trong giờ sinh hoạt dưới cờ.\n"
    "Giáo viên chủ nhiệm\nTheo dõi sĩ số; báo cáo Ban Giám hiệu khi có ca bệnh.\n"
    "HIỆU TRƯỞNG\nTrần Thị Lan"
)


def leads(notice: StructuredNotice) -> list[tuple[str, ...]]:
    return [task.lead for task in find_facts(notice).tasks]


def test_headings_without_numbers_head_what_stands_below_them() -> None:
    notice = parse_structure(PLAN)
    assert notice.header.subject == "Phòng, chống dịch năm học 2024 - 2025"
    assert leads(notice) == [
        ("Ban Giám hiệu",),
        ("Ban Giám hiệu",),
        ("tổ chức Đội",),
        ("giáo viên chủ nhiệm",),
    ]


def test_parts_may_be_numbered_by_hand() -> None:
    numbered = PLAN.replace("Mục tiêu\n", "I. MỤC TIÊU\n").replace(
        "Tổ chức thực hiện\n", "II. TỔ CHỨC THỰC HIỆN\n"
    )
    assert leads(parse_structure(numbered)) == leads(parse_structure(PLAN))


def test_where_an_item_has_its_number_no_heading_is_guessed() -> None:
    lines = split_lines(PLAN.replace("Kiểm tra vệ sinh", "1. Kiểm tra vệ sinh"))
    assert lost_headings(lines) == {}


def test_short_lines_one_below_the_other_are_no_headings() -> None:
    cells = "Nội dung công việc\nĐơn vị thực hiện\nThời gian hoàn thành\nRà soát hồ sơ\nSở Y tế\n"
    assert lost_headings(split_lines(cells * 3)) == {}


def test_a_part_without_numbers_may_have_headings_beside_one_with_numbers() -> None:
    text = (
        "I. Biện pháp\nTuyên truyền, giáo dục\nDán áp phích ở cổng trường.\nQuản lý lớp học\n"
        "Khóa cửa sau giờ học.\nII. Phân công\n1. Bảo vệ khóa cổng.\n2. Giáo viên điểm danh."
    )
    assert lost_headings(split_lines(text)) == {1: 2, 3: 2}
