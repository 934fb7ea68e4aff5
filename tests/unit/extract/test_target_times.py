"""Which date a number of an order is tied to: handed in, listed, said by an event."""

from __future__ import annotations

from datetime import date

import pytest

from ntm_extract.extract.targets import find_quantities

ISSUED_ON = date(2026, 5, 6)


@pytest.mark.parametrize(
    ("text", "dues"),
    [
        (
            "Tham mưu phân bổ 900 tấn xi măng đợt 2, trình UBND huyện trong tháng 6/2026.",
            [date(2026, 6, 30)],
        ),
        (
            "Bảo đảm đạt mục tiêu cắt giảm tối thiểu 20% thủ tục, trình Bộ trưởng trong tháng 8.",
            [None],
        ),
        (
            "Nâng tỷ lệ hộ dùng nước sạch đạt 80%; tỷ lệ tham gia BHYT đạt 96% vào cuối năm 2026.",
            [date(2026, 12, 31)] * 2,
        ),
        (
            "Chậm nhất ngày 20/5/2026 trình UBND tỉnh định mức; hỗ trợ bò giống cho 90 hộ.",
            [None],
        ),
        (
            "Tỷ lệ lao động qua đào tạo đạt 70% vào năm 2026 và 78% vào năm 2030.",
            [date(2026, 12, 31), date(2030, 12, 31)],
        ),
        (
            "Bình quân mỗi năm giảm 1,5% hộ nghèo, đến năm 2030 còn dưới 2%.",
            [None, date(2030, 12, 31)],
        ),
        (
            "Lắp 15 trạm phát sóng: 8 trạm trong tháng 6, 7 trạm trong tháng 9/2026.",
            [None, date(2026, 6, 30), date(2026, 9, 30)],
        ),
        (
            "Lắp đặt 40 camera an ninh trước khi kết thúc năm 2026.",
            [date(2026, 12, 31)],
        ),
        (
            "Đến ngày 30/9/2026 giải ngân đạt trên 60% và đến hết năm kế hoạch (ngày 31/01/2027) "
            "giải ngân đạt trên 95%.",
            [date(2026, 9, 30), date(2027, 1, 31)],
        ),
        (
            "Phấn đấu cuối năm đạt 92% dân số; riêng xã điểm phải đạt ít nhất 95% trước khi trình "
            "hồ sơ.",
            [date(2026, 12, 31), None],
        ),
    ],
)
def test_the_date_of_a_target(text: str, dues: list[date | None]) -> None:
    found = find_quantities(text, issued_on=ISSUED_ON, context="task")

    assert [one.due for one in found if one.role == "target"] == dues
