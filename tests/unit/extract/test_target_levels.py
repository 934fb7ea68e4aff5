"""Levels told in pairs, rates, limits of a service, parts by month: value, unit, date and noun."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.extract.targets import Context, QuantityMatch, find_quantities

ISSUED_ON = date(2025, 3, 6)


def _read(text: str, context: Context = "task") -> list[QuantityMatch]:
    found = find_quantities(text, issued_on=ISSUED_ON, context=context)
    return [one for one in found if one.role == "target"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Phấn đấu thu đạt 40% vào cuối quý II, 75% vào cuối quý III và 100% vào cuối năm.",
            [(40, date(2025, 6, 30)), (75, date(2025, 9, 30)), (100, date(2025, 12, 31))],
        ),
        (
            "Giảm tỷ suất tử vong trẻ dưới 5 tuổi xuống còn 16,5‰ vào năm 2026 và 13‰ năm 2030.",
            [(16.5, date(2026, 12, 31)), (13, date(2030, 12, 31))],
        ),
        (
            "Giảm tỷ suất tử vong mẹ trên 100.000 trẻ đẻ sống xuống 40 năm 2026 và 35 năm 2030.",
            [(40, date(2026, 12, 31)), (35, date(2030, 12, 31))],
        ),
        (
            "Giảm tỷ lệ béo phì ở học sinh xuống 12% năm 2026 và dưới 9% năm 2030.",
            [(12, date(2026, 12, 31)), (9, date(2030, 12, 31))],
        ),
        (
            "Xây 34 trạm, trong đó tháng 4 làm 12 trạm, số còn lại xong trước 15/6.",
            [(34, date(2025, 6, 15)), (12, date(2025, 4, 30))],
        ),
        (
            "Thay mới 80 công tơ, trong đó tháng 5 thay 30 cái, tháng 6: 50 cái.",
            [(80, None), (30, date(2025, 5, 31)), (50, date(2025, 6, 30))],
        ),
    ],
)
def test_every_level_has_its_own_date(text: str, expected: list[tuple[float, date | None]]) -> None:
    assert [(one.value, one.due) for one in _read(text)] == expected


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("Phấn đấu tỷ lệ bao phủ đạt 91% trong quý II, 95% vào cuối năm.", ["tỷ lệ bao phủ"] * 2),
        ("Lắp 90 camera, trong đó quý II lắp 40 camera, quý III lắp 50 camera.", ["camera"] * 3),
        ("Tổng số hộ đăng ký tham gia năm 2025: 120 hộ.", ["Tổng số hộ đăng ký tham gia"]),
        ("Tỷ lệ nợ xấu dưới 1,5% tổng dư nợ.", ["Tỷ lệ nợ xấu"]),
        ("Bảo đảm tổn thất điện năng năm 2025 không quá 4,5%.", ["tổn thất điện năng"]),
        ("SAIFI không quá 2,4 lần.", ["SAIFI"]),
        (
            "Cắt giảm 20% số cuộc họp, giảm 35% văn bản giấy.",
            ["số cuộc họp", "văn bản giấy"],
        ),
        ("Kinh tế số chiếm tỷ trọng trên 18% GRDP.", ["Kinh tế số"]),
        (
            "Ổn định đàn bò ở mức 9.000 con, đàn gia cầm 1,4 triệu con.",
            ["đàn bò", "đàn gia cầm"],
        ),
        ("Giá trị sản phẩm trên 1 ha đất trồng rau đạt 190 triệu đồng.",
         ["Giá trị sản phẩm trên 1 ha đất trồng rau"]),
        ("Xây dựng 2 vùng rau quy mô 40 ha/vùng.", ["vùng rau", "quy mô"]),
        ("Diện tích lúa thơm đạt 60% tổng diện tích, cơ giới hóa khâu gặt đạt 35%.",
         ["Diện tích lúa thơm", "cơ giới hóa khâu gặt"]),
        ("Kết nạp 30 đảng viên, đạt 60% kế hoạch năm.",
         ["đảng viên", "đảng viên so với kế hoạch năm"]),
        ("Số bác sĩ trên 10.000 dân đạt 11.", ["Số bác sĩ"]),
        ("Số hóa 90.000 trang hồ sơ, bình quân 9.000 trang/tháng.", ["trang hồ sơ", "trang"]),
    ],
)  # fmt: skip
def test_what_a_level_is_of(text: str, nouns: list[str]) -> None:
    assert [one.indicator for one in _read(text)] == nouns


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thời gian chờ khám trung bình không quá 25 phút/lượt.", [("<=", 25, "phút/lượt")]),
        ("SAIDI không vượt quá 190 phút/khách hàng.", [("<=", 190, "phút/khách hàng")]),
        ("Thời gian tiếp cận điện năng còn 3,2 ngày.", [("=", 3.2, "ngày")]),
        ("Phấn đấu thời gian lưu trú bình quân 2,4 ngày.", [("=", 2.4, "ngày")]),
        ("Ngừng cấp nước có kế hoạch không quá 6 giờ/lần.", [("<=", 6, "giờ/lần")]),
        ("Mỗi lớp có không quá 02 (hai) HSKT.", [("<=", 2, "HSKT")]),
        ("Tỷ số tử vong mẹ còn dưới 38/100.000 trẻ đẻ sống.",
         [("<=", 38, "/100.000 trẻ đẻ sống")]),
        ("Sĩ số không quá 35 học sinh/lớp.", [("<=", 35, "học sinh/lớp")]),
        ("Tổ chức 35 tuần thực học (học kỳ I có 18 tuần, học kỳ II có 17 tuần).",
         [("=", 35, "tuần"), ("=", 18, "tuần"), ("=", 17, "tuần")]),
        ("Sơ tán 64 hộ với 251 nhân khẩu trước 17 giờ ngày 10/3/2025.",
         [("=", 64, "hộ"), ("=", 251, "nhân khẩu")]),
        ("Thi đua cắt giảm 30% chi phí hội họp.", [("-", 30, "%")]),
        ("Chi cục phấn đấu thu vượt dự toán được giao 42 tỷ đồng.", [(">=", 42, "tỷ đồng")]),
        ("Tỷ lệ tốt nghiệp trên 99%, có 12 giải cấp tỉnh.",
         [(">=", 99, "%"), ("=", 12, "giải")]),
        ("Nâng cấp 18 TBA, kéo mới 7,5 km đường dây trung thế.",
         [("=", 18, "TBA"), ("=", 7.5, "km")]),
        ("Giữ ổn định tỷ lệ che phủ rừng trên 54%.", [(">=", 54, "%")]),
        ("Dự trữ 15 tấn gạo, 2.000 thùng mì tôm, đủ dùng cho 300 hộ.",
         [("=", 15, "tấn"), ("=", 2000, "thùng mì")]),
        ("Nâng thu nhập bình quân từ 52 triệu lên 58 triệu năm 2026.", [("=", 58, "triệu")]),
        ("Kế hoạch thu quý II/2025 là 18,6 tỷ đồng.", [("=", 18.6, "tỷ đồng")]),
    ],
)  # fmt: skip
def test_limits_rates_and_acts_are_targets(
    text: str, expected: list[tuple[str, float, str]]
) -> None:
    assert [(one.comparator, one.value, one.unit) for one in _read(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Đo mực nước 2 giờ/lần, báo cáo về Văn phòng thường trực.",
        "Phản hồi ban đầu không quá 15 phút kể từ khi nhận tin.",
        "Thời gian xác minh không quá 30 ngày.",
        "Báo cáo không chậm hơn 03 tháng sau khi kết thúc.",
        "Khi nồng độ khí vượt 2‰ thì dừng máy.",
        "Gửi 02 bộ hồ sơ về Phòng Tổng hợp.",
        "Tổ viên tổ tự quản: 90.000 đồng/tháng.",
        "Xã có 2.150 ha diện tích tự nhiên và 9.300 nhân khẩu.",
        "Khu dân cư ven sông: khoảng 10 tỷ đồng, diện tích 2,9 ha.",
        "Rà soát đủ 9 tiêu chí, hoàn chỉnh hồ sơ trình thẩm tra.",
    ],
)
def test_what_is_no_target_of_work(text: str) -> None:
    assert _read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đã đơn giản hóa 3.071 thủ tục/4.888 thủ tục", [3071]),
        ("toàn trường có 892 em/25 lớp", [892, 25]),
        ("giá thuê 12.000 đồng/1 m2", [12000]),
    ],
)
def test_what_stands_behind_a_stroke(text: str, expected: list[float]) -> None:
    found = find_quantities(text, issued_on=ISSUED_ON, context="report")
    assert [one.value for one in found if one.role == "result"] == expected


def test_where_a_storm_is_is_a_state_and_where_it_will_be_is_not() -> None:
    told = "Hồi 7 giờ, vị trí tâm bão ở khoảng 15,2 độ vĩ bắc; 112,4 độ kinh đông, gió mạnh cấp 11."
    to_come = "Trong 24 giờ tới, vị trí tâm bão ở khoảng 15,9 độ vĩ bắc, gió mạnh cấp 12."
    read = [one.value for one in find_quantities(told, issued_on=ISSUED_ON, context="report")]
    assert read == [15.2, 112.4, 11]
    assert find_quantities(to_come, issued_on=ISSUED_ON, context="report") == ()


def test_the_cost_of_a_plan_is_no_result() -> None:
    text = "Tổng nhu cầu khoảng 52 tỷ đồng, trong đó vốn vay 20 tỷ đồng."
    assert [one.value for one in _read(text, "report")] == [52, 20]
