from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ntm_extract.batch.store import STATE, LocalStore, Store
from ntm_extract.core.errors import BusyError, OutputError


@pytest.fixture(params=["local", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "local":
        made: Store = LocalStore(tmp_path / "out")
    else:
        pytest.importorskip("fsspec")
        from ntm_extract.batch.remote import ObjectStore  # noqa: PLC0415  (an extra)

        made = ObjectStore(f"memory://{tmp_path.name}")
    made.lock()
    yield made
    made.unlock()


def test_what_is_written_can_be_read(store: Store) -> None:
    store.write({"notices/a.json": b"one", "b": b""})
    assert store.read("notices/a.json") == b"one"
    assert store.read("b") == b""
    assert store.read("c") is None


def test_writing_again_replaces(store: Store) -> None:
    store.write({"a": b"one"})
    store.write({"a": b"two"})
    assert store.read("a") == b"two"


def test_pieces_are_added_in_order(store: Store) -> None:
    for number in range(12):
        store.append("journal", b"%d," % number)
    assert store.read("journal") == b"0,1,2,3,4,5,6,7,8,9,10,11,"


def test_a_rewritten_file_has_lost_its_pieces(store: Store) -> None:
    store.append("journal", b"old")
    with store.writing("journal") as file:
        file.write(b"new,")
    store.append("journal", b"newer")
    assert store.read("journal") == b"new,newer"


def test_a_file_appears_only_when_it_is_whole(store: Store) -> None:
    store.write({"a": b"before"})

    def write_half() -> None:
        with store.writing("a") as file:
            file.write(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_half()
    assert store.read("a") == b"before"


def test_sizes_are_those_of_one_folder(store: Store) -> None:
    store.write({"notices/a.json": b"123", "notices/deeper/b.json": b"1", "c.json": b"1"})
    assert store.sizes("notices") == {"a.json": 3}
    assert store.sizes("nothing") == {}


def test_removing_what_is_not_there_is_no_error(store: Store) -> None:
    store.write({"a": b"x"})
    store.remove("a")
    store.remove("a")
    assert store.read("a") is None


def test_a_second_run_is_told_that_the_folder_is_in_use(tmp_path: Path) -> None:
    first, second = LocalStore(tmp_path), LocalStore(tmp_path)
    first.lock()
    with pytest.raises(BusyError):
        second.lock()
    first.unlock()
    second.lock()
    second.unlock()


def test_the_lock_ends_with_the_process_however_it_ends(tmp_path: Path) -> None:
    code = (
        "import os, pathlib, sys; from ntm_extract.batch.store import LocalStore;"
        "LocalStore(pathlib.Path(sys.argv[1])).lock(); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    store = LocalStore(tmp_path)
    store.lock()
    store.unlock()


def test_a_second_run_into_an_object_store_is_told_so(tmp_path: Path) -> None:
    pytest.importorskip("fsspec")
    from ntm_extract.batch.remote import ObjectStore  # noqa: PLC0415  (an extra)

    url = f"memory://{tmp_path.name}"
    first = ObjectStore(url)
    first.lock()
    with pytest.raises(BusyError):
        ObjectStore(url).lock()
    first.unlock()
    ObjectStore(url).lock()


def test_a_full_disk_is_an_output_error_and_leaves_no_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = LocalStore(tmp_path)
    store.lock()
    store.write({"a": b"before"})

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="the disk is full"):
        store.write({"a": b"after", "b": b"more"})
    assert store.read("a") == b"before"
    assert store.read("b") is None
    assert not list((tmp_path / STATE).glob("staging/*"))
    store.unlock()


def test_what_a_killed_run_left_half_written_is_removed(tmp_path: Path) -> None:
    left = tmp_path / STATE / "staging" / "0.part"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"half")
    store = LocalStore(tmp_path)
    store.lock()
    assert not left.exists()
    store.unlock()
