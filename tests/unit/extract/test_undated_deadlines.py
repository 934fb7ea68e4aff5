"""Deadlines without a date of their own: meetings, seasons, short delays, rhythms that end."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.extract.deadlines import DeadlineMatch, find_deadlines

MONDAY = date(2024, 6, 3)


def _only(text: str) -> DeadlineMatch:
    (match,) = find_deadlines(text, issued_on=MONDAY)
    return match


@pytest.mark.parametrize(
    ("text", "said", "due", "bound"),
    [
        ("hoàn chỉnh đề án, trình HĐND tỉnh tại kỳ họp cuối năm.", "tại kỳ họp cuối năm",
         None, "by"),
        ("báo cáo HĐND huyện tại kỳ họp giữa năm 2024", "tại kỳ họp giữa năm 2024", None, "by"),
        ("tiêm phòng cho đàn gia súc trước khi vào mùa mưa", "trước khi vào mùa mưa",
         None, "before"),
        ("lập phương án trước khi vào mùa khô (tháng 12/2024).",
         "trước khi vào mùa khô (tháng 12/2024)", date(2024, 11, 30), "before"),
        ("báo cáo Sở Y tế từng ca mắc trong 02 ngày.", "trong 02 ngày", None, "within"),
        ("khai báo trong 24 giờ khi có gia súc chết; không giấu dịch",
         "trong 24 giờ khi có gia súc chết", None, "within"),
        ("đến hết niên độ ngân sách 31/01/2025 giải ngân 100% vốn",
         "đến hết niên độ ngân sách 31/01/2025", date(2025, 1, 31), "by"),
        ("hoàn thành chi trả tiền đối với 50 hộ còn lại trước 25/8; rà soát lại",
         "trước 25/8", date(2024, 8, 25), "before"),
        ("Trong quý III/2024, tham mưu kiện toàn Ban Chỉ đạo.", "Trong quý III/2024",
         date(2024, 9, 30), "within"),
        ("kiểm tra mỗi tháng 02 lần trong quý I/2025", "mỗi tháng 02 lần trong quý I/2025",
         date(2025, 3, 31), "recurring"),
    ],
)  # fmt: skip
def test_deadline_by_what_it_is_counted_from(
    text: str, said: str, due: date | None, bound: str
) -> None:
    match = _only(text)

    assert (match.text, match.due, match.bound) == (said, due, bound)


@pytest.mark.parametrize(
    ("text", "rrules"),
    [
        (
            "gửi Phòng trước ngày 20 hằng tháng; Phòng tổng hợp, gửi Sở trước ngày 25.",
            ["FREQ=MONTHLY;BYMONTHDAY=20", "FREQ=MONTHLY;BYMONTHDAY=25"],
        ),
        (
            "báo cáo trước ngày 20 tháng cuối quý; Sở báo cáo UBND tỉnh trước ngày 25",
            [
                "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20",
                "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25",
            ],
        ),
    ],
)
def test_the_second_step_of_a_rhythm_keeps_it(text: str, rrules: list[str]) -> None:
    found = find_deadlines(text, issued_on=MONDAY)

    assert [one.rrule for one in found] == rrules


@pytest.mark.parametrize(
    "text",
    [
        "mưa lớn kéo dài trong 03 ngày.",
        "đã tổ chức tập huấn, báo cáo chuyên đề trong 02 ngày.",
        "trả lời kiến nghị của cử tri nêu tại kỳ họp cuối năm",
        "đưa trâu, bò về chuồng trước khi nhiệt độ xuống thấp",
    ],
)
def test_what_only_tells_how_long_or_when_is_no_deadline(text: str) -> None:
    assert not find_deadlines(text, issued_on=MONDAY)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("khởi công nhà máy vào dịp kỷ niệm 80 năm Quốc khánh 2/9", date(2025, 9, 2)),
        ("hoàn thành trước dịp 30/4 năm 2026", date(2026, 4, 30)),
        ("phấn đấu thông xe trước 30-4", date(2025, 4, 30)),
        ("báo cáo UBND tỉnh trong cuối tháng này", date(2025, 3, 31)),
        ("bảo đảm tổng sản phẩm tăng trưởng 9,5% năm 2025", date(2025, 12, 31)),
        ("Xây dựng bản đồ số Sở Xây dựng Các sở liên quan Bản đồ Quý II/2026", date(2026, 6, 30)),
    ],
)
def test_times_that_need_what_stands_around_them(text: str, due: date) -> None:
    (found,) = find_deadlines(text, issued_on=date(2025, 3, 14))

    assert found.due == due


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("tổ chức sơ kết vào cuối tháng 5, đầu tháng 6/2025", "vào cuối tháng 5, đầu tháng 6/2025"),
        ("các trường hoàn thành trước ngày khai giảng năm học mới",
         "trước ngày khai giảng năm học mới"),
        ("trình HĐND tỉnh tại kỳ họp giữa năm 2025", "tại kỳ họp giữa năm 2025"),
        ("Trong 24 giờ phải báo cáo về Văn phòng", "Trong 24 giờ"),
    ],
)  # fmt: skip
def test_times_that_are_not_dated(text: str, said: str) -> None:
    (found,) = find_deadlines(text, issued_on=date(2025, 3, 14))

    assert (found.text, found.due) == (said, None)


def test_two_months_share_one_every_year() -> None:
    found = find_deadlines("Thời gian: Tháng 6 và tháng 12 hằng năm", issued_on=None)

    assert [one.rrule for one in found] == ["FREQ=YEARLY;BYMONTH=6", "FREQ=YEARLY;BYMONTH=12"]


@pytest.mark.parametrize(
    "text",
    [
        "trực bảo đảm an ninh trật tự dịp nghỉ lễ 30/4",
        "những kết quả đạt được trong 06 tháng đầu năm",
        "tổng hợp kết quả thực hiện chính sách trong 6 tháng đầu năm",
        "giải ngân chi tiết theo từng tuần, từng tháng, từng quý",
        "Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký",
        "Hỗ trợ hàng tháng cho người có công",
        "Thời gian lưu trú không quá 05 ngày",
        "vùng này hàng năm chịu ảnh hưởng của lũ",
        "Giai đoạn đến năm 2030: 16 tỷ đồng",
        "xây dựng kịch bản tăng trưởng từ nay đến hết năm 2025",
    ],
)
def test_times_that_bind_no_work(text: str) -> None:
    assert find_deadlines(text, issued_on=date(2025, 3, 14)) == ()


@pytest.mark.parametrize(
    ("text", "due", "bound"),
    [
        ("hội nghị dự kiến tổ chức vào sáng ngày 15/5/2025", date(2025, 5, 15), "by"),
        ("nộp hồ sơ trước 11 giờ ngày thứ Ba (15/4/2025)", date(2025, 4, 15), "before"),
        ("báo cáo trước chiều thứ Sáu, ngày 18/4/2025", date(2025, 4, 18), "before"),
        ("ban hành trước ngày Luật có hiệu lực (01/7/2025)", date(2025, 7, 1), "before"),
        ("ra quân diệt lăng quăng từ 15/4 đến 15/5", date(2025, 5, 15), "within"),
        ("giải ngân 95% kế hoạch năm 2025 đến ngày 31/01/2026", date(2026, 1, 31), "by"),
        ("trình UBND tỉnh phương án phân bổ vốn trong tuần tới", date(2025, 3, 23), "within"),
    ],
)
def test_parts_of_days_weekdays_and_brackets_in_front(text: str, due: date, bound: str) -> None:
    (found,) = find_deadlines(text, issued_on=date(2025, 3, 14))

    assert (found.due, found.bound) == (due, bound)


def test_one_aim_has_two_years() -> None:
    found = find_deadlines(
        "từng bước nâng tỷ lệ bao phủ lên 90% vào năm 2026 và 95% năm 2028", issued_on=None
    )

    assert [one.due for one in found] == [date(2026, 12, 31), date(2028, 12, 31)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("trong thời hạn 05 ngày kể từ ngày nhận được đề nghị của hộ dân, UBND xã trả lời",
         "trong thời hạn 05 ngày kể từ ngày nhận được đề nghị của hộ dân"),
        ("chậm nhất 03 ngày kể từ ngày kết thúc kỳ báo cáo, các xã gửi Sở",
         "chậm nhất 03 ngày kể từ ngày kết thúc kỳ báo cáo"),
        ("Trong 05 ngày kể từ ngày nhận được văn bản yêu cầu các xã báo cáo",
         "Trong 05 ngày kể từ ngày nhận được văn bản"),
    ],
)  # fmt: skip
def test_what_a_duration_counts_from_is_whole(text: str, said: str) -> None:
    (found,) = find_deadlines(text, issued_on=date(2025, 3, 14))

    assert found.text == said


def test_the_last_day_named_counts() -> None:
    (found,) = find_deadlines(
        "Thời gian giảm: 12 tháng, kể từ ngày 01/10/2025 đến hết ngày 30 tháng 9 năm 2026",
        issued_on=None,
    )

    assert found.due == date(2026, 9, 30)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trong tháng 12 năm 2025, Sở Nội vụ hoàn thành Đề án", ["2025-12-31"]),
        ("Năm 2026, tập trung hoàn thành các dự án trọng điểm", ["2026-12-31"]),
        ("Khôi phục thông tin liên lạc trong ngày 24/11/2025", ["2025-11-24"]),
        ("Bảo đảm thông tuyến trước 12h trưa mai", ["2025-11-22"]),
        ("Tổ chức cứu trợ ngay trong đêm nay", ["2025-11-21"]),
        ("Gửi về Sở trước ngày 30/11 (đợt 1) và 15/12/2025 (đợt 2)", ["2025-11-30", "2025-12-15"]),
        ("Lộ trình: Năm 2026: 50%; năm 2027: 80%", ["2026-12-31", "2027-12-31"]),
        ("Tiến độ thực hiện: Từ tháng 12/2025 - tháng 6/2026", ["2026-06-30"]),
        ("Thời gian thực hiện Đề án: 05 năm (2026 - 2030)", ["2030-12-31"]),
        ("báo cáo vào ngày 15 và ngày cuối tháng",
         ["FREQ=MONTHLY;BYMONTHDAY=15", "FREQ=MONTHLY;BYMONTHDAY=-1"]),
        ("Báo cáo 6 tháng trước ngày 15 tháng 6, báo cáo năm trước ngày 15 tháng 12 hằng năm",
         ["FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"]),
        ("Định kỳ 6 tháng (trước 10/6 và trước 10/12), báo cáo",
         ["FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10"]),
        ("Chế độ báo cáo: tuần, tháng",["FREQ=WEEKLY", "FREQ=MONTHLY"]),
        ("Đăng ký lịch làm việc trước ngày thứ Năm hằng tuần", ["FREQ=WEEKLY;BYDAY=TH"]),
        ("Bão có thể kéo dài đến ngày 24/11", []),
        ("nội dung trình trong phiên họp tháng 12", ["2025-12-31"]),
        ("Nếu quá 30 ngày kể từ ngày nhận hồ sơ mà chưa có ý kiến", []),
    ],
)  # fmt: skip
def test_orders_that_open_with_their_time_and_lists_of_times(text: str, found: list[str]) -> None:
    read = find_deadlines(text, issued_on=date(2025, 11, 21))

    assert [one.rrule or str(one.due) for one in read] == found


@pytest.mark.parametrize(
    ("cell", "due"),
    [
        ("Thời gian: Q2/2026", date(2026, 6, 30)),
        ("Thời gian: T12/2026", date(2026, 12, 31)),
        ("Thời gian: 4/2026 - 6/2026", date(2026, 6, 30)),
        ("Thời gian thực hiện: Giai đoạn 2026 - 2030", date(2030, 12, 31)),
        ("phấn đấu đến 2030 đạt 95%", date(2030, 12, 31)),
        ("hoàn thành trước 2027", date(2026, 12, 31)),
        ("Trong năm", date(2026, 12, 31)),
    ],
)
def test_short_forms_of_columns(cell: str, due: date) -> None:
    (found,) = find_deadlines(cell, issued_on=date(2026, 2, 3))

    assert found.due == due


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("báo cáo nhanh trước 7 giờ và 16 giờ mỗi ngày", ["FREQ=DAILY"]),
        ("Tháng 6/2025 tổ chức nghiệm thu", ["2025-06-30"]),
        ("Phát động ngày hội, tổng kết ngày 19/8/2025", ["2025-08-19"]),
        ("Trong 2 năm 2025, 2026 xóa hết nhà tạm", ["2026-12-31"]),
        ("Ngày mùng 5 đầu tháng gửi báo cáo", ["FREQ=MONTHLY;BYMONTHDAY=5"]),
        ("Trước ngày 15 tháng 6 và 15 tháng 12 gửi báo cáo", ["2025-06-15", "2025-12-15"]),
        ("Trước ngày 15/3, 15/6 và 15/9 hằng năm gửi báo cáo",
         ["FREQ=YEARLY;BYMONTH=3,6,9;BYMONTHDAY=15"]),
        ("sau đó 10 ngày báo cáo một lần", ["FREQ=DAILY;INTERVAL=10"]),
        ("Thông qua đề án ở kỳ họp cuối năm 2025", ["2025-12-31"]),
        ("Thông qua đề án ở kỳ họp cuối năm", ["None"]),
        ("Xong trước ngày thi tốt nghiệp THPT", ["None"]),
        ("Báo cáo ngay trong buổi sáng 12/5", ["2025-05-12"]),
        ("Tiếp tục hoàn thiện trong tháng 5", ["2025-05-31"]),
        ("Trong quý II/2025, để tháo gỡ khó khăn, tỉnh đã chỉ đạo quyết liệt", []),
        ("Hợp đồng có thời hạn đến 31/12/2025", []),
    ],
)  # fmt: skip
def test_rarer_ways_to_say_when(text: str, found: list[str]) -> None:
    read = find_deadlines(text, issued_on=date(2025, 3, 14))

    assert [one.rrule or str(one.due) for one in read] == found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("đánh giá kết quả 6 tháng đầu năm, ước cả năm 2025 theo từng nhiệm vụ", []),
        ("trùng vào ngày nghỉ hàng tuần hoặc ngày nghỉ lễ thì lùi lại", []),
        ("tổng hợp tình hình thực hiện trong 03 năm 2021 - 2023", []),
        ("chậm nhất mười lăm ngày (15 ngày) kể từ ngày có quyết định, đơn vị gửi thông báo",
         ["chậm nhất mười lăm ngày (15 ngày) kể từ ngày có quyết định"]),
    ],
)  # fmt: skip
def test_what_is_estimated_and_what_is_said_twice(text: str, said: list[str]) -> None:
    assert [one.text for one in find_deadlines(text, issued_on=date(2025, 3, 14))] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Phấn đấu hoàn thành Chương trình trước thời hạn 6 tháng", []),
        (
            "trình ban hành Quyết định trong tuần tới (trước ngày 18/3/2025)",
            ["trước ngày 18/3/2025"],
        ),
        ("thực hiện chế độ báo cáo tháng, quý, năm theo quy định", ["tháng", "quý", "năm"]),
        ("báo cáo trước 15h00 hằng ngày qua Văn phòng Thường trực", ["trước 15h00 hằng ngày"]),
        ("Giao Sở Tài chính trong 10 ngày tham mưu văn bản trả lời", ["trong 10 ngày"]),
        ("trong những ngày qua, mỗi ngày qua", []),
    ],
)
def test_which_of_two_times_is_said(text: str, said: list[str]) -> None:
    assert [one.text for one in find_deadlines(text, issued_on=date(2025, 3, 14))] == said


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Hoàn thiện cơ chế điện gió Quý II/2026 Bộ Công Thương Các bộ", date(2026, 6, 30)),
        ("Tập huấn cho cán bộ Sở Nội vụ Các sở liên quan Tháng 6/2026", date(2026, 6, 30)),
        ("Bổ sung vào Chương trình công tác Quý II/2026.", None),
        ("Đánh giá tình hình sản xuất Tháng 4/2026", None),
    ],
)
def test_a_cell_is_told_from_what_a_noun_is_of(text: str, due: date | None) -> None:
    found = find_deadlines(text, issued_on=date(2026, 2, 3))

    assert [one.due for one in found] == ([due] if due else [])


def test_a_year_that_opens_an_aim_is_a_deadline() -> None:
    text = "Sở Xây dựng rà soát quỹ đất, trong năm 2026 mỗi huyện khởi công ít nhất 200 căn."

    assert [str(one.due) for one in find_deadlines(text, issued_on=date(2026, 1, 5))] == [
        "2026-12-31"
    ]
