"""What each stage hands to the next: SourceFile, ReadText, RepairedText, StructuredNotice.

These carry one entry a word or an edit, so they are slotted dataclasses; what is published is in
``record``. Nothing here is filled in later.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from ntm_extract.core.facts import Header
from ntm_extract.core.span import Span

Box = tuple[float, float, float, float]
"""``(x0, top, x1, bottom)`` in PDF points (1/72 inch) from the top left corner of the page."""

Origin = Literal["text_layer", "ocr", "document"]
"""How a page was read: its PDF text layer, the picture of it, or a file without pages' pictures."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as it was handed over: path as given, SHA-256 of the bytes, media type by content."""

    path: str
    sha256: str
    media_type: str
    content: bytes = field(repr=False)


class Word(NamedTuple):
    """One word of the reading and where it stands.

    ``start``/``end`` are offsets in ``ReadText.text``; ``page`` is 1-based; ``confidence`` is the
    OCR engine's own figure from 0 to 1, or None where there was no OCR.
    """

    start: int
    end: int
    page: int
    box: Box
    confidence: float | None


@dataclass(frozen=True, slots=True)
class PageReading:
    """How one page was read and why.

    ``left_out`` holds what stands on the page but not in the text, as read: page numbers, running
    heads, signature stamps, overlays. Nothing is lost without a trace.
    """

    number: int
    origin: Origin
    reason: str
    width: float | None = None
    height: float | None = None
    confidence: float | None = None
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something the reading is not sure of, for ``review``; offsets in the text of its stage."""

    reason: str
    start: int
    end: int
    page: int | None = None
    box: Box | None = None
    read: str = ""
    alternatives: tuple[str, ...] = ()
    kind: str = "reading"


@dataclass(frozen=True, slots=True)
class ReadText:
    """The reading: NFC text, one paragraph a line, and the place of each word.

    A table row is one line whose cells are separated by tabs; blocks set side by side
    (letterhead, foot) stand one after the other, left before right. ``words`` are in text order
    and empty where the source has no pages (plain text, DOCX).
    """

    text: str
    words: tuple[Word, ...] = ()
    pages: tuple[PageReading, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """One change that repair made: ``before`` stood at ``start`` of the reading."""

    start: int
    before: str
    after: str
    confidence: float
    reason: str = ""

    @property
    def end(self) -> int:
        """The offset in the reading behind ``before``."""
        return self.start + len(self.before)


@dataclass(frozen=True, slots=True)
class RepairedText:
    """The repaired text and the edits (in order, disjoint) that made it of the reading."""

    read: ReadText
    text: str
    edits: tuple[Edit, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    notes: tuple[str, ...] = ()


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """Return ``text`` with ``edits`` (ordered, disjoint) applied.

    Raises:
        ValueError: an edit does not fit the text or overlaps the one before it.
    """
    parts, at = [], 0
    for edit in edits:
        if edit.start < at or text[edit.start : edit.end] != edit.before:
            raise ValueError(f"the edit at {edit.start} does not fit the text")
        parts += [text[at : edit.start], edit.after]
        at = edit.end
    return "".join([*parts, text[at:]])


def undo_edits(text: str, edits: Sequence[Edit]) -> str:
    """Return the reading that ``edits`` turned into ``text``.

    Raises:
        ValueError: ``text`` is not what the edits make.
    """
    parts, at, shift = [], 0, 0
    for edit in edits:
        start = edit.start + shift
        if text[start : start + len(edit.after)] != edit.after:
            raise ValueError(f"the edit at {edit.start} did not make this text")
        parts += [text[at:start], edit.before]
        at = start + len(edit.after)
        shift += len(edit.after) - len(edit.before)
    return "".join([*parts, text[at:]])


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


Part = Literal[
    "head", "opening", "reporting", "assigning", "closing", "foot", "annex", "note", "goals"
]
"""Which part of the notice a block belongs to."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item or table row of the notice.

    ``label`` is as printed ("2.3.", "a)", "-"); ``path`` holds the labels from the top, dashes by
    their ordinal; ``parent`` is the index of the enclosing block.
    """

    span: Span
    kind: Literal["heading", "item", "paragraph", "row"]
    part: Part
    label: str | None = None
    path: tuple[str, ...] = ()
    parent: int | None = None
    scheme: str | None = None


Column = Literal["number", "content", "lead", "coordinating", "due", "product", "other"]
"""What a column of a task table holds."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a task table (phụ lục); ``group`` holds the labels of the headings above it."""

    span: Span
    number: str | None
    group: tuple[str, ...]
    cells: tuple[tuple[Column, Span], ...]


@dataclass(frozen=True, slots=True)
class StructuredNotice:
    """The repaired text cut into blocks (all spans into ``text``), and its formal parts.

    ``header_spans`` says where fields of the header were read. ``year`` is the document's own
    year even where its day is blank: dates without a year are of that year.
    """

    text: str
    blocks: tuple[Block, ...]
    header: Header
    header_spans: tuple[tuple[str, Span], ...] = ()
    year: int | None = None
    rows: tuple[TableRow, ...] = ()
    doubts: tuple[Doubt, ...] = ()
