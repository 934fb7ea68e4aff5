from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.extract.targets import Context, QuantityMatch, find_quantities

ISSUED_ON = date(2024, 3, 14)


def _only(text: str, context: Context = "task") -> QuantityMatch:
    (match,) = find_quantities(text, issued_on=ISSUED_ON, context=context)
    return match


@pytest.mark.parametrize(
    ("text", "comparator", "value", "unit"),
    [
        ("phấn đấu có tối thiểu 60% số xã đạt chuẩn", ">=", 60, "%"),
        ("phấn đấu đạt từ 30 ha trở lên", ">=", 30, "ha"),
        ("phấn đấu tỷ lệ hộ nghèo không quá 1,5%", "<=", 1.5, "%"),
        ("phấn đấu tăng trưởng trên 8%", ">=", 8, "%"),
        ("phấn đấu huy động khoảng 120 tỷ đồng", "~", 120, "tỷ đồng"),
        ("phấn đấu 100% thôn có nhà văn hóa", "=", 100, "%"),
        ("phấn đấu tỷ lệ hộ nghèo giảm 0,5%", "-", 0.5, "%"),
        ("phấn đấu có thêm ít nhất 02 xã đạt chuẩn", ">=", 2, "xã"),
    ],
)
def test_comparator_value_and_unit(text: str, comparator: str, value: float, unit: str) -> None:
    match = _only(text)

    assert (match.comparator, match.value, match.unit, match.role) == (
        comparator,
        value,
        unit,
        "target",
    )


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("đã tích tụ được 3.600 ha", 3600, "ha"),
        ("tỷ lệ hộ nghèo còn 0,78%", 0.78, "%"),
        ("đã có 04 xã đạt chuẩn", 4, "xã"),
        ("đã huy động gần 96 tỷ đồng", 96, "tỷ đồng"),
        ("có 10/27 huyện chưa có xã đạt chuẩn", 10, "huyện"),
        ("thu ngân sách đạt 47,5 nghìn tỷ đồng", 47.5, "nghìn tỷ đồng"),
        ("đã đón 1,2 triệu lượt khách", 1.2, "triệu lượt khách"),
    ],
)
def test_vietnamese_numbers_with_their_units(text: str, value: float, unit: str) -> None:
    match = _only(text, "report")

    assert (match.value, match.unit, match.role) == (value, unit, "result")


def test_one_minimum_holds_for_every_member_of_an_enumeration() -> None:
    text = "phấn đấu có thêm ít nhất 01 huyện, 13 xã đạt chuẩn; 14 xã đạt chuẩn nâng cao"
    found = find_quantities(text, issued_on=ISSUED_ON, context="task")

    assert [(one.comparator, one.value) for one in found] == [(">=", 1), (">=", 13), (">=", 14)]


def test_a_verb_of_its_own_ends_the_enumeration() -> None:
    text = "đã có thêm 10 xã đạt chuẩn, tỷ lệ hộ nghèo còn 3%"
    found = find_quantities(text, issued_on=ISSUED_ON, context="report")

    assert [(one.comparator, one.value) for one in found] == [("+", 10), ("=", 3)]


def test_a_range_is_two_entries() -> None:
    found = find_quantities("phấn đấu tăng trưởng 2,5 - 5,5%", issued_on=ISSUED_ON, context="task")

    assert [(one.comparator, one.value) for one in found] == [(">=", 2.5), ("<=", 5.5)]


def test_a_range_may_be_written_with_den() -> None:
    found = find_quantities(
        "phấn đấu doanh thu dịch vụ tăng 13% đến 15%", issued_on=ISSUED_ON, context="task"
    )

    assert [(one.comparator, one.value) for one in found] == [(">=", 13), ("<=", 15)]


def test_a_share_after_a_target_is_a_target() -> None:
    text = "phấn đấu 100% thôn có nhà văn hóa; 98% hộ dân dùng nước sạch"
    found = find_quantities(text, issued_on=ISSUED_ON, context="task")

    assert [(one.value, one.role) for one in found] == [(100, "target"), (98, "target")]


