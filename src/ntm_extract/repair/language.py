"""The syllable language model: a trigram with back-off, looked up whole arrays at a time."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from ntm_extract.repair.static_map import StaticMap
from ntm_extract.repair.words import CLAUSE_END

Ids = npt.NDArray[np.int64]
Logs = npt.NDArray[np.float32]

ORDER = 3

DISTRUST = 0.12
"""The share of each context's odds that training left to the shorter one, whatever was counted."""

LEAST_LEFT = np.float32(1e-3)
"""What a shorter context counts at least."""

_WIDTH = np.uint64(16)


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """Log probabilities of words after one or two others.

    Order 1 is a plain array. A bigram's cell holds the codes of its probability and of its
    back-off weight, 8 bits each, a trigram's that of its probability; the books turn codes into
    logs.
    """

    unigram: Logs
    unigram_backoff: Logs
    grams: tuple[StaticMap, StaticMap]
    books: tuple[Logs, Logs]
    backoff_book: Logs
    pairs: npt.NDArray[np.uint64] = field(default_factory=lambda: np.empty(0, dtype=np.uint64))
    pair_logs: Logs = field(default_factory=lambda: np.empty(0, dtype=np.float32))
    firmness: float = 1.0

    def with_pairs(self, pairs: npt.NDArray[np.uint64], logs: Logs) -> LanguageModel:
        """Return the model mixed with pairs of words (packed, in order) and their log shares."""
        return replace(self, pairs=pairs, pair_logs=logs)

    def trusting(self, distrust: float) -> LanguageModel:
        """Return the model with another share of odds left to the shorter context."""
        return replace(self, firmness=(1 - distrust) / (1 - DISTRUST))

    def score(self, *words: Ids) -> Logs:
        """Return log P(last | those before) for arrays of word ids of one shape, 2 or 3 of them."""
        keys = tuple(word.astype(np.uint64) for word in words)
        scores = self._score(keys) if self.firmness == 1 else np.log(self._odds(keys)[1])
        if len(self.pairs):
            last = pack(keys[-2:])
            at = np.minimum(np.searchsorted(self.pairs, last), len(self.pairs) - 1)
            known = np.flatnonzero(self.pairs[at] == last)
            scores[known] = np.logaddexp(scores[known], self.pair_logs[at[known]])
        return scores

    def _score(self, words: tuple[npt.NDArray[np.uint64], ...]) -> Logs:
        if len(words) == 1:
            return self.unigram[words[0]]
        scores = self._backoff(words[:-1]) + self._score(words[1:])
        order = len(words)
        codes = self.grams[order - 2].find(pack(words))
        found = codes >= 0
        if order < ORDER:
            codes = codes >> 8
        scores[found] = self.books[order - 2][codes[found]]
        return scores

    def _odds(self, words: tuple[npt.NDArray[np.uint64], ...]) -> tuple[Logs, Logs]:
        """Return the odds as they are held, and with what was counted weighed by ``firmness``."""
        if len(words) == 1:
            odds = np.exp(self.unigram[words[0]])
            return odds, odds
        shorter, firm_shorter = self._odds(words[1:])
        backoff = np.exp(self._backoff(words[:-1]))
        order = len(words)
        codes = self.grams[order - 2].find(pack(words))
        found = codes >= 0
        if order < ORDER:
            codes = codes >> 8
        held = backoff * shorter
        whole: Logs = np.where(found, np.exp(self.books[order - 2][np.maximum(codes, 0)]), held)
        firm = np.float32(self.firmness)
        left = np.maximum(1 - (1 - backoff) * firm, LEAST_LEFT)
        firmer: Logs = firm * np.maximum(whole - held, 0.0) + left * firm_shorter
        return whole, firmer

    def _backoff(self, words: tuple[npt.NDArray[np.uint64], ...]) -> Logs:
        order = len(words)
        if order == 1:
            return self.unigram_backoff[words[0]].copy()
        codes = self.grams[order - 2].find(pack(words))
        weights = np.zeros(len(codes), dtype=np.float32)
        found = codes >= 0
        weights[found] = self.backoff_book[codes[found] & 255]
        return weights


def pack(words: tuple[npt.NDArray[np.uint64], ...]) -> npt.NDArray[np.uint64]:
    """Pack word ids, 16 bits each, into one key."""
    key = words[0]
    for word in words[1:]:
        key = (key << _WIDTH) | word
    return key


START: int = CLAUSE_END
"""What stands before the first word of a passage."""
