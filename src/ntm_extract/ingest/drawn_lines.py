"""Lines drawn on a scanned page: rules under the letterhead, grids of tables, frames of stamps."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ntm_extract.core.stages import Box
from ntm_extract.ingest.straight import Pixels

_LEAST_ACROSS, _LEAST_DOWN = 0.45, 0.3
"""Inches from which a stroke is a drawn line; no letter is as long."""
_THICKEST = 0.035
_GREY = 185
"""Grey level of a thin line of a poor scan."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One drawn line: its box in pixels and the label of its ink in the mask it was found in."""

    box: Box
    label: int


@dataclass(frozen=True, slots=True)
class DrawnLines:
    """The lines that run across and down a page, and the masks that hold their ink."""

    across: tuple[Stroke, ...]
    down: tuple[Stroke, ...]
    across_ink: Pixels
    down_ink: Pixels

    @property
    def rules(self) -> tuple[Box, ...]:
        """All lines as boxes without thickness; one that leans a little runs through its middle."""
        middles = [
            (left, (top + bottom) / 2, right, (top + bottom) / 2)
            for left, top, right, bottom in (stroke.box for stroke in self.across)
        ]
        middles += [
            ((left + right) / 2, top, (left + right) / 2, bottom)
            for left, top, right, bottom in (stroke.box for stroke in self.down)
        ]
        return tuple(middles)

    @property
    def makes_grid(self) -> bool:
        """Whether the lines may be those of a table: three long ones across two that go down."""
        long = 0.3 * self.across_ink.shape[1]
        crossed = [
            sum(_cross(line.box, other.box) for other in self.down)
            for line in self.across
            if line.box[2] - line.box[0] >= long
        ]
        return sum(count >= 2 for count in crossed) >= 3


def _cross(across: Box, down: Box) -> bool:
    near = 8.0
    return (
        across[0] - near <= down[2]
        and down[0] - near <= across[2]
        and down[1] - near <= across[3]
        and across[1] - near <= down[3]
    )


def find_drawn_lines(pixels: Pixels, *, dpi: int) -> DrawnLines:
    """Return the drawn lines of a page that stands about straight."""
    import cv2  # noqa: PLC0415  (heavy: when needed)

    ink = (pixels < _GREY).astype(np.uint8)
    spread = cv2.dilate(ink, np.ones((3, 3), np.uint8))
    thick = max(6.0, _THICKEST * dpi)
    across, across_ink = _strokes(spread, (max(8, int(_LEAST_ACROSS * dpi)), 1), thick)
    down, down_ink = _strokes(spread, (1, max(8, int(_LEAST_DOWN * dpi))), thick)
    return DrawnLines(across, down, across_ink, down_ink)


def _strokes(
    spread: Pixels, shape: tuple[int, int], thick: float
) -> tuple[tuple[Stroke, ...], Pixels]:
    """Return the strokes at least as long as ``shape``, and a picture of their labels.

    Slight leans are followed by ``spread``, ink made a little thicker.
    """
    import cv2  # noqa: PLC0415

    kernel = cv2.getStructuringElement(cv2.MORPH_RECT, shape)
    lines = cv2.morphologyEx(spread, cv2.MORPH_OPEN, kernel)
    labels = np.zeros(lines.shape, np.int32)
    rows = np.flatnonzero(lines.any(axis=1))
    if not rows.size:
        return (), labels
    high, low = rows[0], rows[-1] + 1
    _, labels[high:low], stats, _ = cv2.connectedComponentsWithStats(
        lines[high:low], connectivity=8
    )
    strokes = []
    for label, (left, top, wide, tall, area) in enumerate(stats[1:], start=1):
        if area / max(wide, tall) <= thick and min(wide, tall) <= 5 * thick:
            box = (float(left), float(high + top), float(left + wide), float(high + top + tall))
            strokes.append(Stroke(box, label))
    return tuple(strokes), labels


def erase_lines(pixels: Pixels, lines: DrawnLines) -> Pixels:
    """Return the page without its drawn lines, so that they are not read as letters.

    A line across that text touches (underlined words) stays: its removal would take the dots
    below the letters with it.
    """
    grid = lines.makes_grid
    across = [line.label for line in lines.across if grid or _stands_free(pixels, line.box)]
    down = [line.label for line in lines.down] if grid else []
    if not across and not down:
        return pixels
    gone = np.isin(lines.across_ink, across) | np.isin(lines.down_ink, down)
    return np.where(gone, 255, pixels).astype(np.uint8)


def _stands_free(pixels: Pixels, box: Box) -> bool:
    """Tell whether next to no ink touches a line from above or below."""
    left, top, right, bottom = (round(value) for value in box)
    reach = 3
    above = pixels[max(0, top - reach) : max(1, top), left:right]
    below = pixels[bottom : bottom + reach, left:right]
    near = [part for part in (above, below) if part.size]
    return all(float((part < 150).mean()) < 0.06 for part in near)
