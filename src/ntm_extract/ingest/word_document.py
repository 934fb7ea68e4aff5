"""DOCX: paragraphs with the labels that Word shows, tables by rows, text boxes, footnotes."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from ntm_extract.core.errors import DamagedFileError, EmptyDocumentError, TooLargeError
from ntm_extract.core.stages import PageReading, ReadText, SourceFile
from ntm_extract.ingest.numbering import Numbering, read_numbering
from ntm_extract.ingest.plain_text import normalize_text, rejoin_if_wrapped, tidy_spaces
from ntm_extract.ingest.shapes import begins_small, ends_open, is_recipients_head
from ntm_extract.vi.encodings import decode_legacy, detect_legacy, legacy_of_font
from ntm_extract.vi.unicode import bare

MAX_UNPACKED = 256 * 1024 * 1024
MAX_RATIO = 200
"""XML packs some twenty times; a bomb a thousand times."""
MAX_TABLE_COLUMNS = 64

_BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    KeyError,
    EOFError,
    OSError,
    ValueError,
)
"""What zipfile raises on broken archives, by fuzzing."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SKIPPED = {
    f"{_W}{name}"
    for name in ("del", "moveFrom", "instrText", "delText", "rPr", "pPr", "sectPr", "tblPr")
} | {f"{_MC}Fallback"}


@dataclass(slots=True)
class _Paragraph:
    """One paragraph as it is collected: its text and the text boxes anchored in it."""

    text: str = ""
    boxes: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Package:
    """The parts of the file that are read."""

    body: Any
    numbering: Numbering
    default_font: str
    footnotes: dict[str, Any]
    margins: tuple[str, ...]


def read_docx(source: SourceFile) -> ReadText:
    """Return the reading of a DOCX file.

    Raises:
        InputError: the file is damaged, unpacks to more than the limit, or holds no text.
    """
    package = _open_package(source)
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


def _open_package(source: SourceFile) -> _Package:
    try:
        with zipfile.ZipFile(BytesIO(source.content)) as archive:
            _check_size(source, archive)
            body = _parse(source, archive, "word/document.xml")
            numbering = _parse_if_there(source, archive, "word/numbering.xml")
            styles = _parse_if_there(source, archive, "word/styles.xml")
            notes = _parse_if_there(source, archive, "word/footnotes.xml")
            margins = tuple(_margin_texts(source, archive))
    except _BROKEN as error:
        raise DamagedFileError(source.path, "the DOCX is cut off or damaged") from error
    except RuntimeError as error:
        raise DamagedFileError(source.path, "the DOCX is encrypted") from error
    if body.find(f"{_W}body") is None:
        raise DamagedFileError(source.path, "the DOCX has no body")
    footnotes = {} if notes is None else {note.get(f"{_W}id"): note for note in notes}
    return _Package(
        body.find(f"{_W}body"),
        read_numbering(numbering, styles),
        _default_font(styles),
        footnotes,
        margins,
    )


def _check_size(source: SourceFile, archive: zipfile.ZipFile) -> None:
    members = [info for info in archive.infolist() if info.filename.endswith((".xml", ".rels"))]
    unpacked = sum(info.file_size for info in members)
    packed = sum(info.compress_size for info in members)
    if unpacked > MAX_UNPACKED or (unpacked > 2**24 and unpacked > MAX_RATIO * max(1, packed)):
        raise TooLargeError(source.path, f"unpacks to {unpacked // 2**20} MiB")


def _parse(source: SourceFile, archive: zipfile.ZipFile, name: str) -> Any:
    """Parse one part; entities are not resolved and nothing is fetched."""
    from lxml import etree  # noqa: PLC0415  (heavy: when needed)

    with archive.open(name) as part:
        content = part.read(MAX_UNPACKED + 1)
    if len(content) > MAX_UNPACKED:
        raise TooLargeError(source.path, "unpacks to more than its directory says")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise DamagedFileError(source.path, f"{name} is not well-formed") from error


def _parse_if_there(source: SourceFile, archive: zipfile.ZipFile, name: str) -> Any | None:
    return _parse(source, archive, name) if name in archive.namelist() else None


def _margin_texts(source: SourceFile, archive: zipfile.ZipFile) -> Iterator[str]:
    """Yield what stands in headers and footers: left out of the text, but not without a trace."""
    for name in sorted(archive.namelist()):
        if name.startswith(("word/header", "word/footer")) and name.endswith(".xml"):
            words = "".join(
                node.text or "" for node in _parse(source, archive, name).iter(f"{_W}t")
            )
            if words.strip():
                yield words.strip()


def _default_font(styles: Any | None) -> str:
    if styles is None:
        return ""
    for fonts in styles.iter(f"{_W}rFonts"):
        return str(fonts.get(f"{_W}ascii") or "")
    return ""


class _Reader:
    """Walks the body once, counting the automatic numbers as it goes."""

    def __init__(self, package: _Package) -> None:
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
            if child.tag == f"{_W}p":
                yield from self._paragraph_lines(child)
            elif child.tag == f"{_W}tbl":
                yield from self._table_lines(child)
            elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"):
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
            if child.tag == f"{_W}r":
                self._collect_run(child, found)
            elif child.tag == f"{_W}txbxContent":
                found.boxes.extend(self._blocks(child))
            else:
                self._collect(child, found)

    def _collect_run(self, run: Any, found: _Paragraph) -> None:
        if run.find(f"{_W}rPr/{_W}vanish") is not None:
            return
        legacy = legacy_of_font(self._font_of(run))
        for node in run:
            if node.tag == f"{_W}t":
                text = node.text or ""
                if legacy:
                    text = decode_legacy(text, legacy[0], capitals=legacy[1])
                found.text += text
            elif node.tag == f"{_W}footnoteReference":
                found.text += self._cite(node.get(f"{_W}id"))
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
        fonts = run.find(f"{_W}rPr/{_W}rFonts")
        own = fonts.get(f"{_W}ascii") or fonts.get(f"{_W}hAnsi") if fonts is not None else None
        return str(own or self._package.default_font)

    def _table_lines(self, table: Any) -> Iterator[str]:
        """Yield a table: by rows, or cell after cell where it only sets blocks side by side."""
        rows = [list(self._row_cells(row)) for row in table.iter(f"{_W}tr") if _own(row, table)]
        if _is_letterhead(rows):
            columns = max(len(row) for row in rows)
            for column in range(columns):
                for row in rows:
                    yield from row[column] if column < len(row) else ()
            return
        for row in rows:
            yield "\t".join(" ".join(cell).replace("\t", " ") for cell in row)

    def _row_cells(self, row: Any) -> Iterator[list[str]]:
        for cell in row.iter(f"{_W}tc"):
            if not _own(cell, row):
                continue
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            said = "" if span is None else span.get(f"{_W}val") or ""
            width = int(said) if said.isdecimal() else 1
            yield list(self._blocks(cell))
            for _ in range(min(width, MAX_TABLE_COLUMNS) - 1):
                yield []


_CHARACTERS = {
    f"{_W}tab": " ",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "-",
    f"{_W}softHyphen": "",
}


def _own(inner: Any, outer: Any) -> bool:
    """Tell whether a row or cell belongs to this table and not to one nested in it."""
    kind = f"{_W}tbl" if inner.tag == f"{_W}tr" else f"{_W}tr"
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
