"""What a Vietnamese OCR makes of single letters: words one slip away, and how likely each slip is.

An engine with the right model reads most words right and slips on a mark or a letter of the others
("phấn đầu", "địa bản"). A slip is at most one base letter read wrong, lost or added, with any
marks of the word; how often each happens is counted on pages whose text is known
(``training/repair/learn_slips.py``).
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
import numpy.typing as npt

from ntm_extract.repair.lexicon import Lexicon
from ntm_extract.vi.unicode import bare

Kind = str
"""What kind of slip: "tone", "shape" (hat, horn, breve, bar), "both", "base", "gap"."""

FAITH = 60.0
"""How often a letter must have been seen to be trusted more than others of its kind."""

MOST_MARKS = 3
"""Letters of one word whose marks may all be wrong."""

_TONES = frozenset("\u0300\u0301\u0309\u0303\u0323")
_KIND_SIZE: Mapping[Kind, int] = {"tone": 5, "shape": 4, "both": 12, "base": 60, "gap": 30}


def kind_of(true: str, read: str) -> Kind:
    """Name the kind of slip between two letters; "" stands for no letter."""
    if not true or not read:
        return "gap"
    if bare(true) != bare(read):
        return "base"
    mine, theirs = _marks(true), _marks(read)
    if mine[1] == theirs[1]:
        return "tone"
    return "shape" if mine[0] == theirs[0] else "both"


def _marks(letter: str) -> tuple[frozenset[str], str]:
    parts = unicodedata.normalize("NFD", letter)
    tones = frozenset(char for char in parts if char in _TONES)
    return tones, "".join(char for char in parts if char not in _TONES)


@lru_cache(maxsize=1 << 10)
def _base(letter: str) -> str:
    return bare(letter)


@lru_cache(maxsize=1 << 13)
def _plain(word: str) -> str:
    return bare(word)


@dataclass(frozen=True)
class Confusions:
    """How often each letter stood there, and how often it was read as another one.

    ``counts`` holds (true, read): pairs of the same letter are those read right, "" stands for no
    letter. ``words`` is how many words were compared, ``wrong`` how many were misread. ``stripped``
    is the share of words that lost all their marks at once, as where an engine that reads two
    languages takes one for a word of the other ("can", "day").
    """

    counts: Mapping[tuple[str, str], float]
    words: float
    wrong: float
    stripped: float = 0.0

    @cached_property
    def _kinds(self) -> Mapping[Kind, float]:
        sums: dict[Kind, float] = {}
        for (true, read), count in self.counts.items():
            if true != read:
                kind = kind_of(true, read)
                sums[kind] = sums.get(kind, 0.0) + count
        return sums

    @cached_property
    def _letters(self) -> Mapping[str, float]:
        sums: dict[str, float] = {"": self.words}
        for (true, _), count in self.counts.items():
            if true:
                sums[true] = sums.get(true, 0.0) + count
        return sums

    @cached_property
    def _total(self) -> float:
        return sum(self._letters.values())

    @cached_property
    def _costs(self) -> dict[tuple[str, str], float]:
        return {}

    @property
    def rate(self) -> float:
        """The share of words misread."""
        return self.wrong / self.words

    def cost(self, true: str, read: str) -> float:
        """Return the cost (negative log odds) of one letter read as another."""
        key = (true, read)
        known = self._costs.get(key)
        if known is None:
            kind = kind_of(true, read)
            rare = (1 + self._kinds.get(kind, 0.0)) / self._total / _KIND_SIZE[kind]
            own = self._letters.get(true, 0.0)
            odds = (self.counts.get(key, 0.0) + FAITH * rare) / (own + FAITH)
            known = self._costs[key] = -math.log(odds)
        return known

    def word_cost(self, true: str, read: str) -> float:
        """Return the cost of one word read as another; infinite beyond one slip of a base."""
        cost = self._by_letters(true, read)
        if self.stripped and read != true and read == _plain(true):
            return -math.log(math.exp(-cost) + self.stripped)
        return cost

    def _by_letters(self, true: str, read: str) -> float:
        if len(true) == len(read):
            return self._even(true, read)
        longer, shorter = (true, read) if len(true) > len(read) else (read, true)
        if len(longer) != len(shorter) + 1:
            return math.inf
        best, plain, wanted = math.inf, _plain(longer), _plain(shorter)
        for at, letter in enumerate(longer):
            if plain[:at] + plain[at + 1 :] != wanted:
                continue
            gap = self.cost(letter, "") if longer is true else self.cost("", letter)
            left = longer[:at] + longer[at + 1 :]
            rest = self._even(left, shorter) if longer is true else self._even(shorter, left)
            best = min(best, gap + rest)
        return best

    def _even(self, true: str, read: str) -> float:
        pairs = [pair for pair in zip(true, read, strict=True) if pair[0] != pair[1]]
        if len(pairs) > MOST_MARKS:
            return math.inf
        bases, total = 0, 0.0
        for one, other in pairs:
            bases += _base(one) != _base(other)
            if bases > 1:
                return math.inf
            total += self.cost(one, other)
        return total


_MOST_KNOWN = 1 << 16
"""Tokens remembered with what they may be a slip of."""


class Neighbours:
    """Finds the words of the lexicon that are one slip away from a token, the likeliest first.

    ``shares`` are the logs of how often each word is written, to be weighed with its slips: where
    all marks are lost, each word of the same letters costs the same.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        confusions: Confusions,
        shares: npt.NDArray[np.float32] | None = None,
    ) -> None:
        self._confusions = confusions
        self._shares = shares
        self._known: dict[str, tuple[tuple[int, float], ...]] = {}
        self._near: dict[str, list[tuple[int, str]]] = {}
        for word, at in lexicon.ids.items():
            if not lexicon.is_fixed(at) and word.isalpha():
                for key in _keys(bare(word)):
                    self._near.setdefault(key, []).append((at, word))

    def of(self, token: str) -> tuple[tuple[int, float], ...]:
        """Return ids and costs of the words that ``token`` (lower case) may be a slip of."""
        if token not in self._known:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            found: dict[int, float] = {}
            for key in _keys(bare(token)):
                for at, word in self._near.get(key, ()):
                    if at not in found and word != token:
                        found[at] = self._confusions.word_cost(word, token)
            near = [(at, cost) for at, cost in found.items() if cost < math.inf]
            self._known[token] = tuple(sorted(near, key=self._rank))
        return self._known[token]

    def _rank(self, near: tuple[int, float]) -> tuple[float, int]:
        at, cost = near
        return (cost if self._shares is None else cost - float(self._shares[at]), at)


def _keys(plain: str) -> Iterator[str]:
    """Yield a word and what is left when any one letter goes: equal keys are one letter apart."""
    yield plain
    yield from {plain[:at] + plain[at + 1 :] for at in range(len(plain))}
