"""What goes to a worker and what comes back: Job, Outcome, and the limits that hold in between."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Any, Literal

from ntm_extract.core.errors import NtmExtractError

MIB = 1024 * 1024

Status = Literal["ok", "failed", "skipped"]


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may cost; beyond it the document is given up, not the run."""

    seconds: float = 600.0
    memory_mib: int = 2048
    input_mib: int = 512
    output_mib: int = 64
    temporary_mib: int = 1024


@dataclass(frozen=True, slots=True)
class Job:
    """One file to read.

    ``name`` is the path as given, in bytes as the file system has them, and identifies the file
    in ``run.json``. ``path`` is where the bytes lie (another place for standard input). A file
    found in a folder may not lead out of ``root``.
    """

    name: bytes
    path: bytes
    root: bytes | None = None

    @property
    def shown(self) -> str:
        """The name as valid Unicode, for people and for JSON."""
        return shown(self.name)


def shown(name: bytes) -> str:
    r"""Return a file name as valid Unicode; bytes that are no UTF-8 stand as ``\xNN``."""
    return name.decode("utf-8", "backslashreplace")


def content_key(name: bytes, sha256: str) -> str:
    """Return what two files must share to be read alike: the bytes and the suffix.

    A text named ``.pdf`` is refused, the same text named ``.txt`` is read.
    """
    return sha256 + shown(os.path.splitext(name)[1].lower())  # noqa: PTH122  (bytes)


def as_bytes(path: str | os.PathLike[str]) -> bytes:
    """Return a path as the bytes that the file system knows it by."""
    return os.fsencode(path)


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a file was not read: a stable code, what happened, what to do."""

    code: str
    message: str
    advice: str

    @classmethod
    def of(cls, error: NtmExtractError) -> Failure:
        """Describe an error of the family."""
        return cls(error.code, error.detail or error.advice, error.advice)

    def as_json(self) -> dict[str, str]:
        """Return the entry's ``error``."""
        return {"code": self.code, "message": self.message, "advice": self.advice}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a job.

    ``content`` is the record as JSON, empty where the content was not read anew: ``status`` is
    then ``failed`` or ``skipped``, or the same bytes were read before (``known``).
    """

    job: Job
    status: Status
    sha256: str | None = None
    notice_id: str | None = None
    content: bytes = b""
    pages: int = 0
    failure: Failure | None = None
    known: bool = False
    seconds: dict[str, float] = field(default_factory=dict)
    note: dict[str, Any] = field(default_factory=dict)
    """For the log only: the trace of a bug, the worker's memory."""


def failed(job: Job, error: NtmExtractError, **rest: Any) -> Outcome:
    """Return the outcome of a job that ended in ``error``."""
    return Outcome(job, "failed", failure=Failure.of(error), **rest)
