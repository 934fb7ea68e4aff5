"""Names what ends right in front of a place in a text, or begins right behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from ntm_extract.vi.sieve import Sieve
from ntm_extract.vi.sought import Sought


class Cue(NamedTuple):
    """A name and the pattern that must end (in front) or begin (behind) at the place."""

    name: str
    pattern: re.Pattern[str]


class EdgeCues:
    """A table of cues on one side of a place; only those are tried that its words allow.

    ``behind``: the patterns begin at the place; without it they end there, each with its ``$``.
    """

    def __init__(self, cues: Iterable[Cue], *, behind: bool = False) -> None:
        self._behind = behind
        self._sieve = Sieve(
            (((cue.name, Sought(cue.pattern)), cue.pattern) for cue in cues), behind=behind
        )

    def names(self, text: str) -> set[str]:
        """Return the names of the cues that fit the side of the place that ``text`` is."""
        likely = self._sieve.likely(text)
        if self._behind:
            return {name for name, pattern in likely if pattern.match(text)}
        return {name for name, pattern in likely if pattern.search(text)}
