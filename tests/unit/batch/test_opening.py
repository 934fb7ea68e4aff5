from __future__ import annotations

import os
from pathlib import Path

import pytest

from ntm_extract.batch import opening
from ntm_extract.batch.job import Job, as_bytes
from ntm_extract.batch.opening import take_content
from ntm_extract.core import errors


def job(path: Path, root: Path | None = None) -> Job:
    return Job(as_bytes(path), as_bytes(path), as_bytes(root) if root else None)


def test_the_bytes_of_a_file_come_back(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"content")
    assert take_content(job(tmp_path / "a", tmp_path), 1) == b"content"


def test_a_missing_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(errors.MissingFileError):
        take_content(job(tmp_path / "a"), 1)


def test_a_link_to_itself_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "a")
    with pytest.raises(errors.MissingFileError):
        take_content(job(tmp_path / "a"), 1)


def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(errors.UnsupportedFormatError):
        take_content(job(tmp_path / "pipe"), 1)


def test_a_device_is_refused() -> None:
    with pytest.raises(errors.UnsupportedFormatError):
        take_content(job(Path("/dev/zero")), 1)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(errors.UnreadableFileError):
        take_content(job(tmp_path), 1)


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "large").open("wb") as file:
        file.truncate(2 * 1024 * 1024)
    with pytest.raises(errors.TooLargeError):
        take_content(job(tmp_path / "large"), 1)


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "secret").write_text("x", "utf-8")
    (tmp_path / "in" / "a").symlink_to(tmp_path / "secret")
    with pytest.raises(errors.LinkOutsideError):
        take_content(job(tmp_path / "in" / "a", tmp_path / "in"), 1)


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "b").symlink_to("a")
    assert take_content(job(tmp_path / "b", tmp_path), 1) == b"x"


@pytest.mark.parametrize("change", [b"", b"longer than before"])
def test_a_file_that_changes_while_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: bytes
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"content")
    read = os.read

    def read_and_change(handle: int, size: int) -> bytes:
        part = read(handle, size)
        if part:
            path.write_bytes(change)
            os.utime(path, ns=(1, 1))
        return part

    monkeypatch.setattr(opening.os, "read", read_and_change)
    with pytest.raises(errors.ChangedFileError):
        take_content(job(path), 1)


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_permission_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "a").touch(mode=0)
    with pytest.raises(errors.UnreadableFileError):
        take_content(job(tmp_path / "a"), 1)
