"""What is known of every file of an output folder, kept in a journal that survives a kill.

A *run* lasts from its start until every input has been tried, however often the process is killed
in between: each start continues the unfinished run. A file that an earlier, finished run did is
``skipped`` when it stands there unchanged.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ntm_extract.batch.job import Outcome, Status, content_key
from ntm_extract.batch.store import STATE, Store

JOURNAL = f"{STATE}/journal.jsonl"


def json_name(notice_id: str) -> str:
    """Return where the record of a notice stands in the output folder."""
    return f"notices/{notice_id}.json"


@dataclass(frozen=True, slots=True)
class Row:
    """One file: what became of it, in which run; ``facts`` is the rest of its entry."""

    name: bytes
    status: Status
    run: int
    versions: int
    sha256: str | None = None
    notice_id: str | None = None
    size: int = 0
    is_source: bool = False
    facts: bytes = b"{}"

    def fact(self, name: str) -> Any:
        """Return one of the facts."""
        return json.loads(self.facts).get(name)


class Ledger:
    """Rows by file name, and which file each published record was read from."""

    def __init__(self) -> None:
        self.rows: dict[bytes, Row] = {}
        self.source_of: dict[str, bytes] = {}
        self.by_content: dict[str, bytes] = {}
        self.versions: list[dict[str, str]] = []
        self.run = 1
        self._lines = 0

    @classmethod
    def load(cls, store: Store) -> Ledger:
        """Read the journal of an output folder; a line cut short by a kill does not count."""
        ledger = cls()
        for line in (store.read(JOURNAL) or b"").split(b"\n"):
            try:
                ledger._replay(json.loads(line))
            except (ValueError, KeyError, TypeError, IndexError):
                continue
        return ledger

    def _replay(self, line: dict[str, Any]) -> None:
        self._lines += 1
        kind = line.pop("kind")
        if kind == "versions":
            self.versions.append(line["versions"])
        elif kind == "finished":
            self.run = line["run"] + 1
        elif kind == "file":
            facts = json.dumps(line.pop("facts"), ensure_ascii=False).encode()
            name = bytes.fromhex(line.pop("name"))
            self.versions[line["versions"]]
            self.put(Row(name, facts=facts, **line))

    def open_run(self, store: Store, versions: dict[str, str]) -> None:
        """Begin or continue a run with these versions; rewrite a journal that has grown long."""
        if self._lines > 2 * len(self.rows) + 1000:
            self.compact(store)
        if versions not in self.versions:
            self.versions.append(versions)
            store.append(JOURNAL, b"\n" + _line({"kind": "versions", "versions": versions}))

    def compact(self, store: Store) -> None:
        """Rewrite the journal with one line a file."""
        with store.writing(JOURNAL) as file:
            for versions in self.versions:
                file.write(_line({"kind": "versions", "versions": versions}))
            if self.run > 1:
                file.write(_line({"kind": "finished", "run": self.run - 1}))
            for name in sorted(self.rows):
                file.write(_row_line(self.rows[name]))
        self._lines = len(self.rows)

    def put(self, row: Row) -> None:
        """Set what is known of a file."""
        self._drop(row.name)
        self.rows[row.name] = row
        if row.notice_id is not None and row.is_source:
            self.source_of[row.notice_id] = row.name
        if row.sha256 is not None and row.status == "ok":
            key = content_key(row.name, row.sha256)
            self.by_content[key] = min(self.by_content.get(key, row.name), row.name)

    def _drop(self, name: bytes) -> None:
        old = self.rows.pop(name, None)
        if old is None:
            return
        if old.notice_id is not None and self.source_of.get(old.notice_id) == name:
            del self.source_of[old.notice_id]
        key = content_key(name, old.sha256 or "")
        if self.by_content.get(key) == name:
            del self.by_content[key]

    def is_better_source(self, outcome: Outcome, versions: int) -> bool:
        """Tell whether a reading is the one to publish: of several, that of the first name.

        The order in which workers finish must not show in the output.
        """
        if outcome.notice_id is None or outcome.known:
            return False
        holder = self.source_of.get(outcome.notice_id)
        if holder is None or outcome.job.name <= holder:
            return True
        return self.rows[holder].versions != versions

    def done(
        self, name: bytes, sha256: str, versions: dict[str, str], sizes: dict[str, int]
    ) -> Row | None:
        """Return the row that shows this content was read by these versions and still stands.

        A copy whose name comes later is no such row within one run: see ``is_better_source``.
        """
        row = self.rows.get(self.by_content.get(content_key(name, sha256), b""))
        if row is None or row.notice_id is None or row.notice_id not in self.source_of:
            return None
        if row.run == self.run and row.name > name:
            return None
        if self.versions[row.versions] != versions:
            return None
        source = self.rows[self.source_of[row.notice_id]]
        if self.versions[source.versions] != versions:
            return None
        stands = sizes.get(f"{row.notice_id}.json") == source.size
        return row if stands else None

    def status(self, row: Row) -> Status:
        """Return the status to show: what an earlier run did is skipped by this one."""
        return "skipped" if row.status == "ok" and row.run < self.run else row.status

    def ordered(self) -> Iterator[Row]:
        """Yield the rows by file name."""
        for name in sorted(self.rows):
            yield self.rows[name]

    def orphans(self, sizes: Iterable[str]) -> list[str]:
        """Return the records in the folder that no file stands for any more."""
        wanted = {f"{row.notice_id}.json" for row in self.rows.values() if row.notice_id}
        return sorted(name for name in sizes if name.endswith(".json") and name not in wanted)


def journal_lines(rows: Iterable[Row]) -> bytes:
    """Return the lines that record rows.

    They begin with a line end, so that one after a line cut short stands by itself.
    """
    return b"\n" + b"".join(_row_line(row) for row in rows)


def finished_line(run: int) -> bytes:
    """Return the line that ends a run."""
    return b"\n" + _line({"kind": "finished", "run": run})


def _row_line(row: Row) -> bytes:
    fields = {
        "kind": "file",
        "name": row.name.hex(),
        "status": row.status,
        "run": row.run,
        "versions": row.versions,
        "sha256": row.sha256,
        "notice_id": row.notice_id,
        "size": row.size,
        "is_source": row.is_source,
        "facts": json.loads(row.facts),
    }
    return _line(fields)


def _line(fields: dict[str, Any]) -> bytes:
    return json.dumps(fields, ensure_ascii=False).encode() + b"\n"
