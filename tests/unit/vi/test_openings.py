"""What a match of a pattern begins with, read off the pattern."""

from __future__ import annotations

import re

import pytest

from ntm_extract.vi.openings import LONGEST, openings

PATTERNS = {
    r"(?:[Cc]ác\s+)?(?:cấp|cơ\s+quan)(?!\w)": ("các cấp", "Các  cơ quan", "cơ\tquan"),
    r"(?i:hội đồng)|UBND": ("HỘI ĐỒNG", "hội đồng", "UBND"),
    r"\d{1,3}\s+xã": ("13 xã", "7 xã"),
    r"(?<!\w)(?=[ab])a?b{2,}c*": ("abb", "bbb", "bb"),
    r"[^\W\d_]+ ủy": ("Thành ủy", "Tỉnh ủy"),
    r"(?:Phó )?(?:Giám|Cục)(?>\s)(?:đốc|trưởng)": ("Phó Giám đốc", "Cục trưởng"),
    r"(?P<one>ab)(?P=one)": ("abab",),
    r"s+ở": ("sở", "ssssssssssở"),
}


@pytest.mark.parametrize(("source", "texts"), PATTERNS.items())
def test_what_matches_is_admitted(source: str, texts: tuple[str, ...]) -> None:
    begins = openings(source)

    for text in texts:
        assert re.match(source, text)
        assert begins.admit(text[:LONGEST])


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"(?:[Cc]ác\s+)?(?:cấp|cơ\s+quan)(?!\w)", "các xã"),
        (r"UBND|HĐND", "UB nhân dân"),
        (r"(?:Phó )?(?:Giám|Cục) đốc", "Phối hợp"),
        (r"sở", "s"),
    ],
)
def test_other_beginnings_are_not(source: str, text: str) -> None:
    assert not openings(source).admit(text[:LONGEST])


def test_a_pattern_that_ignores_case_admits_both() -> None:
    begins = openings(re.compile("Sở Y tế", re.IGNORECASE))

    assert begins.admit("SỞ Y TẾ")
    assert begins.admit("sở y tế")
    assert not begins.admit("Bộ Y tế")


@pytest.mark.parametrize("text", ["ſở", "\u0633\u0648", "các  cấp", "các\u00a0cấp"])
def test_letters_of_other_scripts_and_odd_spaces_are_let_through(text: str) -> None:
    assert openings(re.compile("x", re.IGNORECASE)).admit(text[:LONGEST])
