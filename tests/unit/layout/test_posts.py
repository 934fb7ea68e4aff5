"""Tests of layout/posts.py: a deputy whose first letters lie under the seal."""

from __future__ import annotations

import pytest

from ntm_extract.layout.posts import guess_deputy


@pytest.mark.parametrize(
    ("chief", "part", "deputy"),
    [
        ("KT. BỘ TRƯỞNG, CHỦ NHIỆM", "GPHg, HỦ NHIỆM", "PHÓ CHỦ NHIỆM"),
        ("KT. CHỦ TỊCH", "HỦ TỊCH", "PHÓ CHỦ TỊCH"),
    ],
)
def test_letters_lost_under_the_seal_still_name_the_deputy(
    chief: str, part: str, deputy: str
) -> None:
    assert guess_deputy(chief, part) == deputy


def test_other_words_name_no_deputy() -> None:
    assert guess_deputy("KT. CHỦ TỊCH", "NGUYỄN VĂN") is None
