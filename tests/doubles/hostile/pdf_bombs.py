"""PDFs that ask for more time or memory than anybody has."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import cache

from doubles.hostile import Case
from doubles.hostile.pdf_writer import (
    flate,
    notice_objects,
    page,
    pdf,
    stream,
    text_operators,
)

MIB = 1024 * 1024


def cases() -> Iterator[Case]:
    yield from _filters()
    yield from _forms()
    yield from _pictures()
    yield from _fonts()
    yield from _nesting()
    yield from _quantities()


@cache
def packed(mebibytes: int, piece: bytes) -> bytes:
    """Return so much of one piece, compressed."""
    packer = zlib.compressobj(9)
    once = piece * (MIB // len(piece))
    return b"".join(packer.compress(once) for _ in range(mebibytes)) + packer.flush()


def _filters() -> Iterator[Case]:
    spaces = packed(1500, b" ")
    yield Case("bomb_spaces.pdf", _content(spaces, b"/Filter /FlateDecode"), "any")
    twice = zlib.compress(spaces, 9)
    yield Case("bomb_twice.pdf", _content(twice, b"/Filter [/FlateDecode /FlateDecode]"), "any")
    many = b"/Filter [" + b"/FlateDecode " * 500 + b"]"
    yield Case("bomb_500_filters.pdf", _content(zlib.compress(b"x"), many), "any")
    shapes = packed(60, b"0 0 m 9 9 l S\n")
    yield Case("bomb_shapes.pdf", _content(shapes, b"/Filter /FlateDecode"), "any")
    runs = b"\x81 " * 200_000 + b"\x80"
    yield Case("bomb_runs.pdf", _content(runs, b"/Filter /RunLengthDecode"), "any")
    for name in (b"LZWDecode", b"ASCII85Decode", b"ASCIIHexDecode", b"Crypt", b"NoSuchDecode"):
        body = _content(bytes(range(256)) * 8, b"/Filter /" + name)
        yield Case(f"pdf_filter_{name.decode()}.pdf", body, "any")
    wide = b"/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2147483647 >>"
    yield Case("bomb_predictor.pdf", _content(zlib.compress(b"x" * 99), wide), "any")


def _content(data: bytes, entries: bytes) -> bytes:
    return pdf(notice_objects(o4=stream(data, entries)))


def _forms() -> Iterator[Case]:
    itself = stream(b"/X Do", _form(b"9 0 R"))
    yield Case("bomb_form_itself.pdf", _with_form({9: itself}), "any")
    ladder = {
        number: stream(b"/X Do " * 10, _form(b"%d 0 R" % (number + 1)))
        for number in (9, *range(101, 112))
    }
    ladder[9] = stream(b"/X Do " * 10, _form(b"101 0 R"))
    ladder[112] = stream(b"0 0 m 9 9 l S", _form(b"112 0 R"))
    yield Case("bomb_form_laughs.pdf", _with_form(ladder), "any")
    text = {
        number: stream(b"/X Do " * 8, _form(b"%d 0 R" % (number + 1))) for number in range(101, 108)
    }
    text[9] = stream(b"/X Do " * 8, _form(b"101 0 R"))
    text[108] = stream(text_operators(), _form(b"108 0 R"))
    yield Case("bomb_form_text.pdf", _with_form(text), "any")


def _form(next_form: bytes) -> bytes:
    return (
        b"/Type /XObject /Subtype /Form /BBox [0 0 600 850] "
        b"/Resources << /XObject << /X %s >> /Font << /F1 5 0 R >> >>" % next_form
    )


def _with_form(forms: dict[int, bytes]) -> bytes:
    return pdf({**notice_objects(o4=stream(b"/X Do\n" + text_operators())), **forms})


def _pictures() -> Iterator[Case]:
    zeros = packed(30, b"\0")
    sizes = ((100_000, 100_000), (65_535, 65_535), (2_147_483_647, 1), (30_000, 8_000))
    for number, (width, height) in enumerate(sizes):
        for empty in (False, True):
            entries = (
                b"/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 "
                b"/Width %d /Height %d /Filter /FlateDecode" % (width, height)
            )
            text = b"" if empty else text_operators()
            drawn = stream(b"q 595 0 0 842 0 0 cm /X Do Q\n" + text)
            body = pdf(notice_objects(o4=drawn, o9=stream(zeros, entries)))
            yield Case(f"bomb_picture_{number}{'_alone' * empty}.pdf", body, "any")
    for name in (b"JPXDecode", b"JBIG2Decode", b"DCTDecode", b"CCITTFaxDecode"):
        entries = (
            b"/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 "
            b"/Width 5000 /Height 5000 /Filter /" + name
        )
        drawn = stream(b"q 595 0 0 842 0 0 cm /X Do Q")
        body = pdf(notice_objects(o4=drawn, o9=stream(bytes(range(256)) * 64, entries)))
        yield Case(f"pdf_picture_{name.decode()}.pdf", body, "any")


def _fonts() -> Iterator[Case]:
    maps = {
        "huge_range": b"1 beginbfrange <0000> <FFFFFFFF> <0020> endbfrange",
        "many_ranges": b"100 beginbfrange\n" + b"<0000> <FFFF> <0020>\n" * 20000 + b"endbfrange",
        "long_target": b"1 beginbfchar <0041> <" + b"0041" * 200_000 + b"> endbfchar",
        "itself": b"/U usecmap",
        "open": b"1 beginbfrange <00",
    }
    for name, cmap in maps.items():
        body = pdf(notice_objects(o8=flate(b"begincmap " + cmap + b" endcmap")))
        yield Case(f"bomb_font_{name}.pdf", body, "any")
    glyph = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] "
        b"/CharProcs << /a 11 0 R >> /Encoding << /Differences [0 /a] >> /FirstChar 0 /LastChar 0 "
        b"/Widths [9] /Resources << /Font << /F1 5 0 R >> >> >>"
    )
    own = stream(b"9 0 d0 BT /F1 9 Tf <00> Tj ET")
    yield Case("bomb_font_draws_itself.pdf", pdf(notice_objects(o5=glyph, o11=own)), "any")
    yield Case("pdf_font_is_page.pdf", pdf(notice_objects(o5=b"3 0 R")), "any")


def _nesting() -> Iterator[Case]:
    depth = 200_000
    for name, opened in (("arrays", b"["), ("dictionaries", b"<</A"), ("strings", b"(")):
        inside = notice_objects(o11=opened * depth)
        inside[1] = inside[1][:-2] + b"/Names 11 0 R >>"
        yield Case(f"bomb_nested_{name}.pdf", pdf(inside), "any")
        drawn = notice_objects(o4=flate(opened * depth + text_operators()))
        yield Case(f"bomb_drawn_{name}.pdf", pdf(drawn), "any")
    saved = flate(b"q " * 500_000 + text_operators())
    yield Case("bomb_saved_states.pdf", pdf(notice_objects(o4=saved)), "any")


def _quantities() -> Iterator[Case]:
    many = notice_objects()
    for number in range(20, 120_000):
        many[number] = b"null"
    yield Case("bomb_objects.pdf", pdf(many), "any")
    kids = notice_objects()
    count = 30_000
    kids[2] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b"3 0 R " * count, count)
    yield Case("bomb_pages.pdf", pdf(kids), "any")
    glyphs = b"BT /F1 1 Tf " + b"<0041> Tj " * 3_000_000 + b"ET"
    yield Case("bomb_glyphs.pdf", pdf(notice_objects(o4=flate(glyphs))), "any")
    notes = notice_objects(o3=page(extra=b"/Annots [%s]" % (b"13 0 R " * 200_000)))
    notes[13] = b"<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Parent 13 0 R >>"
    yield Case("bomb_annotations.pdf", pdf(notes), "any")
