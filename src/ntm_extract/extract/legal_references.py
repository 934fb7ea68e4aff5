"""Legal references (văn bản viện dẫn): every mention, and one entry for each number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ntm_extract.core.span import Span


@dataclass(frozen=True, slots=True)
class ReferenceMatch:
    """One mention of a legal document; fields as in the specification, section 5."""

    span: Span
    text: str
    doc_type: str | None
    number: str
    issued_on: date | None
    issuer: str | None
    confidence: float
    rule: str


def find_references(text: str) -> tuple[ReferenceMatch, ...]:
    """Return every mention of a numbered legal document in ``text``, in reading order."""
    del text
    return ()


def merge_references(matches: Iterable[ReferenceMatch]) -> tuple[ReferenceMatch, ...]:
    """Return one reference for each distinct number, in the order of first mention."""
    return tuple(matches)
