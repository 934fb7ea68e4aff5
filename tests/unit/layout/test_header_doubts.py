"""Tests of layout/header_doubts.py: what of the head and foot a person should look at."""

from __future__ import annotations

import pytest

from ntm_extract.layout import parse_structure

HEAD = "UBND TỈNH THÁI BÌNH\nSỞ NỘI VỤ\nSố: 15/SNV-VP\nThái Bình, ngày 03 tháng 6 năm 2024\n"
BODY = "Kính gửi: Các phòng thuộc Sở.\nGiám đốc Sở yêu cầu:\n1. Văn phòng rà soát quy chế.\n"
FOOT = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn Tám\n"


def doubted(text: str) -> list[str]:
    return [doubt.read for doubt in parse_structure(text).doubts if doubt.kind == "header"]


def test_a_notice_in_due_form_leaves_no_doubt() -> None:
    assert doubted(HEAD + BODY + FOOT) == []


@pytest.mark.parametrize(
    ("old", "new", "value"),
    [
        ("Thái Bình, ngày 03", "Xứ Lạ, ngày 03", "Xứ Lạ"),
        ("Thái Bình, ngày 03 tháng 6 năm 2024\n", "", "15/SNV-VP"),
        ("Lê Văn Tám", "Zora Van", "Zora Van"),
        ("UBND TỈNH THÁI BÌNH\nSỞ NỘI VỤ\nSố: 15/SNV-VP", "Số: 15/UBND-VP", "UBND tỉnh Thái Bình"),
        ("GIÁM ĐỐC\nLê Văn Tám", "SỞ NỘI VỤ\nGIÁM ĐỐC\nLê Văn Tám\nSỞ Y TẾ\nGIÁM ĐỐC\nVũ Văn Ba",
         "Lê Văn Tám"),
        ("Các phòng thuộc Sở.", "Các phòng thuộc Sở; Thực hiện Luật Cán bộ, yêu cầu rà soát.",
         "Thực hiện Luật Cán bộ, yêu cầu rà soát"),
    ],
)  # fmt: skip
def test_what_the_forms_do_not_bear_out_is_doubted(old: str, new: str, value: str) -> None:
    assert doubted((HEAD + BODY + FOOT).replace(old, new)) == [value]
