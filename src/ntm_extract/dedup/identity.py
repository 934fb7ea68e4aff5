"""What identifies a notice apart from its text: number, symbol, date, issuing body, subject."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from ntm_extract.core.record import NoticeRecord
from ntm_extract.core.span import Frozen
from ntm_extract.dedup.fold import fold

_REMEMBERED = 4096
"""Header fields of one notice are held against those of several others."""

_BY_HAND = {"number", "issued_on"}


class NoticeFacts(Frozen):
    """The header fields that tell notices apart, and where the notice was read."""

    notice_id: str
    path: str
    number: str | None = None
    doc_type: str | None = None
    issuing_body: str | None = None
    issued_on: date | None = None
    place: str | None = None
    subject: str | None = None
    doubtful: tuple[str, ...] = ()
    """Header fields whose value may be a misreading."""


def read_facts(record: NoticeRecord) -> NoticeFacts:
    """Return what identifies the notice of a record."""
    header = record.header
    return NoticeFacts(
        notice_id=record.notice_id,
        path=record.source.path,
        number=header.number,
        doc_type=header.doc_type,
        issuing_body=header.issuing_body,
        issued_on=header.issued_on,
        place=header.place,
        subject=header.subject,
        doubtful=_doubtful_fields(record),
    )


def _doubtful_fields(record: NoticeRecord) -> tuple[str, ...]:
    """Return the header fields whose value may be a misreading.

    Those that the record itself wants looked at, and number and date of a scan: they are written
    by hand or stamped.
    """
    header = record.header
    values = {
        "number": header.number,
        "issued_on": header.issued_on and header.issued_on.isoformat(),
        "issuing_body": header.issuing_body,
        "subject": header.subject,
        "doc_type": header.doc_type,
    }
    doubted = [item for item in record.review if "header" in item.kind]
    said = " ".join(f"{item.kind} {item.reason} {item.read}" for item in doubted)
    found = {name for name, value in values.items() if value and (name in said or value in said)}
    if any(page.origin == "ocr" for page in record.source.pages):
        found |= _BY_HAND
    return tuple(sorted(found))


@lru_cache(_REMEMBERED)
def folded_code(number: str) -> str:
    """Return a document code as a key: "64/TB-UBND" is "64tbubnd", "02/KH" is "2kh"."""
    return re.sub(rb"\s+", b"", fold(number)).decode("ascii").lstrip("0")


@lru_cache(_REMEMBERED)
def folded_letters(text: str) -> bytes:
    """Return the letters of a short text without marks, digits and spaces."""
    return re.sub(rb"[^a-z]", b"", fold(text))
