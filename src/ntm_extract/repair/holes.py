"""Puts back glyphs that a conversion dropped: "chất  ượng", "đ o tạo", "  y dựng".

Where a font had no code for a glyph, a space stands in its place. Around fragments that are no
words each space may be a lost letter; what the lexicon and the words around allow decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ntm_extract.core.stages import Edit
from ntm_extract.repair.fragments import WORD, is_fragment
from ntm_extract.repair.hole_paths import Piece, grow
from ntm_extract.repair.language import LanguageModel
from ntm_extract.repair.lexicon import Lexicon
from ntm_extract.repair.words import UNKNOWN
from ntm_extract.vi.syllables import is_syllable

LOST_LETTER, ODD_WORD = 2.5, 9.0
"""What it costs that a letter was lost here, and that a fragment is meant as it stands."""

GAIN, LEAST_REPAIRS = 5.0, 3
"""By how much a repair must win, and how many a reading must need before any is believed."""

MOST_TOKENS, MOST_LETTERS = 3, 3
"""Fragments that one word may have come to, letters it may have lost."""


@dataclass(frozen=True)
class HoleFiller:
    """Fills holes with words of the lexicon that the language model likes there."""

    lexicon: Lexicon
    language: LanguageModel
    weight: float = 0.9

    def edits(self, text: str, spans: Sequence[tuple[int, int]]) -> list[Edit]:
        """Return the repairs of all holes in ``spans``; none where there is only a hole or two."""
        found = [edit for start, end in spans for edit in self._in_span(text, start, end)]
        return found if len(found) >= LEAST_REPAIRS else []

    @cached_property
    def _syllables(self) -> dict[int, str]:
        """The syllables of each length, one a line."""
        lines: dict[int, list[str]] = {}
        for word in self.lexicon.written:
            if is_syllable(word):
                lines.setdefault(len(word), []).append(word)
        return {length: "\n".join(words) for length, words in lines.items()}

    def _in_span(self, text: str, start: int, end: int) -> Iterator[Edit]:
        tokens = [match.span() for match in WORD.finditer(text, start, end)]
        odd = [at for at, span in enumerate(tokens) if is_fragment(text, *span)]
        for first, last in _regions(text, tokens, odd):
            yield from self._fill(text, tokens, first, last)

    def _fill(
        self, text: str, tokens: list[tuple[int, int]], first: int, last: int
    ) -> Iterator[Edit]:
        steps = {at: list(self._steps(text, tokens, at, last)) for at in range(first, last)}
        paths = grow(first, last, steps, lambda piece: _is_change(text, piece))
        before = [self._word(text[slice(*span)]) for span in tokens[max(0, first - 2) : first]]
        after = [self._word(text[slice(*span)]) for span in tokens[last : last + 2]]
        totals = self.weight * paths.likely(before, after, self.language) - paths.costs()
        best = int(totals.argmax())
        gain = float(totals[best] - totals[~paths.changed()].max())
        if gain < GAIN:
            return
        for piece in paths.pieces(best):
            if _is_change(text, piece):
                sure = round(1 / (1 + float(np.exp(-gain / 2))), 3)
                yield Edit(piece.start, text[piece.start : piece.end], piece.written, sure, "hole")

    def _word(self, written: str) -> int:
        return self.lexicon.ids.get(written.lower(), UNKNOWN)

    def _steps(
        self, text: str, tokens: list[tuple[int, int]], at: int, last: int
    ) -> Iterator[tuple[int, Piece]]:
        """Yield, of the ways to read a word from token ``at`` on, where each ends; as is last."""
        for to in range(at + 1, min(last, at + MOST_TOKENS) + 1):
            yield from ((to, piece) for piece in self._words(text, tokens, at, to))
        start, end = tokens[at]
        word = self._word(text[start:end])
        cost = ODD_WORD if is_fragment(text, start, end) else 0.0
        yield at + 1, Piece(start, end, text[start:end], word, cost)

    def _words(self, text: str, tokens: list[tuple[int, int]], at: int, to: int) -> Iterator[Piece]:
        """Yield the words that tokens ``at`` to ``to`` may be, their spaces being lost letters."""
        start, end = tokens[at][0], tokens[to - 1][1]
        inner = text[start:end]
        if not inner.replace(" ", "").isalpha():
            return
        ahead = _spaces(text[tokens[at - 1][1] : start] if at else text[max(0, start - 3) : start])
        behind = _spaces(text[end : tokens[to][0]] if to < len(tokens) else "")
        for lead in range(max(0, ahead - 1) + 1):
            for trail in range(max(0, behind - 1) + 1):
                lost = lead + trail + inner.count(" ")
                if 0 < lost <= MOST_LETTERS:
                    yield from self._matches(text, start - lead, end + trail, lost)

    def _matches(self, text: str, start: int, end: int, lost: int) -> Iterator[Piece]:
        read = text[start:end]
        for written in self._fitting(read.lower()):
            extra = len(written) - len(read)
            pairs = zip(" " * extra + read, written, strict=True)
            shown = "".join(own if char == " " else char for char, own in pairs)
            if read.replace(" ", "").isupper() and len(read.replace(" ", "")) > 1:
                shown = shown.upper()
            cost = LOST_LETTER * (lost + extra)
            yield Piece(start, end, shown, self.lexicon.ids[written], cost)

    def _fitting(self, read: str) -> list[str]:
        """Return the syllables that have a letter for every space of ``read``, by their ids."""
        pattern = "".join("." if char == " " else char for char in read)
        found: list[str] = re.findall(
            rf"^{pattern}$", self._syllables.get(len(read), ""), re.MULTILINE
        )
        if read.startswith(" "):  # spaces in a row may be run together: one letter more is lost
            longer = self._syllables.get(len(read) + 1, "")
            found += re.findall(rf"^.{pattern}$", longer, re.MULTILINE)
        return sorted(found, key=self.lexicon.ids.__getitem__)


def _spaces(gap: str) -> int:
    """Return how many spaces a gap has, none where it is more than spaces."""
    return len(gap) if gap and not gap.strip(" ") else 0


def _is_change(text: str, piece: Piece) -> bool:
    return text[piece.start : piece.end] != piece.written


def _regions(text: str, tokens: list[tuple[int, int]], odd: list[int]) -> Iterator[tuple[int, int]]:
    """Yield runs of tokens around odd ones, one word of context taken in on either side."""
    first = last = -1
    for at in odd:
        low = at - 1 if at and not text[tokens[at - 1][1] : tokens[at][0]].strip(" ") else at
        high = at + 2 if at + 1 < len(tokens) else at + 1
        if last >= low:
            last = high
            continue
        if first >= 0:
            yield first, last
        first, last = low, high
    if first >= 0:
        yield first, last
