"""Trees of letters find what plain alternatives find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntm_extract.vi.alternatives import any_of, any_word_of

PHRASES = st.lists(st.text("ab c", min_size=1, max_size=5).map(str.strip).filter(bool), min_size=1)


def test_the_longest_phrase_comes_first() -> None:
    match = re.match(any_of(["báo", "báo cáo", "bảo đảm"]), "báo cáo kết quả")
    assert match is not None
    assert match.group() == "báo cáo"


def test_an_element_may_be_a_pattern() -> None:
    pattern = re.compile(any_of([["a", r"\s+", "b"], ["a", "c"]]))
    assert [found.group() for found in pattern.finditer("a   b, ac, ab")] == ["a   b", "ac"]


@pytest.mark.parametrize("phrase", ["a.b", "(a", "a|b", "[a]", "a\\b"])
def test_signs_stand_for_themselves(phrase: str) -> None:
    assert re.fullmatch(any_of([phrase, "x"]), phrase)
    assert not re.fullmatch(any_of([phrase, "x"]), "ab")


@given(PHRASES, st.text("ab c", max_size=12))
def test_a_tree_finds_what_alternatives_find(phrases: list[str], text: str) -> None:
    listed = "|".join(sorted(phrases, key=len, reverse=True))
    plain = re.compile(rf"(?:{listed})(?!\w)")
    tree = re.compile(rf"{any_of(phrases)}(?!\w)")
    assert [m.span() for m in tree.finditer(text)] == [m.span() for m in plain.finditer(text)]


@given(PHRASES, st.text("ab c", max_size=12))
def test_whole_words_are_those_with_no_letter_beside_them(phrases: list[str], text: str) -> None:
    listed = "|".join(sorted(phrases, key=len, reverse=True))
    plain = re.compile(rf"(?<!\w)(?:{listed})(?!\w)")
    words = re.compile(any_word_of(phrases))
    assert [m.span() for m in words.finditer(text)] == [m.span() for m in plain.finditer(text)]
