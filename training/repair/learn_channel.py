"""Learns the channel: what each letter and each word is read as, from garbled/clean pages.

Page and truth are aligned without marks and case; what lies between two common spaces is a pair.
Pairs of single words are aligned letter by letter with the channel as it is, the confusions
counted, and that again, until the alignment and the channel agree.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from ntm_extract.repair.channel import FIRST, LAST, Channel, align
from ntm_extract.repair.lexicon import SHAPES, Lexicon, Shape
from ntm_extract.vi.unicode import bare, nfc, place_tone_marks

ROUNDS = 4
WORST_PAGE = 0.25
"""Pages whose base letters differ more were set in columns or tables: no pairs in order."""

LEAST_SEEN = 2

_SPACE = re.compile(r"\s+")
_TRAIL = re.compile(r"[.,;:!?)\]}\"'”»…]+$")
_LEAD = re.compile(r"^[(\[{\"'“«]+")
_SAME = str.maketrans({"–": "-", "“": '"', "”": '"', "’": "'", "‘": "'", "\u00ad": None})


@dataclass(frozen=True)
class Page:
    """A page as it was read and what stands there."""

    name: str
    split: str
    read: str
    true: str

    def distance(self) -> float:
        """Return the share of base letters that differ."""
        return Levenshtein.distance(_fold(self.read), _fold(self.true)) / max(1, len(self.true))


def read_pages(paths: Iterable[Path]) -> Iterator[Page]:
    """Yield the pages of JSON-lines files, normalised, those out of order left out."""
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            page = Page(row["name"], row["split"], normal(row["read"]), normal(row["true"]))
            if page.distance() <= WORST_PAGE:
                yield page


def normal(text: str) -> str:
    """Return text on one line with plain quotes and official tone marks."""
    return place_tone_marks(_SPACE.sub(" ", nfc(text).translate(_SAME)).strip())


def _fold(text: str) -> str:
    return bare(text).lower()


def pairs_of(page: Page) -> Iterator[tuple[str, str]]:
    """Yield (read, true) between spaces that both sides have."""
    read, true = page.read, page.true
    low_read = low_true = 0
    for op in Levenshtein.opcodes(_fold(read), _fold(true)):
        if op.tag != "equal":
            continue
        for step in range(op.src_end - op.src_start):
            at, to = op.src_start + step, op.dest_start + step
            if read[at] == " " and true[to] == " ":
                yield read[low_read:at], true[low_true:to]
                low_read, low_true = at + 1, to + 1
    yield read[low_read:], true[low_true:]


def word_pairs(pages: Iterable[Page]) -> Counter[tuple[str, str]]:
    """Count the pairs of single words, without the punctuation that both have."""
    counts: Counter[tuple[str, str]] = Counter()
    for page in pages:
        for read, true in pairs_of(page):
            if " " in read or " " in true or not _is_near(read, true):
                continue
            inner, word = _stripped(read, true)
            if inner and word.isalpha():
                counts[inner, word] += 1
    return counts


def _is_near(read: str, true: str) -> bool:
    if len(read) > 2.5 * len(true) + 3 or len(true) > 2.5 * len(read) + 3:
        return False
    return Levenshtein.distance(_fold(read), _fold(true)) <= 0.75 * max(len(read), len(true)) + 1


def _stripped(read: str, true: str) -> tuple[str, str]:
    for edge in (_LEAD, _TRAIL):
        if edge.search(true):
            read, true = edge.sub("", read), edge.sub("", true)
    return read, true


def learn_letters(pairs: Counter[tuple[str, str]], letters: str) -> dict[str, Counter[str]]:
    """Return how often each letter was read as each segment."""
    channel = Channel(letters=letters, counts={})
    counts: dict[str, Counter[str]] = {}
    for _ in range(ROUNDS):
        counts = {}
        for (read, true), times in sorted(pairs.items()):
            if len(read) > 14 or not set(true) <= set(letters):
                continue
            cost, aligned = align(channel, read, true)
            if cost > 14 + 2.2 * len(true):
                continue
            for letter, segment in aligned:
                counts.setdefault(letter, Counter())[segment] += times
        channel = Channel(letters=letters, counts=counts)
    return counts


def letters_of(lexicon: Lexicon, pairs: Counter[tuple[str, str]]) -> str:
    """Return every letter that is written, in any case, and the two edges of a word."""
    found = {char for word in lexicon.written for char in word + word.upper()}
    found |= {char for _, true in pairs for char in true}
    return "".join(sorted(found - {FIRST, LAST})) + FIRST + LAST


def code_of(word: str, lexicon: Lexicon) -> int | None:
    """Return the code of a word as it is written; None where the lexicon cannot write it so."""
    own = lexicon.ids.get(word.lower())
    if own is None:
        return None
    for shape in Shape:
        fixed = lexicon.is_fixed(own)
        if fixed == (shape == Shape.FIXED) and lexicon.show(own * SHAPES + shape) == word:
            return own * SHAPES + shape
    return None


def learn_words(
    pairs: Counter[tuple[str, str]], lexicon: Lexicon
) -> tuple[dict[str, Counter[int]], Counter[int]]:
    """Return what words (by code) each token was, and how often each word occurred."""
    seen: dict[str, Counter[int]] = {}
    totals: Counter[int] = Counter()
    for (read, true), times in sorted(pairs.items()):
        code = code_of(true, lexicon)
        if code is not None:
            totals[code] += times
            if times >= LEAST_SEEN and not set(read) & {"\t", "\n"}:
                seen.setdefault(read, Counter())[code] += times
    return seen, totals
