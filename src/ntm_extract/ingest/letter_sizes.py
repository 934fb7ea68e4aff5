"""Measures the marks of a line: print is of one size on one base line, writing by hand is not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ntm_extract.core.stages import Box
from ntm_extract.ingest.straight import Pixels

_SPECK = 0.45
"""Marks lower than this part of a digit are dots, accents and specks."""
_MORE_OR_LESS = 0.13
"""Printed digits of one line differ by their rounding and the grain of the scan."""
_ROUNDING = 1.6
"""Pixels that may be wrong by sampling, on small pictures."""
_LEAN = 0.015
"""A line of a letterhead may lean by so much against the page that was turned straight."""


class Mark(NamedTuple):
    """The rectangle around ink that hangs together."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def height(self) -> int:
        """Rows from the first to behind the last."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Where it stands from side to side."""
        return (self.left + self.right) / 2


def marks_of(pixels: Pixels, box: Box) -> list[Mark]:
    """Return the marks in a box that is widened by half its height, from left to right."""
    import cv2  # noqa: PLC0415  (heavy: when needed)

    spare = 0.5 * (box[3] - box[1])
    left, top = max(0, round(box[0] - spare)), max(0, round(box[1] - spare))
    part = pixels[top : max(0, round(box[3] + spare)), left : max(0, round(box[2] + spare))]
    if part.size == 0:
        return []
    level, _ = cv2.threshold(np.ascontiguousarray(part), 0, 255, cv2.THRESH_OTSU)
    ink = (part <= min(max(level, 90.0), 190.0)).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    marks = [
        Mark(left + int(x), top + int(y), left + int(x + wide), top + int(y + tall))
        for x, y, wide, tall, area in stats[1:]
        if area > 2
    ]
    return sorted(marks)


def tall_letter(marks: Sequence[Mark], word: Box, part: float) -> Mark | None:
    """Return the tallest mark in the first ``part`` of a word: "S" of "Số", "h" of "tháng".

    Both are as tall as a digit. Letters that hang together are no measure.
    """
    end = word[0] + part * (word[2] - word[0])
    found = [mark for mark in marks if word[0] - 2 <= mark.middle <= end]
    tallest = max(found, key=lambda mark: mark.height, default=None)
    if tallest is None or tallest.right - tallest.left > 1.3 * tallest.height:
        return None
    return tallest


def misfits(marks: Sequence[Mark], gauge: Mark) -> list[bool]:
    """Tell for each mark of a digit's size whether it stands otherwise than printed ones do."""
    slack = max(_ROUNDING, _MORE_OR_LESS * gauge.height)
    return [
        abs(mark.height - gauge.height) > slack
        or abs(mark.bottom - gauge.bottom) > slack + _LEAN * abs(mark.left - gauge.left)
        for mark in digits_among(marks, gauge)
    ]


def digits_among(marks: Sequence[Mark], gauge: Mark) -> list[Mark]:
    """Return the marks on the gauge's line that are too tall for dots and accents."""
    return [
        mark
        for mark in marks
        if mark.height > _SPECK * gauge.height
        and mark.top < gauge.bottom
        and mark.bottom > gauge.top
    ]
