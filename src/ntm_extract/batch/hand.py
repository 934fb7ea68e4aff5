"""One worker as the run sees it: its line, the job in hand, its deadline."""

from __future__ import annotations

import re
import signal
import socket
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from ntm_extract.batch.frames import (
    BrokenFrameError,
    FrameBuffer,
    Head,
    TooLargeFrameError,
    encode,
)
from ntm_extract.batch.job import MIB, Failure, Job, Limits, Outcome, content_key
from ntm_extract.batch.worker import job_head
from ntm_extract.core.errors import (
    DocumentTimeoutError,
    MemoryLimitError,
    NtmExtractError,
    OutputLimitError,
    WorkerCrashedError,
)

_SAFE_ID = re.compile(r"[0-9A-Za-z_-]{1,128}\Z")
_ABORTS = {signal.SIGABRT, signal.SIGTRAP, signal.SIGILL, signal.SIGSEGV, signal.SIGBUS}
_KINDS = {"ready", "holds", "done", "failed"}
_NOTES = ("stage", "trace", "memory", "worn")


@dataclass(slots=True, eq=False)
class Hand:
    """A worker at the other end of a socket; what comes from there is not trusted."""

    number: int
    sock: socket.socket
    max_body: int
    pid: int = 0
    job: Job | None = None
    sha256: str | None = None
    deadline: float = 0.0
    verdict: str = ""
    first_memory: int = 0
    peak: int = 0
    done: int = 0
    retired: bool = False
    _frames: FrameBuffer = field(init=False)

    def __post_init__(self) -> None:
        """Bound what the worker may send."""
        self._frames = FrameBuffer(self.max_body)

    def fileno(self) -> int:
        """Return the handle to wait on."""
        return self.sock.fileno()

    @property
    def is_idle(self) -> bool:
        """Whether the worker can take a job."""
        return self.job is None and not self.retired and not self.verdict

    @property
    def current(self) -> Job:
        """The job in hand.

        Raises:
            BrokenFrameError: there is none, so the worker spoke out of turn.
        """
        if self.job is None:
            raise BrokenFrameError("a worker without a job spoke")
        return self.job

    def is_reading(self, sha256: str, *, before: bytes) -> bool:
        """Tell whether the worker reads this content from a file that comes first by name."""
        if self.job is None or self.sha256 != sha256 or self.job.name >= before:
            return False
        return content_key(self.job.name, sha256) == content_key(before, sha256)

    def ran_out(self, status: int, limits: Limits) -> str:
        """Return ``memory`` where a worker ended itself near its limit.

        The PDF library aborts where others raise an error when memory is refused to it.
        """
        near = self.peak - self.first_memory > limits.memory_mib * MIB // 2
        return "memory" if near and -status in _ABORTS else ""

    def give(self, job: Job, deadline: float) -> None:
        """Hand a job over."""
        self.job, self.deadline, self.sha256, self.peak = job, deadline, None, 0
        self._say(job_head(job))

    def go(self) -> None:
        """Let the worker read the content it holds."""
        self._say({"kind": "go"})

    def rest(self) -> None:
        """Tell the worker that its content need not be read."""
        self._say({"kind": "rest"})
        self.free()

    def free(self) -> None:
        """Forget the job in hand."""
        self.job = self.sha256 = None

    def retire(self) -> None:
        """Let the worker end once it has nothing in hand."""
        self.retired = True
        with suppress(OSError):
            self.sock.shutdown(socket.SHUT_WR)

    def hear(self) -> list[tuple[Head, bytes]] | None:
        """Return the messages that came; None when the worker is gone or not to be trusted."""
        try:
            data = self.sock.recv(1 << 18)
        except BlockingIOError:
            return []
        except OSError:
            return None
        return self._understand(data) if data else None

    def _understand(self, data: bytes) -> list[tuple[Head, bytes]] | None:
        try:
            messages = self._frames.feed(data)
            for head, _ in messages:
                self._check(head)
        except TooLargeFrameError:
            self.verdict = "output"
            return None
        except BrokenFrameError:
            return None
        return messages

    def last_words(self) -> list[tuple[Head, bytes]]:
        """Return what a worker that has ended sent before."""
        words: list[tuple[Head, bytes]] = []
        self.sock.settimeout(1)
        while (messages := self.hear()) is not None:
            words += messages
        return words

    def outcome(self, head: Head, body: bytes) -> Outcome:
        """Return what a ``done`` or ``failed`` message says of the job in hand.

        Raises:
            BrokenFrameError: the message lacks what it should say.
        """
        try:
            return self._outcome(head, body)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise BrokenFrameError("a worker's message lacks something") from error

    def _outcome(self, head: Head, body: bytes) -> Outcome:
        seconds = {str(stage): float(spent) for stage, spent in head["seconds"].items()}
        note: dict[str, Any] = {name: head[name] for name in _NOTES if name in head}
        if self.peak:
            note["peak"] = self.peak
        common: dict[str, Any] = {"sha256": self.sha256, "seconds": seconds, "note": note}
        if head["kind"] == "failed":
            failure = Failure(str(head["code"]), str(head["message"]), str(head["advice"]))
            return Outcome(self.current, "failed", failure=failure, **common)
        return Outcome(
            self.current,
            "ok",
            notice_id=head["notice_id"],
            content=body,
            pages=int(head["pages"]),
            **common,
        )

    def _check(self, head: Head) -> None:
        if head.get("kind") not in _KINDS or (head["kind"] != "ready" and self.job is None):
            raise BrokenFrameError("a worker spoke out of turn")
        if head["kind"] == "done" and not _is_plain_name(head.get("notice_id")):
            raise BrokenFrameError("the id of a record is no file name")

    def _say(self, head: Head) -> None:
        with suppress(OSError):  # its end is heard on the same line
            self.sock.sendall(encode(head))


def _is_plain_name(notice_id: object) -> bool:
    return isinstance(notice_id, str) and _SAFE_ID.match(notice_id) is not None


def loss(job: Job, verdict: str, status: int, limits: Limits) -> NtmExtractError:
    """Return the error of a document whose worker was lost: ended by the run, or by itself."""
    if verdict == "time":
        detail = f"it took longer than {limits.seconds:g} seconds"
        return DocumentTimeoutError(job.shown, detail)
    if verdict == "memory":
        return MemoryLimitError(job.shown, f"it needs more than {limits.memory_mib} MiB")
    if verdict == "output":
        detail = f"its record is larger than {limits.output_mib} MiB"
        return OutputLimitError(job.shown, detail)
    return WorkerCrashedError(job.shown, f"its reader ended with status {status}")
