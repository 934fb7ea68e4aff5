"""Lines drawn on a scanned page: rules under the letterhead, grids of tables, frames of stamps."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ntm_extract.core.stages import Box
from ntm_extract.ingest.image_cleanup import Pixels

_LEAST_ACROSS, _LEAST_DOWN = 0.45, 0.3
"""Inches from which a stroke is a drawn line; no letter is as long."""
_THICKEST = 0.035


@dataclass(frozen=True, slots=True)
class DrawnLines:
    """Boxes, in pixels, of the lines that run across and down a page."""

    across: tuple[Box, ...]
    down: tuple[Box, ...]

    @property
    def makes_grid(self) -> bool:
        """Whether the lines may be those of a table."""
        return len(self.across) >= 3 and len(self.down) >= 2


def find_drawn_lines(pixels: Pixels, *, dpi: int) -> DrawnLines:
    """Return the drawn lines of a straight page."""
    ink = (pixels < 150).astype(np.uint8)
    across = _strokes(ink, (max(8, int(_LEAST_ACROSS * dpi)), 1), (3, 1))
    down = _strokes(ink, (1, max(8, int(_LEAST_DOWN * dpi))), (1, 3))
    thick = max(4.0, _THICKEST * dpi)
    return DrawnLines(
        tuple(box for box in across if box[3] - box[1] <= thick),
        tuple(box for box in down if box[2] - box[0] <= thick),
    )


def _strokes(ink: Pixels, shape: tuple[int, int], bridge: tuple[int, int]) -> list[Box]:
    """Return the boxes of strokes at least as long as ``shape``; small gaps are bridged."""
    import cv2  # noqa: PLC0415

    kernel = cv2.getStructuringElement(cv2.MORPH_RECT, shape)
    closed = cv2.morphologyEx(
        ink, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_RECT, bridge)
    )
    lines = cv2.morphologyEx(closed, cv2.MORPH_OPEN, kernel)
    _, _, stats, _ = cv2.connectedComponentsWithStats(lines, connectivity=8)
    return [
        (float(left), float(top), float(left + wide), float(top + tall))
        for left, top, wide, tall, _ in stats[1:]
    ]


def erase_lines(pixels: Pixels, lines: DrawnLines) -> Pixels:
    """Return the page without its drawn lines, so that they are not read as letters.

    A line across that text touches (underlined words) stays: its removal would take the dots
    below the letters with it.
    """
    boxes = [box for box in lines.across if lines.makes_grid or _stands_free(pixels, box)]
    boxes += lines.down if lines.makes_grid else []
    if not boxes:
        return pixels
    cleared = pixels.copy()
    for box in boxes:
        left, top, right, bottom = (round(value) for value in box)
        cleared[max(0, top - 1) : bottom + 1, max(0, left - 1) : right + 1] = 255
    return cleared


def _stands_free(pixels: Pixels, box: Box) -> bool:
    """Tell whether next to no ink touches a line from above or below."""
    left, top, right, bottom = (round(value) for value in box)
    reach = 3
    above = pixels[max(0, top - reach - 1) : max(1, top - 1), left:right]
    below = pixels[bottom + 1 : bottom + 1 + reach, left:right]
    near = [part for part in (above, below) if part.size]
    return all(float((part < 150).mean()) < 0.06 for part in near)


def find_stamps(pixels: Pixels, *, dpi: int) -> list[Box]:
    """Return the frames, in pixels, that look like stamps: a small box drawn around a few words.

    Incoming mail is stamped "ĐẾN Số … Ngày …" in such a frame, urgent mail "HỎA TỐC".
    """
    import cv2  # noqa: PLC0415

    scale = 100 / dpi
    small = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ink = (small < 190).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    found = []
    for label in range(1, len(stats)):
        left, top, wide, tall, area = (int(value) for value in stats[label])
        if not (75 <= wide <= 330 and 25 <= tall <= 150 and area < 0.5 * wide * tall):
            continue
        if top > 0.5 * small.shape[0]:
            continue
        part = labels[top : top + tall, left : left + wide] == label
        if _is_framed(part):
            found.append((left / scale, top / scale, (left + wide) / scale, (top + tall) / scale))
    return found


def _is_framed(part: Pixels) -> bool:
    """Tell whether ink runs along all four sides of a component."""
    rim = 6
    sides = (
        part[:rim].any(axis=0),
        part[-rim:].any(axis=0),
        part[:, :rim].any(axis=1),
        part[:, -rim:].any(axis=1),
    )
    inked = [float(side.mean()) for side in sides]
    return min(inked) > 0.55 and sum(inked) > 3.2
