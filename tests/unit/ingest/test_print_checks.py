"""Tests of print_checks.py: what the marks on the page say goes before what was read."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest
from PIL.Image import Image

from ntm_extract.core.tools import OcrWord
from ntm_extract.ingest.print_checks import check_print

Pixels = np.ndarray[tuple[int, int], np.dtype[np.uint8]]
LINE = (1, 1, 1)


@dataclass(frozen=True)
class Engine:
    """Reads the same words in every strip."""

    says: tuple[str, ...] = ()

    def version(self) -> str:
        """Return a name."""
        return "double"

    def read_page(self, image: Image, *, dpi: int) -> tuple[OcrWord, ...]:
        """Return the words, each surely read."""
        assert dpi > 0
        assert image.width > 0
        return tuple(OcrWord(text, (0, 0, 10, 10), 0.95, LINE) for text in self.says)


def page(*marks: tuple[int, int, int, int]) -> Pixels:
    """Return a white page with black marks (x, y, width, height)."""
    pixels = np.full((200, 400), 255, np.uint8)
    for x, y, wide, tall in marks:
        pixels[y : y + tall, x : x + wide] = 0
    return pixels


def read(pixels: Pixels, *words: OcrWord, says: tuple[str, ...] = ()) -> list[str]:
    """Return the checked words."""
    checked = check_print(words, pixels, dpi=200, engine=Engine(says))
    return [word.text for word in checked]


LETTERS = [(100, 100, 10, 25), (114, 100, 10, 25), (128, 100, 10, 25)]
DOT, STOP, COMMA = (144, 106, 5, 5), (144, 120, 5, 5), (144, 120, 5, 10)


@pytest.mark.parametrize(
    ("marks", "was", "checked"),
    [
        ([DOT, COMMA], "nam:", "nam;"),
        ([DOT, STOP], "nam;", "nam:"),
        ([DOT, STOP], "nam:", "nam:"),
        ([COMMA], "nam;", "nam,"),
        ([], "nam:", "nam:"),
    ],
)
def test_stops_by_their_lower_mark(
    marks: list[tuple[int, int, int, int]], was: str, checked: str
) -> None:
    assert read(page(*LETTERS, *marks), OcrWord(was, (100, 100, 149, 130), 0.9, LINE)) == [checked]


@pytest.mark.parametrize(("strokes", "was"), [(2, "IL."), (3, "II."), (3, "HI.")])
def test_roman_numbers_by_their_strokes(strokes: int, was: str) -> None:
    marks = [(100 + 15 * number, 100, 12, 25) for number in range(strokes)]
    word = OcrWord(was, (100, 100, 100 + 15 * strokes + 6, 125), 0.7, LINE)
    assert read(page(*marks, (100 + 15 * strokes, 119, 6, 6)), word) == ["I" * strokes + "."]


def test_a_wide_letter_is_no_stroke() -> None:
    word = OcrWord("IH.", (100, 100, 140, 125), 0.7, LINE)
    assert read(page((100, 100, 12, 25), (116, 100, 24, 25)), word) == ["IH."]


def test_at_least_by_its_bar() -> None:
    word = OcrWord(">", (100, 100, 118, 122), 0.9, LINE)
    assert read(page((100, 100, 18, 16), (100, 119, 18, 2)), word) == ["≥"]
    assert read(page((100, 100, 18, 16)), word) == [">"]


FIRST = OcrWord("Giao", (100, 100, 160, 125), 0.95, LINE)


def test_a_dash_that_was_passed_over() -> None:
    assert read(page((80, 112, 10, 3)), FIRST) == ["-", "Giao"]


def test_a_number_that_was_passed_over() -> None:
    stop = OcrWord(".", (88, 120, 93, 125), 0.9, LINE)
    marks = page((70, 100, 13, 25), (88, 120, 5, 5))
    assert read(marks, stop, FIRST, says=("2.", "Giao")) == ["2.", "Giao"]
    assert read(marks, stop, FIRST, says=("xy", "Giao")) == [".", "Giao"]


def test_numbers_read_down_the_page_give_way_to_the_labels() -> None:
    stops = [OcrWord(".", (88, 20 + 60 * n, 93, 25 + 60 * n), 0.9, (1, n, 1)) for n in range(3)]
    firsts = [OcrWord("Giao", (100, 60 * n, 160, 25 + 60 * n), 0.95, (1, n, 1)) for n in range(3)]
    down = [OcrWord("Ơ", (70, 60 * n, 83, 25 + 60 * n), 0.4, (2, 1, 1)) for n in range(3)]
    marks = page(*[(70, 60 * n, 13, 25) for n in range(3)])
    lines = [word for pair in zip(stops, firsts, strict=True) for word in pair]
    assert read(marks, *lines, *down, says=("7.",)) == ["7.", "Giao"] * 3


def test_nothing_before_a_line_changes_nothing() -> None:
    assert read(page(*LETTERS), FIRST, says=("1.",)) == ["Giao"]
