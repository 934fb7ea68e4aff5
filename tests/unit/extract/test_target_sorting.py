"""What is left to finish, what only tells things apart, and which clause a date is of."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.extract.targets import Context, find_quantities

ISSUED_ON = date(2025, 3, 14)
Fact = tuple[str, float, str | None, str | None]


def _targets(text: str, context: Context = "task") -> list[Fact]:
    found = find_quantities(text, issued_on=ISSUED_ON, context=context)
    return [
        (one.comparator, one.value, one.unit, one.due.isoformat() if one.due else None)
        for one in found
        if one.role == "target"
    ]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Tháo gỡ dứt điểm 19 hộ còn vướng mặt bằng.", [("=", 19, "hộ", None)]),
        ("Giải tỏa 34 vụ lấn chiếm còn lại trên hành lang.", [("=", 34, "vụ", None)]),
        ("Hoàn thành cả 7 xã trước ngày 30/9/2025.", [("=", 7, "xã", "2025-09-30")]),
        (
            "Đưa 22 phòng học đang xây dựng vào sử dụng trong tháng 8/2025.",
            [("=", 22, "phòng học", "2025-08-31")],
        ),
        (
            "Trồng từ 40 ha keo trở lên; nghiệm thu, bàn giao xong trước 10/12/2025.",
            [(">=", 40, "ha", "2025-12-10")],
        ),
        (
            "Cơ cấu: nữ không dưới 30%, trẻ (dưới 35 tuổi) từ 12% trở lên.",
            [(">=", 30, "%", None), (">=", 12, "%", None)],
        ),
        (
            "Tổng công suất cắt giảm của 04 đơn vị phải đạt trên 20 MW.",
            [(">=", 20, "MW", None)],
        ),
        (
            "Lắp thêm 9 máy bơm bên cạnh các máy hiện có, xong trước 20/5/2025.",
            [("+", 9, "máy bơm", "2025-05-20")],
        ),
        (
            "Không để gián đoạn liên lạc với các bản quá 02 giờ.",
            [("<=", 2, "giờ", None)],
        ),
    ],
)
def test_what_is_to_be_finished_or_kept(text: str, facts: list[Fact]) -> None:
    assert _targets(text) == facts


@pytest.mark.parametrize(
    ("context", "text", "facts"),
    [
        ("goal", "Diện tích rừng bị hại trên 60% không quá 90 ha.", [("<=", 90, "ha", None)]),
        (
            "goal",
            "Ít nhất 75% cơ sở có từ 20 lao động trở lên tổ chức đối thoại.",
            [(">=", 75, "%", None)],
        ),
        ("task", "Kiểm tra nơi có từ 300 công nhân trở lên.", []),
        ("task", "Lập kịch bản vận hành theo các mức 5%, 10%.", []),
        (
            "task",
            "Phấn đấu tăng 3 tiêu chí, không còn xã dưới 9 tiêu chí.",
            [("+", 3, "tiêu chí", None)],
        ),
        (
            "task",
            "Bố trí ít nhất 03 kíp trực, mỗi nhóm 6 người.",
            [(">=", 3, "kíp", None), ("=", 6, "người", None)],
        ),
        (
            "task",
            "Tỷ lệ giải ngân đạt 28%, phấn đấu đến 30/9 đạt 60%.",
            [("=", 60, "%", "2025-09-30")],
        ),
        (
            "task",
            "Giải ngân đạt tối thiểu 60% kế hoạch (hiện mới đạt 41,2%).",
            [(">=", 60, "%", None)],
        ),
        (
            "task",
            "Thay 210 công tơ trước mùa khô năm 2026.",
            [("=", 210, "công tơ", None)],
        ),
        ("goal", "Năm 2024 tỉnh đã cấp 5,2 tỷ đồng mua giống.", []),
    ],
)
def test_a_bound_that_tells_things_apart(context: Context, text: str, facts: list[Fact]) -> None:
    assert _targets(text, context) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Về nâng cấp 14 km đường liên xã: giao Sở Xây dựng lập dự án, trình trước 30/6/2025.",
            [("=", 14, "km", None)],
        ),
        (
            "Xây dựng kế hoạch kiểm tra ít nhất 15 cơ sở, trình Giám đốc ký trước ngày 05/4/2025.",
            [(">=", 15, "cơ sở", None)],
        ),
        (
            "Hỗ trợ thêm 40 sản phẩm lên sàn; bảo đảm trên 55% hộ kinh doanh dùng hóa đơn điện tử"
            " vào năm 2026.",
            [("+", 40, "sản phẩm", None), (">=", 55, "%", "2026-12-31")],
        ),
        (
            "Mỗi hộ có tối thiểu 3 m3 nước dự trữ; xã Tân An đắp xong 8 đập trước 15/4/2025.",
            [(">=", 3, "m3", None), ("=", 8, "đập", "2025-04-15")],
        ),
        (
            "Hoàn thành 11 xã trước tết Trung thu (trước ngày 05/10/2025).",
            [("=", 11, "xã", "2025-10-05")],
        ),
    ],
)
def test_the_clause_that_a_date_is_of(text: str, facts: list[Fact]) -> None:
    assert _targets(text) == facts


def test_what_a_level_falls_short_of_is_bounded() -> None:
    found = find_quantities("Tỷ lệ giải ngân chưa đến 40%.", issued_on=ISSUED_ON, context="report")
    assert [(one.role, one.comparator) for one in found] == [("result", "<=")]


def test_how_far_those_who_lag_behind_got_is_told() -> None:
    text = "Đôn đốc các xã có tỷ lệ giải ngân còn thấp như: Tân An (31%), Bình Hòa (34,5%)."
    found = find_quantities(text, issued_on=ISSUED_ON, context="task")
    assert [(one.role, one.value) for one in found] == [("result", 31), ("result", 34.5)]
