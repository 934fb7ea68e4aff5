"""What goes between a run and its workers: the desk, the wish to stop, the queue of documents."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from ntm_extract.batch.job import Job, Outcome, content_key


class Desk(Protocol):
    """Where a run decides what is read and takes what was read."""

    def known(self, job: Job, sha256: str) -> Outcome | None:
        """Return the outcome at once where this content was read before, else None."""
        ...

    def contents(self) -> frozenset[str]:
        """Return the ``content_key`` of everything that may be known."""
        ...

    def take(self, outcome: Outcome) -> None:
        """Take an outcome; may wait until there is room."""
        ...

    def note(self, event: str, **facts: Any) -> None:
        """Write a line to the log."""
        ...


@dataclass(slots=True)
class Stop:
    """How urgently the run is asked to end: 1 finishes the documents in hand, 2 abandons them."""

    urgency: int = 0


class Queue:
    """The documents still to be read, those that come back, and those held.

    A document is held while another with the same content is being read.
    """

    def __init__(self, jobs: Iterable[Job]) -> None:
        self._waiting = iter(jobs)
        self._returned: deque[Job] = deque()
        self._held: dict[str, list[Job]] = {}

    @property
    def has_returned(self) -> bool:
        """Whether a document came back to be read."""
        return bool(self._returned)

    def take(self) -> Job | None:
        """Return the next document, None after the last."""
        return self._returned.popleft() if self._returned else next(self._waiting, None)

    def put_first(self, job: Job) -> None:
        """Take a document back; it is the next."""
        self._returned.appendleft(job)

    def put_last(self, jobs: Iterable[Job]) -> None:
        """Take documents back behind those that came back before."""
        self._returned.extend(jobs)

    def hold(self, job: Job, sha256: str) -> None:
        """Keep a document until the one with the same content is read."""
        self._held.setdefault(content_key(job.name, sha256), []).append(job)

    def release(self, name: bytes, sha256: str | None) -> list[Job]:
        """Return and forget the documents held for the content of another."""
        return self._held.pop(content_key(name, sha256 or ""), [])
