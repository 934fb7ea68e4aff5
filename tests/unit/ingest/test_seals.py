"""Tests of ingest/seals.py and sealed_lines.py: print beside and under a round seal is kept."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from doubles.engines import ReplayOcrEngine, line_of_words
from ntm_extract.core.tools import OcrWord
from ntm_extract.ingest.rings import Seal, find_seals
from ntm_extract.ingest.sealed_lines import read_sealed_lines
from ntm_extract.ingest.seals import Touched, without_seals
from ntm_extract.ingest.straight import Pixels
from ntm_extract.ocr import TesseractEngine

DPI = 200
SEAL = Seal(600.0, 500.0, 145.0)
NAME = "Phan Huy Ngọc"
FONT = "/usr/share/fonts/truetype/croscore/Tinos-Bold.ttf"


def page_with_seal(ink: int, *, text_at: int = 690) -> Pixels:
    """Draw a name that begins under the right edge of a seal, and lines further up."""
    image = Image.new("L", (1300, 900), 255)
    pen = ImageDraw.Draw(image)
    font = ImageFont.truetype(FONT, 39)
    for number in range(4):
        pen.text((120, 60 + 60 * number), "Giao các địa phương hoàn thành hồ sơ", 15, font)
    across, down, radius = SEAL
    for ring, width in ((radius, 7), (0.6 * radius, 3)):
        pen.ellipse((across - ring, down - ring, across + ring, down + ring), None, ink, width)
    pen.text((text_at, 560), NAME, 15, font)
    return np.asarray(image)


def test_a_seal_is_found_by_its_ring() -> None:
    (seal,) = find_seals(page_with_seal(20), dpi=DPI)
    assert (seal.across, seal.down) == pytest.approx((600, 500), abs=6)
    assert seal.radius == pytest.approx(143, abs=8)


def test_tables_and_text_are_no_seals() -> None:
    image = Image.new("L", (1300, 900), 255)
    pen = ImageDraw.Draw(image)
    for step in range(6):
        pen.line((100, 100 + 100 * step, 1200, 100 + 100 * step), 0, 4)
        pen.line((100 + 220 * step, 100, 100 + 220 * step, 600), 0, 4)
    pen.rectangle((300, 650, 640, 850), None, 0, 4)
    assert find_seals(np.asarray(image), dpi=DPI) == []


def test_the_ring_goes_and_print_that_runs_into_it_stays() -> None:
    lifted = without_seals(page_with_seal(20), dpi=DPI)
    (line,) = lifted.touched
    assert 560 < line.top < line.bottom < 620
    assert (lifted.pixels[400:440, 450:480] < 128).sum() == 0
    assert (lifted.pixels[560:620, 700:735] < 128).sum() > 150


def test_a_seal_paler_than_print_is_lifted_by_its_grey() -> None:
    lifted = without_seals(page_with_seal(120), dpi=DPI)
    assert not lifted.touched
    assert (lifted.pixels[355:645, 455:690] < 128).sum() == 0
    assert (lifted.pixels[560:620, 690:1000] < 128).sum() > 1500


@pytest.mark.ocr
def test_a_name_that_begins_under_a_black_seal_is_read() -> None:
    sealed = page_with_seal(20, text_at=700)
    lifted = without_seals(sealed, dpi=DPI)
    engine = TesseractEngine()
    found = engine.read_page(Image.fromarray(lifted.pixels), dpi=DPI)
    read = read_sealed_lines(
        found, lifted.touched, pictures=(lifted.pixels, sealed), dpi=DPI, engine=engine
    )
    name = [word for word in read.words if word.box[1] > 540]
    assert " ".join(word.text for word in sorted(name, key=lambda word: word.box[0])) == NAME


def test_a_line_that_was_read_surely_is_not_read_again() -> None:
    words = line_of_words("Phan Huy", top=560, left=690)
    touched = Touched(560, 590, 690, 786, SEAL)
    engine = ReplayOcrEngine(())
    blank = np.full((900, 1300), 255, np.uint8)
    read = read_sealed_lines(words, [touched], pictures=(blank, blank), dpi=DPI, engine=engine)
    assert read.words == list(words)
    assert engine.shown == []


def test_signs_that_a_ring_was_read_as_are_set_apart() -> None:
    words = (
        OcrWord("“Lê", (690, 560, 730, 590), 0.7, (1, 1, 1)),
        OcrWord("‹", (640, 560, 655, 590), 0.6, (1, 1, 1)),
    )
    touched = Touched(560, 590, 640, 740, SEAL)
    blank = np.full((900, 1300), 255, np.uint8)
    read = read_sealed_lines(
        words, [touched], pictures=(blank, blank), dpi=DPI, engine=ReplayOcrEngine(())
    )
    assert [word.text for word in read.words] == ["Lê"]
    assert read.left_out == ("‹",)


def test_words_read_unsurely_under_a_seal_are_told() -> None:
    words = (
        OcrWord("Vy", (690, 560, 730, 590), 0.6, (1, 1, 1)),
        OcrWord("Văn", (740, 560, 800, 590), 0.6, (1, 1, 1)),
    )
    touched = Touched(560, 590, 690, 800, SEAL)
    blank = np.full((900, 1300), 255, np.uint8)
    read = read_sealed_lines(
        words, [touched], pictures=(blank, blank), dpi=DPI, engine=ReplayOcrEngine(())
    )
    assert [word.text for word in read.covered] == ["Vy"]
