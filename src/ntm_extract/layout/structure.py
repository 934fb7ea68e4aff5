"""parse_structure: the text of a notice into its header and its tree of blocks."""

from __future__ import annotations

import re
from itertools import pairwise

from ntm_extract.core.facts import Header, Signatory
from ntm_extract.core.span import Span
from ntm_extract.core.stages import Block, Part, StructuredNotice
from ntm_extract.layout.attached import attached_parts, find_attached
from ntm_extract.layout.body_names import as_written
from ntm_extract.layout.closing import behind_formula
from ntm_extract.layout.foot import find_foot
from ntm_extract.layout.foot_fields import FootFields
from ntm_extract.layout.genres import without_orders
from ntm_extract.layout.head_fields import HeadFields
from ntm_extract.layout.header import read_head
from ntm_extract.layout.header_doubts import header_doubts
from ntm_extract.layout.issuer import issuing_body, signing_body
from ntm_extract.layout.letterhead import letterhead_body
from ntm_extract.layout.lines import Line, split_lines
from ntm_extract.layout.misread_bodies import mend_letterhead
from ntm_extract.layout.nodes import Node
from ntm_extract.layout.number_line import find_issue
from ntm_extract.layout.own_number import read_number_of_plan, read_own_number
from ntm_extract.layout.own_year import own_year
from ntm_extract.layout.parts import assign_parts
from ntm_extract.layout.run_on import cut_run_on
from ntm_extract.layout.subject import clean_subject
from ntm_extract.layout.tables import Tables, read_tables
from ntm_extract.layout.titles import spoken_kind
from ntm_extract.layout.told_head import read_told_head
from ntm_extract.layout.tree import build_tree
from ntm_extract.layout.unread_rows import with_rows
from ntm_extract.vi.sought import Sought

_CLOSING_LENGTH = 400
_NOTE = re.compile(r"\[\d{1,3}\]")
_ANNEX = re.compile(r"PHỤ\s+LỤC|Phụ\s+lục|DANH\s+MỤC|BIỂU")
_SYMBOL_KIND = re.compile(
    r"\d*[a-zA-Z]?(?:/\d{4})?[/-](QyĐ|CTr|TTr|NQ|QĐ|CT|QC|TB|HD|KH|PA|ĐA|DA|BC|BB|HĐ|CĐ|KL|TT|NĐ|"
    r"GM)(?=[-/])"
)


def parse_structure(text: str) -> StructuredNotice:
    """Cut a repaired text (one paragraph a line) into header, blocks and foot."""
    lines = cut_run_on(split_lines(text))
    head = read_head(lines)
    read_told_head(head, lines)
    foot = find_foot(lines, head.body)
    _read_late_date(head, foot, lines)
    read_own_number(head, lines[foot.end :])
    read_number_of_plan(head, lines[: foot.start])
    head.doubts += mend_letterhead(head.letterhead)
    tables = [read_tables(lines[head.body : foot.start])]
    nodes = build_tree(_cut_lines(tables[0].left))
    subject = head.subject[0].text if head.subject else None
    parts = without_orders(_kind(head), subject, nodes, assign_parts(nodes))
    behind = _read_tail(lines, foot.end, tables)
    header = _header(head, foot, text, nodes)
    return StructuredNotice(
        text=text,
        blocks=with_rows(
            _blocks([(nodes, parts), *behind]), [line for found in tables for line in found.unread]
        ),
        header=header,
        header_spans=_spans(head, foot),
        year=own_year(head, text),
        rows=tuple(row for found in tables for row in found.rows),
        doubts=(
            *(doubt for found in tables for doubt in found.doubts),
            *head.doubts,
            *foot.doubts,
            *foot.listed.doubts,
            *header_doubts(head, foot, header),
        ),
    )


def _read_late_date(head: HeadFields, foot: FootFields, lines: list[Line]) -> None:
    """Take place and date from above the signature, where a web copy has them."""
    above = foot.start - 1
    if head.date_line is None and head.body <= above < len(lines):
        issue = find_issue(lines[above].text)
        if issue and issue.issued_on and (issue.start, issue.end) == (0, len(lines[above].text)):
            head.place = lines[above].part(0, issue.place_end)
            head.date_line, head.issued_on = lines[above], issue.issued_on
            foot.start = above


_Tree = tuple[list[Node], list[Part]]
"""Blocks that hang together, with the part of each."""


def _read_tail(lines: list[Line], first: int, tables: list[Tables]) -> list[_Tree]:
    """Read what stands behind the signature: a text put into force with it, annexes, notes."""
    attached = find_attached(lines, first)
    trees: list[_Tree] = []
    if attached is not None:
        tables.append(read_tables(lines[attached.start : attached.end]))
        nodes = build_tree(_cut_lines(tables[-1].left))
        trees.append((nodes, attached_parts(nodes, attached)))
        first = attached.end
    tables.append(read_tables(lines[first:]))
    annex = build_tree(tables[-1].left)
    return [*trees, (annex, _annex_parts(annex))]


