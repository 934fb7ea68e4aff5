"""Words as the engine gave them: put on their lines, two readings joined, rubbish set apart."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

import numpy as np

from ntm_extract.core.stages import Box
from ntm_extract.core.tools import OcrWord
from ntm_extract.vi.encodings import is_syllable
from ntm_extract.vi.syllables import syllable_counts

_BIAS = 0.03
"""How much surer a second reading must be to take the place of the first."""
_USUAL, _MOST_USUAL = 0.2, 0.5
"""What ten times as many uses in official texts weigh against confidence, and at the most: "hiêm"
is read for "hiểm" as surely as the right word.
"""
_RUBBISH = 0.45
_CODE = re.compile(r"\d+(?:[./-]\w+)*%?")
_SPECKS = frozenset(".'`")
"""Standing alone before a small letter these are dirt: no sentence ends there."""
_INNER = re.compile(r"([a-zà-ỹđ]{2,})[.:]([a-zà-ỹđ]{2,}[,;:.]?)")
_RULE_SIGNS = set("-–—_=~.,|¦'\"`^°•*:;<>\\[](){}!¡ ")


_STROKES = frozenset("ˆ^´`¨‹›")  # noqa: RUF001
"""Read for a piece of a seal or a signature; no notice prints one by itself."""
SEALED_BLOCK = 200_000
"""Block number of lines that run into a seal: read in several ways, they are print."""


class Parted(NamedTuple):
    """The words to keep and the text of those that were set apart."""

    words: tuple[OcrWord, ...]
    left_out: tuple[str, ...]


def straighten(words: Sequence[OcrWord]) -> list[OcrWord]:
    """Clip each word to the height of its line: the engine's boxes now and then span two lines."""
    lines: dict[tuple[int, int, int], list[OcrWord]] = defaultdict(list)
    for word in words:
        lines[word.line].append(word)
    clipped = []
    for line in lines.values():
        top = median(word.box[1] for word in line)
        bottom = median(word.box[3] for word in line)
        slack = 0.35 * max(1.0, bottom - top)
        for word in line:
            x0, y0, x1, y1 = word.box
            high, low = max(y0, top - slack), min(y1, bottom + slack)
            if low - high < 0.3 * (bottom - top):
                high, low = y0, y1
            clipped.append(OcrWord(word.text, (x0, high, x1, low), word.confidence, word.line))
    return clipped


def mean_confidence(words: Sequence[OcrWord]) -> float:
    """Return the mean confidence, each letter counted once."""
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters if letters else 0.0


def join_readings(first: Sequence[OcrWord], second: Sequence[OcrWord]) -> list[OcrWord]:
    """Join two readings of one page: where they stand in one place, the likelier one is taken.

    That is the surer one, and of two about as sure the one with words that official texts use
    more. Words that only the second has are taken if it is sure of them.
    """
    if not first or not second:
        return list(first or second)
    groups = _matched_groups(first, second)
    joined: list[OcrWord] = []
    for ones, twos in groups:
        if not ones:
            joined += [word for word in twos if word.confidence >= 0.7 and len(word.text) > 1]
        elif twos and _is_likelier(twos, ones):
            joined += [word_on_line(word, ones[0].line) for word in twos]
        elif _same_text(ones, twos):
            joined += [
                OcrWord(one.text, one.box, max(one.confidence, two.confidence), one.line)
                for one, two in zip(ones, twos, strict=True)
            ]
        else:
            joined += ones
    return joined


def _is_likelier(ones: Sequence[OcrWord], others: Sequence[OcrWord]) -> bool:
    """Tell whether a reading is to be preferred to another of the same place."""
    surer = mean_confidence(ones) - mean_confidence(others)
    usual, other = _usualness(ones), _usualness(others)
    if usual is not None and other is not None:
        surer += max(-_MOST_USUAL, min(_MOST_USUAL, _USUAL * (usual - other)))
    return surer > _BIAS


def _usualness(words: Sequence[OcrWord]) -> float | None:
    """Return the power of ten of the count of the rarest syllable; None for figures and codes."""
    cores = [word.text.strip("“”\"'.,;:()").lower() for word in words]
    cores = [core for core in cores if core]
    if not cores or not all(core.isalpha() for core in cores):
        return None
    return min(math.log10(syllable_counts().get(core, 0) + 3) for core in cores)


def word_on_line(word: OcrWord, line: tuple[int, int, int]) -> OcrWord:
    """Return the word as part of another line."""
    return OcrWord(word.text, word.box, word.confidence, line)


def _same_text(ones: Sequence[OcrWord], twos: Sequence[OcrWord]) -> bool:
    return [word.text for word in ones] == [word.text for word in twos]


