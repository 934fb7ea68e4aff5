"""One piece of evidence for or against two readings being one notice."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """``weight`` in log-odds, positive for the same notice; ``words`` for people."""

    weight: float
    words: str
