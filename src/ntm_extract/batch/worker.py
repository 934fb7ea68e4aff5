"""One worker process: takes jobs from its line one at a time, reads, answers; nothing else."""

from __future__ import annotations

import gc
import hashlib
import os
import signal
import socket
import sys
import tempfile
import traceback
from pathlib import Path

from ntm_extract.batch import limits as bounds
from ntm_extract.batch.frames import Head, Line
from ntm_extract.batch.job import MIB, Job, Limits, shown
from ntm_extract.batch.opening import take_content
from ntm_extract.batch.reader import Reader, Reading, StageClock
from ntm_extract.batch.sandbox import confine
from ntm_extract.core.errors import MemoryLimitError, NtmExtractError, OutputLimitError

_TRACE_CHARACTERS = 4000


def serve(sock: socket.socket, reader: Reader, limits: Limits, folder: bytes) -> None:
    """Be a worker until the other side hangs up: settle in, then job after job."""
    settle(limits, folder)
    held = confine(folder, bounds.programs())
    line = Line(sock)
    line.send({"kind": "ready", "held": held, "memory": bounds.own_bytes()})
    while (head := line.receive()) is not None:
        if head["kind"] == "read":
            _read_job(line, reader, limits, _job_of(head))


def settle(limits: Limits, folder: bytes) -> None:
    """Make this process a group of its own, bounded, with its own folder for temporary files."""
    os.setsid()
    bounds.die_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    Path(os.fsdecode(folder)).mkdir(parents=True, exist_ok=True)
    os.environ["TMPDIR"] = os.fsdecode(folder)
    tempfile.tempdir = os.fsdecode(folder)
    bounds.apply(limits)


def job_head(job: Job) -> Head:
    """Return the message that hands a job to a worker."""
    root = job.root.hex() if job.root is not None else None
    return {"kind": "read", "name": job.name.hex(), "path": job.path.hex(), "root": root}


def _job_of(head: Head) -> Job:
    root = bytes.fromhex(head["root"]) if head["root"] is not None else None
    return Job(bytes.fromhex(head["name"]), bytes.fromhex(head["path"]), root)


def _read_job(line: Line, reader: Reader, limits: Limits, job: Job) -> None:
    clock = StageClock()
    clock.begin("open")
    try:
        content = take_content(job, limits.input_mib)
        line.send({"kind": "holds", "sha256": hashlib.sha256(content).hexdigest()})
        answer = line.receive()
        if answer is None or answer["kind"] != "go":
            return
        reading = reader.read(shown(job.name), content, clock)
        _check_size(job, reading, limits)
    except NtmExtractError as error:
        line.send(_failure(error, clock))
    except MemoryError:
        gc.collect()
        detail = f"it needs more than {limits.memory_mib} MiB"
        line.send({**_failure(MemoryLimitError(job.shown, detail), clock), "worn": True})
    except Exception as error:  # the border that records a bug and goes on
        detail = f"{type(error).__name__}: {error}"
        trace = traceback.format_exc()[-_TRACE_CHARACTERS:]
        line.send({**_failure(NtmExtractError(job.shown, detail), clock), "trace": trace})
    else:
        head = {"kind": "done", "notice_id": reading.notice_id, "pages": reading.pages}
        line.send({**head, **_cost(clock)}, reading.content)


def _check_size(job: Job, reading: Reading, limits: Limits) -> None:
    if len(reading.content) > limits.output_mib * MIB:
        detail = f"its record is larger than {limits.output_mib} MiB"
        raise OutputLimitError(job.shown, detail)


def _failure(error: NtmExtractError, clock: StageClock) -> Head:
    text = {"code": error.code, "message": error.detail or error.advice, "advice": error.advice}
    printable = {key: _clean(value) for key, value in text.items()}
    return {"kind": "failed", **printable, "stage": clock.stage, **_cost(clock)}


def _clean(text: str) -> str:
    """Return text that is valid Unicode and of bounded length."""
    return text.encode("utf-8", "backslashreplace").decode()[:1000]


def _cost(clock: StageClock) -> Head:
    return {"seconds": clock.rounded(), "memory": bounds.own_bytes()}


def leave(status: int) -> None:
    """End a forked process without running what its parent registered for its own end."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)
