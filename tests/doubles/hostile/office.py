"""DOCX files that are broken, are bombs, or point where nothing should be read."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from functools import cache
from io import BytesIO
from itertools import pairwise

from doubles.hostile import Case
from doubles.hostile.mutation import mutations
from doubles.hostile.pdf_writer import NOTICE

_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package'
    '.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override '
    'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
DOCUMENT, RELATIONS = "word/document.xml", "_rels/.rels"


def relation(kind: str, target: str, mode: str = "Internal") -> str:
    return (
        f'<?xml version="1.0"?><Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" '
        f'Type="{_OFFICE}/{kind}" Target="{target}" TargetMode="{mode}"/></Relationships>'
    )


def body(inside: str, doctype: str = "") -> str:
    head = f'<?xml version="1.0" encoding="UTF-8"?>{doctype}<w:document xmlns:w="{_SPACE}">'
    return f"{head}<w:body>{inside}</w:body></w:document>"


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def parts(changes: Mapping[str, str | bytes | None] | None = None) -> dict[str, str | bytes]:
    """Return the members of a good DOCX, some replaced or (None) left out."""
    good: dict[str, str | bytes | None] = {
        "[Content_Types].xml": _TYPES,
        RELATIONS: relation("officeDocument", DOCUMENT),
        DOCUMENT: body("".join(paragraph(line) for line in NOTICE)),
    }
    return {name: part for name, part in (good | dict(changes or {})).items() if part is not None}


def archive(members: Mapping[str, str | bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in members.items():
            file.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def cases() -> Iterator[Case]:
    good = archive(parts())
    yield Case("docx_good.docx", good, "good")
    yield Case("docx_named_pdf.pdf", good, "any")
    yield Case("docx_without_suffix", good, "good")
    yield from mutations("docx", ".docx", good, cuts=16, rounds=12)
    yield from _members(good)
    yield from _markup()
    yield from _bombs()
    yield from _elsewhere()


def _members(good: bytes) -> Iterator[Case]:
    left_out = ((DOCUMENT, "body"), (RELATIONS, "relations"), ("[Content_Types].xml", "types"))
    for name, what in left_out:
        expected = "bad" if name == DOCUMENT else "any"
        yield Case(f"docx_without_{what}.docx", archive(parts({name: None})), expected)
        yield Case(f"docx_empty_{what}.docx", archive(parts({name: ""})), "any")
    yield Case("docx_empty_archive.docx", archive({}), "bad")
    yield Case("docx_is_workbook.docx", archive({"xl/workbook.xml": "<x/>"}), "bad")
    yield Case("docx_is_presentation.docx", archive({"ppt/presentation.xml": "<x/>"}), "bad")
    yield Case("docx_is_opendocument.docx", archive({"content.xml": "<x/>"}), "bad")
    yield Case("docx_is_old_word.docx", bytes.fromhex("D0CF11E0A1B11AE1") + bytes(2000), "bad")
    yield Case("docx_is_html.docx", b"<html><body>Th\xc3\xb4ng b\xc3\xa1o</body></html>", "bad")
    flagged = bytearray(good)
    for magic, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        found = flagged.find(magic)
        while found >= 0:
            flagged[found + at] |= 1
            found = flagged.find(magic, found + 4)
    yield Case("docx_locked.docx", bytes(flagged), "bad")
    climbing = parts({"../../../../tmp/ntm_extract_escaped": "x", "/tmp/ntm_extract_escaped": "x"})
    yield Case("docx_climbs_out.docx", archive(climbing), "good")
    many = {f"word/part{number}.xml": "<x/>" for number in range(20_000)}
    yield Case("docx_many_members.docx", archive({**parts(), **many}), "any")


def _markup() -> Iterator[Case]:
    wrong = {
        "not_xml": "this is no XML",
        "cut": body("<w:p>")[:-30],
        "no_body": f'<w:document xmlns:w="{_SPACE}"/>',
        "other_root": "<html/>",
        "no_paragraphs": body(""),
        "null_character": body(paragraph("a\0b")),
        "wrong_encoding": body("").replace("UTF-8", "EBCDIC-CP-US"),
        "unknown_encoding": body("").replace("UTF-8", "NO-SUCH"),
        "huge_span": body('<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>'
                          f"{paragraph('x')}</w:tc></w:tr></w:tbl>"),
        "negative_span": body('<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="-3"/></w:tcPr>'
                              f"{paragraph('x')}</w:tc></w:tr></w:tbl>"),
        "span_no_number": body('<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="x"/></w:tcPr>'
                               f"{paragraph('x')}</w:tc></w:tr></w:tbl>"),
        "row_outside_table": body("<w:tr><w:tc/></w:tr>" + paragraph("x")),
        "table_without_cells": body("<w:tbl><w:tr/><w:tr/></w:tbl>" + paragraph("x")),
    }  # fmt: skip
    for name, document in wrong.items():
        yield Case(f"docx_{name}.docx", archive(parts({DOCUMENT: document})), "any")
    cells = "<w:tbl><w:tr><w:tc>" * 3000 + paragraph("x") + "</w:tc></w:tr></w:tbl>" * 3000
    yield Case("docx_nested_tables.docx", archive(parts({DOCUMENT: body(cells)})), "any")
    deep = "<w:p>" * 100_000
    yield Case("docx_nested_deep.docx", archive(parts({DOCUMENT: body(deep)})), "any")
    attribute = body(paragraph("x")).replace("<w:p>", f'<w:p a="{"x" * 20_000_000}">')
    yield Case("docx_long_attribute.docx", archive(parts({DOCUMENT: attribute})), "any")


@cache
def _laughs() -> str:
    names = "abcdefghij"
    lines = [f'<!ENTITY {names[0]} "{"ha" * 50}">']
    lines += [f'<!ENTITY {name} "{f"&{before};" * 20}">' for before, name in pairwise(names)]
    return f"<!DOCTYPE x [{''.join(lines)}]>"


def _bombs() -> Iterator[Case]:
    laughs = body(paragraph("&j;"), _laughs())
    yield Case("docx_entity_laughs.docx", archive(parts({DOCUMENT: laughs})), "any")
    blow = body(paragraph("&a;" * 20_000), f'<!DOCTYPE x [<!ENTITY a "{"x" * 50_000}">]>')
    yield Case("docx_entity_blowup.docx", archive(parts({DOCUMENT: blow})), "any")
    spaces = body(" " * 700_000_000)
    yield Case("docx_spaces.docx", archive(parts({DOCUMENT: spaces})), "any")
    several = {f"word/media/{number}.png": bytes(300_000_000) for number in range(2)}
    yield Case("docx_media_bomb.docx", archive({**parts(), **several}), "any")
    lines = body(paragraph("a") * 400_000)
    yield Case("docx_many_paragraphs.docx", archive(parts({DOCUMENT: lines})), "any")


def _elsewhere() -> Iterator[Case]:
    secret = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    entity = body(paragraph("&e;"), secret)
    yield Case("docx_entity_file.docx", archive(parts({DOCUMENT: entity})), "any")
    fetched = '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'
    document = body(paragraph("x"), fetched)
    yield Case("docx_entity_web.docx", archive(parts({DOCUMENT: document})), "any")
    for number, target in enumerate(
        ("http://127.0.0.1:9/x.xml", "file:///etc/passwd", "../../../../etc/passwd", "/nowhere.xml")
    ):
        mode = "External" if "://" in target else "Internal"
        outside = parts({RELATIONS: relation("officeDocument", target, mode)})
        yield Case(f"docx_relation_{number}.docx", archive(outside), "any")
    template = relation("attachedTemplate", "http://127.0.0.1:9/evil.dotm", "External")
    linked = parts({"word/_rels/document.xml.rels": template})
    yield Case("docx_template_from_web.docx", archive(linked), "any")
    loop = parts({"word/_rels/document.xml.rels": relation("customXml", "document.xml")})
    yield Case("docx_relation_loop.docx", archive(loop), "any")
