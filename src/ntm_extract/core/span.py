"""The frozen base of every published model, and Span, a stretch of the repaired text."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """Base of the published models: immutable, and no field that is not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(NamedTuple):
    """A half-open stretch ``[start, end)`` in characters of a text; never empty in a fact."""

    start: int
    end: int

    def text_in(self, text: str) -> str:
        """Return what stands under the span."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        """Return the span moved by ``by`` characters."""
        return Span(self.start + by, self.end + by)
