"""Agencies: names in full, lists, enumerations opened, collectives."""

from __future__ import annotations

import pytest

from ntm_extract.extract.agencies import read_agencies


def names(text: str) -> list[str]:
    return [one.name for one in read_agencies(text, 0, relative=True).mentions]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sở Nông nghiệp và PTNT rà soát", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("Sở NN&PTNT rà soát", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("Sở KH&ĐT rà soát", "Sở Kế hoạch và Đầu tư"),
        ("Sở Văn hóa, Thể thao và Du lịch chủ trì", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Sở Lao động Thương binh và Xã hội chủ trì", "Sở Lao động Thương binh và Xã hội"),
        ("Ủy ban nhân dân tỉnh Đồng Nai chỉ đạo", "UBND tỉnh Đồng Nai"),
        ("Bộ CHQS tỉnh có trách nhiệm", "Bộ Chỉ huy Quân sự tỉnh"),
        ("BCĐ tỉnh theo dõi", "Ban Chỉ đạo tỉnh"),
        ("Công an tỉnh rà soát", "Công an tỉnh"),
        (
            "Hội đồng đánh giá, xếp hạng sản phẩm OCOP tỉnh để xem xét",
            "Hội đồng đánh giá, xếp hạng sản phẩm OCOP tỉnh",
        ),
        ("Trung tâm Dịch vụ việc làm Thành phố tổ chức", "Trung tâm Dịch vụ việc làm Thành phố"),
        ("Kho bạc nhà nước khu vực XI tăng cường", "Kho bạc nhà nước khu vực XI"),
        ("Phó Thủ tướng Chính phủ Trần Hồng Hà để xem xét", "Phó Thủ tướng Chính phủ Trần Hồng Hà"),
        ("Chánh Văn phòng UBND tỉnh chịu trách nhiệm", "Chánh Văn phòng UBND tỉnh"),
        ("Bộ Tài chính - Cơ quan Thường trực Ban Chỉ đạo 751 đôn đốc", "Bộ Tài chính"),
        ("Tỉnh tổ chức thực hiện", "Tỉnh"),
        ("lực lượng Công an cấp xã, phường thực hiện", "lực lượng Công an cấp xã, phường"),
        ("các đơn vị được giao (theo danh sách gửi kèm): rà soát", "các đơn vị được giao"),
        ("cấp có thẩm quyền xem xét", "cấp có thẩm quyền"),
        (
            "Ban Quản lý các khu công nghệ cao và khu công nghiệp chủ trì",
            "Ban Quản lý các khu công nghệ cao và khu công nghiệp",
        ),
        ("Thuế tỉnh, thành phố để rà soát", "Thuế tỉnh, thành phố"),
    ],
)
def test_name_is_written_in_full(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Các sở, ngành: Nông nghiệp và PTNT, Tài nguyên và Môi trường, Công an tỉnh theo "
            "chức năng",
            [
                "Sở Nông nghiệp và Phát triển nông thôn",
                "Sở Tài nguyên và Môi trường",
                "Công an tỉnh",
            ],
        ),
        ("Các Bộ: Tài chính, Y tế khẩn trương", ["Bộ Tài chính", "Bộ Y tế"]),
        ("các Sở Tài chính, Nội vụ rà soát", ["Sở Tài chính", "Sở Nội vụ"]),
        (
            "Bộ trưởng các Bộ: Quốc phòng, Công an chỉ đạo",
            ["Bộ trưởng Bộ Quốc phòng", "Bộ trưởng Bộ Công an"],
        ),
        ("03 huyện Thạch Hà, Đức Thọ tập trung", ["huyện Thạch Hà", "huyện Đức Thọ"]),
        (
            "Các huyện Lộc Hà, Kỳ Anh, thị xã Kỳ Anh tập trung",
            ["huyện Lộc Hà", "huyện Kỳ Anh", "thị xã Kỳ Anh"],
        ),
        (
            "UBND các tỉnh, thành phố: Hà Nội, Nghệ An khẩn trương",
            ["UBND thành phố Hà Nội", "UBND tỉnh Nghệ An"],
        ),
        (
            "Hội đồng nhân dân, Ủy ban nhân dân các xã, phường: tổ chức",
            ["Hội đồng nhân dân các xã, phường", "UBND các xã, phường"],
        ),
        (
            "Các Chủ đầu tư (Ban QLDA đầu tư xây dựng công trình nông nghiệp và PTNT, Trung tâm "
            "Nước sạch) khẩn trương",
            [
                "Ban Quản lý dự án đầu tư xây dựng công trình nông nghiệp và Phát triển nông thôn",
                "Trung tâm Nước sạch",
            ],
        ),
    ],
)
def test_enumeration_is_opened(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("các sở, ban, ngành cấp tỉnh rà soát", ["các sở, ban, ngành cấp tỉnh"]),
        ("Các Sở ngành, địa phương tập trung", ["các Sở ngành, địa phương"]),
        ("các cấp, các ngành tập trung", ["các cấp, các ngành"]),
        ("các sở, ngành, các địa phương rà soát", ["các sở, ngành", "các địa phương"]),
        (
            "các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ rà soát",
            ["các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ"],
        ),
        (
            "các huyện, thị xã đã đạt chuẩn NTM căn cứ Bộ tiêu chí",
            ["các huyện, thị xã đã đạt chuẩn NTM"],
        ),
        ("Sở Xây dựng và sở ngành liên quan tham mưu", ["Sở Xây dựng", "sở ngành liên quan"]),
        (
            "Giám đốc các Sở, Thủ trưởng các ngành, cơ quan cấp tỉnh, UBND các xã xây dựng",
            ["Giám đốc các Sở", "Thủ trưởng các ngành, cơ quan cấp tỉnh", "UBND các xã"],
        ),
        (
            "Bộ trưởng, Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ, Chủ tịch UBND các "
            "tỉnh tiếp tục",
            [
                "Bộ trưởng, Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ",
                "Chủ tịch UBND các tỉnh",
            ],
        ),
    ],
)
def test_collective_stays_one_entry(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Trường hợp còn thiếu kinh phí",
        "Tổ chức rà soát",
        "Ban hành kế hoạch",
        "Báo cáo kết quả",
        "Bộ tiêu chí quốc gia",
        "Hội nghị tổng kết",
        "13 xã đạt chuẩn",
        "Đoàn kết một lòng",
        "Phòng chống thiên tai",
        "Địa phương nào thiếu tập trung",
        "rà soát, đánh giá",
        "",
    ],
)
def test_words_that_look_like_agencies_are_none(text: str) -> None:
    assert names(text) == []


