"""A heading that says nothing but by when: what stands under it is due then."""

from __future__ import annotations

import pytest

from ntm_extract.extract import find_facts
from ntm_extract.layout import parse_structure

PLAN = """ỦY BAN NHÂN DÂN
TỈNH QUẢNG NAM
Số: 145/KH-UBND
Quảng Nam, ngày 06 tháng 5 năm 2026
KẾ HOẠCH
Kiểm kê rừng năm 2026

I. NHIỆM VỤ
{heading}
- Chi cục Kiểm lâm tổng hợp số liệu toàn tỉnh.
- UBND các xã lập danh sách chủ rừng, xong trước ngày 10/9/2026.
"""


def _dues(heading: str) -> list[list[str | None]]:
    facts = find_facts(parse_structure(PLAN.format(heading=heading)))
    return [
        [one.rrule or (one.due.isoformat() if one.due else None) for one in task.deadlines]
        for task in facts.tasks
    ]


@pytest.mark.parametrize(
    ("heading", "due"),
    [
        ("1. Trước ngày 30/9/2026:", "2026-09-30"),
        ("1. Giai đoạn 1 (từ tháng 6 đến tháng 8/2026):", "2026-08-31"),
        ("1. Các nhiệm vụ hoàn thành trong tháng 7/2026:", "2026-07-31"),
        ("1. Quý III/2026:", "2026-09-30"),
        ("1. Năm 2026:", "2026-12-31"),
        ("1. Hằng tháng:", "FREQ=MONTHLY"),
        ("1. Giai đoạn 2 (tháng 7 - tháng 9)", "2026-09-30"),
        ("1. Giai đoạn 3: Quý III/2026", "2026-09-30"),
    ],
)
def test_work_under_a_time_is_due_then(heading: str, due: str) -> None:
    assert _dues(heading) == [[due], ["2026-09-10"]]


@pytest.mark.parametrize(
    "heading",
    [
        "1. Nhiệm vụ thực hiện trong năm 2026:",
        "1. Triển khai Nghị quyết số 12-NQ/TU ngày 05/5/2026:",
        "1. Kiểm kê rừng trước mùa mưa:",
    ],
)
def test_what_a_plan_is_called_hands_nothing_down(heading: str) -> None:
    assert _dues(heading) == [[], ["2026-09-10"]]


PLAIN = """Giao Sở Tài chính rà soát các dự án chậm tiến độ trên địa bàn tỉnh.
{time}
UBND các huyện tổ chức nạo vét kênh mương nội đồng.
"""


@pytest.mark.parametrize(
    ("time", "due"),
    [
        ("Thời gian hoàn thành: Quý III/2026.", "2026-09-30"),
        ("Hoàn thành trước ngày 30/6/2026.", "2026-06-30"),
        ("Thời hạn: trước ngày 15/7/2026.", "2026-07-15"),
    ],
)
def test_a_paragraph_that_is_a_time_belongs_to_the_work_before_it(time: str, due: str) -> None:
    facts = find_facts(parse_structure(PLAIN.format(time=time)))

    dues = [[str(one.due) for one in task.deadlines] for task in facts.tasks]

    assert dues == [[due], []]


@pytest.mark.parametrize("time", ["Hoàn thành trước ngày 15/6/2026.", "- Xong trước 15/6/2026."])
def test_a_line_that_is_a_time_is_no_work_of_its_own(time: str) -> None:
    plan = PLAN.format(heading=f"1. Sở Xây dựng kiểm tra các công trình hồ đập.\n{time}\n2. Họp:")
    facts = find_facts(parse_structure(plan))

    task = facts.tasks[0]

    assert (task.item, [str(one.due) for one in task.deadlines]) == ("1", ["2026-06-15"])


def test_dashes_share_the_time_of_completion() -> None:
    heading = (
        "1. Sở Nội vụ:\n- Rà soát biên chế.\n- Thời gian hoàn thành: trước 30/9/2026.\n2. Họp:"
    )

    (first, *_) = find_facts(parse_structure(PLAN.format(heading=heading))).tasks

    assert [str(one.due) for one in first.deadlines] == ["2026-09-30"]
