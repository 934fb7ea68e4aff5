"""PDF files made for tests with pypdfium2: words where they are wanted, pictures, hidden text."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Sequence
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium_c
from PIL import Image

WIDTH, HEIGHT = 595, 842
Put = tuple[str, float, float]
"""Text in Latin letters, left edge and baseline in points from the top left corner."""


def pdf_bytes(
    pages: Sequence[Sequence[Put]], *, picture: bool = False, hidden: bool = False
) -> bytes:
    """Return a PDF with the texts on its pages, over a page-sized picture if asked."""
    document = pypdfium2.PdfDocument.new()
    font = pdfium_c.FPDFText_LoadStandardFont(document, b"Times-Roman")
    for texts in pages:
        page = document.new_page(WIDTH, HEIGHT)
        if picture:
            _add_picture(document, page)
        for text, left, baseline in texts:
            _add_text(document, page, font, (text, left, baseline), hidden=hidden)
        page.gen_content()
        page.close()
    buffer = io.BytesIO()
    document.save(buffer)
    document.close()
    return buffer.getvalue()


def _add_picture(document: Any, page: Any) -> None:
    jpeg = io.BytesIO()
    Image.new("L", (827, 1169), 250).save(jpeg, "JPEG")
    jpeg.seek(0)
    picture = pypdfium2.PdfImage.new(document)
    picture.load_jpeg(jpeg, inline=True)
    picture.set_matrix(pypdfium2.PdfMatrix().scale(WIDTH, HEIGHT))
    page.insert_obj(picture)


def _add_text(document: Any, page: Any, font: Any, put: Put, *, hidden: bool) -> None:
    text, left, baseline = put
    for word in text.split():
        item = pdfium_c.FPDFPageObj_CreateTextObj(document, font, ctypes.c_float(12))
        coded = (word + " ").encode("utf-16-le") + b"\x00\x00"
        letters = ctypes.create_string_buffer(coded, len(coded))
        pdfium_c.FPDFText_SetText(item, ctypes.cast(letters, ctypes.POINTER(ctypes.c_ushort)))
        if hidden:
            pdfium_c.FPDFTextObj_SetTextRenderMode(item, 3)
        pdfium_c.FPDFPageObj_Transform(item, 1, 0, 0, 1, left, HEIGHT - baseline)
        pdfium_c.FPDFPage_InsertObject(page, item)
        left += 6.0 * (len(word) + 1)
