"""Form fields drawn over a page: number and date filled in at registration, and stamps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ntm_extract.core.stages import SourceFile
from ntm_extract.ingest.text_layer import read_layer
from ntm_extract.ingest.words import PageWord

MAX_FIELDS = 1000
"""Annotations of a page that are looked at; a signed one has a handful."""
_MOST_TALL, _MOST_WIDE = 36.0, 150.0
"""Points; a field for a number is one line of a few digits."""
_FILLED_IN = re.compile(r"\d{1,5}[a-zA-Z]?(?:[/-][\w/.-]{1,30})?|\d{1,2}|(?:19|20)\d\d")


def has_fields(page: Any) -> bool:
    """Tell whether form fields, those of signatures among them, are drawn over a page."""
    return bool(_fields(page))


def draw_fields(_source: SourceFile, page: Any, _number: int) -> bool:
    """Make fields part of the page, as whoever looks at it sees them; tell whether any were.

    Number and date of a signed notice stand in such fields, filled in when it was registered.
    The page shows them when it is opened again.
    """
    import pypdfium2.raw as pdfium_c  # noqa: PLC0415  (heavy: when needed)

    return bool(pdfium_c.FPDFPage_Flatten(page, pdfium_c.FLAT_NORMALDISPLAY) == 1)


def draw_numbers(source: SourceFile, page: Any, number: int) -> bool:
    """Make the fields that hold a number or a date part of a page, and take the others off it.

    Stamps would cover the picture that is to be read. Tells whether there is such a field.
    """
    import pypdfium2.raw as pdfium_c  # noqa: PLC0415

    fields = _fields(page)
    if not any(_is_small(box) for _, box in fields):
        return False
    words = _words_drawn(source, number)
    height = page.get_height()
    stamps = [index for index, box in fields if not _holds_number(box, words, height)]
    if len(stamps) == len(fields):
        return False
    for index in reversed(stamps):
        pdfium_c.FPDFPage_RemoveAnnot(page, index)
    return draw_fields(source, page, number)


def _fields(page: Any) -> list[tuple[int, tuple[float, float, float, float]]]:
    """Return the index and the place (left, bottom, right, top) of each field."""
    import pypdfium2.raw as pdfium_c  # noqa: PLC0415

    found = []
    place = pdfium_c.FS_RECTF()
    for index in range(min(pdfium_c.FPDFPage_GetAnnotCount(page), MAX_FIELDS)):
        field = pdfium_c.FPDFPage_GetAnnot(page, index)
        kind = pdfium_c.FPDFAnnot_GetSubtype(field)
        pdfium_c.FPDFAnnot_GetRect(field, place)
        pdfium_c.FPDFPage_CloseAnnot(field)
        if kind == pdfium_c.FPDF_ANNOT_WIDGET:
            found.append((index, (place.left, place.bottom, place.right, place.top)))
    return found


def _is_small(box: tuple[float, float, float, float]) -> bool:
    return 0 < box[3] - box[1] <= _MOST_TALL and 0 < box[2] - box[0] <= _MOST_WIDE


def _words_drawn(source: SourceFile, number: int) -> Sequence[PageWord]:
    """Return the words of a page with all its fields, read from a copy of the document."""
    import pypdfium2  # noqa: PLC0415

    with pypdfium2.PdfDocument(source.content) as copy:
        page = copy[number - 1]
        draw_fields(source, page, number)
        page.close()
        page = copy[number - 1]
        words = read_layer(page).words
        page.close()
    return words


def _holds_number(
    field: tuple[float, float, float, float], words: Sequence[PageWord], height: float
) -> bool:
    """Tell whether what stands in a field is a number or a part of a date and no more."""
    if not _is_small(field):
        return False
    inside = [
        word.text
        for word in words
        if field[0] <= (word.box[0] + word.box[2]) / 2 <= field[2]
        and field[1] <= height - (word.box[1] + word.box[3]) / 2 <= field[3]
    ]
    return bool(inside) and all(_FILLED_IN.fullmatch(text) for text in inside)
