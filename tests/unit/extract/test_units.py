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
