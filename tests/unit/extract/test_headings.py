"""Dates that headings and openers hand down to the targets under them."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.extract.targets import Headings
from ntm_extract.layout import parse_structure

ISSUED_ON = date(2024, 3, 5)
_HEAD = "KẾ HOẠCH\nThực hiện nhiệm vụ chung\nI. MỤC TIÊU\n"


def _due_of_last_line(body: str) -> date | None:
    text = _HEAD + body
    headings = Headings(parse_structure(text), text, ISSUED_ON)
    return headings.due_at(text.rindex("- "))


@pytest.mark.parametrize(
    ("heading", "due"),
    [
        ("1. Mục tiêu đến hết năm 2026", date(2026, 12, 31)),
        ("1. Chỉ tiêu năm 2025", date(2025, 12, 31)),
        ("1. Đến năm 2030:", date(2030, 12, 31)),
        ("1. Phấn đấu đến 30/6/2025, toàn huyện có:", date(2025, 6, 30)),
        ("1. Mục tiêu đến năm 2025, định hướng đến năm 2030", None),
        ("1. Mục tiêu giai đoạn 2021 - 2025", None),
        ("1. Kết quả đến cuối năm 2023", None),
        ("1. Mục tiêu cụ thể", None),
    ],
)
def test_the_nearest_heading_with_one_date_dates_what_stands_under_it(
    heading: str, due: date | None
) -> None:
    body = f"{heading}\n- 90% thôn có nhà văn hóa.\n- 80% hộ có nước sạch.\nII. TỔ CHỨC THỰC HIỆN\n"
    assert _due_of_last_line(body) == due


@pytest.mark.parametrize(
    ("heading", "goals"),
    [
        ("2. Mục tiêu cụ thể:", True),
        ("2. Kế hoạch và chỉ tiêu cụ thể:", True),
        ("2. Quan điểm, mục tiêu", True),
        ("2. Kế hoạch thực hiện:", False),
        ("2. Nhiệm vụ, giải pháp", False),
    ],
)
def test_what_stands_under_a_heading_of_goals_is_a_goal(heading: str, goals: bool) -> None:
    text = f"QUYẾT ĐỊNH\nĐiều 1. Nội dung:\n{heading}\n+ Khu A: 12 ha;\n+ Khu B: 15 ha.\n"
    headings = Headings(parse_structure(text), text, ISSUED_ON)
    assert headings.set_goals_at(text.rindex("+ ")) is goals
