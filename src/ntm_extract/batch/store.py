"""Where a run writes: whole files or none, in a folder that one run holds at a time."""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Protocol

from ntm_extract.core.errors import BusyError, OutputError

STATE = ".run"
"""The folder inside ``--out`` with the journal, the lock and what is unfinished."""


class Store(Protocol):
    """An output folder, on this machine or elsewhere; names are relative, with slashes."""

    def lock(self) -> None:
        """Hold the folder for this run.

        Raises:
            BusyError: another run holds it.
            OutputError: it cannot be written.
        """
        ...

    def unlock(self) -> None:
        """Let the folder go."""
        ...

    def write(self, files: Mapping[str, bytes]) -> None:
        """Write files, each whole or not at all, safe on the disk when this returns."""
        ...

    @contextmanager
    def writing(self, name: str) -> Iterator[BinaryIO]:
        """Write one file piece by piece; it appears, whole, when the block ends well."""
        ...

    def append(self, name: str, data: bytes) -> None:
        """Add to a file; a kill may leave the last piece cut short."""
        ...

    def read(self, name: str) -> bytes | None:
        """Return a file, None where there is none."""
        ...

    def sizes(self, folder: str) -> dict[str, int]:
        """Return the size of each file right in a folder."""
        ...

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""
        ...


class LocalStore:
    """A folder on this machine: temporary file, fsync, rename; a lock that a kill ends too."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self._lock: int | None = None
        self._made: set[Path] = set()

    def lock(self) -> None:
        """Hold the folder through an advisory lock, which the kernel drops however a run ends."""
        try:
            (self.out / STATE).mkdir(parents=True, exist_ok=True)
            handle = os.open(
                self.out / STATE / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644
            )
        except OSError as error:
            raise _output_error(self.out, error) from error
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(handle)
            raise BusyError(self.out, "the folder is in use") from error
        self._lock = handle
        for left in ("staging", "tmp"):
            shutil.rmtree(self.out / STATE / left, ignore_errors=True)

    def unlock(self) -> None:
        """Let the folder go."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def write(self, files: Mapping[str, bytes]) -> None:
        """Write all, then make sure of all: one wait for the disk instead of many."""
        staged: list[tuple[Path, Path]] = []
        with self._failing_cleanly():
            for number, (name, data) in enumerate(files.items()):
                temporary = self._staging(f"{number}.part")
                with temporary.open("wb") as file:
                    file.write(data)
                    file.flush()
                    os.fsync(file.fileno())
                staged.append((temporary, self._place(name)))
            for temporary, place in staged:
                temporary.replace(place)
            for folder in sorted({place.parent for _, place in staged}):
                _sync_folder(folder)

    @contextmanager
    def writing(self, name: str) -> Iterator[BinaryIO]:
        """Write one file piece by piece."""
        with self._failing_cleanly():
            temporary = self._staging("whole.part")
            with temporary.open("wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            place = self._place(name)
            temporary.replace(place)
            _sync_folder(place.parent)

    def append(self, name: str, data: bytes) -> None:
        """Add to a file and make sure of it."""
        with self._failing_cleanly(), self._place(name).open("ab") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def read(self, name: str) -> bytes | None:
        """Return a file, None where there is none."""
        try:
            return (self.out / name).read_bytes()
        except FileNotFoundError:
            return None

    def sizes(self, folder: str) -> dict[str, int]:
        """Return the size of each file right in a folder."""
        try:
            with os.scandir(self.out / folder) as entries:
                return {each.name: each.stat().st_size for each in entries if each.is_file()}
        except FileNotFoundError:
            return {}

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""
        with suppress(FileNotFoundError):
            (self.out / name).unlink()

    def _place(self, name: str) -> Path:
        return self._ready(self.out / name)

    def _staging(self, name: str) -> Path:
        return self._ready(self.out / STATE / "staging" / name)

    def _ready(self, place: Path) -> Path:
        if place.parent not in self._made:
            place.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(place.parent)
        return place

    @contextmanager
    def _failing_cleanly(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            shutil.rmtree(self.out / STATE / "staging", ignore_errors=True)
            self._made.clear()
            raise _output_error(self.out, error) from error


def _output_error(out: Path, error: OSError) -> OutputError:
    full = error.errno in {errno.ENOSPC, errno.EDQUOT}
    return OutputError(out, "the disk is full" if full else os.strerror(error.errno or 0))


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
