"""Kinds of body written small, and the table they are read from."""

from __future__ import annotations

import unicodedata

import pytest

from ntm_extract.vi.body_kinds import longest_kind
from ntm_extract.vi.lexicon import read_rows


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("cơ quan thi hành án dân sự phối hợp", "cơ quan thi hành án dân sự"),
        ("Cơ quan thuế có trách nhiệm", "Cơ quan thuế"),
        ("cơ sở khám bệnh, chữa bệnh và người dân", "cơ sở khám bệnh, chữa bệnh"),
    ],
)
def test_the_longest_kind_is_read(text: str, kind: str) -> None:
    end = longest_kind(text, 0)
    assert end is not None
    assert text[:end] == kind


@pytest.mark.parametrize("text", ["Cơ quan Cảnh sát điều tra", "rà soát", "", "cơ quan - thuế"])
def test_a_name_and_other_words_are_no_kind(text: str) -> None:
    assert longest_kind(text, 0) is None


def test_rows_are_sorted_unique_composed_and_in_lower_case() -> None:
    rows = [row[0] for row in read_rows("body_kinds")]
    assert rows == sorted(set(rows))
    assert all(row == unicodedata.normalize("NFC", row).lower() for row in rows)


def test_no_kind_is_an_order() -> None:
    kinds = {row[0] for row in read_rows("body_kinds")}
    assert not kinds & {"đơn vị báo cáo", "cơ quan phối hợp", "đơn vị triển khai", "tổ chức họp"}
