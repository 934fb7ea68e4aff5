"""Bodies named by several at once: by numbers, by places, by a share each, all of a kind."""

from __future__ import annotations

import pytest

from ntm_extract.extract.tasks.partners import find_coordinating, find_report_to
from ntm_extract.extract.tasks.roles import find_lead


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            "Các trường trên địa bàn huyện, mỗi trường cử 02 giáo viên.",
            ["các trường trên địa bàn huyện"],
        ),
        (
            "Các CĐCS khối doanh nghiệp: mỗi đơn vị cử 01 đội bóng chuyền.",
            ["các Công đoàn cơ sở khối doanh nghiệp"],
        ),
        (
            "UBND huyện Triệu Hải, Cửa Tùng thực hiện quan trắc.",
            ["UBND huyện Triệu Hải", "UBND huyện Cửa Tùng"],
        ),
        (
            "Các Nông trường 1, 3 và 5 mở miệng cạo trước ngày 15/4.",
            ["Nông trường 1", "Nông trường 3", "Nông trường 5"],
        ),
        (
            "Các Sở Giáo dục và Đào tạo chuẩn bị báo cáo.",
            ["các Sở Giáo dục và Đào tạo"],
        ),
        (
            "Các Sở Tài chính, Nội vụ chuẩn bị báo cáo.",
            ["Sở Tài chính", "Sở Nội vụ"],
        ),
        (
            "Giám đốc các Sở, Ngành: Tài chính, Xây dựng rà soát dự án.",
            ["Giám đốc Sở Tài chính", "Giám đốc Sở Xây dựng"],
        ),
        (
            "UBND xã Ea Lâm và các thôn trên địa bàn giữ gìn vệ sinh.",
            ["UBND xã Ea Lâm", "các thôn trên địa bàn"],
        ),
        (
            "Kế toán trưởng đôn đốc công nợ. Các phó Giám đốc kiểm tra, nhắc nhở.",
            ["kế toán trưởng", "các phó Giám đốc"],
        ),
        (
            "Đồng chí Y Thành - Phó Chủ tịch UBND huyện phụ trách chung.",
            ["Y Thành - Phó Chủ tịch UBND huyện"],
        ),
        (
            "Giao Phó Giám đốc Sở chỉ đạo thực hiện Kế hoạch này; Văn phòng Sở theo dõi.",
            ["Phó Giám đốc Sở", "Văn phòng Sở"],
        ),
    ],
)
def test_each_of_several_leads(text: str, lead: list[str]) -> None:
    assert [one.name for one in find_lead(text)] == lead


def test_training_that_each_sends_people_to_is_of_nobody_named() -> None:
    assert find_lead("Tổ chức tập huấn cho cán bộ, mỗi xã cử 02 người.") == ()


def test_branch_of_a_region_without_a_number() -> None:
    text = "Phối hợp với Chi cục Hải quan khu vực, Công an xã kiểm soát người qua lại."
    assert [one.name for one in find_coordinating(text)] == [
        "Chi cục Hải quan khu vực",
        "Công an xã",
    ]


def test_leader_on_duty_receives() -> None:
    text = "Khoa Cấp cứu báo cáo ca nặng về lãnh đạo trực."
    assert [one.name for one in find_report_to(text)] == ["lãnh đạo trực"]
