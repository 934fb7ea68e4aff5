"""What is to be reached in work that is assigned, and what such work only tells or names."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.extract.targets import find_quantities

ISSUED_ON = date(2024, 3, 5)


def _targets(text: str) -> list[tuple[str, float, str | None]]:
    return [
        (comparator, value, unit)
        for role, comparator, value, unit in _roles(text)
        if role == "target"
    ]


def _roles(text: str) -> list[tuple[str, str, float, str | None]]:
    found = find_quantities(text, issued_on=ISSUED_ON, context="task")
    return [(one.role, one.comparator, one.value, one.unit) for one in found]


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
