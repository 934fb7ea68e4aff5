"""Subjects that no list of bodies has."""

from __future__ import annotations

import pytest

from ntm_extract.extract.tasks.roles import find_lead


def leads(text: str) -> list[str]:
    return [one.name for one in find_lead(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Chủ đầu tư các dự án chậm tiến độ báo cáo rõ nguyên nhân.",
            ["Chủ đầu tư các dự án chậm tiến độ"],
        ),
        (
            "Các hộ kinh doanh tại chợ trung tâm chấp hành quy định phòng cháy.",
            ["các hộ kinh doanh tại chợ trung tâm"],
        ),
        (
            "Các chủ hồ chứa thủy điện vận hành theo đúng quy trình.",
            ["các chủ hồ chứa thủy điện"],
        ),
        (
            "Các quỹ tín dụng nhân dân xây dựng phương án chi trả.",
            ["các quỹ tín dụng nhân dân"],
        ),
        (
            "Các nhà máy xi măng, cơ sở sản xuất gạch trên địa bàn lắp đặt thiết bị quan trắc.",
            ["các nhà máy xi măng, cơ sở sản xuất gạch trên địa bàn"],
        ),
        ("Ban giám hiệu các trường quán triệt đến giáo viên.", ["Ban giám hiệu các trường"]),
        ("Nhà thầu thi công bổ sung máy móc, nhân lực.", ["nhà thầu thi công"]),
        ("Bộ phận Hậu cần: chuẩn bị phương tiện, nước uống.", ["bộ phận Hậu cần"]),
    ],
)
def test_whoever_acts_leads_up_to_the_verb(text: str, names: list[str]) -> None:
    assert leads(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Tổ chức tuyên truyền sâu rộng đến người dân.",
        "Trường hợp vượt thẩm quyền thì báo cáo cấp trên xem xét.",
        "Hội nghị tổng kết được tổ chức vào cuối năm.",
        "Doanh nghiệp có quyền lựa chọn hình thức nộp.",
        "Hội đồng gồm đại diện các sở và một số chuyên gia, quản lý theo quy chế.",
        "Các cơ quan khác do Chủ tịch Hội đồng quyết định.",
    ],
)
def test_what_no_one_does_has_no_subject(text: str) -> None:
    assert leads(text) == []
