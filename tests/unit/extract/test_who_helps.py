"""Whoever stands behind "phối hợp với": bodies of lists, and anybody else who can act."""

from __future__ import annotations

import pytest

from ntm_extract.extract.tasks.cells import read_cell
from ntm_extract.extract.tasks.fields import read_fields
from ntm_extract.extract.tasks.partners import find_coordinating


def helpers(text: str) -> list[str]:
    return [one.name for one in find_coordinating(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Phối hợp với các nghệ nhân, Câu lạc bộ Hát ru và gia đình biểu diễn phục vụ khách.",
            ["các nghệ nhân", "Câu lạc bộ Hát ru", "gia đình"],
        ),
        (
            "phối hợp với trưởng bản, tổ trưởng tổ dân phố tổ chức họp dân",
            ["trưởng bản", "tổ trưởng tổ dân phố"],
        ),
        ("phối hợp với cấp trên để bố trí xe", ["cấp trên"]),
        (
            "phối hợp với cơ quan công an, cơ quan đăng ký đất đai rà soát",
            ["cơ quan công an", "cơ quan đăng ký đất đai"],
        ),
        ("phối hợp tổ dân phố, ban bảo vệ dân phố rà soát", ["tổ dân phố", "ban bảo vệ dân phố"]),
        (
            "phối hợp với Sở Y tế trong việc khám tuyển; với Công an tỉnh trong việc gọi quân",
            ["Sở Y tế", "Công an tỉnh"],
        ),
        ("Có sự phối hợp, hỗ trợ của Công an tỉnh và sự giám sát của mặt trận", ["Công an tỉnh"]),
        (
            "phối hợp với UBND các xã diễn ra lễ hội và làng nghề dệt Phù Lưu chuẩn bị sân khấu",
            ["UBND các xã diễn ra lễ hội", "làng nghề dệt Phù Lưu"],
        ),
        (
            "phối hợp với các đơn vị bảo trợ, tài trợ triển khai mô hình",
            ["các đơn vị bảo trợ, tài trợ"],
        ),
        (
            "phối hợp với đơn vị quản lý vận hành chợ kiểm tra hệ thống điện",
            ["đơn vị quản lý vận hành chợ"],
        ),
        (
            "phối hợp với nhóm kiến trúc sư trẻ trong nước và nước ngoài trong việc lập đồ án",
            ["nhóm kiến trúc sư trẻ trong nước và nước ngoài"],
        ),
        (
            "Bố trí xe cứu thương (phối hợp với đơn vị tổ chức giải chạy)",
            ["đơn vị tổ chức giải chạy"],
        ),
    ],
)
def test_anybody_who_can_act_helps(text: str, found: list[str]) -> None:
    assert helpers(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("phối hợp với các nhà thầu xử lý tồn tại và hoàn thành dự án", ["các nhà thầu"]),
        ("phối hợp với các đơn vị tổ chức tập huấn cho nông dân", ["các đơn vị"]),
        ("phối hợp với các cơ quan chức năng quản lý, sử dụng quỹ", ["các cơ quan chức năng"]),
        ("phối hợp với các lực lượng, xây dựng phương án", ["các lực lượng"]),
        (
            "phối hợp với Sở Y tế huyện; Chi cục Thú y có trách nhiệm báo cáo",
            ["Sở Y tế huyện"],
        ),
    ],
)
def test_the_work_is_no_part_of_a_name(text: str, found: list[str]) -> None:
    assert helpers(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Xây dựng cơ chế phối hợp với các lực lượng trên biển.",
        "Bảo đảm sự phối hợp giữa các phòng chuyên môn.",
        "phối hợp với các giải pháp khác để giảm phát thải",
        "phối hợp với nhau trong công tác tuyên truyền",
        "phối hợp lãnh đạo, chỉ đạo phong trào",
        "phối hợp ban hành hướng dẫn liên ngành",
    ],
)
def test_a_topic_is_nobody(text: str) -> None:
    assert helpers(text) == []


def test_a_field_line_is_read_to_its_end() -> None:
    line = "- Đơn vị phối hợp: các họa sĩ, học sinh, các hội quán, đơn vị thi công sân khấu."
    found = read_fields([(line, 0)]).coordinating
    assert [one.name for one in found] == [
        "các họa sĩ, học sinh",
        "các hội quán",
        "đơn vị thi công sân khấu",
    ]


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        (
            "Các nghệ nhân, câu lạc bộ; UBND xã Đông Hải",
            ["các nghệ nhân, câu lạc bộ", "UBND xã Đông Hải"],
        ),
        ("Trưởng thôn, già làng", ["Trưởng thôn", "già làng"]),
        ("UBND các xã, phường Các trường học", ["UBND các xã, phường", "các trường học"]),
    ],
)
def test_a_cell_names_anybody(cell: str, found: list[str]) -> None:
    assert [one.name for one in read_cell(cell)] == found
