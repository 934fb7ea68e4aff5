"""Numbers of rules, prices and policies, of what is late, later or striven for, and glued ones."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.extract.targets import Context, find_quantities

ISSUED_ON = date(2024, 3, 14)


def _found(text: str, context: Context) -> list[tuple[str, str, float, str | None]]:
    found = find_quantities(text, issued_on=ISSUED_ON, context=context)
    return [(one.role, one.comparator, one.value, one.unit) for one in found]


@pytest.mark.parametrize(
    ("context", "text"),
    [
        ("report", "- Tổ trưởng được hưởng phụ cấp 420.000 đồng/người/tháng."),
        ("report", "Mức chi bằng 60% mức quy định."),
        ("report", "Trường hợp có từ 40% trở lên số hộ phản đối thì họp lại."),
        ("report", "Công ty do Nhà nước nắm giữ 100% vốn điều lệ."),
        ("task", "Hướng dẫn chính sách miễn 50% học phí cho học viên."),
        ("task", "Nạo vét luồng cho tàu 30.000 DWT ra vào cảng."),
        ("task", "Góp phần hoàn thành vượt 18 chỉ tiêu của nghị quyết."),
        ("task", "Kiểm tra nhà dân tại khu phố 7 phường 2."),
        ("report", "Về kết quả kế hoạch 5 năm 2016-2020 và nhiệm vụ tới."),
        ("report", "Dự họp có đại diện các sở, ngành; đại diện lãnh đạo 12 huyện, thành phố."),
        ("report", "Dự báo trong 12h tới, bão đi với tốc độ khoảng 25km/h."),
    ],
)
def test_what_a_rule_a_name_or_a_forecast_says_is_no_fact(context: Context, text: str) -> None:
    assert _found(text, context) == []


@pytest.mark.parametrize(
    ("context", "text", "fact"),
    [
        ("report", "Năm 2030 diện tích là 18m2/người.", ("target", "=", 18, "m2/người")),
        ("report", "phấn đấu tăng trưởng đạt từ 9% trở lên.", ("target", ">=", 9, "%")),
        ("task", "Trồng rừng ven biển khoảng120 ha.", ("target", "~", 120, "ha")),
        ("task", "Đến nay chậm 20 ngày so với tiến độ.", ("result", "=", 20, "ngày")),
        (
            "task",
            "Phấn đấu tỷ số giới tính khi sinh dưới 108 bé trai/100 bé gái sinh ra sống.",
            ("target", "<=", 108, "bé trai/100 bé gái"),
        ),
        ("report", "Năm 2023 đã chi 3 tỷ 250 triệu đồng.", ("result", "=", 3250, "triệu đồng")),
    ],
)
def test_one_number_is_read(context: Context, text: str, fact: tuple[str, str, float, str]) -> None:
    assert _found(text, context) == [fact]


def test_a_time_of_every_year_dates_no_target() -> None:
    text = "Quý I hằng năm họp dân; xây dựng ít nhất 02 mô hình tự quản."
    (only,) = find_quantities(text, issued_on=ISSUED_ON, context="task")
    assert only.due is None


@pytest.mark.parametrize(
    ("context", "text", "facts"),
    [
        (
            "task",
            "Xây dựng kho có diện tích từ 1.500m2 - 2.500 m2.",
            [("target", ">=", 1500, "m2"), ("target", "<=", 2500, "m2")],
        ),
        (
            "task",
            "Mở từ 03 lớp đến 05 lớp bồi dưỡng.",
            [("target", ">=", 3, "lớp bồi dưỡng"), ("target", "<=", 5, "lớp bồi dưỡng")],
        ),
        ("task", "Nâng diện tích từ 30 ha đến 45 ha.", [("target", "=", 45, "ha")]),
        (
            "goal",
            "- Số lớp tối thiểu mỗi trường: 6 lớp vào năm 2026 và 9 lớp vào năm 2030.",
            [("target", ">=", 6, "lớp"), ("target", ">=", 9, "lớp")],
        ),
        (
            "task",
            "Mỗi thôn lập ít nhất 01 tổ tự quản; cả xã xây dựng 25 mô hình điểm.",
            [("target", ">=", 1, "tổ tự quản"), ("target", "=", 25, "mô hình")],
        ),
        (
            "report",
            "Đến năm 2032, tổng số chợ là 60 chợ (12 chợ nổi; 48 chợ xã).",
            [("target", "=", 60, "chợ"), ("target", "=", 12, "chợ"), ("target", "=", 48, "chợ")],
        ),
        ("report", "- Đơn vị thu được trích lại 30% tổng số phí.", []),
        ("task", "Diễn tập phòng cháy 25% số chợ.", [("target", "=", 25, "%")]),
    ],
)
def test_ranges_bounds_and_parts(
    context: Context, text: str, facts: list[tuple[str, str, float, str]]
) -> None:
    assert _found(text, context) == facts


def test_the_time_that_opens_a_sentence_dates_its_next_part() -> None:
    text = "Đến năm 2030, 90% hộ có điện, năm 2028 đạt 80%; 70% hộ có nước sạch."
    found = find_quantities(text, issued_on=ISSUED_ON, context="task")
    assert [one.due for one in found] == [
        date(2030, 12, 31),
        date(2028, 12, 31),
        date(2030, 12, 31),
    ]


def test_when_a_work_began_dates_no_other_number() -> None:
    text = "Dự án dài 12,4 km, khởi công tháng 3/2023, đã thi công 8 km."
    found = find_quantities(text, issued_on=ISSUED_ON, context="report")
    assert [one.due for one in found] == [None, None]


@pytest.mark.parametrize(
    ("context", "text", "facts"),
    [
        ("report", "Từ đó cứ thêm 100 người thì cử thêm đại biểu.", []),
        ("report", "Nếu ngân sách bảo đảm vượt quá 40% nhu cầu thì phần còn lại do dân góp.", []),
        ("report", "Mỗi trạm có tối thiểu 02 thợ máy.", [("target", ">=", 2, "thợ máy")]),
        ("report", "Theo kế hoạch, năm 2024 trồng 350 ha rừng.", [("target", "=", 350, "ha")]),
        ("task", "Lắp đặt 1.200 đồng hồ nước.", [("target", "=", 1200, "đồng hồ nước")]),
    ],
)
def test_steps_conditions_plans_and_things(
    context: Context, text: str, facts: list[tuple[str, str, float, str]]
) -> None:
    assert _found(text, context) == facts


def test_a_day_of_the_year_before_it_dates_a_number() -> None:
    text = "Thu quỹ năm 2024 đạt 100% kế hoạch trước ngày 31/10/2024."
    (only,) = find_quantities(text, issued_on=ISSUED_ON, context="task")
    assert only.due == date(2024, 10, 31)
