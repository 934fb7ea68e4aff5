"""From the picture of a page to words: cleaned, recognised, looked at a second time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ntm_extract.core.stages import Box
from ntm_extract.core.tools import OcrEngine, OcrWord
from ntm_extract.ingest.assembly import PageDoubt
from ntm_extract.ingest.drawn_lines import DrawnLines, erase_lines, find_drawn_lines, find_stamps
from ntm_extract.ingest.enlarge import MOST_DPI, enlarged
from ntm_extract.ingest.furniture import is_stamp_text
from ntm_extract.ingest.glued import part_glued
from ntm_extract.ingest.handwriting import find_handwriting
from ntm_extract.ingest.image_cleanup import GRAIN_BLUR, CleanPage, clean_page, smoothed
from ntm_extract.ingest.missed import read_missed
from ntm_extract.ingest.ocr_words import (
    join_readings,
    mean_confidence,
    part_rubbish,
    straighten,
)
from ntm_extract.ingest.print_checks import check_print
from ntm_extract.ingest.sealed_lines import read_sealed_lines
from ntm_extract.ingest.seals import without_seals
from ntm_extract.ingest.specks import without_specks
from ntm_extract.ingest.straight import Pixels
from ntm_extract.ingest.upright import (
    as_stored,
    best_quarter,
    lies_on_its_side,
    may_be_turned,
    turned_by,
)
from ntm_extract.ingest.words import PageWord, bounding_box

if TYPE_CHECKING:
    from PIL.Image import Image

_BAD_PAGE = 0.9
"""Mean confidence under which the whole page is read again in another way."""
_GRAINY = 5.0
"""Grain from which it is read again too: there errors are made as surely as the rest is read."""
_BAD_WORD = 0.8
"""Of the words read wrong on a page in good order most are under this, of the right ones few."""
_MOST_LINES = 3
_LARGER = 1.5
"""Lines read again are enlarged by so much."""


@dataclass(frozen=True, slots=True)
class ScanReading:
    """The words of a page in the points of its cleaned picture, doubts, and what was left out."""

    page: CleanPage
    words: tuple[PageWord, ...]
    confidence: float
    doubts: tuple[PageDoubt, ...]
    left_out: tuple[str, ...]
    rules: tuple[Box, ...] = ()


def read_scan(image: Image, *, dpi: int, engine: OcrEngine) -> ScanReading:
    """Recognise the picture of a page.

    Raises:
        OcrError: the OCR program failed.
    """
    quarter = 0
    if lies_on_its_side(image):
        quarter = best_quarter(image, dpi=dpi, engine=engine, quarters=(1, 3))
    first = _first_pass(image, dpi, quarter, engine)
    if quarter == 0 and may_be_turned(first.found):
        quarter = best_quarter(image, dpi=dpi, engine=engine, quarters=(2, 1, 3))
        first = _first_pass(image, dpi, quarter, engine) if quarter else first
    page, lines, found = first.page, first.lines, first.found
    if mean_confidence(found) < _BAD_PAGE or page.grain > _GRAINY:
        found = join_readings(found, _read_otherwise(page, engine))
    else:
        found = _second_look(page, found, engine)
    found = found + read_missed(page.pixels, found, dpi=page.dpi, engine=engine)
    found = part_glued(found, page.pixels)
    found = check_print(found, page.pixels, dpi=page.dpi, engine=engine)
    parted = part_rubbish(found)
    by_hand = find_handwriting(parted.words, page)
    scale = 72 / page.dpi
    words = tuple(
        PageWord(word.text, _scaled(word.box, scale), word.confidence) for word in by_hand.words
    )
    doubts = tuple(
        PageDoubt(doubt.reason, _scaled(doubt.box, scale), doubt.read, doubt.kind)
        for doubt in by_hand.doubts
    )
    rules = tuple(_scaled(box, scale) for box in lines.rules) if lines.makes_grid else ()
    left_out = first.stamped + parted.left_out
    return ScanReading(page, words, mean_confidence(by_hand.words), doubts, left_out, rules)


class _FirstPass(NamedTuple):
    """The page made fit for recognition, and what the engine read at the first look."""

    page: CleanPage
    lines: DrawnLines
    stamped: tuple[str, ...]
    found: list[OcrWord]


def _first_pass(image: Image, dpi: int, quarter: int, engine: OcrEngine) -> _FirstPass:
    page = clean_page(turned_by(image, quarter), dpi=dpi)
    if quarter:
        page = as_stored(page, quarter, image.width * 72 / dpi, image.height * 72 / dpi)
    page = replace(page, pixels=without_specks(page.pixels))
    sealed = page.pixels
    cleared = without_seals(sealed, dpi=page.dpi)
    page = replace(page, pixels=cleared.pixels)
    lines = find_drawn_lines(page.pixels, dpi=page.dpi)
    page, stamped = _without_lines(page, lines, engine)
    found = _read(page, engine, blur=page.blur)
    if cleared.touched:
        again = read_sealed_lines(
            found,
            cleared.touched,
            pictures=(page.pixels, sealed),
            dpi=page.dpi,
            engine=engine,
        )
        found, stamped = again.words, stamped + again.left_out
    return _FirstPass(page, lines, stamped, found)


def _without_lines(
    page: CleanPage, lines: DrawnLines, engine: OcrEngine
) -> tuple[CleanPage, tuple[str, ...]]:
    """Take drawn lines and framed stamps off the page; return what the stamps say."""
    from PIL import Image  # noqa: PLC0415  (heavy: when needed)

    pixels = page.pixels
    said = []
    for box in [] if lines.makes_grid else find_stamps(pixels, dpi=page.dpi):
        left, top, right, bottom = (round(value) for value in box)
        inside = engine.read_page(Image.fromarray(pixels[top:bottom, left:right]), dpi=page.dpi)
        text = " ".join(word.text for word in inside)
        if is_stamp_text(text):
            pixels = pixels.copy()
            pixels[top:bottom, left:right] = 255
            said.append(text)
    return replace(page, pixels=erase_lines(pixels, lines)), tuple(said)


def _read(page: CleanPage, engine: OcrEngine, *, blur: float) -> list[OcrWord]:
    from PIL import Image  # noqa: PLC0415  (heavy: when needed)

    picture = Image.fromarray(smoothed(page.pixels, blur))
    return straighten(engine.read_page(picture, dpi=page.dpi))


def _read_otherwise(page: CleanPage, engine: OcrEngine) -> list[OcrWord]:
    """Read the whole page again: small ones enlarged, others with or without smoothing."""
    if page.dpi > MOST_DPI:
        return _read(page, engine, blur=0.0 if page.blur else GRAIN_BLUR)
    large = replace(page, pixels=enlarged(page.pixels), dpi=2 * page.dpi)
    return [
        OcrWord(word.text, _scaled(word.box, 0.5), word.confidence, word.line)
        for word in _read(large, engine, blur=0.0)
    ]


def _second_look(page: CleanPage, found: list[OcrWord], engine: OcrEngine) -> list[OcrWord]:
    """Read again, enlarged and below each other, the lines with words that were read unsurely.

    One look at three lines costs little more than at one: most goes into starting the engine.
    """
    import cv2  # noqa: PLC0415
    from PIL import Image  # noqa: PLC0415

    places, strips = [], []
    for line in _unsure_lines(found):
        left, top, right, bottom = (round(value) for value in bounding_box(w.box for w in line))
        pad = (bottom - top) // 3
        x0, y0 = max(0, left - 2 * pad), max(0, top - pad)
        strip = page.pixels[y0 : bottom + pad, x0 : right + 2 * pad]
        if strip.size:
            places.append((line, x0, y0))
            strips.append(np.ascontiguousarray(strip))
    if not strips:
        return found
    sheet, offsets = _stacked(strips)
    large = cv2.resize(sheet, None, fx=_LARGER, fy=_LARGER, interpolation=cv2.INTER_CUBIC)
    seen = engine.read_page(Image.fromarray(large), dpi=round(page.dpi * _LARGER))
    for (line, x0, y0), offset in zip(places, offsets, strict=True):
        _, high, _, low = bounding_box(word.box for word in line)
        again = [
            OcrWord(word.text, (box[0], high, box[2], low), word.confidence, line[0].line)
            for word in seen
            if high < ((box := _placed(word.box, x0, y0 - offset, _LARGER))[1] + box[3]) / 2 < low
        ]
        flat = [
            OcrWord(word.text, (word.box[0], high, word.box[2], low), word.confidence, word.line)
            for word in line
        ]
        rest = [word for word in found if word.line != line[0].line]
        found = rest + join_readings(flat, again)
    return found


def _stacked(strips: Sequence[Pixels]) -> tuple[Pixels, list[int]]:
    """Return strips below each other on white paper, and the row that each begins at."""
    gap = max(strip.shape[0] for strip in strips) // 2
    tall = sum(strip.shape[0] + gap for strip in strips) - gap
    sheet = np.full((tall, max(strip.shape[1] for strip in strips)), 255, np.uint8)
    offsets, top = [], 0
    for strip in strips:
        sheet[top : top + strip.shape[0], : strip.shape[1]] = strip
        offsets.append(top)
        top += strip.shape[0] + gap
    return sheet, offsets


def _unsure_lines(found: Sequence[OcrWord]) -> list[list[OcrWord]]:
    """Return the lines with the least sure words, the worst first, leaving out hopeless ones."""
    lines: dict[tuple[int, int, int], list[OcrWord]] = defaultdict(list)
    for word in found:
        lines[word.line].append(word)
    unsure = [
        line
        for line in lines.values()
        if len(line) > 2
        and mean_confidence(line) > 0.7
        and min(word.confidence for word in line) < _BAD_WORD
    ]
    unsure.sort(key=lambda line: min(word.confidence for word in line))
    return unsure[:_MOST_LINES]


def _placed(box: Box, left: int, top: int, factor: float) -> Box:
    x0, y0, x1, y1 = (value / factor for value in box)
    return x0 + left, y0 + top, x1 + left, y1 + top


def _scaled(box: Box, scale: float) -> Box:
    x0, y0, x1, y1 = (value * scale for value in box)
    return x0, y0, x1, y1
