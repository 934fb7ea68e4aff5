"""Pages that were scanned or photographed on their side or head: found and turned upright.

A page in good order pays for one look at a thumbnail: its lines leave gaps between rows, not
columns. Only where that fails, or where next to nothing could be read, a piece of the page is
recognised in the other positions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ntm_extract.core.tools import OcrEngine, OcrWord
from ntm_extract.ingest.image_cleanup import CleanPage, clean_page
from ntm_extract.ingest.ocr_words import mean_confidence
from ntm_extract.ingest.straight import Pixels, without_long_strokes

if TYPE_CHECKING:
    from PIL.Image import Image

_MORE_GAPS = 0.1
"""By how much more of the columns than of the rows must be blank to raise doubt: lines of text
leave a third to a half of the rows blank, and next to nothing of the columns unless all read alike.
"""
_BLANK = 0.12
"""Of the ink of a middling row: so much may stray into the gap between two lines."""
_MUCH_BETTER = 1.5
"""How much more must be read surely in another position than in the one the page came in."""
_SURE = 0.7
_UNREADABLE = 0.6
"""Mean confidence under which a page may stand on its head; bad scans are read more surely."""
_THUMBNAIL = 700
_LEAST_TEXT = 0.25
"""Part of the page, in both directions, that must hold text for its profiles to be compared."""


def lies_on_its_side(image: Image) -> bool:
    """Tell whether the ink looks more like columns than like rows."""
    import cv2  # noqa: PLC0415  (heavy: when needed)

    grey = np.asarray(image.convert("L"))
    scale = min(1.0, _THUMBNAIL / max(grey.shape))
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    rim = max(1, max(small.shape) // 25)
    small = np.ascontiguousarray(small[rim:-rim, rim:-rim])
    if small.size == 0:
        return False
    level, _ = cv2.threshold(small, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    ink = without_long_strokes(np.where(small <= level, 255 - small, 0).astype(np.uint8))
    rows, columns = _profile(ink, 1), _profile(ink, 0)
    if rows is None or columns is None:
        return False
    return _blank_part(columns) > _blank_part(rows) + _MORE_GAPS


def best_quarter(image: Image, *, dpi: int, engine: OcrEngine, quarters: tuple[int, ...]) -> int:
    """Return how many quarters against the clock the picture must be turned to stand upright.

    Only ``quarters`` are tried, by reading a piece from the middle; 0 unless one is much better.
    """
    gains = {quarter: _read_surely(image, quarter, dpi, engine) for quarter in (0, *quarters)}
    best = max(quarters, key=gains.__getitem__)
    return best if gains[best] > _MUCH_BETTER * gains[0] and gains[best] > 0 else 0


def may_be_turned(words: Sequence[OcrWord]) -> bool:
    """Tell from a reading whether the page may not stand upright: unsure, or words on end."""
    longer = [word for word in words if len(word.text) > 3]
    if sum(map(_on_end, longer)) * 2 > len(longer):
        return True
    return mean_confidence(words) < _UNREADABLE


def _on_end(word: OcrWord) -> bool:
    return word.box[3] - word.box[1] >= word.box[2] - word.box[0]


def turned_by(image: Image, quarter: int) -> Image:
    """Return the picture turned by quarters against the clock."""
    from PIL.Image import Transpose  # noqa: PLC0415

    turns = (None, Transpose.ROTATE_90, Transpose.ROTATE_180, Transpose.ROTATE_270)
    turn = turns[quarter % 4]
    return image if turn is None else image.transpose(turn)


def as_stored(page: CleanPage, quarter: int, width: float, height: float) -> CleanPage:
    """Return the page with its places mapped back to the page as it was before the turn.

    ``width`` and ``height`` are those of the page as stored, in points.
    """
    back = {
        1: ((0.0, -1.0, width), (1.0, 0.0, 0.0)),
        2: ((-1.0, 0.0, width), (0.0, -1.0, height)),
        3: ((0.0, 1.0, 0.0), (-1.0, 0.0, height)),
    }[quarter]
    both = np.array(back) @ np.vstack([page.back, [0, 0, 1]])
    step = f"turned upright by {90 * quarter}°"
    return replace(page, back=both, steps=(step, *page.steps))


def _profile(ink: Pixels, axis: int) -> Pixels | None:
    """Return the ink of each row or column of the text; None where there is too little of it."""
    profile = np.trim_zeros(ink.sum(axis=axis, dtype=np.float64))
    return profile if profile.size >= max(8, _LEAST_TEXT * ink.shape[1 - axis]) else None


def _blank_part(profile: Pixels) -> float:
    """Return how much of a profile lies in the gaps between lines."""
    usual = float(np.median(profile[profile > 0.3 * profile.mean()]))
    return float((profile < _BLANK * usual).mean())


def _read_surely(image: Image, quarter: int, dpi: int, engine: OcrEngine) -> float:
    """Return how many letters are read surely in a piece from the middle of the turned page.

    Tesseract reads some text that stands on its side, in boxes taller than wide: it does not count.
    """
    from PIL import Image as Pictures  # noqa: PLC0415

    width, height = image.size
    piece = image.crop((width // 5, height // 5, width * 4 // 5, height * 4 // 5))
    page = clean_page(turned_by(piece, quarter), dpi=dpi)
    words = engine.read_page(Pictures.fromarray(page.pixels), dpi=page.dpi)
    return float(
        sum(len(word.text) for word in words if word.confidence > _SURE and not _on_end(word))
    )
