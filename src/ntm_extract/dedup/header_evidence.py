"""What identifies a notice, held against each other: number, symbol, date, body, subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from rapidfuzz.distance import Levenshtein

from ntm_extract.dedup.evidence import Evidence
from ntm_extract.dedup.identity import NoticeFacts, folded_code, folded_letters

_GARBLED = 0.02
"""Share of misread letters in the common text from which on a header may be misread too."""

_SLIPS = 0.002
"""And from which on one of its characters may be."""

_CONTRADICTION = -12.0
_DOUBTFUL_CONTRADICTION = -2.5
_TWO_DOUBTFUL = -5.0


def compare_headers(a: NoticeFacts, b: NoticeFacts, *, noise: float) -> Iterator[Evidence]:
    """Yield what the headers say; a field that either lacks says nothing."""
    doubts = 0
    for field, evidence in _field_evidence(a, b):
        doubtful = field in {*a.doubtful, *b.doubtful} or noise >= _GARBLED
        slip = noise >= _SLIPS and _is_slip(getattr(a, field), getattr(b, field))
        if evidence.weight >= 0 or not (doubtful or slip):
            yield evidence
            continue
        doubts += 1
        weight = max(evidence.weight, _DOUBTFUL_CONTRADICTION)
        yield Evidence(weight, f"{evidence.words}, which may be a misreading")
    if doubts >= 2:
        yield Evidence(_TWO_DOUBTFUL, "more than one field of the header differs")


def _is_slip(a: object, b: object) -> bool:
    """Tell whether two values differ by a single character, as misread ones do."""
    return Levenshtein.distance(str(a), str(b)) <= 1


def _field_evidence(a: NoticeFacts, b: NoticeFacts) -> Iterator[tuple[str, Evidence]]:
    yield from _numbers(a.number, b.number)
    yield from _dates(a.issued_on, b.issued_on)
    if a.doc_type and b.doc_type and a.doc_type != b.doc_type:
        yield "doc_type", Evidence(-3.0, f"the kinds differ: {a.doc_type} and {b.doc_type}")
    yield from _bodies(a.issuing_body, b.issuing_body)
    yield from _subjects(a.subject, b.subject)


def _numbers(a: str | None, b: str | None) -> Iterator[tuple[str, Evidence]]:
    if not a or not b or not a[:1].isdigit() or not b[:1].isdigit():
        return
    if folded_code(a) == folded_code(b):
        yield "number", Evidence(4.0, f"both are number {a}")
    elif _digits(a) != _digits(b):
        yield "number", Evidence(_CONTRADICTION, f"the numbers differ: {a} and {b}")
    else:
        yield "number", Evidence(-3.0, f"the symbols differ: {a} and {b}")


def _dates(a: date | None, b: date | None) -> Iterator[tuple[str, Evidence]]:
    if a is None or b is None:
        return
    if a == b:
        yield "issued_on", Evidence(2.0, f"both are of {a.isoformat()}")
    else:
        words = f"the dates of issue differ: {a.isoformat()} and {b.isoformat()}"
        yield "issued_on", Evidence(_CONTRADICTION, words)


def _bodies(a: str | None, b: str | None) -> Iterator[tuple[str, Evidence]]:
    if not a or not b:
        return
    alike = Levenshtein.normalized_similarity(folded_letters(a), folded_letters(b))
    if alike >= 0.8:
        words = f"both are issued by {a}"
        if folded_letters(a) != folded_letters(b):
            words = f"the issuing bodies read almost the same: {a} and {b}"
        yield "issuing_body", Evidence(0.5, words)
    elif folded_letters(a) not in folded_letters(b) and folded_letters(b) not in folded_letters(a):
        yield "issuing_body", Evidence(-6.0, f"the issuing bodies differ: {a} and {b}")


def _subjects(a: str | None, b: str | None) -> Iterator[tuple[str, Evidence]]:
    if not a or not b:
        return
    alike = Levenshtein.normalized_similarity(folded_letters(a), folded_letters(b))
    if alike >= 0.85:
        yield "subject", Evidence(1.0, "the subjects are the same")
    elif alike < 0.5 and min(len(a), len(b)) >= 20:
        yield "subject", Evidence(-2.0, "the subjects differ")


def same_subject_template(a: NoticeFacts, b: NoticeFacts) -> bool:
    """Tell whether the subjects are the same but for years and numbers."""
    if not a.subject or not b.subject or a.doc_type != b.doc_type:
        return False
    ours, theirs = folded_letters(a.subject), folded_letters(b.subject)
    if min(len(ours), len(theirs)) < 30:
        return False
    return Levenshtein.normalized_similarity(ours, theirs) >= 0.8


def _digits(code: str) -> str:
    match = re.match(r"\d+", code)
    return match.group().lstrip("0") if match else ""
