"""Finds the numbers of a text that are targets or results."""

from __future__ import annotations

from datetime import date

from ntm_extract.extract.targets.match import Context, QuantityMatch


def find_quantities(
    text: str, *, issued_on: date | None, context: Context | None = None
) -> tuple[QuantityMatch, ...]:
    """Return the targets and results in ``text``, in reading order.

    Args:
        text: an item or paragraph of a notice.
        issued_on: the day of the notice, for dates without a year.
        context: "task" for an item that assigns work, "report" for the part that reports.
    """
    del text, issued_on, context
    return ()
