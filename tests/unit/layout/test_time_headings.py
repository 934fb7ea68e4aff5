"""Headings of a programme that are a month, a quarter or a week."""

from __future__ import annotations

from ntm_extract.layout.lines import split_lines
from ntm_extract.layout.time_headings import time_headings

PROGRAMME = (
    "THÁNG 4\n1. Họp giao ban khối thi đua.\n2. Kiểm tra kho lương thực.\n"
    "THÁNG 5\n1. Tổng kết năm học.\nVIỆC THƯỜNG XUYÊN\n- Trực ban 24/24 giờ."
)


def test_months_and_the_capitals_beside_them_are_headings() -> None:
    assert time_headings(split_lines(PROGRAMME)) == {0: 1, 3: 1, 5: 1}


def test_one_month_alone_is_none() -> None:
    assert not time_headings(split_lines("THÁNG 4\n1. Họp giao ban.\n2. Kiểm tra kho."))


def test_under_a_part_they_are_of_the_second_level() -> None:
    dashed = "I. LỊCH\nTháng 4:\n- Họp giao ban.\nTháng 5:\n- Tổng kết."
    assert time_headings(split_lines(dashed)) == {1: 2, 3: 2}
