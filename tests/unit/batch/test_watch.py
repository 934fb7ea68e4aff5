from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest

from doubles.processes import run_file
from doubles.readers import READER
from ntm_extract.batch import watch
from ntm_extract.batch.inputs import find_jobs
from ntm_extract.batch.job import Limits
from ntm_extract.batch.runner import Options, Run
from ntm_extract.batch.watch import Inbox, watch_folder

OPTIONS = Options(limits=Limits(seconds=20, memory_mib=300), reader=READER)


def names(inbox: Inbox, folder: Path, now: float) -> list[str]:
    return [Path(job.shown).name for job in inbox.complete(find_jobs([str(folder)]), now)]


def test_a_file_is_taken_once_it_has_stood_unchanged(tmp_path: Path) -> None:
    inbox = Inbox(settle_seconds=5)
    (tmp_path / "a.txt").write_text("half", "utf-8")
    assert names(inbox, tmp_path, now=0) == []
    assert names(inbox, tmp_path, now=4) == []
    assert names(inbox, tmp_path, now=5) == ["a.txt"]
    assert names(inbox, tmp_path, now=99) == []


def test_a_file_that_grows_is_not_taken_before_it_rests(tmp_path: Path) -> None:
    inbox = Inbox(settle_seconds=5)
    for now in range(0, 20, 4):
        (tmp_path / "a.txt").write_text("x" * (now + 1), "utf-8")
        assert names(inbox, tmp_path, now=now) == []
    assert names(inbox, tmp_path, now=21) == ["a.txt"]


def test_a_file_that_changes_later_is_taken_again(tmp_path: Path) -> None:
    inbox = Inbox(settle_seconds=1)
    (tmp_path / "a.txt").write_text("one", "utf-8")
    assert [names(inbox, tmp_path, now) for now in (0, 1)] == [[], ["a.txt"]]
    (tmp_path / "a.txt").write_text("another", "utf-8")
    assert [names(inbox, tmp_path, now) for now in (2, 3)] == [[], ["a.txt"]]


@pytest.mark.parametrize("name", ["a.pdf.part", ".a.pdf.swp", "~$a.docx"])
def test_an_unfinished_file_waits_for_its_name(tmp_path: Path, name: str) -> None:
    inbox = Inbox(settle_seconds=1)
    (tmp_path / name).write_text("x", "utf-8")
    assert [names(inbox, tmp_path, now) for now in (0, 9)] == [[], []]
    (tmp_path / name).rename(tmp_path / "a.pdf")
    assert [names(inbox, tmp_path, now) for now in (10, 11)] == [[], ["a.pdf"]]


def test_pipes_and_files_that_vanish_are_no_arrivals(tmp_path: Path) -> None:
    inbox = Inbox(settle_seconds=0)
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "gone").symlink_to("nowhere")
    assert names(inbox, tmp_path, now=0) == []


def test_what_arrives_is_read_into_the_same_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox, out = tmp_path / "in", tmp_path / "out"
    inbox.mkdir()
    (inbox / "a.txt").write_text("one", "utf-8")
    runs: list[Run] = []
    make = watch.Run
    monkeypatch.setattr(watch, "Run", lambda *given: runs.append(make(*given)) or runs[0])
    rounds: list[int] = []

    def on_round(_tally: object) -> None:
        rounds.append(runs[0].tally.ok)
        if len(rounds) == 1:
            (inbox / "b.txt").write_text("two", "utf-8")
        else:
            runs[0].stop.urgency = 1

    tally = watch_folder(
        str(inbox), out, OPTIONS, poll_seconds=0.02, settle_seconds=0.05, on_round=on_round
    )
    assert rounds == [1, 2]
    assert tally.ok == 2
    told = run_file(out)
    assert told["finished"]
    assert [each["status"] for each in told["files"]] == ["ok", "ok"]
    assert len((out / "notices.jsonl").read_text("utf-8").splitlines()) == 2


def test_a_request_to_stop_ends_the_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs: list[Run] = []
    make = watch.Run
    monkeypatch.setattr(watch, "Run", lambda *given: runs.append(make(*given)) or runs[0])

    def stop() -> None:
        while not runs:
            time.sleep(0.01)
        runs[0].stop.urgency = 1

    thread = threading.Thread(target=stop)
    thread.start()
    began = time.monotonic()
    watch_folder(str(tmp_path), tmp_path / "out", OPTIONS, poll_seconds=60)
    thread.join()
    assert time.monotonic() - began < 30
