"""Numbers and dates written by hand in the letterhead: doubted, never read as if printed.

"Số: …/UBND" and "ngày … tháng … năm" are filled in by hand. What stands there is taken out of
the text and reported with the place of its picture, unless it is as print is: read surely, all
of one size, on the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ntm_extract.core.stages import Box
from ntm_extract.core.tools import OcrWord
from ntm_extract.ingest.image_cleanup import CleanPage
from ntm_extract.ingest.letter_sizes import Mark, digits_among, marks_of, misfits, tall_letter
from ntm_extract.vi.unicode import bare

_HEAD = 0.35
"""The part of the page from the top where number and date stand."""
_SURE = 0.85
_NUMBER_WORD = re.compile(r"S\w\s*:\W*$")
_MOST_WORDS = 12
"""Words in the line of number and date; a line of running text that holds a date has more."""
_GLUED = re.compile(r"(ngày|tháng|năm|Số:)(\S*\d\S*)$")
_GLUED_HEAD = re.compile(r"(ngày|tháng|năm|Số:)([^\s,;)]+)$")
_NUMBERED = re.compile(r"(\d+)(/\S*)$")
_NUMBER = "the number"
_EDGE = 0.02
"""Part of the slot's pixels in colour from which something stands there."""
_S, _TH = 0.55, 0.4
"""Where in "Số:" the S ends, in "tháng" the h."""


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
    """A place that is filled in by hand, from the printed word before to the one after.

    ``gauge`` is the printed word that says how tall digits are on this line.
    """

    what: str
    before: OcrWord
    inside: tuple[OcrWord, ...]
    after: OcrWord | None
    gauge: OcrWord


def find_handwriting(words: Sequence[OcrWord], page: CleanPage) -> HandReading:
    """Doubt what stands in the slots for number, day, month and year, unless it is print."""
    top = _HEAD * page.pixels.shape[0]
    parts = {id(word): _unglued(word, _GLUED) for word in words}
    doubts: list[HandDoubt] = []
    gone: dict[int, OcrWord | None] = {}
    for line in _short_lines([word for word in words if word.box[3] < top]):
        loose = {id(word): _unglued(word, _GLUED_HEAD) for word in line}
        fresh = len(gone)
        for slot in _slots([part for word in line for part in loose[id(word)]]):
            if doubt := _doubt(slot, page):
                doubts.append(doubt)
                gone |= {id(word): None for word in slot.inside}
            elif slot.what == _NUMBER and (numbered := _by_hand_in_code(slot, page)):
                doubts.append(numbered[0])
                gone[id(slot.after)] = numbered[1]
        if len(gone) > fresh:
            parts |= loose
    kept = [gone.get(id(part), part) for word in words for part in parts[id(word)]]
    return HandReading(tuple(word for word in kept if word), tuple(doubts))


def _unglued(word: OcrWord, pattern: re.Pattern[str]) -> list[OcrWord]:
    """Part "ngày23" into "ngày" and "23": a day filled in has no space before it."""
    match = pattern.match(word.text)
    if not match:
        return [word]
    x0, y0, x1, y1 = word.box
    cut = x0 + (x1 - x0) * len(match.group(1)) / len(word.text)
    return [
        OcrWord(match.group(1), (x0, y0, cut, y1), word.confidence, word.line),
        OcrWord(match.group(2), (cut, y0, x1, y1), word.confidence, word.line),
    ]


def _short_lines(head: Sequence[OcrWord]) -> list[list[OcrWord]]:
    lines: dict[tuple[int, int, int], list[OcrWord]] = {}
    for word in head:
        lines.setdefault(word.line, []).append(word)
    return [
        sorted(line, key=lambda word: word.box[0])
        for line in lines.values()
        if len(line) <= _MOST_WORDS
    ]


def _slots(line: Sequence[OcrWord]) -> Iterator[_Slot]:
    """Yield the slots of "Số: …/" and of "<place>, ngày … tháng … năm …"."""
    plain = [bare(word.text).lower().strip(".,") for word in line]
    for start, word in enumerate(line):
        if _NUMBER_WORD.match(word.text):
            ends = [i for i in range(start + 1, min(start + 5, len(line))) if "/" in plain[i]]
            if ends:
                yield _Slot(_NUMBER, word, tuple(line[start + 1 : ends[0]]), line[ends[0]], word)
    dated = [i for i in range(1, len(line)) if line[i - 1].text[-1] == "," and plain[i] == "ngay"]
    if dated and "thang" in plain[(day := dated[0]) + 1 : day + 5]:
        month = plain.index("thang", day)
        gauge = line[month]
        yield _Slot("the day", line[day], tuple(line[day + 1 : month]), gauge, gauge)
        if "nam" in plain[month + 1 : month + 5]:
            year = plain.index("nam", month)
            between = tuple(line[month + 1 : year])
            yield _Slot("the month", gauge, between, line[year], gauge)
            yield _Slot("the year", line[year], tuple(line[year + 1 : year + 2]), None, gauge)


