"""The run's link to the nursery: starts it, has workers forked and killed, hears of their ends."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from ntm_extract.batch.frames import BrokenFrameError, FrameBuffer, Head, encode
from ntm_extract.batch.job import Limits
from ntm_extract.batch.reader import DEFAULT_READER
from ntm_extract.core import errors

START_SECONDS = 300
MAX_STARTS = 5
_ONE_THREAD = ("OMP_NUM_THREADS", "OMP_THREAD_LIMIT", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


@dataclass(frozen=True, slots=True)
class Setup:
    """What every worker of a run has in common."""

    limits: Limits
    ocr: str = "auto"
    reader: str = DEFAULT_READER


class NurseryLink:
    """The run's end of the control socket."""

    def __init__(self, setup: Setup, folder: Path) -> None:
        self._setup = setup
        self._folder = folder
        self._frames = FrameBuffer(0)
        self._control: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self.versions: dict[str, str] = {}

    def start(self) -> None:
        """Start the nursery and wait until its models are loaded; try again if it was killed.

        Raises:
            DependencyError: a model or program is missing.
            WorkerError: the nursery did not come up.
        """
        for _ in range(MAX_STARTS):
            self._launch()
            if (word := self._first_word()) is not None:
                self.versions = word["versions"]
                self._socket.setblocking(False)
                return
            self.close()
        where = self._folder / "workers.log"
        raise errors.WorkerError("workers", f"the reader processes do not start, see {where}")

    def _launch(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        self._frames = FrameBuffer(0)
        ours, theirs = socket.socketpair()
        asked = {**asdict(self._setup), "limits": asdict(self._setup.limits)}
        program = [sys.executable, "-P", "-m", "ntm_extract.batch.nursery"]
        with theirs, (self._folder / "workers.log").open("ab") as log:
            self._process = subprocess.Popen(
                [*program, str(theirs.fileno()), json.dumps(asked)],
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=_environment(),
            )
        self._control = ours
        ours.settimeout(START_SECONDS)

    def _first_word(self) -> Head | None:
        """Wait until the nursery is ready; None when it ended instead."""
        heads: list[Head] = []
        with suppress(OSError, BrokenFrameError):
            while not heads and (data := self._socket.recv(1 << 16)):
                heads = [head for head, _ in self._frames.feed(data)]
        if heads and heads[0]["kind"] != "ready":
            self.close()
            raise _error_of(heads[0])
        return heads[0] if heads else None

    @property
    def _socket(self) -> socket.socket:
        if self._control is None:
            raise errors.WorkerError("workers", "the reader processes were not started")
        return self._control

    def fileno(self) -> int:
        """Return the handle to wait on for messages."""
        return self._socket.fileno()

    @property
    def pid(self) -> int:
        """The nursery's process id, 0 before it is started."""
        return self._process.pid if self._process else 0

    def fork(self, number: int, folder: bytes) -> socket.socket:
        """Have a worker forked; return the run's end of its line.

        Raises:
            BrokenPipeError: the nursery is gone.
        """
        ours, theirs = socket.socketpair()
        order = {"kind": "fork", "worker": number, "folder": folder.hex()}
        try:
            with theirs:
                socket.send_fds(self._socket, [encode(order)], [theirs.fileno()])
        except OSError:
            ours.close()
            raise
        ours.setblocking(False)
        return ours

    def kill(self, number: int) -> None:
        """Have a worker killed, and what it started."""
        with suppress(OSError):
            self._socket.sendall(encode({"kind": "kill", "worker": number}))

    def news(self) -> list[Head] | None:
        """Return what the nursery has said since; None when it is gone."""
        try:
            data = self._socket.recv(1 << 16)
        except BlockingIOError:
            return []
        except OSError:
            return None
        return [head for head, _ in self._frames.feed(data)] if data else None

    def close(self) -> None:
        """Hang up; the nursery kills its workers and ends."""
        if self._control is not None:
            self._control.close()
            self._control = None
        if self._process is not None:
            try:
                self._process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None


def _environment() -> dict[str, str]:
    """Return the workers' environment: one thread each, the run's own modules, stable hashes."""
    path = os.pathsep.join(entry for entry in sys.path if entry)
    return {
        **os.environ,
        **dict.fromkeys(_ONE_THREAD, "1"),
        "PYTHONPATH": path,
        "PYTHONHASHSEED": "0",
    }


def _error_of(head: Head) -> errors.NtmExtractError:
    """Return the error that the nursery reported, of the class that has its code."""
    family: list[type[errors.NtmExtractError]] = [errors.NtmExtractError]
    for kind in family:
        family += kind.__subclasses__()
    found = next((kind for kind in family if kind.code == head["code"]), errors.NtmExtractError)
    return found(str(head["path"]), str(head["detail"]))
