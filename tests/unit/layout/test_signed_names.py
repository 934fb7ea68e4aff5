"""Tests of layout/signed_names.py: a damaged name is taken from the list of recipients."""

from __future__ import annotations

import pytest

from ntm_extract.layout.signed_names import name_in_list

LIST = ("VPCP: BTCN, PCN Trần Quốc Khánh, Trợ lý TTg", "- UBND TP. Hồ Chí Minh")


@pytest.mark.parametrize("damaged", ["Tràm, Quốc Khánh", "Quốc Khánh", "7rần Quốc Khánh A"])
def test_a_damaged_name_is_found_whole(damaged: str) -> None:
    assert name_in_list(damaged, LIST) == "Trần Quốc Khánh"


@pytest.mark.parametrize("damaged", ["Lê Minh Khánh", "Hoàng Quốc Khánh", "Khánh", "Quốc Phòng"])
def test_another_name_is_not_replaced(damaged: str) -> None:
    assert name_in_list(damaged, LIST) is None


def test_two_names_that_end_alike_say_nothing() -> None:
    assert name_in_list("Quốc Khánh", (*LIST, "PCN Phan Quốc Khánh")) is None
