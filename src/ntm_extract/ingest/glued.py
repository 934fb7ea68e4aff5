"""Parts words that the engine ran together: "Cơquanchủtrì", "UBNDcáchuyện", "VT,NL".

It does so in the narrow columns of tables. A word that is no syllable is parted where the picture
has gaps much wider than those between its letters, if every part then is a syllable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np

from ntm_extract.core.tools import OcrWord
from ntm_extract.ingest.straight import Pixels
from ntm_extract.vi.syllables import is_syllable, syllable_counts
from ntm_extract.vi.unicode import bare

_CORE = re.compile(r"(\W*)([^\W\d_]{5,}|[^\W\d_]{2,}(?:[,;][^\W\d_]{2,})+)(\W*)")
_CAPITALS = re.compile(r"[A-ZĐ]{2,6}")
_CLEARER = 1.5
"""How much wider than any other gap within the word those between its parts must be."""
_MOST_LETTERS = 7
_MOST_PARTS = 10
_USED = 200
"""Uses in official texts from which a syllable may be a part: rare ones are found everywhere."""
_OFF = 0.9
"""Letters by which a gap may lie off from where the letters before it end."""
_NARROW, _WIDE = frozenset("iltjfrsIJ"), frozenset("mwMWOQGDNHUVAKRCTBXY")


class _Gap(NamedTuple):
    left: int
    right: int

    @property
    def width(self) -> int:
        return self.right - self.left


def part_glued(words: Sequence[OcrWord], pixels: Pixels) -> list[OcrWord]:
    """Return the words of a grey page (0 black), those that were run together in parts."""
    return [part for word in words for part in _parts_of(word, pixels)]


def _parts_of(word: OcrWord, pixels: Pixels) -> Sequence[OcrWord]:
    match = _CORE.fullmatch(word.text)
    if match is None or is_syllable(match[2]) or _CAPITALS.fullmatch(match[2]):
        return [word]
    before, core, after = match.groups()
    pieces = re.findall(r"[^,;]+[,;]?", core)
    if len(pieces) > 1:
        split: Sequence[str] = pieces
        gaps = _widest(_gaps(word, pixels), len(pieces) - 1)
    else:
        split, gaps = _best_split(core, _gaps(word, pixels), word)
    if len(split) < 2 or len(gaps) != len(split) - 1:
        return [word]
    texts = [*split]
    texts[0], texts[-1] = before + texts[0], texts[-1] + after
    edges = [(gap.left, gap.right) for gap in gaps]
    lefts = [word.box[0], *(float(right) for _, right in edges)]
    rights = [*(float(left) for left, _ in edges), word.box[2]]
    return [
        OcrWord(text, (left, word.box[1], right, word.box[3]), word.confidence, word.line)
        for text, left, right in zip(texts, lefts, rights, strict=True)
    ]


def _gaps(word: OcrWord, pixels: Pixels) -> list[_Gap]:
    """Return the stretches without ink between the letters of a word, from left to right."""
    import cv2  # noqa: PLC0415  (heavy: when needed)

    x0, top, x1, bottom = (max(0, round(value)) for value in word.box)
    part = np.ascontiguousarray(pixels[top:bottom, x0:x1])
    if part.size == 0:
        return []
    level, _ = cv2.threshold(part, 0, 255, cv2.THRESH_OTSU)
    inked = np.flatnonzero((part <= min(level, 190.0)).any(axis=0))
    return [
        _Gap(x0 + int(here) + 1, x0 + int(there))
        for here, there in pairwise(inked)
        if there - here > 1
    ]


def _widest(gaps: Sequence[_Gap], count: int) -> list[_Gap]:
    return sorted(sorted(gaps, key=lambda gap: -gap.width)[:count])


def _best_split(core: str, gaps: Sequence[_Gap], word: OcrWord) -> tuple[Sequence[str], list[_Gap]]:
    """Return the parts whose ends lie nearest to the clear gaps of the picture, and these."""
    widths = sorted((gap.width for gap in gaps), reverse=True)
    clear = [
        count
        for count in range(1, min(len(widths), _MOST_PARTS - 1) + 1)
        if widths[count - 1] > _CLEARER * max(1, *widths[count : count + 1], 1)
    ]
    best: tuple[Sequence[str], list[_Gap]] = ((core,), [])
    least = _OFF
    for count in clear:
        chosen = _widest(gaps, count)
        for split in _splits(core, count + 1):
            off = _distance(split, chosen, word)
            if off < least:
                best, least = (split, chosen), off
    return best


def _splits(core: str, parts: int) -> Iterator[tuple[str, ...]]:
    """Yield the ways to part a word into so many syllables or short names in capitals."""
    if parts == 1:
        if _may_be_part(core):
            yield (core,)
        return
    for end in range(1, min(_MOST_LETTERS, len(core) - 1) + 1):
        if _may_be_part(core[:end]):
            for rest in _splits(core[end:], parts - 1):
                yield (core[:end], *rest)


def _may_be_part(text: str) -> bool:
    if _CAPITALS.fullmatch(text) and not is_syllable(text):
        return True
    shaped = text[1:].islower() or text.isupper() or len(text) == 1
    return shaped and is_syllable(text) and syllable_counts().get(text.lower(), 0) >= _USED


def _distance(split: Sequence[str], gaps: Sequence[_Gap], word: OcrWord) -> float:
    """Return by how many letters at most a part ends off its gap."""
    white = sum(gap.width for gap in gaps)
    inked = word.box[2] - word.box[0] - white
    whole = sum(map(_width, split))
    letter = inked / max(1, sum(map(len, split)))
    ends = list(accumulate(map(_width, split)))[:-1]
    passed = [0, *accumulate(gap.width for gap in gaps)]
    return max(
        abs(word.box[0] + end / whole * inked + before - gap.left) / letter
        for end, gap, before in zip(ends, gaps, passed[:-1], strict=True)
    )


def _width(text: str) -> float:
    """Return the width of a text in Times, in middling letters."""
    return sum(
        0.62 if char in _NARROW else 1.45 if char in _WIDE or char in "ƯƠ" else 1.0
        for char in bare(text)
    )