def _doubt(slot: _Slot, page: CleanPage) -> HandDoubt | None:
    """Return a doubt where something stands in the slot that is not surely print."""
    if slot.after is None and not slot.inside:
        return None
    box = _slot_box(slot)
    marks = marks_of(page.pixels, box)
    gauge = _gauge(slot, page)
    inked = _has_coloured_ink(page, box)
    if slot.inside:
        if not inked and gauge and _is_print(slot, marks, gauge):
            return None
    elif not inked and not (gauge and _holds_digits(marks, box, gauge)):
        return None
    read = " ".join(word.text for word in slot.inside)
    return HandDoubt(f"{slot.what} is written by hand", box, read, "handwriting")


def _gauge(slot: _Slot, page: CleanPage) -> Mark | None:
    box = slot.gauge.box
    return tall_letter(marks_of(page.pixels, box), box, _S if slot.what == _NUMBER else _TH)


def _is_print(slot: _Slot, marks: Sequence[Mark], gauge: Mark) -> bool:
    """Tell print from a hand: read surely, nothing but digits, all of print's size and level."""
    read = "".join(word.text for word in slot.inside)
    sure = all(word.confidence >= _SURE for word in slot.inside)
    shape = r"\d{1,5}[a-z]?" if slot.what == _NUMBER else r"\d{1,2}"
    if slot.what != "the year" and not (sure and re.fullmatch(shape, read)):
        return False
    left, right = slot.inside[0].box[0], slot.inside[-1].box[2]
    if slot.inside[0].box[0] == slot.before.box[2]:
        left -= 2 * gauge.height
    found = digits_among([mark for mark in marks if left <= mark.middle <= right], gauge)
    found = found[-len(read) :]
    return len(found) * 2 >= len(read) and not any(misfits(found, gauge))


def _holds_digits(marks: Sequence[Mark], box: Box, gauge: Mark) -> bool:
    """Tell whether an empty slot has black marks that could be digits, clear of its edges."""
    spare = 0.5 * gauge.height
    clear = [m for m in marks if m.left > box[0] + spare and m.right < box[2] - spare]
    return any(0.8 < mark.height / gauge.height < 2.5 for mark in clear)


def _by_hand_in_code(slot: _Slot, page: CleanPage) -> tuple[HandDoubt, OcrWord] | None:
    """Return the doubt about "729" of "729/QĐ-TTg" and the rest, if most of it is no print."""
    code = slot.after
    match = _NUMBERED.match(code.text) if code else None
    gauge = _gauge(slot, page)
    if code is None or match is None or gauge is None or slot.inside:
        return None
    marks = [mark for mark in marks_of(page.pixels, code.box) if mark.middle > code.box[0]]
    digits = digits_among(marks, gauge)[: len(match.group(1))]
    if sum(misfits(digits, gauge)) * 2 <= len(digits):
        return None
    _, y0, x1, y1 = code.box
    cut = float(digits[-1].right)
    box = (slot.before.box[2], y0, cut, y1)
    doubt = HandDoubt(f"{slot.what} is written by hand", box, match.group(1), "handwriting")
    return doubt, OcrWord(match.group(2), (cut, y0, x1, y1), code.confidence, code.line)


def _slot_box(slot: _Slot) -> Box:
    """Return the place between the printed words, higher than the line: hands write tall."""
    here = [word for word in (slot.before, slot.after, *slot.inside) if word]
    top, bottom = min(word.box[1] for word in here), max(word.box[3] for word in here)
    spare = 0.25 * (bottom - top)
    right = slot.after.box[0] if slot.after else slot.inside[-1].box[2]
    return slot.before.box[2], top - spare, right, bottom + spare


def _has_coloured_ink(page: CleanPage, box: Box) -> bool:
    if page.coloured is None:
        return False
    x0, y0, x1, y1 = (max(0, round(value)) for value in box)
    part = page.coloured[y0:y1, x0:x1]
    return bool(part.size and part.mean() > _EDGE)
