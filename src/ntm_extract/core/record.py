"""NoticeRecord: the JSON that is published, one a notice."""

from __future__ import annotations

from typing import Final, Literal

from pydantic import Field

from ntm_extract.core.facts import (
    Header,
    LegalReference,
    NamedAgency,
    Quantity,
    Task,
)
from ntm_extract.core.span import Frozen

SCHEMA_VERSION: Final = "1"


class PageRecord(Frozen):
    """How one page was read: from its text layer or from the picture, and why."""

    number: int
    origin: Literal["text_layer", "ocr", "document"]
    reason: str
    width: float | None = Field(description="PDF points")
    height: float | None = Field(description="PDF points")
    confidence: float | None = Field(description="mean confidence of the OCR engine, 0 to 1")
    left_out: tuple[str, ...] = Field(
        description="what stands on the page but not in the text: page numbers, stamps, overlays"
    )


class SourceRecord(Frozen):
    """The file that the record was read from."""

    path: str
    sha256: str
    media_type: str
    pages: tuple[PageRecord, ...]


class EditRecord(Frozen):
    """One change made by repair; ``start`` counts characters of the original reading."""

    start: int
    before: str
    after: str
    confidence: float = Field(ge=0, le=1)
    reason: str


class ReviewItem(Frozen):
    """Something a person should look at, with the reason in one plain sentence."""

    kind: str = Field(description="e.g. reading, edit, deadline, quantity, agency, header")
    reason: str
    read: str = Field(description="what stands in the document")
    alternatives: tuple[str, ...] = Field(default=(), description="what it may be")
    page: int | None
    start: int | None = Field(description="offset in the record's text")
    end: int | None
    bbox: tuple[float, float, float, float] | None


class Diagnostic(Frozen):
    """A note on how the document was read, from the program to whoever runs it."""

    code: str
    message: str


class NoticeRecord(Frozen):
    """One notice, read: what it is, what it orders, and where each fact stands."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    notice_id: str = Field(description="hash of the normalised content, stable across runs")
    source: SourceRecord
    header: Header
    references: tuple[LegalReference, ...]
    tasks: tuple[Task, ...]
    targets: tuple[Quantity, ...] = Field(description="targets that stand outside every task")
    results: tuple[Quantity, ...]
    agencies: tuple[NamedAgency, ...] = ()
    text: str
    edits: tuple[EditRecord, ...]
    review: tuple[ReviewItem, ...]
    diagnostics: tuple[Diagnostic, ...]
