"""Decides page by page whether the text layer of a PDF tells the truth."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from ntm_extract.core.stages import Box
from ntm_extract.core.tools import Condition, LayerJudge, OcrMode
from ntm_extract.ingest.text_layer import PageLayer
from ntm_extract.ingest.words import PageWord
from ntm_extract.vi.encodings import LEGACY_NAMES, decode_legacy, detect_legacy

_SPARSE = 0.25
"""Words on a thousand square points of picture: a page of a notice has one, an overlay has less."""
_PAGE_SIZED = 0.5
_STRIP, _FEW = 0.05, 40
"""A picture of some lines of text on a page with next to no words holds the end of a notice."""
_GARBLED: tuple[Condition, ...] = ("destroyed_diacritics", "undiacritised", "dropped_glyphs")


class Choice(NamedTuple):
    """How a page is to be read, why, the words to read it from and those kept apart."""

    origin: Literal["text_layer", "ocr"]
    reason: str
    words: tuple[PageWord, ...]
    overlay: tuple[PageWord, ...] = ()


def choose_origin(layer: PageLayer, *, judge: LayerJudge, ocr: OcrMode) -> Choice:
    """Return whether a page is read from its layer or from its picture."""
    covered = picture_share(layer)
    words, overlay = part_overlay(layer)
    if ocr == "always":
        return Choice("ocr", "asked for", (), overlay)
    if not words and not overlay:
        drawn = bool(layer.pictures or layer.rules)
        if ocr == "never" or not drawn:
            return Choice("text_layer", "no text layer" if drawn else "a blank page", ())
        return Choice("ocr", "no text layer", ())
    if ocr == "never":
        return Choice("text_layer", "asked for", words or overlay)
    area = covered * layer.width * layer.height
    bare = covered >= _STRIP and len(words) < _FEW
    if bare or (covered >= 0.25 and len(words) < _SPARSE * area / 1000):
        found = f"only {len(words + overlay)} words in the layer of a page of pictures"
        return Choice("ocr", found, (), overlay)
    return _judge_words(words, overlay, covered, judge)


def _judge_words(
    words: tuple[PageWord, ...], overlay: tuple[PageWord, ...], covered: float, judge: LayerJudge
) -> Choice:
    words, converted = convert_legacy(words)
    found = judge(" ".join(word.text for word in words))
    over_picture = covered >= _PAGE_SIZED
    bad = found.condition in _GARBLED or (found.condition == "light_errors" and over_picture)
    foreign = found.condition == "not_vietnamese" and (over_picture or _is_gibberish(words))
    if bad or foreign:
        return Choice("ocr", f"text layer not trusted: {found.reason}", (), overlay)
    reason = f"good text layer{converted}"
    return Choice("text_layer", reason, words, overlay)


def convert_legacy(words: tuple[PageWord, ...]) -> tuple[tuple[PageWord, ...], str]:
    """Return the words in Unicode, and a remark if they were in an old encoding."""
    legacy = detect_legacy(" ".join(word.text for word in words))
    if legacy is None:
        return words, ""
    turned = tuple(word._replace(text=decode_legacy(word.text, legacy)) for word in words)
    return turned, f", converted from {LEGACY_NAMES[legacy]}"


def picture_share(layer: PageLayer) -> float:
    """Return the part of the page that its pictures cover (overlaps counted once a grid cell)."""
    grid = 20
    hits = 0
    for row in range(grid):
        for column in range(grid):
            across = (column + 0.5) * layer.width / grid
            down = (row + 0.5) * layer.height / grid
            hits += any(_holds(box, across, down) for box, _ in layer.pictures)
    return hits / grid**2


def part_overlay(layer: PageLayer) -> tuple[tuple[PageWord, ...], tuple[PageWord, ...]]:
    """Part the layer's own words from those typed over a scan, such as an incoming-mail note.

    Over a page-sized picture what is drawn is an overlay, what is hidden the text of the picture.
    """
    big = [
        box
        for box, _ in layer.pictures
        if (box[2] - box[0]) * (box[3] - box[1]) >= 0.25 * layer.width * layer.height
    ]
    over = [word for word in layer.words if _lies_on(word, big)]
    if not big or not over:
        return layer.words + layer.hidden, ()
    if layer.hidden and len(layer.hidden) < 2 * len(over):
        return layer.words + layer.hidden, ()
    if not layer.hidden and len(over) > 60:
        return layer.words, ()
    beside = tuple(word for word in layer.words if word not in set(over))
    return beside + layer.hidden, tuple(over)


def _lies_on(word: PageWord, boxes: Sequence[Box]) -> bool:
    across, down = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
    return any(_holds(box, across, down) for box in boxes)


def _holds(box: Box, across: float, down: float) -> bool:
    return box[0] <= across <= box[2] and box[1] <= down <= box[3]


def _is_gibberish(words: Sequence[PageWord]) -> bool:
    """Tell whether the letters come from a font without a map to Unicode."""
    text = "".join(word.text for word in words)
    strange = sum(
        not char.isprintable() or "\ue000" <= char <= "\uf8ff" or char == "\ufffd" for char in text
    )
    return strange * 10 > len(text)
