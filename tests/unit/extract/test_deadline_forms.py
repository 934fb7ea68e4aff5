"""The forms of deadlines in official texts, one case each; the list that the grammar answers to."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.extract.deadlines import DeadlineMatch, find_deadlines

FRIDAY = date(2025, 11, 21)


def _only(text: str) -> DeadlineMatch:
    (match,) = find_deadlines(text, issued_on=FRIDAY)
    return match


@pytest.mark.parametrize(
    ("text", "due", "bound", "at"),
    [
        ("báo cáo trước 17 giờ ngày 25/11/2025", date(2025, 11, 25), "before", "17:00"),
        ("báo cáo trước 17h30 ngày 25/11", date(2025, 11, 25), "before", "17:30"),
        ("gửi chậm nhất là 10 giờ 00 ngày 24/11/2025", date(2025, 11, 24), "by", "10:00"),
        ("nộp trước 10 giờ 00 phút, ngày 25/11/2025", date(2025, 11, 25), "before", "10:00"),
        ("báo cáo trước 16 giờ hôm nay", date(2025, 11, 21), "before", "16:00"),
        ("báo cáo trước 8h ngày mai", date(2025, 11, 22), "before", "08:00"),
        ("trình trước 17 giờ thứ Năm tuần sau", date(2025, 11, 27), "before", "17:00"),
    ],
)
def test_hours(text: str, due: date, bound: str, at: str) -> None:
    match = _only(text)

    assert (match.due, match.bound, match.at) == (due, bound, at)


@pytest.mark.parametrize(
    ("text", "due", "bound"),
    [
        ("báo cáo ngay trong ngày 22/11", date(2025, 11, 22), "within"),
        ("hoàn thành trước 31/12", date(2025, 12, 31), "before"),
        ("gửi không muộn hơn ngày 05/12/2025", date(2025, 12, 5), "by"),
        ("nộp chậm nhất không quá ngày 05/12/2025", date(2025, 12, 5), "by"),
        ("hoàn thành chậm nhất ngày mùng 5 tháng 12", date(2025, 12, 5), "by"),
        ("báo cáo trước thứ Sáu tuần này", date(2025, 11, 21), "before"),
        ("hoàn thành trong tuần này", date(2025, 11, 23), "within"),
        ("hoàn thành trong tuần đầu tháng 12/2025", date(2025, 12, 7), "within"),
        ("hoàn thành trong nửa đầu tháng 12/2025", date(2025, 12, 15), "within"),
        ("trình UBND tỉnh giữa tháng 12/2025", date(2025, 12, 15), "within"),
        ("hoàn thành vào giữa năm 2026", date(2026, 6, 30), "by"),
        ("hoàn thành vào cuối năm", date(2025, 12, 31), "by"),
        ("từ nay đến hết năm hoàn thành", date(2025, 12, 31), "by"),
        ("trình trong tháng 12/2025", date(2025, 12, 31), "within"),
        ("trình trong quý I năm 2026", date(2026, 3, 31), "within"),
        ("hoàn thành trong quý III và quý IV năm 2025", date(2025, 12, 31), "within"),
        ("tổ chức từ Quý IV/2025 đến Quý II/2026", date(2026, 6, 30), "within"),
        ("trước khi kết thúc quý IV/2025 phải hoàn thành", date(2025, 12, 31), "before"),
        ("thực hiện từ ngày 01/12 đến 15/12/2025", date(2025, 12, 15), "within"),
        ("báo cáo trước ngày 10/01 năm sau", date(2026, 1, 10), "before"),
        ("chậm nhất ngày 31 tháng 01 của năm kế tiếp", date(2026, 1, 31), "by"),
        ("Thời gian thực hiện: 2026 - 2027.", date(2027, 12, 31), "within"),
        ("hoàn thành trước Tết Nguyên đán", date(2026, 2, 16), "before"),
        ("hoàn thành trước Tết Nguyên đán năm 2027", date(2027, 2, 5), "before"),
        ("gửi chậm nhất sau 05 ngày làm việc kể từ ngày ký", date(2025, 11, 28), "by"),
        ("báo cáo trong vòng 10 ngày kể từ ngày 20/11/2025", date(2025, 11, 30), "within"),
    ],
)
def test_days(text: str, due: date, bound: str) -> None:
    match = _only(text)

    assert (match.due, match.bound, match.rrule) == (due, bound, None)


@pytest.mark.parametrize(
    ("text", "rrule"),
    [
        ("gửi báo cáo ngày 05 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=5"),
        ("gửi báo cáo tháng trước ngày 20", "FREQ=MONTHLY;BYMONTHDAY=20"),
        ("gửi báo cáo trước ngày 05 tháng sau", "FREQ=MONTHLY;BYMONTHDAY=5"),
        (
            "định kỳ trước ngày 15 tháng cuối quý",
            "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15",
        ),
        ("định kỳ hằng năm trước ngày 31 tháng 3", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31"),
        ("báo cáo trước ngày 15/12 của năm báo cáo", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"),
        ("báo cáo trong quý I năm sau năm báo cáo", "FREQ=YEARLY;BYMONTH=3"),
        ("gửi vào tuần đầu tháng 12 hằng năm", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=7"),
        ("báo cáo trước 15 giờ hằng ngày", "FREQ=DAILY"),
        ("hằng tuần, trước 15 giờ ngày thứ Sáu báo cáo", "FREQ=WEEKLY;BYDAY=FR"),
        ("ban hành lịch tuần chậm nhất thứ Sáu tuần trước", "FREQ=WEEKLY;BYDAY=FR"),
        ("giao ban 02 tuần một lần", "FREQ=WEEKLY;INTERVAL=2"),
        ("sơ kết năm năm (05 năm) một lần", "FREQ=YEARLY;INTERVAL=5"),
        ("báo cáo vào ngày cuối cùng của tháng", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("báo cáo vào thứ 2, thứ 5 hàng tuần", "FREQ=WEEKLY;BYDAY=MO,TH"),
        ("giao ban vào sáng thứ Hai đầu tuần", "FREQ=WEEKLY;BYDAY=MO"),
        ("báo cáo vào thứ Sáu tuần cuối của tháng", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("trước 30 tháng 11 hằng năm báo cáo", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30"),
        (
            "ban hành chậm nhất vào ngày làm việc đầu tiên của tháng",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1",
        ),
    ],
)
def test_rhythms(text: str, rrule: str) -> None:
    match = _only(text)

    assert (match.rrule, match.due, match.bound) == (rrule, None, "recurring")


@pytest.mark.parametrize(
    ("text", "rrules"),
    [
        ("trước ngày 15/6 và 20/12 hằng năm báo cáo", [(6, 15), (12, 20)]),
        ("trước ngày 15 tháng 6 và ngày 15 tháng 12 hàng năm báo cáo", [(6, 15), (12, 15)]),
        ("định kỳ 6 tháng (trước ngày 20/6) và năm (trước ngày 10/12)", [(6, 20), (12, 10)]),
    ],
)
def test_two_days_of_every_year_are_two_deadlines(text: str, rrules: list[tuple[int, int]]) -> None:
    found = [match.rrule for match in find_deadlines(text, issued_on=FRIDAY)]

    assert found == [f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}" for month, day in rrules]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("gửi tài liệu trước ít nhất 03 ngày so với ngày họp", "3 days before: ngày họp"),
        ("gửi tài liệu ít nhất 02 (hai) ngày trước ngày họp", "2 days before: họp"),
        ("gửi chậm nhất 05 ngày làm việc trước khi khai mạc", "5 working days before: khai mạc"),
        ("báo cáo chậm nhất trong phạm vi 03 ngày kể từ ngày nhận được hồ sơ",
         "3 days from: nhận được hồ sơ"),
    ],
)  # fmt: skip
def test_days_counted_from_an_event_have_no_date(text: str, counted: str) -> None:
    match = _only(text)

    assert (match.due, match.counted) == (None, counted)


@pytest.mark.parametrize(
    "text",
    [
        "Thời gian chốt số liệu: từ ngày 15 tháng 12 năm trước đến ngày 14 tháng 12 năm báo cáo",
        "kế hoạch đầu tư công trung hạn, hằng năm của tỉnh",
        "hoàn thành trước mùa mưa bão năm 2026",
        "Thời gian: thường xuyên",
        "các văn bản có hiệu lực trong năm 2026",
        "Đối với công trình xây dựng trước ngày 01/7/2024, thực hiện theo quy định cũ",
    ],
)
def test_what_is_no_deadline(text: str) -> None:
    assert find_deadlines(text, issued_on=FRIDAY) == ()


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("báo cáo trước 10 giờ sáng ngày 25/11/2025", date(2025, 11, 25)),
        ("cấm đường từ chiều ngày 27/11 đến hết ngày 28/11/2025", date(2025, 11, 28)),
        ("đến 31/12 giải ngân đạt 95%", date(2025, 12, 31)),
        ("khánh thành vào dịp 2/9/2026", date(2026, 9, 2)),
        ("hoàn thành trong 10 ngày đầu tháng 12/2025", date(2025, 12, 10)),
        ("hoàn thành trong trung tuần tháng 12/2025", date(2025, 12, 20)),
        ("Thời gian thực hiện: 02 năm (2025 - 2026)", date(2026, 12, 31)),
        ("hoàn thành trong năm", date(2025, 12, 31)),
        ("trong vòng 05 ngày kể từ ngày Kế hoạch được ban hành", date(2025, 11, 26)),
    ],
)
def test_more_ways_to_name_a_day(text: str, due: date) -> None:
    assert _only(text).due == due


def test_the_same_day_is_the_day_named_before_it() -> None:
    text = "sơ tán dân xong trước 16 giờ ngày 27/11/2025; báo cáo kết quả trước 18h00 cùng ngày"

    first, second = find_deadlines(text, issued_on=FRIDAY)

    assert (first.due, second.due) == (date(2025, 11, 27), date(2025, 11, 27))
    assert (first.at, second.at) == ("16:00", "18:00")


def test_two_months_apart_are_two_deadlines() -> None:
    matches = find_deadlines("sơ kết vào tháng 6 và tháng 12 năm 2026", issued_on=FRIDAY)

    assert [one.due for one in matches] == [date(2026, 6, 30), date(2026, 12, 31)]


def test_a_month_behind_a_rhythm_is_no_month() -> None:
    assert not find_deadlines("được hưởng trợ cấp hằng tháng 1.565.000 đồng", issued_on=FRIDAY)


@pytest.mark.parametrize(
    "text",
    [
        "chuyển phản ánh đến cơ quan có thẩm quyền trong 01 ngày làm việc",
        "Thời gian thực hiện: 45 ngày kể từ ngày khởi công",
        "báo cáo trong vòng 30 phút kể từ khi xảy ra sự cố",
        "thông báo cho vùng hạ du trước khi xả lũ tối thiểu 04 giờ",
    ],
)
def test_days_and_hours_counted_from_an_event(text: str) -> None:
    match = _only(text)

    assert (match.due, match.rrule) == (None, None)
    assert match.counted


@pytest.mark.parametrize(
    ("text", "rrule"),
    [
        ("mỗi tuần báo cáo UBND tỉnh trước 16 giờ ngày thứ Năm", "FREQ=WEEKLY;BYDAY=TH"),
        ("hằng năm tham mưu UBND huyện giao chỉ tiêu trong tháng 01", "FREQ=YEARLY;BYMONTH=1"),
        ("tổ chức 04 phiên giao dịch việc làm, mỗi quý 01 phiên", "FREQ=MONTHLY;INTERVAL=3"),
    ],
)
def test_a_rhythm_takes_the_day_said_behind_it(text: str, rrule: str) -> None:
    assert _only(text).rrule == rrule


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("phấn đấu hết ngày 31/12/2025 giải ngân 100% kế hoạch vốn", date(2025, 12, 31)),
        ("Đến hết năm 2026, toàn tỉnh dồn đổi thêm ít nhất 5.700 ha", date(2026, 12, 31)),
        ("riêng thành phố hoàn thành 02 khu tái định cư trong quý IV/2025", date(2025, 12, 31)),
        ("phấn đấu trong năm công nhận thêm tối thiểu 20 sản phẩm", date(2025, 12, 31)),
    ],
)
def test_an_outcome_to_be_reached_is_due(text: str, due: date) -> None:
    assert _only(text).due == due


def test_a_meeting_without_a_date_is_kept_as_a_deadline_without_a_day() -> None:
    match = _only("trình HĐND tỉnh phương án điều chuyển vốn trước kỳ họp giữa năm của HĐND tỉnh")

    assert (match.due, match.bound) == (None, "before")


def test_what_must_not_happen_by_a_time_is_not_due_then() -> None:
    assert not find_deadlines("không để dồn thanh toán vào cuối năm", issued_on=FRIDAY)
