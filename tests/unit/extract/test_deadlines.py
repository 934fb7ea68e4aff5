from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.extract.deadlines import DeadlineMatch, find_deadlines

ISSUED_ON = date(2024, 3, 14)


def _only(text: str, issued_on: date | None = ISSUED_ON) -> DeadlineMatch:
    (match,) = find_deadlines(text, issued_on=issued_on)
    return match


@pytest.mark.parametrize(
    ("text", "due", "bound"),
    [
        ("hoàn thành trước ngày 30/9/2024", date(2024, 9, 30), "before"),
        ("gửi báo cáo chậm nhất ngày 30/9/2024", date(2024, 9, 30), "by"),
        ("gửi chậm nhất trước ngày 30/9/2024", date(2024, 9, 30), "before"),
        ("hoàn thành trước tháng 12/2024", date(2024, 11, 30), "before"),
        ("hoàn thành trước quý IV/2024", date(2024, 9, 30), "before"),
        ("hoàn thành trong năm 2024", date(2024, 12, 31), "within"),
        ("phấn đấu đến năm 2025 đạt chuẩn", date(2025, 12, 31), "by"),
        ("phấn đấu đến cuối năm 2024 đạt 80%", date(2024, 12, 31), "by"),
        ("hoàn thành trong tháng 5/2024", date(2024, 5, 31), "within"),
        ("hoàn thành trong quý III/2024", date(2024, 9, 30), "within"),
        ("tổ chức sơ kết trong 6 tháng đầu năm 2024", date(2024, 6, 30), "within"),
        ("tổ chức hội nghị vào ngày 20/12/2024", date(2024, 12, 20), "by"),
        ("hoàn thành chậm nhất đến hết tháng 6 năm 2024", date(2024, 6, 30), "by"),
        ("báo cáo UBND tỉnh trong ngày 25/6/2024", date(2024, 6, 25), "within"),
        ("nộp hồ sơ từ ngày 01/7 đến hết ngày 31/7/2024", date(2024, 7, 31), "within"),
        ("trước khi kết thúc năm 2024 phải hoàn thành", date(2024, 12, 31), "before"),
        ("hoàn thành giai đoạn 1 tháng 6/2024", date(2024, 6, 30), "within"),
        ("Thời gian thực hiện: từ ngày 01/5/2024 đến ngày 30/5/2024", date(2024, 5, 30), "within"),
    ],
)
def test_last_day_on_time_by_administrative_practice(text: str, due: date, bound: str) -> None:
    match = _only(text)

    assert (match.due, match.bound) == (due, bound)


