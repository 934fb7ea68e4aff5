"""Tables of quotas: rows are targets, columns of what was done are results."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ntm_extract.core.record import NoticeRecord
from ntm_extract.extract import find_facts
from ntm_extract.extract.targets.quota_columns import quota_column, under
from ntm_extract.layout import parse_structure
from ntm_extract.pipeline import read_notice

_HEAD = """ỦY BAN NHÂN DÂN
TỈNH BÌNH HÒA
Số: 12/{symbol}-UBND
Bình Hòa, ngày 15 tháng 01 năm 2024
{kind}
Phát triển y tế cơ sở năm 2024
I. MỤC TIÊU
{title}
{table}
II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế chủ trì, phối hợp với các sở, ngành theo dõi, đôn đốc.
"""


def _facts(
    table: str, *, title: str = "1. Các chỉ tiêu", kind: str = "KẾ HOẠCH", symbol: str = "KH"
) -> list[tuple[str, str | None, str, float, str | None, date | None]]:
    table = table.replace(" | ", "\t")
    text = _HEAD.format(kind=kind, symbol=symbol, title=title, table=table)
    found = find_facts(parse_structure(text))
    assert all("\t" not in task.text for task in found.tasks)
    return [
        (role, one.indicator, one.comparator, one.value, one.unit, one.due)
        for role, group in (("target", found.targets), ("result", found.results))
        for one in group
    ]


def test_the_plan_is_a_target_and_what_was_done_a_result() -> None:
    table = (
        "TT | Chỉ tiêu | ĐVT | Thực hiện năm 2023 | Kế hoạch năm 2024 | Ghi chú\n"
        "I | Chỉ tiêu chung\n"
        "1 | Tỷ lệ trạm có bác sĩ | % | 88,5 | ≥ 92\n"
        "2 | Số giường bệnh | Giường | 1.200 | 1.350"
    )
    assert _facts(table) == [
        ("target", "Tỷ lệ trạm có bác sĩ", ">=", 92, "%", date(2024, 12, 31)),
        ("target", "Số giường bệnh", "=", 1350, "Giường", date(2024, 12, 31)),
        ("result", "Tỷ lệ trạm có bác sĩ", "=", 88.5, "%", date(2023, 12, 31)),
        ("result", "Số giường bệnh", "=", 1200, "Giường", date(2023, 12, 31)),
    ]


def test_years_under_one_heading_date_their_columns() -> None:
    table = (
        "TT | Chỉ tiêu | ĐVT | Kế hoạch\t\t\n"
        "\t\t\t2024 | 2025 | 2030\n"
        "1 | Số bác sĩ trên vạn dân | Bác sĩ | 9 | 9,5 | 11 - 12"
    )
    found = _facts(table)
    assert [(one[2], one[3], one[5]) for one in found] == [
        ("=", 9, date(2024, 12, 31)),
        ("=", 9.5, date(2025, 12, 31)),
        (">=", 11, date(2030, 12, 31)),
        ("<=", 12, date(2030, 12, 31)),
    ]


def test_what_each_body_is_told_to_reach_under_a_title_of_quotas() -> None:
    table = "STT | Huyện | Số người tham gia (người)\n1 | An Bình | 450\n2 | An Hòa | 520"
    found = _facts(table, title="1. Chỉ tiêu giao các huyện năm 2024")
    assert [(one[1], one[3], one[4], one[5]) for one in found] == [
        ("Số người tham gia (người): An Bình", 450, "người", date(2024, 12, 31)),
        ("Số người tham gia (người): An Hòa", 520, "người", date(2024, 12, 31)),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "STT | Họ và tên | Số điện thoại\n1 | Nguyễn Văn An | 0912345678",
        "TT | Nội dung | Đơn vị chủ trì | Thời gian\n1 | Tập huấn 02 ngày | Sở Y tế | 2024",
        "TT | Chỉ tiêu | Cơ quan theo dõi\n1 | Tỷ lệ trạm có bác sĩ | Sở Y tế",
    ],
)
def test_other_tables_hold_no_quotas(table: str) -> None:
    assert _facts(table, title="1. Danh sách") == []


def test_a_report_sets_no_quotas() -> None:
    table = "TT | Chỉ tiêu | ĐVT | Kế hoạch năm 2024\n1 | Số giường bệnh | Giường | 1.350"
    assert _facts(table, kind="BÁO CÁO", symbol="BC") == []


@pytest.mark.parametrize(
    ("heading", "kind", "year", "unit"),
    [
        ("STT", "number", None, None),
        ("Tên chỉ tiêu", "indicator", None, None),
        ("Đơn vị tính", "unit", None, None),
        ("Mục tiêu đến năm 2025", "plan", 2025, None),
        ("Ước thực hiện 2023", "done", 2023, None),
        ("Đơn vị theo dõi", "other", None, None),
        ("Địa phương", "body", None, None),
        ("Diện tích (ha)", "count", None, "ha"),
    ],
)
def test_what_a_column_holds(heading: str, kind: str, year: int | None, unit: str | None) -> None:
    column = quota_column(heading)
    assert (column.kind, column.year, column.unit) == (kind, year, unit)


def test_a_heading_in_two_rows_is_one() -> None:
    column = under(quota_column("Kế hoạch"), quota_column("Năm 2025"))
    assert (column.kind, column.heading, column.year) == ("plan", "Kế hoạch Năm 2025", 2025)


def test_rows_of_a_text_file_stay_rows(tmp_path: Path) -> None:
    table = "TT | Chỉ tiêu | ĐVT | Thực hiện 2023 | Kế hoạch năm 2024\n1 | Số trạm | Trạm | 1 | 3"
    text = _HEAD.format(kind="KẾ HOẠCH", symbol="KH", title="1. Chỉ tiêu", table=table)
    path = tmp_path / "notice.txt"
    path.write_text(text.replace(" | ", "\t"), encoding="utf-8")
    record: NoticeRecord = read_notice(path)
    assert [(one.value, one.unit, one.text) for one in record.targets] == [(3, "Trạm", "3")]


@pytest.mark.parametrize("second", ["2\n", ""])
def test_a_table_with_one_cell_a_line_is_read_as_one(second: str) -> None:
    table = (
        "TT\nChỉ tiêu\nĐVT\nKế hoạch năm 2024\n"
        "1\nTỷ lệ trạm có bác sĩ\n%\n≥ 92\n"
        f"{second}Số giường bệnh\nGiường\n1.350\n"
        "3\nSố ca xét nghiệm\nCa\n4.000"
    )
    assert _facts(table) == [
        ("target", "Tỷ lệ trạm có bác sĩ", ">=", 92, "%", date(2024, 12, 31)),
        ("target", "Số giường bệnh", "=", 1350, "Giường", date(2024, 12, 31)),
        ("target", "Số ca xét nghiệm", "=", 4000, "Ca", date(2024, 12, 31)),
    ]


def test_lines_behind_a_number_without_quotas_are_no_table() -> None:
    assert _facts("TT\nHọ và tên\nĐơn vị\nGhi chú\n1\nNguyễn An\nSở Y tế\nTổ trưởng") == []
