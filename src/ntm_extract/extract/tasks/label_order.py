"""Labels that go back: "c) …", then "b) …", so that the heading of the second list is lost."""

from __future__ import annotations

from ntm_extract.core.stages import Block
from ntm_extract.vi.numbers import place_in_list

_LOW = 2
"""A list of its own begins with one of its first three; further on a label may be misread."""


class LabelOrder:
    """Follows the labels under every block, and tells where a list has lost its heading.

    Corpora keep a repeated line once only, so "3. Bộ Tài chính:" may be missing between "2.d)"
    and "b)"; who is to do what stands behind it, the text then does not say.
    """

    def __init__(self) -> None:
        self._last: dict[tuple[int | None, str], int] = {}
        self._torn: dict[int | None, object] = {}
        self._told: dict[int | None, object] = {}

    def reach(self, block: Block, told: object) -> None:
        """Go on to the next block; ``told``: whom a paragraph without a label tells there."""
        if self._told.get(block.parent, told) != told:
            self._forget(block.parent)
        self._told[block.parent] = told
        order = _order(block)
        if order is None or block.scheme is None:
            return
        last = self._last.get((block.parent, block.scheme))
        if last is not None and order < last and order <= _LOW:
            self._torn[block.parent] = True
        self._last[block.parent, block.scheme] = order

    def is_torn(self, parent: int | None) -> bool:
        """Tell whether what stands under a block no longer is of the heading that it has."""
        return parent in self._torn

    def _forget(self, parent: int | None) -> None:
        self._torn.pop(parent, None)
        for scheme in ("letter", "arabic"):
            self._last.pop((parent, scheme), None)


def _order(block: Block) -> int | None:
    """Return the place of a label in its list, from 0; None for those that are not in order."""
    value = block.path[-1] if block.path else ""
    if block.scheme == "letter":
        return place - 1 if (place := place_in_list("letter", value)) else None
    return int(value) - 1 if block.scheme == "arabic" and value.isdigit() else None
