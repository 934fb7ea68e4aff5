"""Kills of every process of a run, at moments drawn from a seed: nothing lost, the same bytes."""

from __future__ import annotations

import os
import random
import signal
import time
from contextlib import suppress
from pathlib import Path

import pytest

from doubles.processes import children, is_alive, outputs, run_file, start_run, wait_for

KILLS = 20
DOCUMENTS = 100


def fill(folder: Path, count: int, seconds: float) -> Path:
    folder.mkdir()
    for number in range(count):
        text = f"sleep {seconds}\nthông báo {number % (count - 5)}"
        (folder / f"{number:03}.txt").write_text(text, "utf-8")
    return folder


def kill(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def victim_of(run: int, dice: random.Random) -> int:
    """Return the run itself, its nursery, or one of the workers."""
    nursery = children(run)
    workers = [pid for each in nursery for pid in children(each)]
    return dice.choice([[run], nursery or [run], workers or [run]])[-1]


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1])
def test_twenty_kills_leave_the_bytes_of_an_undisturbed_run(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    inbox = fill(tmp_path / "in", DOCUMENTS, seconds=0.12)
    assert start_run(inbox, tmp_path / "undisturbed").wait() == 0
    out = tmp_path / "out"
    kills = 0
    while kills < KILLS:
        run = start_run(inbox, out)
        while kills < KILLS:
            time.sleep(dice.uniform(0.02, 0.4))
            assert run.poll() is None, "the run was over before all kills were done"
            victim = run.pid if kills == KILLS - 1 else victim_of(run.pid, dice)
            kill(victim)
            kills += 1
            if victim == run.pid:
                run.wait()
                break
    assert start_run(inbox, out).wait() == 0
    assert outputs(out) == outputs(tmp_path / "undisturbed")


def test_a_killed_run_leaves_no_process_behind(tmp_path: Path) -> None:
    inbox = fill(tmp_path / "in", 6, seconds=30)
    run = start_run(inbox, tmp_path / "out")
    wait_for(lambda: any(len(children(each)) == 2 for each in children(run.pid)))
    (nursery,) = children(run.pid)
    family = [nursery, *children(nursery)]
    kill(run.pid)
    run.wait()
    wait_for(lambda: not any(is_alive(pid) for pid in family))


def test_ctrl_c_finishes_the_documents_in_hand(tmp_path: Path) -> None:
    inbox = fill(tmp_path / "in", 40, seconds=0.3)
    out = tmp_path / "out"
    run = start_run(inbox, out)
    wait_for(lambda: any((out / "notices").glob("*.json")))
    run.send_signal(signal.SIGINT)
    assert run.wait() == 130
    told = run_file(out)
    assert told["finished"] is False
    assert 0 < len(told["files"]) < 40
    assert {each["status"] for each in told["files"]} == {"ok"}


def test_a_run_stopped_by_ctrl_c_ends_with_the_same_bytes(tmp_path: Path) -> None:
    inbox = fill(tmp_path / "in", 20, seconds=0.1)
    assert start_run(inbox, tmp_path / "undisturbed").wait() == 0
    out = tmp_path / "out"
    run = start_run(inbox, out)
    wait_for(lambda: any((out / "notices").glob("*.json")))
    run.send_signal(signal.SIGINT)
    assert run.wait() == 130
    assert start_run(inbox, out).wait() == 0
    assert outputs(out) == outputs(tmp_path / "undisturbed")


def test_termination_abandons_the_documents_in_hand_at_once(tmp_path: Path) -> None:
    inbox = fill(tmp_path / "in", 4, seconds=60)
    run = start_run(inbox, tmp_path / "out")
    wait_for(lambda: any(len(children(each)) == 2 for each in children(run.pid)))
    run.terminate()
    assert run.wait(timeout=15) == 130
