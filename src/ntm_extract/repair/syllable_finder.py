"""The likeliest syllables of garbled tokens: each cut into onset and rhyme, both found in tries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from ntm_extract.repair.channel import Channel
from ntm_extract.repair.lexicon import Syllabary
from ntm_extract.repair.tries import Trie, build_trie, reading_costs

LONGEST_ONSET = 3
TOP_ONSETS, TOP_RHYMES, TOP = 6, 70, 32
MARGIN = 14.0
"""Candidates that cost this much more than the best are dropped."""

NEAR = 11.0
"""The same margin before a word's frequency is looked at."""


@dataclass
class SyllableFinder:
    """Finds syllables as pairs of onset and rhyme; ``rarity`` is what each code costs by itself."""

    syllabary: Syllabary
    channel: Channel
    rarity: npt.NDArray[np.float32]

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

    def find(self, tokens: list[str]) -> dict[str, dict[int, float]]:
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
        return _best_of(tokens, self.rarity, rows, codes, costs)

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
        rarity = np.where(grid >= 0, self.rarity[np.maximum(grid, 0)], np.float32(20.0))
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
    best = np.full(len(tokens), np.inf, dtype=np.float32)
    np.minimum.at(best, rows, ranks)
    near = ranks < best[rows] + MARGIN
    rows, codes, costs, ranks = rows[near], codes[near], costs[near], ranks[near]
    order = np.lexsort((ranks, rows))
    rows, codes, costs = rows[order], codes[order], costs[order]
    starts = np.flatnonzero(np.diff(rows, prepend=-1))
    place = np.arange(len(rows)) - np.repeat(starts, np.diff(starts, append=len(rows)))
    near = place < 6 * TOP
    rows, codes, costs = rows[near], codes[near], costs[near]
    found: dict[str, dict[int, float]] = {}
    for row, code, cost in zip(rows.tolist(), codes.tolist(), costs.tolist(), strict=True):
        own = found.setdefault(tokens[row], {})
        if len(own) < 2 * TOP:
            own.setdefault(code, cost)
    return found
