"""The package of a Word file: its parts opened with bounds, none of them trusted."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from ntm_extract.core.errors import DamagedFileError, TooLargeError
from ntm_extract.core.stages import SourceFile
from ntm_extract.ingest.numbering import Numbering, read_numbering

MAX_UNPACKED = 256 * 1024 * 1024
MAX_RATIO = 200
"""XML packs some twenty times; a bomb a thousand times."""

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
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The namespace of WordprocessingML (ECMA-376, part 1)."""


@dataclass(frozen=True, slots=True)
class WordPackage:
    """The parts of the file that are read."""

    body: Any
    numbering: Numbering
    default_font: str
    footnotes: dict[str, Any]
    margins: tuple[str, ...]


def open_package(source: SourceFile) -> WordPackage:
    """Return the parts of a DOCX file that are read.

    Raises:
        DamagedFileError: the archive or a part of it is broken, encrypted, or has no body.
        TooLargeError: it unpacks to more than 256 MiB, or to 200 times its size.
    """
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
    if body.find(f"{W}body") is None:
        raise DamagedFileError(source.path, "the DOCX has no body")
    footnotes = {} if notes is None else {note.get(f"{W}id"): note for note in notes}
    return WordPackage(
        body.find(f"{W}body"),
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
            words = "".join(node.text or "" for node in _parse(source, archive, name).iter(f"{W}t"))
            if words.strip():
                yield words.strip()


def _default_font(styles: Any | None) -> str:
    if styles is None:
        return ""
    for fonts in styles.iter(f"{W}rFonts"):
        return str(fonts.get(f"{W}ascii") or "")
    return ""
