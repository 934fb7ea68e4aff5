"""What a garbled token may have been: words with the cost of reading them so."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from ntm_extract.repair.channel import Channel, align
from ntm_extract.repair.lexicon import SHAPES, Lexicon, Shape, Syllabary
from ntm_extract.repair.tokens import is_figure
from ntm_extract.repair.tries import Trie, build_trie, reading_costs
from ntm_extract.repair.words import FIRST_WORD
from ntm_extract.vi.unicode import bare

Candidates = list[tuple[int, float]]
"""Codes (word id times shapes plus shape) and costs; code 0 keeps the token as it was read."""

KEEP_WORD, KEEP_SYMBOL, KEEP_DIGIT, KEEP_SPOILT = 14.0, 3.0, 2.0, 6.5
LONGEST_ONSET = 5
LONGEST_TOKEN = 14
"""Longer tokens are no single syllables."""

TOP_ONSETS, TOP_RHYMES, TOP = 8, 70, 32
MARGIN = 14.0
"""Candidates that cost this much more than the best are dropped."""

NEAR = 11.0
"""The same margin before a word's frequency is looked at."""

PRIOR = 0.8
"""How far a word's frequency counts when the list is cut: rare words must not crowd it."""

SYMBOL_ONSETS = {"¢": "c", "€": "c", "$": "s", "£": "l", "|": "l"}
"""The letter that a symbol is drawn like, where it is all that is left of a word."""

LOST_VOWEL = 5.0
"""The cost of reading so little of a word."""


@dataclass(frozen=True)
class WordOdds:
    """How often training saw a word (by code) read as a token, and how often it saw the word."""

    seen: Mapping[str, tuple[tuple[int, float], ...]]
    totals: npt.NDArray[np.float32]
    weight: float = 60.0
    most: float = 150.0

    def cost(self, count: float, total: float, letters: float) -> float:
        """Mix the word's own record with the cost that its letters give."""
        scale = min(1.0, self.most / max(total, 1.0))
        odds = count * scale + self.weight * math.exp(-letters)
        return -math.log(odds / (total * scale + self.weight))


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
    def _onsets(self) -> Trie:
        return self._trie(self.syllabary.onsets, opens=True)

    @cached_property
    def _rhymes(self) -> Trie:
        return self._trie(self.syllabary.rhymes)

    @cached_property
    def _upper_rhymes(self) -> Trie:
        return self._trie(self.syllabary.upper_rhymes)

    def _trie(self, strings: Sequence[str], *, opens: bool = False) -> Trie:
        return build_trie(strings, self.channel.letters, opens_word=opens, closes_word=not opens)

    @cached_property
    def _rarity(self) -> npt.NDArray[np.float32]:
        return -np.float32(PRIOR) * self.unigram.repeat(SHAPES)

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
        new = [token for token in dict.fromkeys(tokens) if token not in self.known]
        short = [token for token in new if len(token) <= LONGEST_TOKEN]
        found = self._syllables(short)
        for token in new:
            self.known[token] = self._finish(token, found.get(token, {}))
        return {token: self.known[token] for token in tokens}

    def keep_cost(self, token: str) -> float:
        """Return the cost of leaving the token as read: less where it looks like a symbol."""
        if is_figure(token):
            return KEEP_DIGIT * len(token) + (0.0 if token.isdigit() else KEEP_SPOILT)
        capitals = sum(char.isupper() for char in token)
        odd = bare(token).lower() not in self.lexicon.by_plain
        return KEEP_SYMBOL if odd and len(token) > 1 and 2 * capitals >= len(token) else KEEP_WORD

    def _finish(self, token: str, letters: dict[int, float]) -> Candidates:
        for code in self._symbol_codes(token):
            letters.setdefault(code, align(self.channel, token, self.lexicon.show(code))[0])
        for code in self._cut_short(token):
            letters[code] = min(letters.get(code, LOST_VOWEL), LOST_VOWEL)
        seen = dict(self.odds.seen.get(token, ()))
        for code in seen:
            letters.setdefault(code, 25.0)
        totals = self.odds.totals
        costs = [
            (
                code,
                self.odds.cost(seen.get(code, 0.0), float(totals[code]), cost)
                + float(self.shape_costs[code]),
            )
            for code, cost in letters.items()
        ]
        ranked = sorted((cost + self._rarity[code], code, cost) for code, cost in costs)[:TOP]
        return [(code, cost) for rank, code, cost in ranked if rank < ranked[0][0] + MARGIN]

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
        return [word * SHAPES + self._shape(word) for word in dict.fromkeys(words)]

    @cached_property
    def _abbreviations(self) -> list[str]:
        return [name for name in self._symbols if len(name) > 2 and name.isupper()]

    def _shape(self, word: int) -> Shape:
        return Shape.FIXED if self.lexicon.is_fixed(word) else Shape.LOWER

    def _syllables(self, tokens: list[str]) -> dict[str, dict[int, float]]:
        """Return letter costs of the likeliest syllables of each token."""
        if not tokens:
            return {}
        cuts = [
            (at, cut)
            for at, token in enumerate(tokens)
            for cut in range(min(LONGEST_ONSET, len(token)) + 1)
        ]
        owners = np.array([at for at, _ in cuts])
        heads = [tokens[at][:cut] for at, cut in cuts]
        tails = [tokens[at][cut:] for at, cut in cuts]
        plain = [not token.isupper() or len(token) < 3 for token in tokens]
        upper = [_may_be_upper(token) for token in tokens]
        parts = []
        for trie, grid, wanted in (
            (self._rhymes, self.syllabary.codes, plain),
            (self._upper_rhymes, self.syllabary.upper_codes, upper),
        ):
            chosen = np.flatnonzero(np.array(wanted)[owners])
            if len(chosen):
                codes, costs = self._combine(
                    trie, grid, [heads[at] for at in chosen], [tails[at] for at in chosen]
                )
                parts.append(_near(owners[chosen], codes, costs))
        rows, codes, costs = (np.concatenate(column) for column in zip(*parts, strict=True))
        return _best_of(tokens, self._rarity, rows, codes, costs)

    def _combine(
        self, trie: Trie, grid: npt.NDArray[np.int32], heads: list[str], tails: list[str]
    ) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.float32]]:
        """Join the cheapest onsets and rhymes of each cut; codes and costs are (cuts, pairs)."""
        rarity = self._rhyme_rarity(grid)
        none = np.zeros(self._onsets.size, dtype=np.float32)
        onset_ids, onset_costs = _cheapest(self._onsets, self.channel, heads, TOP_ONSETS, none)
        rhyme_ids, rhyme_costs = _cheapest(trie, self.channel, tails, TOP_RHYMES, rarity)
        codes = grid[onset_ids[:, :, None], rhyme_ids[:, None, :]]
        costs = onset_costs[:, :, None] + rhyme_costs[:, None, :]
        return codes.reshape(len(heads), -1), costs.reshape(len(heads), -1)

    def _rhyme_rarity(self, grid: npt.NDArray[np.int32]) -> npt.NDArray[np.float32]:
        """Return the rank penalty of each rhyme: that of the commonest syllable it ends."""
        rarity = np.where(grid >= 0, self._rarity[np.maximum(grid, 0)], np.float32(20.0))
        least: npt.NDArray[np.float32] = rarity.min(axis=0)
        return least


