"""What leaves for spreadsheets, calendars and browsers is complete, safe and the same each time."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date

import icalendar
import pytest

from factories import deadline, quantity, record, task
from ntm_extract.core.record import ReviewItem
from ntm_extract.export.calendar import icalendar_of
from ntm_extract.export.page import html_of
from ntm_extract.export.rows import COLUMNS, task_rows
from ntm_extract.export.tables import csv_of, xlsx_of

LATER = deadline("trước ngày 15/12/2024", due=date(2024, 12, 15))
MONTHLY = deadline("hàng tháng", due=None, bound="recurring", rrule="FREQ=MONTHLY")
EVIL = "=HYPERLINK(CHAR(104))<script>alert(1)</script>"


def read_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_task_with_two_deadlines_has_two_rows_soonest_first() -> None:
    rows = task_rows([record(tasks=(task(deadlines=(LATER, deadline())),))])
    assert [row.due for row in rows] == [date(2024, 6, 30), date(2024, 12, 15)]


def test_a_task_without_deadline_stands_last() -> None:
    rows = task_rows([record(tasks=(task("a"), task("b", deadlines=(deadline(),))))])
    assert [row.task for row in rows] == ["b", "a"]


def test_target_reads_as_words() -> None:
    (row,) = task_rows([record(tasks=(task(targets=(quantity(50, "%"),)),))])
    assert row.targets == "số xã đạt chuẩn: >= 50 %"


def test_csv_has_every_column_and_keeps_vietnamese() -> None:
    (row,) = read_csv(csv_of(task_rows([record(tasks=(task(deadlines=(deadline(),)),))])))
    assert tuple(row) == COLUMNS
    assert (row["due"], row["lead"]) == ("2024-06-30", "Sở Tài chính")


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_csv_cell_is_never_a_formula(start: str) -> None:
    (row,) = read_csv(csv_of(task_rows([record(tasks=(task(start),))])))
    assert row["task"] == f"'{start}"


def test_workbook_holds_no_formula_and_no_link() -> None:
    book = zipfile.ZipFile(io.BytesIO(xlsx_of(task_rows([record(tasks=(task(EVIL),))]))))
    sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet.lower()
    assert "HYPERLINK" in book.read("xl/sharedStrings.xml").decode()


def test_calendar_has_a_to_do_for_each_dated_or_recurring_deadline() -> None:
    tasks = (task("a", deadlines=(deadline(),)), task("b", deadlines=(MONTHLY,)), task("c"))
    todos = icalendar.Calendar.from_ical(icalendar_of(task_rows([record(tasks=tasks)]))).todos
    assert [todo.get("due") and todo["due"].dt for todo in todos] == [date(2024, 6, 30), None]
    assert todos[1]["rrule"]["FREQ"] == ["MONTHLY"]
    assert len({todo["uid"] for todo in todos}) == 2


def test_page_escapes_what_a_document_says() -> None:
    page = html_of([record(tasks=(task(EVIL),), text=EVIL)]).decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


@pytest.mark.parametrize("write", [csv_of, xlsx_of, icalendar_of])
def test_equal_records_give_equal_bytes(write) -> None:  # type: ignore[no-untyped-def]
    rows = task_rows([record(tasks=(task(deadlines=(deadline(),)),))])
    assert write(rows) == write(rows)


@pytest.mark.parametrize(
    ("value", "written"), [(3122650, "3122650"), (68412.75, "68412.75"), (0.1, "0.1"), (12, "12")]
)
def test_no_digit_of_a_target_is_lost(value: float, written: str) -> None:
    (row,) = task_rows([record(tasks=(task(targets=(quantity(value, "đồng"),)),))])
    assert row.targets == f"số xã đạt chuẩn: >= {written} đồng"


def test_page_shows_targets_and_results_that_stand_outside_the_tasks() -> None:
    page = html_of([record(targets=(quantity(75, "%"),), results=(quantity(9.5, "%"),) * 2)])
    assert "1 chỉ tiêu chung" in page.decode()
    assert "2 kết quả, số liệu đã nêu" in page.decode()
    assert "&gt;= 9.5 %" in page.decode()


def test_page_gives_the_reasons_of_review_in_vietnamese() -> None:
    reasons = ("who leads is not certain", "'So' was repaired without being sure", "new one")
    item = ReviewItem(kind="lead", reason="", read="Sở", page=1, start=0, end=2, bbox=None)
    review = tuple(item.model_copy(update={"reason": reason}) for reason in reasons)
    page = html_of([record(review=review)]).decode()
    assert "chưa chắc cơ quan chủ trì" in page
    assert "&#39;So&#39; đã phục hồi nhưng chưa chắc" in page
    assert "new one" in page
