"""Who leads, coordinates and receives, where the grammar has to find the ends of names."""

from __future__ import annotations

import pytest

from ntm_extract.extract.agencies import read_agencies
from ntm_extract.extract.agencies.bounded import read_open_kind, read_up_to
from ntm_extract.extract.tasks.partners import find_coordinating, find_report_to
from ntm_extract.extract.tasks.roles import find_lead


def _lead(text: str) -> list[str]:
    return [one.name for one in find_lead(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Người khai thác bến cảng có trách nhiệm bố trí lực lượng.",
            ["người khai thác bến cảng"],
        ),
        (
            "Sở Giao thông và Vận tải, Sở Y tế có trách nhiệm rà soát.",
            ["Sở Giao thông và Vận tải", "Sở Y tế"],
        ),
        (
            "Trường hợp vượt thẩm quyền thì cơ quan cấp giấy phép có trách nhiệm trả lời.",
            ["cơ quan cấp giấy phép"],
        ),
        (
            "Hồ sơ do đơn vị lập dự án chủ trì, phối hợp với thôn hoàn thiện.",
            ["đơn vị lập dự án"],
        ),
        (
            "Các sở, ngành, UBND các xã được giao chủ trì nhiệm vụ có trách nhiệm lập kế hoạch.",
            [
                "các sở, ngành được giao chủ trì nhiệm vụ",
                "UBND các xã được giao chủ trì nhiệm vụ",
            ],
        ),
        (
            "Đơn vị kế toán cấp trên có trách nhiệm tổng hợp.",
            ["đơn vị kế toán cấp trên"],
        ),
        (
            "Rà soát hồ sơ còn lại. Trên cơ sở kết quả rà soát, Sở Y tế chủ động điều chỉnh.",
            ["Sở Y tế"],
        ),
        (
            "Yêu cầu các sở, ngành nghiêm túc thực hiện. Giao Sở Y tế chủ trì, đôn đốc.",
            ["Sở Y tế"],
        ),
        ("Chủ động, chủ trì, phối hợp với Công an xã tuần tra.", []),
        ("Địa phương nào để xảy ra vi phạm phải chịu trách nhiệm.", []),
    ],
)
def test_the_subject_ends_before_its_duty(text: str, found: list[str]) -> None:
    assert _lead(text) == found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("UBND các tỉnh, thành phố từ Huế đến Cà Mau", None),
        ("các tỉnh vùng đồng bằng sông Hồng và Bắc Trung Bộ", None),
        ("Cục Tài chính Bộ Quốc phòng", None),
        ("Cục Tác chiến - Bộ Tổng Tham mưu", None),
        ("cơ quan quản lý nhà nước về lao động cấp tỉnh", None),
        ("Phó Thủ tướng phụ trách lĩnh vực", None),
        ("Văn phòng HĐND và UBND xã", None),
        ("Đảng ủy các cơ quan Đảng tỉnh", None),
        ("Trung tâm Dịch vụ tổng hợp", None),
        ("Thủ trưởng đơn vị", None),
        ("Ngân hàng Nhà nước chi nhánh Khu vực 10", None),
        ("Báo và Đài Phát thanh - Truyền hình tỉnh", None),
        ("Ban Chỉ đạo chính sách nhà ở tỉnh", None),
        ("Cục Quản lý và Phát triển thị trường trong nước", None),
        ("Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh Nghệ An", None),
        ("các đơn vị thuộc Bộ", None),
        ("UBND cấp xã nơi có đất thu hồi", None),
        (
            "chính quyền địa phương có đường sắt đi qua và các cơ quan liên quan",
            ["chính quyền địa phương có đường sắt đi qua", "các cơ quan liên quan"],
        ),
        ("chính quyền, công an các cấp", ["chính quyền", "công an các cấp"]),
        (
            "Đồng chí Nguyễn Văn Bình - Phó Chủ tịch UBND xã",
            ["Nguyễn Văn Bình - Phó Chủ tịch UBND xã"],
        ),
        (
            "các bệnh viện, các trường học trực thuộc UBND tỉnh",
            ["các bệnh viện trực thuộc UBND tỉnh", "các trường học trực thuộc UBND tỉnh"],
        ),
    ],
)
def test_a_name_goes_on_with_what_says_which_one_is_meant(
    text: str, names: list[str] | None
) -> None:
    found = [one.name for one in read_agencies(text, 0, relative=True).mentions]
    assert found == (names or [text])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Phối với Sở Y tế và các đơn vị liên quan rà soát.", ["Sở Y tế", "các đơn vị liên quan"]),
        ("chủ trì, phối hợp với Bên nhận thực hiện bàn giao", ["bên nhận"]),
        ("phối hợp với cơ sở đào tạo trong nước quyết định", ["cơ sở đào tạo trong nước"]),
        ("phối hợp với cơ quan chủ trì thực hiện", []),
        ("phối hợp với nhau trong công tác tuyên truyền", []),
    ],
)
def test_who_coordinates(text: str, found: list[str]) -> None:
    assert [one.name for one in find_coordinating(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trả lời để Sở Y tế tổng hợp, báo cáo UBND tỉnh.", []),
        ("Tham mưu UBND tỉnh xem xét, trình HĐND tỉnh.", ["UBND tỉnh"]),
        ("Báo cáo về Sở Y tế thông qua Cổng thông tin điện tử.", ["Sở Y tế"]),
        ("Trình cơ quan, người có thẩm quyền quyết định.", ["cơ quan, người có thẩm quyền"]),
        ("Kịp thời cung cấp thông tin cho Công an tỉnh để xử lý.", ["Công an tỉnh"]),
        ("Cung cấp thông tin cho người dân.", []),
    ],
)
def test_who_receives(text: str, found: list[str]) -> None:
    assert [one.name for one in find_report_to(text)] == found


