"""PDF files: page by page, from the text layer or from the picture of the page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ntm_extract.core.errors import (
    DamagedFileError,
    EmptyDocumentError,
    EncryptedPdfError,
    TooLargeError,
)
from ntm_extract.core.stages import PageReading, ReadText, SourceFile
from ntm_extract.core.tools import LayerJudge, OcrEngine, OcrMode
from ntm_extract.ingest.assembly import PageContent, assemble_reading
from ntm_extract.ingest.fields import draw_fields, draw_numbers, has_fields
from ntm_extract.ingest.furniture import drop_running_heads, leave_out_furniture
from ntm_extract.ingest.image import MAX_PAGES, MAX_PIXELS, read_picture
from ntm_extract.ingest.page_layout import lay_out
from ntm_extract.ingest.text_layer import PageLayer, read_layer
from ntm_extract.ingest.trust import Choice, choose_origin
from ntm_extract.ingest.words import PageWord, link_words

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_OBJECTS = 400_000
"""A page of dense maps has some tens of thousands."""
MAX_RENDERED = 50_000_000
"""Pixels of a rendered page; A4 at 300 dpi has nine million."""
_VECTOR_DPI = 250
"""Where the page is no scan, its letters are drawn at this resolution for recognition."""
_MOST_DPI = 300
_PASSWORD_ERROR = 4


def read_pdf(source: SourceFile, *, engine: OcrEngine, judge: LayerJudge, ocr: OcrMode) -> ReadText:
    """Return the reading of a PDF file; one page at a time is in memory.

    Raises:
        InputError: the file is locked, damaged, empty, or beyond the limits.
        OcrError: a page had to be recognised and the OCR program failed.
    """
    with open_document(source) as document:
        contents = []
        for number in range(1, len(document) + 1):
            with open_page(source, document, number) as page:
                layer = _read_layer(source, page, number)
                choice = choose_origin(layer, judge=judge, ocr=ocr)
                by_picture = choice.origin == "ocr"
                draw = draw_numbers if by_picture else draw_fields
                if not (has_fields(page) and draw(source, page, number)):
                    contents.append(_read_page(source, page, layer, choice, number, engine))
                    continue
            with open_page(source, document, number) as page:
                if not by_picture:
                    layer = _read_layer(source, page, number)
                    shown = choose_origin(layer, judge=judge, ocr="never")
                    choice = shown._replace(reason=choice.reason)
                contents.append(_read_page(source, page, layer, choice, number, engine))
    read = assemble_reading(drop_running_heads(contents))
    if not read.text:
        raise EmptyDocumentError(source.path, f"no text on any of {len(contents)} pages")
    return read


@contextmanager
def open_document(source: SourceFile) -> Iterator[Any]:
    """Open a PDF; an empty password is tried by itself.

    Raises:
        InputError: it is locked, damaged, has no page or too many.
    """
    import pypdfium2  # noqa: PLC0415  (heavy: when needed)

    if b"%%EOF" not in source.content[-65536:]:
        raise DamagedFileError(source.path, "the PDF is cut off: its end is missing")
    try:
        document = pypdfium2.PdfDocument(source.content)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD_ERROR or "password" in str(error).lower():
            raise EncryptedPdfError(source.path) from error
        raise DamagedFileError(source.path, "the PDF cannot be opened") from error
    try:
        if len(document) == 0:
            raise EmptyDocumentError(source.path, "a PDF without pages")
        if len(document) > MAX_PAGES:
            raise TooLargeError(source.path, f"{len(document)} pages, the limit is {MAX_PAGES}")
        yield document
    finally:
        document.close()


@contextmanager
def open_page(source: SourceFile, document: Any, number: int) -> Iterator[Any]:
    """Open one page (1-based) and close it again.

    Raises:
        InputError: the page is damaged or beyond the limits.
    """
    import pypdfium2  # noqa: PLC0415
    import pypdfium2.raw as pdfium_c  # noqa: PLC0415

    try:
        page = document[number - 1]
    except pypdfium2.PdfiumError as error:
        raise DamagedFileError(source.path, f"page {number} cannot be opened") from error
    try:
        if pdfium_c.FPDFPage_CountObjects(page) > MAX_OBJECTS:
            raise TooLargeError(source.path, f"page {number} has more than {MAX_OBJECTS} objects")
        yield page
    finally:
        page.close()


def _read_layer(source: SourceFile, page: Any, number: int) -> PageLayer:
    layer = read_layer(page)
    for box, (wide, tall) in layer.pictures:
        if wide * tall > MAX_PIXELS and box[2] > box[0]:
            raise TooLargeError(
                source.path, f"a picture on page {number} has {wide} × {tall} pixels"
            )
    return layer


def _read_page(
    source: SourceFile,
    page: Any,
    layer: PageLayer,
    choice: Choice,
    number: int,
    engine: OcrEngine,
) -> PageContent:
    if choice.origin == "ocr":
        return _from_picture(source, page, layer, choice, number, engine)
    return _from_layer(layer, choice, number)


def _from_picture(
    source: SourceFile,
    page: Any,
    layer: PageLayer,
    choice: Choice,
    number: int,
    engine: OcrEngine,
) -> PageContent:
    """Read what the page shows; a stamp in a field would only cover the letterhead."""
    dpi = scan_resolution(layer)
    image = render_page(source, page, number, dpi, clear=choice.overlay)
    content = read_picture(image, number, dpi, engine, choice.reason)
    image.close()
    return content.with_left_out(_overlay(choice))


def _overlay(choice: Choice) -> tuple[str, ...]:
    return tuple(piece.text for piece in link_words(choice.overlay, reach=1.2))


def _from_layer(layer: PageLayer, choice: Choice, number: int) -> PageContent:
    words, left_out = leave_out_furniture(choice.words, layer.height)
    reading = PageReading(
        number, "text_layer", choice.reason, layer.width, layer.height, left_out=left_out
    )
    content = PageContent(reading, lay_out(words, layer.rules))
    return content.with_left_out(_overlay(choice))


def scan_resolution(layer: PageLayer) -> int:
    """Return the resolution of the scan on a page, or what suits letters that are drawn."""
    page = layer.width * layer.height
    scans = [
        round(pixels[0] / (box[2] - box[0]) * 72)
        for box, pixels in layer.pictures
        if (box[2] - box[0]) * (box[3] - box[1]) >= 0.1 * page
    ]
    return min(_MOST_DPI, max(scans)) if scans and max(scans) >= 40 else _VECTOR_DPI


def render_page(
    source: SourceFile, page: Any, number: int, dpi: int, *, clear: tuple[PageWord, ...] = ()
) -> Image:
    """Return the picture of a page without annotations, and without the overlay ``clear``.

    Raises:
        TooLargeError: the page is so large that it cannot be drawn.
    """
    width, height = page.get_size()
    pixels = width * height * (dpi / 72) ** 2
    if pixels > MAX_RENDERED:
        raise TooLargeError(
            source.path, f"page {number} measures {width:.0f} × {height:.0f} points"
        )
    if clear:
        _remove_words(page, clear)
    bitmap = page.render(scale=dpi / 72, may_draw_forms=False, draw_annots=False)
    try:
        return bitmap.to_pil().copy()  # type: ignore[no-any-return]
    finally:
        bitmap.close()


def _remove_words(page: Any, words: tuple[PageWord, ...]) -> None:
    """Take the drawn text of an overlay off the page that is in memory; the file stays."""
    import pypdfium2.raw as pdfium_c  # noqa: PLC0415

    height = page.get_height()
    boxes = [word.box for word in words]
    doomed = []
    for item in page.get_objects(max_depth=1):
        if item.type != pdfium_c.FPDF_PAGEOBJ_TEXT:
            continue
        left, bottom, right, top = item.get_bounds()
        across, down = (left + right) / 2, height - (bottom + top) / 2
        if any(
            box[0] - 2 <= across <= box[2] + 2 and box[1] - 2 <= down <= box[3] + 2 for box in boxes
        ):
            doomed.append(item)
    for item in doomed:
        page.remove_obj(item)
    if doomed:
        page.gen_content()
