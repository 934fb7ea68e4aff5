"""Inputs and outputs on any fsspec store: s3, gs, abfs, hdfs, memory … (the extra ``ray``)."""

from __future__ import annotations

import json
import os
import socket
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from ntm_extract.batch.job import MIB, Job
from ntm_extract.batch.store import STATE, LocalStore, Store
from ntm_extract.core.errors import (
    BusyError,
    MissingFileError,
    OutputError,
    TooLargeError,
    UnreadableFileError,
)

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_LOCK = f"{STATE}/lock"
_RENEW_SECONDS = 60
_STALE_SECONDS = 600


def is_url(place: str) -> bool:
    """Tell whether a place is a URL rather than a path."""
    return "://" in place


def open_store(out: str) -> Store:
    """Return the output folder at a path or URL."""
    if is_url(out) and not out.startswith("file://"):
        return ObjectStore(out)
    return LocalStore(Path(out.removeprefix("file://")))


def find_remote_jobs(url: str) -> Iterator[Job]:
    """Yield one job an object below a URL, or one for the URL itself."""
    system, path = _open(url)
    if not system.isdir(path):
        yield Job(os.fsencode(url), os.fsencode(url))
        return
    for found in sorted(system.find(path)):
        name = os.fsencode(str(system.unstrip_protocol(found)))
        yield Job(name, name, os.fsencode(url))


def fetch(job: Job, folder: Path, max_mib: int) -> Job:
    """Return a job whose bytes lie on this machine, fetched if the job names a URL.

    Raises:
        InputError: the object is missing, cannot be read, or is too large.
    """
    url = os.fsdecode(job.path)
    if not is_url(url):
        return job
    place = folder / "fetched"
    try:
        system, path = _open(url)
        if int(system.info(path).get("size") or 0) > max_mib * MIB:
            raise TooLargeError(job.shown, f"the file is larger than {max_mib} MiB")
        system.get_file(path, str(place))
    except FileNotFoundError as error:
        raise MissingFileError(job.shown, "there is no such object") from error
    except OSError as error:
        raise UnreadableFileError(job.shown, f"the store says: {error}") from error
    return Job(job.name, os.fsencode(place))


class ObjectStore:
    """A folder on an object store: each object is put whole; appending makes numbered pieces.

    The lock is an object with the time of its last renewal, for stores have no locks: it holds
    off a second run, and a lock not renewed for ten minutes is taken over.
    """

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")
        self._system, self._root = _open(self.url)
        self._pieces: dict[str, int] = {}
        self._made: set[str] = set()
        self._renewed = 0.0

    def lock(self) -> None:
        """Hold the folder."""
        try:
            self._put(_LOCK, _lock_content(), mode="create")
        except FileExistsError as error:
            held = json.loads(self._system.cat_file(self._path(_LOCK)))
            if time.time() - float(held["renewed"]) < _STALE_SECONDS:
                raise BusyError(self.url, f"held by {held['host']}") from error
            self._put(_LOCK, _lock_content())
        except OSError as error:
            raise self._failure(error) from error
        self._renewed = time.monotonic()

    def unlock(self) -> None:
        """Let the folder go."""
        self.remove(_LOCK)

    def write(self, files: Mapping[str, bytes]) -> None:
        """Put files, each whole, as many at a time as the store takes."""
        try:
            for name in files:
                self._make_folder(name)
            self._system.pipe({self._path(name): data for name, data in files.items()})
            if time.monotonic() - self._renewed > _RENEW_SECONDS:
                self._put(_LOCK, _lock_content())
                self._renewed = time.monotonic()
        except OSError as error:
            raise self._failure(error) from error

    @contextmanager
    def writing(self, name: str) -> Iterator[BinaryIO]:
        """Write one file piece by piece, here first; then put it whole."""
        with tempfile.TemporaryDirectory() as folder:
            local = Path(folder) / "whole"
            with local.open("wb") as file:
                yield file
            try:
                self._make_folder(name)
                self._system.put_file(str(local), self._path(name))
                for piece in self._piece_names(name):
                    self._system.rm_file(piece)
            except OSError as error:
                raise self._failure(error) from error
        self._pieces.pop(name, None)

    def append(self, name: str, data: bytes) -> None:
        """Put one more piece of a file."""
        number = self._pieces.get(name)
        if number is None:
            number = len(self._piece_names(name))
        self.write({f"{name}.d/{number:09d}": data})
        self._pieces[name] = number + 1

    def read(self, name: str) -> bytes | None:
        """Return a file with its pieces, None where there is none."""
        parts = []
        with suppress(FileNotFoundError):
            parts.append(cast("bytes", self._system.cat_file(self._path(name))))
        parts += [self._system.cat_file(piece) for piece in self._piece_names(name)]
        return b"".join(parts) if parts else None

    def sizes(self, folder: str) -> dict[str, int]:
        """Return the size of each object right in a folder."""
        try:
            found = self._system.ls(self._path(folder), detail=True, refresh=True)
        except FileNotFoundError:
            return {}
        return {
            each["name"].rsplit("/", 1)[-1]: int(each["size"] or 0)
            for each in found
            if each["type"] == "file"
        }

    def remove(self, name: str) -> None:
        """Remove an object, if it is there."""
        with suppress(FileNotFoundError):
            self._system.rm_file(self._path(name))

    def _piece_names(self, name: str) -> list[str]:
        try:
            return sorted(self._system.ls(self._path(f"{name}.d"), detail=False, refresh=True))
        except FileNotFoundError:
            return []

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}"

    def _put(self, name: str, data: bytes, mode: str = "overwrite") -> None:
        self._make_folder(name)
        self._system.pipe_file(self._path(name), data, mode=mode)

    def _make_folder(self, name: str) -> None:
        folder = self._path(name).rsplit("/", 1)[0]
        if folder not in self._made:
            self._system.makedirs(folder, exist_ok=True)
            self._made.add(folder)

    def _failure(self, error: OSError) -> OutputError:
        return OutputError(self.url, str(error))


def _lock_content() -> bytes:
    return json.dumps({"host": socket.gethostname(), "renewed": time.time()}).encode()


def _open(url: str) -> tuple[AbstractFileSystem, str]:
    from fsspec.core import url_to_fs  # noqa: PLC0415  (an extra)

    found: tuple[Any, str] = url_to_fs(url)
    return found
