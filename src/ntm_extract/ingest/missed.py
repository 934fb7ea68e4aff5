"""Finds print that the engine passed over: it takes text beside a seal for a picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

import numpy as np

from ntm_extract.core.tools import OcrEngine, OcrWord
from ntm_extract.ingest.image_cleanup import Pixels

_MOST_STRIPS = 14
_LEAST_SURE = 0.6
_LINE_BASE = 100_000
"""Block numbers of the lines read here, beyond those of the engine."""


def read_missed(
    pixels: Pixels, words: Sequence[OcrWord], *, dpi: int, engine: OcrEngine
) -> list[OcrWord]:
    """Return the words of lines that look like print but that no word covers."""
    from PIL import Image  # noqa: PLC0415  (heavy: when needed)

    if not words:
        return []
    found = []
    for number, (strip, left, top) in enumerate(_missed_strips(pixels, words)):
        if number >= _MOST_STRIPS:
            break
        seen = engine.read_page(Image.fromarray(strip), dpi=dpi)
        good = [word for word in seen if word.confidence >= _LEAST_SURE]
        if not good or len(good) * 2 < len(seen) or not _has_word(good):
            continue
        for word in good:
            x0, y0, x1, y1 = word.box
            box = (x0 + left, y0 + top, x1 + left, y1 + top)
            found.append(OcrWord(word.text, box, word.confidence, (_LINE_BASE + number, 0, 0)))
    return found


def _has_word(words: Sequence[OcrWord]) -> bool:
    return any(sum(char.isalpha() for char in word.text) >= 2 for word in words)


def _missed_strips(
    pixels: Pixels, words: Sequence[OcrWord]
) -> Iterator[tuple[Pixels, int, int]]:
    """Yield pictures of the missed lines, without seals and signatures, and their corners."""
    import cv2  # noqa: PLC0415

    height = median(word.box[3] - word.box[1] for word in words)
    level, _ = cv2.threshold(pixels, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    ink = (pixels < level).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    wide, tall = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    letters = (tall > 0.35 * height) & (tall < 1.5 * height) & (wide < 2.5 * height)
    letters[0] = False
    big = (tall > 2.2 * height) | (wide > 6 * height)
    big[0] = False
    mask = letters[labels].astype(np.uint8)
    for word in words:
        x0, y0, x1, y1 = (round(value) for value in word.box)
        mask[max(0, y0 - 2) : y1 + 2, max(0, x0 - 3) : x1 + 3] = 0
    reach = cv2.getStructuringElement(cv2.MORPH_RECT, (max(3, int(1.1 * height)), 3))
    blobs = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, reach)
    count, _, spots, _ = cv2.connectedComponentsWithStats(blobs, connectivity=8)
    lines = [
        spots[index, :4]
        for index in range(1, count)
        if spots[index, cv2.CC_STAT_WIDTH] > 2.5 * height
        and 0.5 * height < spots[index, cv2.CC_STAT_HEIGHT] < 2.2 * height
        and spots[index, cv2.CC_STAT_AREA] > 0.8 * height * height
    ]
    lines = [line for line in lines if _letter_count(stats[letters], line) >= 5]
    pad = int(0.45 * height)
    clean = np.where(cv2.dilate(big[labels].astype(np.uint8), np.ones((3, 3), np.uint8)) > 0, 255, pixels)
    for left, top, across, down in sorted(lines, key=lambda line: int(line[1])):
        x0, y0 = max(0, left - pad), max(0, top - pad)
        strip = clean[y0 : top + down + pad, x0 : left + across + pad]
        yield np.ascontiguousarray(strip.astype(np.uint8)), int(x0), int(y0)


def _letter_count(letters: Pixels, line: Pixels) -> int:
    """Return how many letters of like height stand in a line; specks and strokes are of any."""
    across = letters[:, 0] + letters[:, 2] / 2
    down = letters[:, 1] + letters[:, 3] / 2
    left, top, wide, tall = (int(value) for value in line)
    here = letters[
        (across > left) & (across < left + wide) & (down > top) & (down < top + tall)
    ]
    if len(here) == 0:
        return 0
    usual = float(np.median(here[:, 3]))
    return int((np.abs(here[:, 3] - usual) < 0.45 * usual).sum())
