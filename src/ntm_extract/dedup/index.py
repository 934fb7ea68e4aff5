"""The index on disk: every notice seen so far, and what each is to the others.

A row a notice with its facts and folded text; a row a hash that it is found by; a row a pair that
was checked. A later run looks new notices up without reading the old files again.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from ntm_extract.core.errors import OutputError
from ntm_extract.dedup.candidates import POSTINGS_SCHEMA, Candidate, Postings, rank
from ntm_extract.dedup.checked_pairs import PAIRS_SCHEMA, CheckedPairs
from ntm_extract.dedup.identity import NoticeFacts
from ntm_extract.dedup.report import Member
from ntm_extract.dedup.signature import Reading, sign

VERSION = 1

_CACHED = 512

_SCHEMA = """
CREATE TABLE IF NOT EXISTS notices (
    id INTEGER PRIMARY KEY, notice_id TEXT UNIQUE NOT NULL, place TEXT NOT NULL,
    stamp TEXT NOT NULL, hashes INTEGER NOT NULL, facts TEXT NOT NULL, folded BLOB NOT NULL,
    is_findable INTEGER NOT NULL, is_matched INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS hidden ON notices (id) WHERE NOT is_findable;
CREATE INDEX IF NOT EXISTS unmatched ON notices (notice_id) WHERE NOT is_matched;
CREATE TABLE IF NOT EXISTS groups (id TEXT PRIMARY KEY, state TEXT NOT NULL, members TEXT NOT NULL);
"""
_TABLES = ("notices", "postings", "pairs", "groups")


class Stamped(NamedTuple):
    """The file of a record, and what changes when that is written anew."""

    place: str
    stamp: str


class Index:
    """Opens or makes the index in one file; use it in a ``with`` statement.

    Whatever the index holds can be made again from the records, so one that is damaged or of
    another version is made anew.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._cache: dict[str, Reading] = {}
        try:
            self._connection = self._opened()
        except sqlite3.OperationalError as error:
            raise OutputError(path, str(error)) from error
        except sqlite3.DatabaseError:
            path.unlink()
            self._connection = self._opened()
        self._postings = Postings(self._connection)
        self.pairs = CheckedPairs(self._connection)

    def _opened(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, isolation_level=None)
        try:
            run = connection.execute
            run("PRAGMA synchronous = NORMAL")
            run("PRAGMA cache_size = -262144")
            (version,) = run("PRAGMA user_version").fetchone()
            if version not in {0, VERSION}:
                for table in _TABLES:
                    run(f"DROP TABLE IF EXISTS {table}")
            connection.executescript(_SCHEMA + PAIRS_SCHEMA + POSTINGS_SCHEMA)
            run(f"PRAGMA user_version = {VERSION}")
        except BaseException:
            connection.close()
            raise
        return connection

    def __enter__(self) -> Index:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Make all changes of the block or, when it fails, none."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def stamps(self) -> dict[str, str]:
        """Return the stamp of every notice in the index by its id."""
        return dict(self._connection.execute("SELECT notice_id, stamp FROM notices"))

    def places(self) -> dict[str, str]:
        """Return where the record of every notice in the index lies."""
        return dict(self._connection.execute("SELECT notice_id, place FROM notices"))

    def add(self, notices: Iterable[tuple[Reading, Stamped]]) -> None:
        """Take in notices, each with the place of its record; ``settle`` must follow."""
        rows = []
        (top,) = self._connection.execute("SELECT COALESCE(MAX(id), 0) FROM notices").fetchone()
        for number, (reading, stamp) in enumerate(notices, start=top + 1):
            signature = sign(reading)
            self._postings.add(number, signature)
            facts = reading.facts.model_dump_json(exclude_defaults=True)
            folded = zlib.compress(reading.folded, 1)
            notice_id = reading.facts.notice_id
            rows.append((number, notice_id, *stamp, len(signature.sketch), facts, folded))
        insert = "INSERT INTO notices VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0)"
        self._connection.executemany(insert, rows)

    def settle(self) -> None:
        """Make the notices taken in findable, those of a run that was stopped included."""
        run = self._connection.execute
        hidden = run("SELECT id, notice_id FROM notices WHERE NOT is_findable").fetchall()
        for number, notice_id in hidden:
            if not self._postings.is_added(number):
                self._postings.add(number, sign(self.load(notice_id)))
        self._postings.settle()
        run("UPDATE notices SET is_findable = 1 WHERE NOT is_findable")

    def unmatched(self) -> list[str]:
        """Return the notices that were taken in but not yet held against the others."""
        query = "SELECT notice_id FROM notices WHERE NOT is_matched ORDER BY notice_id"
        return [notice_id for (notice_id,) in self._connection.execute(query)]

    def mark_matched(self, notice_ids: Iterable[str]) -> None:
        """Remember that notices were held against all others."""
        query = "UPDATE notices SET is_matched = 1 WHERE notice_id = ?"
        self._connection.executemany(query, ((one,) for one in notice_ids))

    def remove(self, notice_ids: Iterable[str]) -> None:
        """Forget notices and whatever was found about them."""
        run = self._connection.execute
        for notice_id in notice_ids:
            (number,) = run("SELECT id FROM notices WHERE notice_id = ?", (notice_id,)).fetchone()
            self._postings.remove(number, sign(self.load(notice_id)))
            run("DELETE FROM notices WHERE id = ?", (number,))
            self._cache.pop(notice_id, None)
        self.pairs.forget(notice_ids)

    def load(self, notice_id: str) -> Reading:
        """Return a notice in the index as it is matched."""
        if notice_id not in self._cache:
            facts, folded = self._connection.execute(
                "SELECT facts, folded FROM notices WHERE notice_id = ?", (notice_id,)
            ).fetchone()
            while len(self._cache) >= _CACHED:
                del self._cache[next(iter(self._cache))]
            self._cache[notice_id] = Reading(
                NoticeFacts.model_validate_json(facts), zlib.decompress(folded)
            )
        return self._cache[notice_id]

    def facts(self) -> Iterator[NoticeFacts]:
        """Yield the facts of every notice, by notice id."""
        query = "SELECT facts FROM notices ORDER BY notice_id"
        for (facts,) in self._connection.execute(query):
            yield NoticeFacts.model_validate_json(facts)

    def candidates(self, reading: Reading) -> list[str]:
        """Return the notices that may be versions or relatives of one, likeliest first."""
        hits = self._postings.look_up(sign(reading))
        rows = self._described(hits.shared)
        return rank(hits, rows, leaving_out=reading.facts.notice_id)

    def settled_group(self, group_id: str, state: str) -> tuple[Member, ...] | None:
        """Return the members of a group that was written down in this state, else None."""
        found = self._connection.execute(
            "SELECT members FROM groups WHERE id = ? AND state = ?", (group_id, state)
        ).fetchone()
        return found and tuple(Member.model_validate(one) for one in json.loads(found[0]))

    def settle_group(self, group_id: str, state: str, members: Iterable[Member]) -> None:
        """Keep the members of a group that was written down."""
        self._connection.execute(
            "INSERT OR REPLACE INTO groups VALUES (?, ?, ?)",
            (group_id, state, json.dumps([one.model_dump() for one in members])),
        )

    def _described(self, numbers: Iterable[int]) -> dict[int, Candidate]:
        query = (
            "SELECT id, notice_id, hashes FROM notices WHERE id IN (SELECT value FROM json_each(?))"
        )
        found = self._connection.execute(query, (json.dumps(list(numbers)),))
        return {number: Candidate(notice_id, hashes) for number, notice_id, hashes in found}
