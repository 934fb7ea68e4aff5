"""Fields behind one head, with a colon or without, and all districts with their towns."""

from __future__ import annotations

import pytest

from ntm_extract.extract.agencies import read_agencies
from ntm_extract.extract.tasks.headings import heading_lead


@pytest.mark.parametrize(
    ("heading", "lead"),
    [
        (
            "Đối với các Sở: Tài chính, Nội vụ; UBND các huyện, thị xã Đông Hòa:",
            ["Sở Tài chính", "Sở Nội vụ", "UBND các huyện, thị xã Đông Hòa"],
        ),
        (
            "Các sở: Y tế, Tư pháp (và UBND các xã):",
            ["Sở Y tế", "Sở Tư pháp", "UBND các xã"],
        ),
        (
            "Các phòng: Kinh tế, Văn hóa - Xã hội:",
            ["Phòng Kinh tế", "Phòng Văn hóa - Xã hội"],
        ),
        (
            "Các Vụ: Kế hoạch, Pháp chế và Văn phòng Bộ:",
            ["Vụ Kế hoạch", "Vụ Pháp chế", "Văn phòng Bộ"],
        ),
        (
            "Các Ban: Tuyên giáo và Dân vận, Tổ chức Tỉnh ủy:",
            ["Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ban Tổ chức Tỉnh ủy"],
        ),
    ],
)
def test_a_colon_inside_a_list_hands_all_of_it_down(heading: str, lead: list[str]) -> None:
    assert [one.name for one in heading_lead(heading)] == lead


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("các sở Tư pháp, Nội vụ rà soát", ["Sở Tư pháp", "Sở Nội vụ"]),
        ("Giám đốc các sở Y tế, Tư pháp", ["Giám đốc Sở Y tế", "Giám đốc Sở Tư pháp"]),
        ("phòng Kinh tế rà soát", ["phòng Kinh tế"]),
        (
            "UBND các huyện, thị xã Đông Hòa, thành phố Tuy Hòa và các sở rà soát",
            ["UBND các huyện, thị xã Đông Hòa, thành phố Tuy Hòa", "các sở"],
        ),
        (
            "UBND huyện A Lưới, thị xã Hương Trà và thành phố Huế rà soát",
            ["UBND huyện A Lưới", "thị xã Hương Trà", "thành phố Huế"],
        ),
    ],
)
def test_one_head_and_several_fields_or_towns(text: str, names: list[str]) -> None:
    assert [one.name for one in read_agencies(text, 0).mentions] == names
