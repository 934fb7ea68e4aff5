"""What the pipeline needs from outside: an OCR engine, a judge of text layers, a restorer.

Rooms on one floor do not import each other; they meet through these protocols, and ``pipeline``
hands the real ones in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from ntm_extract.core.stages import Box, ReadText, RepairedText

if TYPE_CHECKING:
    from PIL.Image import Image

OcrMode = Literal["auto", "always", "never"]

Condition = Literal[
    "clean",
    "light_errors",
    "destroyed_diacritics",
    "undiacritised",
    "dropped_glyphs",
    "legacy_encoding",
    "not_vietnamese",
    "empty",
]
"""What state a text is in."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The state of a passage; ``score`` from 0 (ruined) to 1 (clean Vietnamese)."""

    condition: Condition
    score: float
    reason: str


class LayerJudge(Protocol):
    """Tells what state a text is in (a hundredth of the time that repair takes)."""

    def __call__(self, text: str) -> Diagnosis:
        """Diagnose one page or passage."""
        ...


@dataclass(frozen=True, slots=True)
class OcrWord:
    """One word as the engine read it: pixel box ``(x0, top, x1, bottom)``, confidence 0 to 1."""

    text: str
    box: Box
    confidence: float
    line: tuple[int, int, int]


class OcrEngine(Protocol):
    """What the pipeline needs from an OCR program."""

    def version(self) -> str:
        """Return name and version of the engine and its model."""
        ...

    def read_page(self, image: Image, *, dpi: int) -> tuple[OcrWord, ...]:
        """Recognise an upright page or block of it.

        Raises:
            OcrError: the program is missing, crashed, or ran out of time.
        """
        ...


class Restorer(Protocol):
    """Repairs what reading left damaged."""

    def version(self) -> str:
        """Return name and checksum of the model."""
        ...

    def repair(self, read: ReadText) -> RepairedText:
        """Repair passage by passage; clean text comes back unchanged, with no edits."""
        ...
