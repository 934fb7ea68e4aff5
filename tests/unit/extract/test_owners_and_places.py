"""Names that end where the work begins, and what several bodies share: a house, a head, a place."""

import pytest

from ntm_extract.extract.agencies import read_agencies


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Công đoàn, Đoàn Thanh niên Xí nghiệp phát động đợt thi đua.",
            ["Công đoàn Xí nghiệp", "Đoàn Thanh niên Xí nghiệp"],
        ),
        (
            "Văn phòng, Ban Nữ công LĐLĐ huyện chuẩn bị quà.",
            ["Văn phòng Liên đoàn Lao động huyện", "Ban Nữ công Liên đoàn Lao động huyện"],
        ),
        (
            "Hội Phụ nữ các huyện Kim Sơn, Yên Mô, thành phố Tam Điệp chủ trì.",
            [
                "Hội Phụ nữ huyện Kim Sơn",
                "Hội Phụ nữ huyện Yên Mô",
                "Hội Phụ nữ thành phố Tam Điệp",
            ],
        ),
        (
            "Chủ tịch UBND huyện Nga Sơn, huyện Hậu Lộc xuống hiện trường.",
            ["Chủ tịch UBND huyện Nga Sơn", "Chủ tịch UBND huyện Hậu Lộc"],
        ),
        (
            "Công an xã Hòa Bình, Hòa Thành rà soát địa bàn.",
            ["Công an xã Hòa Bình", "Công an xã Hòa Thành"],
        ),
        (
            "các xã: Tân Phú, Tân Phong và phường Trường Long mỗi đơn vị bố trí 02 xe.",
            ["xã Tân Phú", "xã Tân Phong", "phường Trường Long"],
        ),
        (
            "Công an xã Hòa Bình, Trần Văn Bảo rà soát địa bàn.",
            ["Công an xã Hòa Bình"],
        ),
    ],
)
def test_what_several_share(text: str, names: list[str]) -> None:
    assert [one.name for one in read_agencies(text, 0).mentions] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("các Hạt Kiểm lâm trực thuộc phân công người.", "các Hạt Kiểm lâm trực thuộc"),
        (
            "Phòng Kiểm tra bảo vệ - Quân sự phối hợp Công an.",
            "Phòng Kiểm tra bảo vệ - Quân sự",
        ),
        ("Giám đốc Trung tâm bảng kê chi tiết.", "Giám đốc Trung tâm"),
        ("Phó Giám đốc Kỹ thuật trước ngày 10.", "Phó Giám đốc Kỹ thuật"),
        (
            "Phòng Tiếp nhận và Hỗ trợ người nộp thuế thông báo.",
            "Phòng Tiếp nhận và Hỗ trợ người nộp thuế",
        ),
        ("Đảng ủy xã Trường Sơn khẩn trương làm hồ sơ.", "Đảng ủy xã Trường Sơn"),
        ("Công an huyện ở khu vực chợ", "Công an huyện"),
        (
            "Đoàn Thanh niên trường Cao đẳng Y tế giữ trật tự.",
            "Đoàn Thanh niên trường Cao đẳng Y tế",
        ),
        ("Đội CSGT-TT tuần tra.", "Đội Cảnh sát giao thông - trật tự"),
        ("các tổ dân phố (phát tờ bướm đến từng hộ)", "các tổ dân phố"),
    ],
)
def test_where_a_name_ends(text: str, name: str) -> None:
    assert [one.name for one in read_agencies(text, 0).mentions] == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ban Dân vận Huyện ủy + Hội Nông dân huyện: mở 03 lớp.",
            ["Ban Dân vận Huyện ủy", "Hội Nông dân huyện"],
        ),
        ("UBKT Thành ủy giám sát chuyên đề.", ["Ủy ban Kiểm tra Thành ủy"]),
        (
            "Phòng Kiểm tra số 3, số 4 và Phòng Pháp chế tập trung rà soát.",
            ["Phòng Kiểm tra số 3", "Phòng Kiểm tra số 4", "Phòng Pháp chế"],
        ),
        (
            "Các khoa Nhi, Chẩn đoán hình ảnh triển khai 02 kỹ thuật.",
            ["Khoa Nhi", "Khoa Chẩn đoán hình ảnh"],
        ),
    ],
)
def test_lists_of_offices(text: str, names: list[str]) -> None:
    assert [one.name for one in read_agencies(text, 0).mentions] == names
