import pytest

from ntm_extract.core.stages import Edit, ReadText, RepairedText
from ntm_extract.repair import NoisyChannelRestorer, load_restorer
from ntm_extract.repair.figures import Change, free_figures, settle

GARBLED = (
    "Uy ban nhan dan tinh giao Sé Tai chinh chu tri, phéi hgp véi cac don vi lién quan "
    "thuc hién nhiém vu duoc giao, cai thién canh quan"
)


@pytest.fixture(scope="module")
def restorer() -> NoisyChannelRestorer:
    return load_restorer()


def repair(restorer: NoisyChannelRestorer, text: str) -> RepairedText:
    return restorer.repair(ReadText(text))


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("ngày 28 tháng", ["28"]),
        ("quan...1 đơn vị", ["1"]),
        ("còn 3,01%, giảm", ["3,01"]),
        ("04/2022/QĐ-TTg", ["04/2022"]),
        ("1& hd, d6i, c4c, 1é, 16ng", []),
    ],
)
def test_figures_free_of_letters_are_told_from_misread_letters(
    text: str, figures: list[str]
) -> None:
    assert free_figures(text) == figures


@pytest.mark.parametrize(
    ("before", "after", "sure"),
    [
        ("28 thdngpz", "tháng", 1.0),
        ("quan...1", "quan", 1.0),
        ("nam2024", "năm", 1.0),
        ("thang9", "tháng", 1.0),
        ("thdngpz", "tháng", 1.0),
        ("16", "lộ", 0.6),
        ("khé", "khó", 0.1),
    ],
)
def test_change_that_loses_a_figure_or_is_unsure_becomes_a_doubt(
    before: str, after: str, sure: float
) -> None:
    text = f"ngay {before} nam"
    (change,) = settle(text, [Change(Edit(5, before, after, sure, "garbled"))])
    assert change.edit.after == before
    assert after in change.others


@pytest.mark.parametrize(("before", "after"), [("d6i", "đối"), ("sé6", "số"), ("16", "lộ")])
def test_sure_change_of_misread_letters_is_made(before: str, after: str) -> None:
    text = f"theo {before} trinh"
    (change,) = settle(text, [Change(Edit(5, before, after, 0.99, "garbled"))])
    assert change.edit.after == after


def test_unreadable_month_is_neither_lost_nor_invented(restorer: NoisyChannelRestorer) -> None:
    text = f"{GARBLED}.\nHa Tinh, ngay 28 thdngpz nam 2024"
    repaired = repair(restorer, text)
    assert repaired.text.endswith("ngày 28 thdngpz năm 2024")
    assert any(
        doubt.read == "thdngpz" and "tháng" in doubt.alternatives for doubt in repaired.doubts
    )


def test_figure_glued_by_dots_survives(restorer: NoisyChannelRestorer) -> None:
    assert "quan...1" in repair(restorer, f"{GARBLED}...1 am tién dé cho cdc xa.").text


def test_word_hardly_read_from_digits_is_listed(restorer: NoisyChannelRestorer) -> None:
    repaired = repair(restorer, f"{GARBLED}, dé lam Cé4c ndi 7I|en két bén ving.")
    assert any("7I|en" in doubt.read for doubt in repaired.doubts)
