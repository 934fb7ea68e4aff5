import pytest

from ntm_extract.repair.diagnosis import count_signs, diagnose


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Ủy ban nhân dân tỉnh yêu cầu các sở, ngành tổ chức thực hiện nghiêm túc.", "clean"),
        (
            "Uy ban nhan dan tinh yeu cau cac so, nganh to chuc thuc hien nghiem.",
            "undiacritised",
        ),
        (
            "Két luan cia Chii tich UBND tinh, Truwéng Ban Chi dao, thyc hién muc tiéu",
            "destroyed_diacritics",
        ),
        (
            "nâng cao chất  ượng, đ o tạo,  ĩnh vực nông nghiệp, các đo n thể",
            "dropped_glyphs",
        ),
        (
            "The council decided that further measures require broad agreement.",
            "not_vietnamese",
        ),
        ("12/2024 – 35 %", "empty"),
        ("", "empty"),
    ],
)
def test_state_of_a_passage(text: str, condition: str) -> None:
    assert diagnose(text).condition == condition


def test_clean_text_scores_above_garbled_text() -> None:
    clean = diagnose("Sở Tài chính chủ trì, phối hợp với các đơn vị liên quan thực hiện.")
    garbled = diagnose("Sé Tai chinh chu tri, phéi hgp véi cac don vi lién quan thyc hién.")
    assert clean.score > 0.9
    assert garbled.score < 0.3


def test_letter_that_is_a_word_is_no_hole() -> None:
    assert count_signs("giảm ô nhiễm do ô tô, nguồn gây ô nhiễm").holes == 0
    assert count_signs("giảm ô nhi m do ô t").holes > 0


@pytest.mark.parametrize("word", ["Đắk", "Lắk", "Krông", "PTTg", "website", "tỉnh"])
def test_names_of_the_highlands_and_foreign_words_are_not_misspelt(word: str) -> None:
    assert count_signs(word).misspelt == 0


@pytest.mark.parametrize("word", ["chầt", "Tàt", "đắk"])
def test_word_with_marks_that_is_none_is_misspelt(word: str) -> None:
    assert count_signs(word).misspelt == 1
