"""Days of every year, in notices of one year and of several."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.extract import find_facts
from ntm_extract.extract.deadlines import year_of_plan
from ntm_extract.layout import parse_structure


@pytest.mark.parametrize(
    ("subject", "year"),
    [
        ("Trồng cây phân tán năm 2025 trên địa bàn huyện", 2025),
        ("Trồng cây phân tán giai đoạn 2024 - 2026", None),
        ("Trồng cây phân tán đến năm 2026", None),
        ("Tổng kết năm 2024 và nhiệm vụ năm 2025", None),
        ("Quy chế phối hợp", None),
        (None, None),
    ],
)
def test_the_year_that_a_notice_is_about(subject: str | None, year: int | None) -> None:
    assert year_of_plan(subject) == year


def _dues(subject: str, work: str) -> list[tuple[date | None, str | None]]:
    head = "UBND HUYỆN A\nSố: 7/KH-UBND\nHuyện A, ngày 05 tháng 01 năm 2025\nKẾ HOẠCH\n"
    notice = parse_structure(f"{head}{subject}\n1. Hạt Kiểm lâm {work}\n2. Phòng Y tế họp.\n")
    return [(one.due, one.rrule) for one in find_facts(notice).tasks[0].deadlines]


_REPORTS = "tổng hợp báo cáo 6 tháng (trước ngày 05/6) và năm (trước ngày 05/12) gửi UBND huyện."


def test_reports_of_a_plan_of_one_year_are_due_in_it() -> None:
    assert _dues("Trồng cây năm 2025", _REPORTS) == [
        (date(2025, 6, 5), None),
        (date(2025, 12, 5), None),
    ]


def test_reports_of_a_programme_come_back() -> None:
    assert _dues("Trồng cây giai đoạn 2025 - 2030", _REPORTS) == [
        (None, "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=5"),
        (None, "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=5"),
    ]


def test_every_year_is_every_year() -> None:
    work = "báo cáo trước ngày 05/6 hằng năm."
    assert _dues("Trồng cây năm 2025", work) == [(None, "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=5")]


def test_the_rhythm_of_half_years_is_made_exact() -> None:
    work = "định kỳ 6 tháng, năm báo cáo kết quả trước ngày 10/6 và trước ngày 10/12."
    assert _dues("Trồng cây năm 2025", work) == [
        (date(2025, 6, 10), None),
        (date(2025, 12, 10), None),
    ]


def test_a_label_says_how_often_a_report_comes() -> None:
    work = "theo dõi.\n- Báo cáo năm: các xã gửi Hạt Kiểm lâm trước ngày 15/12.\n- Họp giao ban."
    head = "UBND HUYỆN A\nSố: 7/KH-UBND\nHuyện A, ngày 05 tháng 01 năm 2025\nKẾ HOẠCH\nTrồng cây"
    notice = parse_structure(f"{head} giai đoạn 2025 - 2030\n1. Hạt Kiểm lâm {work}\n2. Họp.\n")
    dues = [one.rrule for task in find_facts(notice).tasks for one in task.deadlines]
    assert dues == ["FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"]
