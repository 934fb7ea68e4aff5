"""Smooths the counts of the language model and packs them: discounts, back-off, value books.

Probabilities are discounted by source, interpolated with the shorter context and never trust a
context wholly, for documents to be read are of other kinds than the corpus.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from build_static_map import build_static_map

from ntm_extract.repair.words import CLAUSE_END, UNKNOWN

WEIGHTS = {
    "legal_admin": 4.0,
    "formulas": 4.0,
    "gazetteer": 1.0,
    "mixed": 1.0,
    "wiki": 1.0,
    "news": 1.0,
}
DISCOUNT = 0.75
DISTRUST = 0.12
LEAST_TRIGRAM = 2.0
UNKNOWN_LOG = -14.0

Keys = npt.NDArray[np.uint64]
Grams = tuple[Keys, npt.NDArray[np.float64], npt.NDArray[np.float64]]


def count_grams(streams: Mapping[str, npt.NDArray[np.uint16]], order: int) -> Grams:
    """Return keys, weighted counts and discounts of all runs of ``order`` ids."""
    keys, counts, discounts = [], [], []
    for source, ids in streams.items():
        own, times = np.unique(_keys(ids, order), return_counts=True)
        keys.append(own)
        counts.append(times * WEIGHTS[source])
        discounts.append(np.full(len(own), DISCOUNT * WEIGHTS[source]))
    merged, place = np.unique(np.concatenate(keys), return_inverse=True)
    return (
        merged,
        np.bincount(place, weights=np.concatenate(counts)),
        np.bincount(place, weights=np.concatenate(discounts)),
    )


def _keys(ids: npt.NDArray[np.uint16], order: int) -> Keys:
    wide = ids.astype(np.uint64)
    size = len(ids) - order + 1
    keys, sound = np.zeros(size, dtype=np.uint64), np.ones(size, dtype=bool)
    for at in range(order):
        part = wide[at : at + size]
        keys = (keys << np.uint64(16)) | part
        sound &= part != UNKNOWN
        if 0 < at < order - 1:
            sound &= part != CLAUSE_END
    return keys[sound]


@dataclass(frozen=True)
class Smoothed:
    """One order: kept keys and probabilities; contexts and their back-off weights."""

    keys: Keys
    odds: npt.NDArray[np.float64]
    contexts: Keys
    backoff: npt.NDArray[np.float64]

    def find(self, keys: Keys) -> npt.NDArray[np.int64]:
        """Return the place of each key among those kept, -1 where it is not."""
        return _places(self.keys, keys)

    def weights(self, contexts: Keys) -> npt.NDArray[np.float64]:
        """Return the back-off weight of each context, 1 where it was never seen."""
        at = _places(self.contexts, contexts)
        return np.where(at >= 0, self.backoff[at], 1.0)


def _places(keys: Keys, wanted: Keys) -> npt.NDArray[np.int64]:
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[at] == wanted, at, -1)


def smooth(
    grams: Grams, order: int, lower: npt.NDArray[np.float64] | Smoothed, least: float
) -> Smoothed:
    """Return discounted probabilities, interpolated with those of the shorter context."""
    keys, counts, discounts = grams
    contexts, owner = np.unique(keys >> np.uint64(16), return_inverse=True)
    totals = np.bincount(owner, weights=counts)
    suffixes = keys & np.uint64((1 << (16 * (order - 1))) - 1)
    keep = counts >= least
    if isinstance(lower, Smoothed):
        places = lower.find(suffixes)
        keep &= (places >= 0) & (lower.find(keys >> np.uint64(16)) >= 0)
        shorter = np.where(places >= 0, lower.odds[places], 0.0)
    else:
        shorter = lower[suffixes.astype(np.int64)]
    own = (1 - DISTRUST) * np.maximum(counts - discounts, 0.01) / totals[owner]
    backoff = np.maximum(
        1 - np.bincount(owner[keep], weights=own[keep], minlength=len(contexts)), 1e-6
    )
    odds = own + backoff[owner] * shorter
    return Smoothed(keys[keep], odds[keep], contexts, backoff)


def smooth_words(grams: Grams, size: int) -> npt.NDArray[np.float64]:
    """Return the probability of each id by itself."""
    sums = np.bincount(grams[0].astype(np.int64), weights=grams[1], minlength=size)
    odds: npt.NDArray[np.float64] = (sums + 0.5) / (sums.sum() + 0.5 * size)
    return odds


def make_book(logs: npt.NDArray[np.float64], size: int = 256) -> npt.NDArray[np.float32]:
    """Return ``size`` values that stand for all of ``logs``: half evenly spread, half by rank."""
    ranked = np.sort(logs)
    ranks = np.linspace(0, len(ranked) - 1, size - size // 2).astype(np.int64)
    values = np.unique(
        np.concatenate([np.linspace(ranked[0], ranked[-1], size // 2), ranked[ranks]])
    )
    return np.pad(values, (0, size - len(values)), mode="edge").astype(np.float32)


def encode_logs(logs: npt.NDArray[np.float64], book: npt.NDArray[np.float32]) -> Keys:
    """Return the number of the nearest value of ``book``."""
    at = np.clip(np.searchsorted(book, logs), 1, len(book) - 1)
    below = np.abs(book[at - 1] - logs) <= np.abs(book[at] - logs)
    return np.where(below, at - 1, at).astype(np.uint64)


def pack_language(streams: Mapping[str, npt.NDArray[np.uint16]], size: int) -> dict[str, object]:
    """Return the arrays and maps of the language model, by the names they are stored under."""
    words = smooth_words(count_grams(streams, 1), size)
    pairs = smooth(count_grams(streams, 2), 2, words, 1.0)
    triples = smooth(count_grams(streams, 3), 3, pairs, LEAST_TRIGRAM)
    logs = np.log(pairs.odds)
    weights = np.log(triples.weights(pairs.keys))
    book, backoff_book = make_book(logs), make_book(weights)
    codes = (encode_logs(logs, book) << np.uint64(8)) | encode_logs(weights, backoff_book)
    last = np.log(triples.odds)
    last_book = make_book(last)
    unigram = np.log(words)
    unigram[UNKNOWN] = UNKNOWN_LOG
    return {
        "unigram": unigram.astype(np.float32),
        "unigram_backoff": np.log(pairs.weights(np.arange(size, dtype=np.uint64))).astype(
            np.float32
        ),
        "bigram": build_static_map(pairs.keys, codes, bits=16, cell=np.uint32),
        "trigram": build_static_map(
            triples.keys, encode_logs(last, last_book), bits=8, cell=np.uint32
        ),
        "bigram_book": book,
        "trigram_book": last_book,
        "backoff_book": backoff_book,
    }
