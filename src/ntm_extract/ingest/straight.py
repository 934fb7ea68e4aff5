"""Turns the picture of a page straight: how much its lines lean, and the turn back."""

from __future__ import annotations

from typing import Any

import numpy as np

Pixels = np.ndarray[Any, Any]

LEAST_SKEW = 0.12
"""Degrees under which Tesseract does not mind."""
_MOST_SKEW = 6.0


def measure_skew(grey: Pixels) -> float:
    """Return by how many degrees the lines of text lean; 0 where none can be made out.

    The rows of a straight page are sharply black or white: the angle is sought at which the
    profile of the rows changes most.
    """
    import cv2  # noqa: PLC0415

    level, _ = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    ink = (grey <= level).astype(np.uint8) * 255
    scale = 700 / max(grey.shape)
    small = cv2.resize(ink, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    height, width = small.shape
    rim = 0.03
    small = small[
        int(rim * height) : int((1 - rim) * height), int(rim * width) : int((1 - rim) * width)
    ]
    small = without_long_strokes(small)
    if not small.any():
        return 0.0

    def sharpness(angle: float) -> float:
        rows = turn(small, angle, paper=0)[0].sum(axis=1, dtype=np.float64)
        return float(((rows[1:] - rows[:-1]) ** 2).sum())

    flat = sharpness(0.0)
    best = 0.0
    for reach, step in ((_MOST_SKEW, 0.75), (0.75, 0.15), (0.15, 0.03)):
        best = max(np.arange(best - reach, best + reach + step / 2, step), key=sharpness)
    return float(best) if sharpness(best) > 1.02 * flat and abs(best) < _MOST_SKEW else 0.0


def without_long_strokes(ink: Pixels) -> Pixels:
    """Return the ink without rules and frames: they may lean otherwise than the text."""
    import cv2  # noqa: PLC0415

    dark = (ink > 40).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    long = (
        np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]) > 0.12 * ink.shape[1]
    )
    long[0] = False
    return np.where(long[labels], 0, ink).astype(np.uint8)


def turn(grey: Pixels, angle: float, *, paper: int = 255) -> tuple[Pixels, Pixels]:
    """Return the picture turned by ``angle`` degrees around its middle, and the affine map."""
    import cv2  # noqa: PLC0415

    height, width = grey.shape[:2]
    forth = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    method = cv2.INTER_CUBIC if paper else cv2.INTER_LINEAR
    turned = cv2.warpAffine(grey, forth, (width, height), flags=method, borderValue=paper)
    return turned, forth
