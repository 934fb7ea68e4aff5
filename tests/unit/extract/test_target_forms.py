"""The forms of quantities in official texts, one case each."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.extract.targets import Context, find_quantities

ISSUED_ON = date(2025, 11, 21)


def _read(text: str, context: Context) -> list[tuple[str, str, float, str | None]]:
    found = find_quantities(text, issued_on=ISSUED_ON, context=context)
    return [(one.role, one.comparator, one.value, one.unit) for one in found]


@pytest.mark.parametrize(
    ("text", "comparator", "value", "unit"),
    [
        ("phấn đấu tỷ lệ hộ nghèo còn dưới 2%", "<=", 2, "%"),
        ("phấn đấu tỷ lệ hồ sơ trực tuyến đạt từ 80% trở lên", ">=", 80, "%"),
        ("phấn đấu tăng trưởng GRDP bình quân từ 10%/năm trở lên", ">=", 10, "%"),
        ("phấn đấu tỷ lệ giải ngân đạt trên 95%", ">=", 95, "%"),
        ("bảo đảm giải ngân đạt 100% kế hoạch vốn", "=", 100, "%"),
        ("phấn đấu tăng trưởng GRDP năm 2026 đạt 8%", "=", 8, "%"),
        ("phấn đấu tăng trưởng kinh tế vượt mục tiêu Chính phủ giao (10%)", ">=", 10, "%"),
        ("phấn đấu hoàn thành 12 km cao tốc", "=", 12, "km"),
        ("phấn đấu hoàn thành tuyến đường 12,5 km trong năm 2026", "=", 12.5, "km"),
        ("phấn đấu thu ngân sách đạt 47,5 nghìn tỷ đồng", "=", 47.5, "nghìn tỷ đồng"),
        ("Mỗi xã xây dựng 01 mô hình", "=", 1, "mô hình"),
        ("mỗi xã có ít nhất 01 mô hình", ">=", 1, "mô hình"),
        ("- Phân công 01 lãnh đạo phụ trách Chương trình", "=", 1, "lãnh đạo"),
        ("Mỗi đơn vị cử tối thiểu 02 công chức hỗ trợ 09 xã vùng cao", ">=", 2, "công chức"),
        ("bảo đảm 95% trạm y tế có bác sĩ làm việc từ 03 buổi/tuần trở lên", "=", 95, "%"),
        ("phân bổ hết số vốn 27,8 tỷ đồng còn lại", "=", 27.8, "tỷ đồng"),
        ("không để tồn lưu rác quá 02 ngày trong khu dân cư", "<=", 2, "ngày"),
        ("duy trì 03 chốt kiểm dịch trên Quốc lộ 70", "=", 3, "chốt"),
        ("bố trí ngay 06 mũi thi công trên đoạn đã nhận", "=", 6, "mũi thi công"),
        ("hoàn thành toàn bộ 07 khu tái định cư trong năm 2026", "=", 7, "khu tái định cư"),
        ("tối thiểu mỗi tỉnh có 1 xã đạt chuẩn", ">=", 1, "xã"),
        ("- Ban Chỉ đạo của tỉnh: Không quá 05 cá nhân;", "<=", 5, "cá nhân"),
        ("- Ban bầu cử: 01 cá nhân/01 ban;", "=", 1, "cá nhân"),
        ("Mỗi đơn vị đề nghị 02 tập thể", "=", 2, "tập thể"),
        ("Sở Nội vụ mở 02 lớp tập huấn cho công chức cấp xã", "=", 2, "lớp tập huấn"),
        ("xây mới 1.250 căn nhà cho hộ nghèo", "=", 1250, "căn nhà"),
        ("mỗi năm chuyển đổi ít nhất 80 tàu cá", ">=", 80, "tàu cá"),
        ("bố trí ngân sách tối thiểu 12 tỷ đồng/năm", ">=", 12, "tỷ đồng/năm"),
        ("tổ chức cho 100% chủ cơ sở ký cam kết", "=", 100, "%"),
        ("vận động Nhân dân tham gia, phấn đấu đạt từ 92% dân số trở lên", ">=", 92, "%"),
        ("phấn đấu giảm tỷ lệ hộ nghèo toàn huyện 1,1%", "-", 1.1, "%"),
        ("nâng cấp 1.200 trạm y tế trong năm 2026", "=", 1200, "trạm y tế"),
        ("duy trì mức dự trữ tối thiểu 20 ngày", ">=", 20, "ngày"),
        ("Phấn đấu trong năm: trồng mới 900 ha rừng", "=", 900, "ha"),
    ],
)
def test_targets_of_a_task(text: str, comparator: str, value: float, unit: str) -> None:
    assert _read(text, "task") == [("target", comparator, value, unit)]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("phấn đấu tăng trưởng đạt 9,0 - 9,5%", [9, 9.5]),
        ("phấn đấu 30% - 40% cán bộ được bồi dưỡng", [30, 40]),
        ("phấn đấu xây dựng từ 5 đến 7 mô hình", [5, 7]),
        ("phấn đấu giảm từ 5 đến 10% án tồn đọng", [5, 10]),
        ("phấn đấu đến năm 2026 hình thành 2-3 khu công nghiệp", [2, 3]),
    ],
)
def test_a_range_has_two_ends(text: str, bounds: list[float]) -> None:
    found = _read(text, "goal")

    assert [(one[1], one[2]) for one in found] == [(">=", bounds[0]), ("<=", bounds[1])]


@pytest.mark.parametrize(
    ("text", "comparator", "value", "unit"),
    [
        ("quy mô dân số 13.706.632 người", "=", 13706632, "người"),
        ("tổng số 4.888 thủ tục hành chính đã được rà soát", "=", 4888, "thủ tục hành chính"),
        ("đứng thứ 04/34 tỉnh, thành phố trên cả nước", "=", 4, "tỉnh, thành phố"),
        ("tỷ lệ hộ nghèo giảm từ 7,8% xuống còn 5,8%", "=", 5.8, "%"),
        ("tỷ lệ lao động qua đào tạo từ 32% năm 2020 đã tăng lên 39%", "=", 39, "%"),
        ("số lượng công nhân mọi thành phần kinh tế là 11,3 triệu người", "=", 11.3, "triệu người"),
    ],
)
def test_results_of_a_report(text: str, comparator: str, value: float, unit: str) -> None:
    assert _read(text, "report") == [("result", comparator, value, unit)]


def test_a_scenario_in_a_report_is_a_target() -> None:
    text = "thấp hơn kịch bản tăng trưởng 06 tháng cuối năm của tỉnh (7,4%)"

    assert _read(text, "report") == [("target", "=", 7.4, "%")]


@pytest.mark.parametrize(
    "text",
    [
        "Trường hợp đạt dưới 70% số phiếu thì tổ chức bỏ phiếu lại",
        'thi đua cao điểm "500 ngày đêm thi đua hoàn thành 3.000 km đường bộ cao tốc"',
        "sửa chữa các đoạn hư hỏng trên quốc lộ 12 theo Thông tư số 41",
        "cán bộ dưới 40 tuổi",
    ],
)
def test_what_is_no_target_of_a_task(text: str) -> None:
    assert _read(text, "task") == []


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("phấn đấu đến năm 2030 trên 90% hồ sơ được xử lý trực tuyến", date(2030, 12, 31)),
        ("giải ngân đạt 100% kế hoạch vốn đến hết ngày 31/12/2025", date(2025, 12, 31)),
        ("bàn giao mặt bằng (0,3km của tuyến chính; phạm vi nút giao) trước ngày 30/11/2025",
         date(2025, 11, 30)),
        ("bảo đảm cắt giảm tối thiểu 30%, trình Thủ tướng phê duyệt trong tháng 12/2025", None),
        ("phấn đấu sửa đổi 485 văn bản, trong đó ưu tiên hoàn thành nhóm một trong năm 2025", None),
    ],
)  # fmt: skip
def test_the_time_that_binds_a_target(text: str, due: date | None) -> None:
    (match,) = find_quantities(text, issued_on=ISSUED_ON, context="task")

    assert match.due == due


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("hỗ trợ 215 hộ dân bị thiệt hại do mưa lũ", "task"),
        ("hướng dẫn 27 xã còn thiếu cán bộ chuyên trách", "task"),
        ("Về việc hỗ trợ 20 xe ô tô chuyên dùng", "task"),
        ("lập danh sách tàu cá dưới 12 m", "task"),
        ("doanh nghiệp do Nhà nước nắm giữ 100% vốn điều lệ", "task"),
        ("đôn đốc các đơn vị có tỷ lệ giải ngân dưới 20%", "task"),
        ("Nếu lô hàng không đạt thì kiểm tra 100% số sản phẩm", "task"),
        ("kiểm tra thực tế ít nhất 02 lần/năm", "task"),
        ("Tham dự có lãnh đạo các phòng, ban; Chủ tịch UBND 38 xã, thị trấn", "report"),
    ],
)
def test_a_group_a_size_a_condition_a_rhythm_is_no_target(text: str, context: Context) -> None:
    assert _read(text, context) == []


def test_no_more_than_all_can_be_asked_for() -> None:
    found = _read("phấn đấu có ít nhất 80% xã, 100% thị trấn đạt chuẩn", "goal")

    assert [(one[1], one[2]) for one in found] == [(">=", 80), ("=", 100)]


@pytest.mark.parametrize(
    ("text", "dues"),
    [
        ("Mỗi xã lập ít nhất 02 tổ; xong trước ngày 20/12/2025.", [date(2025, 12, 20)]),
        ("Trong năm 2026 có ít nhất 03 xã về đích; tỷ lệ hộ nghèo dưới 2%.",
         [date(2026, 12, 31)] * 2),
        ("phấn đấu trong năm có ít nhất 05 lớp, 02 mô hình", [date(2025, 12, 31)] * 2),
        ("Rà soát, đến cuối năm 2025 có thêm ít nhất 01 huyện; 14 xã; 03 xã, 42 sản phẩm.",
         [date(2025, 12, 31)] * 4),
        ("Lập kế hoạch trước ngày 15/12; bố trí tối thiểu 3% ngân sách.", [None]),
        ("Rà soát xong trước 01/12; tiêm ít nhất 90% đàn lợn trước tháng 3/2026.",
         [date(2026, 2, 28)]),
        ("Chậm nhất 9 giờ sáng ngày 27/12 rà soát xong; cắt tỉa ít nhất 80% cây.",
         [date(2025, 12, 27)]),
        ("đến ngày 30/11/2025 đạt ít nhất 70% và đến hết niên độ ngân sách đạt trên 95% vốn",
         [date(2025, 11, 30), None]),
        ("giải ngân trên 90%, đến hết niên độ 31/01/2026 giải ngân 100% vốn",
         [date(2026, 1, 31)] * 2),
        ("điều chuyển ít nhất 3 tỷ đồng trước kỳ họp giữa năm 2026", [None]),
        ("trong tháng 12/2025, tiêm cho ít nhất 90% trẻ em trước khi vào năm học mới", [None]),
        ("đỡ đầu ít nhất 16 hộ, phấn đấu cuối năm 2026 thoát nghèo 100%",
         [None, date(2026, 12, 31)]),
    ],
)  # fmt: skip
def test_the_clause_a_time_holds_for(text: str, dues: list[date | None]) -> None:
    found = find_quantities(text, issued_on=ISSUED_ON, context="task")

    assert [one.due for one in found] == dues


def test_a_verb_of_its_own_ends_what_a_comparison_holds_for() -> None:
    text = "phấn đấu tỷ lệ hộ nghèo còn dưới 2%; hỗ trợ 20 căn nhà"

    found = find_quantities(text, issued_on=ISSUED_ON, context="task")

    assert [one.comparator for one in found] == ["<=", "="]


def test_what_a_school_is_entitled_to_is_no_target() -> None:
    assert not _read("Mỗi trường trung học được bố trí 01 hiệu trưởng.", "task")


def test_a_grade_in_a_report_is_no_result_and_holds_for_nothing_else() -> None:
    found = _read("còn 09 xã đạt dưới 10 tiêu chí, 14 xã đạt trên 15 tiêu chí", "report")

    assert found == [("result", "=", 9, "xã"), ("result", "=", 14, "xã")]


def test_how_late_work_is_counts_as_a_result() -> None:
    assert _read("gói thầu số 3 chậm gần 05 tháng", "report") == [("result", "~", 5, "tháng")]


def test_what_a_plan_will_cost_is_no_result() -> None:
    plan = "Tổng kinh phí thực hiện năm 2026 là 48 tỷ đồng, trong đó ngân sách tỉnh 30 tỷ đồng."
    past = "Tổng kinh phí thực hiện đã giải ngân năm 2024 là 48 tỷ đồng."

    assert [one[0] for one in _read(plan, "report")] == ["target", "target"]
    assert [one[0] for one in _read(past, "report")] == ["result"]


def test_how_often_in_a_month_is_no_month() -> None:
    text = "Mỗi đơn vị cử 01 lãnh đạo tham gia, kiểm tra mỗi tháng 02 lần."

    (match,) = find_quantities(text, issued_on=ISSUED_ON, context="task")

    assert match.due is None


def test_a_part_of_a_sum_is_of_the_same_time() -> None:
    text = "Doanh thu năm 2025 đạt 40 tỷ đồng; riêng các hợp tác xã bán được 12 tỷ đồng."

    found = find_quantities(text, issued_on=ISSUED_ON, context="report")

    assert [one.due for one in found] == [date(2025, 12, 31)] * 2


def test_what_a_rate_is_of_is_its_unit() -> None:
    (found,) = find_quantities(
        "Phấn đấu giảm tỷ suất tử vong trẻ em xuống dưới 12,5 trên 1.000 trẻ đẻ sống.",
        issued_on=None,
        context="goal",
    )
    assert (found.value, found.unit) == (12.5, "trên 1.000 trẻ đẻ sống")
