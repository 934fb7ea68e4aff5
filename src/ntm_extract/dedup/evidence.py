"""One piece of evidence for or against two readings being one notice."""

from __future__ import annotations

from dataclasses import dataclass

LEAST_SHARED = 160
"""Letters. Less than this is a letterhead and says nothing."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """``weight`` in log-odds, positive for the same notice; ``words`` for people."""

    weight: float
    words: str


@dataclass(frozen=True, slots=True)
class Change(Evidence):
    """A word or a number by which one of the two says that it changes another notice.

    ``backwards`` where that one was issued before the other: it changes some other notice.
    """

    backwards: bool = False
