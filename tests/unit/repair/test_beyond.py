"""What is no damaged Vietnamese is left alone, and said to be: nothing fluent is made of it."""

import random
import re

import pytest

from ntm_extract.core.stages import ReadText, RepairedText, Word
from ntm_extract.repair import NoisyChannelRestorer, load_restorer

GARBLED = (
    "Uy ban nhan dan tinh giao Sé Tai chinh chu tri, phéi hgp véi cac don vi lién quan "
    "thuc hién nhiém vu duoc giao theo Quyét dinh s6 1234/QD-TTg ngay 05/6/2021. "
)
ENGLISH = (
    "The ministry has published a framework for rural development that sets out how local "
    "authorities report progress. Each province submits figures on roads, schools and water, and "
    "a commune that misses two deadlines in a row has to explain itself before the council."
)
FRENCH = (
    "Le ministère a publié un cadre pour le développement rural qui précise comment les autorités "
    "locales doivent rendre compte des progrès réalisés. Chaque commune présentera des chiffres "
    "sur les routes, les écoles et l'eau potable avant la fin de l'année."
)
TABLE = "\n".join(
    f"{row}\t{row * 137 % 991}\t{row * 37 % 100},{row % 10}\t{row}.{row * 31 % 900 + 100}"
    for row in range(1, 40)
)
PLAIN = "abcdefghijklmnopqrstuvwxyz"
MARKED = PLAIN + "àáâãèéêìíòóôõùúý"
SYMBOLS = MARKED + "|&¢£$'`~"


def noise(letters: str, words: int = 240) -> str:
    """Return words of random letters, twelve a line, always the same."""
    rng = random.Random(len(letters))
    drawn = ["".join(rng.choices(letters, k=rng.randint(1, 8))) for _ in range(words)]
    return "\n".join(" ".join(drawn[at : at + 12]) for at in range(0, words, 12))


PAGES = {
    "random letters": noise(PLAIN),
    "random letters with marks": noise(MARKED),
    "random letters and symbols": noise(SYMBOLS),
    "English": f"{ENGLISH}\n" * 3,
    "French": f"{FRENCH}\n" * 3,
    "table of numbers": TABLE,
}


@pytest.fixture(scope="module")
def restorer() -> NoisyChannelRestorer:
    return load_restorer()


def scanned(text: str, confidence: float) -> ReadText:
    found = re.finditer(r"\S+", text)
    words = tuple(Word(one.start(), one.end(), 1, (0, 0, 0, 0), confidence) for one in found)
    return ReadText(text, words)


@pytest.mark.parametrize("page", PAGES)
def test_page_that_is_no_vietnamese_stays(restorer: NoisyChannelRestorer, page: str) -> None:
    assert restorer.repair(ReadText(PAGES[page])).edits == ()


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("confidence", [0.3, 0.9])
def test_page_that_is_no_vietnamese_stays_however_unsure_ocr_was(
    restorer: NoisyChannelRestorer, page: str, confidence: float
) -> None:
    assert restorer.repair(scanned(PAGES[page], confidence)).edits == ()


def repaired_around(restorer: NoisyChannelRestorer, page: str) -> tuple[str, RepairedText]:
    """Repair a garbled reading with something else in its middle."""
    middle = PAGES[page].strip()
    return middle, restorer.repair(ReadText(f"{GARBLED * 6}\n\n{middle}\n\n{GARBLED * 4}"))


@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_invented_inside_a_garbled_reading(
    restorer: NoisyChannelRestorer, page: str
) -> None:
    middle, repaired = repaired_around(restorer, page)
    assert middle in repaired.text
    assert repaired.text.startswith("Ủy ban nhân dân tỉnh giao Sở Tài chính chủ trì, phối hợp với")


@pytest.mark.parametrize("page", ["random letters with marks", "English", "French"])
def test_what_was_left_is_listed(restorer: NoisyChannelRestorer, page: str) -> None:
    middle, repaired = repaired_around(restorer, page)
    left = [doubt for doubt in repaired.doubts if "left as it was read" in doubt.reason]
    assert " ".join(doubt.read for doubt in left).split() == middle.split()


def test_passage_of_noise_is_too_far_gone_for_single_letters_to_be_mended(
    restorer: NoisyChannelRestorer,
) -> None:
    words = "Ủy ban nhân dân tỉnh giao nm hh lc gc ur xq các đơn vị thực hiện qk zv tt wq rj."
    assert restorer.repair(scanned(words, 0.4)).text == words
