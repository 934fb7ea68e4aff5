"""Opens a file and tells by its content what it is; refuses by name what is not read."""

from __future__ import annotations

import hashlib
import zipfile
from io import BytesIO
from pathlib import Path, PurePath

from ntm_extract.core.errors import (
    DamagedFileError,
    EmptyDocumentError,
    MissingFileError,
    TooLargeError,
    UnreadableFileError,
    UnsupportedFormatError,
)
from ntm_extract.core.stages import SourceFile

MAX_BYTES = 512 * 1024 * 1024
"""A notice of hundreds of scanned pages has a tenth of this."""

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PNG, JPEG, TIFF = "image/png", "image/jpeg", "image/tiff"
TEXT, MARKDOWN = "text/plain", "text/markdown"
IMAGES = (PNG, JPEG, TIFF)

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
    (b"II+\x00", TIFF),
    (b"MM\x00+", TIFF),
)
_REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (.doc, .xls); save it as .docx"),
    (b"{\\rtf", "an RTF file; save it as .docx"),
    (b"GIF8", "a GIF image"),
    (b"BM", "a BMP image"),
    (b"\x1f\x8b", "a gzip archive; unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive; unpack it first"),
    (b"Rar!", "a RAR archive; unpack it first"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"%!PS", "a PostScript file; convert it to PDF"),
    (b"AT&TFORM", "a DjVu file; convert it to PDF"),
    (b"SQLite format 3", "a database"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))
"""Bytes that text has hardly any of."""
_SUFFIXES = {
    ".pdf": (PDF,),
    ".docx": (DOCX,),
    ".png": (PNG,),
    ".jpg": (JPEG,),
    ".jpeg": (JPEG,),
    ".tif": (TIFF,),
    ".tiff": (TIFF,),
}


def open_source(path: Path) -> SourceFile:
    """Read a file into memory and name its media type by content.

    Raises:
        InputError: it is missing, unreadable, empty, too large, of a kind that is not read, or its
            content is not what its name says.
    """
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise UnsupportedFormatError(path, "this is a folder")
        if size > MAX_BYTES:
            raise TooLargeError(path, f"{size // 2**20} MiB, the limit is {MAX_BYTES // 2**20}")
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise MissingFileError(path) from error
    except OSError as error:
        raise UnreadableFileError(path, error.strerror or "") from error
    return open_stream(str(path), content)


def open_stream(name: str, content: bytes) -> SourceFile:
    """Wrap bytes that are in memory already; ``name`` is "-" for standard input.

    Raises:
        InputError: as for ``open_source``.
    """
    if len(content) > MAX_BYTES:
        raise TooLargeError(name, f"more than {MAX_BYTES // 2**20} MiB")
    media_type = _media_type(name, content)
    return SourceFile(name, hashlib.sha256(content).hexdigest(), media_type, content)


def _media_type(name: str, content: bytes) -> str:
    if not content.strip(b"\x00 \t\r\n\x0c"):
        raise EmptyDocumentError(name, f"{len(content)} bytes")
    found = _sniff(name, content)
    suffix = PurePath(name).suffix.lower()
    if found not in _SUFFIXES.get(suffix, (found,)) and found == TEXT:
        raise DamagedFileError(name, f"named {suffix} but holds plain text")
    if found == TEXT and suffix in (".md", ".markdown"):
        return MARKDOWN
    return found


def _sniff(name: str, content: bytes) -> str:
    for magic, media_type in _MAGIC:
        if content.startswith(magic):
            return media_type
    if b"%PDF-" in content[:1024]:
        return PDF
    if content.startswith(b"PK"):
        return _sniff_zip(name, content)
    _refuse_known(name, content)
    if not _looks_like_text(content):
        raise UnsupportedFormatError(name, "binary data of an unknown kind")
    return TEXT


def _refuse_known(name: str, content: bytes) -> None:
    """Refuse by name what is not read.

    Raises:
        UnsupportedFormatError: the content is of a kind that is known.
    """
    inked = content.lstrip()
    for magic, what in _REFUSED:
        if inked.startswith(magic) and not (len(magic) < 4 and _looks_like_text(content)):
            raise UnsupportedFormatError(name, f"this is {what}")
    start = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html")):
        raise UnsupportedFormatError(name, "this is a web page; save it as text or PDF")
    if start.startswith(b"<?xml"):
        raise UnsupportedFormatError(name, "this is XML")


def _sniff_zip(name: str, content: bytes) -> str:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError) as error:
        raise DamagedFileError(name, "a DOCX or ZIP file that is cut off") from error
    if "word/document.xml" in members:
        return DOCX
    kinds = {"xl/workbook.xml": "an Excel workbook", "ppt/presentation.xml": "a presentation"}
    for member, what in kinds.items():
        if member in members:
            raise UnsupportedFormatError(name, f"this is {what}")
    if "content.xml" in members:
        raise UnsupportedFormatError(name, "this is an OpenDocument file; save it as .docx")
    raise UnsupportedFormatError(name, "this is a ZIP archive; unpack it first")


def _looks_like_text(content: bytes) -> bool:
    """Tell text from binary data by the control characters in its beginning."""
    sample = content[:65536]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")) or _is_bare_utf16(sample):
        return True
    if b"\x00" in sample:
        return False
    controls = len(sample) - len(sample.translate(None, delete=_CONTROLS))
    return controls <= len(sample) * 0.02


def _is_bare_utf16(sample: bytes) -> bool:
    """Tell UTF-16 without a mark by the spaces and line ends in it."""
    pairs = max(1, len(sample) // 2)
    low = sum(sample.count(code) for code in (b" \x00", b"\n\x00"))
    high = sum(sample.count(code) for code in (b"\x00 ", b"\x00\n"))
    return len(sample) >= 8 and max(low, high) > pairs * 0.05
