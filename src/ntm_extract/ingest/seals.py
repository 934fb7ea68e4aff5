"""Round seals without colour, on grey or black-and-white scans: lifted off the print they touch.

An engine takes a seal with all print that touches it for a picture: post and name are lost. The
ring is found by its shape, print that runs into the seal from outside is kept, and letters the
ring crosses are closed again. Where the seal is paler than print, it is lifted by its grey.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from ntm_extract.ingest.rings import INK, Seal, find_seals
from ntm_extract.ingest.straight import Pixels

_ARC = 0.16
"""Inches of a curve from which it is part of a seal and no stroke of a letter."""
_PALER = 45
"""Grey levels by which a seal must be paler than print to be told by them."""
_LETTER = (0.05, 0.22)
"""Inches that letters beside a seal are tall."""


class Touched(NamedTuple):
    """A line of print that runs into a seal: the rows of its letters, its ends, and the seal."""

    top: int
    bottom: int
    left: int
    right: int
    seal: Seal


class Lifted(NamedTuple):
    """A page without its seals, and the lines of print that ran into them."""

    pixels: Pixels
    touched: tuple[Touched, ...]


def without_seals(pixels: Pixels, *, dpi: int) -> Lifted:
    """Return the page without its seals, and the lines of print that run into one."""
    touched: list[Touched] = []
    for seal in find_seals(pixels, dpi=dpi):
        by_grey = _without_pale(pixels, seal)
        if by_grey is not None:
            pixels = by_grey
            continue
        arcs = _arcs(pixels, seal, dpi)
        free = np.where(arcs, 0, pixels < INK).astype(np.uint8)
        disk = _disk(pixels.shape, seal, 1.08)
        lines = list(_lines_beside(free, disk, seal, dpi))
        if not lines:
            continue
        keep = np.zeros(pixels.shape, bool)
        for line in lines:
            inside = _inside(free, disk, line)
            keep[inside] |= _closed(free[inside], arcs[inside], line.bottom - line.top)
            left, right = min(line.left, inside[1].start), max(line.right, inside[1].stop)
            touched.append(line._replace(left=left, right=right))
        pixels = np.where(disk & ~keep, 255, pixels).astype(np.uint8)
    return Lifted(pixels, tuple(touched))


def _disk(shape: tuple[int, ...], seal: Seal, grown: float) -> Pixels:
    rows, columns = np.ogrid[: shape[0], : shape[1]]
    away = (columns - seal.across) ** 2 + (rows - seal.down) ** 2
    return np.asarray(away <= (grown * seal.radius) ** 2)


def _without_pale(pixels: Pixels, seal: Seal) -> Pixels | None:
    """Return the page without a seal that is paler than print; None if it is as dark."""
    disk = _disk(pixels.shape, seal, 1.1)
    ring = disk & ~_disk(pixels.shape, seal, 0.9)
    inked = pixels[ring & (pixels < INK)]
    around = _disk(pixels.shape, seal, 3.0) & ~disk
    print_ = pixels[around & (pixels < INK)]
    if inked.size < 50 or print_.size < 50:
        return None
    pale, dark = float(np.median(inked)), float(np.percentile(print_, 35))
    if pale - dark < _PALER:
        return None
    level = dark + 0.5 * (pale - dark)
    lifted = 255 - np.clip((level - pixels.astype(np.float32)) * 255 / (level - dark), 0, 255)
    return np.where(disk, np.maximum(lifted, pixels), pixels).astype(np.uint8)


def _arcs(pixels: Pixels, seal: Seal, dpi: int) -> Pixels:
    """Return a mask of the rings of a seal: strokes that run around its middle."""
    import cv2  # noqa: PLC0415

    reach, around = int(1.15 * seal.radius), int(2 * np.pi * seal.radius)
    middle = (seal.across, seal.down)
    ink = (pixels < INK).astype(np.uint8)
    rays = cv2.warpPolar(ink, (reach, around), middle, reach, cv2.WARP_FILL_OUTLIERS)
    spread = cv2.dilate(np.vstack([rays, rays, rays]), np.ones((1, 3), np.uint8))
    strokes = cv2.morphologyEx(spread, cv2.MORPH_OPEN, np.ones((int(_ARC * dpi), 1), np.uint8))
    strokes = cv2.dilate(strokes, np.ones((3, 3), np.uint8))[around : 2 * around]
    flags = cv2.WARP_FILL_OUTLIERS | cv2.WARP_INVERSE_MAP
    size = (pixels.shape[1], pixels.shape[0])
    return np.asarray(cv2.warpPolar(strokes, size, middle, reach, flags)) > 0


def _lines_beside(free: Pixels, disk: Pixels, seal: Seal, dpi: int) -> Iterator[Touched]:
    """Yield the lines of print that end at a seal or go on under it."""
    import cv2  # noqa: PLC0415

    x0, x1 = max(0, int(seal.across - 2.2 * seal.radius)), int(seal.across + 3 * seal.radius)
    y0, y1 = max(0, int(seal.down - 1.2 * seal.radius)), int(seal.down + 1.25 * seal.radius)
    outside = np.where(disk[y0:y1, x0:x1], 0, free[y0:y1, x0:x1]).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(outside, connectivity=8)
    low, high = _LETTER[0] * dpi, _LETTER[1] * dpi
    letters = [
        (int(left) + x0, int(top) + y0, int(wide), int(tall))
        for left, top, wide, tall, area in stats[1:]
        if low <= tall <= high and wide <= 2 * high and area > 0.12 * wide * tall
    ]
    rows: list[list[tuple[int, int, int, int]]] = []
    for letter in sorted(letters, key=lambda one: one[1] + one[3]):
        if rows and letter[1] + letter[3] - np.median([r[1] + r[3] for r in rows[-1]]) < 0.4 * low:
            rows[-1].append(letter)
        else:
            rows.append([letter])
    for row in rows:
        for side in (-1, 1):
            here = [one for one in row if (one[0] + one[2] / 2 - seal.across) * side > 0]
            if len(here) >= 3:
                yield from _touching(here, disk, seal, side)


def _touching(
    row: list[tuple[int, int, int, int]], disk: Pixels, seal: Seal, side: int
) -> Iterator[Touched]:
    top = int(np.median([one[1] for one in row]))
    bottom = int(np.median([one[1] + one[3] for one in row]))
    left, right = min(one[0] for one in row), max(one[0] + one[2] for one in row)
    inside = np.flatnonzero(disk[top:bottom].any(axis=0))
    if not inside.size:
        return
    gap = left - int(inside[-1]) if side > 0 else int(inside[0]) - right
    if gap < 0.8 * (bottom - top):
        yield Touched(top, bottom, left, right, seal)


def _inside(free: Pixels, disk: Pixels, line: Touched) -> tuple[slice, slice]:
    """Return the rows and columns in which a line goes on under the seal, up to a wide gap."""
    tall = line.bottom - line.top
    under = np.flatnonzero(np.asarray(disk[line.top : line.bottom].any(axis=0)))
    from_right = (line.left + line.right) / 2 > line.seal.across
    inked = np.asarray(free[line.top : line.bottom].any(axis=0))
    end, white = int(under[-1 if from_right else 0]), 0
    for column in under[::-1] if from_right else under:
        white = 0 if inked[column] else white + 1
        if white > tall:
            break
        end = int(column) if inked[column] else end
    rows = slice(max(0, line.top - tall // 2), line.bottom + tall // 3)
    return rows, slice(end, int(under[-1]) + 1) if from_right else slice(int(under[0]), end + 1)


def _closed(free: Pixels, arcs: Pixels, tall: int) -> Pixels:
    """Return a mask of the print, its strokes closed where an arc crossed them."""
    import cv2  # noqa: PLC0415

    here = np.ascontiguousarray(free)
    closed = here.copy()
    for stroke in _strokes(max(5, int(0.6 * tall))):
        closed |= cv2.morphologyEx(here, cv2.MORPH_CLOSE, stroke)
    return np.asarray((here > 0) | ((closed > 0) & arcs))


def _strokes(reach: int) -> list[Pixels]:
    """Return short strokes in four directions."""
    slant = np.eye(reach, dtype=np.uint8)
    return [
        np.ones((1, reach), np.uint8),
        np.ones((reach, 1), np.uint8),
        slant,
        np.ascontiguousarray(slant[::-1]),
    ]
