"""Makes the picture of a page fit for recognition; each step is taken only where it helps.

Colour is lifted off the text, uneven paper is evened out, the page is turned straight, small
pictures are enlarged, noise is smoothed. What was done is told, and every place on the cleaned
picture maps back to the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ntm_extract.core.stages import Box
from ntm_extract.ingest.colour import lift_colour
from ntm_extract.ingest.straight import LEAST_SKEW, Pixels, measure_skew, turn

if TYPE_CHECKING:
    from PIL.Image import Image

SMALL_DPI, ENOUGH_DPI = 90, 135
"""Below the first a page is enlarged to the second; at 100 dpi enlarging made no fewer errors."""
FINE_DPI, REDUCED_DPI = 242, 180
"""Scans finer than the first are reduced to the second: there lines of print are 36 pixels tall,
the size that the engine's model works in. A quarter fewer errors than at 300 or 220 dpi, and a
third less time; scans at 200 and 220 dpi are too soft to gain by it.
"""
_DARKEST, _FAINT, _LEAST_CONTRAST = 10, 115, 25
"""Per cent of the ink that is darkest: on small pages strokes are thin and grey, but not all of
them; the level from which print is faint; and how far paper must stand off from it.
"""
_BLACK, _WHITE = 25, 250
_BAND, _BANDS = 34, 8
"""Rows of a band in which grain is measured, and how many bands."""
_NOISY = 11.0
"""Standard deviation of the grain, in grey levels, from which smoothing makes fewer errors."""
GRAIN_BLUR, BILEVEL_BLUR, REDUCED_BLUR = 0.8, 0.9, 0.5
"""Pages in black and white, as fax and copiers make, lose half their errors when smoothed; reducing
them has smoothed them in part."""


@dataclass(frozen=True, slots=True)
class WayBack:
    """Maps places on a cleaned picture to the page: its resolution and an affine map."""

    dpi: int
    across: tuple[float, float, float]
    down: tuple[float, float, float]

    def to_page(self, box: Box) -> Box:
        """Map a box on the cleaned picture, in its own points, to the points of the page."""
        scale = self.dpi / 72
        left, top, right, bottom = (value * scale for value in box)
        corners = ((left, top), (right, top), (left, bottom), (right, bottom))
        (a, b, c), (d, e, f) = self.across, self.down
        xs = [a * x + b * y + c for x, y in corners]
        ys = [d * x + e * y + f for x, y in corners]
        return min(xs), min(ys), max(xs), max(ys)


@dataclass(frozen=True, slots=True)
class CleanPage:
    """A cleaned picture, its resolution, and the way back to the points of the page.

    ``coloured`` marks where ink in colour was lifted (seals, signatures, numbers by hand);
    ``steps`` names what was done; ``blur`` says how much to smooth the page for recognition,
    ``grain`` how much noise was on the paper, in grey levels.
    """

    pixels: Pixels
    dpi: int
    back: Pixels
    coloured: Pixels | None
    steps: tuple[str, ...]
    blur: float = 0.0
    grain: float = 0.0

    @property
    def way_back(self) -> WayBack:
        """The way back to the page, which does not hold on to the picture."""
        (a, b, c), (d, e, f) = self.back.tolist()
        return WayBack(self.dpi, (a, b, c), (d, e, f))


def clean_page(image: Image, *, dpi: int) -> CleanPage:
    """Return the picture ready for recognition; ``dpi`` is the resolution it really has."""
    import cv2  # noqa: PLC0415  (heavy: when needed)

    steps: list[str] = []
    grey, coloured = lift_colour(image)
    if coloured is not None:
        steps.append("ink in colour lifted")
    bilevel = is_bilevel(grey)
    evened = None if bilevel else even_paper(grey)
    if evened is not None:
        grey = evened
        steps.append("paper evened")
    darker = None if bilevel else stretched(grey)
    if darker is not None:
        grey = darker
        steps.append("faint print darkened")
    factor = _resizing(dpi)
    if factor != 1.0:
        method = cv2.INTER_LANCZOS4 if factor > 1 else cv2.INTER_AREA
        grey = cv2.resize(grey, None, fx=factor, fy=factor, interpolation=method)
        steps.append(f"{'enlarged' if factor > 1 else 'reduced'} to {round(dpi * factor)} dpi")
    angle = measure_skew(grey)
    back = np.array([[72 / dpi / factor, 0.0, 0.0], [0.0, 72 / dpi / factor, 0.0]])
    if abs(angle) >= LEAST_SKEW:
        grey, forth = turn(grey, angle)
        back = _through(back, cv2.invertAffineTransform(forth))
        steps.append(f"turned {angle:+.1f}°")
    grey = whiten_borders(grey)
    if coloured is not None and steps:
        coloured = _follow(coloured, factor, angle, grey.shape)
    grain = 0.0 if bilevel else measure_grain(grey)
    blur = GRAIN_BLUR if grain > _NOISY or darker is not None else 0.0
    if bilevel:
        blur = REDUCED_BLUR if factor < 1 else BILEVEL_BLUR
    if blur:
        steps.append("black and white smoothed" if bilevel else "grain smoothed")
    return CleanPage(grey, round(dpi * factor), back, coloured, tuple(steps), blur, grain)


def smoothed(grey: Pixels, blur: float) -> Pixels:
    """Return the page smoothed: better on noisy pages, worse on clean ones."""
    import cv2  # noqa: PLC0415

    return np.asarray(cv2.GaussianBlur(grey, (0, 0), blur)) if blur else grey


def is_bilevel(grey: Pixels) -> bool:
    """Tell whether a page is black and white with next to nothing between."""
    part = grey[::3, ::3]
    return bool(((part > 25) & (part < 230)).mean() < 0.004)


def _resizing(dpi: int) -> float:
    if dpi < SMALL_DPI:
        return min(4.0, ENOUGH_DPI / max(dpi, 1))
    return REDUCED_DPI / dpi if dpi > FINE_DPI else 1.0


def _through(outer: Pixels, inner: Pixels) -> Pixels:
    """Return the affine map that does ``inner`` first and ``outer`` then."""
    both = np.vstack([outer, [0, 0, 1]]) @ np.vstack([inner, [0, 0, 1]])
    return np.asarray(both[:2])


def _follow(mask: Pixels, factor: float, angle: float, shape: tuple[int, ...]) -> Pixels:
    import cv2  # noqa: PLC0415

    if factor != 1:
        mask = cv2.resize(mask, (shape[1], shape[0]), interpolation=cv2.INTER_NEAREST)
    return turn(mask, angle, paper=0)[0] if abs(angle) >= LEAST_SKEW else mask


def stretched(grey: Pixels) -> Pixels | None:
    """Return the page with its print made black, or None where it is dark enough already."""
    import cv2  # noqa: PLC0415

    level, _ = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    part = grey[::3, ::3]
    ink, paper = part[part <= level], part[part > level]
    if ink.size < 100 or paper.size < ink.size:
        return None
    dark, light = float(np.median(ink)), float(np.median(paper))
    if np.percentile(ink, _DARKEST) < _FAINT or light - dark < _LEAST_CONTRAST:
        return None
    black = (grey.astype(np.float32) - dark) * (_WHITE - _BLACK) / (light - dark) + _BLACK
    return np.asarray(np.clip(black, 0, 255).astype(np.uint8))


def even_paper(grey: Pixels) -> Pixels | None:
    """Return the page on even white paper, or None where the paper is even already."""
    import cv2  # noqa: PLC0415

    small = cv2.resize(grey, None, fx=0.125, fy=0.125, interpolation=cv2.INTER_AREA)
    small = cv2.dilate(small, np.ones((5, 5), np.uint8))
    paper = cv2.medianBlur(small, 31)
    inner = paper[paper.shape[0] // 20 : -paper.shape[0] // 20 or None]
    if inner.size == 0 or (inner.std() < 6 and np.median(inner) > 225):
        return None
    full = cv2.resize(paper, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_LINEAR)
    full = np.maximum(full, 60)
    return np.asarray(cv2.divide(grey, full, scale=250))


def measure_grain(grey: Pixels) -> float:
    """Return the standard deviation of the noise on the paper, in grey levels.

    Bands of rows from all over the page say as much as the whole.
    """
    height = grey.shape[0]
    bands = [grey[top : top + _BAND] for top in range(0, height, max(_BAND, height // _BANDS))]
    inner, around = [], []
    for band in bands:
        part = band.astype(np.float32)
        inner.append(part[1:-1, 1:-1].ravel())
        near = part[:-2, 1:-1] + part[2:, 1:-1] + part[1:-1, :-2] + part[1:-1, 2:]
        around.append(near.ravel() / 4)
    here = np.concatenate(inner)
    flat = here > 170
    if flat.sum() < 1000:
        return 0.0
    change = (here - np.concatenate(around))[flat]
    return float(1.4826 * np.median(np.abs(change)) / 1.118)


def whiten_borders(grey: Pixels) -> Pixels:
    """Return the page without the black rim and punch holes that touch its edge."""
    import cv2  # noqa: PLC0415

    scale = 400 / max(grey.shape)
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    dark = (small < 110).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    height, width = small.shape
    left, top, wide, tall, area = stats.T
    touches = (left <= 1) | (top <= 1) | (left + wide >= width - 1) | (top + tall >= height - 1)
    thin = np.minimum(wide, tall) < 0.08 * max(height, width)
    border = touches & thin & (area > 12)
    border[0] = False
    rim = border.astype(np.uint8)[labels]
    if not rim.any():
        return grey
    wider = cv2.dilate(rim, np.ones((3, 3), np.uint8))
    full = cv2.resize(wider, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_NEAREST)
    return np.where(full > 0, 255, grey).astype(np.uint8)
