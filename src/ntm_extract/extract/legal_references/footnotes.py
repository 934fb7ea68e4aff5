"""Gives documents that a footnote cites the issuer that the text names where the footnote hangs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ntm_extract.extract.legal_references.find import body_ending_at
from ntm_extract.extract.legal_references.match import ReferenceMatch
from ntm_extract.extract.legal_references.symbols import fits_symbol
from ntm_extract.vi.document_codes import symbol_parts

_NOTE = re.compile(r"[ \t]*\[(?P<number>\d{1,3})\](?=[ \t]*\S)")
_ISSUES = re.compile(
    r" (?:(?:đã|vừa|tiếp tục|cũng) )*(?:ban hành|có|ký)(?: [^.;:\[\]]{0,60})?$", re.IGNORECASE
)
_BEFORE = 160
_LONGEST_NOTE = 2000


def read_footnote_issuers(
    text: str, matches: Sequence[ReferenceMatch], paragraphs: Sequence[int]
) -> tuple[ReferenceMatch, ...]:
    """Return the mentions, those of footnotes with the issuer of their place in the text.

    "Thủ tướng Chính phủ đã ban hành các công điện[1] …" and, at the foot, "[1] Các công điện số
    …/CĐ-TTg". A body counts only where the symbol of the document stands for it.

    Args:
        text: the whole text.
        matches: mentions of documents in it.
        paragraphs: where its paragraphs begin; a footnote is one that begins with its mark.
    """
    if "[" not in text:
        return tuple(matches)
    notes = [note for at in sorted(paragraphs) if (note := _NOTE.match(text, at))]
    if not notes:
        return tuple(matches)
    places = _places(text, {note.start() for note in notes})
    return tuple(
        _completed(text, match, notes, places) if match.issuer is None else match
        for match in matches
    )


def _places(text: str, heads: set[int]) -> dict[str, int]:
    """Return where in the text each footnote hangs: its first mark that begins no line."""
    places: dict[str, int] = {}
    for mark in re.finditer(r"(?<=\S)\[(\d{1,3})\]", text):
        if mark.start() not in heads:
            places.setdefault(mark[1], mark.start())
    return places


def _completed(
    text: str, match: ReferenceMatch, notes: Sequence[re.Match[str]], places: dict[str, int]
) -> ReferenceMatch:
    note = next((one for one in reversed(notes) if one.start() <= match.span.start), None)
    if note is None or match.span.start - note.end() > _LONGEST_NOTE:
        return match
    place = places.get(note["number"])
    if place is None or place > note.start():
        return match
    before = re.sub(r"\s", " ", text[max(0, place - _BEFORE) : place])
    issues = _ISSUES.search(before)
    ends = [len(before), *([issues.start()] if issues else [])]
    parts = symbol_parts(match.number)
    for end in ends:
        name = body_ending_at(before, end)
        if name and fits_symbol(name, parts):
            return replace(match, issuer=name, confidence=min(match.confidence, 0.85))
    return match
