"""The command ``watch`` from start to Ctrl-C, as a process of its own."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

from doubles.hostile.texts import GOOD
from doubles.processes import wait_for


def test_watch_reads_what_arrives_and_ends_with_ctrl_c(tmp_path: Path) -> None:
    inbox, out = tmp_path / "in", tmp_path / "out"
    inbox.mkdir()
    program = [sys.executable, "-m", "ntm_extract", "watch", str(inbox), "--out", str(out)]
    watch = subprocess.Popen(
        [*program, "--settle", "0.1", "--no-dedup"], stderr=subprocess.PIPE, stdout=subprocess.PIPE
    )
    (inbox / "first.txt").write_text(GOOD, "utf-8")
    wait_for(lambda: len(records(out)) == 1, seconds=60)
    (inbox / "second.txt.part").write_text(GOOD + "Khác.", "utf-8")
    (inbox / "second.txt.part").rename(inbox / "second.txt")
    wait_for(lambda: len(records(out)) == 2, seconds=60)
    watch.send_signal(signal.SIGINT)
    told, said = watch.communicate(timeout=60)
    assert watch.returncode == 0
    assert told == b""
    assert b"2 read" in said
    run = json.loads((out / "run.json").read_text("utf-8"))
    assert run["finished"]
    assert [each["status"] for each in run["files"]] == ["ok", "ok"]


def records(out: Path) -> list[str]:
    try:
        return (out / "notices.jsonl").read_text("utf-8").splitlines()
    except FileNotFoundError:
        return []
