"""What the words far around tell of one that lost its marks: a small network over the line.

The language model sees two words on either side. The network sees ten, and what the hundred words
around speak of, but no marks; it says how likely each spelling of the same letters is. Three
convolutions in numpy, trained by ``training/repair/learn_context.py`` (docs/decisions/0106).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from ntm_extract.repair.lexicon import Lexicon
from ntm_extract.repair.words import CLAUSE_END, FIRST_WORD

Ids = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]

MOST_SPELLINGS = 12
"""Rarer spellings of the same letters than the twelve commonest are one word in ten thousand."""

TAPS = ((5, 1), (5, 2), (3, 4))
"""Words that each layer looks at, and how far they stand apart."""

REACH = sum(size // 2 * apart for size, apart in TAPS)
"""How many words on either side the network sees."""

TOPIC = 48
"""How many words on either side tell what a text speaks of."""

SHARE, PRIOR_SHARE = 0.5, 0.25
"""How far the network is believed, and how far it must say more than that a word is frequent."""

UNLIKELY = -12.0
"""The log share of a spelling that is none of the commonest."""

_PIECE = 2048


@dataclass(frozen=True)
class Spellings:
    """The words that are the same without marks: ``plain`` numbers the letters of each word id.

    ``words`` holds the commonest words of each such number, -1 where there are fewer, ``place``
    where each word stands in its row (-1: in none). The ids below the first word are their own
    letters.
    """

    plain: Ids
    words: Ids
    place: Ids


def list_spellings(lexicon: Lexicon, unigram: Floats) -> Spellings:
    """Return the spellings of the lexicon, commonest first."""
    size = FIRST_WORD + len(lexicon.written)
    plain, place = np.arange(size), np.full(size, -1)
    words = np.full((FIRST_WORD + len(lexicon.by_plain), MOST_SPELLINGS), -1)
    for number, ids in enumerate(lexicon.by_plain.values(), FIRST_WORD):
        plain[list(ids)] = number
        common = sorted(ids, key=lambda word: -unigram[word])[:MOST_SPELLINGS]
        words[number, : len(common)] = common
        place[common] = range(len(common))
    return Spellings(plain, words, place)


@dataclass(frozen=True)
class ContextNet:
    """The network: its weights by name, and the spellings that it chooses among."""

    weights: Mapping[str, Floats]
    spellings: Spellings
    unigram: Floats

    def weigh(self, words: Ids) -> Floats:
        """Return what context adds to the score of each candidate, (rows, slots, candidates).

        The first candidate of a slot has the slot's letters. Rows follow each other in the text;
        the ends of clauses that fill them up are read as one.
        """
        heads = np.pad(words[..., 0], ((0, 0), (0, 1)), constant_values=CLAUSE_END).ravel()
        ends = heads == CLAUSE_END
        kept = np.flatnonzero(~(ends & np.concatenate([[True], ends[:-1]])))
        wide = np.pad(words, ((0, 0), (0, 1), (0, 0)), constant_values=CLAUSE_END)
        wide = wide.reshape(-1, words.shape[2])
        added = np.zeros(wide.shape, dtype=np.float32)
        added[kept] = self._added(self.spellings.plain[heads[kept]], wide[kept])
        return added.reshape(words.shape[0], -1, words.shape[2])[:, :-1]

    def _added(self, plain: Ids, candidates: Ids) -> Floats:
        """Return the gains of the candidates of a line of words, known by their letters."""
        table = self.spellings
        logs = self.log_shares(plain)
        place = table.place[candidates]
        own = np.take_along_axis(logs, np.maximum(place, 0), axis=1)
        gains = SHARE * np.where(place >= 0, own, UNLIKELY) - PRIOR_SHARE * self._priors[candidates]
        choice = (table.words[plain] >= 0).sum(axis=1) > 1
        same = table.plain[candidates] == plain[:, None]
        gained: Floats = np.where(choice[:, None] & same, gains, 0.0).astype(np.float32)
        return gained

    @cached_property
    def _priors(self) -> Floats:
        """The log share of each word among those of the same letters."""
        plain, odds = self.spellings.plain, np.exp(self.unigram.astype(np.float64))
        shares: Floats = np.log(odds / np.bincount(plain, weights=odds)[plain]).astype(np.float32)
        return shares

    def log_shares(self, plain: Ids) -> Floats:
        """Return the log shares of the spellings of each word of a line, (words, spellings)."""
        found = np.zeros((len(plain), MOST_SPELLINGS), dtype=np.float32)
        topics = _around(self.weights["topic_of"][plain], TOPIC) @ self.weights["topic"]
        for low in range(0, len(plain), _PIECE):
            start, end = max(0, low - REACH), min(len(plain), low + _PIECE + REACH)
            hidden = self._hidden(plain[start:end], topics[start:end])
            own = slice(low, min(len(plain), low + _PIECE))
            found[own] = self._shares(plain[own], hidden[low - start :][: own.stop - low])
        return found

    def _hidden(self, plain: Ids, topics: Floats) -> Floats:
        weights = self.weights
        first = windows(weights["letters"][plain], *TAPS[0]) @ weights["near"]
        values = np.maximum(first + weights["near_bias"] + topics, 0.0)
        for name, taps in (("wider", TAPS[1]), ("widest", TAPS[2])):
            added = windows(values, *taps) @ weights[name] + weights[f"{name}_bias"]
            values = values + np.maximum(added, 0.0)
        hidden: Floats = values @ weights["out"]
        return hidden

    def _shares(self, plain: Ids, hidden: Floats) -> Floats:
        words = self.spellings.words[plain]
        logits = np.einsum("nko,no->nk", self.weights["words"][words], hidden)
        logits = np.where(words >= 0, logits + self.weights["words_bias"][words], UNLIKELY * 10)
        logits -= logits.max(axis=1, keepdims=True)
        shares: Floats = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
        return shares


def windows(values: Floats, size: int, apart: int) -> Floats:
    """Return for each row the ``size`` rows around it, ``apart`` from each other, side by side."""
    length, reach = len(values), size // 2 * apart
    padded = np.pad(values, ((reach, reach), (0, 0)))
    parts = [padded[at * apart : at * apart + length] for at in range(size)]
    side_by_side: Floats = np.concatenate(parts, axis=1)
    return side_by_side


def _around(values: Floats, reach: int) -> Floats:
    """Return the mean of the rows at most ``reach`` away from each."""
    sums = np.concatenate([np.zeros((1, values.shape[1])), np.cumsum(values, axis=0, dtype=float)])
    at = np.arange(len(values))
    low, high = np.maximum(0, at - reach), np.minimum(len(values), at + reach + 1)
    means: Floats = ((sums[high] - sums[low]) / (high - low)[:, None]).astype(np.float32)
    return means
