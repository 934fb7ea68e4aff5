"""Dirt the size of a full stop: taken off where no stop, dot or accent could stand.

An engine reads such a speck as ".", "-" or ":" and parts a word or a paragraph by it. A full stop
stands on the base line behind a letter, the upper dot of a colon over a lower one, an accent over
its letter and a nặng under it; a mark of that size anywhere else says nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ntm_extract.ingest.straight import Pixels

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Rows = NDArray[np.float32]
    Flags = NDArray[np.bool_]

_LEAST_LETTERS = 40
"""With fewer the size of print is not known."""
_SPECK = 0.3
"""A full stop is a quarter of a small letter, a comma and an accent half of one."""
_GRAIN = 3.0
"""More small marks than this for each letter: the page is grainy, letters lie in pieces."""


def without_specks(pixels: Pixels) -> Pixels:
    """Return a grey page (height × width, 0 black) without its specks, itself if it has none."""
    import cv2  # noqa: PLC0415  (heavy: when needed)

    level, _ = cv2.threshold(pixels, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    ink = (pixels <= level).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    tall = stats[:, cv2.CC_STAT_HEIGHT]
    printed = tall[(tall >= 8) & (tall <= 90) & (stats[:, cv2.CC_STAT_WIDTH] < 3 * tall)]
    if len(printed) < _LEAST_LETTERS:
        return pixels
    unit = float(np.median(printed))
    size = np.maximum(tall, stats[:, cv2.CC_STAT_WIDTH])
    small = np.flatnonzero(size <= _SPECK * unit)
    letters = np.flatnonzero((size > _SPECK * unit) & (tall < 4 * unit))
    if not len(small) or len(small) > _GRAIN * len(letters):
        return pixels
    dirt = small[_are_astray(_edges(stats[small]), _edges(stats[letters]), unit)]
    if not len(dirt):
        return pixels
    gone = np.zeros(len(stats), np.uint8)
    gone[dirt] = 1
    mask = cv2.dilate(gone[labels], np.ones((3, 3), np.uint8))
    return np.where(mask > 0, 255, pixels).astype(np.uint8)


def _edges(stats: NDArray[Any]) -> Rows:
    """Return left, top, right and bottom of components."""
    left, top, wide, tall = (stats[:, column].astype(np.float32) for column in range(4))
    return np.stack([left, top, left + wide, top + tall])


def _are_astray(dots: Rows, letters: Rows, unit: float) -> Flags:
    """Tell for each small mark whether it stands where no part of writing does."""
    order = np.argsort(letters[1])
    letters = letters[:, order]
    astray = np.ones(dots.shape[1], np.bool_)
    for number in range(dots.shape[1]):
        dot = dots[:, number]
        low = np.searchsorted(letters[1], dot[1] - 5 * unit)
        high = np.searchsorted(letters[1], dot[3] + 2 * unit)
        near = letters[:, low:high]
        near = near[:, (near[0] < dot[2] + 4 * unit) & (near[2] > dot[0] - 4 * unit)]
        astray[number] = not (
            _is_accent(dot, near, unit)
            or _is_stop(dot, near, unit)
            or _is_quote(dot, near, unit)
            or _is_upper_dot(dot, dots, near, unit)
        )
    return astray


def _is_accent(dot: Rows, near: Rows, unit: float) -> bool:
    """Over, in or under a letter."""
    middle = (dot[0] + dot[2]) / 2
    here = (near[0] - 0.2 * unit <= middle) & (middle <= near[2] + 0.2 * unit)
    over = (near[1] - dot[3] < 0.9 * unit) & (dot[1] < near[3])
    under = (dot[1] - near[3] < 0.45 * unit) & (dot[3] > near[1])
    return bool((here & (over | under)).any())


def _is_stop(dot: Rows, near: Rows, unit: float) -> bool:
    """On the base line of its neighbours or, as a comma does, a little below, close behind one."""
    behind = (dot[0] - near[2] > -0.3 * unit) & (dot[0] - near[2] < 1.2 * unit)
    beside = behind & (near[1] < dot[3]) & (near[3] > dot[1] - 0.3 * unit)
    below = dot[3] - near[3]
    based = (below >= -0.22 * unit) & (below <= 0.5 * unit) & (dot[1] < near[3])
    return bool(beside.any() and based.any())


def _is_quote(dot: Rows, near: Rows, unit: float) -> bool:
    """At the height of capitals, close to one."""
    gap = np.maximum(dot[0] - near[2], near[0] - dot[2])
    return bool(((gap < 0.5 * unit) & (np.abs(near[1] - dot[1]) <= 0.22 * unit)).any())


def _is_upper_dot(dot: Rows, dots: Rows, near: Rows, unit: float) -> bool:
    """Over a stop or a comma, or one in a row of leaders."""
    over = (np.abs(dots[0] - dot[0]) < 0.3 * unit) & (dots[1] > dot[1])
    colon = over & (dots[1] - dot[3] < 1.1 * unit)
    if any(_is_stop(dots[:, number], near, unit) for number in np.flatnonzero(colon)):
        return True
    beside = np.abs(dots[3] - dot[3]) < 0.15 * unit
    row = beside & (np.abs(dots[0] - dot[0]) < 1.3 * unit)
    return int(row.sum()) >= 3
