"""Finds the frames of stamps on a scanned page: a small box drawn around a few words."""

from __future__ import annotations

import numpy as np

from ntm_extract.core.stages import Box
from ntm_extract.ingest.drawn_lines import DrawnLines
from ntm_extract.ingest.straight import Pixels

_WIDE, _TALL = (0.9, 3.3), (0.3, 1.5)
"""Inches that a stamp measures across and down."""


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
    _, tops, across, down, areas = stats.T
    sized = (across >= 75) & (across <= 330) & (down >= 25) & (down <= 150)
    likely = sized & (areas < 0.5 * across * down) & (tops <= 0.5 * small.shape[0])
    for label in np.flatnonzero(likely[1:]) + 1:
        left, top, wide, tall, _ = (int(value) for value in stats[label])
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


def find_frames(lines: DrawnLines, *, dpi: int) -> list[Box]:
    """Return the frames, in pixels, that drawn lines make, of the size of a stamp.

    Print that touches a frame hides it from ``find_stamps``; its lines are found all the same.
    """
    near = 0.06 * dpi
    found = []
    for above in lines.across:
        for below in lines.across:
            left, top, right, _ = above.box
            bottom = below.box[3]
            level = abs(below.box[0] - left) < near and abs(below.box[2] - right) < near
            wide, tall = (right - left) / dpi, (bottom - top) / dpi
            sized = _WIDE[0] <= wide <= _WIDE[1] and _TALL[0] <= tall <= _TALL[1]
            if not (level and sized) or top > 0.5 * lines.across_ink.shape[0]:
                continue
            box = (left, top, right, bottom)
            if all(_has_side(lines, box, side, near) for side in (left, right)):
                found.append(box)
    return found


def _has_side(lines: DrawnLines, box: Box, side: float, near: float) -> bool:
    return any(
        abs((line.box[0] + line.box[2]) / 2 - side) < near
        and line.box[1] < box[1] + near
        and line.box[3] > box[3] - near
        for line in lines.down
    )
