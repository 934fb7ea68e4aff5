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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Giảm nghèo bình quân 1,2%/năm.", [("-", 1.2, "%")]),
        ("Hoàn thành 3 tiêu chí còn lại trong quý IV.", [("=", 3, "tiêu chí")]),
        (
            "Kéo giảm số vụ phạm pháp hình sự từ 5% trở lên so với năm trước.",
            [(">=", 5, "%")],
        ),
        ("Xóa 100% nhà tạm (312 căn).", [("=", 100, "%"), ("=", 312, "căn")]),
        ("Tuyển chọn hai trăm thanh niên nhập ngũ.", [("=", 200, "thanh niên")]),
        (
            "Giao thị xã Hòa Lạc 03 sản phẩm, huyện Phú Thịnh 05 sản phẩm.",
            [("=", 3, "sản phẩm"), ("=", 5, "sản phẩm")],
        ),
        ("Thời gian có mặt không quá 30 phút.", [("<=", 30, "phút")]),
        ("Mỗi tổ xử lý trễ không quá 02 hồ sơ/tháng.", [("<=", 2, "hồ sơ/tháng")]),
        ("Nâng tỷ lệ lao động qua đào tạo nghề từ 65% lên 70%.", [("=", 70, "%")]),
        ("Giá trị sản phẩm trên 01 ha đạt 130 triệu đồng.", [("=", 130, "triệu đồng")]),
        ("Thu hồi dứt điểm số tiền tạm ứng quá hạn 15,4 tỷ đồng.", [("=", 15.4, "tỷ đồng")]),
        ("Phấn đấu chỉ số phát triển con người đạt trên 0,75.", [(">=", 0.75, None)]),
        (
            "Tiết kiệm ít nhất 2% điện năng, giảm tổn thất xuống 6,2%.",
            [(">=", 2, "%"), ("=", 6.2, "%")],
        ),
        ("Phát triển đảng viên mới đạt từ 3% trở lên.", [(">=", 3, "%")]),
        ("Giảm 2% tổng số hộ nghèo và 3% số hộ cận nghèo.", [("-", 2, "%"), ("-", 3, "%")]),
        ("Sơ tán toàn bộ 1.200 hộ dân ven sông.", [("=", 1200, "hộ dân")]),
        ("Khôi phục 15 km kênh, 18 trạm bơm bị hư hỏng.", [("=", 15, "km"), ("=", 18, "trạm bơm")]),
        ("Duy trì mực nước hồ dưới cao trình 478 m.", [("<=", 478, "m")]),
        ("Trích 05 tỷ đồng từ Quỹ Phòng, chống thiên tai.", [("=", 5, "tỷ đồng")]),
        ("Hình thành từ 03 đến 05 trung tâm.", [(">=", 3, "trung tâm"), ("<=", 5, "trung tâm")]),
        (
            "Hoàn thành lập hồ sơ địa chính đối với 1,2 triệu thửa đất.",
            [("=", 1.2, "triệu thửa đất")],
        ),
        ("Tuyển dụng đủ 3.200 giáo viên còn thiếu.", [("=", 3200, "giáo viên")]),
        ("Xây dựng, vận hành 01 nền tảng dùng chung.", [("=", 1, "nền tảng")]),
        ("Tốc độ tăng trưởng từ 10%/năm trở lên.", [(">=", 10, "%")]),
        ("Thu gom, xử lý 96% rác thải, 80% nước thải.", [("=", 96, "%"), ("=", 80, "%")]),
        ("Hoàn thành dứt điểm 5 gói thầu trước ngày 31/8/2024.", [("=", 5, "gói thầu")]),
        ("Giao đất cho 64 hộ trước ngày 20/8/2024.", [("=", 64, "hộ")]),
        ("Lắp 40 mắt thần tại các ngã ba.", [("=", 40, "mắt")]),
        ("Sửa chữa 30 “Mái ấm tình thương”.", [("=", 30, "Mái")]),
        ("Trung tâm giống cung ứng 15 tấn lúa giống.", [("=", 15, "tấn")]),
    ],
)
def test_more_forms_of_what_is_to_be_reached(
    text: str, expected: list[tuple[str, float, str | None]]
) -> None:
    assert _targets(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kinh phí hỗ trợ 50 triệu đồng/mô hình theo quy định.",
        "Tổng mức đầu tư 35 tỷ đồng (ba mươi lăm tỷ đồng).",
        "Giảm 30% tiền thuê đất theo quy định.",
        "Áp dụng mức thuế suất 8% đối với nhóm hàng này.",
        "Tổ chức 02 đợt kiểm tra liên ngành/năm.",
        "Thực hiện Đề án phát triển bền vững 1 triệu ha lúa.",
        "Thu mua cà phê với giá tối thiểu 15.000 đồng/kg.",
        "Kiên quyết không bố trí vốn cho dự án giải ngân dưới 50%.",
        "Giữ khoảng cách tối thiểu 50 m giữa trại nuôi và khu dân cư.",
        "Hỗ trợ mỗi hộ bị sập nhà 60 triệu đồng, hộ bị tốc mái 10 triệu đồng.",
    ],
)
def test_rates_paid_and_costs_said_again_are_no_targets(text: str) -> None:
    assert _targets(text) == []


