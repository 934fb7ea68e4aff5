"""Tests of ingest/glued.py: words that the engine ran together are parted where the picture is."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from ntm_extract.core.tools import OcrWord
from ntm_extract.ingest.glued import part_glued
from ntm_extract.ingest.straight import Pixels

FONT = ImageFont.truetype("/usr/share/fonts/truetype/croscore/Tinos-Regular.ttf", 33)


def drawn(text: str) -> tuple[Pixels, OcrWord]:
    """Draw a text and return its picture, and the word that an engine makes of it."""
    image = Image.new("L", (900, 80), 255)
    ImageDraw.Draw(image).text((20, 20), text, 15, FONT)
    left, top, right, bottom = FONT.getbbox(text)
    box = (20.0 + left, 20.0 + top, 20.0 + right, 20.0 + bottom)
    return np.asarray(image), OcrWord(text.replace(" ", ""), box, 0.9, (1, 1, 1))


@pytest.mark.parametrize(
    "text",
    [
        "Cơ quan chủ trì",
        "UBND các huyện",
        "Sở Nông nghiệp",
        "Kế hoạch thanh tra số",
        "(tài chính),",
        "VT, NL.",
        "cá chuyên",
        "các huyện",
    ],
)
def test_words_run_together_are_parted_at_their_gaps(text: str) -> None:
    pixels, word = drawn(text)
    parts = part_glued([word], pixels)
    assert [part.text for part in parts] == text.split()
    for left, right in pairwise(parts):
        assert left.box[2] < right.box[0]


@pytest.mark.parametrize("text", ["Metro", "TTHC", "Singapore", "nghiêng", "3004/QĐ-UBND"])
def test_words_without_wide_gaps_stay_whole(text: str) -> None:
    pixels, word = drawn(text)
    assert part_glued([word], pixels) == [word]


def test_a_word_whose_parts_are_no_syllables_stays_whole() -> None:
    pixels, word = drawn("Fpt Srl")
    assert part_glued([word], pixels) == [word]
