"""A worker that was taken over by a document says what it likes; the run does not believe it."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from typing import Any

import pytest

from ntm_extract.batch.frames import BrokenFrameError, encode
from ntm_extract.batch.hand import Hand, loss
from ntm_extract.batch.job import MIB, Job, Limits

JOB = Job(b"a.pdf", b"a.pdf")
DONE: dict[str, Any] = {
    "kind": "done",
    "notice_id": "0123abcd",
    "pages": 1,
    "seconds": {"read": 0.5},
    "memory": 1,
}


@pytest.fixture
def line() -> Iterator[tuple[Hand, socket.socket]]:
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    with ours, theirs:
        yield Hand(1, ours, max_body=1000, job=JOB), theirs


def test_an_honest_message_is_an_outcome(line: tuple[Hand, socket.socket]) -> None:
    hand, worker = line
    worker.sendall(encode(DONE, b"{}"))
    ((head, body),) = hand.hear() or []
    outcome = hand.outcome(head, body)
    assert (outcome.status, outcome.notice_id, outcome.content) == ("ok", "0123abcd", b"{}")


@pytest.mark.parametrize(
    "notice_id", ["../../etc/passwd", "a/b", "", ".", "a\0", "x" * 200, None, {}, "a\n"]
)
def test_an_id_that_is_no_plain_file_name_ends_the_worker(
    line: tuple[Hand, socket.socket], notice_id: object
) -> None:
    hand, worker = line
    worker.sendall(encode({**DONE, "notice_id": notice_id}, b"{}"))
    assert hand.hear() is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"seconds": "many"},
        {"seconds": {"read": "x"}},
        {"pages": None},
        {"seconds": None},
    ],
)
def test_a_message_that_lacks_something_is_refused(
    line: tuple[Hand, socket.socket], wrong: dict[str, object]
) -> None:
    hand, _ = line
    with pytest.raises(BrokenFrameError):
        hand.outcome({**DONE, **wrong}, b"{}")


def test_a_record_beyond_the_limit_is_not_taken(line: tuple[Hand, socket.socket]) -> None:
    hand, worker = line
    worker.sendall(encode(DONE, b"x" * 1001))
    assert hand.hear() is None
    assert hand.verdict == "output"


@pytest.mark.parametrize("kind", ["go", "dead", "", 7, None])
def test_an_unknown_message_ends_the_worker(line: tuple[Hand, socket.socket], kind: object) -> None:
    hand, worker = line
    worker.sendall(encode({**DONE, "kind": kind}))
    assert hand.hear() is None


def test_a_worker_without_a_job_has_nothing_to_say(line: tuple[Hand, socket.socket]) -> None:
    hand, worker = line
    hand.free()
    worker.sendall(encode(DONE, b"{}"))
    assert hand.hear() is None


@pytest.mark.parametrize(
    ("verdict", "code"),
    [
        ("time", "document_timeout"),
        ("memory", "memory_limit"),
        ("output", "output_limit"),
        ("", "worker_crashed"),
    ],
)
def test_the_end_of_a_worker_has_a_code(verdict: str, code: str) -> None:
    assert loss(JOB, verdict, -9, Limits()).code == code


@pytest.mark.parametrize(("peak_mib", "verdict"), [(900, "memory"), (200, "")])
def test_an_abort_near_the_limit_is_put_down_to_memory(
    line: tuple[Hand, socket.socket], peak_mib: int, verdict: str
) -> None:
    hand, _ = line
    hand.first_memory, hand.peak = 100 * MIB, peak_mib * MIB
    assert hand.ran_out(-6, Limits(memory_mib=1000)) == verdict
