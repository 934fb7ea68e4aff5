"""How sure the OCR engine was of each stretch of a reading, and of its page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from ntm_extract.core.stages import Word


class Sureness(NamedTuple):
    """The engine's confidence of the least sure word of a stretch, and the mean of its page."""

    word: float
    page: float


class Confidences:
    """Looks up confidences by offsets in the reading."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words
        self._ends = [word.end for word in words]
        pages: dict[int, list[float]] = {}
        for word in words:
            if word.confidence is not None:
                pages.setdefault(word.page, []).append(word.confidence)
        self._means = {page: sum(own) / len(own) for page, own in pages.items()}

    def __bool__(self) -> bool:
        """Tell whether OCR of ours read any of it."""
        return bool(self._means)

    def of(self, start: int, end: int) -> Sureness | None:
        """Return what is known of ``[start, end)``; None where there was no OCR."""
        found: Sureness | None = None
        for at in range(bisect_right(self._ends, start), len(self._words)):
            word = self._words[at]
            if word.start >= end:
                break
            if word.confidence is None:
                return None
            if found is None or word.confidence < found.word:
                found = Sureness(word.confidence, self._means[word.page])
        return found
