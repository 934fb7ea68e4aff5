"""Two texts laid side by side: what stands in both, what was replaced, what only one of them has.

Runs of consonants that occur once in each text are the anchors; between anchors the letters are
compared with rapidfuzz. The time grows with the length of the texts, not with its square.
"""

from __future__ import annotations

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from ntm_extract.dedup.alignment import Alignment, Block
from ntm_extract.dedup.anchors import anchored_stretches
from ntm_extract.dedup.fold import ANCHOR, FoldedText

_SIMILAR = 0.45
"""Unrelated Vietnamese passages are 0.2 to 0.35 alike by Levenshtein, garbled ones above 0.6."""

_SIMILAR_EDGE = 0.55
_SCRAP = 8
"""Gaps of fewer letters are noise whatever they hold."""

_PIECES = 12
"""So many pieces of a passage are looked for to tell whether it was moved."""

_FEW_REPLACED = 0.1
_GARBLED = 0.02
_GLANCE = 300
_PASSAGE = 60
_LIKE = 75.0
"""Rapidfuzz's partial ratio of a passage with the place most like it in a text that has nothing
of the kind is 50 to 60, of a garbled one with its own above 75."""

_LONG_GAP = 800


def align(a: FoldedText, b: FoldedText) -> Alignment:
    """Lay two folded texts side by side."""
    counter = _Counter(a, b)
    for a_start, a_end, b_start, b_end in anchored_stretches(a, b):
        counter.gap(a_start, b_start)
        counter.block(a_start, a_end, b_start, b_end)
    counter.gap(len(a.letters), len(b.letters))
    return counter.alignment()


class _Counter:
    """Walks along both texts and keeps count."""

    def __init__(self, a: FoldedText, b: FoldedText) -> None:
        self._a, self._b = a, b
        self._at_a = self._at_b = 0
        self._blocks: list[Block] = []
        self._edits = self._only_a = self._only_b = 0
        self._shared_a = self._shared_b = 0
        self._left: list[tuple[bytes, bytes]] = []

    def block(self, a_start: int, a_end: int, b_start: int, b_end: int) -> None:
        """Take in letters whose consonants are the same."""
        self._at_a, self._at_b = a_start, b_start
        self._take(a_end, b_end)

    def gap(self, a_end: int, b_end: int) -> None:
        """Take in the letters between two anchors."""
        a_words, b_words = self._a.letters[self._at_a : a_end], self._b.letters[self._at_b : b_end]
        shorter, longer = sorted((len(a_words), len(b_words)))
        if not longer:
            return
        if self._is_noise(a_words, b_words, shorter, longer):
            self._take(a_end, b_end)
            return
        if self._is_edge(a_words, b_words, first=True):
            self._take(self._at_a + shorter, self._at_b + shorter)
            self._leave(a_end, b_end)
        elif self._is_edge(a_words, b_words, first=False):
            self._leave(a_end - shorter, b_end - shorter)
            self._take(a_end, b_end)
        else:
            self._leave(a_end, b_end)

    def _take(self, a_end: int, b_end: int) -> None:
        """Take the letters up to here for the same, misread or not."""
        a_words, b_words = self._a.letters[self._at_a : a_end], self._b.letters[self._at_b : b_end]
        self._edits += Levenshtein.distance(a_words, b_words)
        if a_words and b_words:
            self._blocks.append(Block(self._at_a, len(a_words), self._at_b, len(b_words)))
            self._shared_a += len(a_words)
            self._shared_b += len(b_words)
        self._at_a, self._at_b = a_end, b_end

    def _leave(self, a_end: int, b_end: int) -> None:
        """Take the letters up to here for different ones."""
        a_words, b_words = self._a.letters[self._at_a : a_end], self._b.letters[self._at_b : b_end]
        shorter = min(len(a_words), len(b_words))
        if shorter and not self._is_moved(a_words, b_words):
            self._left.append((a_words, b_words))
        self._only_a += len(a_words) - shorter
        self._only_b += len(b_words) - shorter
        self._at_a, self._at_b = a_end, b_end

    @staticmethod
    def _is_noise(a_words: bytes, b_words: bytes, shorter: int, longer: int) -> bool:
        if longer <= _SCRAP:
            return True
        if not shorter or shorter < _SIMILAR * longer or longer > _LONG_GAP:
            return False
        return Levenshtein.normalized_similarity(a_words, b_words) >= _SIMILAR

    @staticmethod
    def _is_edge(a_words: bytes, b_words: bytes, *, first: bool) -> bool:
        """Tell whether the shorter of two passages is the beginning or the end of the longer."""
        shorter, longer = sorted((a_words, b_words), key=len)
        size = len(shorter)
        if size <= _SCRAP or size > _LONG_GAP or 10 * len(longer) < 13 * size:
            return False
        edge = longer[:size] if first else longer[-size:]
        return Levenshtein.normalized_similarity(shorter, edge) >= _SIMILAR_EDGE

    def _is_moved(self, a_words: bytes, b_words: bytes) -> bool:
        """Tell whether a passage stands elsewhere in the other text (columns read otherwise)."""
        size = ANCHOR * 2
        if min(len(a_words), len(b_words)) < size:
            return False
        return _stands_in(a_words, self._b.letters, size) or _stands_in(
            b_words, self._a.letters, size
        )

    def _replaced(self, shared: int) -> list[int]:
        """Return the letters of each passage that reads otherwise and stands nowhere else.

        Where a text repeats itself, anchors may hold on to the wrong one of two like passages. It
        is worth looking for the others only where there are few, and misreading hides them.
        """
        sizes = [min(map(len, words)) for words in self._left]
        if sum(sizes) > _FEW_REPLACED * shared or self._edits < _GARBLED * shared:
            return sizes
        return [
            size
            for size, (a_words, b_words) in zip(sizes, self._left, strict=True)
            if not (
                _is_like_some(a_words, self._b.letters) or _is_like_some(b_words, self._a.letters)
            )
        ]

    def alignment(self) -> Alignment:
        """Return what was counted."""
        shared_a, shared_b = self._shared_a, self._shared_b
        replaced = self._replaced(min(shared_a, shared_b))
        return Alignment(
            blocks=tuple(self._blocks),
            shared_a=shared_a,
            shared_b=shared_b,
            noise=self._edits / max(shared_a, shared_b, 1),
            replaced=sum(replaced),
            longest_replaced=max(replaced, default=0),
            only_a=self._only_a,
            only_b=self._only_b,
        )


def _is_like_some(words: bytes, whole: bytes) -> bool:
    """Tell whether a passage stands, misread, somewhere in a text."""
    return len(words) >= _PASSAGE and _likeness(words[:_GLANCE], whole) >= _LIKE


def _likeness(words: bytes, whole: bytes) -> float:
    """Return how like a passage is to the place most like it, 0 below the limit: so it is fast."""
    return fuzz.partial_ratio(words, whole, score_cutoff=_LIKE)


def _stands_in(words: bytes, whole: bytes, size: int) -> bool:
    """Tell whether half of the pieces of a passage stand in a text."""
    step = max(size, len(words) // _PIECES)
    starts = range(0, len(words) - size + 1, step)
    wanted = (len(starts) + 1) // 2
    missing = 0
    for at in starts:
        if words[at : at + size] in whole:
            wanted -= 1
        else:
            missing += 1
        if wanted <= 0:
            return True
        if missing > len(starts) // 2:
            return False
    return wanted <= 0
