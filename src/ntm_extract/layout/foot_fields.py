"""FootFields: what the end of a notice says, as it is gathered."""

from __future__ import annotations

from dataclasses import dataclass, field

from ntm_extract.core.span import Span
from ntm_extract.core.stages import Doubt
from ntm_extract.layout.lines import Line
from ntm_extract.layout.recipients import RecipientList


@dataclass(slots=True)
class FootFields:
    """What the foot says; it covers the lines ``[start, end)``.

    ``others`` are the names of those who signed beside ``name``, for bodies of their own.
    """

    start: int
    end: int
    listed: RecipientList = field(default_factory=RecipientList)
    authority: list[str] = field(default_factory=list)
    position: str | None = None
    name: str | None = None
    others: list[Line] = field(default_factory=list)
    span: Span | None = None
    doubts: list[Doubt] = field(default_factory=list)
    unread: list[Line] = field(default_factory=list)

    @property
    def recipients(self) -> list[Line]:
        """The entries of the list of recipients."""
        return self.listed.entries