def _annex_parts(nodes: list[Node]) -> list[Part]:
    """Tell footnotes ("[1] …"), which go with the body, from annexes."""
    parts: list[Part] = []
    part: Part = "annex"
    for node in nodes:
        if _NOTE.match(node.text):
            part = "note"
        elif _ANNEX.match(node.text):
            part = "annex"
        parts.append(part)
    return parts


_ANNOUNCED = Sought(
    re.compile(
        r" (?<=[.;] )(?=(?:Trên đây là|Nhận được [^.;,]{0,30}này|(?:Văn phòng|UBND|"
        r"Ủy ban nhân dân)\s[^.;]{0,60}?\s?(?:xin\s+)?(?:trân trọng\s+)?thông báo\s)[^\n]{0,300}$)"
    )
)
_ORDINALS = re.compile(
    r" (?<=[.;] )(?=(?:(?:Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là|Thứ (?:hai|ba|tư|năm|sáu|bảy|"
    r"tám|chín|mười)),)"
)


def _cut_lines(lines: list[Line]) -> list[Line]:
    """Cut what ran together: the closing formula and a paragraph, "Một là …" and "Hai là …"."""
    cut: list[Line] = []
    for line in lines:
        closing = _ANNOUNCED.search(line.text, max(0, len(line.text) - _CLOSING_LENGTH))
        counts = " là," in line.text or " Thứ " in line.text
        places = [match.start() for match in _ORDINALS.finditer(line.text)] if counts else []
        places += [closing.start()] if closing else []
        behind = behind_formula(line.text)
        places += [behind] if behind else []
        if places or line.text != line.text.strip():
            bounds = [0, *sorted(places), len(line.text)]
            cut += [line.part(a, b) for a, b in pairwise(bounds)]
        else:  # nearly every line
            cut.append(line)
    return [line for line in cut if line.text]


def _blocks(trees: list[_Tree]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for nodes, parts in trees:
        offset = len(blocks)
        blocks += [
            Block(
                span=node.span,
                kind=node.kind,
                part=part,
                label=node.label.printed if node.label else None,
                scheme=node.scheme,
                path=node.path,
                parent=None if node.parent is None else node.parent + offset,
            )
            for node, part in zip(nodes, parts, strict=True)
        ]
    return tuple(blocks)


def _one_line(lines: list[Line]) -> str | None:
    text = re.sub(r"\s+", " ", " ".join(line.text for line in lines)).strip()
    return text or None


def _header(head: HeadFields, foot: FootFields, text: str, nodes: list[Node]) -> Header:
    signed = foot.name or foot.position or foot.authority
    body = letterhead_body([line.text for line in head.letterhead])
    signed_for = None if head.wire_body else signing_body(foot.position, foot.authority)
    return Header(
        issuing_body=as_written(body, text)
        if body
        else signed_for or issuing_body(head.wire_body, head.symbol, head.place, text, nodes),
        number=head.symbol,
        doc_type=_kind(head) or spoken_kind(text),
        place=re.sub(r"\s+", " ", head.place.text) if head.place and head.place.text else None,
        issued_on=head.issued_on,
        subject=_subject(head),
        addressees=tuple(_entry(line.text) for line in head.addressees),
        recipients=tuple(_entry(line.text) for line in foot.recipients),
        signatory=Signatory(name=foot.name, position=foot.position, authority=tuple(foot.authority))
        if signed
        else None,
    )


def _entry(text: str) -> str:
    return " ".join(text.split()).rstrip(";,<>|~^ ").removesuffix("./.").rstrip(".;:, ")


def _subject(head: HeadFields) -> str | None:
    subject = _one_line(head.subject)
    return clean_subject(subject, [line.text for line in head.letterhead]) if subject else None


def _kind(head: HeadFields) -> str | None:
    if head.kind:
        return head.kind
    if head.symbol and not (head.concerns and head.addressees):
        match = _SYMBOL_KIND.match(head.symbol)
        return match.group(1) if match else "CV"
    return "CV" if head.symbol or head.addressees or head.subject else None


def _spans(head: HeadFields, foot: FootFields) -> tuple[tuple[str, Span], ...]:
    found: list[tuple[str, Span]] = []
    found += [("issuing_body", line.span) for line in head.letterhead]
    if head.number:
        found.append(("number", head.number.span))
    if head.date_line:
        found.append(("issued_on", head.date_line.span))
    if head.subject:
        found.append(("subject", Span(head.subject[0].span.start, head.subject[-1].span.end)))
    if foot.span:
        found.append(("signatory", foot.span))
    found += [("addressees", line.span) for line in head.addressees]
    found += [("recipients", line.span) for line in foot.recipients]
    return tuple(found)
