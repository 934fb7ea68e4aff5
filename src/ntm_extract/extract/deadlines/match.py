"""DeadlineMatch: what is found, and the parts that it is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ntm_extract.core.facts import Bound
from ntm_extract.core.span import Span


@dataclass(frozen=True, slots=True)
class DeadlineMatch:
    """A deadline (thời hạn) as it stands in a text; fields as in the specification, section 3.

    ``at`` is the hour of the day as HH:MM. ``counted`` says how a duration was counted. ``rule``
    names the rule that found it, ``confidence`` how sure it is that this is a deadline at all.
    """

    span: Span
    text: str
    due: date | None
    bound: Bound
    rrule: str | None
    at: str | None
    counted: str | None
    confidence: float
    rule: str
