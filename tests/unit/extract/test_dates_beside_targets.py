"""A date that a label or the heading of a year's work gives to the targets beside or under it."""

from __future__ import annotations

from datetime import date

from ntm_extract.extract import find_facts
from ntm_extract.layout import parse_structure

_HEAD = (
    "UBND TỈNH HÀ GIANG\nSố: 71/KH-UBND\nHà Giang, ngày 13 tháng 3 năm 2024\nKẾ HOẠCH\nCấp nước\n"
)


def test_a_labelled_time_dates_the_targets_of_its_item() -> None:
    body = (
        "1. Sở Y tế kiểm tra ít nhất 40 trạm cấp nước.\n"
        "Thời gian: Hoàn thành trước ngày 30/9/2024.\n"
        "2. Sở Xây dựng lắp đặt ít nhất 12 bể chứa, báo cáo UBND tỉnh trước ngày 15/5/2024.\n"
    )
    first, _ = find_facts(parse_structure(_HEAD + body)).tasks
    assert [one.due for one in first.deadlines] == [date(2024, 9, 30)]
    assert [(one.value, one.due) for one in first.targets] == [(40, date(2024, 9, 30))]


def test_the_heading_of_a_years_work_dates_its_goals_and_not_its_duties() -> None:
    body = (
        "A. KẾT QUẢ NĂM 2023\nĐã lắp 15 bể chứa.\nB. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024\n"
        "I. CÁC CHỈ TIÊU CHỦ YẾU\n1. Tỷ lệ hộ dùng nước sạch: 84%.\n"
        "II. NHIỆM VỤ\n1. Sở Y tế vận động 90% hộ dân đăng ký dùng nước sạch.\n"
    )
    found = find_facts(parse_structure(_HEAD + body))
    assert [(one.value, one.due) for one in found.targets] == [(84, date(2024, 12, 31))]
    assert [(one.value, one.due) for task in found.tasks for one in task.targets] == [(90, None)]
