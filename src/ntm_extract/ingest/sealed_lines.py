"""Reads again, in several ways, the lines of print that run into a round seal."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import reduce
from typing import NamedTuple

import numpy as np

from ntm_extract.core.tools import OcrEngine, OcrWord
from ntm_extract.ingest.image_cleanup import smoothed
from ntm_extract.ingest.ocr_words import SEALED_BLOCK, join_readings
from ntm_extract.ingest.seals import Touched
from ntm_extract.ingest.straight import Pixels
from ntm_extract.vi.encodings import is_syllable

_SURE = 0.85
_CERTAIN = 0.92
"""Under a seal only what was read like this is beyond doubt."""
_DIRT = 0.5
"""Confidence under which what stands under the seal, and is no syllable, is a part of the seal."""
_RING_SIGNS = re.compile(r"^\W+(?=\w)")
"""What a piece of the ring before a letter is read as."""


class _Way(NamedTuple):
    """Which picture a line is read in, how much larger, and from how far before it (heights)."""

    sealed: bool
    factor: float
    margin: int


_WAYS = (_Way(False, 1.0, 1), _Way(False, 1.5, 1), _Way(True, 1.5, 1), _Way(True, 1.5, 8))


class SealedLines(NamedTuple):
    """The words of a page with those lines read again, and what of the seals was left out.

    ``covered`` are words of theirs that stand under a seal and were read unsurely.
    """

    words: list[OcrWord]
    left_out: tuple[str, ...]
    covered: tuple[OcrWord, ...]


def read_sealed_lines(
    words: Sequence[OcrWord],
    touched: Sequence[Touched],
    *,
    pictures: tuple[Pixels, Pixels],
    dpi: int,
    engine: OcrEngine,
) -> SealedLines:
    """Read the touched lines again; ``pictures`` are the page without its seals and with them.

    Of all readings of a place the surest and most usual is taken: where the ring crosses a letter,
    one picture shows it better here, the other there.
    """
    kept = list(words)
    left_out: list[str] = []
    covered: list[OcrWord] = []
    for number, line in enumerate(touched):
        first = [word for word in kept if _stands_in(word, line)]
        if first and all(word.confidence >= _SURE for word in first) and _reaches(first, line):
            continue
        ends = [
            line.left,
            line.right,
            *(round(word.box[side]) for word in first for side in (0, 2)),
        ]
        whole = line._replace(left=min(ends), right=max(ends))
        tries = [list(_read(pictures[way.sealed], whole, way, dpi, engine)) for way in _WAYS]
        best = reduce(join_readings, (first, *map(_likely, tries)))
        kept = [word for word in kept if word not in first]
        for word in best:
            if _is_dirt(word):
                left_out.append(word.text)
            else:
                on_line = (SEALED_BLOCK + number, 0, 0)
                text = _RING_SIGNS.sub("", word.text)
                kept.append(OcrWord(text, word.box, word.confidence, on_line))
                if word.confidence < _CERTAIN and _is_covered(word, line):
                    covered.append(kept[-1])
    return SealedLines(kept, tuple(left_out), tuple(covered))


def _stands_in(word: OcrWord, line: Touched) -> bool:
    down = (word.box[1] + word.box[3]) / 2
    tall = line.bottom - line.top
    return line.top - 0.4 * tall < down < line.bottom + 0.4 * tall and (
        word.box[0] < line.right + 0.4 * tall and word.box[2] > line.left - 0.4 * tall
    )


def _likely(words: Sequence[OcrWord]) -> list[OcrWord]:
    """Return the words that may be words: what a ring is read as is none, and never sure."""
    return [
        word
        for word in words
        if word.confidence >= _SURE
        or (word.confidence > _DIRT and is_syllable(word.text.strip(".,")))
    ]


def _reaches(words: Sequence[OcrWord], line: Touched) -> bool:
    """Tell whether words go from one end of the line to the other."""
    tall = line.bottom - line.top
    left, right = min(word.box[0] for word in words), max(word.box[2] for word in words)
    return left < line.left + tall and right > line.right - tall


def _read(
    picture: Pixels, line: Touched, way: _Way, dpi: int, engine: OcrEngine
) -> Iterator[OcrWord]:
    import cv2  # noqa: PLC0415  (heavy: when needed)
    from PIL import Image  # noqa: PLC0415

    tall = line.bottom - line.top
    x0, y0 = max(0, line.left - way.margin * tall), max(0, line.top - int(0.7 * tall))
    strip = picture[y0 : line.bottom + tall // 2, x0 : line.right + tall]
    if strip.size == 0:
        return
    strip = np.ascontiguousarray(strip)
    factor = way.factor
    if factor != 1:
        strip = cv2.resize(strip, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)
        strip = smoothed(strip, 0.9)
    rim = tall // 2
    strip = cv2.copyMakeBorder(strip, rim, rim, rim, rim, cv2.BORDER_CONSTANT, value=255)
    for word in engine.read_page(Image.fromarray(strip), dpi=round(dpi * factor)):
        left, _, right, _ = ((value - rim) / factor for value in word.box)
        box = (left + x0, float(line.top), right + x0, float(line.bottom))
        yield OcrWord(word.text, box, word.confidence, word.line)


def _is_covered(word: OcrWord, line: Touched) -> bool:
    """Tell whether a part of a word stands under the seal."""
    down = (word.box[1] + word.box[3]) / 2 - line.seal.down
    half = math.sqrt(max(0.0, (1.08 * line.seal.radius) ** 2 - down**2))
    return word.box[0] < line.seal.across + half and word.box[2] > line.seal.across - half


def _is_dirt(word: OcrWord) -> bool:
    """Tell whether a word is what an engine made of a piece of the seal or the signature."""
    letters = sum(char.isalpha() for char in word.text)
    unlikely = word.confidence < _DIRT and not (letters > 1 and is_syllable(word.text))
    return letters == 0 or (letters < 3 and unlikely)
