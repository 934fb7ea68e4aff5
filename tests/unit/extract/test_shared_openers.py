"""Who is told in an opening sentence that goes on behind a bracket, and calls on everybody."""

from __future__ import annotations

import pytest

from ntm_extract.extract.tasks.orders import find_ordered


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Bộ trưởng yêu cầu các địa phương (sau đây gọi là các đơn vị) và đề nghị cộng đồng "
            "khoa học, nhân dân trong vùng:",
            ["các địa phương", "cộng đồng khoa học", "nhân dân trong vùng"],
        ),
        (
            "Chủ tịch UBND tỉnh yêu cầu Sở Y tế và đề nghị Báo Cà Mau thực hiện các việc sau:",
            ["Sở Y tế", "Báo Cà Mau"],
        ),
    ],
)
def test_those_called_upon_besides_are_told_too(text: str, names: list[str]) -> None:
    assert [one.name for one in find_ordered(text, 0, len(text))] == names
