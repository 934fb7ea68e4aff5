"""From the picture of a page to words: cleaned, recognised, looked at a second time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ntm_extract.core.tools import OcrEngine, OcrWord
from ntm_extract.ingest.image_cleanup import CleanPage, clean_page
from ntm_extract.ingest.words import PageWord

if TYPE_CHECKING:
    from PIL.Image import Image

_JUNK = 0.35


@dataclass(frozen=True, slots=True)
class ScanReading:
    """The words of a page in the points of its cleaned picture, and what was left out."""

    page: CleanPage
    words: tuple[PageWord, ...]
    confidence: float
    left_out: tuple[str, ...]


def read_scan(image: Image, *, dpi: int, engine: OcrEngine) -> ScanReading:
    """Recognise the picture of a page."""
    from PIL import Image as Pictures  # noqa: PLC0415

    page = clean_page(image, dpi=dpi)
    found = engine.read_page(Pictures.fromarray(page.pixels), dpi=page.dpi)
    words, junk = part_junk(found)
    scale = 72 / page.dpi
    placed = tuple(
        PageWord(word.text, tuple(value * scale for value in word.box), word.confidence)  # type: ignore[arg-type]
        for word in words
    )
    total = sum(len(word.text) for word in words)
    sure = sum(word.confidence * len(word.text) for word in words)
    return ScanReading(page, placed, sure / total if total else 0.0, tuple(w.text for w in junk))


def part_junk(found: Sequence[OcrWord]) -> tuple[list[OcrWord], list[OcrWord]]:
    words, junk = [], []
    for word in found:
        bad = word.confidence < _JUNK and not any(c.isalnum() for c in word.text)
        (junk if bad else words).append(word)
    return words, junk