def test_a_small_number_in_words_counts_behind_a_minimum() -> None:
    match = _only("mỗi xã phấn đấu có ít nhất một mô hình điểm")

    assert (match.comparator, match.value, match.unit) == (">=", 1, "mô hình")


def test_a_rate_keeps_what_stands_under_the_line() -> None:
    match = _only("phấn đấu giảm tử vong mẹ xuống dưới 4/100.000 trẻ đẻ sống")

    assert (match.value, match.unit) == (4, "/100.000 trẻ đẻ sống")


def test_what_stands_under_a_heading_of_goals_is_a_target() -> None:
    match = _only("- 100% cơ quan, đơn vị dùng chữ ký số", "goal")

    assert match.role == "target"


def test_a_target_takes_the_date_that_binds_its_sentence() -> None:
    match = _only("phấn đấu đến năm 2025 tỷ lệ hộ dùng nước sạch đạt tối thiểu 50%")

    assert match.due == date(2025, 12, 31)


def test_the_year_of_a_plan_is_no_due() -> None:
    match = _only("phấn đấu giải ngân đạt tối thiểu 95% kế hoạch vốn đầu tư công năm 2024")

    assert match.due is None


def test_a_result_takes_the_end_of_its_period() -> None:
    match = _only("8 tháng đầu năm 2023, toàn tỉnh đã có thêm 5 xã đạt chuẩn", "report")

    assert match.due == date(2023, 8, 31)


def test_the_subject_of_reaching_is_the_indicator() -> None:
    match = _only("phấn đấu tỷ lệ hộ dân được dùng nước sạch đạt tối thiểu 50%")

    assert match.indicator == "tỷ lệ hộ dân được dùng nước sạch"


def test_what_is_counted_is_the_indicator() -> None:
    match = _only("đã công nhận 128 sản phẩm đạt chuẩn OCOP", "report")

    assert match.indicator == "sản phẩm đạt chuẩn OCOP"


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Quyết định số 321/QĐ-TTg ngày 08/3/2022", "task"),
        ("giai đoạn 2021 - 2025", "report"),
        ("Đối với 03 huyện Thạch Hà, Đức Thọ, Can Lộc tập trung lãnh đạo", "task"),
        ("tham dự hội nghị có hơn 7.000 đại biểu tại 195 điểm cầu", "report"),
        ("chính quyền địa phương 02 cấp hoạt động thông suốt", "report"),
        ("theo khoản 2 Điều 21 của Nghị định", "task"),
        ("hạ tầng mạng 5G, 6G", "task"),
        ("gửi các sản phẩm có số điểm đạt từ 50 điểm trở lên", "task"),
        ("[2] và (3)", "report"),
    ],
)
def test_other_numbers_are_neither_targets_nor_results(text: str, context: Context) -> None:
    assert find_quantities(text, issued_on=ISSUED_ON, context=context) == ()


def test_english_notation_lowers_the_confidence() -> None:
    surely = _only("đạt 24,5% kế hoạch", "report")
    doubtful = _only("đạt 24.5% kế hoạch", "report")

    assert doubtful.value == 24.5
    assert doubtful.confidence < surely.confidence


@pytest.mark.parametrize(
    ("context", "text", "found"),
    [
        ("task", "Mỗi xã đề nghị khen thưởng không quá 03 tập thể.", [("<=", 3)]),
        ("task", "Chọn tối đa 04 tập thể, 06 cá nhân gửi Sở Y tế.", [("<=", 4), ("<=", 6)]),
        ("task", "Trường hợp hộ có không quá 04 người thì báo cáo.", []),
        ("goal", "- Tỷ lệ hộ dùng nước sạch đạt từ 70% trở lên.", [(">=", 70)]),
    ],
)
def test_quota_is_a_target(context: Context, text: str, found: list[tuple[str, int]]) -> None:
    numbers = find_quantities(text, issued_on=date(2024, 5, 2), context=context)

    assert [(one.comparator, one.value) for one in numbers if one.role == "target"] == found
