"""OCR engines for tests: one that replays words, one that crashes, one that counts its pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ntm_extract.core.errors import OcrCrashedError
from ntm_extract.core.tools import OcrWord

if TYPE_CHECKING:
    from PIL.Image import Image


@dataclass
class ReplayOcrEngine:
    """Gives the same words for every page, and remembers what it was shown."""

    words: tuple[OcrWord, ...] = ()
    shown: list[tuple[int, int, int]] = field(default_factory=list)

    def version(self) -> str:
        return "replay 1"

    def read_page(self, image: Image, *, dpi: int) -> tuple[OcrWord, ...]:
        self.shown.append((image.width, image.height, dpi))
        return self.words if len(self.shown) == 1 else ()


@dataclass
class CrashingOcrEngine:
    """Fails on every page, as Tesseract does when it is killed."""

    def version(self) -> str:
        return "crash 1"

    def read_page(self, image: Image, *, dpi: int) -> tuple[OcrWord, ...]:
        raise OcrCrashedError("tesseract", f"{image.width} at {dpi}")


def line_of_words(
    text: str, *, top: float = 100, left: float = 100, line: int = 1, confidence: float = 0.95
) -> tuple[OcrWord, ...]:
    """Set a line in letters of 12 by 30 pixels."""
    words = []
    for word in text.split():
        right = left + 12 * len(word)
        words.append(OcrWord(word, (left, top, right, top + 30), confidence, (1, 1, line)))
        left = right + 12
    return tuple(words)