def test_what_begins_with_no_body_has_no_subject() -> None:
    text = "Việc rà soát có trách nhiệm"
    assert read_up_to(text, 0, text.index(" có")) == ()
    assert read_open_kind("chủ động rà soát", 0) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sở Y tế: Hướng dẫn các sở, ngành; các hội tỉnh tổ chức triển khai.", ["Sở Y tế"]),
        (
            "Quỹ Bảo trợ trẻ em tỉnh phía Đông: Vận động nguồn lực.",
            ["Quỹ Bảo trợ trẻ em tỉnh phía Đông"],
        ),
        ("Đối với Sở Y tế; Công an tỉnh mỗi đơn vị cử 02 người.", ["Sở Y tế", "Công an tỉnh"]),
        ("Số lượng giấy khen: Sở Y tế quy định theo thẩm quyền.", ["Sở Y tế"]),
        (
            "Đoàn Kiểm tra giám sát bầu cử tỉnh: Cử 01 người.",
            ["Đoàn Kiểm tra giám sát bầu cử tỉnh"],
        ),
    ],
)
def test_lists_and_titles_around_a_subject(text: str, found: list[str]) -> None:
    assert _lead(text) == found


def test_an_order_to_advise_may_stand_behind_a_colon() -> None:
    found = find_report_to("Sở Nội vụ: Tham mưu UBND tỉnh theo dõi, đôn đốc.")
    assert [one.name for one in found] == ["UBND tỉnh"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Thường trực Huyện ủy đồng ý đề xuất, giao Phòng Nội vụ rà soát biên chế.",
            ["Phòng Nội vụ"],
        ),
        ("UBND tỉnh cho phép dừng dự án, yêu cầu Sở Xây dựng thu hồi đất.", ["Sở Xây dựng"]),
        ("UBND tỉnh thống nhất chủ trương, bổ sung vốn cho dự án.", []),
    ],
)
def test_who_is_told_by_a_speaker_that_first_agrees(text: str, found: list[str]) -> None:
    assert [one.name for one in find_lead(text)] == found
