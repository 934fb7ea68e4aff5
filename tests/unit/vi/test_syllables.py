import pytest

from ntm_extract.vi.syllables import is_syllable, mark_share, syllable_counts


@pytest.mark.parametrize(
    "word", ["nghiêng", "HÒA", "giếng", "gì", "quyết", "khuỷu", "Ủy", "yêu", "ở"]
)
def test_syllables_are_known_by_their_build(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["ngudi", "dugc", "cat", "luat", "xyz", "ngh", "kk", ""])
def test_other_strings_are_none(word: str) -> None:
    assert not is_syllable(word)


def test_right_spelling_has_the_greater_share() -> None:
    assert (mark_share("của") or 0) > 0.9
    assert (mark_share("cua") or 0) < 0.1


def test_share_of_an_unknown_word_is_none() -> None:
    assert mark_share("xyz") is None


def test_table_is_nfc_sorted_and_unique() -> None:
    words = list(syllable_counts())
    assert words == sorted(set(words))
