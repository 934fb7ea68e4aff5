from __future__ import annotations

import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntm_extract.sentences import split_sentences


def _split(text: str) -> list[str]:
    return [span.text_in(text) for span in split_sentences(text)]


def test_full_stops_end_sentences() -> None:
    assert _split("Tỉnh họp. Huyện báo cáo.") == ["Tỉnh họp.", "Huyện báo cáo."]


@pytest.mark.parametrize(
    "text",
    [
        "Giao TP. Hà Tĩnh thực hiện.",
        "PGS.TS. Nguyễn Văn An chủ trì.",
        "TL. CHỦ TỊCH",
        "KT. CHÁNH VĂN PHÒNG",
        "Hoàn thành trước ngày 30.6.2025 theo quy định.",
        "Theo văn bản số 7514/VPCP-V.I ngày 12/8/2025.",
        "1. Sở Tài chính chủ trì.",
        "2.3. Các sở phụ trách tiêu chí.",
        "II. Nhiệm vụ",
        "Điều 5. Tổ chức thực hiện.",
        "Tổng diện tích 12.500 ha.",
        "Thông báo để biết, thực hiện./.",
    ],
)
def test_labels_abbreviations_dates_and_codes_end_none(text: str) -> None:
    assert _split(text) == [text]


def test_list_items_are_sentences_without_a_full_stop() -> None:
    assert _split("- Rà soát;\n- Báo cáo") == ["- Rà soát;", "- Báo cáo"]


def test_blank_text_has_no_sentence() -> None:
    assert split_sentences(" \n\t\n ") == ()


def test_the_package_of_underthesea_is_not_imported() -> None:
    split_sentences("Một câu.")

    assert "underthesea" not in sys.modules


@given(st.text(alphabet="aĐ1.;? \n-/"))
def test_sentences_are_ordered_disjoint_and_not_blank(text: str) -> None:
    spans = split_sentences(text)

    assert all(one.end <= after.start for one, after in pairwise(spans))
    assert all(span.text_in(text).strip() for span in spans)


@given(st.text(alphabet="aĐ1.;? \n-/"))
def test_nothing_but_space_stands_between_sentences(text: str) -> None:
    left = text
    for span in reversed(split_sentences(text)):
        left = left[: span.start] + left[span.end :]

    assert not left.strip()
