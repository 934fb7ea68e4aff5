"""What each stage hands to the next: SourceFile, ReadText, RepairedText, StructuredNotice.

These carry one entry a word or an edit, so they are slotted dataclasses; what is published is in
``record``. Nothing here is filled in later.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
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
    """The repaired text and the edits (in order, disjoint) that made it of the reading.

    ``doubts`` are those of the repair, with offsets in the repaired text; those of the reading
    stay with the reading.
    """

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


Part = Literal[
    "head", "opening", "reporting", "assigning", "closing", "foot", "annex", "note", "goals"
]
"""Which part of the notice a block belongs to."""


OUTER = frozenset({"part", "chapter", "upper", "roman"})
"""Schemes of labels that only headings of parts have: "Phần I", "Chương II", "A.", "III."."""


class Block(NamedTuple):
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


Column = Literal["number", "content", "lead", "coordinating", "due", "product", "receiver", "other"]
"""What a column of a task table holds."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a task table (phụ lục); ``group`` holds the labels of the headings above it."""

    span: Span
    number: str | None
    group: tuple[str, ...]
    cells: tuple[tuple[Column, Span], ...]


@dataclass(frozen=True)  # without slots: where its blocks begin is remembered
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

    @cached_property
    def _starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    def last_begun(self, at: int) -> int:
        """Return the index of the last block that begins at ``at`` or before; -1 if none does."""
        return bisect_right(self._starts, at) - 1

    def first_from(self, at: int) -> int:
        """Return the index of the first block that begins at ``at`` or behind; may be past all."""
        return bisect_left(self._starts, at)
