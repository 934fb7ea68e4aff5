"""Each limit and each way of being lost, with a reader that does what the document says."""

from __future__ import annotations

import os
import signal
import socket
import threading
from pathlib import Path

import pytest

from doubles.desks import QUICK, RememberingDesk, read_orders, write_orders
from doubles.processes import is_alive
from doubles.readers import READER
from ntm_extract.batch.crew import Crew
from ntm_extract.batch.desk import Stop
from ntm_extract.batch.job import Limits
from ntm_extract.batch.link import Setup
from ntm_extract.core.errors import MissingModelError


@pytest.mark.parametrize(
    ("order", "code"),
    [
        ("damaged cut in half", "damaged_file"),
        ("bug", "bug"),
        ("segfault", "worker_crashed"),
        ("exit 0", "worker_crashed"),
        ("exit 7", "worker_crashed"),
        ("memory 2000", "memory_limit"),
    ],
)
def test_a_bad_document_costs_itself_alone(tmp_path: Path, order: str, code: str) -> None:
    desk = read_orders(tmp_path, a="one", b=order, c="two", d="three")
    assert desk.codes() == {"a": "ok", "b": code, "c": "ok", "d": "ok"}


def test_a_record_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    limits = Limits(seconds=20, output_mib=1)
    desk = read_orders(tmp_path, limits, a="large 100000", b="large 10")
    assert desk.codes() == {"a": "output_limit", "b": "ok"}


@pytest.mark.parametrize("order", ["hang", "hang_deaf"])
def test_a_hang_ends_at_the_time_limit(tmp_path: Path, order: str) -> None:
    desk = read_orders(tmp_path, Limits(seconds=1), a=order, b="fine")
    assert desk.codes() == {"a": "document_timeout", "b": "ok"}


def test_the_message_of_a_failure_says_what_and_the_advice_what_to_do(tmp_path: Path) -> None:
    failure = read_orders(tmp_path, Limits(seconds=1), a="hang").outcomes["a"].failure
    assert failure is not None
    assert failure.message == "it took longer than 1 seconds"
    assert "--timeout" in failure.advice


def test_memory_held_by_a_child_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    allow_python(monkeypatch)
    limits = Limits(seconds=30, memory_mib=200)
    desk = read_orders(tmp_path, limits, a="memory_in_child 130")
    assert desk.codes() == {"a": "memory_limit"}


def allow_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOUBLE_ALLOWS_PYTHON", "1")


def test_a_worker_takes_its_children_along(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    allow_python(monkeypatch)
    read_orders(tmp_path, Limits(seconds=2), a="hang_in_child")
    child = int(
        (tmp_path / "state" / "workers.log").read_text("utf-8").split("child=")[1].split()[0]
    )
    assert not is_alive(child)


def test_a_document_whose_worker_is_shot_is_tried_again(tmp_path: Path) -> None:
    place = str(tmp_path / "line")
    with socket.socket(socket.AF_UNIX) as line:
        line.bind(place)
        line.listen()

        def answer() -> None:
            for word in (b"1", b"2"):
                caller, _ = line.accept()
                with caller:
                    caller.sendall(word)

        thread = threading.Thread(target=answer)
        thread.start()
        desk = read_orders(tmp_path, a=f"shot_once {place}")
        thread.join()
    assert desk.codes() == {"a": "ok"}


def test_the_run_outlives_its_nursery(tmp_path: Path) -> None:
    jobs = write_orders(tmp_path / "in", a="one", b="sleep 0.4", c="two", d="three")
    crew = Crew(Setup(QUICK, reader=READER), 1, tmp_path / "state")
    desk = RememberingDesk()
    crew.start()
    nursery = crew.nursery_pid
    ticks = iter(range(1000))

    def on_tick() -> None:
        if next(ticks) == 2:
            os.kill(nursery, signal.SIGKILL)

    try:
        crew.read_all(jobs, desk, Stop(), on_tick)
    finally:
        crew.close()
    assert set(desk.codes().values()) == {"ok"}
    assert len(desk.outcomes) == 4


def test_nothing_is_left_running_after_the_end(tmp_path: Path) -> None:
    crew = Crew(Setup(QUICK, reader=READER), 2, tmp_path / "state")
    crew.start()
    nursery = crew.nursery_pid
    desk = RememberingDesk()
    crew.read_all(write_orders(tmp_path / "in", a="x", b="y"), desk, Stop(), lambda: None)
    pids = [facts["pid"] for event, facts in desk.events if event == "worker_started"]
    crew.close()
    assert pids
    assert not any(is_alive(pid) for pid in [nursery, *pids])
    assert not (tmp_path / "state" / "tmp").exists()


def test_the_first_request_to_stop_finishes_what_is_in_hand(tmp_path: Path) -> None:
    jobs = write_orders(tmp_path / "in", a="sleep 0.5", b="sleep 0.5", c="x", d="y")
    crew = Crew(Setup(QUICK, reader=READER), 2, tmp_path / "state")
    desk = RememberingDesk()
    stop = Stop()
    crew.start()

    def on_tick() -> None:
        if any(event == "worker_started" for event, _ in desk.events):
            stop.urgency = 1

    try:
        crew.read_all(jobs, desk, stop, on_tick)
    finally:
        crew.close()
    assert desk.codes() == {"a": "ok", "b": "ok"}


def test_the_second_request_to_stop_abandons_what_is_in_hand(tmp_path: Path) -> None:
    jobs = write_orders(tmp_path / "in", a="hang", b="hang")
    crew = Crew(Setup(QUICK, reader=READER), 2, tmp_path / "state")
    desk = RememberingDesk()
    stop = Stop()
    crew.start()

    def on_tick() -> None:
        if any(event == "worker_started" for event, _ in desk.events):
            stop.urgency = 2

    try:
        crew.read_all(jobs, desk, stop, on_tick)
    finally:
        crew.close()
    assert desk.codes() == {}


def test_a_worker_that_keeps_memory_is_replaced(tmp_path: Path) -> None:
    orders = {f"{number:02}": f"keep {60 + number}" for number in range(8)}
    desk = read_orders(tmp_path, Limits(seconds=20, memory_mib=300), workers=1, **orders)
    assert set(desk.codes().values()) == {"ok"}
    assert [event for event, _ in desk.events].count("worker_replaced") >= 2


def test_copies_in_hand_at_the_same_time_are_read_once(tmp_path: Path) -> None:
    orders = dict.fromkeys(["a", "b", "c"], "sleep 0.3")
    desk = read_orders(tmp_path, workers=3, **orders)
    assert [name for name, outcome in desk.outcomes.items() if outcome.content].count("a") <= 1
    assert {outcome.notice_id for outcome in desk.outcomes.values()} == {
        desk.outcomes["a"].notice_id
    }


def test_a_missing_model_ends_the_run_with_its_own_error(tmp_path: Path) -> None:
    crew = Crew(Setup(QUICK, reader="doubles.readers:load_without_model"), 1, tmp_path / "state")
    with pytest.raises(MissingModelError, match="not there"):
        crew.start()
    crew.close()
