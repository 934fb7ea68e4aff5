import pytest

from ntm_extract.repair.tokens import cut_tokens, is_figure, with_hook


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


@pytest.mark.parametrize("read", ["(ii)", "(iil)", "(b)", "(vii);"])
def test_label_in_brackets_is_no_word(read: str) -> None:
    tokens = list(cut_tokens(f"viec {read} hai"))
    assert [token.kind for token in tokens] == ["word", "label", "word"]


def test_number_of_copies_and_short_forms_stay() -> None:
    kinds = [token.kind for token in cut_tokens("Luu: VT (2b), de b/c")]
    assert kinds == ["word", "word", "number", "word", "mark"]


@pytest.mark.parametrize(("read", "whole"), [("ct? dai", "ct?"), ("va’ cac", "va’")])
def test_hook_of_a_vowel_belongs_to_its_word(read: str, whole: str) -> None:
    assert with_hook(read, next(cut_tokens(read))).text == whole


def test_mark_behind_a_long_word_is_punctuation() -> None:
    text = "nghiem thuc? khong"
    tokens = list(cut_tokens(text))
    assert with_hook(text, tokens[1]).text == "thuc"


def test_share_of_a_count_is_cut_from_its_word() -> None:
    tokens = list(cut_tokens("01 ca nhan/01 ban, VT (V-10b)"))
    assert [token.text for token in tokens] == ["01", "ca", "nhan", "01", "ban", "VT", "(V-10b)"]


@pytest.mark.parametrize("read", ["GD&DT", "DBQH&HDND"])
def test_short_forms_joined_by_a_sign_are_two(read: str) -> None:
    assert [token.text for token in cut_tokens(read)] == read.split("&")


def test_sign_for_a_letter_stays_in_its_word() -> None:
    assert [token.text for token in cut_tokens("TH&NG x&")] == ["TH&NG", "x&"]


def test_speck_in_front_of_a_code_is_no_letter_of_it() -> None:
    (token, *_) = cut_tokens("-94/CD-BXD ngay")

    assert (token.text, token.kind) == ("-94/CD-BXD", "code")
