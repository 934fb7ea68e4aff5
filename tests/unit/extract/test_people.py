"""People who act, though they are no body."""

from __future__ import annotations

import pytest

from ntm_extract.extract.tasks.roles import find_lead


def leads(text: str) -> list[str]:
    return [one.name for one in find_lead(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Người dân, doanh nghiệp chấp hành quy định phòng cháy.", ["người dân, doanh nghiệp"]),
        ("Cán bộ, đảng viên gương mẫu phân loại rác tại nhà.", ["cán bộ, đảng viên"]),
        ("Dân quân tự vệ trực 24/24 giờ tại các ngầm tràn.", ["dân quân tự vệ"]),
        ("Ngư dân không ra khơi khi có lệnh cấm biển.", ["ngư dân"]),
        ("Học sinh nghỉ học từ chiều ngày 06/9.", ["học sinh"]),
        ("Kế toán xã công khai các khoản thu, chi.", ["kế toán xã"]),
        (
            "Công chức Văn hóa - Xã hội tham mưu tổ chức ngày hội.",
            ["công chức Văn hóa - Xã hội"],
        ),
        (
            "Các hộ dân nằm trong vùng sạt lở di dời đến nơi an toàn.",
            ["các hộ dân nằm trong vùng sạt lở"],
        ),
        ("Toàn thể đoàn viên, hội viên hưởng ứng ra quân.", ["toàn thể đoàn viên, hội viên"]),
        ("Giáo viên bộ môn lập danh sách học sinh yếu.", ["giáo viên bộ môn"]),
        ("Nhân viên y tế (đồng chí Mai) theo dõi học sinh.", ["nhân viên y tế"]),
        ("Các bộ phận có trách nhiệm cập nhật số liệu.", ["các bộ phận"]),
        ("Cán bộ phụ trách thú y rà soát đàn vật nuôi.", ["cán bộ phụ trách thú y"]),
        ("Tổ trưởng chuyên môn nộp kế hoạch trước thứ Sáu.", ["tổ trưởng chuyên môn"]),
    ],
)
def test_people_lead_what_they_do(text: str, names: list[str]) -> None:
    assert leads(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Cán bộ nghỉ hưu được hưởng trợ cấp một lần.",
        "Người dân đã đồng thuận với phương án đền bù.",
        "Học sinh giỏi là nguồn nhân lực của địa phương.",
    ],
)
def test_people_who_are_told_of_lead_nothing(text: str) -> None:
    assert leads(text) == []
