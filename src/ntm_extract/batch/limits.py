"""The limits of a worker process, set by itself before it sees a document, and its memory."""

from __future__ import annotations

import ctypes
import os
import resource
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from ntm_extract.batch.job import MIB, Limits

_PAGE = resource.getpagesize()
_PR_SET_PDEATHSIG = 1
_OPEN_FILES = 256


def apply(limits: Limits) -> None:
    """Bound this process: address space, size of files written, open files, no core dump.

    The address space already in use (code and models, shared with the other workers) is not
    counted. Time is bounded from outside: a process that hangs cannot be trusted to notice.
    """
    _lower(resource.RLIMIT_AS, _address_space() + limits.memory_mib * MIB)
    _lower(resource.RLIMIT_FSIZE, limits.temporary_mib * MIB)
    _lower(resource.RLIMIT_NOFILE, _OPEN_FILES)
    _lower(resource.RLIMIT_CORE, 0)


def die_with_parent() -> None:
    """Have the kernel kill this process when the process that forked it ends (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def programs() -> list[str]:
    """Return the programs that a worker may run: Tesseract and what the system loads it with."""
    found = shutil.which("tesseract")
    if found is None:
        return []
    real = Path(found).resolve()
    return [str(real), *loaders(real)]


def tree_bytes(pid: int) -> int:
    """Return the memory that a process and its children hold, in bytes; 0 when it is gone."""
    total = 0
    for each in _tree(pid):
        with suppress(OSError, ValueError, IndexError):
            total += int(Path(f"/proc/{each}/statm").read_text("ascii").split()[1]) * _PAGE
    return total


def own_bytes() -> int:
    """Return the memory that this process holds, in bytes; 0 where the system does not say."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * _PAGE
    except OSError:
        return 0


def _lower(kind: int, value: int) -> None:
    _, hard = resource.getrlimit(kind)
    bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
    with suppress(ValueError, OSError):  # macOS refuses RLIMIT_AS
        resource.setrlimit(kind, (bound, bound))


def _address_space() -> int:
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[0]) * _PAGE
    except OSError:
        return 0


def _tree(pid: int) -> Iterator[int]:
    yield pid
    with suppress(OSError):
        for thread in os.listdir(f"/proc/{pid}/task"):  # noqa: PTH208  (names, not paths)
            children = Path(f"/proc/{pid}/task/{thread}/children").read_text("ascii")
            for child in children.split():
                yield from _tree(int(child))


def loaders(program: Path) -> list[str]:
    """Return the dynamic loader that an ELF program names, or the interpreter of a script."""
    with program.open("rb") as file:
        head = file.read(4096)
    if head.startswith(b"#!"):
        return [head[2:].split(b"\n")[0].split()[0].decode()]
    start = head.find(b"/lib")
    loader = head[start : head.find(b"\0", start)].decode("ascii", "ignore") if start > 0 else ""
    return [str(Path(loader).resolve())] if loader and Path(loader).exists() else []