def _may_be_upper(token: str) -> bool:
    lower = sum(char.islower() for char in token)
    return len(token) > 1 and 2 * lower <= len(token) and any(char.isupper() for char in token)


def _cheapest(
    trie: Trie,
    channel: Channel,
    strings: list[str],
    top: int,
    rarity: npt.NDArray[np.float32],
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
    distinct = list(dict.fromkeys(strings))
    costs = reading_costs(trie, channel, distinct)
    ids = np.argpartition(costs + rarity, min(top, trie.size - 1), axis=1)[:, :top]
    place = {string: at for at, string in enumerate(distinct)}
    rows = np.array([place[string] for string in strings])
    return ids[rows], np.take_along_axis(costs, ids, axis=1)[rows]


def _near(
    owners: npt.NDArray[np.int64], codes: npt.NDArray[np.int32], costs: npt.NDArray[np.float32]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int32], npt.NDArray[np.float32]]:
    """Return owner, code and cost of what is no dearer than each owner's cheapest by the margin."""
    costs = np.where(codes >= 0, costs, np.float32(np.inf))
    starts = np.flatnonzero(np.diff(owners, prepend=-1))
    least = np.minimum.reduceat(costs.min(axis=1), starts)
    limit = np.repeat(least, np.diff(starts, append=len(owners))) + NEAR
    where = np.nonzero(costs <= limit[:, None])
    return owners[where[0]], codes[where], costs[where]


def _best_of(
    tokens: list[str],
    rarity: npt.NDArray[np.float32],
    rows: npt.NDArray[np.int64],
    codes: npt.NDArray[np.int32],
    costs: npt.NDArray[np.float32],
) -> dict[str, dict[int, float]]:
    """Keep the cheapest way to each code of each token, and of those the cheapest codes."""
    ranks = costs + rarity[codes]
    order = np.lexsort((ranks, rows))
    rows, codes, costs, ranks = rows[order], codes[order], costs[order], ranks[order]
    starts = np.flatnonzero(np.diff(rows, prepend=-1))
    place = np.arange(len(rows)) - np.repeat(starts, np.diff(starts, append=len(rows)))
    best = np.repeat(ranks[starts], np.diff(starts, append=len(rows)))
    near = (ranks < best + MARGIN) & (place < 6 * TOP)
    rows, codes, costs = rows[near], codes[near], costs[near]
    found: dict[str, dict[int, float]] = {}
    for row, code, cost in zip(rows.tolist(), codes.tolist(), costs.tolist(), strict=True):
        own = found.setdefault(tokens[row], {})
        if len(own) < 2 * TOP:
            own.setdefault(code, cost)
    return found
