"""What a verdict of the judge is, and how the first that fits is found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Class = Literal["none", "target", "result"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A rule of the judge: of ``needs`` every group must have one cue there, of ``bars`` none.

    One that is ``weighed`` is as sure as the decider, where that is surer of the same.
    """

    says: Class
    needs: tuple[frozenset[str], ...]
    bars: frozenset[str] = frozenset()
    weighed: bool = False

    def fits(self, cues: frozenset[str]) -> bool:
        """Tell whether the conditions hold."""
        for group in self.needs:
            if group.isdisjoint(cues):
                return False
        return self.bars.isdisjoint(cues)


class Verdicts:
    """Rules of the judge in order, each tried only where one of the cues it needs is there."""

    def __init__(self, verdicts: Iterable[Verdict]) -> None:
        self._all = tuple(verdicts)
        self._always = 0
        self._asked_by: dict[str, int] = {}
        for at, one in enumerate(self._all):
            rarest = min(one.needs, key=_is_common, default=None)
            if rarest is None:
                self._always |= 1 << at
            for cue in rarest or ():
                self._asked_by[cue] = self._asked_by.get(cue, 0) | 1 << at

    def first(self, cues: frozenset[str]) -> Verdict | None:
        """Return the first rule that fits."""
        asked = self._always
        for cue in cues:
            asked |= self._asked_by.get(cue, 0)
        while asked:
            one = self._all[(asked & -asked).bit_length() - 1]
            if one.fits(cues):
                return one
            asked &= asked - 1
        return None


def _is_common(group: frozenset[str]) -> tuple[bool, int]:
    """Put groups of cues that every number has one of ("unit=…", "in=…") behind the others."""
    return any("=" in cue for cue in group), len(group)


def verdict(says: Class, *needs: str, bars: str = "", weighed: bool = False) -> Verdict:
    """Write a rule down: each of ``needs`` is a group of cues between spaces, so is ``bars``."""
    return Verdict(
        says, tuple(frozenset(group.split()) for group in needs), frozenset(bars.split()), weighed
    )
