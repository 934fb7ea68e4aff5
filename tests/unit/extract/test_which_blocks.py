"""Which blocks without an order of their own are tasks, and which are none."""

from __future__ import annotations

import pytest

from ntm_extract.extract.tasks.namings import is_of_funds


@pytest.mark.parametrize(
    ("heading", "body", "told"),
    [
        ("2. Giải pháp", "Nhu cầu kinh phí khoảng 250 tỷ đồng, trong đó vốn xã hội hóa 40%.", True),
        ("2. Giải pháp", "Tổng mức đầu tư dự kiến 96 tỷ đồng.", True),
        ("2. Giải pháp", "Bố trí kinh phí 96 tỷ đồng cho các xã.", False),
        ("Kinh phí thực hiện", "Ngân sách tỉnh, ngân sách huyện và vốn lồng ghép.", True),
    ],
)
def test_what_money_is_needed_is_told_and_not_asked_for(
    heading: str, body: str, told: bool
) -> None:
    assert is_of_funds(heading, body) is told
