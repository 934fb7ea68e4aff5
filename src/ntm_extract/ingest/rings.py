"""Finds round seals on a page by their ring: a circle that ink follows almost all the way round."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ntm_extract.ingest.straight import Pixels

_COARSE = 100
"""Dots an inch at which a seal is sought."""
_LEAST_RADIUS, _MOST_RADIUS = 0.53, 0.95
"""Inches. Seals of state bodies measure 36 to 42 mm, those of scanned copies somewhat less."""
_RING = 0.7
"""Part of a circle that ink must follow; those of letters and stamps reach a third."""
INK = 200
"""Grey level under which a pixel is ink."""


class Seal(NamedTuple):
    """A round seal: its middle and radius in pixels."""

    across: float
    down: float
    radius: float


def find_seals(pixels: Pixels, *, dpi: int) -> list[Seal]:
    """Return the round seals on a grey page (0 black), at most one for each blot of ink."""
    import cv2  # noqa: PLC0415  (heavy: when needed)

    scale = _COARSE / dpi
    small = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ink = (small < INK).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    least = 1.9 * _LEAST_RADIUS * _COARSE
    _, _, wide, tall, area = stats.T
    likely = (wide >= least) & (tall >= 0.6 * least) & (area < 0.6 * wide * tall)
    found = []
    for label in np.flatnonzero(likely[1:]) + 1:
        left, top, across, down, _ = (int(value) for value in stats[label])
        pad = 20
        x0, y0 = max(0, left - pad), max(0, top - pad)
        part = np.ascontiguousarray(ink[y0 : top + down + pad, x0 : left + across + pad])
        for circle in _circles(part):
            seal, ring = _fitted(part, circle)
            if ring >= _RING:
                middle = (seal.across + x0 + 0.5) / scale, (seal.down + y0 + 0.5) / scale
                found.append(Seal(*middle, seal.radius / scale))
                break
    return found


def _circles(ink: Pixels) -> list[Seal]:
    import cv2  # noqa: PLC0415

    circles = cv2.HoughCircles(
        ink * 255,
        cv2.HOUGH_GRADIENT,
        1.5,
        20,
        param1=100,
        param2=30,
        minRadius=int(_LEAST_RADIUS * _COARSE),
        maxRadius=int(_MOST_RADIUS * _COARSE),
    )
    return [] if circles is None else [Seal(*map(float, one[:3])) for one in circles[0][:2]]


def _fitted(ink: Pixels, about: Seal) -> tuple[Seal, float]:
    """Return the circle near another one that most ink follows, and how much of it ink does."""
    import cv2  # noqa: PLC0415

    reach = int(1.25 * about.radius)
    low = int(0.8 * about.radius)
    best, most = about, 0.0
    for right in range(-4, 5):
        for down in range(-4, 5):
            middle = about.across + right, about.down + down
            rays = cv2.warpPolar(ink, (reach, 180), middle, reach, cv2.WARP_FILL_OUTLIERS)
            share = rays.mean(axis=0)[low:]
            at = int(np.argmax(share))
            if share[at] > most:
                best, most = Seal(*middle, low + at + 0.5), float(share[at])
    return best, most
