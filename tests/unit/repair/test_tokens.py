import pytest

from ntm_extract.repair.tokens import cut_tokens, is_figure


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("- Ban Chi dao,", [("-", "label"), ("Ban", "word"), ("Chi", "word"), ("dao", "word")]),
        (
            "theo 321/QD-TTg ngay 08/3/2022.",
            [("theo", "word"), ("321/QD-TTg", "code"), ("ngay", "word"), ("08/3/2022.", "number")],
        ),
        ("tang 24,5%,", [("tang", "word"), ("24,5%,", "number")]),
        ("Iua,chon", [("Iua", "word"), ("chon", "word")]),
        ("_4.Cac don vi", [("_4.", "label"), ("Cac", "word"), ("don", "word"), ("vi", "word")]),
        ("a) Sé", [("a)", "label"), ("Sé", "word")]),
    ],
)
def test_text_is_cut_into_tokens(text: str, tokens: list[tuple[str, str]]) -> None:
    assert [(token.text, token.kind) for token in cut_tokens(text)] == tokens


def test_tokens_stand_where_they_say() -> None:
    text = "(thén x&) dat 16 tieu chi; 12-NQ/TU"
    assert all(text[token.start : token.end] == token.text for token in cut_tokens(text))


@pytest.mark.parametrize(
    ("text", "expected"), [("16", True), ("¢4", True), ("c6", False), ("&", False)]
)
def test_figures_have_digits_and_no_letters(text: str, expected: bool) -> None:
    assert is_figure(text) is expected
