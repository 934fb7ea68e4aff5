from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ntm_extract.batch.job import Failure, Job, Outcome
from ntm_extract.batch.tally import Tally, printable


def count(tally: Tally, code: str, times: int) -> None:
    for number in range(times):
        failure = Failure(code, f"what happened {number}", f"what to do about {code}")
        name = f"{code}{number}.pdf".encode()
        tally.count(Outcome(Job(name, name), "failed", failure=failure), skipped=False)


def test_the_summary_says_what_failed_why_and_what_to_do() -> None:
    tally = Tally()
    count(tally, "damaged_file", 2)
    lines = list(tally.summary())
    assert lines[0] == "0 read (0 pages), 2 failed"
    assert "what to do about damaged_file" in lines[1]
    assert "damaged_file1.pdf: what happened 1" in lines[3]


def test_the_summary_of_thousands_fits_on_a_screen() -> None:
    tally = Tally()
    for code in "abcdefghijklmnop":
        count(tally, code, 500)
    assert len(list(tally.summary())) <= 45


@given(st.text())
def test_nothing_printed_can_steer_a_terminal(text: str) -> None:
    assert printable(text).isprintable()
    assert len(printable(text)) <= 121
