"""Runs a batch from beginning to end: lock, list, read, write, sum up."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Protocol

from ntm_extract.batch.crew import Crew
from ntm_extract.batch.desk import Desk, Stop
from ntm_extract.batch.events import EventLog
from ntm_extract.batch.inputs import STANDARD_INPUT, find_jobs, is_left_out
from ntm_extract.batch.job import MIB, Failure, Job, Limits, Outcome
from ntm_extract.batch.ledger import JOURNAL, Ledger, finished_line
from ntm_extract.batch.link import Setup
from ntm_extract.batch.progress import ProgressBar
from ntm_extract.batch.reader import DEFAULT_READER
from ntm_extract.batch.recorder import Recorder
from ntm_extract.batch.runfile import write_lines_file, write_run_file
from ntm_extract.batch.store import STATE, LocalStore, Store
from ntm_extract.batch.tally import Tally
from ntm_extract.core.errors import NotADocumentError


@dataclass(frozen=True, slots=True)
class Options:
    """How a run is to go."""

    jobs: int = 1
    limits: Limits = field(default_factory=Limits)
    ocr: str = "auto"
    resume: bool = True
    max_failures: int | None = None
    log: Path | None = None
    reader: str = DEFAULT_READER


class Engine(Protocol):
    """What reads jobs: workers on this machine, or actors on a cluster."""

    def start(self) -> dict[str, str]:
        """Get ready; return the versions of program and models."""
        ...

    def read_all(
        self, jobs: Iterable[Job], desk: Desk, stop: Stop, on_tick: Callable[[], None]
    ) -> None:
        """Read every job, or as many as ``stop`` lets."""
        ...

    def close(self) -> None:
        """Let go of what was started."""
        ...


class Run:
    """One output folder with the engine that fills it; a watch does many rounds with one."""

    def __init__(self, store: Store, engine: Engine, options: Options) -> None:
        self._store = store
        self._engine = engine
        self._options = options
        self._versions: dict[str, str] = {}
        self.stop = Stop()
        self.tally = Tally()

    @contextmanager
    def opened(self) -> Iterator[None]:
        """Hold the folder and the engine."""
        self._store.lock()
        try:
            self._versions = self._engine.start()
            yield
        finally:
            self._engine.close()
            self._store.unlock()

    def read(self, jobs: Sequence[Job], *, is_last: bool = True) -> None:
        """Read jobs and bring the folder up to date; call inside ``opened``.

        The run is finished after the last round, unless it was stopped before its end.
        """
        ledger = Ledger.load(self._store)
        ledger.open_run(self._store, self._versions)
        self.tally.inputs += len(jobs)
        log = EventLog(self._options.log)
        recorder = Recorder(self._store, ledger, log, self.tally)
        try:
            log.write("run_started", inputs=len(jobs), versions=self._versions)
            with ProgressBar(self.tally) as bar:
                recorder.open(self._versions, resume=self._options.resume)
                self._read(jobs, ledger, recorder, bar)
            self._finish(ledger, complete=is_last and not self.stop.urgency)
            tally = self.tally
            log.write("run_ended", ok=tally.ok, failed=tally.failed, skipped=tally.skipped)
        finally:
            recorder.close()
            log.close()

    def _read(
        self, jobs: Sequence[Job], ledger: Ledger, recorder: Recorder, bar: ProgressBar
    ) -> None:
        def on_tick() -> None:
            bar.refresh()
            most = self._options.max_failures
            if most is not None and self.tally.failed > most:
                self.tally.gave_up |= self.stop.urgency == 0
                self.stop.urgency = max(self.stop.urgency, 1)

        def wanted() -> Iterator[Job]:
            for job in jobs:
                if is_left_out(job):
                    recorder.take(_left_out(job))
                else:
                    yield job

        try:
            self._engine.read_all(wanted(), recorder, self.stop, on_tick)
            recorder.flush()
            again = [job for job in jobs if _lost_its_record(job, ledger)]
            if again and not self.stop.urgency:
                self.tally.inputs += len(again)
                self._engine.read_all(again, recorder, self.stop, on_tick)
        finally:
            recorder.flush()

    def _finish(self, ledger: Ledger, *, complete: bool) -> None:
        self.tally.interrupted = self.stop.urgency > 0
        write_lines_file(self._store, ledger)
        write_run_file(self._store, ledger, finished=complete)
        for name in ledger.orphans(self._store.sizes("notices")):
            self._store.remove(f"notices/{name}")
        if complete:
            self._store.append(JOURNAL, finished_line(ledger.run))


def run_batch(inputs: Sequence[str], out: Path, options: Options) -> Tally:
    """Read files and folders into ``out`` with workers on this machine.

    Raises:
        BusyError: another run is writing into ``out``.
        OutputError: ``out`` cannot be written.
        DependencyError: a model is missing.
    """
    setup = Setup(options.limits, options.ocr, options.reader)
    engine = Crew(setup, options.jobs, out / STATE)
    return run_with(engine, LocalStore(out), inputs, out / STATE, options)


def run_with(
    engine: Engine, store: Store, inputs: Sequence[str], state: Path, options: Options
) -> Tally:
    """Read files and folders with any engine into any store."""
    run = Run(store, engine, options)
    with run.opened(), obeying_signals(run.stop):
        jobs = find_jobs(inputs, str(state.parent))
        run.read(_with_standard_input(jobs, state, options.limits))
    return run.tally


@contextmanager
def obeying_signals(stop: Stop) -> Iterator[None]:
    """Let Ctrl-C finish the documents in hand, a second one or SIGTERM abandon them."""

    def on_signal(number: int, _frame: FrameType | None) -> None:
        stop.urgency = 2 if stop.urgency or number == signal.SIGTERM else 1

    numbers = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, on_signal) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def _with_standard_input(jobs: list[Job], state: Path, limits: Limits) -> list[Job]:
    """Put what stands on standard input where a worker can read it."""
    if not any(job.name == STANDARD_INPUT for job in jobs):
        return jobs
    spool = state / "standard-input"
    left = limits.input_mib * MIB + 1  # one byte more, so that the worker sees it is too large
    with spool.open("wb") as file:
        while left > 0 and (part := sys.stdin.buffer.read(min(left, MIB))):
            file.write(part)
            left -= len(part)
    place = os.fsencode(spool.absolute())
    return [Job(job.name, place) if job.name == STANDARD_INPUT else job for job in jobs]


def _left_out(job: Job) -> Outcome:
    error = NotADocumentError(job.shown, "by its name this is no document")
    return Outcome(job, "skipped", failure=Failure.of(error))


def _lost_its_record(job: Job, ledger: Ledger) -> bool:
    """Tell whether the record of a file was taken from another file that has changed since."""
    row = ledger.rows.get(job.name)
    return bool(row and row.notice_id and row.notice_id not in ledger.source_of)
