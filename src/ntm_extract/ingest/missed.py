"""Finds print that the engine passed over: it takes text beside a seal for a picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

import numpy as np

from ntm_extract.core.stages import Box
from ntm_extract.core.tools import OcrEngine, OcrWord
from ntm_extract.ingest.straight import Pixels

_MOST_STRIPS = 14
_LEAST_SURE = 0.6
_LEAST_LETTERS = 5
_TALL = 20
"""Pixels of a word's height from which a line is made out at half the size as well."""
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
    seal touches are taken for a part of it. Lines are sought on the page at half its size, at a
    quarter of the cost.
    """
    import cv2  # noqa: PLC0415

    height = median(word.box[3] - word.box[1] for word in words)
    less = 2 if height >= _TALL else 1
    small = cv2.resize(pixels, None, fx=1 / less, fy=1 / less, interpolation=cv2.INTER_AREA)
    lines, big = _unread_lines(small, [_shrunk(word.box, less) for word in words], height / less)
    pad, reach = int(0.45 * height), int(2.5 * height)
    for left, top, across, down in lines:
        y0, x0 = max(0, less * top - pad), max(0, less * left - reach)
        rows, columns = (
            slice(y0, less * (top + down) + pad),
            slice(x0, less * (left + across) + reach),
        )
        unread = _blank_out(pixels[rows, columns], [_moved(w.box, x0, y0) for w in words], 255)
        part = np.ascontiguousarray(pixels[rows, columns])
        seals = big[y0 // less :, x0 // less :]
        seals = cv2.resize(seals, None, fx=less, fy=less, interpolation=cv2.INTER_NEAREST)
        clean = np.where(seals[: part.shape[0], : part.shape[1]] > 0, 255, part).astype(np.uint8)
        yield (clean, unread), x0, y0


def _unread_lines(
    pixels: Pixels, words: Sequence[Box], height: float
) -> tuple[list[tuple[int, int, int, int]], Pixels]:
    """Return the boxes of what looks like lines outside the words, and a mask of seals."""
    import cv2  # noqa: PLC0415

    level, _ = cv2.threshold(pixels, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    ink = (pixels <= level).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    wide, tall = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    letters = (tall > 0.35 * height) & (tall < 1.5 * height) & (wide < 2.5 * height)
    big = (tall > 2.2 * height) | (wide > 6 * height)
    letters[0] = big[0] = False
    mask = _blank_out(letters.astype(np.uint8)[labels], words, 0)
    lines = [
        box
        for box in _line_boxes(mask, height)
        if _letter_count(stats[letters], box) >= _LEAST_LETTERS
    ]
    if not lines:
        return [], mask
    return lines, cv2.dilate(big.astype(np.uint8)[labels], np.ones((3, 3), np.uint8))


def _shrunk(box: Box, less: int) -> Box:
    x0, y0, x1, y1 = (value / less for value in box)
    return x0, y0, x1, y1


def _moved(box: Box, left: int, top: int) -> Box:
    return box[0] - left, box[1] - top, box[2] - left, box[3] - top


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


def _blank_out(pixels: Pixels, words: Sequence[Box], paper: int) -> Pixels:
    """Return the picture without the words that have been read already."""
    cleared = pixels.copy()
    for box in words:
        x0, y0, x1, y1 = (round(value) for value in box)
        cleared[max(0, y0 - 2) : max(0, y1 + 2), max(0, x0 - 3) : max(0, x1 + 3)] = paper
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
