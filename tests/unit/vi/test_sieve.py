"""Patterns at the end of a text are asked only where its last letters allow it."""

from __future__ import annotations

import re

import pytest

from ntm_extract.vi.openings import endings
from ntm_extract.vi.sieve import AtEnd, Sieve

PATTERNS = {
    r"(?<!\w)(?:nâng|tăng)(?: [^\s.;]+){0,4} lên(?: (?:đến|tới))* $": (
        "nâng mức hỗ trợ lên ",
        "tăng lên đến tới ",
    ),
    r"cả $|(?<!\w)từ (?:mức )?$": ("cả ", "từ mức "),
    r"(?:vào|đến)? (?:năm \d{4})? $": ("vào năm 2025 ", "  "),
    r"điểm [a-zđ]$": ("điểm đ",),
    r"(?i:CẢ) $": ("cả ", "CẢ "),
    r"gì đó": ("gì đó", "gì đó nữa"),
}


@pytest.mark.parametrize(("source", "texts"), PATTERNS.items())
def test_what_matches_at_the_end_is_asked(source: str, texts: tuple[str, ...]) -> None:
    sieve = Sieve([("it", re.compile(source))])

    for text in texts:
        assert re.search(source, text)
        assert sieve.likely(text) == ("it",)


def test_the_entries_left_keep_their_order() -> None:
    sieve = Sieve((name, re.compile(rf"{name} $")) for name in ("một", "hai", "[mh]\\w+", "ba"))

    assert sieve.likely("lên hai ") == ("hai", "[mh]\\w+")
    assert sieve.likely("bốn") == ()


def test_one_pattern_is_not_even_asked() -> None:
    pattern = AtEnd(re.compile(r"(?<!\w)(?:khoảng|gần) $"))

    match = pattern.search("đạt gần ")
    assert match
    assert match.group() == "gần "
    assert pattern.search("đạt ") is None


def test_endings_are_told_only_of_what_ends_a_text() -> None:
    assert endings(r"a|b$").admit("x")
    assert not endings(r"a$|b$").admit("x")
