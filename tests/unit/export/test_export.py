"""What leaves for spreadsheets, calendars and browsers is complete, safe and the same each time."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date, datetime
from pathlib import PurePath

import icalendar
import pytest

from factories import deadline, quantity, record, source, task
from ntm_extract.core.record import ReviewItem
from ntm_extract.export.calendar import icalendar_of
from ntm_extract.export.page import html_of
from ntm_extract.export.rows import COLUMNS, notice_name, number_rows, task_rows
from ntm_extract.export.tables import csv_of, xlsx_of
from ntm_extract.export.wording import quantity_in_words, rhythm_in_words

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


def test_workbook_has_every_target_and_result_on_a_second_sheet() -> None:
    one = record(
        tasks=(task(item="2", targets=(quantity(50, "%"),)),),
        targets=(quantity(75, "%", source=source(start=90)),),
        results=(quantity(9.5, "%", source=source(start=80)),),
    )
    numbers = number_rows([one])
    assert [(row.kind, row.value, row.item) for row in numbers] == [
        ("target", 50, "2"),
        ("result", 9.5, ""),
        ("target", 75, ""),
    ]
    book = zipfile.ZipFile(io.BytesIO(xlsx_of(task_rows([one]), numbers)))
    assert "<v>9.5</v>" in book.read("xl/worksheets/sheet2.xml").decode()


def test_calendar_has_a_to_do_for_each_dated_or_recurring_deadline() -> None:
    tasks = (task("a", deadlines=(deadline(),)), task("b", deadlines=(MONTHLY,)), task("c"))
    todos = icalendar.Calendar.from_ical(icalendar_of(task_rows([record(tasks=tasks)]))).todos
    assert [todo.get("due") and todo["due"].dt for todo in todos] == [date(2024, 6, 30), None]
    assert todos[1]["rrule"]["FREQ"] == ["MONTHLY"]
    assert len({todo["uid"] for todo in todos}) == 2


def test_calendar_and_order_know_the_hour() -> None:
    evening, noon, night = deadline(at="21:00"), deadline(at="12:00"), deadline(at="24:00")
    tasks = (task("c", deadlines=(night,)), task("a", deadlines=(evening, noon)))
    rows = task_rows([record(tasks=tasks)])
    assert [row.at for row in rows] == ["12:00", "21:00", "24:00"]
    todos = icalendar.Calendar.from_ical(icalendar_of(rows)).todos
    assert [todo["due"].dt for todo in todos][1:] == [
        datetime(2024, 6, 30, 21, 0),  # noqa: DTZ001  (an hour of the place where it is shown)
        date(2024, 6, 30),
    ]


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
    assert "≥ 9,5 %" in page.decode()


def test_a_target_with_a_day_of_its_own_says_it() -> None:
    targets = (quantity(80, "%", due=date(2024, 6, 30)), quantity(95, "%", due=date(2025, 12, 31)))
    one = record(tasks=(task(targets=targets, deadlines=(deadline(),)),))
    (row,) = task_rows([one])
    assert row.targets == "số xã đạt chuẩn: >= 80 %; số xã đạt chuẩn: >= 95 % (2025-12-31)"
    assert (
        "số xã đạt chuẩn: ≥ 80 %; số xã đạt chuẩn: ≥ 95 % (31/12/2025)" in html_of([one]).decode()
    )


def test_rows_of_one_day_stand_in_the_order_of_the_text() -> None:
    rows = task_rows([record(tasks=tuple(task(item, item=item) for item in ("2", "10", "a")))])
    assert [row.item for row in rows] == ["2", "10", "a"]


@pytest.mark.parametrize("number", ["/UBND-NC", "-TB/ĐU"])
def test_a_notice_whose_number_is_blank_goes_by_its_file(number: str) -> None:
    one = record()
    one = one.model_copy(update={"header": one.header.model_copy(update={"number": number})})
    assert notice_name(one).endswith(PurePath(one.source.path).name)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=DAILY", "hằng ngày"),
        ("FREQ=MINUTELY;INTERVAL=30", "30 phút một lần"),
        ("FREQ=WEEKLY;BYDAY=SA,SU", "hằng tuần, thứ Bảy, Chủ nhật"),
        ("FREQ=MONTHLY;BYMONTHDAY=5,20", "hằng tháng, ngày 5, 20"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "hằng tháng, ngày cuối"),
        ("FREQ=MONTHLY;BYDAY=-1SU", "hằng tháng, Chủ nhật cuối cùng"),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "hằng tháng, ngày làm việc cuối cùng",
        ),
        ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=25", "hằng quý, ngày 25"),
        ("FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15", "hằng năm, ngày 15, tháng 6, 12"),
        ("FREQ=WEEKLY;BYHOUR=9", "FREQ=WEEKLY;BYHOUR=9"),
        ("FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;BYDAY=XX"),
    ],
)
def test_page_says_a_rhythm_in_vietnamese(rule: str, words: str) -> None:
    assert rhythm_in_words(rule) == words


@pytest.mark.parametrize(
    ("value", "sign", "words"),
    [
        (3122650, "=", "3.122.650 đồng"),
        (68412.75, "<=", "≤ 68.412,75 đồng"),
        (15, "-", "giảm 15 đồng"),
    ],
)
def test_page_writes_numbers_the_vietnamese_way(value: float, sign: str, words: str) -> None:
    assert quantity_in_words(quantity(value, "đồng", comparator=sign)) == words


def test_page_gives_the_reasons_of_review_in_vietnamese() -> None:
    reasons = ("who leads is not certain", "'So' was repaired without being sure", "new one")
    item = ReviewItem(kind="lead", reason="", read="Sở", page=1, start=0, end=2, bbox=None)
    review = tuple(item.model_copy(update={"reason": reason}) for reason in reasons)
    page = html_of([record(review=review)]).decode()
    assert "chưa chắc cơ quan chủ trì" in page
    assert "&#39;So&#39; đã phục hồi nhưng chưa chắc" in page
    assert "new one" in page
