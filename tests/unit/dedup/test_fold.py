from __future__ import annotations

import unicodedata

import pytest

from ntm_extract.dedup.fold import fold, grams, letter_offsets, take_apart


def test_fold_leaves_letters_without_marks_and_digits() -> None:
    assert fold("Số: 64/TB-UBND, Hà Tĩnh") == b"so  64 tb ubnd  ha tinh"


def test_fold_is_the_same_for_composed_and_decomposed_text() -> None:
    text = "Kết luận của Chủ tịch Ủy ban nhân dân tỉnh"
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


def test_digits_with_nothing_but_signs_between_them_are_one_group() -> None:
    (day,) = take_apart(fold("ngày 21/02/2024")).numbers
    assert day.parts == ("21", "02", "2024")


def test_a_digit_inside_a_word_is_a_misread_letter() -> None:
    text = take_apart(fold("c6ng t4c"))
    assert text.numbers == ()
    assert text.letters == b"congtac"


def test_number_group_stands_behind_the_letters_before_it() -> None:
    (group,) = take_apart(fold("có thêm 10 xã")).numbers
    assert group.at == len("cothem")


@pytest.mark.parametrize(
    ("clean", "read"),
    [
        ("Kết luận của Chủ tịch", "Két luan cia Chii tich"),
        ("Độc lập - Tự do - Hạnh phúc", "Déc 1ap - Tw do - Hanh phc"),
        ("Đài PTTH tỉnh", "bai PTTH tinh"),
    ],
)
def test_skeleton_survives_an_english_reading(clean: str, read: str) -> None:
    assert take_apart(fold(read)).skeleton.tolist() == take_apart(fold(clean)).skeleton.tolist()


def test_grams_of_a_text_shorter_than_one_are_none() -> None:
    assert len(grams(take_apart(fold("ban")).skeleton, 8)) == 0


def test_grams_differ_where_a_consonant_differs() -> None:
    one, two = (take_apart(fold(text)).skeleton for text in ("thanh pho", "thanh cho"))
    assert grams(one, 6)[0] != grams(two, 6)[0]


def test_letter_offsets_lead_back_into_the_text() -> None:
    text = "Số 64: xã Lạc"
    letters = take_apart(fold(text)).letters.decode()
    assert [fold(text[at]).decode() for at in letter_offsets(text)] == list(letters)
