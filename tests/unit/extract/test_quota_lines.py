"""Items that say no more than what is to be reached and how much."""

from __future__ import annotations

import pytest

from ntm_extract.extract.targets import find_quantities


@pytest.mark.parametrize(
    ("item", "value"),
    [
        ("- Lợi nhuận: 5 tỷ đồng;", 5),
        ("- Nộp ngân sách: 12,5 tỷ đồng;", 12.5),
        ("b) Trồng rừng tập trung: 150 ha.", 150),
        ("- Biên chế giáo viên: 24 người.", 24),
    ],
)
def test_a_name_and_a_number_are_a_quota(item: str, value: float) -> None:
    found = find_quantities(item, issued_on=None, context="task")
    assert [(one.role, one.value) for one in found] == [("target", value)]


@pytest.mark.parametrize("item", ["- Hiện có: 12 trường.", "- Thời gian: 03 ngày."])
def test_what_there_is_is_no_quota(item: str) -> None:
    assert not find_quantities(item, issued_on=None, context="task")