def test_span_covers_the_name_in_the_text() -> None:
    text = "giao Sở Tài chính, UBND tỉnh rà soát"
    mentions = read_agencies(text, 5).mentions

    assert [one.span.text_in(text) for one in mentions] == ["Sở Tài chính", "UBND tỉnh"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Các Bộ trưởng: Y tế, Nội vụ rà soát", ["Bộ trưởng Bộ Y tế", "Bộ trưởng Bộ Nội vụ"]),
        (
            "Bộ trưởng các Bộ: Y tế, Nội vụ; Tổng Thanh tra Chính phủ rà soát",
            ["Bộ trưởng Bộ Y tế", "Bộ trưởng Bộ Nội vụ", "Tổng Thanh tra Chính phủ"],
        ),
        (
            "Thủ trưởng các cơ quan: Thanh tra tỉnh, Văn phòng UBND tỉnh rà soát",
            ["Thủ trưởng Thanh tra tỉnh", "Thủ trưởng Văn phòng UBND tỉnh"],
        ),
        (
            "các tập đoàn: Điện lực Việt Nam, Xăng dầu Việt Nam rà soát",
            ["Tập đoàn Điện lực Việt Nam", "Tập đoàn Xăng dầu Việt Nam"],
        ),
        (
            "Các đồng chí: Giám đốc Sở Y tế, Chủ tịch UBND huyện Can Lộc rà soát",
            ["Giám đốc Sở Y tế", "Chủ tịch UBND huyện Can Lộc"],
        ),
    ],
)
def test_officials_of_several_bodies_are_one_entry_each(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tập thể lãnh đạo, quản lý các cấp rà soát", ["tập thể lãnh đạo, quản lý các cấp"]),
        (
            "các ban, đơn vị trực thuộc UBND huyện và UBND các xã rà soát",
            ["các ban, đơn vị trực thuộc UBND huyện", "UBND các xã"],
        ),
        (
            "các đơn vị liên quan thuộc Bộ Y tế, Bộ Nội vụ, Thanh tra Chính phủ rà soát",
            ["các đơn vị liên quan thuộc Bộ Y tế, Bộ Nội vụ", "Thanh tra Chính phủ"],
        ),
        (
            "các phòng, ban cấp huyện và đơn vị có liên quan rà soát",
            ["các phòng, ban cấp huyện và đơn vị có liên quan"],
        ),
        ("người đứng đầu cơ sở y tế rà soát", ["người đứng đầu cơ sở y tế"]),
    ],
)
def test_qualifier_belongs_to_the_whole_collective(text: str, found: list[str]) -> None:
    assert names(text) == found