@pytest.mark.parametrize(
    ("text", "rrule"),
    [
        ("trước ngày 20 hàng tháng báo cáo", "FREQ=MONTHLY;BYMONTHDAY=20"),
        ("hàng tháng báo cáo kết quả", "FREQ=MONTHLY"),
        ("định kỳ hàng quý báo cáo", "FREQ=MONTHLY;INTERVAL=3"),
        ("định kỳ 6 tháng báo cáo UBND tỉnh", "FREQ=MONTHLY;INTERVAL=6"),
        ("hằng năm rà soát, bổ sung", "FREQ=YEARLY"),
        ("báo cáo trước ngày 15/12 hàng năm", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"),
        ("báo cáo trước ngày 30 tháng 11 hằng năm", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30"),
        ("hàng tuần báo cáo tiến độ", "FREQ=WEEKLY"),
        ("báo cáo hằng năm (trước ngày 30/11)", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30"),
        ("chậm nhất ngày 25 của tháng cuối quý", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25"),
        (
            "định kỳ hằng quý, trước ngày 10 của tháng tiếp theo",
            "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10",
        ),
        ("định kỳ 01 năm báo cáo kết quả", "FREQ=YEARLY"),
        ("hàng tuần (trước 16h00 thứ Năm) gửi báo cáo", "FREQ=WEEKLY;BYDAY=TH"),
        ("gửi báo cáo trước ngày 15 và ngày 30 hàng tháng", "FREQ=MONTHLY;BYMONTHDAY=15,30"),
    ],
)
def test_rhythms_are_rules_of_rfc_5545(text: str, rrule: str) -> None:
    match = _only(text)

    assert (match.rrule, match.due, match.bound) == (rrule, None, "recurring")


def test_every_rule_expands_with_dateutil() -> None:
    rrule = pytest.importorskip("dateutil.rrule")
    match = _only("trước ngày 15/12 hàng năm báo cáo")
    begun = date(2024, 1, 1)

    first = rrule.rrulestr(f"DTSTART:{begun:%Y%m%d}T000000\nRRULE:{match.rrule}")[0]

    assert first.date() == date(2024, 12, 15)


def test_a_year_missing_from_a_date_is_the_year_of_the_notice() -> None:
    assert _only("hoàn thành trước ngày 15/4").due == date(2024, 4, 15)


def test_a_date_without_year_has_no_day_where_the_notice_has_none() -> None:
    match = _only("hoàn thành trước ngày 15/4", issued_on=None)

    assert match.due is None
    assert match.confidence < 0.5


def test_a_rhythm_said_twice_is_one_deadline_the_exact_one() -> None:
    text = "hàng tháng báo cáo kết quả, gửi về Sở Nội vụ trước ngày 20 hàng tháng"

    assert _only(text).rrule == "FREQ=MONTHLY;BYMONTHDAY=20"


def test_two_rhythms_in_one_breath_are_two_deadlines() -> None:
    found = find_deadlines("Định kỳ hàng tháng, quý báo cáo Ban Chỉ đạo", issued_on=ISSUED_ON)

    assert [one.rrule for one in found] == ["FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=3"]


def test_a_rhythm_of_a_list_is_quoted_with_its_each() -> None:
    found = find_deadlines("định kỳ hàng tháng, hàng quý báo cáo", issued_on=ISSUED_ON)

    assert [one.text for one in found] == ["hàng tháng", "hàng quý"]


def test_deadlines_come_in_reading_order() -> None:
    text = "ban hành kế hoạch trước ngày 15/4/2024 và hoàn thành trước ngày 31/12/2024"

    assert [one.due for one in find_deadlines(text, issued_on=ISSUED_ON)] == [
        date(2024, 4, 15),
        date(2024, 12, 31),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "báo cáo định kỳ hoặc đột xuất khi có yêu cầu",
        "thực hiện ngay khi được giao vốn",
        "theo Quyết định số 321/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ",
        "thực hiện Chương trình giai đoạn 2021 - 2025",
        "khẩn trương, kịp thời hoàn thành nhiệm vụ",
        "phân bổ nguồn vốn năm 2024 cho các huyện",
        "hướng dẫn các xã đăng ký đạt chuẩn năm 2024",
        "triển khai Kế hoạch năm 2024",
    ],
)
def test_what_only_looks_like_a_deadline_is_none(text: str) -> None:
    assert find_deadlines(text, issued_on=ISSUED_ON) == ()


def test_a_year_that_dates_an_outcome_is_a_deadline() -> None:
    match = _only("tập trung thực hiện, phấn đấu đạt chuẩn nông thôn mới nâng cao năm 2024")

    assert (match.text, match.due) == ("năm 2024", date(2024, 12, 31))


def test_the_text_is_the_time_expression_alone() -> None:
    assert _only("phấn đấu hoàn thành trước ngày 30/6/2024.").text == "trước ngày 30/6/2024"


def test_an_hour_is_kept_beside_the_day() -> None:
    match = _only("gửi về Sở Nội vụ trước 16 giờ 30 ngày 20/5/2024")

    assert (match.due, match.at, match.text) == (
        date(2024, 5, 20),
        "16:30",
        "trước 16 giờ 30 ngày 20/5/2024",
    )


def test_a_duration_from_the_day_of_issue_is_counted_in_working_days() -> None:
    match = _only("báo cáo trong 10 ngày làm việc kể từ ngày ký ban hành", date(2024, 4, 26))

    assert match.due == date(2024, 5, 14)  # off: 29/4 to 1/5; Saturday 4/5 makes up for 29/4
    assert match.counted == "10 working days from 2024-04-26"


def test_a_duration_from_an_event_has_no_date() -> None:
    match = _only("giải quyết trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ")

    assert match.due is None
    assert match.counted == "5 working days from: nhận đủ hồ sơ"


@pytest.mark.parametrize(
    "text", ["hoàn thành trước ngày 31/6/2024", "hoàn thành trước tháng l2/2024"]
)
def test_what_cannot_be_read_is_kept_in_doubt_not_guessed(text: str) -> None:
    match = _only(text)

    assert match.due is None
    assert match.confidence < 0.5


def test_a_line_break_inside_a_date_does_not_matter() -> None:
    assert _only("hoàn thành trước ngày\n20 tháng 11\nnăm 2024").due == date(2024, 11, 20)


def test_a_cell_that_is_nothing_but_time_is_a_deadline() -> None:
    assert _only("Quý II/2024").due == date(2024, 6, 30)
