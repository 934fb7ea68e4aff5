"""A line of a reading with the measures that tell where paragraphs begin."""

from __future__ import annotations

from typing import NamedTuple


class Line(NamedTuple):
    """One line and its measures, in widths of a character.

    ``room`` is what was free behind it up to the right margin; ``indent`` how far it begins from
    the left margin of its column, None where the source does not say; ``apart`` whether the gap
    above sets it off, None where gaps mean nothing in the source; ``width`` is the measure of its
    column; ``torn`` whether the source cuts the first line of paragraphs anywhere, as text copied
    from web pages does; ``fresh`` that a new column or table row begins with it;
    ``greedy`` that the source fills every line, so that one with room for the next word is the last
    of its paragraph.
    """

    text: str
    room: float
    width: float
    indent: float | None = None
    apart: bool | None = None
    torn: bool = False
    fresh: bool = False
    greedy: bool = False

    @property
    def is_full(self) -> bool:
        """Whether the line reaches the right margin, give or take a word."""
        return self.room <= max(7.0, 0.12 * self.width)

    def ends_before(self, below: str) -> bool:
        """Tell whether the line was left although the first word of ``below`` fits behind it."""
        return self.greedy and len(below.split(maxsplit=1)[0]) + 1 <= self.room

    @property
    def is_short(self) -> bool:
        """Whether the line ends well before the right margin."""
        return self.room > 0.3 * self.width
