"""Lifts ink in colour off the print of a page: red seals, blue signatures and numbers by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ntm_extract.ingest.straight import Pixels

if TYPE_CHECKING:
    from PIL.Image import Image

_PAPER_SHARE, _TINT = 70, 15
"""Per cent of the page that is darker than its paper at most; levels by which paper is coloured."""


def lift_colour(image: Image) -> tuple[Pixels, Pixels | None]:
    """Return the page in grey without seals and ink in colour, and a mask of what was lifted.

    Red ink is light in the red channel and blue ink in the blue one, while print is dark in all,
    so the lightest channel keeps the print under a seal. A page printed in colour is left alone.
    """
    import cv2  # noqa: PLC0415

    if image.mode in ("1", "L", "LA", "I", "I;16", "F"):
        return np.array(image.convert("L")), None
    rgb = np.asarray(image.convert("RGB"))
    few = rgb[::4, ::4].astype(np.int16)
    if (few.max(axis=2) - few.min(axis=2) > 48).sum() < 1e-5 * few.size:
        return np.array(image.convert("L")), None
    rgb = on_white(rgb)
    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    lightest, darkest = rgb.max(axis=2), rgb.min(axis=2)
    strong = (lightest.astype(np.int16) - darkest > 48) & (darkest < 190)
    ink = grey < 140
    if strong.sum() < 1e-5 * grey.size or _spread(strong & ink) > 0.5 * _spread(ink):
        return grey, None
    mask = cv2.dilate(strong.astype(np.uint8), np.ones((3, 3), np.uint8))
    blue = (rgb[..., 2].astype(np.int16) - rgb[..., 0] > 40) & strong
    lifted = np.where(mask > 0, np.maximum(grey, lightest), grey)
    lifted = np.where(blue & (lightest > 90), 255, lifted)
    return lifted.astype(np.uint8), mask


def on_white(rgb: Pixels) -> Pixels:
    """Return a picture as on white paper: its colours measured against that of the paper."""
    sample = rgb[::8, ::8].reshape(-1, 3)
    paper = np.percentile(sample, _PAPER_SHARE, axis=0)
    if paper.min() < 90 or paper.max() - paper.min() < _TINT:
        return rgb
    return np.asarray(np.clip(rgb * (paper.max() / paper), 0, 255).astype(np.uint8))


def _spread(mask: Pixels) -> int:
    """Return how many of the cells of a grid over the page have something of the mask."""
    height, width = mask.shape
    cell = max(1, height // 40)
    rows, columns = height // cell * cell, width // cell * cell
    cells = mask[:rows, :columns].reshape(rows // cell, cell, columns // cell, cell)
    return int((cells.sum(axis=(1, 3)) > 0.01 * cell * cell).sum())
