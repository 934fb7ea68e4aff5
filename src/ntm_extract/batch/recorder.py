"""The desk of a run: decides what need not be read again, writes what was read, counts."""

from __future__ import annotations

import json
import threading
import time
from collections import deque
from contextlib import suppress
from typing import Any

from ntm_extract.batch.events import EventLog
from ntm_extract.batch.job import MIB, Job, Outcome
from ntm_extract.batch.ledger import JOURNAL, Ledger, Row, journal_lines, json_name
from ntm_extract.batch.runfile import write_run_file
from ntm_extract.batch.store import Store
from ntm_extract.batch.tally import Tally

_MAX_WAITING = 32 * MIB
_RUN_FILE_EVERY = 2.0
_RUN_FILE_SHARE = 100
"""``run.json`` is rewritten while the run goes on, in at most a hundredth of its time."""


class Recorder:
    """Takes outcomes from the engine and writes them in a thread of its own.

    Waiting for the disk must not keep workers idle; so outcomes that come while the disk is busy
    are written together. When too many wait, taking one more waits too.
    """

    def __init__(self, store: Store, ledger: Ledger, log: EventLog, tally: Tally) -> None:
        self._store = store
        self._ledger = ledger
        self._log = log
        self._tally = tally
        self._sizes = store.sizes("notices")
        self._resume = True
        self._versions: dict[str, str] = {}
        self._number = 0
        self._change = threading.Condition()
        self._waiting: deque[Outcome] = deque()
        self._bytes = 0
        self._unwritten = 0
        self._closing = False
        self._error: BaseException | None = None
        self._next_run_file = 0.0
        self._thread = threading.Thread(target=self._work, name="recorder", daemon=True)

    def open(self, versions: dict[str, str], *, resume: bool) -> None:
        """Begin to take outcomes of these versions."""
        self._versions = versions
        self._number = self._ledger.versions.index(versions)
        self._resume = resume
        self._next_run_file = time.monotonic() + _RUN_FILE_EVERY
        self._thread.start()

    def known(self, job: Job, sha256: str) -> Outcome | None:
        """Return the outcome at once where this content stands read by these versions."""
        with self._change:
            own = self._ledger.rows.get(job.name)
            if not self._resume and (own is None or own.run < self._ledger.run):
                return None
            row = self._ledger.done(job.name, sha256, self._versions, self._sizes)
        if row is None:
            return None
        pages = int(row.fact("pages") or 0)
        return Outcome(job, "ok", sha256=sha256, notice_id=row.notice_id, pages=pages, known=True)

    def contents(self) -> frozenset[str]:
        """Return the ``content_key`` of everything that may be known."""
        with self._change:
            return frozenset(self._ledger.by_content)

    def take(self, outcome: Outcome) -> None:
        """Take an outcome to be written.

        Raises:
            OutputError: what came before could not be written.
        """
        with self._change:
            old = self._ledger.rows.get(outcome.job.name)
            earlier = (
                outcome.known
                and old is not None
                and old.sha256 == outcome.sha256
                and old.run < self._ledger.run
            )
            self._tally.count(outcome, skipped=earlier)
            self._log.document(outcome, skipped=earlier)
            while self._bytes > _MAX_WAITING and self._error is None:
                self._change.wait()
            self._raise()
            self._waiting.append(outcome)
            self._bytes += len(outcome.content)
            self._unwritten += 1
            self._change.notify_all()

    def note(self, event: str, **facts: Any) -> None:
        """Write a line to the log."""
        self._log.write(event, **facts)

    def flush(self) -> None:
        """Wait until all that was taken is on the disk.

        Raises:
            OutputError: it could not be written.
        """
        with self._change:
            while self._unwritten and self._error is None:
                self._change.wait()
            self._raise()

    def close(self) -> None:
        """End the thread, whether or not all could be written."""
        with self._change:
            self._closing = True
            self._change.notify_all()
        with suppress(RuntimeError):  # never started
            self._thread.join()

    def _raise(self) -> None:
        if self._error is not None:
            raise self._error

    def _work(self) -> None:
        try:
            while True:
                with self._change:
                    while not self._waiting and not self._closing:
                        self._change.wait()
                    if not self._waiting:
                        return
                    batch = list(self._waiting)
                    self._waiting.clear()
                self._write(batch)
                with self._change:
                    self._unwritten -= len(batch)
                    self._bytes -= sum(len(outcome.content) for outcome in batch)
                    self._change.notify_all()
        except BaseException as error:  # raised again where outcomes are taken
            with self._change:
                self._error = error
                self._change.notify_all()

    def _write(self, batch: list[Outcome]) -> None:
        files: dict[str, bytes] = {}
        rows: list[Row] = []
        with self._change:
            for outcome in batch:
                row = self._row(outcome, files)
                if row is not None:
                    self._ledger.put(row)
                    rows.append(row)
        if files:
            self._store.write(files)
        if rows:
            self._store.append(JOURNAL, journal_lines(rows))
        if time.monotonic() > self._next_run_file:
            self._write_run_file()

    def _row(self, outcome: Outcome, files: dict[str, bytes]) -> Row | None:
        old = self._ledger.rows.get(outcome.job.name)
        if outcome.known and old and old.sha256 == outcome.sha256 and old.status == "ok":
            return None
        better = self._ledger.is_better_source(outcome, self._number)
        if better and outcome.notice_id:
            files[json_name(outcome.notice_id)] = outcome.content
            self._sizes[f"{outcome.notice_id}.json"] = len(outcome.content)
        facts: dict[str, Any] = {"pages": outcome.pages, "seconds": outcome.seconds}
        if outcome.failure is not None:
            facts["error"] = outcome.failure.as_json()
        return Row(
            outcome.job.name,
            outcome.status,
            self._ledger.run,
            self._number,
            sha256=outcome.sha256,
            notice_id=outcome.notice_id,
            size=len(outcome.content),
            is_source=better,
            facts=json.dumps(facts, ensure_ascii=False).encode(),
        )

    def _write_run_file(self) -> None:
        began = time.monotonic()
        write_run_file(self._store, self._ledger, finished=False)
        ended = time.monotonic()
        self._next_run_file = ended + max(_RUN_FILE_EVERY, _RUN_FILE_SHARE * (ended - began))
