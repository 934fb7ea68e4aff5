"""Whose work stands under a heading, or behind it on its own line."""

from __future__ import annotations

import pytest

from ntm_extract.extract.tasks.headings import heading_lead
from ntm_extract.extract.tasks.namings import is_article_title
from ntm_extract.extract.tasks.roles import find_lead


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Người đứng đầu đơn vị trực tiếp quản lý, sử dụng xe công có trách nhiệm:",
            ["người đứng đầu đơn vị trực tiếp quản lý, sử dụng xe công"],
        ),
        ("Tổ chức khuyến nông có các nhiệm vụ sau đây:", ["tổ chức khuyến nông"]),
        ("Sở Y tế, Sở Nội vụ có trách nhiệm:", ["Sở Y tế", "Sở Nội vụ"]),
        ("UBND cấp xã trong thời gian 10 ngày có trách nhiệm sau:", ["UBND cấp xã"]),
        (
            "Bộ Y tế chịu trách nhiệm trước Chính phủ về dược và có trách nhiệm sau đây:",
            ["Bộ Y tế"],
        ),
        ("Trong thời hạn 7 ngày, phải có trách nhiệm:", []),
    ],
)
def test_all_in_front_of_a_duty_says_who_has_it(text: str, names: list[str]) -> None:
    assert [one.name for one in heading_lead(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Trách nhiệm của Bộ Xây dựng 1. Phối hợp kiểm tra đê điều.", ["Bộ Xây dựng"]),
        ("Trách nhiệm của Sở Y tế Chủ trì xây dựng kế hoạch.", ["Sở Y tế"]),
        ("Trách nhiệm của UBND cấp xã trong quản lý chợ 1. Lập phương án.", ["UBND cấp xã"]),
        ("Trách nhiệm của các bên liên quan là rất lớn.", []),
        ("Sở Y tế 1. Chỉ định cơ quan giám sát dư lượng.", ["Sở Y tế"]),
        ("Cơ sở nuôi thủy sản 1. Chỉ dùng thức ăn trong danh mục.", ["cơ sở nuôi thủy sản"]),
        ("Nguyên tắc quản lý chợ 1. Bảo đảm công khai.", []),
    ],
)
def test_heading_that_runs_on_leads_its_work(text: str, names: list[str]) -> None:
    assert [one.name for one in find_lead(text)] == names


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("Trách nhiệm của Bộ Nội vụ", True),
        ("Hồ sơ đăng ký giống cây trồng", True),
        ("Trách nhiệm của Bộ Nội vụ 1. Hướng dẫn các tỉnh", False),
        ("Giao Sở Tài chính tổ chức thực hiện", False),
        ("Rà soát các chợ trên địa bàn.", False),
    ],
)
def test_article_with_nothing_but_its_title_is_no_task(body: str, title: bool) -> None:
    assert is_article_title(body) is title


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hồ sơ được giao cho Phòng Tư pháp thẩm định.", ["Phòng Tư pháp"]),
        ("Việc kiểm kê phải được UBND các xã hoàn thành trong tháng 6.", ["UBND các xã"]),
        ("Dự án phải được Thủ tướng Chính phủ phê duyệt.", []),
        ("Toàn bộ chi phí ăn ở do Trung tâm Y tế chi trả.", ["Trung tâm Y tế"]),
        ("Kế hoạch thi công chi tiết do nhà thầu lập hằng tuần.", ["nhà thầu"]),
        (
            "Trường THPT Nguyễn Huệ mượn tạm cơ sở của trường bên cạnh.",
            ["Trường Trung học phổ thông Nguyễn Huệ"],
        ),
        ("Lắp đặt 20 camera tại chợ - Công an phường chủ trì.", ["Công an phường"]),
        ("Nhiệm vụ của Phòng Kinh tế: theo dõi giá cả.", ["Phòng Kinh tế"]),
        ("Đơn vị đầu mối: Sở Du lịch.", ["Sở Du lịch"]),
        ("Mặt khác, ngành Y tế phải chủ động nguồn thuốc.", ["ngành Y tế"]),
        ("Khi có mưa lớn, chủ hồ chứa thông báo cho vùng hạ du.", ["chủ hồ chứa"]),
        (
            "Phân công đồng chí Trần Văn Hùng phụ trách chung, đồng chí Lê Thị Mai phụ trách xe.",
            ["Trần Văn Hùng", "Lê Thị Mai"],
        ),
    ],
)
def test_who_does_it_is_found_wherever_it_stands(text: str, names: list[str]) -> None:
    assert [one.name for one in find_lead(text)] == names


def test_last_of_a_heading_that_no_list_has_is_another() -> None:
    found = heading_lead("Yêu cầu Sở Nông nghiệp và Môi trường, các chủ hồ chứa:")

    assert [one.name for one in found] == ["Sở Nông nghiệp và Môi trường", "các chủ hồ chứa"]


def test_last_of_a_list_that_no_list_has_acts_too() -> None:
    found = find_lead("Đài Truyền thanh huyện và hệ thống truyền thanh các xã thông báo lịch cấy.")

    assert [one.name for one in found] == [
        "Đài Truyền thanh huyện",
        "hệ thống truyền thanh các xã",
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Dự án hồ Bản Chát: Ban Quản lý dự án thủy lợi bàn giao; nếu chậm, UBND xã cưỡng chế.",
            ["Ban Quản lý dự án thủy lợi", "UBND xã"],
        ),
        (
            "Tuyến kênh N8: Sở Xây dựng rà soát hướng tuyến; UBND xã Hoa Lư kiểm đếm.",
            ["Sở Xây dựng", "UBND xã Hoa Lư"],
        ),
        (
            "Khu công nghiệp Đông Mai: giao Ban Quản lý Khu kinh tế hoàn thiện hồ sơ.",
            ["Ban Quản lý Khu kinh tế"],
        ),
        ("Sở Y tế: Sở Tài chính phối hợp rà soát kinh phí.", ["Sở Y tế"]),
    ],
)
def test_a_bare_thing_before_a_colon_is_the_topic(text: str, names: list[str]) -> None:
    assert [one.name for one in find_lead(text)] == names
