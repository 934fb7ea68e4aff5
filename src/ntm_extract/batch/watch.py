"""Watches an inbox folder and reads files once they are complete.

It asks the file system again and again rather than wait for its messages: that works on network
shares too, where most inboxes are.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from ntm_extract.batch.crew import Crew
from ntm_extract.batch.inputs import find_jobs, is_left_out
from ntm_extract.batch.job import Job
from ntm_extract.batch.link import Setup
from ntm_extract.batch.runner import Options, Run, obeying_signals
from ntm_extract.batch.store import STATE, LocalStore
from ntm_extract.batch.tally import Tally

State = tuple[int, int, int]
"""Inode, size and time of the last change of a file."""


@dataclass(slots=True)
class Inbox:
    """Tells which files of a folder are complete: unchanged for a while, and not taken before."""

    settle_seconds: float
    _since: dict[bytes, tuple[State, float]] = field(default_factory=dict)
    _taken: dict[bytes, State] = field(default_factory=dict)

    def complete(self, jobs: Iterable[Job], now: float) -> list[Job]:
        """Return the jobs whose files have stood unchanged for long enough; each state once."""
        ready = []
        standing: dict[bytes, tuple[State, float]] = {}
        for job in jobs:
            state = _state(job.path)
            if state is None or is_left_out(job) or self._taken.get(job.name) == state:
                continue
            before, since = self._since.get(job.name, (None, now))
            since = since if before == state else now
            standing[job.name] = (state, since)
            if now - since >= self.settle_seconds:
                ready.append(job)
                self._taken[job.name] = state
        self._since = standing
        return ready


def watch_folder(
    inbox: str,
    out: Path,
    options: Options,
    *,
    poll_seconds: float = 2.0,
    settle_seconds: float = 5.0,
    on_round: Callable[[Tally], None] = lambda _: None,
) -> Tally:
    """Read what arrives in a folder until told to stop.

    Raises:
        BusyError: another run is writing into ``out``.
        OutputError: ``out`` cannot be written.
        DependencyError: a model is missing.
    """
    setup = Setup(options.limits, options.ocr, options.reader)
    run = Run(LocalStore(out), Crew(setup, options.jobs, out / STATE), options)
    arrivals = Inbox(settle_seconds)
    with run.opened(), obeying_signals(run.stop):
        while not run.stop.urgency:
            ready = arrivals.complete(find_jobs([inbox], str(out)), time.monotonic())
            if ready:
                run.read(ready, is_last=False)
                on_round(run.tally)
            _wait(poll_seconds, run)
        if not run.tally.interrupted:
            run.stop.urgency = 0
            run.read([])
    return run.tally


def _wait(seconds: float, run: Run) -> None:
    """Sleep, but no longer than until a signal comes."""
    until = time.monotonic() + seconds
    while not run.stop.urgency and (left := until - time.monotonic()) > 0:
        time.sleep(min(left, 0.1))


def _state(path: bytes) -> State | None:
    """Return the state of a file; None for what is gone or no regular file."""
    try:
        found = os.stat(path)  # noqa: PTH116  (bytes)
    except OSError:
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
