"""Pictures that are broken, lie about their size, or never end."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw

from doubles.hostile import Case
from doubles.hostile.mutation import mutations
from doubles.hostile.pdf_bombs import packed


@cache
def drawn(kind: str, mode: str = "L") -> bytes:
    """Return a small picture with a line of text, large enough to be read."""
    image = Image.new("L", (480, 60), 255)
    draw = ImageDraw.Draw(image)
    draw.text((10, 12), "THONG BAO 64/TB-UBND ngay 28/02/2024", fill=0, font_size=24)
    out = BytesIO()
    image.convert(mode).save(out, kind)
    return out.getvalue()


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(
    width: int, height: int, data: bytes, *extra: bytes, depth: int = 8, colour: int = 0
) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    chunks = [chunk(b"IHDR", head), *extra, chunk(b"IDAT", data), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def tiff(*folders: list[tuple[int, int, int, int]], nexts: tuple[int, ...] | None = None) -> bytes:
    """Return a TIFF of image directories: entries of (tag, type, count, value)."""
    out = bytearray(b"II*\0\x08\0\0\0")
    for number, entries in enumerate(folders):
        out += struct.pack("<H", len(entries))
        for entry in entries:
            out += struct.pack("<HHII", *entry)
        after = len(out) + 4 if number + 1 < len(folders) else 0
        out += struct.pack("<I", nexts[number] if nexts else after)
    return bytes(out) + bytes(64)


def entries(
    width: int, height: int, at: int = 8, size: int = 64
) -> list[tuple[int, int, int, int]]:
    return [
        (256, 4, 1, width),
        (257, 4, 1, height),
        (258, 3, 1, 8),
        (259, 3, 1, 1),
        (262, 3, 1, 1),
        (273, 4, 1, at),
        (277, 3, 1, 1),
        (278, 4, 1, height),
        (279, 4, 1, size),
    ]


def cases() -> Iterator[Case]:
    for kind, suffix in (("PNG", ".png"), ("JPEG", ".jpg"), ("TIFF", ".tif")):
        good = drawn(kind)
        yield Case(f"picture_good{suffix}", good, "good")
        yield from mutations(f"picture_{kind}", suffix, good, cuts=8, rounds=5)
    yield Case("picture_png_named_jpg.jpg", drawn("PNG"), "any")
    yield Case("picture_colours.jpg", drawn("JPEG", "CMYK"), "good")
    yield Case("picture_with_alpha.png", drawn("PNG", "RGBA"), "good")
    yield Case("picture_palette.png", drawn("PNG", "P"), "good")
    yield Case("picture_bits.tif", drawn("TIFF", "1"), "good")
    for kind in ("GIF", "BMP", "WEBP"):
        yield Case(f"picture_{kind.lower()}.png", drawn(kind, "RGB"), "bad")
    yield Case("picture_svg.png", b'<?xml version="1.0"?><svg xmlns="x"/>', "bad")
    yield from _sizes()
    yield from _tiffs()


def _sizes() -> Iterator[Case]:
    zeros = packed(30, b"\0")
    sizes = ((60_000, 60_000), (2**31 - 1, 2**31 - 1), (0, 0), (1, 1), (1, 60_000), (60_000, 1))
    for width, height in sizes:
        yield Case(f"picture_{width}_by_{height}.png", png(width, height, zeros), "any")
    text = chunk(b"zTXt", b"Comment\0\0" + packed(300, b"x"))
    yield Case("picture_text_bomb.png", png(9, 9, zlib.compress(bytes(90)), text), "any")
    profile = chunk(b"iCCP", b"p\0\0" + packed(300, b"x"))
    yield Case("picture_profile_bomb.png", png(9, 9, zlib.compress(bytes(90)), profile), "any")
    yield Case("picture_depth.png", png(9, 9, zlib.compress(bytes(900)), depth=77, colour=9), "bad")
    whole = drawn("JPEG")
    start = whole.index(b"\xff\xc0")
    for number, size in enumerate((b"\xff\xff\xff\xff", b"\0\0\0\0", b"\0\x01\xff\xff")):
        wrong = whole[: start + 5] + size + whole[start + 9 :]
        yield Case(f"picture_size_{number}.jpg", wrong, "any")


def _tiffs() -> Iterator[Case]:
    yield Case("tiff_next_itself.tif", tiff(entries(8, 8), nexts=(8,)), "any")
    pages = [entries(8, 8) for _ in range(3)]
    yield Case("tiff_next_first.tif", tiff(*pages, nexts=(122, 236, 8)), "any")
    yield Case("tiff_many_pages.tif", tiff(*(entries(8, 8) for _ in range(30_000))), "any")
    yield Case("tiff_huge.tif", tiff(entries(2**31 - 1, 2**31 - 1)), "any")
    yield Case("tiff_wide.tif", tiff(entries(200_000, 200_000, size=2**31)), "any")
    yield Case("tiff_strip_outside.tif", tiff(entries(8, 8, at=2**31)), "any")
    yield Case("tiff_no_entries.tif", tiff([]), "any")
    yield Case("tiff_count_huge.tif", tiff([(273, 4, 2**32 - 1, 8)]), "any")
    yield Case("tiff_header_only.tif", b"II*\0", "bad")
