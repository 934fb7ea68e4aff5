"""Numbers and dates written by hand in the letterhead: doubted, never read as if printed.

"Số: …/UBND" and "ngày … tháng" are filled in by hand. What stands there is taken out of
the text and reported with the place of its picture.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ntm_extract.core.stages import Box
from ntm_extract.core.tools import OcrWord
from ntm_extract.ingest.image_cleanup import CleanPage
from ntm_extract.vi.unicode import bare

_HEAD = 0.35
"""The part of the page from the top where number and date stand."""
_SURE = 0.8
_NUMBER_WORD = re.compile(r"S\w\s*:\W*$")
_MOST_WORDS = 12
"""Words in the line of number and date; a line of running text that holds a date has more."""
_GLUED = re.compile(r"(ngày|tháng|năm|Số:)(\S*\d\S*)$")


class HandDoubt(NamedTuple):
    """A place with writing by hand, in pixels of the cleaned page, and what was made of it."""

    reason: str
    box: Box
    read: str
    kind: str


@dataclass(frozen=True, slots=True)
class HandReading:
    """The words without those written by hand, and the doubts about these."""

    words: tuple[OcrWord, ...]
    doubts: tuple[HandDoubt, ...]


class _Slot(NamedTuple):
    """A place that is filled in by hand: between two printed words of a line."""

    before: OcrWord
    after: OcrWord
    inside: tuple[OcrWord, ...]
    what: str


def find_handwriting(words: Sequence[OcrWord], page: CleanPage) -> HandReading:
    """Doubt what stands in the slots for number, day and month, unless it is print."""
    split = [part for word in words for part in _unglued(word)]
    top = _HEAD * page.pixels.shape[0]
    head = [word for word in split if word.box[3] < top]
    doubts: list[HandDoubt] = []
    gone: set[int] = set()
    for slot in _slots(head):
        box = _slot_box(slot)
        inked = _has_coloured_ink(page, box)
        if slot.inside and all(_is_print(word, slot, page) for word in slot.inside) and not inked:
            continue
        if not slot.inside and not inked:
            continue
        gone |= {id(word) for word in slot.inside}
        read = " ".join(word.text for word in slot.inside)
        doubts.append(HandDoubt(f"{slot.what} is written by hand", box, read, "handwriting"))
    kept = tuple(word for word in split if id(word) not in gone)
    return HandReading(kept, tuple(doubts))


def _unglued(word: OcrWord) -> list[OcrWord]:
    """Part "ngày23" into "ngày" and "23": a day filled in has no space before it."""
    match = _GLUED.match(word.text)
    if not match:
        return [word]
    x0, y0, x1, y1 = word.box
    cut = x0 + (x1 - x0) * len(match.group(1)) / len(word.text)
    return [
        OcrWord(match.group(1), (x0, y0, cut, y1), word.confidence, word.line),
        OcrWord(match.group(2), (cut, y0, x1, y1), word.confidence, word.line),
    ]


def _slots(head: Sequence[OcrWord]) -> list[_Slot]:
    lines: dict[tuple[int, int, int], list[OcrWord]] = {}
    for word in head:
        lines.setdefault(word.line, []).append(word)
    slots = []
    for line in lines.values():
        line.sort(key=lambda word: word.box[0])
        slots += _slots_of_line(line)
    return slots


def _slots_of_line(line: Sequence[OcrWord]) -> list[_Slot]:
    plain = [bare(word.text).lower().strip(".,") for word in line]
    slots: list[_Slot] = []
    if len(line) > _MOST_WORDS:
        return slots
    dated = any(line[i].text.endswith(",") and plain[i + 1] == "ngay" for i in range(len(line) - 1))
    for start, text in enumerate(plain):
        if _NUMBER_WORD.match(line[start].text):
            slots += _slot(line, start, lambda index: "/" in plain[index], "the number")
        elif dated and text == "ngay" and "thang" in plain[start + 1 : start + 5]:
            slots += _slot(line, start, lambda index: plain[index] == "thang", "the day")
        elif (
            dated
            and text == "thang"
            and "nam" in plain[start + 1 : start + 5]
            and "ngay" in plain[:start]
        ):
            slots += _slot(line, start, lambda index: plain[index] == "nam", "the month")
    return slots


def _slot(line: Sequence[OcrWord], start: int, closes: object, what: str) -> list[_Slot]:
    for index in range(start + 1, min(start + 5, len(line))):
        if closes(index):  # type: ignore[operator]
            first_digit = line[index].text[:1].isdigit()
            if what == "the number" and first_digit and index == start + 1:
                return []
            inside = tuple(line[start + 1 : index])
            return [_Slot(line[start], line[index], inside, what)]
    return []


def _slot_box(slot: _Slot) -> Box:
    """Return the place between the printed words, higher than the line: hands write tall."""
    top = min(slot.before.box[1], slot.after.box[1], *(word.box[1] for word in slot.inside))
    bottom = max(slot.before.box[3], slot.after.box[3], *(word.box[3] for word in slot.inside))
    spare = 0.25 * (bottom - top)
    return slot.before.box[2], top - spare, slot.after.box[0], bottom + spare


def _has_coloured_ink(page: CleanPage, box: Box) -> bool:
    if page.coloured is None:
        return False
    x0, y0, x1, y1 = (max(0, round(value)) for value in box)
    part = page.coloured[y0:y1, x0:x1]
    return bool(part.size and part.mean() > 0.03)


def _is_print(word: OcrWord, slot: _Slot, page: CleanPage) -> bool:
    """Tell print from a hand: read surely, nothing but digits, as tall as print and as level."""
    if word.confidence < _SURE or not re.fullmatch(r"\d{1,5}[a-z]?", word.text):
        return False
    letters = _ink_extent(page, slot.before.box)
    digits = _ink_extent(page, word.box)
    if letters is None or digits is None:
        return False
    tall = (letters[1] - letters[0]) or 1
    return abs(digits[1] - letters[1]) < 0.35 * tall and digits[1] - digits[0] < 1.25 * tall


def _ink_extent(page: CleanPage, box: Box) -> tuple[int, int] | None:
    """Return the first and last row with ink in a box, a little widened."""
    x0, y0, x1, y1 = (round(value) for value in box)
    spare = (y1 - y0) // 4
    high = max(0, y0 - spare)
    part = page.pixels[high : y1 + spare, max(0, x0) : x1]
    rows = np.flatnonzero((part < 140).any(axis=1)) if part.size else np.array([])
    return (int(rows[0]) + high, int(rows[-1]) + high) if rows.size else None
