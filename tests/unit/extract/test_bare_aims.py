"""Items amid the work that only say how much is to be reached."""

from __future__ import annotations

import pytest

from ntm_extract.extract import find_facts
from ntm_extract.layout import parse_structure

_HEAD = (
    "UBND TỈNH HÀ GIANG\nSố: 71/KH-UBND\nHà Giang, ngày 13 tháng 3 năm 2024\nKẾ HOẠCH\nCấp nước\n"
    "1. Sở Y tế kiểm tra chất lượng nước.\n"
)


@pytest.mark.parametrize(
    ("item", "comparator", "value"),
    [
        ("2. 100% trạm cấp nước được lắp đồng hồ;", "=", 100),
        ("2. Ít nhất 85% hộ dân vùng cao được dùng nước sạch;", ">=", 85),
        ("2. Phấn đấu có trên 70% công trình hoạt động bền vững.", ">=", 70),
    ],
)
def test_a_share_alone_is_a_target_of_the_notice(item: str, comparator: str, value: float) -> None:
    found = find_facts(parse_structure(_HEAD + item))
    assert [task.item for task in found.tasks] == ["1"]
    assert [(one.comparator, one.value) for one in found.targets] == [(comparator, value)]


def test_a_share_that_somebody_has_to_reach_is_work() -> None:
    found = find_facts(parse_structure(_HEAD + "2. UBND các huyện lắp đồng hồ cho 100% trạm."))
    assert [task.item for task in found.tasks] == ["1", "2"]


def test_a_share_under_those_who_act_is_work() -> None:
    body = "2. Giao Sở Xây dựng:\na) 100% công trình được kiểm định;\nb) Lập hồ sơ quản lý."
    assert [task.item for task in find_facts(parse_structure(_HEAD + body)).tasks] == [
        "1",
        "2.a",
        "2.b",
    ]
