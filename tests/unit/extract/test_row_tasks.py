"""Tests of extract/tasks/rows.py: cells that reach over rows, cells of several lines."""

from __future__ import annotations

import pytest

from ntm_extract.extract import find_facts
from ntm_extract.extract.tasks.cells import read_doers
from ntm_extract.layout import parse_structure

HEAD = "TT\tNội dung\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian\n"


def roles(table: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    tasks = find_facts(parse_structure(f"{HEAD}{table}")).tasks
    return [(task.lead, task.coordinating) for task in tasks]


def test_an_agency_of_a_merged_cell_leads_the_rows_below_it() -> None:
    (_, second, third) = roles(
        "1\tTrồng cây\tSở Xây dựng\tTỉnh đoàn\tTháng 5/2024\n2\tTưới cây\t\tSở Y tế\tHằng quý\n"
        "3\tDọn kênh\tSở Công Thương\t\tHằng quý"
    )
    assert second == (("Sở Xây dựng",), ("Sở Y tế",))
    assert third == (("Sở Công Thương",), ())


def test_a_time_of_a_merged_cell_binds_the_rows_below_it() -> None:
    tasks = find_facts(
        parse_structure(
            f"{HEAD}1\tTrồng cây\tSở Xây dựng\tTỉnh đoàn\tTháng 5/2024\n2\tTưới cây\t\tSở Y tế\t\n"
        )
    ).tasks
    assert [[str(one.due) for one in task.deadlines] for task in tasks] == [["2024-05-31"]] * 2


def test_names_of_a_cell_may_be_parted_by_dashes_alone() -> None:
    ((_, coordinating),) = roles("1\tTrồng cây\tSở Xây dựng\t- Sở Y tế - Công an tỉnh\tQuý I/2024")
    assert coordinating == ("Sở Y tế", "Công an tỉnh")


def test_no_agency_is_handed_over_the_head_of_a_group() -> None:
    (_, second) = roles(
        "I\tNhóm một\t\t\t\n1\tTrồng cây\tSở Xây dựng\tTỉnh đoàn\tTháng 5/2024\n"
        "II\tNhóm hai\t\t\t\n2\tTưới cây\t\tSở Y tế\tHằng quý"
    )
    assert second[0] == ()


def test_a_dash_at_the_begin_of_a_line_of_a_cell_parts_names() -> None:
    ((_, coordinating),) = roles(
        "1\tTrồng cây\tSở Xây dựng\t- Sở Y tế\n- Công ty Điện lực Hà Nam\tTháng 5/2024"
    )
    assert coordinating == ("Sở Y tế", "Công ty Điện lực Hà Nam")


@pytest.mark.parametrize(
    ("cell", "lead", "coordinating"),
    [
        ("Sở Y tế chủ trì, phối hợp với Sở Nội vụ", ["Sở Y tế"], ["Sở Nội vụ"]),
        ("- Chủ trì: Sở Y tế. - Phối hợp: Sở Nội vụ", ["Sở Y tế"], ["Sở Nội vụ"]),
        ("Sở Y tế (chủ trì), Sở Nội vụ (phối hợp)", ["Sở Y tế"], ["Sở Nội vụ"]),
        ("Sở Y tế (cơ quan chủ trì), Sở Nội vụ, các xã", ["Sở Y tế"], ["Sở Nội vụ", "các xã"]),
        ("Sở Y tế phối hợp Sở Nội vụ", ["Sở Y tế"], ["Sở Nội vụ"]),
        ("Sở Y tế, Sở Nội vụ", ["Sở Y tế", "Sở Nội vụ"], []),
        ("Phòng Văn hóa - Xã hội", ["Phòng Văn hóa - Xã hội"], []),
    ],
)
def test_a_cell_may_say_who_leads_and_who_helps(
    cell: str, lead: list[str], coordinating: list[str]
) -> None:
    found = read_doers(cell)
    assert [one.name for one in found.lead] == lead
    assert [one.name for one in found.coordinating] == coordinating


def test_numbers_are_counted_where_work_stands_and_not_what_it_costs() -> None:
    notice = parse_structure(
        "TT\tHoạt động\tSố lượng\tKinh phí\tCơ quan thực hiện\tCấp trình\n"
        "1\tTập huấn trồng nấm\t05 lớp\t250\tHội Nông dân tỉnh\tUBND tỉnh\n"
    )
    (task,) = find_facts(notice).tasks
    assert [(one.value, one.unit) for one in task.targets] == [(5, "lớp")]
    assert task.report_to == ("UBND tỉnh",)


def test_a_row_that_only_names_the_rows_below_it_is_no_task() -> None:
    tasks = find_facts(
        parse_structure(
            f"{HEAD}1\tTuyên truyền\t\t\t\n1.1\tIn tờ rơi\tSở Y tế\tCác xã\tQuý I/2024\n"
        )
    ).tasks
    assert [task.item for task in tasks] == ["1.1"]
