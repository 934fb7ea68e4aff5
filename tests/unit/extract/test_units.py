"""Units in lists: each with its own word, and the title or committee in front of all."""

from __future__ import annotations

import pytest

from ntm_extract.extract.agencies import read_agencies


def names(text: str) -> list[str]:
    return [one.name for one in read_agencies(text, 0, relative=True).mentions]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Chủ tịch UBND các tỉnh, thành phố: Sơn La, TP. Huế, Thành phố Hải Phòng rà soát",
            [
                "Chủ tịch UBND tỉnh Sơn La",
                "Chủ tịch UBND thành phố Huế",
                "Chủ tịch UBND thành phố Hải Phòng",
            ],
        ),
        (
            "UBND các tỉnh, thành phố trực thuộc Trung ương: Cà Mau và Cần Thơ rà soát",
            ["UBND tỉnh Cà Mau", "UBND thành phố Cần Thơ"],
        ),
        (
            "UBND các tỉnh/thành phố: Sơn La, Huế rà soát",
            ["UBND tỉnh Sơn La", "UBND thành phố Huế"],
        ),
        (
            "Chủ tịch UBND tỉnh Sơn La, Lào Cai và thành phố Hải Phòng rà soát",
            [
                "Chủ tịch UBND tỉnh Sơn La",
                "Chủ tịch UBND tỉnh Lào Cai",
                "Chủ tịch UBND thành phố Hải Phòng",
            ],
        ),
        (
            "UBND thành phố Huế và các tỉnh: Cà Mau, An Giang rà soát",
            ["UBND thành phố Huế", "UBND tỉnh Cà Mau", "UBND tỉnh An Giang"],
        ),
        (
            "UBND các tỉnh: Cà Mau, An Giang, Tổng Giám đốc Đài Truyền hình Việt Nam rà soát",
            ["UBND tỉnh Cà Mau", "UBND tỉnh An Giang", "Tổng Giám đốc Đài Truyền hình Việt Nam"],
        ),
        ("UBND huyện Kỳ Anh, Lộc Hà rà soát", ["UBND huyện Kỳ Anh"]),
    ],
)
def test_every_unit_of_a_list_is_an_entry(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Xóm 4, xóm 9, xóm Đông Hồ nạo vét mương", ["xóm 4", "xóm 9", "xóm Đông Hồ"]),
        ("Tổ dân phố số 2, số 3 thu gom rác", ["tổ dân phố số 2", "tổ dân phố số 3"]),
        ("Buôn Ea Tul, buôn Krông rà soát", ["buôn Ea Tul", "buôn Krông"]),
        ("Khu phố 2A ra quân", ["khu phố 2A"]),
        ("HTX Nông nghiệp Đại Đồng cung ứng giống", ["Hợp tác xã Nông nghiệp Đại Đồng"]),
        ("Các xóm trưởng vận động", ["các xóm trưởng"]),
    ],
)
def test_villages_and_those_who_act_there(text: str, names: list[str]) -> None:
    assert [one.name for one in read_agencies(text, 0).mentions] == names


@pytest.mark.parametrize("text", ["Buôn Ma Thuột rà soát", "Bản Thuyết minh nêu rõ"])
def test_what_only_begins_like_a_village(text: str) -> None:
    assert not any(one.kind == "place" for one in read_agencies(text, 0).mentions)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tổ Hậu cần chuẩn bị hội trường", "Tổ Hậu cần"),
        ("Phòng Tổ chức - Hành chính rà soát", "Phòng Tổ chức - Hành chính"),
        ("Ban Tuyên giáo xây dựng đề cương", "Ban Tuyên giáo"),
        ("Ban Tổ chức tổ chức họp báo", "Ban Tổ chức"),
        ("khoa Ngoại bố trí đủ bác sĩ trực", "khoa Ngoại"),
    ],
)
def test_departments_whose_names_hold_verbs(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("UBND các huyện có thôn đăng ký hoàn thành hồ sơ", "UBND các huyện có thôn đăng ký"),
        ("UBND các xã vùng đệm tổ chức tuần tra", "UBND các xã vùng đệm"),
        ("UBND các xã nằm trong vùng dự án bàn giao đất", "UBND các xã nằm trong vùng dự án"),
        ("Các trạm được kiểm tra chuẩn bị tài liệu", "các trạm được kiểm tra"),
    ],
)
def test_what_is_said_of_places_ends_before_the_work(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("phòng Tổ chức cán bộ theo dõi, đôn đốc việc", "phòng Tổ chức cán bộ"),
        ("Văn phòng Công ty chậm nhất 15/4", "Văn phòng Công ty"),
        ("các khoa lâm sàng bố trí trực", "các khoa lâm sàng"),
        ("các chi đoàn trực thuộc ra quân", "các chi đoàn trực thuộc"),
    ],
)
def test_units_within_an_office(text: str, name: str) -> None:
    assert names(text) == [name]
