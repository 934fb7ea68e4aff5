"""Targets in lists, levels that are raised, groups that are only named."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.extract.targets import Context, counted_again, find_quantities

ISSUED_ON = date(2024, 3, 5)


def _targets(text: str, context: Context = "task") -> list[tuple[str, float, str | None]]:
    found = find_quantities(text, issued_on=ISSUED_ON, context=context)
    return [(one.comparator, one.value, one.unit) for one in found if one.role == "target"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đưa tổng số hợp tác xã lên 310 hợp tác xã.", [("=", 310, "hợp tác xã")]),
        ("nâng tổng số trường đạt chuẩn lên 64 trường.", [("=", 64, "trường")]),
        ("Tăng sản lượng cá lồng lên gấp 2 lần.", [("=", 2, "lần")]),
        (
            "Tổ chức 05 hội nghị kết nối, 12 phiên chợ ở vùng cao.",
            [("=", 5, "hội nghị"), ("=", 12, "phiên")],
        ),
        (
            "Mở ít nhất 08 lớp tập huấn cho 400 lượt cán bộ thôn.",
            [(">=", 8, "lớp tập huấn"), ("=", 400, "lượt cán bộ")],
        ),
        (
            "Giảm 10% số vụ cháy, 5% số người chết.",
            [("-", 10, "%"), ("-", 5, "%")],
        ),
        (
            "Các xã tiêm phòng vắc xin dại đạt trên 70% tổng đàn.",
            [(">=", 70, "%")],
        ),
        ("Giảm tổn thất sau thu hoạch lúa 3% so với năm trước.", [("-", 3, "%")]),
    ],
)
def test_members_of_lists_and_raised_levels_are_targets(
    text: str, expected: list[tuple[str, float, str]]
) -> None:
    assert _targets(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Các dự án có tỷ lệ giải ngân dưới 30% phải giải trình.",
        "Xây dựng phương án cho 03 xã Bình An, Bình Minh, Bình Phú.",
        "Đưa tỉnh vào nhóm 15 tỉnh dẫn đầu.",
    ],
)
def test_those_who_are_told_apart_or_named_are_no_targets(text: str) -> None:
    assert _targets(text) == []


def test_a_level_of_its_own_takes_no_comparison_from_the_level_before() -> None:
    text = "Tỷ lệ thất nghiệp dưới 3%; tỷ lệ lao động qua đào tạo 70%."
    assert _targets(text, "goal") == [("<=", 3, "%"), ("=", 70, "%")]


def test_none_left_below_a_bound_is_no_target() -> None:
    assert _targets("Không còn xã dưới 12 tiêu chí.", "goal") == []


def test_what_a_target_is_compared_with_is_not_its_date() -> None:
    text = "Thu nhập đạt 60 triệu đồng/người/năm, gấp 1,5 lần năm 2020."
    found = find_quantities(text, issued_on=ISSUED_ON, context="goal")
    assert [one.due for one in found] == [None, None]


def test_the_year_of_an_aim_dates_what_is_to_be_reached() -> None:
    text = "Thực hiện mục tiêu tăng trưởng năm 2026 đạt trên 9%."
    (found,) = find_quantities(text, issued_on=ISSUED_ON, context="task")
    assert (found.role, found.due) == ("target", date(2026, 12, 31))


def test_a_date_handed_down_fills_only_what_has_none() -> None:
    text = "- 90% hộ có nhà kiên cố; đến hết năm 2024 đạt 85%."
    found = find_quantities(text, issued_on=ISSUED_ON, context="goal", handed=date(2025, 12, 31))
    assert [one.due for one in found] == [date(2025, 12, 31), date(2024, 12, 31)]


def test_few_things_counted_again_and_again_are_a_group() -> None:
    notice = "Về 02 bệnh viện mới. Hoàn thành 02 bệnh viện; vận hành 2 bệnh viện."
    assert counted_again(notice) == {"2 bệnh viện"}
    text = "Tổ chức bàn giao 02 bệnh viện cho đơn vị sử dụng."
    found = find_quantities(
        text, issued_on=ISSUED_ON, context="task", counted=frozenset({"2 bệnh viện"})
    )
    assert found == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tuyển sinh 900 người, trong đó cao đẳng 200 người, trung cấp 700 người.",
            [("=", 900, "người"), ("=", 200, "người"), ("=", 700, "người")],
        ),
        ("Thu hồi 12 tỷ đồng nợ đọng.", [("=", 12, "tỷ đồng")]),
        ("Xử lý dứt điểm 05 thác rác tự phát trong quý II.", [("=", 5, "thác")]),
        ("Sớm đưa 24 giường bệnh vào hoạt động.", [("=", 24, "giường bệnh")]),
        ("Phát sóng tối thiểu 02 lần/tuần.", [(">=", 2, "lần/tuần")]),
        (
            "Tăng thu từ 8% trở lên, thu hút 2 tỷ USD vốn mới.",
            [(">=", 8, "%"), ("=", 2, "tỷ USD")],
        ),
    ],
)
def test_parts_of_a_sum_and_counts_of_unlisted_things(
    text: str, expected: list[tuple[str, float, str]]
) -> None:
    assert _targets(text) == expected


def test_a_list_of_goals_in_a_report_is_of_its_year() -> None:
    text = "Hội nghị thống nhất các chỉ tiêu năm 2025: bao phủ BHYT 95%; che phủ rừng 55%."
    found = find_quantities(text, issued_on=ISSUED_ON, context="report")
    assert [(one.role, one.value, one.due) for one in found] == [
        ("target", 95, date(2025, 12, 31)),
        ("target", 55, date(2025, 12, 31)),
    ]


def test_goals_that_are_counted_aim_at_nothing() -> None:
    text = "Trong đó, 15/22 chỉ tiêu vượt kế hoạch, 05 chỉ tiêu đạt và 02 chỉ tiêu không đạt."
    found = find_quantities(text, issued_on=ISSUED_ON, context="report")
    assert [(one.role, one.value) for one in found] == [
        ("result", 15),
        ("result", 5),
        ("result", 2),
    ]


def test_a_state_of_things_under_goals_is_a_result() -> None:
    text = "Hiện nay, toàn huyện có 18 trạm cấp nước."
    found = find_quantities(text, issued_on=ISSUED_ON, context="goal")
    assert [(one.role, one.value) for one in found] == [("result", 18)]


def test_the_same_figure_in_brackets_is_told_once() -> None:
    assert _targets("Nâng tốc độ lên 10 gigabit mỗi giây (10 Gbps).", "goal") == [
        ("=", 10, "gigabit")
    ]


@pytest.mark.parametrize(
    ("text", "words", "indicator"),
    [
        (
            "Thực hiện Nghị quyết số 06-NQ/TU, diện tích rừng đạt 12.500 ha.",
            "diện tích rừng đạt 12.500 ha",
            "diện tích rừng",
        ),
        (
            "Tổng kim ngạch xuất khẩu (không kể dầu thô) đạt 2 tỷ USD.",
            "Tổng kim ngạch xuất khẩu (không kể dầu thô) đạt 2 tỷ USD",
            "Tổng kim ngạch xuất khẩu (không kể dầu thô)",
        ),
        (
            "Tỷ lệ hộ nghèo giảm, tỷ lệ lao động qua đào tạo đạt 65%.",
            "tỷ lệ lao động qua đào tạo đạt 65%",
            "tỷ lệ lao động qua đào tạo",
        ),
    ],
)
def test_the_text_of_a_target_begins_at_the_noun_of_its_own_clause(
    text: str, words: str, indicator: str
) -> None:
    found = find_quantities(text, issued_on=ISSUED_ON, context="goal")[-1]
    assert (found.text, found.indicator) == (words, indicator)


def test_grades_of_products_do_not_end_a_list() -> None:
    text = "Công nhận mới 18 sản phẩm OCOP 3 sao, 04 sản phẩm OCOP 4 sao."

    found = find_quantities(text, issued_on=None, context="task")

    assert [(one.role, one.value) for one in found] == [("target", 18), ("target", 4)]


def test_shifts_are_a_manner_of_speaking() -> None:
    text = 'Nhà thầu tổ chức thi công "3 ca 4 kíp", hoàn thành 12 km đường gom.'

    found = find_quantities(text, issued_on=None, context="task")

    assert [one.value for one in found] == [12]


def test_a_change_is_of_what_the_clause_before_tells_of() -> None:
    text = "Tỷ lệ hộ nghèo cuối năm 2023 còn 3,1%, giảm 0,6% so với năm 2022."
    found = find_quantities(text, issued_on=ISSUED_ON, context="report")
    assert [(one.text, one.indicator) for one in found][1] == ("giảm 0,6%", "Tỷ lệ hộ nghèo")


@pytest.mark.parametrize(
    "text",
    [
        "Đối với bài thi đạt từ 50% đến dưới 60% tổng số điểm thì xếp loại trung bình.",
        "Người được đề nghị phải đạt số phiếu trên 50% tập thể lãnh đạo đồng ý.",
        "Mỗi đơn vị nộp 01 bộ hồ sơ đăng ký.",
        "Đẩy nhanh dự án đường nối, tổng mức đầu tư 1.200 tỷ đồng.",
        "Kiểm tra tiến độ 05 dự án trọng điểm trước ngày 15/6/2024.",
    ],
)
def test_bands_votes_papers_and_costs_are_no_targets(text: str) -> None:
    assert _targets(text) == []


@pytest.mark.parametrize(
    ("text", "dues"),
    [
        (
            "Phấn đấu 100% cơ quan có dữ liệu mở vào năm 2026, 80% vào năm 2025.",
            [date(2026, 12, 31), date(2025, 12, 31)],
        ),
        (
            "Bảo đảm đến năm 2025 tỷ lệ thu gom đạt 90%; giảm chôn lấp xuống dưới 30%.",
            [date(2025, 12, 31), date(2025, 12, 31)],
        ),
        ("Từ năm 2025, mỗi năm giảm 10% số vụ tai nạn.", [None]),
        ("Mỗi xã phấn đấu tăng thêm 02 tiêu chí trong năm.", [date(2024, 12, 31)]),
    ],
)
def test_more_times_that_bind_targets(text: str, dues: list[date | None]) -> None:
    found = find_quantities(text, issued_on=ISSUED_ON, context="task")
    assert [one.due for one in found] == dues


def test_a_result_takes_the_period_its_paragraph_opens_with() -> None:
    text = "Trong năm 2023, toàn huyện trồng 300 ha. Xuất khẩu đạt 12 tỷ đồng. Hiện nay còn 3 xã."
    found = find_quantities(text, issued_on=ISSUED_ON, context="report")
    assert [one.due for one in found] == [date(2023, 12, 31), date(2023, 12, 31), None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("b) Thị xã Hồng Lĩnh: 185 tỷ đồng; huyện Can Lộc: 96 tỷ đồng;", [("=", 185), ("=", 96)]),
        ("Giải ngân đạt 90% kế hoạch trở lên.", [(">=", 90)]),
    ],
)
def test_what_is_set_for_a_unit_by_its_name(text: str, found: list[tuple[str, float]]) -> None:
    read = find_quantities(text, issued_on=None, context="task")

    assert [(one.comparator, one.value) for one in read] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trao bò giống cho 120 hộ, lợn giống cho 85 hộ.", [120, 85]),
        ("Dạy nghề cho 900 lao động nông thôn.", [900]),
        ("Xây mới 240 căn nhà, trong đó 60 căn của hộ người có công.", [240, 60]),
        ("Tỷ lệ học sinh tiểu học đến trường đạt 99%, trung học cơ sở trên 94%.", [99, 94]),
    ],
)
def test_work_may_be_measured_by_those_it_reaches(text: str, found: list[float]) -> None:
    read = find_quantities(text, issued_on=None, context="task")

    assert [one.value for one in read if one.role == "target"] == found
