"""What a garbled token may have been: words with the cost of reading them so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain, pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from ntm_extract.repair.channel import Channel, align
from ntm_extract.repair.lexicon import SHAPES, Lexicon, Shape, Syllabary
from ntm_extract.repair.syllable_finder import MARGIN, TOP, SyllableFinder
from ntm_extract.repair.tokens import is_figure
from ntm_extract.repair.words import FIRST_WORD
from ntm_extract.vi.unicode import bare

Candidates = list[tuple[int, float]]
"""Codes (word id times shapes plus shape) and costs; code 0 keeps the token as it was read."""

KEEP_WORD, KEEP_SYMBOL, KEEP_DIGIT, KEEP_SPOILT = 14.0, 3.0, 2.0, 6.5
LONGEST_TOKEN = 14
"""Longer tokens are no single syllables."""

PRIOR = 0.8
"""How far a word's frequency counts when the list is cut: rare words must not crowd it."""

SYMBOL_ONSETS = {"¢": "c", "€": "c", "$": "s", "£": "l", "|": "l"}
"""The letter that a symbol is drawn like, where it is all that is left of a word."""

LOST_VOWEL = 5.0
"""The cost of reading so little of a word."""

HALF_UPPER = 1.0
"""The cost of "Tp" for "TP"."""

VOWELS = frozenset("aeiouy")

_QUOTES = str.maketrans("‘’`", "'''")


@dataclass(frozen=True)
class WordOdds:
    """How often training saw a word (by code) read as a token, and how often it saw the word."""

    seen: Mapping[str, tuple[tuple[int, float], ...]]
    totals: npt.NDArray[np.float32]
    weight: float = 60.0
    most: float = 150.0

    def costs(
        self, codes: npt.NDArray[np.int64], counts: npt.NDArray[Any], letters: npt.NDArray[Any]
    ) -> npt.NDArray[np.float64]:
        """Mix the record of words (how often each was read so) with what their letters cost."""
        totals = self.totals[codes].astype(np.float64)
        scale = np.minimum(1.0, self.most / np.maximum(totals, 1.0))
        odds = counts * scale + self.weight * np.exp(-letters)
        mixed: npt.NDArray[np.float64] = -np.log(odds / (totals * scale + self.weight))
        return mixed


