"""Which notices were held against each other, and what each is to the other: rows of the index."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ntm_extract.dedup.verify import Verdict

PAIRS_SCHEMA = """
CREATE TABLE IF NOT EXISTS pairs (
    a TEXT NOT NULL, b TEXT NOT NULL, kind TEXT NOT NULL, logit REAL NOT NULL,
    score REAL NOT NULL, apart INTEGER NOT NULL, reasons TEXT NOT NULL, PRIMARY KEY (a, b)
) WITHOUT ROWID;
"""


class Pair(NamedTuple):
    """Two notices that were held against each other; ``a`` is the smaller notice id."""

    a: str
    b: str
    verdict: Verdict


class CheckedPairs:
    """The pairs that were checked, in a database that has ``PAIRS_SCHEMA``."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def write(self, pairs: Iterable[Pair]) -> None:
        """Keep what pairs of notices turned out to be."""
        self._connection.executemany(
            "INSERT OR REPLACE INTO pairs VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    pair.a,
                    pair.b,
                    pair.verdict.kind,
                    pair.verdict.logit,
                    pair.verdict.score,
                    int(pair.verdict.apart),
                    json.dumps(pair.verdict.reasons, ensure_ascii=False),
                )
                for pair in pairs
            ),
        )

    def is_known(self, a: str, b: str) -> bool:
        """Tell whether it was written down what two notices are to each other."""
        query = "SELECT 1 FROM pairs WHERE a = ? AND b = ?"
        return self._connection.execute(query, (a, b)).fetchone() is not None

    def forget(self, notice_ids: Iterable[str]) -> None:
        """Forget every pair that one of these notices is of."""
        gone = [(notice_id,) for notice_id in notice_ids]
        self._connection.executemany("DELETE FROM pairs WHERE a = ?", gone)
        self._connection.executemany("DELETE FROM pairs WHERE b = ?", gone)

    def __iter__(self) -> Iterator[Pair]:
        """Yield every pair that was checked, by the ids of the two."""
        query = "SELECT a, b, kind, score, logit, apart, reasons FROM pairs ORDER BY a, b"
        for a, b, kind, score, logit, apart, reasons in self._connection.execute(query):
            verdict = Verdict(
                kind=kind,
                score=score,
                logit=logit,
                reasons=tuple(json.loads(reasons)),
                apart=bool(apart),
            )
            yield Pair(a, b, verdict)
