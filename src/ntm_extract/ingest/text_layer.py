"""The text layer of a PDF page: its words, the pictures under them, the rules around them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ntm_extract.core.stages import Box
from ntm_extract.ingest.words import PageWord

_INVISIBLE_MODE = 3
_GENERATED_GAP = 0.12
"""Width, in font sizes, from which a gap that pdfium calls a space is one."""


@dataclass(frozen=True, slots=True)
class PageLayer:
    """What a page holds besides its looks.

    ``hidden`` are words that are not drawn (the text of an OCR program under a picture);
    ``pictures`` the boxes of images with their sizes in pixels; ``rules`` thin lines.
    """

    words: tuple[PageWord, ...]
    hidden: tuple[PageWord, ...]
    pictures: tuple[tuple[Box, tuple[int, int]], ...]
    rules: tuple[Box, ...]
    width: float
    height: float


def read_layer(page: Any) -> PageLayer:
    """Return the text layer of an opened pypdfium2 page."""
    width, height = page.get_size()
    to_top = _Turner(page)
    pictures, rules = _drawn_objects(page, to_top)
    shown: list[PageWord] = []
    hidden: list[PageWord] = []
    text_page = page.get_textpage()
    try:
        for word, visible in _words(text_page, to_top):
            (shown if visible else hidden).append(word)
    finally:
        text_page.close()
    return PageLayer(tuple(shown), tuple(hidden), pictures, rules, width, height)


class _Turner:
    """Turns PDF coordinates (origin at the bottom of the unturned page) to what a reader sees."""

    def __init__(self, page: Any) -> None:
        left, bottom, right, top = page.get_cropbox(fallback_ok=True)
        self._left, self._bottom, self._right, self._top = left, bottom, right, top
        self._rotation = page.get_rotation()

    def __call__(self, left: float, bottom: float, right: float, top: float) -> Box:
        if self._rotation == 90:
            return bottom - self._bottom, left - self._left, top - self._bottom, right - self._left
        if self._rotation == 180:
            return (
                self._right - right,
                bottom - self._bottom,
                self._right - left,
                top - self._bottom,
            )
        if self._rotation == 270:
            return self._top - top, self._right - right, self._top - bottom, self._right - left
        return left - self._left, self._top - top, right - self._left, self._top - bottom


def _drawn_objects(
    page: Any, to_top: _Turner
) -> tuple[tuple[tuple[Box, tuple[int, int]], ...], tuple[Box, ...]]:
    import pypdfium2.raw as pdfium_c  # noqa: PLC0415  (heavy: when needed)

    pictures: list[tuple[Box, tuple[int, int]]] = []
    rules: list[Box] = []
    for item in page.get_objects(max_depth=4):
        if item.type == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            pictures.append((to_top(*item.get_bounds()), tuple(item.get_px_size())))
        elif item.type == pdfium_c.FPDF_PAGEOBJ_PATH:
            box = to_top(*item.get_bounds())
            if min(box[2] - box[0], box[3] - box[1]) <= 4.0 or _is_frame(box):
                rules.append(box)
    return tuple(pictures), tuple(rules)


def _is_frame(box: Box) -> bool:
    """Tell whether a path may be the frame of a table cell."""
    return box[2] - box[0] > 12 and box[3] - box[1] > 8


def _words(text_page: Any, to_top: _Turner) -> Iterator[tuple[PageWord, bool]]:
    """Yield the words in the order of the file, and whether each is drawn."""
    import pypdfium2.raw as pdfium_c  # noqa: PLC0415

    raw = text_page.raw
    letters: list[str] = []
    box: list[float] = []
    modes: list[bool] = []
    edges = [ctypes.c_double() for _ in range(4)]
    loose = pdfium_c.FS_RECTF()
    get_code, get_box = pdfium_c.FPDFText_GetUnicode, pdfium_c.FPDFText_GetLooseCharBox
    for index in range(pdfium_c.FPDFText_CountChars(raw)):
        code = get_code(raw, index)
        char = _character(code)
        if not char or char.isspace() or code in (0x02, 0xFFFE):
            if letters and not _is_false_space(pdfium_c, raw, index, box):
                yield _finish(letters, box, modes, to_top)
                letters, box, modes = [], [], []
            continue
        get_box(raw, index, loose)
        if loose.right - loose.left < 0.01:
            pdfium_c.FPDFText_GetCharBox(raw, index, *map(ctypes.byref, edges))
            left, right, bottom, top = (edge.value for edge in edges)
        else:
            left, right, bottom, top = loose.left, loose.right, loose.bottom, loose.top
        if letters and _is_far(box, left, right, bottom, top):
            yield _finish(letters, box, modes, to_top)
            letters, box, modes = [], [], []
        letters.append(char)
        box = _grown(box, left, bottom, right, top)
        modes.append(_is_drawn(pdfium_c, raw, index))
    if letters:
        yield _finish(letters, box, modes, to_top)


def _is_drawn(pdfium_c: Any, raw: Any, index: int) -> bool:
    item = pdfium_c.FPDFText_GetTextObject(raw, index)
    return not item or pdfium_c.FPDFTextObj_GetTextRenderMode(item) != _INVISIBLE_MODE


def _is_false_space(pdfium_c: Any, raw: Any, index: int, box: list[float]) -> bool:
    """Tell whether pdfium made up a space between letters that touch.

    It does so where a letter and its mark are drawn apart.
    """
    if pdfium_c.FPDFText_IsGenerated(raw, index) != 1:
        return False
    following = pdfium_c.FS_RECTF()
    if not pdfium_c.FPDFText_GetLooseCharBox(raw, index + 1, following):
        return False
    size = box[3] - box[1]
    same_line = following.bottom < box[3] and following.top > box[1]
    near = -0.5 * size < following.left - box[2] < _GENERATED_GAP * size
    return bool(same_line and near)


def _is_far(box: list[float], left: float, right: float, bottom: float, top: float) -> bool:
    """Tell whether a letter cannot belong to the word before it, though no space parts them."""
    size = max(4.0, box[3] - box[1])
    apart = left - box[2] > 0.6 * size or right < box[0] - 0.6 * size
    return apart or bottom > box[3] + 0.3 * size or top < box[1] - 0.3 * size


def _grown(box: list[float], left: float, bottom: float, right: float, top: float) -> list[float]:
    if not box:
        return [left, bottom, right, top]
    return [min(box[0], left), min(box[1], bottom), max(box[2], right), max(box[3], top)]


def _finish(
    letters: list[str], box: list[float], modes: list[bool], to_top: _Turner
) -> tuple[PageWord, bool]:
    return PageWord("".join(letters), to_top(*box)), sum(modes) * 2 >= len(modes)


def _character(code: int) -> str:
    """Return the character of a code; a lone half of a UTF-16 pair cannot be written anywhere."""
    if 0xD800 <= code <= 0xDFFF:
        return "\N{REPLACEMENT CHARACTER}"
    return chr(code) if 0 < code < 0x110000 else ""
