"""The year of a notice without a date of its own: of what it cites, never of what is to come."""

from __future__ import annotations

import pytest

from ntm_extract.layout import parse_structure


@pytest.mark.parametrize(
    ("text", "year"),
    [
        (
            "Thực hiện Nghị định số 12/2018/NĐ-CP ngày 05/3/2018 và Kế hoạch số 41/KH-UBND ngày"
            " 20/12/2020 của UBND tỉnh.\n1. Phòng Y tế rà soát, xong trước ngày 30/9/2021.\n",
            2020,
        ),
        ("Căn cứ Tờ trình số 30/TTr. SXD ngày 19 tháng 01 năm 2016.\n1. Rà soát.\n", 2016),
        ("Ngày 10/3/2022, tại trụ sở, Chủ tịch họp về Kế hoạch số 3/KH-UB ngày 1/2/2021.\n", 2022),
        ("Báo cáo kết quả trước ngày 15/6/2023 để tổng hợp.\n", 2023),
        ("Rà soát, báo cáo kết quả.\n", None),
    ],
)
def test_the_latest_cited_document_gives_the_year(text: str, year: int | None) -> None:
    assert parse_structure(text).year == year
