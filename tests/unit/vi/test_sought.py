"""Patterns are tried only in texts that hold a word they need."""

from __future__ import annotations

import re

import pytest

from ntm_extract.vi.sought import Sought, words_needed

PATTERNS = {
    r"(?<!\w)(?:được )?(?:giao|phân công)(?: cho)?\s+": ("được giao cho Sở", "phân công  A"),
    r"(?:[Pp]hối(?:,?\s+kết)?\s+(?:hợp|với))": ("Phối hợp", "phối, kết hợp", "phối với"),
    r"[^.;]{0,40}(?<!\w)(?<!trở )(?:lên|xuống) ": ("nâng lên 5", "giảm xuống 3"),
    r"[^\n]{2,9}\s(?=(?:Các|Căn cứ)\s)": ("Chế độ Các sở", "Tiêu đề Căn cứ Luật"),
    r"(?:một|hai){2}": ("mộthai",),
    r"ngày \d+|tháng (?P<m>\d)": ("ngày 12", "tháng 3"),
}


@pytest.mark.parametrize(("source", "texts"), PATTERNS.items())
def test_whatever_matches_holds_a_word_that_is_needed(source: str, texts: tuple[str, ...]) -> None:
    pattern = re.compile(source)
    sought = Sought(pattern)

    for text in texts:
        match, found = pattern.search(text), sought.search(text)
        assert match
        assert found
        assert match.span() == found.span()
        assert len(list(sought.finditer(text))) == len(list(pattern.finditer(text)))
        assert bool(sought.match(text)) == bool(pattern.match(text))


@pytest.mark.parametrize("source", list(PATTERNS))
def test_nothing_is_found_where_no_word_stands(source: str) -> None:
    sought = Sought(re.compile(source))

    assert "" not in sought.words
    assert sought.search("Kinh phí 12 tỷ đồng") is None
    assert list(sought.finditer("Kinh phí 12 tỷ đồng")) == []
    assert sought.match("Kinh phí 12 tỷ đồng") is None


@pytest.mark.parametrize("source", [r"\d+ \w+", r"(?i:báo cáo)", r"(?:báo cáo)?\s\w", r"a|\d"])
def test_where_no_word_can_be_said_the_pattern_is_always_tried(source: str) -> None:
    assert words_needed(re.compile(source)) in (frozenset(), {" "})
    assert Sought(re.compile(source)).search("12 Báo cáo aa")


def test_a_part_of_a_text_is_searched_as_the_pattern_would() -> None:
    pattern = re.compile(r"(?<=giao )Sở \w+|cho (?=Bộ)")
    sought = Sought(pattern)
    text = "giao Sở Y tế; cho Bộ Y tế; giao cho Sở Nội vụ"

    for start in range(len(text)):
        for end in range(start, len(text) + 1):
            match, found = pattern.search(text, start, end), sought.search(text, start, end)
            assert (match and match.span()) == (found and found.span())
            whole, all_of = pattern.fullmatch(text, start, end), sought.fullmatch(text, start, end)
            assert bool(whole) == bool(all_of)
