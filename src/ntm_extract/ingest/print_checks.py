"""What an engine mistakes for something like it, looked up in the picture of the page.

The engine takes a semicolon for a colon, "III." for "II." or "HI.", "≥" for ">", and passes over
the dash or the number that opens an item. Each decides how a notice is parted into items, and each
is plain from the marks themselves: how tall the lower one is, how many strokes there are, whether
ink stands before the first word. Where the marks say nothing, the reading stays.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from statistics import median

import numpy as np

from ntm_extract.core.tools import OcrEngine, OcrWord
from ntm_extract.ingest.letter_sizes import Mark, marks_of
from ntm_extract.ingest.straight import Pixels

_STROKES = re.compile(r"[IHLTl|]+[.,]?")
_LABEL = re.compile(r"(?:\d{1,2}|[a-zđ]|[IVX]{1,5})[.)]|[-–+•*]")
_MOST_LABELS = 12
"""Strips that are read again on a page, at a fiftieth of its cost each."""
_SURE = 0.5
_ENLARGED = 2


def check_print(
    words: Sequence[OcrWord], pixels: Pixels, *, dpi: int, engine: OcrEngine
) -> list[OcrWord]:
    """Return the words of a grey page with what the picture shows otherwise set right."""
    lines: dict[tuple[int, int, int], list[OcrWord]] = defaultdict(list)
    for word in words:
        lines[word.line].append(word)
    on_end = {word for line in lines.values() if _is_on_end(line) for word in line}
    upright = [word for word in words if word not in on_end]
    checked: list[OcrWord] = []
    labels: list[OcrWord] = []
    for line in lines.values():
        if line[0] in on_end:
            continue
        first, *rest = line
        opened = [_with_strokes_counted(first, pixels)]
        if len(labels) < _MOST_LABELS:
            found = _lost_label(line, upright, pixels, dpi, engine)
            labels += found[:1]
            opened = found or opened
        checked += [_with_stop_checked(word, pixels) for word in (*opened, *rest)]
    return checked + [word for word in on_end if not any(_overlap(word, one) for one in labels)]


def _is_on_end(line: Sequence[OcrWord]) -> bool:
    """Tell whether a line runs down the page: so the engine reads a column of numbers."""
    if len(line) < 2:
        return False
    wide = max(word.box[2] for word in line) - min(word.box[0] for word in line)
    tall = max(word.box[3] for word in line) - min(word.box[1] for word in line)
    return tall > 2 * wide


def _overlap(one: OcrWord, other: OcrWord) -> bool:
    return (
        one.box[0] < other.box[2]
        and other.box[0] < one.box[2]
        and one.box[1] < other.box[3]
        and other.box[1] < one.box[3]
    )


def _with_stop_checked(word: OcrWord, pixels: Pixels) -> OcrWord:
    """Read the last sign of a word by its marks: ":", ";" or ",", and "≥" for ">"."""
    if word.text in ("<", ">"):
        return _with_text(word, _with_bar(word, pixels))
    if len(word.text) < 2 or word.text[-1] not in ":;":
        return word
    return _with_text(word, word.text[:-1] + _stop_of(_stop_marks(word, pixels), word.text[-1]))


def _stop_of(marks: Sequence[Mark], read: str) -> str:
    """Return what the marks make, or what was read where they leave it open."""
    if len(marks) == 1:
        return "," if read == ";" else read
    if len(marks) == 2 and marks[1].height >= 1.5 * marks[0].height:
        return ";"
    return ":" if len(marks) == 2 and marks[1].height <= 1.2 * marks[0].height else read


def _stop_marks(word: OcrWord, pixels: Pixels) -> tuple[Mark, ...]:
    """Return the marks of the colon, semicolon or comma at the end of a word, from the top.

    One is returned only where it is a comma, crossing the base line with nothing over it.
    """
    height = word.box[3] - word.box[1]
    small = [
        mark
        for mark in marks_of(pixels, word.box)
        if abs(mark.right - word.box[2]) < 0.15 * height
        and mark.right - mark.left < 0.3 * height
        and word.box[1] - 2 <= mark.top
        and mark.bottom <= word.box[3] + 0.3 * height
        and mark.height < 0.5 * height
    ]
    if len(small) == 1:
        comma = small[0]
        tall = comma.height >= 1.5 * (comma.right - comma.left)
        return (comma,) if tall and comma.top > word.box[1] + 0.45 * height else ()
    if len(small) != 2:
        return ()
    upper, lower = sorted(small, key=lambda mark: mark.top)
    wide = upper.right - upper.left
    apart = lower.top - upper.bottom
    in_place = abs(upper.middle - lower.middle) <= 0.7 * wide + 1 and apart >= 0.5 * wide
    return (upper, lower) if in_place and upper.height <= 1.4 * wide + 1 else ()


def _with_bar(word: OcrWord, pixels: Pixels) -> str:
    high, wide = word.box[3] - word.box[1], word.box[2] - word.box[0]
    bars = [
        mark
        for mark in marks_of(pixels, word.box)
        if mark.height < 0.3 * wide
        and mark.right - mark.left > 0.7 * wide
        and abs(mark.middle - (word.box[0] + word.box[2]) / 2) < 0.2 * wide
        and mark.top > word.box[1] + 0.5 * high
    ]
    return {">": "≥", "<": "≤"}[word.text] if len(bars) == 1 else word.text


def _with_strokes_counted(word: OcrWord, pixels: Pixels) -> OcrWord:
    """Read "II." and "III." by the number of their strokes."""
    if not _STROKES.fullmatch(word.text) or len(word.text) == 1:
        return word
    height = word.box[3] - word.box[1]
    inside = [
        mark
        for mark in marks_of(pixels, word.box)
        if word.box[0] - 2 <= mark.left and mark.right <= word.box[2] + 0.2 * height
    ]
    tallest = max((mark.height for mark in inside), default=0)
    strokes = [mark for mark in inside if mark.height > 0.85 * tallest]
    widths = [mark.right - mark.left for mark in strokes]
    slender = all(wide <= 0.65 * tallest for wide in widths)
    alike = bool(widths) and max(widths) <= 1.4 * min(widths) + 1
    if not (slender and alike and 2 <= len(strokes) <= 3):
        return word
    stop = word.text[-1] if word.text[-1] in ".," else ""
    return _with_text(word, "I" * len(strokes) + stop)


def _lost_label(
    line: Sequence[OcrWord],
    words: Sequence[OcrWord],
    pixels: Pixels,
    dpi: int,
    engine: OcrEngine,
) -> list[OcrWord]:
    """Return the label and the first word of a line before which ink was passed over."""
    first = line[0]
    marks = _marks_before(line, words, pixels)
    if not marks:
        return []
    top, bottom = _row_of(line)
    if len(marks) == 1 and _is_dash(marks[0], bottom - top, first):
        return [_label_word("-", marks, first), first]
    read = _read_strip(marks, first, pixels, dpi, engine)
    if read is None:
        return []
    rest = [] if first.text in {".", ")", ".)"} else [first]
    return [_label_word(read, marks, first), *rest]


def _marks_before(line: Sequence[OcrWord], words: Sequence[OcrWord], pixels: Pixels) -> list[Mark]:
    """Return the marks close before a line, on its base line or at half its height, unread yet."""
    first = line[0]
    top, bottom = _row_of(line)
    tall = bottom - top
    left = first.box[0]
    start = left - 1.6 * tall
    if any(
        other.box[2] > start
        and other.box[0] < left
        and other.box[1] < bottom
        and other.box[3] > top
        and other.line != first.line
        for other in words
    ):
        return []
    return [
        mark
        for mark in marks_of(pixels, (start, top, left, bottom))
        if start <= mark.left
        and mark.right <= left
        and top - 0.1 * tall <= mark.top
        and mark.bottom <= bottom + 0.15 * tall
        and max(mark.height, mark.right - mark.left) > 0.2 * tall
    ]


def _row_of(line: Sequence[OcrWord]) -> tuple[float, float]:
    """Return the usual top and bottom of the words of a line."""
    words = [word for word in line if any(map(str.isalnum, word.text))] or line
    return median(word.box[1] for word in words), median(word.box[3] for word in words)


def _is_dash(mark: Mark, tall: float, first: OcrWord) -> bool:
    wide = mark.right - mark.left
    middle = (mark.top + mark.bottom) / 2
    half_way = first.box[1] + 0.3 * tall < middle < first.box[1] + 0.85 * tall
    return 0.15 * tall < wide < 0.9 * tall and mark.height < 0.45 * wide and half_way


def _read_strip(
    marks: Sequence[Mark], first: OcrWord, pixels: Pixels, dpi: int, engine: OcrEngine
) -> str | None:
    """Read the beginning of the line again, enlarged; return its label if it opens with one."""
    import cv2  # noqa: PLC0415  (heavy: when needed)
    from PIL import Image  # noqa: PLC0415

    tall = round(max(first.box[3], marks[0].bottom) - min(first.box[1], marks[0].top))
    x0 = max(0, marks[0].left - tall)
    y0 = max(0, round(min(first.box[1], marks[0].top)) - tall // 2)
    y1 = round(max(first.box[3], marks[0].bottom)) + tall // 2
    strip = pixels[y0:y1, x0 : round(first.box[2]) + 12 * tall]
    if strip.size == 0:
        return None
    large = cv2.resize(
        np.ascontiguousarray(strip), None, fx=_ENLARGED, fy=_ENLARGED, interpolation=cv2.INTER_CUBIC
    )
    seen = engine.read_page(Image.fromarray(large), dpi=dpi * _ENLARGED)
    if not seen or seen[0].confidence < _SURE or not _LABEL.fullmatch(seen[0].text):
        return None
    return seen[0].text


def _label_word(text: str, marks: Sequence[Mark], first: OcrWord) -> OcrWord:
    left = float(min(mark.left for mark in marks))
    right = float(max(mark.right for mark in marks))
    return OcrWord(text, (left, first.box[1], right, first.box[3]), first.confidence, first.line)


def _with_text(word: OcrWord, text: str) -> OcrWord:
    return OcrWord(text, word.box, word.confidence, word.line)