@dataclass
class Proposer:
    """Proposes candidates for tokens, whole documents at a time."""

    lexicon: Lexicon
    syllabary: Syllabary
    channel: Channel
    odds: WordOdds
    shape_costs: npt.NDArray[np.float32]
    unigram: npt.NDArray[np.float32]
    known: dict[str, Candidates] = field(default_factory=dict)

    def through(
        self, channel: Channel, odds: WordOdds, shape_costs: npt.NDArray[np.float32]
    ) -> Proposer:
        """Return a proposer of the same words that reads through another channel."""
        return replace(self, channel=channel, odds=odds, shape_costs=shape_costs, known={})

    @cached_property
    def _rarity(self) -> npt.NDArray[np.float32]:
        return -np.float32(PRIOR) * self.unigram.repeat(SHAPES)

    @cached_property
    def _syllables(self) -> SyllableFinder:
        return SyllableFinder(self.syllabary, self.channel, self._rarity)

    @cached_property
    def _symbols(self) -> dict[str, list[int]]:
        """Ids of the words that are no syllables, by what is left of them without marks."""
        found: dict[str, list[int]] = {}
        for word, written in enumerate(self.lexicon.written, FIRST_WORD):
            if self.lexicon.is_fixed(word) or not self._is_split(word):
                found.setdefault(bare(written), []).append(word)
        return found

    def _is_split(self, word: int) -> bool:
        return word in self._split_words

    @cached_property
    def _split_words(self) -> frozenset[int]:
        codes = self.syllabary.codes[self.syllabary.codes >= 0]
        return frozenset((codes // SHAPES).tolist())

    def propose(self, tokens: Sequence[str]) -> dict[str, Candidates]:
        """Return the candidates of each distinct token, cheapest first."""
        new = {
            token: plain_quotes(token) for token in dict.fromkeys(tokens) if token not in self.known
        }
        short = [plain for plain in dict.fromkeys(new.values()) if len(plain) <= LONGEST_TOKEN]
        found = self._syllables.find(short)
        letters = {
            token: self._letters(plain, found.get(plain, {})) for token, plain in new.items()
        }
        self.known |= self._ranked(
            {token: new[token] for token in letters if letters[token]}, letters
        )
        self.known |= {token: [] for token, own in letters.items() if not own}
        return {token: self.known[token] for token in tokens}

    def keep_cost(self, token: str) -> float:
        """Return the cost of leaving the token as read: less where it looks like a symbol."""
        if is_figure(token):
            return KEEP_DIGIT * len(token) + (0.0 if token.isdigit() else KEEP_SPOILT)
        capitals = sum(char.isupper() for char in token)
        odd = bare(token).lower() not in self.lexicon.by_plain
        return KEEP_SYMBOL if odd and len(token) > 1 and 2 * capitals >= len(token) else KEEP_WORD

    def _letters(self, token: str, letters: dict[int, float]) -> dict[int, float]:
        """Return what the letters of each candidate cost; what is no syllable joins the others."""
        for word in self._symbols.get(bare(token).upper(), ()) if _is_half_upper(token) else ():
            letters[word * SHAPES + Shape.FIXED] = HALF_UPPER
        for code in self._symbol_codes(token):
            letters.setdefault(code, align(self.channel, token, self.lexicon.show(code))[0])
        for code in self._cut_short(token):
            letters[code] = min(letters.get(code, LOST_VOWEL), LOST_VOWEL)
        for code, _ in self.odds.seen.get(token, ()):
            letters.setdefault(code, 25.0)
        return letters

    def _ranked(
        self, plain: Mapping[str, str], letters: Mapping[str, dict[int, float]]
    ) -> dict[str, Candidates]:
        """Return the best candidates of each token with their costs, all tokens at once."""
        sizes = [len(letters[token]) for token in plain]
        total, ends = sum(sizes), np.cumsum(sizes)
        if not total:
            return {}
        codes = np.fromiter(chain.from_iterable(letters[token] for token in plain), int, total)
        own = np.fromiter(
            chain.from_iterable(letters[token].values() for token in plain), float, total
        )
        counts = np.zeros(total)
        for (token, read), start in zip(plain.items(), ends - sizes, strict=True):
            seen = self.odds.seen.get(read)
            if seen:
                place = {code: at for at, code in enumerate(letters[token], int(start))}
                for code, count in seen:
                    counts[place[code]] = count
        costs = self.odds.costs(codes, counts, own) + self.shape_costs[codes]
        ranks = costs + self._rarity[codes]
        owners = np.repeat(np.arange(len(sizes)), sizes)
        order = np.lexsort((codes, ranks, owners))
        codes, costs, ranks = codes[order], costs[order], ranks[order]
        starts = ends - sizes
        near = np.arange(total) - starts[owners] < TOP
        near &= ranks < ranks[starts][owners] + MARGIN
        pairs = list(zip(codes[near].tolist(), costs[near].tolist(), strict=True))
        kept = np.concatenate([[0], np.cumsum(np.bincount(owners[near]))]).tolist()
        return {
            token: pairs[low:high] for token, (low, high) in zip(plain, pairwise(kept), strict=True)
        }

    def _cut_short(self, token: str) -> list[int]:
        """Return words of an onset and a vowel where a symbol is left of them: "¢" for "có"."""
        onset = SYMBOL_ONSETS.get(token)
        return self._open_words.get(onset, []) if onset else []

    @cached_property
    def _open_words(self) -> dict[str, list[int]]:
        """Codes of the words of two letters that end in a vowel, by their first letter."""
        found: dict[str, list[int]] = {}
        for word, written in enumerate(self.lexicon.written, FIRST_WORD):
            if len(written) == 2 and bare(written)[1] in "aeiouy":
                found.setdefault(written[0], []).append(word * SHAPES + self._shape(word))
        return found

    def _symbol_codes(self, token: str) -> list[int]:
        plain = bare(token)
        words = list(self._symbols.get(plain, ()))
        capitals = sum(char.isupper() for char in token)
        if len(token) >= 3 and 2 * capitals >= len(token):
            near = process.extract(
                plain, self._abbreviations, scorer=Levenshtein.distance, score_cutoff=1, limit=6
            )
            words += [word for name, _, _ in near for word in self._symbols[name]]
        codes = [word * SHAPES + self._shape(word) for word in dict.fromkeys(words)]
        if plain != plain.lower():  # a foreign name: "DAK" is "ĐẮK" as "dak" is "đắk"
            shape = Shape.UPPER if token.isupper() and len(token) > 1 else Shape.TITLE
            names = self._symbols.get(plain.lower(), ())
            codes += [word * SHAPES + shape for word in names if not self.lexicon.is_fixed(word)]
        return codes

    @cached_property
    def _abbreviations(self) -> list[str]:
        return [name for name in self._symbols if len(name) > 2 and name.isupper()]

    def _shape(self, word: int) -> Shape:
        return Shape.FIXED if self.lexicon.is_fixed(word) else Shape.LOWER


def _is_half_upper(token: str) -> bool:
    """Tell whether a token has the letters of an abbreviation, the first large: "Tp"."""
    return token.istitle() and not VOWELS.intersection(bare(token).lower())


def plain_quotes(token: str) -> str:
    """Return a token with the quotes that its channel was trained with: "tru’éc", "tru'éc"."""
    return token.translate(_QUOTES)
