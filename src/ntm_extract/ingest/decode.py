"""Turns the bytes of a text file into characters, whatever Vietnamese encoding they are in."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from ntm_extract.core.errors import UnsupportedFormatError
from ntm_extract.core.stages import SourceFile
from ntm_extract.vi.encodings import LEGACY_NAMES, decode_legacy, detect_legacy


class Decoded(NamedTuple):
    """The characters of a file and the encoding they were in."""

    text: str
    encoding: str


def decode_text(source: SourceFile) -> Decoded:
    """Return the characters of a text file.

    UTF-8 and UTF-16 are told by their marks or by fitting; what is left goes to the Vietnamese
    encodings of before Unicode. A file that is valid UTF-8 may still hold text typed for a legacy
    font, copied byte by byte; that is converted as well.

    Raises:
        UnsupportedFormatError: the bytes are text in no encoding that is known here.
    """
    content = source.content
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Decoded(content.decode("utf-16", errors="replace"), "UTF-16")
    if content.startswith(codecs.BOM_UTF8):
        content = content[len(codecs.BOM_UTF8) :]
    if b"\x00" in content[:4096]:
        return _decode_bare_utf16(content)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_one_byte(source, content)
    legacy = detect_legacy(text)
    if legacy is None:
        return Decoded(text, "UTF-8")
    return Decoded(decode_legacy(text, legacy), LEGACY_NAMES[legacy])


def _decode_bare_utf16(content: bytes) -> Decoded:
    even, odd = content[:4096:2].count(0), content[1:4096:2].count(0)
    order = "utf-16-le" if odd > even else "utf-16-be"
    return Decoded(content.decode(order, errors="replace"), "UTF-16")


def _decode_one_byte(source: SourceFile, content: bytes) -> Decoded:
    """Decode bytes that are not UTF-8: a legacy font's, cp1258, or UTF-8 with broken bytes."""
    broken = content.decode("utf-8", errors="replace")
    if broken.count("\ufffd") * 200 < len(broken):
        return Decoded(broken, "UTF-8 with broken bytes")
    as_latin = content.decode("cp1252", errors="replace").replace("\ufffd", "?")
    legacy = detect_legacy(as_latin) or detect_legacy(content.decode("latin-1"))
    if legacy is not None:
        best = content.decode("latin-1")
        return Decoded(decode_legacy(best, legacy), LEGACY_NAMES[legacy])
    try:
        return Decoded(content.decode("cp1258"), "windows-1258")
    except UnicodeDecodeError as error:
        raise UnsupportedFormatError(source.path, "text in an unknown encoding") from error
