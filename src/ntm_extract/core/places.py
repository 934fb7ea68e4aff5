"""Where a span of the repaired text stands: in the reading, and on which page in which box."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

from ntm_extract.core.span import Span
from ntm_extract.core.stages import Box, RepairedText, Word


class PlaceFinder:
    """Finds the page and box of a span of repaired text.

    Built once a document; each look-up is logarithmic in edits and words.
    """

    def __init__(self, repaired: RepairedText) -> None:
        self._words = repaired.read.words
        self._word_ends = [word.end for word in self._words]
        self._edits = repaired.edits
        self._after_ends: list[int] = []
        shift = 0
        self._shifts = [0]
        for edit in repaired.edits:
            shift += len(edit.after) - len(edit.before)
            self._after_ends.append(edit.end + shift)
            self._shifts.append(shift)

    @property
    def has_pages(self) -> bool:
        """Tell whether the source has pages with words in places."""
        return bool(self._words)

    def read_span(self, span: Span) -> Span:
        """Map a span of the repaired text to the reading, widened to whole edits."""
        return Span(self._to_read(span.start, low=True), self._to_read(span.end, low=False))

    def _to_read(self, offset: int, *, low: bool) -> int:
        find = bisect_right if low else bisect_left
        index = find(self._after_ends, offset)
        if index < len(self._edits):
            edit = self._edits[index]
            after_start = edit.start + self._shifts[index]
            if after_start < offset:
                return edit.start if low else edit.end
        return offset - self._shifts[index]

    def words(self, span: Span) -> tuple[Word, ...]:
        """Return the words under a span of the repaired text."""
        if not self.has_pages:
            return ()
        read = self.read_span(span)
        first = bisect_right(self._word_ends, read.start)
        found = []
        for index in range(first, len(self._words)):
            word = self._words[index]
            if word.start >= read.end:
                break
            found.append(word)
        return tuple(found)

    def place(self, span: Span) -> tuple[int | None, Box | None]:
        """Return the page (1-based) where the span begins and the box of its part there."""
        words = self.words(span)
        if not words:
            return None, None
        page = words[0].page
        boxes = [word.box for word in words if word.page == page]
        left, top, right, bottom = zip(*boxes, strict=True)
        box = (min(left), min(top), max(right), max(bottom))
        return page, (round(box[0], 1), round(box[1], 1), round(box[2], 1), round(box[3], 1))


class RepairShift:
    """Maps offsets of the reading to the repaired text; each look-up is logarithmic in edits."""

    def __init__(self, repaired: RepairedText) -> None:
        self._ends = [edit.end for edit in repaired.edits]
        changes = (len(edit.after) - len(edit.before) for edit in repaired.edits)
        self._shifts = list(accumulate(changes, initial=0))
        self._length = len(repaired.text)

    def repaired(self, span: Span) -> Span:
        """Return where a stretch of the reading stands in the repaired text."""
        return Span(self._offset(span.start), self._offset(span.end))

    def _offset(self, at: int) -> int:
        return max(0, min(at + self._shifts[bisect_right(self._ends, at)], self._length))
