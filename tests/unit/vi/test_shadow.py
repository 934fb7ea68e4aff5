from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ntm_extract.vi.shadow import shadow


@given(st.text())
def test_every_character_keeps_its_place(text: str) -> None:
    assert len(shadow(text)) == len(text)


def test_one_kind_of_space_dash_and_quotation_mark() -> None:
    assert shadow("Giai\u00a0đoạn\n2021 – 2025 “A”") == 'giai đoạn 2021 - 2025 "a"'
