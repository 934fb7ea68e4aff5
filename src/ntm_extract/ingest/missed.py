"""Finds print that the engine passed over: it takes text beside a seal for a picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

import numpy as np

from ntm_extract.core.tools import OcrEngine, OcrWord
from ntm_extract.ingest.image_cleanup import Pixels

_MOST_STRIPS = 14
_LEAST_SURE = 0.6
_LEAST_LETTERS = 5
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
    for number, (strips, left, top) in enumerate(_missed_strips(pixels, words)):
        if number >= _MOST_STRIPS:
            break
        tries = [_sure_words(engine.read_page(Image.fromarray(s), dpi=dpi)) for s in strips]
        for word in max(tries, key=_weight):
            x0, y0, x1, y1 = word.box
            box = (x0 + left, y0 + top, x1 + left, y1 + top)
            found.append(OcrWord(word.text, box, word.confidence, (_LINE_BASE + number, 0, 0)))
    return found


def _sure_words(seen: Sequence[OcrWord]) -> list[OcrWord]:
    """Return the words that were read surely, if they are most of a line."""
    good = [word for word in seen if word.confidence >= _LEAST_SURE]
    worded = any(sum(char.isalpha() for char in word.text) >= 2 for word in good)
    return good if worded and len(good) * 2 >= len(seen) else []


def _weight(words: Sequence[OcrWord]) -> float:
    return sum(word.confidence * len(word.text) for word in words)


def _missed_strips(
    pixels: Pixels, words: Sequence[OcrWord]
) -> Iterator[tuple[tuple[Pixels, ...], int, int]]:
    """Yield two pictures of each missed line and their corner.

    One is without seals and signatures; the other has them, and is longer, for letters that a
    seal touches are taken for a part of it.
    """
    import cv2  # noqa: PLC0415

    height = median(word.box[3] - word.box[1] for word in words)
    level, _ = cv2.threshold(pixels, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    ink = (pixels <= level).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    wide, tall = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    letters = (tall > 0.35 * height) & (tall < 1.5 * height) & (wide < 2.5 * height)
    big = (tall > 2.2 * height) | (wide > 6 * height)
    letters[0] = big[0] = False
    mask = _blank_out(letters[labels].astype(np.uint8), words, 0)
    gone = cv2.dilate(big[labels].astype(np.uint8), np.ones((3, 3), np.uint8))
    clean = np.where(gone > 0, 255, pixels).astype(np.uint8)
    unread = _blank_out(pixels, words, 255)
    pad, reach = int(0.45 * height), int(2.5 * height)
    for left, top, across, down in _line_boxes(mask, height):
        if _letter_count(stats[letters], (left, top, across, down)) < _LEAST_LETTERS:
            continue
        rows = slice(max(0, top - pad), top + down + pad)
        columns = slice(max(0, left - reach), left + across + reach)
        strips = (clean[rows, columns], unread[rows, columns])
        yield tuple(np.ascontiguousarray(strip) for strip in strips), columns.start, rows.start


def _line_boxes(mask: Pixels, height: float) -> list[tuple[int, int, int, int]]:
    """Return left, top, width and height of what looks like lines of letters, from the top."""
    import cv2  # noqa: PLC0415

    bridge = cv2.getStructuringElement(cv2.MORPH_RECT, (max(3, int(1.1 * height)), 3))
    blobs = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, bridge)
    _, _, spots, _ = cv2.connectedComponentsWithStats(blobs, connectivity=8)
    boxes = [
        (int(left), int(top), int(wide), int(tall))
        for left, top, wide, tall, area in spots[1:]
        if wide > 2.5 * height
        and 0.5 * height < tall < 2.2 * height
        and area > 0.8 * height * height
    ]
    return sorted(boxes, key=lambda box: box[1])


def _blank_out(pixels: Pixels, words: Sequence[OcrWord], paper: int) -> Pixels:
    """Return the picture without the words that have been read already."""
    cleared = pixels.copy()
    for word in words:
        x0, y0, x1, y1 = (round(value) for value in word.box)
        cleared[max(0, y0 - 2) : y1 + 2, max(0, x0 - 3) : x1 + 3] = paper
    return cleared


def _letter_count(letters: Pixels, line: tuple[int, int, int, int]) -> int:
    """Return how many letters of like height stand in a line; specks and strokes are of any."""
    across = letters[:, 0] + letters[:, 2] / 2
    down = letters[:, 1] + letters[:, 3] / 2
    left, top, wide, tall = line
    here = letters[(across > left) & (across < left + wide) & (down > top) & (down < top + tall)]
    if len(here) == 0:
        return 0
    usual = float(np.median(here[:, 3]))
    return int((np.abs(here[:, 3] - usual) < 0.45 * usual).sum())
