"""QuantityMatch: a numeric target or a result as it stands in a text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from ntm_extract.core.facts import Comparator
from ntm_extract.core.span import Span

Role = Literal["target", "result"]
Context = Literal["task", "report", "goal"]
"""Where a text stands: an item that assigns, the part that reports, a heading of goals."""


@dataclass(frozen=True, slots=True)
class QuantityMatch:
    """A number with its unit; fields as in the specification, section 4."""

    span: Span
    text: str
    indicator: str | None
    comparator: Comparator
    value: int | float
    unit: str | None
    due: date | None
    role: Role
    confidence: float
    rule: str
