"""A line of a reading with the measures that tell where paragraphs begin."""

from __future__ import annotations

from typing import NamedTuple


class Line(NamedTuple):
    """One line and its measures, in widths of a character.

    ``room`` is what was free behind it up to the right margin; ``indent`` how far it begins from
    the left margin of its column, None where the source does not say; ``apart`` whether the gap
    above sets it off, None where gaps mean nothing in the source; ``width`` is the measure of its
    column; ``torn`` whether the source cuts the first line of paragraphs anywhere, as text copied
    from web pages does; ``fresh`` that a new column or table row begins with it.
    """

    text: str
    room: float
    width: float
    indent: float | None = None
    apart: bool | None = None
    torn: bool = False
    fresh: bool = False

    @property
    def is_full(self) -> bool:
        """Whether the line reaches the right margin, give or take a word."""
        return self.room <= max(7.0, 0.12 * self.width)

    @property
    def is_short(self) -> bool:
        """Whether the line ends well before the right margin."""
        return self.room > 0.3 * self.width
