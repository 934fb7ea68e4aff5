"""Tells whether a picture shows two pages side by side, as an open book or two on a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from ntm_extract.core.stages import Box
from ntm_extract.ingest.words import PageWord, link_words, median_height

_WIDER = 1.15
"""Two pages beside each other are wider than tall by 1.41; margins may be cut off."""
_WHITE = 0.06
"""Part of the width between two pages at least: two margins. Columns of a table stand closer."""
_MIDDLE = 0.4, 0.6
_FULL = 0.6
"""Part of a page's print that its lines of running text span."""
_LEAST_LINES = 4
_LEAST_SHARE = 0.15
"""Of the lines of a page with letterhead and foot; cells that wide are few, and next to no column
holds more than one of them a row."""
_STRAY = 0.01
"""Part of the words that may stand in the fold: specks and marks."""


def pages_of_sheet(
    words: Sequence[PageWord], rules: Sequence[Box], *, width: float, height: float
) -> list[tuple[PageWord, ...]]:
    """Return the words of each page that a picture shows, from the left: mostly one page."""
    whole = [tuple(words)]
    if width < _WIDER * height or len(words) < 4 * _LEAST_LINES:
        return whole
    fold = _fold(words, width)
    if fold is None or any(rule[0] < fold < rule[2] for rule in rules):
        return whole
    sides = [
        tuple(word for word in words if _middle(word) < fold),
        tuple(word for word in words if _middle(word) >= fold),
    ]
    return sides if all(_is_running_text(side) for side in sides) else whole


def _middle(word: PageWord) -> float:
    return (word.box[0] + word.box[2]) / 2


def _fold(words: Sequence[PageWord], width: float) -> float | None:
    """Return the middle of the widest white near the middle of the picture, if it is a fold."""
    inked = np.zeros(int(width) + 2, np.int64)
    for word in words:
        inked[max(0, int(word.box[0])) : int(word.box[2]) + 1] += 1
    print_ = np.flatnonzero(inked > _STRAY * len(words))
    folds = [(there - here, (here + there) / 2) for here, there in pairwise(print_.tolist())]
    low, high = (part * width for part in _MIDDLE)
    white, middle = max((fold for fold in folds if low < fold[1] < high), default=(0.0, 0.0))
    return middle if white >= _WHITE * width else None


def _is_running_text(words: Sequence[PageWord]) -> bool:
    """Tell whether most lines span the page, as those of text do and those of cells do not."""
    if not words:
        return False
    height = median_height(words)
    left, right = min(word.box[0] for word in words), max(word.box[2] for word in words)
    pieces = [piece for piece in link_words(words, reach=1.0) if piece.height < 3 * height]
    full = [piece for piece in pieces if piece.box[2] - piece.box[0] > _FULL * (right - left)]
    return len(full) >= _LEAST_LINES and _LEAST_SHARE * len(pieces) <= len(full)
