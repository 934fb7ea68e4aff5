"""ReferenceMatch: one mention of a numbered document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ntm_extract.core.span import Span


@dataclass(frozen=True, slots=True)
class ReferenceMatch:
    """One mention of a legal document; fields as in the specification, section 5.

    The span reaches from the word for the kind ("Quyết định số …") to the end of the date.
    """

    span: Span
    text: str
    doc_type: str | None
    number: str
    issued_on: date | None
    issuer: str | None
    confidence: float
    rule: str
