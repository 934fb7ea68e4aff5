"""HeadFields: what the head of a notice says, as it is gathered."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from ntm_extract.core.stages import Doubt
from ntm_extract.layout.lines import Line


@dataclass(slots=True)
class HeadFields:
    """What the head of a notice says, as it is gathered; ``body`` is the first line after it."""

    letterhead: list[Line] = field(default_factory=list)
    number: Line | None = None
    symbol: str | None = None
    place: Line | None = None
    issued_on: date | None = None
    year: int | None = None
    date_line: Line | None = None
    kind: str | None = None
    subject: list[Line] = field(default_factory=list)
    concerns: bool = False
    """Whether the subject stands behind "V/v", as in a letter."""
    addressees: list[Line] = field(default_factory=list)
    wire_body: str | None = None
    loose: Line | None = None
    body: int = 0
    doubts: list[Doubt] = field(default_factory=list)
