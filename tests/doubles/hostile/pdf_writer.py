"""Writes PDFs by hand, right or wrong as wanted."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping, Sequence

NOTICE = (
    "UBND TỈNH HÀ TĨNH",
    "Số: 64/TB-UBND",
    "Hà Tĩnh, ngày 28 tháng 02 năm 2024",
    "THÔNG BÁO",
    "Kết luận của Chủ tịch UBND tỉnh về xây dựng nông thôn mới năm 2024",
    "1. Giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng hoàn thành hồ sơ",
    "trước ngày 30/6/2024, báo cáo UBND tỉnh.",
    "2. Sở Nông nghiệp và PTNT tham mưu để có ít nhất 5 xã đạt chuẩn trong năm 2024.",
)


def stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries, data)


def flate(data: bytes, entries: bytes = b"") -> bytes:
    return stream(zlib.compress(data, 9), b"/Filter /FlateDecode " + entries)


def pdf(
    objects: Mapping[int, bytes], trailer: bytes = b"/Root 1 0 R", start: int | None = None
) -> bytes:
    """Return a PDF of numbered objects with a right cross-reference table."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = {}
    for number, body in sorted(objects.items()):
        offsets[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    at = len(out)
    size = max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        if number in offsets:
            out += b"%010d 00000 n \n" % offsets[number]
        else:
            out += b"0000000000 65535 f \n"
    out += b"trailer\n<< /Size %d %s >>\n" % (size, trailer)
    out += b"startxref\n%d\n%%%%EOF\n" % (at if start is None else start)
    return bytes(out)


CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
BOX = b"[0 0 595 842]"


def page(box: bytes = BOX, extra: bytes = b"", contents: bytes = b"4 0 R") -> bytes:
    return (
        b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents %s "
        b"/Resources << /Font << /F1 5 0 R >> /XObject << /X 9 0 R >> >> %s >>"
        % (box, contents, extra)
    )


def font_objects() -> dict[int, bytes]:
    """Return a font whose codes are the characters themselves, told by its ToUnicode map."""
    cmap = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def "
        b"/CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        b"1 beginbfrange <0020> <FFFD> <0020> endbfrange\n"
        b"endcmap CMapName currentdict /CMap defineresource pop end end"
    )
    return {
        5: b"<< /Type /Font /Subtype /Type0 /BaseFont /Tinos /Encoding /Identity-H "
        b"/DescendantFonts [6 0 R] /ToUnicode 8 0 R >>",
        6: b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Tinos /DW 500 /FontDescriptor 7 0 R "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        7: b"<< /Type /FontDescriptor /FontName /Tinos /Flags 4 /FontBBox [0 -200 1000 900] "
        b"/ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>",
        8: flate(cmap),
        9: stream(b"", b"/Type /XObject /Subtype /Form /BBox [0 0 1 1]"),
    }


def text_operators(lines: Sequence[str] = NOTICE) -> bytes:
    shown = [
        b"1 0 0 1 60 %d Tm <%s> Tj\n" % (780 - 24 * row, line.encode("utf-16-be").hex().encode())
        for row, line in enumerate(lines)
    ]
    return b"BT /F1 11 Tf\n" + b"".join(shown) + b"ET\n"


def notice_objects(**changes: bytes) -> dict[int, bytes]:
    """Return the objects of a good notice; ``o4=…`` replaces object 4."""
    objects = {
        1: CATALOG,
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: page(),
        4: flate(text_operators()),
        **font_objects(),
    }
    return objects | {int(name[1:]): body for name, body in changes.items()}


def good_pdf(pages: int = 1) -> bytes:
    objects = notice_objects()
    kids = [3, *range(20, 19 + pages)]
    for number in kids:
        objects[number] = page()
    listed = b" ".join(b"%d 0 R" % number for number in kids)
    objects[2] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (listed, pages)
    return pdf(objects)


_PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    out = bytearray()
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def encrypted_pdf(password: bytes) -> bytes:
    """Return a notice locked with the standard handler, revision 2 (RC4, 40 bits)."""
    padded = (password + _PAD)[:32]
    owner = rc4(hashlib.md5((b"owner" + _PAD)[:32]).digest()[:5], padded)
    document, rights = bytes(range(16)), 0xFFFFFFFC
    key = hashlib.md5(padded + owner + rights.to_bytes(4, "little") + document).digest()[:5]

    def locked(number: int, data: bytes) -> bytes:
        return rc4(hashlib.md5(key + number.to_bytes(3, "little") + bytes(2)).digest()[:10], data)

    objects = notice_objects(o4=stream(locked(4, text_operators())))
    objects[8] = stream(locked(8, zlib.decompress(_flate_data(objects[8]))))
    objects[10] = b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>" % (
        owner.hex().encode(),
        rc4(key, _PAD).hex().encode(),
    )
    identity = document.hex().encode()
    return pdf(objects, b"/Root 1 0 R /Encrypt 10 0 R /ID [<%s> <%s>]" % (identity, identity))


def _flate_data(body: bytes) -> bytes:
    return body.split(b"stream\n", 1)[1].rsplit(b"\nendstream", 1)[0]
