"""What a run promises of its output, whatever happens in it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from doubles.processes import outputs, run_file
from doubles.readers import READER
from ntm_extract.batch import recorder
from ntm_extract.batch.job import Limits
from ntm_extract.batch.runner import Options, run_batch
from ntm_extract.batch.store import LocalStore
from ntm_extract.batch.tally import Tally
from ntm_extract.core.errors import OutputError

LIMITS = Limits(seconds=20, memory_mib=300)


def fill(folder: Path, **texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return folder


def read(inbox: Path, out: Path, **changes: Any) -> Tally:
    options = Options(**{"limits": LIMITS, "reader": READER, **changes})
    return run_batch([str(inbox)], out, options)


def statuses(out: Path) -> dict[str, str]:
    return {Path(each["path"]).stem: each["status"] for each in run_file(out)["files"]}


MIXED = {
    **{f"n{number}": f"text {number}" for number in range(12)},
    "copy": "text 3",
    "variant": "TEXT 4",
    "another": "Text 4",
    "broken": "damaged oops",
    "crash": "exit 3",
}


def test_four_workers_write_the_bytes_of_one(tmp_path: Path) -> None:
    inbox = fill(tmp_path / "in", **MIXED)
    read(inbox, tmp_path / "one", jobs=1)
    read(inbox, tmp_path / "four", jobs=4)
    assert outputs(tmp_path / "one") == outputs(tmp_path / "four")


def test_every_file_is_accounted_for(tmp_path: Path) -> None:
    inbox = fill(tmp_path / "in", **MIXED)
    (inbox / ".hidden").touch()
    tally = read(inbox, tmp_path / "out", jobs=2)
    found = statuses(tmp_path / "out")
    assert len(found) == len(MIXED) + 1
    assert found["broken"] == found["crash"] == "failed"
    assert found[".hidden"] == "skipped"
    assert (tally.ok, tally.failed, tally.skipped) == (len(MIXED) - 2, 2, 1)


def test_a_second_run_skips_what_is_done_and_tries_the_rest(tmp_path: Path) -> None:
    inbox = fill(tmp_path / "in", a="one", b="damaged oops")
    read(inbox, tmp_path / "out")
    before = (tmp_path / "out" / "notices.jsonl").read_bytes()
    fill(inbox, b="two", c="three")
    tally = read(inbox, tmp_path / "out")
    assert statuses(tmp_path / "out") == {"a": "skipped", "b": "ok", "c": "ok"}
    assert (tally.ok, tally.skipped) == (2, 1)
    assert before in (tmp_path / "out" / "notices.jsonl").read_bytes()


def test_no_resume_reads_everything_again(tmp_path: Path) -> None:
    inbox = fill(tmp_path / "in", a="one", b="two")
    read(inbox, tmp_path / "out")
    assert read(inbox, tmp_path / "out", resume=False).ok == 2


def test_another_version_of_program_or_models_reads_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox = fill(tmp_path / "in", a="one")
    read(inbox, tmp_path / "out")
    monkeypatch.setenv("DOUBLE_VERSION", "2")
    assert read(inbox, tmp_path / "out").ok == 1
    assert run_file(tmp_path / "out")["files"][0]["versions"]["ntm_extract"] == "2"


def test_a_record_that_was_removed_is_written_again(tmp_path: Path) -> None:
    inbox = fill(tmp_path / "in", a="one", b="two")
    read(inbox, tmp_path / "out")
    next((tmp_path / "out" / "notices").iterdir()).unlink()
    assert read(inbox, tmp_path / "out").ok == 1
    assert len(list((tmp_path / "out" / "notices").iterdir())) == 2


def test_the_record_of_a_content_that_is_gone_goes_too(tmp_path: Path) -> None:
    inbox = fill(tmp_path / "in", a="one")
    read(inbox, tmp_path / "out")
    fill(inbox, a="two")
    read(inbox, tmp_path / "out")
    assert len(list((tmp_path / "out" / "notices").iterdir())) == 1
    assert b'"text": "two"' in (tmp_path / "out" / "notices.jsonl").read_bytes()


def test_a_record_read_from_a_file_that_changed_is_read_from_the_other(tmp_path: Path) -> None:
    inbox = fill(tmp_path / "in", a="Same", b="SAME")
    read(inbox, tmp_path / "out")
    fill(inbox, a="different")
    read(inbox, tmp_path / "out")
    lines = (tmp_path / "out" / "notices.jsonl").read_text("utf-8").splitlines()
    assert sorted(json.loads(line)["text"] for line in lines) == ["SAME", "different"]


def test_files_of_the_same_notice_share_one_record_of_the_first(tmp_path: Path) -> None:
    inbox = fill(tmp_path / "in", a="SAME", b="same", c="same")
    read(inbox, tmp_path / "out", jobs=3)
    files = run_file(tmp_path / "out")["files"]
    assert len({each["json"] for each in files}) == 1
    assert [each["same_as"] for each in files] == [None, None, str(inbox / "b.txt")]
    (record,) = (tmp_path / "out" / "notices").iterdir()
    assert json.loads(record.read_text("utf-8"))["source"]["path"] == str(inbox / "a.txt")


def test_the_same_bytes_under_another_suffix_are_read_on_their_own(tmp_path: Path) -> None:
    inbox = fill(tmp_path / "in", a="same")
    (inbox / "b.pdf").write_text("same", "utf-8")
    read(inbox, tmp_path / "out", jobs=2)
    files = run_file(tmp_path / "out")["files"]
    assert all(each["seconds"] for each in files)


def test_two_folders_one_after_the_other_are_kept_together(tmp_path: Path) -> None:
    read(fill(tmp_path / "first", a="one"), tmp_path / "out")
    read(fill(tmp_path / "second", b="two"), tmp_path / "out")
    assert statuses(tmp_path / "out") == {"a": "skipped", "b": "ok"}
    assert len((tmp_path / "out" / "notices.jsonl").read_text("utf-8").splitlines()) == 2


def test_a_name_that_is_no_utf8_gives_valid_json(tmp_path: Path) -> None:
    inbox = fill(tmp_path / "in")
    Path(os.fsdecode(os.fsencode(inbox) + b"/\xff\n.txt")).write_text("text", "utf-8")
    read(inbox, tmp_path / "out")
    (entry,) = run_file(tmp_path / "out")["files"]
    assert entry["status"] == "ok"
    assert entry["path"].endswith("\\xff\n.txt")
    assert bytes.fromhex(entry["path_hex"]).endswith(b"/\xff\n.txt")


def test_too_many_failures_end_the_run_early(tmp_path: Path) -> None:
    inbox = fill(tmp_path / "in", **{f"n{number:02}": "damaged x" for number in range(40)})
    tally = read(inbox, tmp_path / "out", max_failures=2)
    assert tally.interrupted
    assert 2 < tally.failed < 40
    assert run_file(tmp_path / "out")["finished"] is False


def test_a_full_disk_ends_the_run_and_the_next_one_completes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox = fill(tmp_path / "in", **MIXED)
    fill(inbox, **{f"slow{number}": f"sleep 0.1 {number}" for number in range(5)})
    read(inbox, tmp_path / "whole")
    write = LocalStore.write
    written = iter(range(100))

    def fill_up(store: LocalStore, files: dict[str, bytes]) -> None:
        if next(written) >= 1:
            raise OutputError(store.out, "the disk is full")
        write(store, files)

    with monkeypatch.context() as patch:
        patch.setattr(LocalStore, "write", fill_up)
        with pytest.raises(OutputError, match="full"):
            read(inbox, tmp_path / "out", jobs=2)
    read(inbox, tmp_path / "out", jobs=2)
    assert outputs(tmp_path / "out") == outputs(tmp_path / "whole")


def test_run_json_is_whole_and_true_while_the_run_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recorder, "_RUN_FILE_EVERY", 0.0)
    monkeypatch.setattr(recorder, "_RUN_FILE_SHARE", 0)
    seen: list[dict[str, Any]] = []
    write = recorder.write_run_file

    def look(*arguments: Any, **options: Any) -> None:
        write(*arguments, **options)
        seen.append(run_file(tmp_path / "out"))
        for each in seen[-1]["files"]:
            if each["status"] == "ok":
                json.loads((tmp_path / "out" / each["json"]).read_text("utf-8"))

    monkeypatch.setattr(recorder, "write_run_file", look)
    slow = {f"n{number}": f"sleep 0.05 {number}" for number in range(8)}
    read(fill(tmp_path / "in", **slow), tmp_path / "out")
    assert len(seen) > 3
    assert not any(each["finished"] for each in seen)
    assert run_file(tmp_path / "out")["finished"]


def test_the_log_has_one_line_an_input(tmp_path: Path) -> None:
    log = tmp_path / "logs" / "run.jsonl"
    read(fill(tmp_path / "in", **MIXED), tmp_path / "out", log=log)
    events = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
    documents = [each for each in events if each["event"] == "document"]
    assert len(documents) == len(MIXED)
    assert events[0]["event"] == "run_started"
    assert events[-1] == {**events[-1], "event": "run_ended", "failed": 2}