def test_a_change_in_brackets_keeps_its_sign() -> None:
    text = "Toàn huyện xảy ra 45 vụ, giảm 12 vụ (-21%)."
    found = find_quantities(text, issued_on=ISSUED_ON, context="report")
    assert [(one.comparator, one.value) for one in found] == [("=", 45), ("-", 12), ("-", 21)]


def _roles(text: str) -> list[tuple[str, str, float, str | None]]:
    found = find_quantities(text, issued_on=ISSUED_ON, context="task")
    return [(one.role, one.comparator, one.value, one.unit) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đẩy nhanh tiến độ hồ Bản Lầm (hiện mới đạt 45% khối lượng).",
            [("result", "=", 45, "%")],
        ),
        (
            "Đến nay giải ngân mới đạt 23,6%; yêu cầu chủ đầu tư cam kết giải ngân đạt 95%.",
            [("result", "=", 23.6, "%"), ("target", "=", 95, "%")],
        ),
        (
            "Toàn tỉnh đã có 85/102 xã đạt chuẩn, phấn đấu có thêm 06 xã.",
            [("result", "=", 85, "xã"), ("target", "+", 6, "xã")],
        ),
        (
            "Phấn đấu đạt 3.500 người tham gia (hiện nay 2.870 người).",
            [("target", "=", 3500, "người"), ("result", "=", 2870, "người")],
        ),
        ("Phấn đấu có thêm 4 xã đạt 19/19 tiêu chí.", [("target", "+", 4, "xã")]),
        ("Ngân sách đã bố trí 20 tỷ đồng.", [("result", "=", 20, "tỷ đồng")]),
        (
            "Phấn đấu thu ngân sách cao hơn dự toán 5%.",
            [("target", "+", 5, "%")],
        ),
        (
            "Phấn đấu thu vượt ít nhất 8% so với dự toán.",
            [("target", ">=", 8, "%")],
        ),
    ],
)
def test_how_things_stand_is_told_apart_from_work(
    text: str, expected: list[tuple[str, str, float, str]]
) -> None:
    assert _roles(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Xử lý các dự án đã giải ngân dưới 30% kế hoạch.",
        "Che chắn chuồng trại khi nhiệt độ dưới 12 độ C.",
    ],
)
def test_who_or_when_is_meant_is_neither(text: str) -> None:
    assert _roles(text) == []


def test_an_adverb_of_manner_opens_work_of_its_own() -> None:
    found = find_quantities(
        "Đo mưa ít nhất 03 lần/ngày; khẩn trương sửa chữa 12 cống dưới đê.",
        issued_on=None,
        context="task",
    )
    assert [(one.comparator, one.value) for one in found] == [(">=", 3), ("=", 12)]
