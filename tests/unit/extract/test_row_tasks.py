"""Tests of extract/tasks/rows.py: cells that reach over rows, cells of several lines."""

from __future__ import annotations

from ntm_extract.extract import find_facts
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
