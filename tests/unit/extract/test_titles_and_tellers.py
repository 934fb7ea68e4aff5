"""Who is told, titles before one body or none, and where names end before an adverb."""

from __future__ import annotations

import pytest

from ntm_extract.extract.tasks.partners import find_coordinating
from ntm_extract.extract.tasks.roles import find_lead


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            "Ban Giám hiệu giao Tổ trưởng chuyên môn lập danh sách học sinh yếu.",
            ["Tổ trưởng chuyên môn"],
        ),
        ("Lãnh đạo UBND xã giao công chức Địa chính chủ trì xác minh.", ["công chức Địa chính"]),
        ("Trưởng phòng giao bộ phận một cửa niêm yết thủ tục.", ["bộ phận một cửa"]),
        ("Sở Y tế phân công cán bộ trực 24/24 giờ.", ["Sở Y tế"]),
        (
            "Trưởng ban, Phó Trưởng ban và các thành viên Ban Chỉ đạo thực hiện quy chế.",
            ["Trưởng ban", "Phó Trưởng ban", "các thành viên Ban Chỉ đạo"],
        ),
        (
            "Chánh Văn phòng, Thủ trưởng các đơn vị thuộc Bộ chịu trách nhiệm thi hành.",
            ["Chánh Văn phòng", "Thủ trưởng các đơn vị thuộc Bộ"],
        ),
        (
            "Chủ tịch Hội đồng Thành viên, Tổng Giám đốc các công ty lâm nghiệp rà soát đất.",
            ["Chủ tịch Hội đồng Thành viên, Tổng Giám đốc các công ty lâm nghiệp"],
        ),
        (
            "Giao Phó Giám đốc phụ trách kỹ thuật, Trưởng phòng Vật tư nghiệm thu.",
            ["Phó Giám đốc phụ trách kỹ thuật", "Trưởng phòng Vật tư"],
        ),
        (
            "Đồng chí Phạm Thị Hoa - Phó Bí thư Đảng ủy phụ trách, theo dõi công tác kiểm tra.",
            ["Phạm Thị Hoa - Phó Bí thư Đảng ủy"],
        ),
    ],
)
def test_officials_are_read_one_by_one(text: str, lead: list[str]) -> None:
    assert [one.name for one in find_lead(text)] == lead


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            "Thủ trưởng các Sở, Ban, Ngành Tỉnh rà soát lại thủ tục.",
            ["Thủ trưởng các Sở, Ban, Ngành Tỉnh"],
        ),
        (
            "Giao Bộ Tài chính, Kế hoạch và Đầu tư rà soát vốn.",
            ["Bộ Tài chính", "Bộ Kế hoạch và Đầu tư"],
        ),
        (
            "Sở Tài chính - thường trực kế hoạch tổng hợp số liệu gửi UBND tỉnh.",
            ["Sở Tài chính"],
        ),
        (
            "Ban Chỉ đạo giảm nghèo xã/phường/thị trấn bình xét hộ nghèo.",
            ["Ban Chỉ đạo giảm nghèo xã/phường/thị trấn"],
        ),
        ("Các ban xây dựng Đảng tham mưu cấp ủy.", ["các ban xây dựng Đảng"]),
        (
            "Các khoa, phòng trong bệnh viện tự kiểm tra hồ sơ bệnh án.",
            ["các khoa, phòng trong bệnh viện"],
        ),
        ("Mỗi tổ dân phố tự quản lập nhóm Zalo.", ["mỗi tổ dân phố tự quản"]),
        ("Đơn vị thi công hoàn trả mặt đường sau khi đào.", ["đơn vị thi công"]),
        ("Trong đó giao Chi cục Thủy lợi theo dõi vận hành hồ.", ["Chi cục Thủy lợi"]),
        (
            "Viện Kiểm sát nhân dân tỉnh, Tòa án nhân dân tỉnh thống nhất quan điểm xử lý.",
            ["Viện Kiểm sát nhân dân tỉnh", "Tòa án nhân dân tỉnh"],
        ),
    ],
)
def test_names_end_where_work_begins(text: str, lead: list[str]) -> None:
    assert [one.name for one in find_lead(text)] == lead


def test_order_and_safety_keep_their_last_word() -> None:
    text = "Phối hợp với lực lượng bảo vệ an ninh trật tự ở cơ sở tuần tra."
    assert [one.name for one in find_coordinating(text)] == [
        "lực lượng bảo vệ an ninh trật tự ở cơ sở"
    ]


def test_a_service_is_no_work() -> None:
    text = "Phối hợp với các tổ chức cung cấp dịch vụ thanh toán rà soát tài khoản."
    assert [one.name for one in find_coordinating(text)] == [
        "các tổ chức cung cấp dịch vụ thanh toán"
    ]


def test_how_often_is_no_part_of_a_name() -> None:
    text = "Các thành viên được phân công mỗi tháng dự sinh hoạt chi bộ."
    assert [one.name for one in find_lead(text)] == ["các thành viên được phân công"]
