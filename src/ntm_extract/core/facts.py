"""The facts of a notice, as the specification of the JSON has them.

Every fact says where it was read (``source``) and how sure the program is (``confidence``).
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from ntm_extract.core.span import Frozen

Bound = Literal["before", "by", "within", "recurring"]
Comparator = Literal[">=", "<=", "=", "~", "+", "-"]


class Source(Frozen):
    """Where a fact was read: ``text[start:end]`` of the record, and its place on the page."""

    page: int | None = Field(description="1-based page, null where the source has no pages")
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    bbox: tuple[float, float, float, float] | None = Field(
        description="x0, top, x1, bottom in PDF points from the top left corner of the page"
    )


class Fact(Frozen):
    """What all facts carry."""

    source: Source
    confidence: float = Field(ge=0, le=1)


class Deadline(Fact):
    """A date by which something is due (thời hạn hoàn thành)."""

    text: str
    due: date | None = Field(description="the last calendar day on which the work is on time")
    bound: Bound
    rrule: str | None = Field(description="RFC 5545 recurrence rule")
    at: str | None = Field(default=None, description="hour of the day, HH:MM, where one is named")
    counted: str | None = Field(
        default=None,
        description="how a duration was counted, e.g. '10 working days from 2024-02-28'",
    )


class Quantity(Fact):
    """A numeric target (chỉ tiêu) or a result (kết quả đạt được)."""

    text: str
    indicator: str | None
    comparator: Comparator
    value: int | float
    unit: str | None
    due: date | None


class LegalReference(Fact):
    """A document the notice cites (văn bản được viện dẫn), once for each number."""

    doc_type: str | None
    number: str
    issued_on: date | None
    issuer: str | None


class Task(Fact):
    """One task assigned (nhiệm vụ được giao): a leaf item of the assigning part."""

    item: str | None
    text: str
    lead: tuple[str, ...] = ()
    coordinating: tuple[str, ...] = ()
    report_to: tuple[str, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    targets: tuple[Quantity, ...] = ()
    references: tuple[str, ...] = ()


class Signatory(Frozen):
    """Who signed (người ký) and in whose stead (TM., KT., TL., TUQ.)."""

    name: str | None
    position: str | None
    authority: tuple[str, ...] = ()


class Header(Frozen):
    """The formal parts of the notice (thể thức, Nghị định 30/2020/NĐ-CP)."""

    issuing_body: str | None = None
    number: str | None = None
    doc_type: str | None = None
    place: str | None = None
    issued_on: date | None = None
    subject: str | None = None
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    signatory: Signatory | None = None


HEADER_VALUES = ("issuing_body", "number", "doc_type", "place", "issued_on", "subject")
"""The fields of a header that hold one value each."""
HEADER_LISTS = ("addressees", "recipients")
"""The fields of a header that hold one entry a line."""


class NamedAgency(Frozen):
    """An agency that the record names, with the body that has its duties today."""

    name: str
    successor: str | None = Field(description="name after the mergers of 2025, null if unchanged")