def _matched_groups(
    first: Sequence[OcrWord], second: Sequence[OcrWord]
) -> list[tuple[list[OcrWord], list[OcrWord]]]:
    """Group the words of both readings that overlap, directly or through others."""
    shared = _overlaps([word.box for word in first], [word.box for word in second])
    parent = list(range(len(first) + len(second)))

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for one, two in zip(*np.nonzero(shared > 0.4), strict=True):
        parent[root(int(one))] = root(len(first) + int(two))
    groups: dict[int, tuple[list[OcrWord], list[OcrWord]]] = {}
    for index, word in enumerate((*first, *second)):
        sides = groups.setdefault(root(index), ([], []))
        sides[index >= len(first)].append(word)
    for sides in groups.values():
        for side in sides:
            side.sort(key=lambda word: word.box[0])
    return list(groups.values())


def _overlaps(
    ones: Sequence[Box], twos: Sequence[Box]
) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Return how much each pair of boxes shares, as a part of the smaller one."""
    a, b = np.array(ones)[:, None, :], np.array(twos)[None, :, :]
    wide = np.minimum(a[..., 2], b[..., 2]) - np.maximum(a[..., 0], b[..., 0])
    tall = np.minimum(a[..., 3], b[..., 3]) - np.maximum(a[..., 1], b[..., 1])
    area_a = (a[..., 2] - a[..., 0]) * (a[..., 3] - a[..., 1])
    area_b = (b[..., 2] - b[..., 0]) * (b[..., 3] - b[..., 1])
    smaller = np.maximum(np.minimum(area_a, area_b), 1.0)
    return np.asarray(np.clip(wide, 0, None) * np.clip(tall, 0, None) / smaller)


def part_rubbish(words: Sequence[OcrWord]) -> Parted:
    """Set apart what the engine made of rules, specks, seals and writing by hand.

    Only where most of the page is read surely: on a bad page doubtful words are all there is.
    """
    good_page = mean_confidence(words) >= 0.8
    lines: dict[tuple[int, int, int], list[OcrWord]] = defaultdict(list)
    for word in words:
        lines[word.line].append(word)
    kept: list[OcrWord] = []
    left_out: list[str] = []
    for line in lines.values():
        looked_at = line[0].line[0] >= SEALED_BLOCK
        rubbish = mean_confidence(line) < _RUBBISH and not _is_plausible(line)
        if good_page and rubbish and not looked_at:
            left_out.append(" ".join(word.text for word in line))
            continue
        for word, after in zip(line, (*line[1:], None), strict=True):
            speck = word.text in _SPECKS and after is not None and after.text[0].islower()
            if speck or _is_rubbish(word, lonely=len(line) == 1, good_page=good_page):
                left_out.append(word.text)
            else:
                kept += _without_inner_speck(word, after)
    return Parted(tuple(kept), tuple(left_out))


def _without_inner_speck(word: OcrWord, after: OcrWord | None) -> list[OcrWord]:
    """Part "lãnh.đạo" at its speck, and take one off a word that the sentence goes on behind."""
    x0, top, x1, bottom = word.box
    inner = _INNER.fullmatch(word.text)
    if inner and is_syllable(inner[1]) and is_syllable(inner[2].rstrip(",;:.")):
        at = x0 + (x1 - x0) * (len(inner[1]) + 0.5) / len(word.text)
        ends = ((inner[1], (x0, top, at, bottom)), (inner[2], (at, top, x1, bottom)))
        return [OcrWord(text, box, word.confidence, word.line) for text, box in ends]
    core = word.text[:-1]
    goes_on = after is not None and after.text[0].islower() and is_syllable(after.text.rstrip(",;"))
    if word.text[-1] == "." and goes_on and core.islower() and len(core) > 2 and is_syllable(core):
        return [OcrWord(core, word.box, word.confidence, word.line)]
    return [word]


def _is_plausible(line: Sequence[OcrWord]) -> bool:
    """Tell whether most of a line could be Vietnamese words, numbers or codes."""
    cores = [word.text.strip("“”\"'.,;:()") for word in line]
    good = sum(bool(_CODE.fullmatch(core)) or is_syllable(core) for core in cores)
    return good >= 0.6 * len(line)


def _is_rubbish(word: OcrWord, *, lonely: bool, good_page: bool) -> bool:
    wide, tall = word.box[2] - word.box[0], word.box[3] - word.box[1]
    if not set(word.text) - _STROKES:
        return True
    if not set(word.text) - _RULE_SIGNS:
        drawn = wide > 4 * max(tall, 1.0) and len(word.text) > 1
        return drawn or lonely or (word.confidence < 0.6 and word.text not in "-–—+")
    return good_page and lonely and len(word.text) <= 2 and word.confidence < 0.6
