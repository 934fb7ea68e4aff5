import pytest

from ntm_extract.repair.diagnosis import diagnose


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
