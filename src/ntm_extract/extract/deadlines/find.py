"""Finds every deadline of a text, in reading order."""

from __future__ import annotations

from datetime import date

from ntm_extract.extract.deadlines.match import DeadlineMatch


def find_deadlines(text: str, *, issued_on: date | None) -> tuple[DeadlineMatch, ...]:
    """Return the deadlines in ``text``, in reading order.

    Args:
        text: an item or paragraph of a notice.
        issued_on: the day of the notice; it gives the year to dates without one and the day from
            which durations are counted.
    """
    del text, issued_on
    return ()
