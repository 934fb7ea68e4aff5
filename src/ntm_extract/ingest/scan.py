"""From the picture of a page to words: cleaned, recognised, looked at a second time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from ntm_extract.core.stages import Box
from ntm_extract.core.tools import OcrEngine, OcrWord
from ntm_extract.ingest.assembly import PageDoubt
from ntm_extract.ingest.drawn_lines import DrawnLines, erase_lines, find_drawn_lines
from ntm_extract.ingest.enlarge import MOST_DPI, enlarged
from ntm_extract.ingest.furniture import is_incoming_stamp, is_stamp_text
from ntm_extract.ingest.glued import part_glued
from ntm_extract.ingest.handwriting import find_handwriting
from ntm_extract.ingest.image_cleanup import GRAIN_BLUR, CleanPage, clean_page, smoothed
from ntm_extract.ingest.missed import read_missed
from ntm_extract.ingest.ocr_words import (
    join_readings,
    mean_confidence,
    part_rubbish,
    straighten,
)
from ntm_extract.ingest.print_checks import check_print
from ntm_extract.ingest.sealed_lines import read_sealed_lines
from ntm_extract.ingest.seals import without_seals
from ntm_extract.ingest.second_look import look_again
from ntm_extract.ingest.specks import without_specks
from ntm_extract.ingest.stamps import find_frames, find_stamps
from ntm_extract.ingest.upright import (
    as_stored,
    best_quarter,
    lies_on_its_side,
    may_be_turned,
    turned_by,
)
from ntm_extract.ingest.words import PageWord

if TYPE_CHECKING:
    from PIL.Image import Image

_BAD_PAGE = 0.9
"""Mean confidence under which the whole page is read again in another way."""
_GRAINY = 5.0
"""Grain from which it is read again too: there errors are made as surely as the rest is read."""
_COVERED = "print under a seal was read unsurely"


@dataclass(frozen=True, slots=True)
class ScanReading:
    """The words of a page in the points of its cleaned picture, doubts, and what was left out."""

    page: CleanPage
    words: tuple[PageWord, ...]
    confidence: float
    doubts: tuple[PageDoubt, ...]
    left_out: tuple[str, ...]
    rules: tuple[Box, ...] = ()


def read_scan(image: Image, *, dpi: int, engine: OcrEngine) -> ScanReading:
    """Recognise the picture of a page.

    Raises:
        OcrError: the OCR program failed.
    """
    quarter = 0
    if lies_on_its_side(image):
        quarter = best_quarter(image, dpi=dpi, engine=engine, quarters=(1, 3))
    first = _first_pass(image, dpi, quarter, engine)
    if quarter == 0 and may_be_turned(first.found):
        quarter = best_quarter(image, dpi=dpi, engine=engine, quarters=(2, 1, 3))
        first = _first_pass(image, dpi, quarter, engine) if quarter else first
    page, lines, found = first.page, first.lines, first.found
    if mean_confidence(found) < _BAD_PAGE or page.grain > _GRAINY:
        found = join_readings(found, _read_otherwise(page, engine))
    else:
        found = look_again(page, found, engine)
    found = found + read_missed(page.pixels, found, dpi=page.dpi, engine=engine)
    found = part_glued(found, page.pixels)
    found = check_print(found, page.pixels, dpi=page.dpi, engine=engine)
    parted = part_rubbish(found)
    by_hand = find_handwriting(parted.words, page)
    scale = 72 / page.dpi
    words = tuple(
        PageWord(word.text, _scaled(word.box, scale), word.confidence) for word in by_hand.words
    )
    doubts = tuple(
        PageDoubt(doubt.reason, _scaled(doubt.box, scale), doubt.read, doubt.kind)
        for doubt in by_hand.doubts
    )
    doubts += tuple(
        PageDoubt(_COVERED, _scaled(word.box, scale), word.text) for word in first.covered
    )
    rules = tuple(_scaled(box, scale) for box in lines.rules) if lines.makes_grid else ()
    left_out = first.stamped + parted.left_out
    return ScanReading(page, words, mean_confidence(by_hand.words), doubts, left_out, rules)


class _FirstPass(NamedTuple):
    """The page made fit for recognition, and what the engine read at the first look."""

    page: CleanPage
    lines: DrawnLines
    stamped: tuple[str, ...]
    found: list[OcrWord]
    covered: tuple[OcrWord, ...] = ()


def _first_pass(image: Image, dpi: int, quarter: int, engine: OcrEngine) -> _FirstPass:
    page = clean_page(turned_by(image, quarter), dpi=dpi)
    if quarter:
        page = as_stored(page, quarter, image.width * 72 / dpi, image.height * 72 / dpi)
    page = replace(page, pixels=without_specks(page.pixels))
    sealed = page.pixels
    cleared = without_seals(sealed, dpi=page.dpi)
    page = replace(page, pixels=cleared.pixels)
    lines = find_drawn_lines(page.pixels, dpi=page.dpi)
    page, stamped = _without_lines(page, lines, engine)
    found = _read(page, engine, blur=page.blur)
    if cleared.touched:
        again = read_sealed_lines(
            found,
            cleared.touched,
            pictures=(page.pixels, sealed),
            dpi=page.dpi,
            engine=engine,
        )
        left_out = stamped + again.left_out
        return _FirstPass(page, lines, left_out, again.words, again.covered)
    return _FirstPass(page, lines, stamped, found)


def _without_lines(
    page: CleanPage, lines: DrawnLines, engine: OcrEngine
) -> tuple[CleanPage, tuple[str, ...]]:
    """Take drawn lines and framed stamps off the page; return what the stamps say."""
    from PIL import Image  # noqa: PLC0415  (heavy: when needed)

    pixels = page.pixels
    said = []
    stamps = [] if lines.makes_grid else find_stamps(pixels, dpi=page.dpi)
    frames = [] if lines.makes_grid or stamps else find_frames(lines, dpi=page.dpi)
    for box in (*stamps, *frames):
        left, top, right, bottom = (round(value) for value in box)
        inside = engine.read_page(Image.fromarray(pixels[top:bottom, left:right]), dpi=page.dpi)
        text = " ".join(word.text for word in inside)
        if is_incoming_stamp(text) if box in frames else is_stamp_text(text):
            pixels = pixels.copy()
            pixels[top:bottom, left:right] = 255
            said.append(text)
    return replace(page, pixels=erase_lines(pixels, lines)), tuple(said)


def _read(page: CleanPage, engine: OcrEngine, *, blur: float) -> list[OcrWord]:
    from PIL import Image  # noqa: PLC0415  (heavy: when needed)

    picture = Image.fromarray(smoothed(page.pixels, blur))
    return straighten(engine.read_page(picture, dpi=page.dpi))


def _read_otherwise(page: CleanPage, engine: OcrEngine) -> list[OcrWord]:
    """Read the whole page again: small ones enlarged, others with or without smoothing."""
    if page.dpi > MOST_DPI:
        return _read(page, engine, blur=0.0 if page.blur else GRAIN_BLUR)
    large = replace(page, pixels=enlarged(page.pixels), dpi=2 * page.dpi)
    return [
        OcrWord(word.text, _scaled(word.box, 0.5), word.confidence, word.line)
        for word in _read(large, engine, blur=0.0)
    ]


def _scaled(box: Box, scale: float) -> Box:
    x0, y0, x1, y1 = (value * scale for value in box)
    return x0, y0, x1, y1
