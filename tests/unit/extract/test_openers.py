"""Headings and opening sentences that hand their agencies down in words of their own."""

from __future__ import annotations

import pytest

from ntm_extract.extract import find_facts
from ntm_extract.layout import parse_structure


def _leads(text: str) -> list[tuple[str, ...]]:
    return [task.lead for task in find_facts(parse_structure(text)).tasks]


@pytest.mark.parametrize(
    "said",
    [
        "có các trách nhiệm sau đây:",
        "có những nhiệm vụ sau:",
        "có trách nhiệm",
        "có nhiệm vụ và quyền hạn như sau:",
    ],
)
def test_what_a_body_has_to_do_is_no_part_of_its_name(said: str) -> None:
    text = f"2. Bộ Xây dựng {said}\na) Rà soát quy chuẩn về nhà ở.\nb) Lập danh mục dự án.\n"
    assert _leads(text) == [("Bộ Xây dựng",), ("Bộ Xây dựng",)]


def test_kinds_of_bodies_that_an_opening_sentence_is_about_act() -> None:
    text = (
        "Các sở, ngành, địa phương theo chức năng được giao, tập trung vào các việc sau:\n"
        "(1) Rà soát các bến khách ngang sông trên địa bàn;\n"
        "(2) Tuyên truyền về an toàn đường thủy.\n"
    )
    assert _leads(text) == [("các sở, ngành, địa phương",)] * 2


def test_whoever_issues_the_notice_hands_nothing_down() -> None:
    text = (
        "UBND tỉnh thống nhất triển khai một số việc như sau:\n"
        "(1) Rà soát các bến khách ngang sông trên địa bàn;\n"
        "(2) Tuyên truyền về an toàn đường thủy.\n"
    )
    assert _leads(text) == [()] * 2
