"""Tests of ocr/tesseract.py with the real program, and of what it says when a part is missing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from ntm_extract.core.errors import MissingModelError, ModelChecksumError, OcrTimeoutError
from ntm_extract.ocr import TesseractEngine


def picture(text: str) -> Image.Image:
    image = Image.new("L", (1200, 160), 255)
    font = ImageFont.load_default(size=42)
    ImageDraw.Draw(image).text((40, 50), text, 0, font)
    return image


@pytest.mark.ocr
def test_words_come_with_boxes_and_confidences() -> None:
    words = TesseractEngine().read_page(picture("UBND 321/2022 NTM"), dpi=200)
    assert [word.text for word in words] == ["UBND", "321/2022", "NTM"]
    assert all(0.5 < word.confidence <= 1 for word in words)
    assert words[0].box[2] < words[1].box[0]


@pytest.mark.ocr
def test_a_blank_page_has_no_words() -> None:
    assert TesseractEngine().read_page(Image.new("L", (800, 800), 255), dpi=100) == ()


@pytest.mark.ocr
def test_a_page_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(OcrTimeoutError):
        TesseractEngine(timeout=0.001).read_page(picture("UBND"), dpi=200)


@pytest.mark.ocr
def test_the_version_names_program_and_model() -> None:
    assert TesseractEngine().version().startswith("tesseract ")


def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingModelError):
        TesseractEngine(tessdata=tmp_path).read_page(picture("x"), dpi=100)


def test_a_model_that_is_another_one_is_refused(tmp_path: Path) -> None:
    (tmp_path / "vie.traineddata").write_bytes(b"other")
    (tmp_path / "model.json").write_text(json.dumps({"sha256": "0" * 64}), encoding="utf-8")
    with pytest.raises(ModelChecksumError):
        TesseractEngine(tessdata=tmp_path).read_page(picture("x"), dpi=100)
