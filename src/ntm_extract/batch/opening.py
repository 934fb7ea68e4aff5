"""Takes the bytes of one input, in the worker, without trusting what the name leads to."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager

from ntm_extract.batch.job import MIB, Job
from ntm_extract.core.errors import (
    ChangedFileError,
    InputError,
    LinkOutsideError,
    MissingFileError,
    TooLargeError,
    UnreadableFileError,
    UnsupportedFormatError,
)

_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ESTALE}
_CHUNK = 1 << 20


def take_content(job: Job, max_mib: int) -> bytes:
    """Return the bytes of a regular file, read once and unchanged while read.

    A pipe or device is never waited for; a link found in a folder may not lead out of it.

    Raises:
        InputError: the file is missing, unreadable, no regular file, too large, or changing.
    """
    with _opened(job) as handle:
        before = os.fstat(handle)
        _check(job, handle, before, max_mib)
        content = _read(job, handle, max_mib * MIB)
        after = os.fstat(handle)
    if _state(before) != _state(after) or len(content) != after.st_size:
        raise ChangedFileError(job.shown, "the file changed while it was read")
    return content


@contextmanager
def _opened(job: Job) -> Iterator[int]:
    try:
        handle = os.open(job.path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY)
    except OSError as error:
        raise _refusal(job, error) from error
    try:
        yield handle
    except OSError as error:
        raise _refusal(job, error) from error
    finally:
        os.close(handle)


def _refusal(job: Job, error: OSError) -> InputError:
    kind = MissingFileError if error.errno in _GONE else UnreadableFileError
    return kind(job.shown, os.strerror(error.errno or 0))


def _check(job: Job, handle: int, state: os.stat_result, max_mib: int) -> None:
    if stat.S_ISDIR(state.st_mode):
        raise UnreadableFileError(job.shown, "this is a folder")
    if not stat.S_ISREG(state.st_mode):
        raise UnsupportedFormatError(job.shown, "this is a pipe, socket or device, not a file")
    if state.st_size > max_mib * MIB:
        raise TooLargeError(job.shown, f"the file is larger than {max_mib} MiB")
    if job.root is not None and not _is_inside(job, handle):
        raise LinkOutsideError(job.shown, "the link leads out of the folder that was given")


def _is_inside(job: Job, handle: int) -> bool:
    """Tell whether what was opened lies in the root, whatever the name says by now."""
    root = os.path.realpath(job.root or b"/")
    open_as = b"/proc/self/fd/%d" % handle
    real = os.path.realpath(open_as if os.path.exists(open_as) else job.path)  # noqa: PTH110 (bytes)
    return real.startswith(root.rstrip(b"/") + b"/")


def _read(job: Job, handle: int, limit: int) -> bytes:
    parts, size = [], 0
    while part := os.read(handle, _CHUNK):
        parts.append(part)
        size += len(part)
        if size > limit:
            raise TooLargeError(job.shown, "the file grew beyond the limit while it was read")
    return b"".join(parts)


def _state(state: os.stat_result) -> tuple[int, int, int]:
    return state.st_ino, state.st_size, state.st_mtime_ns
