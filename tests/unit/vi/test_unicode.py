import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ntm_extract.vi.unicode import bare, nfc, place_tone_marks


@pytest.mark.parametrize(
    ("old", "official"),
    [
        ("hoà", "hòa"),
        ("HOÀ", "HÒA"),
        ("Uỷ ban", "Ủy ban"),
        ("thuý", "thúy"),
        ("khoẻ mạnh", "khỏe mạnh"),
        ("Oà", "Òa"),
        ("hoá, xoá.", "hóa, xóa."),
    ],
)
def test_tone_mark_moves_to_its_official_place(old: str, official: str) -> None:
    assert place_tone_marks(old) == official


@pytest.mark.parametrize("text", ["quý", "QUÝ", "hoàn", "toàn", "khuỷu", "hòa", "thuyền", "quỹ"])
def test_tone_mark_stays_where_it_is_right(text: str) -> None:
    assert place_tone_marks(text) == text


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Sở Tài chính", "So Tai chinh"), ("ĐIỀU đường", "DIEU duong"), ("5 ± 1 – ½", "5 ± 1 – ½")],
)
def test_bare_keeps_letters_and_drops_marks(text: str, plain: str) -> None:
    assert bare(text) == plain


def test_bare_of_decomposed_text_is_bare_of_composed_text() -> None:
    text = "Ủy ban nhân dân"
    assert bare(unicodedata.normalize("NFD", text)) == bare(text)


@given(st.text())
def test_place_tone_marks_is_idempotent_and_keeps_the_length(text: str) -> None:
    moved = place_tone_marks(nfc(text))
    assert len(moved) == len(nfc(text))
    assert place_tone_marks(moved) == moved


@given(st.text(alphabet="aàảãáạăâầđeêềiìoôồơờuưừyỳbcdghklmnpqrstvx 0123456789.,"))
def test_bare_keeps_the_length_of_vietnamese_text(text: str) -> None:
    assert len(bare(nfc(text))) == len(nfc(text))
