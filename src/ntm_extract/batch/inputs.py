"""Lists the files that a run was given: folders to their leaves, in one order, no link followed."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator

from ntm_extract.batch.job import Job, as_bytes

STANDARD_INPUT = b"-"

_LEFT_OUT_SUFFIXES = (b".json", b".jsonl", b".py", b".part", b".crdownload", b".tmp", b".swp")
_LEFT_OUT_NAMES = {b"thumbs.db", b"desktop.ini"}


def find_jobs(arguments: Iterable[str], out: str | None = None) -> list[Job]:
    """Return one job a file, sorted by name, each name once; none inside the output folder."""
    jobs: dict[bytes, Job] = {}
    closed = os.path.realpath(as_bytes(out)) if out is not None else None
    for argument in arguments:
        for job in _jobs_of(as_bytes(argument), closed):
            jobs.setdefault(job.name, job)
    return [jobs[name] for name in sorted(jobs)]


def is_left_out(job: Job) -> bool:
    """Tell whether a file found in a folder is by its name no document.

    Hidden files and folders, the locks of office programs, unfinished downloads, JSON, Python. A
    file that was named on the command line is always read.
    """
    if job.root is None:
        return False
    name = os.path.basename(job.name).lower()  # noqa: PTH119  (bytes)
    return (
        name.startswith((b".", b"~$"))
        or name in _LEFT_OUT_NAMES
        or name.endswith(_LEFT_OUT_SUFFIXES)
    )


def _jobs_of(argument: bytes, closed: bytes | None) -> Iterator[Job]:
    plain = argument.rstrip(b"/") or argument
    if plain != STANDARD_INPUT and os.path.isdir(plain):  # noqa: PTH112  (bytes)
        yield from _walk(plain, plain, closed)
    else:
        yield Job(plain, plain)


def _walk(root: bytes, folder: bytes, closed: bytes | None) -> Iterator[Job]:
    """Yield the files of a folder; one that cannot be listed is a job that will fail."""
    if os.path.realpath(folder) == closed:
        return
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda each: each.name)
    except OSError:
        yield Job(folder, folder, root)
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False) and not entry.name.startswith(b"."):
            yield from _walk(root, entry.path, closed)
        elif not _is_link_to_own_folder(entry, root):
            yield Job(entry.path, entry.path, root)


def _is_link_to_own_folder(entry: os.DirEntry[bytes], root: bytes) -> bool:
    """Tell whether a link leads to a folder that the walk meets anyway; no loop can arise."""
    try:
        if not entry.is_symlink() or not stat.S_ISDIR(os.stat(entry.path).st_mode):  # noqa: PTH116
            return False
    except OSError:
        return False
    home, real = os.path.realpath(root), os.path.realpath(entry.path)
    return real == home or real.startswith(home.rstrip(b"/") + b"/")
