"""Finds every mention of a numbered document: kind, number, date, issuer."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from ntm_extract.core.span import Span
from ntm_extract.extract.legal_references.issuers import fits_symbol, read_issuer
from ntm_extract.extract.legal_references.kinds import GENERIC, KIND_BEFORE, KINDS
from ntm_extract.extract.legal_references.match import ReferenceMatch
from ntm_extract.vi.document_codes import find_codes, kind_of_code, latin_code, symbol_parts
from ntm_extract.vi.shadow import shadow
from ntm_extract.vi.time_phrases import read_date_at

_BEFORE = 90
_TO_DATE = re.compile(
    r"(?:\[\d+\])?[ ,(]*(?:được )?(?:ký |ban hành |công bố |phê duyệt )?(?=ngày|\d)"
)
_TO_ISSUER = re.compile(r"(?:\[\d+\])?[ ,)]*(?:của|do) ")
_LINK = re.compile(r"(?:[ ,;(]|và|hoặc|các|số|:|\[\d+\])*")
_LED_BY = re.compile(
    r"(?P<name>[^.;:()\n]{4,110}?)"
    r"(?: (?:đã |vừa )?(?:báo cáo|nêu|đề nghị|kiến nghị|đề xuất|hướng dẫn|trình|giao|phê duyệt"
    r"|yêu cầu|chỉ đạo|quyết nghị))?"
    r"(?: (?:tại|theo|trong)| (?:đã |vừa )?(?:ban hành|có|ký)) (?:các )?[^.;:,()]{0,40}$"
)
"""A body in front of the citation: "… của Bộ Tài chính tại ", "Thủ tướng … đã ban hành "."""


def find_references(text: str) -> tuple[ReferenceMatch, ...]:
    """Return every mention of a numbered legal document in ``text``, in reading order."""
    shade = shadow(text)
    found = [_read(text, shade, match) for match in find_codes(text)]
    return tuple(_hand_down(text, shade, found))


def _read(text: str, shade: str, code: re.Match[str]) -> ReferenceMatch:
    start, kind = _kind(shade, code)
    issued_on, end, sure = _date(shade, code.end())
    issuer, behind = _issuer_after(text, shade, end)
    if issuer and issued_on is None:
        later, late_end, _ = _date(shade, behind)
        issued_on, end = (later, late_end) if later else (issued_on, end)
    number = latin_code(code.group())
    if issuer is None:
        issuer = _issuer_before(text, start, number)
    return ReferenceMatch(
        span=Span(start, end),
        text=text[start:end],
        doc_type=kind or kind_of_code(number),
        number=number,
        issued_on=issued_on,
        issuer=issuer,
        confidence=0.97 if kind and sure else 0.85 if sure else 0.5,
        rule="reference.coded",
    )


def _kind(shade: str, code: re.Match[str]) -> tuple[int, str | None]:
    before = shade[max(0, code.start() - _BEFORE) : code.start()]
    match = _last_kind(before)
    if match is None:
        return code.start(), None
    start = code.start() - len(before) + match.start("kind")
    kind = match["kind"]
    return start, None if kind in GENERIC else KINDS[kind]


def _last_kind(before: str) -> re.Match[str] | None:
    """Return the kind word nearest to the end of ``before``."""
    found, at = None, 0
    while match := KIND_BEFORE.search(before, at):
        found, at = match, match.end("kind")
    return found


def _date(shade: str, at: int) -> tuple[date | None, int, bool]:
    """Return the date that follows a code, where it ends, and whether it could be read."""
    lead = _TO_DATE.match(shade, at)
    phrase = read_date_at(shade, lead.end()) if lead else None
    if phrase is None:
        return None, at, True
    readable = phrase.last is not None or not phrase.year_given
    return (phrase.last if phrase.year_given else None), phrase.end, readable


def _issuer_after(text: str, shade: str, at: int) -> tuple[str | None, int]:
    lead = _TO_ISSUER.match(shade, at)
    found = read_issuer(text, lead.end()) if lead else None
    return found or (None, at)


def _issuer_before(text: str, start: int, number: str) -> str | None:
    """Read "theo hướng dẫn của Bộ Tài chính tại văn bản số …/BTC-…"."""
    match = _LED_BY.search(text[max(0, start - 120) : start])
    if not match:
        return None
    words = match["name"]
    parts = symbol_parts(number)
    for head in re.finditer(r"(?<!\w)[^\W\d_]", words):
        found = read_issuer(words, head.start())
        if found and found[1] >= len(words.rstrip()) - 1 and fits_symbol(found[0], parts):
            return found[0]
    return None


def _hand_down(text: str, shade: str, found: list[ReferenceMatch]) -> list[ReferenceMatch]:
    """Give an issuer (and kind) named once to all members of an enumeration."""
    out = list(found)
    for index in range(len(out) - 2, -1, -1):
        one, after = out[index], out[index + 1]
        between = shade[one.span.end : after.span.start]
        linked = len(between) < 40 and _LINK.fullmatch(between)
        if linked and one.issuer is None and after.issuer:
            out[index] = replace(one, issuer=after.issuer)
    return out
