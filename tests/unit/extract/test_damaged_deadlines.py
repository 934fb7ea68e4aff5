"""Deadlines in damaged text: specks inside a time, marks and Roman strokes that a scan lost."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntm_extract.extract.deadlines import find_deadlines
from ntm_extract.extract.deadlines.damage import with_marks, without_specks

ISSUED_ON = date(2024, 3, 4)


@pytest.mark.parametrize(
    ("text", "said", "due"),
    [
        ("xong trước ngay.05 tháng 4 năm 2024", "trước ngay.05 tháng 4 năm 2024", date(2024, 4, 5)),
        ("trwéc ngay 30/3/2024 gửi báo cáo", "trwéc ngay 30/3/2024", date(2024, 3, 30)),
        ("hoàn thành trong quý 111/2024", "trong quý 111/2024", date(2024, 9, 30)),
        ("hoàn thành trong tháng, 5/2024", "trong tháng, 5/2024", date(2024, 5, 31)),
    ],
)
def test_the_text_stays_as_read(text: str, said: str, due: date) -> None:
    (found,) = find_deadlines(text, issued_on=ISSUED_ON)

    assert (found.text, found.due, text[found.span.start : found.span.end]) == (said, due, said)


@pytest.mark.parametrize(
    ("text", "rrule"),
    [
        ("định kỳ hằng “ quý báo cáo", "FREQ=MONTHLY;INTERVAL=3"),
        ("gửi báo cáo truoc ngay 25 hang thang", "FREQ=MONTHLY;BYMONTHDAY=25"),
        ("đăng ký trước ngày 15): tháng 10 hằng năm", "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=15"),
        ("Th? Sáu hàng tuần báo cáo", "FREQ=WEEKLY;BYDAY=FR"),
        ("diệt bọ gậy 01 /lần/tuần tại ổ dịch", "FREQ=WEEKLY"),
    ],
)
def test_rhythms_with_specks(text: str, rrule: str) -> None:
    (found,) = find_deadlines(text, issued_on=ISSUED_ON)

    assert found.rrule == rrule


def test_specks_make_a_deadline_less_sure() -> None:
    (clean,) = find_deadlines("gửi báo cáo trước ngày 15/5/2024", issued_on=ISSUED_ON)
    (specked,) = find_deadlines("gửi báo cáo trước ngày.15/5/2024", issued_on=ISSUED_ON)

    assert specked.confidence < clean.confidence


@given(st.text(alphabet="ngàythá quýhằng .,“1/5 20", max_size=40))
def test_places_lead_back_to_the_source(text: str) -> None:
    for found in find_deadlines(text, issued_on=ISSUED_ON):
        assert text[found.span.start : found.span.end] == found.text


@given(st.text(max_size=40))
def test_marks_keep_every_letter_in_its_place(text: str) -> None:
    assert len(with_marks(text)) == len(text)


def test_clean_text_has_no_specks() -> None:
    plain, _ = without_specks("trước ngày 15/5/2024 (trong tháng 5), hằng quý")

    assert plain == "trước ngày 15/5/2024 (trong tháng 5), hằng quý"


def test_a_list_of_rhythms_has_no_specks() -> None:
    found = find_deadlines("định kỳ 6 tháng, 01 năm gửi báo cáo", issued_on=ISSUED_ON)

    assert [one.rrule for one in found] == ["FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY"]
