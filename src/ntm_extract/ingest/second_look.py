"""Reads the least sure lines of a page a second time, enlarged, and joins both readings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from ntm_extract.core.stages import Box
from ntm_extract.core.tools import OcrEngine, OcrWord
from ntm_extract.ingest.image_cleanup import CleanPage
from ntm_extract.ingest.ocr_words import join_readings, mean_confidence
from ntm_extract.ingest.straight import Pixels
from ntm_extract.ingest.words import bounding_box

_BAD_WORD = 0.8
"""Of the words read wrong on a page in good order most are under this, of the right ones few."""
_MOST_LINES = 3
_LARGER = 1.5
"""Lines read again are enlarged by so much."""


def look_again(page: CleanPage, found: list[OcrWord], engine: OcrEngine) -> list[OcrWord]:
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
