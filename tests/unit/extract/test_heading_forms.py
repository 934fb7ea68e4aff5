"""Headings that only say who does what stands below, with or without a label or a colon."""

from __future__ import annotations

import pytest

from ntm_extract.extract import find_facts
from ntm_extract.layout import parse_structure

OPENING = (
    "UBND TỈNH HÀ TĨNH\nSố: 64/TB-UBND\nHà Tĩnh, ngày 13 tháng 3 năm 2023\nTHÔNG BÁO\nKết luận "
    "của Chủ tịch UBND tỉnh\nNgày 10/3/2023, Chủ tịch UBND tỉnh chủ trì họp; kết luận như sau:\n"
)
LABELLED = "1. {}\n- Rà soát hồ sơ.\n- Bố trí kinh phí.\n2. Sở Y tế kiểm tra.\n"
PLAIN = "1. Rà soát chung công tác năm.\n{}\n- Rà soát hồ sơ.\n- Bố trí kinh phí.\n"


@pytest.mark.parametrize("form", [LABELLED, PLAIN])
@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("SỞ NỘI VỤ", ["Sở Nội vụ"]),
        ("Sở Nội vụ có trách nhiệm", ["Sở Nội vụ"]),
        ("Về phía Sở Nội vụ", ["Sở Nội vụ"]),
        ("Trách nhiệm của Sở Nội vụ", ["Sở Nội vụ"]),
        ("Đối với UBND cấp xã", ["UBND cấp xã"]),
        ("Người dân, doanh nghiệp", ["người dân, doanh nghiệp"]),
        ("Các chi bộ, đảng bộ cơ sở", ["các chi bộ, đảng bộ cơ sở"]),
        ("Tư vấn giám sát:", ["tư vấn giám sát"]),
        ("Bộ phận chuyên môn", ["bộ phận chuyên môn"]),
        ("Kiến nghị Chính phủ", ["Chính phủ"]),
        ("Sở Nội vụ, các chủ hồ chứa:", ["Sở Nội vụ", "các chủ hồ chứa"]),
    ],
)
def test_heading_hands_its_work_down(form: str, heading: str, names: list[str]) -> None:
    tasks = find_facts(parse_structure(OPENING + form.format(heading))).tasks
    (funds,) = [one for one in tasks if "Bố trí" in one.text]

    assert list(funds.lead) == names
