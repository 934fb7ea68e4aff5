"""Which notices share so many hashes with one that they are worth a closer look."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ntm_extract.dedup.fold import Indices
from ntm_extract.dedup.signature import HASH_BITS, Signature

POSTINGS_SCHEMA = """
CREATE TABLE IF NOT EXISTS postings (
    hash INTEGER NOT NULL, notice INTEGER NOT NULL, PRIMARY KEY (hash, notice)
) WITHOUT ROWID;
"""

_NUMBERS = 1 << HASH_BITS
_KEY = 2 << HASH_BITS
"""Marks that keep the hashes of letters, of numbers and of names apart."""

_UNDER = """
SELECT value, (SELECT group_concat(notice) FROM
    (SELECT notice FROM postings WHERE hash = value LIMIT ?)) FROM json_each(?)
"""
"""One statement for all hashes of a notice: the statements cost more than the rows."""

_PENDING = 1 << 23
"""New hashes kept in memory at most (some 50 thousand notices, 200 MB while they are sorted)."""

_CHUNK = 1 << 16

_COMMON = 64
"""A hash that more notices than this share is boilerplate and leads nowhere."""

_SAME_CONTENT = 4
"""However many copies there are, a few of them lead to all the others."""

_LEAST_COMMON = 2
_LEAST_SHARE = 0.05
_LEAST_WEIGHT = 0.1
"""A candidate shares two hashes, one in twenty of the shorter sketch, and a tenth of what the
likeliest one shares."""

_CANDIDATES = 8


class Candidate(NamedTuple):
    """A notice that shares hashes with another, and how many of its own letters it has."""

    notice_id: str
    hashes: int


@dataclass(frozen=True, slots=True)
class Hits:
    """What a look-up found, by row numbers of notices.

    ``shared`` counts the common hashes where there are two and more, ``weights`` counts them by
    how rare they are; ``named`` are those called by a code or subject; ``copies`` have the same
    letters and numbers.
    """

    size: int
    shared: Mapping[int, int]
    weights: Mapping[int, float]
    named: Collection[int]
    copies: Collection[int]


class Postings:
    """The table of hashes and the notices that have them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._added: set[int] = set()
        self._fresh: list[tuple[int, Indices]] = []
        self._pending = 0
        self._common: set[int] = set()

    def is_added(self, notice: int) -> bool:
        """Tell whether the hashes of a notice were taken in since the last ``settle``."""
        return notice in self._added

    def add(self, notice: int, signature: Signature) -> None:
        """Take in the hashes of a notice; it is found by them after ``settle``."""
        posted = np.array(_posted(signature), dtype=np.int64)
        self._fresh.append((notice, posted))
        self._added.add(notice)
        self._pending += len(posted)
        if self._pending >= _PENDING:
            self._write()

    def settle(self) -> None:
        """Put what was added among the rest."""
        self._write()
        self._added.clear()

    def _write(self) -> None:
        """Write the new hashes in their order.

        All at once and sorted: each page of the table is then written once, however many notices
        are new.
        """
        if not self._fresh:
            return
        hashes = np.concatenate([posted for _, posted in self._fresh])
        sizes = [len(posted) for _, posted in self._fresh]
        notices = np.repeat(np.array([notice for notice, _ in self._fresh]), sizes)
        self._fresh, self._pending = [], 0
        order = np.argsort(hashes, kind="stable")
        for start in range(0, len(order), _CHUNK):
            chunk = order[start : start + _CHUNK]
            rows = zip(hashes[chunk].tolist(), notices[chunk].tolist(), strict=True)
            self._connection.executemany("INSERT OR IGNORE INTO postings VALUES (?, ?)", rows)

    def remove(self, notice: int, signature: Signature) -> None:
        """Forget the hashes of a notice."""
        query = "DELETE FROM postings WHERE hash = ? AND notice = ?"
        self._connection.executemany(query, ((value, notice) for value in _posted(signature)))
        self._common.clear()

    def look_up(self, signature: Signature) -> Hits:
        """Return the notices that share hashes with one."""
        shared: dict[int, int] = {}
        weights: dict[int, float] = {}
        named: set[int] = set()
        for value, found in self._under(_sought(signature)):
            weight = 1 / (1 + len(found))
            for notice in found:
                shared[notice] = shared.get(notice, 0) + 1
                weights[notice] = weights.get(notice, 0.0) + weight
            if value >= _KEY:
                named.update(found)
        for notice in [one for one, count in shared.items() if count < _LEAST_COMMON]:
            if notice not in named:
                del shared[notice], weights[notice]
        copies = self._copies(_KEY | signature.content_key)
        for notice in copies:
            shared.setdefault(notice, 0)
            weights.setdefault(notice, 0.0)
        return Hits(len(signature.sketch), shared, weights, named, copies)

    def _under(self, values: list[int]) -> Iterator[tuple[int, list[int]]]:
        """Yield the notices under each hash that is not too common to lead anywhere."""
        rare = json.dumps([value for value in values if value not in self._common])
        for value, joined in self._connection.execute(_UNDER, (_COMMON + 1, rare)):
            found = list(map(int, joined.split(","))) if joined else []
            if len(found) <= _COMMON:
                yield value, found
            else:
                self._common.add(value)

    def _copies(self, value: int) -> list[int]:
        query = "SELECT notice FROM postings WHERE hash = ? LIMIT ?"
        return [one for (one,) in self._connection.execute(query, (value, _SAME_CONTENT))]


def rank(hits: Hits, described: Mapping[int, Candidate], *, leaving_out: str) -> list[str]:
    """Return the ids of the likeliest of the notices found, the likeliest first."""
    others = {row: one for row, one in described.items() if one.notice_id != leaving_out}
    heaviest = max((hits.weights[row] for row in others), default=0.0)

    def is_likely(row: int) -> bool:
        shared = hits.shared[row]
        return (
            shared >= _LEAST_SHARE * min(hits.size, others[row].hashes)
            and hits.weights[row] >= _LEAST_WEIGHT * heaviest
        )

    ranked = sorted(
        (row not in hits.copies, -hits.weights[row], one.notice_id)
        for row, one in others.items()
        if row in hits.named or row in hits.copies or is_likely(row)
    )
    return [notice_id for _, _, notice_id in ranked[:_CANDIDATES]]


def _posted(signature: Signature) -> list[int]:
    """Return what a notice is found by."""
    keys = [_KEY | key for key in (*signature.own_keys, signature.content_key)]
    numbers = [_NUMBERS | value for value in signature.number_sketch]
    return [*signature.sketch.tolist(), *numbers, *keys]


def _sought(signature: Signature) -> list[int]:
    """Return what the relatives of a notice are found by."""
    numbers = [_NUMBERS | value for value in signature.number_sketch]
    return [*(_KEY | key for key in signature.sought_keys), *numbers, *signature.sketch.tolist()]
