"""Tests of specks.py: dirt goes, stops, colons and accents stay."""

from __future__ import annotations

import numpy as np
import pytest

from ntm_extract.ingest.specks import without_specks

UNIT = 20


def page(*marks: tuple[int, int, int, int]) -> np.ndarray[tuple[int, int], np.dtype[np.uint8]]:
    """Return a page of three lines of square letters with ``marks`` (x, y, width, height)."""
    pixels = np.full((400, 1000), 255, np.uint8)
    for line in range(3):
        for letter in range(20):
            x, y = 100 + 40 * letter, 100 + 60 * line
            pixels[y : y + UNIT, x : x + UNIT] = 0
    for x, y, wide, tall in marks:
        pixels[y : y + tall, x : x + wide] = 0
    return pixels


LETTER = (300, 100)
BETWEEN_LINES = (325, 138, 4, 4)
HALF_WAY_UP = (327, 109, 3, 3)
IN_THE_MARGIN = (40, 110, 4, 4)


@pytest.mark.parametrize("mark", [BETWEEN_LINES, HALF_WAY_UP, IN_THE_MARGIN])
def test_dirt_goes(mark: tuple[int, int, int, int]) -> None:
    assert (without_specks(page(mark)) == page()).all()


@pytest.mark.parametrize(
    "marks",
    [
        [(323, 116, 4, 4)],  # a full stop
        [(323, 116, 4, 4), (323, 102, 4, 4)],  # a colon
        [(308, 124, 5, 5)],  # a nặng
        [(308, 88, 5, 5)],  # the dot of an i
    ],
)
def test_parts_of_writing_stay(marks: list[tuple[int, int, int, int]]) -> None:
    assert (without_specks(page(*marks)) == page(*marks)).all()


def test_a_page_in_grains_is_left_alone() -> None:
    chance = np.random.default_rng(1)
    grains = [(int(x), int(y), 2, 2) for x, y in chance.integers(0, 390, (600, 2))]
    assert (without_specks(page(*grains)) == page(*grains)).all()
