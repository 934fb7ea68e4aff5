"""Names and kinds of body that no list holds: where they end, and where a list goes on."""

from __future__ import annotations

import pytest

from ntm_extract.extract.agencies import read_agencies
from ntm_extract.vi.body_kinds import longest_field
from ntm_extract.vi.lexicon import read_rows


def _names(text: str) -> list[str]:
    return [one.name for one in read_agencies(text, 0, relative=True).mentions]


@pytest.mark.parametrize(
    "name",
    [
        "Trung tâm Hỗ trợ phát triển doanh nghiệp nhỏ và vừa",
        "Trung tâm Giám sát, điều hành thông minh",
        "Ban Quản lý bảo trì công trình đường bộ",
        "Ban Chỉ đạo phòng, chống dịch COVID-19 các xã, thị trấn",
        "Ban Chỉ đạo tỉnh về chuyển đổi số",
        'Ban Chỉ đạo Cuộc vận động "Toàn dân tiết kiệm điện" tỉnh',
        "Ban Thường vụ các huyện ủy, thị ủy",
        "Hội đồng bồi thường, hỗ trợ, tái định cư huyện",
        "Cục Kinh tế hợp tác và Phát triển nông thôn",
        "Công ty TNHH MTV Quản lý khai thác công trình thủy lợi tỉnh",
        "Công ty Cổ phần Sông Đà 5",
        "Ban Quản lý Vườn quốc gia Phong Nha - Kẻ Bàng",
        "Bệnh viện Hữu nghị Việt Nam - Cu Ba Đồng Hới",
        "Công ty Cổ phần Dược phẩm Trung ương CPC1",
        "Tổng công ty Dược Việt Nam - CTCP",
        "Ngân hàng TMCP Đầu tư và Phát triển Việt Nam chi nhánh Quảng Trị",
        "Trung tâm Phát triển quỹ đất chi nhánh Thủ Dầu Một",
        "Đài Khí tượng Thủy văn khu vực Bắc Trung Bộ",
        "Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh",
        "Ban Chỉ đạo các Chương trình mục tiêu quốc gia giai đoạn 2021 - 2025 tỉnh",
        "Trưởng Công an xã",
        "Chánh Thanh tra tỉnh",
        "Tổng cục Hậu cần - Kỹ thuật",
        "Phân hiệu Đại học Đà Nẵng tại Kon Tum",
        "Công ty mẹ - Tập đoàn Viễn thông Quân đội",
        "Tổ kiểm tra liên ngành 814",
        "Tổ giám sát cộng đồng",
        "UBND các xã ven sông",
        "Chi hội trưởng Chi hội Phụ nữ",
        "Hội đồng giải phóng mặt bằng phường Quảng Phú",
        "Ban Quản lý Khu kinh tế mở Chu Lai",
        "Tổ tư vấn đánh giá sản phẩm",
        "Công ty TNHH MTV 72 - Binh đoàn 15",
        "Liên đội Trường Tiểu học số 1",
        "cơ quan Công an cấp tỉnh",
        "chính quyền địa phương 2 cấp",
        "Sở Xây dựng các tỉnh, thành phố nơi có đường sắt đi qua",
        "Phòng Giáo dục Trung học và Giáo dục thường xuyên",
        "Bí thư Đoàn Thanh niên xã",
        "Đại sứ quán Việt Nam tại Lào",
        "Hạt Kiểm lâm liên huyện Krông Ana - Cư Kuin",
        "Chi cục Thuế khu vực Yên Lạc - Vĩnh Tường",
        "Bệnh viện Trung ương Huế",
        "Trưởng ban Chỉ đạo",
        "Hiệu trưởng trường đại học, trường cao đẳng",
        "Phó Thủ tướng phụ trách",
        "các thành viên Ban Chỉ huy Phòng thủ dân sự tỉnh",
        "các doanh nghiệp bưu chính, viễn thông",
        "các hãng hàng không Việt Nam",
        "các cơ quan đại diện Việt Nam ở nước ngoài",
    ],
)
@pytest.mark.parametrize("behind", [" và Sở Y tế kiểm tra, giám sát", ", Sở Y tế tổ chức tập huấn"])
def test_a_list_goes_on_behind_a_long_name(name: str, behind: str) -> None:
    assert _names(name + behind) == [name, "Sở Y tế"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Đảng ủy, UBND, Công an các xã, phường",
            ["Đảng ủy các xã, phường", "UBND các xã, phường", "Công an các xã, phường"],
        ),
        (
            "Các tổng công ty: Điện lực miền Bắc, Truyền tải điện Quốc gia báo cáo",
            ["Tổng công ty Điện lực miền Bắc", "Tổng công ty Truyền tải điện Quốc gia"],
        ),
        (
            "UBMT xã, ĐTN huyện, KBNN khu vực XI, CAX Hương Khê, THADS tỉnh",
            [
                "Ủy ban Mặt trận xã",
                "Đoàn Thanh niên huyện",
                "Kho bạc Nhà nước khu vực XI",
                "Công an xã Hương Khê",
                "Thi hành án dân sự tỉnh",
            ],
        ),
        (
            "Phòng VHTT, Sở ATTP, TTYT khu vực Hương Sơn, UBND Tp. Đông Hà",
            [
                "Phòng Văn hóa và Thông tin",
                "Sở An toàn thực phẩm",
                "Trung tâm Y tế khu vực Hương Sơn",
                "UBND thành phố Đông Hà",
            ],
        ),
        (
            "Phòng Cảnh sát giao thông (PC08) Công an tỉnh, Ban An toàn giao thông tỉnh",
            ["Phòng Cảnh sát giao thông Công an tỉnh", "Ban An toàn giao thông tỉnh"],
        ),
        ("cơ quan Thuế, cơ quan Hải quan đối soát", ["cơ quan Thuế", "cơ quan Hải quan"]),
        ("Trung đoàn 842 và dân quân các xã", ["Trung đoàn 842"]),
        ("Cảng hàng không quốc tế Phú Bài tăng chuyến", ["Cảng hàng không quốc tế Phú Bài"]),
        (
            "UBND các huyện Yên Thành, Đô Lương và thị xã Thái Hòa rà soát",
            ["UBND huyện Yên Thành", "UBND huyện Đô Lương", "UBND thị xã Thái Hòa"],
        ),
        (
            "UBND các quận, huyện và thành phố Thủ Đức rà soát",
            ["UBND các quận, huyện và thành phố Thủ Đức"],
        ),
        ("các xã về đích năm 2024 (Yên Sơn, Hòa Sơn):", ["xã Yên Sơn", "xã Hòa Sơn"]),
        (
            "các sở: Du lịch, Giao thông đô thị và Công an tỉnh rà soát",
            ["Sở Du lịch", "Sở Giao thông đô thị", "Công an tỉnh"],
        ),
        (
            "các công ty phát hành sách cung ứng đủ sách",
            ["các công ty phát hành sách"],
        ),
        ("các đơn vị quản lý chặt chẽ sinh viên", ["các đơn vị quản lý"]),
        ("các đơn vị liên quan thuộc Bộ tổ chức kiểm tra", ["các đơn vị liên quan thuộc Bộ"]),
        (
            "Sở Xây dựng các tỉnh có tuyến quốc lộ đi qua rà soát",
            ["Sở Xây dựng các tỉnh có tuyến quốc lộ đi qua"],
        ),
        ("đồng chí Phó Chủ tịch UBND tỉnh yêu cầu", ["Phó Chủ tịch UBND tỉnh"]),
    ],
)
def test_lists_by_kind_and_by_place(text: str, found: list[str]) -> None:
    assert _names(text) == found


def test_a_field_is_read_to_its_longest_end() -> None:
    text = "ngân hàng thương mại cổ phần chi trả"
    end = longest_field(text, len("ngân hàng"))
    assert end is not None
    assert text[:end] == "ngân hàng thương mại cổ phần"


def test_no_field_stands_behind_a_comma() -> None:
    assert longest_field("doanh nghiệp, viễn thông", len("doanh nghiệp")) is None


def test_fields_are_sorted_and_distinct() -> None:
    rows = [row[0] for row in read_rows("body_fields")]
    assert rows == sorted(set(rows))


def test_a_list_of_companies_may_break_off_at_its_comma() -> None:
    found = read_agencies("các Tập đoàn: Hóa chất Việt Nam,", 0)
    assert [one.name for one in found.mentions] == ["các Tập đoàn"]


def test_a_unit_goes_on_behind_a_field_that_was_once_a_ministry() -> None:
    names = [
        one.name
        for one in read_agencies("Vụ Công nghiệp nhẹ, Vụ Thương mại biên giới.", 0).mentions
    ]
    assert names == ["Vụ Công nghiệp nhẹ", "Vụ Thương mại biên giới"]
