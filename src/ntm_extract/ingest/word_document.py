"""DOCX: paragraphs with the labels that Word shows, tables by rows, text boxes, footnotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from ntm_extract.core.errors import EmptyDocumentError
from ntm_extract.core.stages import PageReading, ReadText, SourceFile
from ntm_extract.ingest.plain_text import normalize_text, rejoin_if_wrapped, tidy_spaces
from ntm_extract.ingest.shapes import begins_small, ends_open, is_recipients_head
from ntm_extract.ingest.word_package import W, WordPackage, open_package
from ntm_extract.vi.encodings import decode_legacy, detect_legacy, legacy_of_font
from ntm_extract.vi.unicode import bare

MAX_TABLE_COLUMNS = 64

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SKIPPED = {
    f"{W}{name}"
    for name in ("del", "moveFrom", "instrText", "delText", "rPr", "pPr", "sectPr", "tblPr")
} | {f"{_MC}Fallback"}


@dataclass(slots=True)
class _Paragraph:
    """One paragraph as it is collected: its text and the text boxes anchored in it."""

    text: str = ""
    boxes: list[str] = field(default_factory=list)


def read_docx(source: SourceFile) -> ReadText:
    """Return the reading of a DOCX file.

    Raises:
        InputError: the file is damaged, unpacks to more than the limit, or holds no text.
    """
    package = open_package(source)
    lines = list(_Reader(package).lines())
    whole = "\n".join(lines)
    legacy = detect_legacy(whole)
    text, notes = normalize_text(decode_legacy(whole, legacy) if legacy else whole)
    kept = [tidy_spaces(line) for line in text.split("\n") if line.strip()]
    kept, joined = rejoin_if_wrapped(kept)
    if not kept:
        raise EmptyDocumentError(source.path)
    reason = "a Word document" + (", its lines joined to paragraphs" if joined else "")
    page = PageReading(1, "document", reason, left_out=package.margins)
    return ReadText("\n".join(kept), pages=(page,), notes=notes)


class _Reader:
    """Walks the body once, counting the automatic numbers as it goes."""

    def __init__(self, package: WordPackage) -> None:
        self._package = package
        self._cited: list[str] = []

    def lines(self) -> Iterator[str]:
        """Yield the lines of the document; footnotes stand at the end as "[1] …"."""
        yield from self._blocks(self._package.body)
        for number, note in enumerate(self._cited, start=1):
            text = " ".join(self._blocks(self._package.footnotes[note]))
            yield f"[{number}] {text.strip()}"

    def _blocks(self, parent: Any) -> Iterator[str]:
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph_lines(child)
            elif child.tag == f"{W}tbl":
                yield from self._table_lines(child)
            elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
                yield from self._blocks(child)

    def _paragraph_lines(self, paragraph: Any) -> Iterator[str]:
        label = self._package.numbering.label_of(paragraph)
        found = _Paragraph()
        self._collect(paragraph, found)
        text = found.text.strip()
        if text:
            yield from _break_lines(f"{label} {text}" if label else text)
        yield from found.boxes

    def _collect(self, node: Any, found: _Paragraph) -> None:
        for child in node:
            if child.tag in _SKIPPED or not isinstance(child.tag, str):
                continue
            if child.tag == f"{W}r":
                self._collect_run(child, found)
            elif child.tag == f"{W}txbxContent":
                found.boxes.extend(self._blocks(child))
            else:
                self._collect(child, found)

    def _collect_run(self, run: Any, found: _Paragraph) -> None:
        if run.find(f"{W}rPr/{W}vanish") is not None:
            return
        legacy = legacy_of_font(self._font_of(run))
        for node in run:
            if node.tag == f"{W}t":
                text = node.text or ""
                if legacy:
                    text = decode_legacy(text, legacy[0], capitals=legacy[1])
                found.text += text
            elif node.tag == f"{W}footnoteReference":
                found.text += self._cite(node.get(f"{W}id"))
            elif node.tag in _CHARACTERS:
                found.text += _CHARACTERS[node.tag]
            elif node.tag not in _SKIPPED and isinstance(node.tag, str):
                self._collect(node, found)

    def _cite(self, note: str | None) -> str:
        if note is None or note not in self._package.footnotes:
            return ""
        self._cited.append(note)
        return f"[{len(self._cited)}]"

    def _font_of(self, run: Any) -> str:
        fonts = run.find(f"{W}rPr/{W}rFonts")
        own = fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") if fonts is not None else None
        return str(own or self._package.default_font)

    def _table_lines(self, table: Any) -> Iterator[str]:
        """Yield a table: by rows, or cell after cell where it only sets blocks side by side."""
        rows = [list(self._row_cells(row)) for row in table.iter(f"{W}tr") if _own(row, table)]
        if _is_letterhead(rows):
            columns = max(len(row) for row in rows)
            for column in range(columns):
                for row in rows:
                    yield from row[column] if column < len(row) else ()
            return
        for row in rows:
            yield "\t".join(" ".join(cell).replace("\t", " ") for cell in row)

    def _row_cells(self, row: Any) -> Iterator[list[str]]:
        for cell in row.iter(f"{W}tc"):
            if not _own(cell, row):
                continue
            span = cell.find(f"{W}tcPr/{W}gridSpan")
            said = "" if span is None else span.get(f"{W}val") or ""
            width = int(said) if said.isdecimal() else 1
            yield list(self._blocks(cell))
            for _ in range(min(width, MAX_TABLE_COLUMNS) - 1):
                yield []


_CHARACTERS = {
    f"{W}tab": " ",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
}


def _own(inner: Any, outer: Any) -> bool:
    """Tell whether a row or cell belongs to this table and not to one nested in it."""
    kind = f"{W}tbl" if inner.tag == f"{W}tr" else f"{W}tr"
    node = inner.getparent()
    while node is not None and node.tag != kind:
        node = node.getparent()
    return node is outer


def _is_letterhead(rows: list[list[list[str]]]) -> bool:
    """Tell whether a table is a letterhead or foot: two columns, known words, no grid of data."""
    if not rows or max(len(row) for row in rows) > 3 or len(rows) > 6:
        return False
    lines = [line for row in rows for cell in row for line in cell]
    plain = [bare(line).upper() for line in lines]
    national = any("CONG HOA XA HOI" in line or "DANG CONG SAN VIET NAM" in line for line in plain)
    signed = any(line.startswith(("TM.", "KT.", "TL.", "TUQ.")) for line in plain)
    return national or signed or any(map(is_recipients_head, lines))


def _break_lines(text: str) -> Iterable[str]:
    """Split a paragraph at its line breaks, unless the sentence goes on behind one."""
    lines: list[str] = []
    for part in (piece.strip() for piece in text.split("\n")):
        if not part:
            continue
        if lines and (begins_small(part) or ends_open(lines[-1])):
            lines[-1] += f" {part}"
        else:
            lines.append(part)
    return lines
