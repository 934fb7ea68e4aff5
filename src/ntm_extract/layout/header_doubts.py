"""What of the head and foot a person should look at: values that the forms do not bear out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntm_extract.core.facts import Header
from ntm_extract.core.span import Span
from ntm_extract.core.stages import Doubt
from ntm_extract.layout.foot_fields import FootFields
from ntm_extract.layout.head_fields import HeadFields
from ntm_extract.layout.letterhead import is_body
from ntm_extract.layout.lines import Line
from ntm_extract.layout.posts import read_posts
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.lexicon import districts, provinces
from ntm_extract.vi.surnames import OTHER_SURNAMES, SURNAMES
from ntm_extract.vi.syllables import is_syllable

_TOO_LONG = 300
"""A subject or an entry of a list longer than this has swallowed a paragraph."""
_RUNNING = by_letter(
    r"như sau\s*:|(?:^|[.;] )(?:Thực hiện|Căn cứ|Theo|Phúc đáp|Để|Ngày \d)\b|\.\s+[^.]{40}"
)
"""Words of running text, which stand in no list of addressees or recipients."""
_FILE_COPY = "Lưu"
_CENTRAL = re.compile(r"[-/](?:VPCP|TTg|CP|QH\d\d)\b")
"""Symbols that stand for one body of the country alone."""
_SURNAME = re.compile(rf"(?i:{SURNAMES}|{OTHER_SURNAMES})(?!\w)")
_TITLED = re.compile(
    r"(?:(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá|úy)|(?:PGS|GS|TS|ThS|BS)\.?)\s", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")
_UNIT = re.compile(r"(?i:tỉnh|thành phố|tp\.?|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)\s+")


def header_doubts(head: HeadFields, foot: FootFields, header: Header) -> Iterator[Doubt]:
    """Yield what is doubtful in a header that was put together, each with its value."""
    start = Span(0, 1)
    if header.issuing_body and not is_body(header.issuing_body):
        where = head.letterhead[-1].span if head.letterhead else start
        yield _doubt("the issuing body begins like none that is known", header.issuing_body, where)
    elif header.issuing_body and not head.letterhead and not _CENTRAL.search(header.number or ""):
        reason = "there is no letterhead: the body was concluded from symbol, place or formula"
        yield _doubt(reason, header.issuing_body, start)
    if header.doc_type and not (head.kind or head.symbol or head.addressees or head.subject):
        reason = "there is no title: the kind is what the text calls itself"
        yield _doubt(reason, header.doc_type, start)
    if header.place and not _is_place(header.place, header.issuing_body):
        span = head.place.span if head.place else start
        yield _doubt(
            "the place is none of the known ones, nor that of the body", header.place, span
        )
    if header.number and head.number and header.issued_on is None and head.date_line is None:
        reason = "the notice has a number, and no date of issue was found"
        yield _doubt(reason, header.number, head.number.span)
    if header.subject and (len(header.subject) > _TOO_LONG or header.subject.endswith(",")):
        span = Span(head.subject[0].span.start, head.subject[-1].span.end)
        yield _doubt("the subject is too long, or it breaks off", header.subject, span)
    yield from _of_lists(head.addressees, header.addressees)
    yield from _of_lists(foot.recipients, header.recipients)
    yield from _of_signatory(foot, header)


def _doubt(reason: str, value: str, span: Span) -> Doubt:
    return Doubt(reason, span.start, span.end, read=value, kind="header")


def _is_place(place: str, body: str | None) -> bool:
    """Tell whether a place is a unit that is known, or that the name of the body ends with."""
    name = _UNIT.sub("", place.replace("–", "-"))
    known = name in provinces() or name in districts()
    return known or place.lower().endswith("trung ương") or name.lower() in (body or "").lower()


def _of_lists(lines: list[Line], values: tuple[str, ...]) -> Iterator[Doubt]:
    for line, value in zip(lines, values, strict=True):
        running = not value.startswith(_FILE_COPY) and _RUNNING.search(value)
        if len(value) > _TOO_LONG or running:
            yield _doubt("this entry may hold more than a body", value, line.span)


def _of_signatory(foot: FootFields, header: Header) -> Iterator[Doubt]:
    signed = header.signatory
    if signed is None or foot.span is None:
        return
    if signed.name and not _is_person(signed.name):
        yield _doubt("the name of who signed is an unusual one", signed.name, foot.span)
    if foot.others and signed.name:
        names = ", ".join(line.text for line in foot.others)
        yield _doubt(f"others signed for their bodies too: {names}", signed.name, foot.span)
    if signed.position and not read_posts(signed.position) and not _is_worded(signed.position):
        yield _doubt("the post of who signed is none that is known", signed.position, foot.span)


def _is_person(name: str) -> bool:
    plain = _TITLED.sub("", name)
    return bool(_SURNAME.match(plain)) and len(plain.split()) > 1


def _is_worded(position: str) -> bool:
    """Tell whether a post is of words: "GIÁM ĐỐC SỞ Y TẾ" is, what a seal left is not."""
    words = set(_WORD.findall(position)) - {"UBND", "HĐND", "MTTQ", "TP", "PTNT"}
    return all(is_syllable(word.lower()) for word in words)
