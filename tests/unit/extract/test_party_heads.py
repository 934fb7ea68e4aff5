"""A secretary and a chairman of each place are two people."""

from __future__ import annotations

import pytest

from ntm_extract.extract.agencies import read_agencies


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Bí thư tỉnh ủy và Chủ tịch UBND các tỉnh: Nghệ An, Hà Tĩnh:",
            [
                "Bí thư Tỉnh ủy Nghệ An",
                "Bí thư Tỉnh ủy Hà Tĩnh",
                "Chủ tịch UBND tỉnh Nghệ An",
                "Chủ tịch UBND tỉnh Hà Tĩnh",
            ],
        ),
        (
            "Bí thư Đảng ủy, Chủ tịch UBND các xã Yên Hòa, Lộc Sơn chỉ đạo",
            [
                "Bí thư Đảng ủy xã Yên Hòa",
                "Bí thư Đảng ủy xã Lộc Sơn",
                "Chủ tịch UBND xã Yên Hòa",
                "Chủ tịch UBND xã Lộc Sơn",
            ],
        ),
        (
            "Bí thư các Tỉnh ủy, Thành ủy, Chủ tịch UBND các tỉnh, thành phố tập trung",
            ["Bí thư các Tỉnh ủy, Thành ủy", "Chủ tịch UBND các tỉnh, thành phố"],
        ),
        ("Bí thư Tỉnh ủy Nghệ An chủ trì", ["Bí thư Tỉnh ủy Nghệ An"]),
    ],
)
def test_secretaries_and_chairmen(text: str, names: list[str]) -> None:
    assert [one.name for one in read_agencies(text, 0).mentions] == names
