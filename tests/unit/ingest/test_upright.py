"""Tests of ingest/upright.py: pages on their side or head are read as if they stood upright."""

from __future__ import annotations

import pickle

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from doubles.engines import ReplayOcrEngine, line_of_words
from ntm_extract.ingest.image import read_picture
from ntm_extract.ingest.image_cleanup import clean_page
from ntm_extract.ingest.scan import ScanReading, read_scan
from ntm_extract.ingest.upright import as_stored, lies_on_its_side, turned_by
from ntm_extract.ocr import TesseractEngine

TEXT = (
    "Giao các địa phương hoàn thành hồ sơ đúng thời hạn,",
    "tổng hợp kết quả thực hiện gửi về Văn phòng tỉnh,",
    "đồng thời báo cáo những khó khăn trong quá trình",
    "triển khai nhiệm vụ được giao trong năm kế hoạch.",
)
DPI = 150


def drawn_page() -> Image.Image:
    image = Image.new("L", (1240, 1754), 255)
    font = ImageFont.truetype("/usr/share/fonts/truetype/croscore/Tinos-Regular.ttf", 29)
    pen = ImageDraw.Draw(image)
    words = " ".join(TEXT).split()
    for number in range(32):
        first = 7 * number % len(words)
        line = " ".join((words[first:] + words)[: 9 + number % 2])
        pen.text((160, 200 + 42 * number), line, 10, font)
    return image


@pytest.fixture(scope="module")
def upright() -> ScanReading:
    return read_scan(drawn_page(), dpi=DPI, engine=TesseractEngine())


@pytest.mark.ocr
@pytest.mark.parametrize("quarter", [1, 2, 3])
def test_a_turned_page_is_read_as_the_upright_one(quarter: int, upright: ScanReading) -> None:
    turned = read_scan(turned_by(drawn_page(), quarter), dpi=DPI, engine=TesseractEngine())
    assert [word.text for word in turned.words] == [word.text for word in upright.words]


@pytest.mark.ocr
def test_words_of_a_turned_page_stand_where_their_ink_is_stored() -> None:
    image = turned_by(drawn_page(), 3)
    content = read_picture(image, 1, DPI, TesseractEngine(), "a test")
    assert content.to_page is not None
    words = [w for column in content.columns for line in column.lines for w in line.words]  # type: ignore[union-attr]
    pixels = np.asarray(image)
    for word in words:
        x0, y0, x1, y1 = (round(value * DPI / 72) for value in content.to_page(word.box))
        assert pixels[max(0, y0) : y1, max(0, x0) : x1].min() < 100, word
    assert (content.reading.width, content.reading.height) == pytest.approx((841.9, 595.2), abs=0.1)


@pytest.mark.parametrize("quarter", [1, 2, 3])
def test_a_place_on_the_upright_page_maps_back_to_the_page_as_stored(quarter: int) -> None:
    stored = Image.new("L", (600, 800), 255)
    stored.putpixel((100, 250), 0)
    turned = turned_by(stored, quarter)
    ((y, x),) = np.argwhere(np.asarray(turned) == 0)
    page = as_stored(clean_page(turned, dpi=72), quarter, 600.0, 800.0)
    x0, y0, x1, y1 = page.way_back.to_page((float(x), float(y), x + 1.0, y + 1.0))
    assert (x0, y0, x1, y1) == pytest.approx((100, 250, 101, 251))


@pytest.mark.parametrize(("quarter", "sideways"), [(0, False), (1, True), (2, False), (3, True)])
def test_only_pages_on_their_side_look_like_columns(quarter: int, sideways: bool) -> None:
    assert lies_on_its_side(turned_by(drawn_page(), quarter)) is sideways


@pytest.mark.parametrize(
    "line",
    [
        "Giao các địa phương hoàn thành hồ sơ đúng thời hạn, tổng hợp",
        "- Ủy ban nhân dân xã và các đơn vị có liên quan;",
    ],
)
def test_a_page_whose_lines_read_alike_does_not_look_like_columns(line: str) -> None:
    image = Image.new("L", (1240, 1754), 255)
    font = ImageFont.truetype("/usr/share/fonts/truetype/croscore/Tinos-Regular.ttf", 29)
    for number in range(32):
        ImageDraw.Draw(image).text((160, 200 + 42 * number), line, 10, font)
    assert not lies_on_its_side(image)


def test_a_blank_page_lies_on_no_side() -> None:
    assert not lies_on_its_side(Image.new("L", (300, 400), 255))


def test_a_page_in_good_order_is_read_once() -> None:
    engine = ReplayOcrEngine(line_of_words("một hai ba bốn năm"))
    read_scan(Image.new("L", (1654, 2339), 255), dpi=200, engine=engine)
    assert len(engine.shown) == 1


def test_a_page_that_was_read_does_not_hold_on_to_its_picture() -> None:
    words = line_of_words("Giao các địa phương", top=200)
    content = read_picture(drawn_page(), 1, DPI, ReplayOcrEngine(words), "a test")
    assert len(pickle.dumps(content)) < 20_000
