"""The local engine: hands jobs to worker processes, one each, and outlives whatever they do.

The parent never opens a document. It ends a worker that is over time or memory, replaces the
lost and the worn, and reads from them only bounded messages that it does not trust.
"""

from __future__ import annotations

import os
import selectors
import shutil
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from ntm_extract.batch import limits as bounds
from ntm_extract.batch.desk import Desk, Queue, Stop
from ntm_extract.batch.frames import BrokenFrameError, Head
from ntm_extract.batch.hand import Hand, loss
from ntm_extract.batch.job import MIB, Job, Outcome, failed
from ntm_extract.batch.link import NurseryLink, Setup
from ntm_extract.core.errors import WorkerError

TICK = 0.1
MAX_STILLBORN = 5
MAX_READ = 2000
"""Documents after which a worker is replaced however well it does."""


class Crew:
    """A number of workers with their nursery."""

    def __init__(self, setup: Setup, jobs: int, folder: Path) -> None:
        self._limits = setup.limits
        self._size = jobs
        self._folder = folder
        self._link = NurseryLink(setup, folder)
        self._selector = selectors.DefaultSelector()
        self._hands: dict[int, Hand] = {}
        self._born = 0
        self._stillborn = 0
        self._lost_in_a_row = 0
        self._next_watch = 0.0
        self._queue = Queue(())
        self._retried: set[bytes] = set()
        self.peak_bytes = 0

    def start(self) -> dict[str, str]:
        """Start the nursery; return the versions of program and models."""
        self._link.start()
        self._selector.register(self._link, selectors.EVENT_READ)
        return self._link.versions

    @property
    def nursery_pid(self) -> int:
        """The process that forks the workers."""
        return self._link.pid

    def read_all(
        self, jobs: Iterable[Job], desk: Desk, stop: Stop, on_tick: Callable[[], None]
    ) -> None:
        """Read every job, or as many as ``stop`` lets; every outcome goes to the desk."""
        self._queue = Queue(jobs)
        more = True
        while True:
            on_tick()
            if stop.urgency >= 2:
                self._abandon()
                return
            if more and stop.urgency == 0:
                more = self._hand_out(desk)
            if not any(hand.job for hand in self._hands.values()) and (
                not more or stop.urgency > 0
            ):
                return
            for key, _ in self._selector.select(TICK):
                self._hear(key.fileobj, desk)
            more = more or self._queue.has_returned
            self._watch()

    def close(self) -> None:
        """Let the workers go and end the nursery."""
        for hand in self._hands.values():
            hand.sock.close()
        self._hands.clear()
        self._link.close()
        self._selector.close()
        shutil.rmtree(self._folder / "tmp", ignore_errors=True)

    def _hand_out(self, desk: Desk) -> bool:
        """Give every idle worker a job, hiring up to the size; tell whether jobs may be left."""
        idle = [hand for hand in self._hands.values() if hand.is_idle]
        while True:
            if not idle and len(self._hands) >= self._size:
                return True
            job = self._queue.take()
            if job is None:
                return False
            hand = idle.pop() if idle else self._hire()
            if hand is None:
                self._queue.put_first(job)
                self._lose_nursery(desk)
                return True
            hand.give(job, time.monotonic() + self._limits.seconds)

    def _hire(self) -> Hand | None:
        """Have a worker forked; None when the nursery is gone."""
        self._born += 1
        folder = os.fsencode(self._folder.absolute() / "tmp" / str(self._born))
        try:
            sock = self._link.fork(self._born, folder)
        except OSError:
            return None
        max_body = self._limits.output_mib * MIB
        hand = Hand(self._born, sock, max_body=max_body)
        self._hands[hand.number] = hand
        self._selector.register(hand, selectors.EVENT_READ)
        return hand

    def _hear(self, speaker: object, desk: Desk) -> None:
        if speaker is self._link:
            news = self._link.news()
            if news is None:
                self._lose_nursery(desk)
                return
            for head in news:
                hand = self._hands.get(head["worker"])
                if hand is not None and head["kind"] == "born":
                    hand.pid = head["pid"]
                elif hand is not None:
                    hand.peak = max(hand.peak, int(head["peak"]))
                    self._bury(hand, head["status"], desk)
        elif isinstance(speaker, Hand) and speaker.number in self._hands:
            self._listen(speaker, desk)

    def _listen(self, hand: Hand, desk: Desk) -> None:
        messages = hand.hear()
        if messages is None:  # gone, or talking nonsense: the nursery will say how it ended
            self._selector.unregister(hand)
            self._end(hand, hand.verdict)
            return
        try:
            for head, body in messages:
                self._heed(hand, head, body, desk)
        except BrokenFrameError:
            self._selector.unregister(hand)
            self._end(hand, "")

    def _heed(self, hand: Hand, head: Head, body: bytes, desk: Desk) -> None:
        if head["kind"] == "ready":
            self._stillborn = 0
            hand.first_memory = int(head.get("memory") or 1)
            desk.note("worker_started", worker=hand.number, pid=hand.pid, held=head.get("held"))
        elif head["kind"] == "holds":
            self._answer(hand, str(head.get("sha256")), desk)
        else:
            self._conclude(hand, hand.outcome(head, body), desk)

    def _answer(self, hand: Hand, sha256: str, desk: Desk) -> None:
        """Say whether a worker shall read on, now that the content of its file is known."""
        job = hand.current
        hand.sha256 = sha256
        if any(other.is_reading(sha256, before=job.name) for other in self._hands.values()):
            self._queue.hold(job, sha256)
            hand.rest()
        elif (outcome := desk.known(job, sha256)) is not None:
            hand.rest()
            desk.take(outcome)
        else:
            hand.go()

    def _conclude(self, hand: Hand, outcome: Outcome, desk: Desk) -> None:
        hand.done += 1
        self._lost_in_a_row = 0
        hand.free()
        memory = int(outcome.note.get("memory", 0))
        grown = memory - hand.first_memory > self._limits.memory_mib * MIB // 2
        if outcome.note.get("worn") or grown or hand.done >= MAX_READ:
            desk.note("worker_replaced", worker=hand.number, read=hand.done, memory=memory)
            hand.retire()
        self._deliver(outcome, desk)

    def _deliver(self, outcome: Outcome, desk: Desk) -> None:
        held = self._queue.release(outcome.job.name, outcome.sha256)
        desk.take(outcome)
        if outcome.status != "ok":
            self._queue.put_last(held)
            return
        for job in held:
            desk.take(replace(outcome, job=job, content=b"", known=True, seconds={}, note={}))

    def _watch(self) -> None:
        """End the workers that are over time or over memory; look ten times a second."""
        now = time.monotonic()
        if now < self._next_watch:
            return
        self._next_watch = now + TICK
        for hand in self._hands.values():
            if hand.job is None or hand.verdict:
                continue
            used = bounds.tree_bytes(hand.pid) if hand.pid else 0
            hand.peak = max(hand.peak, used)
            self.peak_bytes = max(self.peak_bytes, used)
            if now > hand.deadline:
                self._end(hand, "time")
            elif used > hand.first_memory + self._limits.memory_mib * MIB:
                self._end(hand, "memory")

    def _end(self, hand: Hand, verdict: str) -> None:
        hand.verdict = verdict
        self._link.kill(hand.number)

    def _bury(self, hand: Hand, status: int, desk: Desk) -> None:
        """Take a worker's end: its document is failed, or tried once more if it was shot."""
        del self._hands[hand.number]
        if hand.fileno() in self._selector.get_map():
            for head, body in hand.last_words():
                if hand.job is not None and head["kind"] in {"done", "failed"}:
                    with suppress(BrokenFrameError):
                        outcome = hand.outcome(head, body)
                        hand.free()
                        self._deliver(outcome, desk)
            self._selector.unregister(hand)
        hand.sock.close()
        shutil.rmtree(self._folder / "tmp" / str(hand.number), ignore_errors=True)
        if hand.job is None:
            return
        desk.note("worker_lost", worker=hand.number, status=status, verdict=hand.verdict)
        self._mourn(hand, hand.job, status, desk)

    def _mourn(self, hand: Hand, job: Job, status: int, desk: Desk) -> None:
        if not hand.verdict and not hand.first_memory:
            self._stillborn += 1
            if self._stillborn >= MAX_STILLBORN:
                where = self._folder / "workers.log"
                raise WorkerError("workers", f"the reader processes do not start, see {where}")
        if not hand.verdict and status in {-9, -15} and job.name not in self._retried:
            self._retried.add(job.name)  # shot from outside; the document may be innocent
            self._queue.put_first(job)
            self._queue.put_last(self._queue.release(job.name, hand.sha256))
            return
        verdict = hand.verdict or hand.ran_out(status, self._limits)
        lost = failed(job, loss(job, verdict, status, self._limits), sha256=hand.sha256)
        self._deliver(lost, desk)

    def _lose_nursery(self, desk: Desk) -> None:
        """Start anew after the nursery was killed; its workers went with it."""
        desk.note("nursery_lost")
        self._lost_in_a_row += 1
        if self._lost_in_a_row >= MAX_STILLBORN:
            raise WorkerError("workers", "the reader processes are killed again and again")
        self._selector.unregister(self._link)
        self._link.close()
        self._link.start()
        self._selector.register(self._link, selectors.EVENT_READ)
        for hand in list(self._hands.values()):
            self._bury(hand, -9, desk)

    def _abandon(self) -> None:
        for hand in list(self._hands.values()):
            if hand.job is not None:
                self._link.kill(hand.number)
                if hand.fileno() in self._selector.get_map():
                    self._selector.unregister(hand)
                hand.sock.close()
                del self._hands[hand.number]
