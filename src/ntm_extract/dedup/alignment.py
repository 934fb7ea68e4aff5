"""What laying two texts side by side found: which letters correspond, how many do not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

_SHORT_TITLE = 6
"""Letters of "CHỈ THỊ": a text that begins with so many others has a title of its own."""


class Block(NamedTuple):
    """Letters ``[a, a + a_size)`` of one text and ``[b, b + b_size)`` of the other correspond."""

    a: int
    a_size: int
    b: int
    b_size: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """What two texts share, counted in letters.

    ``noise`` is the share of misread letters where the texts correspond; ``replaced`` counts
    letters that stand in place of quite other ones; ``only_a`` and ``only_b`` those without any
    counterpart.
    """

    blocks: tuple[Block, ...]
    shared_a: int
    shared_b: int
    noise: float
    replaced: int
    longest_replaced: int
    only_a: int
    only_b: int

    def places_in_b(self, places: Sequence[int]) -> list[float | None]:
        """Return where letters of the first text stand in the second, None where nowhere."""
        if not self.blocks:
            return [None] * len(places)
        starts = [block.a for block in self.blocks]
        found: list[float | None] = []
        for place in places:
            block = self.blocks[max(bisect_right(starts, place) - 1, 0)]
            within = place - block.a
            if 0 <= within <= block.a_size:
                found.append(block.b + within * block.b_size / block.a_size)
            else:
                found.append(None)
        return found

    def turned(self) -> Alignment:
        """Return the same alignment seen from the second text."""
        return Alignment(
            blocks=tuple(Block(one.b, one.b_size, one.a, one.a_size) for one in self.blocks),
            shared_a=self.shared_b,
            shared_b=self.shared_a,
            noise=self.noise,
            replaced=self.replaced,
            longest_replaced=self.longest_replaced,
            only_a=self.only_b,
            only_b=self.only_a,
        )

    def is_only_in_first(self, at: int, *, reach: int) -> bool:
        """Tell whether letter ``at``, which has no place in the second text, is missing there.

        Only inside a gap of at most ``reach`` letters between passages that both have, or before
        the first of them where both begin about there: what lies beyond the end of a truncated
        text is unknown, not missing.
        """
        after = bisect_right(self.blocks, at, key=_start)
        if after == len(self.blocks):
            return False
        following = self.blocks[after]
        if after == 0:
            return following.a <= reach and _SHORT_TITLE <= following.b <= reach
        before = self.blocks[after - 1]
        return following.a - before.a - before.a_size <= reach


def _start(block: Block) -> int:
    return block.a
