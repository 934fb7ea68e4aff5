"""Pictures of pages: PNG, JPEG, and TIFF with one page or many."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ntm_extract.core.errors import DamagedFileError, EmptyDocumentError, TooLargeError
from ntm_extract.core.stages import PageReading, ReadText, SourceFile
from ntm_extract.core.tools import OcrEngine
from ntm_extract.ingest.assembly import PageContent, TableRows, assemble_reading
from ntm_extract.ingest.columns import Column
from ntm_extract.ingest.furniture import leave_out_furniture
from ntm_extract.ingest.page_layout import lay_out
from ntm_extract.ingest.scan import read_scan
from ntm_extract.ingest.sheets import pages_of_sheet

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_PIXELS = 150_000_000
"""An A3 page at 600 dpi has 70 million."""
MAX_PAGES = 2000
MIN_SIDE = 16
"""Nothing of fewer pixels can be read; some TIFF files hold such thumbnails."""
_A4_WIDTH = 8.27


def read_images(source: SourceFile, *, engine: OcrEngine) -> ReadText:
    """Return the reading of a picture file.

    Raises:
        InputError: the file is damaged, or a page of it is beyond the limits.
        OcrError: the OCR program failed.
    """
    contents = []
    for number, image in enumerate(_pages(source), start=1):
        contents.append(read_picture(image, number, resolution(image), engine, "an image file"))
        image.close()
    read = assemble_reading(contents)
    if not read.text:
        raise EmptyDocumentError(source.path, "no text was recognised on any page")
    return read


def read_picture(
    image: Image, number: int, dpi: int, engine: OcrEngine, reason: str
) -> PageContent:
    """Recognise one page and lay it out."""
    width, height = image.width * 72 / dpi, image.height * 72 / dpi
    scan = read_scan(image, dpi=dpi, engine=engine)
    upright = scan.page.pixels.shape[0] * 72 / scan.page.dpi
    across = scan.page.pixels.shape[1] * 72 / scan.page.dpi
    left_out = scan.left_out
    columns: list[Column | TableRows] = []
    pages = pages_of_sheet(scan.words, scan.rules, width=across, height=upright)
    for place, page in enumerate(pages):
        words, furniture = leave_out_furniture(page, upright)
        columns += _on_page(lay_out(words, scan.rules), place)
        left_out += furniture
    steps = "; ".join((reason, f"{dpi} dpi", *scan.page.steps))
    reading = PageReading(number, "ocr", steps, width, height, round(scan.confidence, 4), left_out)
    to_page = scan.page.way_back.to_page
    doubts = tuple(replace(doubt, box=to_page(doubt.box)) for doubt in scan.doubts)
    return PageContent(reading, tuple(columns), doubts, to_page)


def _on_page(columns: Sequence[Column | TableRows], page: int) -> list[Column | TableRows]:
    return [
        replace(column, page=page) if isinstance(column, Column) else column for column in columns
    ]


def resolution(image: Image) -> int:
    """Return the resolution of a picture: as the file says if that gives a page, else as if A4."""
    said = image.info.get("dpi", (0, 0))[0]
    shorter = min(image.width, image.height)
    if said and 6.5 <= shorter / float(said) <= 13:
        return round(float(said))
    return max(30, round(shorter / _A4_WIDTH))


def _pages(source: SourceFile) -> Iterator[Image]:
    from PIL import Image as Pictures  # noqa: PLC0415  (heavy: when needed)
    from PIL import ImageOps, UnidentifiedImageError  # noqa: PLC0415

    try:
        with Pictures.open(io.BytesIO(source.content)) as file:
            count = getattr(file, "n_frames", 1)
            if count > MAX_PAGES:
                raise TooLargeError(source.path, f"{count} pages, the limit is {MAX_PAGES}")
            for index in range(count):
                file.seek(index)
                if file.width * file.height > MAX_PIXELS:
                    raise TooLargeError(
                        source.path, f"page {index + 1} has {file.width} × {file.height} pixels"
                    )
                if min(file.width, file.height) < MIN_SIDE:
                    continue
                file.load()
                page = ImageOps.exif_transpose(file)
                page.info.setdefault("dpi", file.info.get("dpi", (0, 0)))
                yield page
    except Pictures.DecompressionBombError as error:
        raise TooLargeError(source.path, "too many pixels") from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise DamagedFileError(source.path, "the picture is cut off or damaged") from error
