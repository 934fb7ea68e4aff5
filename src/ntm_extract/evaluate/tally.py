"""Counts of what was found, extra and missed, by kind of field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

Similarity = Callable[[Any, Any], float]
Sides = tuple[Sequence[Any], Sequence[Any]]
"""What the annotation holds and what the record holds."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that was missed, or found and not there."""

    where: str
    kind: str
    problem: str
    value: object

    def __str__(self) -> str:
        """Return the difference as one line."""
        return f"{self.where} | {self.kind} | {self.problem} | {self.value}"


@dataclass(slots=True)
class Counts:
    """How many were found, extra and missed."""

    found: int = 0
    extra: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        return self.found / (self.found + self.extra) if self.found + self.extra else 1.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found; 1 where nothing is there."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def as_dict(self) -> dict[str, float]:
        """Return the figures under the names of the scorer's JSON."""
        return {
            "precision": self.precision, "recall": self.recall, "f1": self.f1,
            "tp": self.found, "fp": self.extra, "fn": self.missed,
        }  # fmt: skip


@dataclass(slots=True)
class Tally:
    """Counts by kind of field, and every difference."""

    counts: dict[str, Counts] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)

    def of(self, kind: str) -> Counts:
        """Return the counts of a kind, begun at zero."""
        return self.counts.setdefault(kind, Counts())

    def add_equal(self, kind: str, sides: Sides, where: str) -> None:
        """Count what is equal on both sides, each as often as it stands there."""
        expected, found = Counter(sides[0]), Counter(sides[1])
        both = expected & found
        self._count(
            kind, both.total(), (expected - both).elements(), (found - both).elements(), where
        )

    def add_alike(
        self, kind: str, sides: Sides, rule: tuple[Similarity, float], where: str
    ) -> None:
        """Count the best one-to-one pairs that are alike enough."""
        gold, system = sides
        pairs = pair(gold, system, *rule)
        paired_gold, paired_system = {one for one, _ in pairs}, {other for _, other in pairs}
        missed = (one for index, one in enumerate(gold) if index not in paired_gold)
        extra = (one for index, one in enumerate(system) if index not in paired_system)
        self._count(kind, len(pairs), missed, extra, where)

    def _count(
        self, kind: str, found: int, missed: Iterable[Any], extra: Iterable[Any], where: str
    ) -> None:
        counts = self.of(kind)
        counts.found += found
        for value in missed:
            counts.missed += 1
            self.differences.append(Difference(where, kind, "missed", value))
        for value in extra:
            counts.extra += 1
            self.differences.append(Difference(where, kind, "extra", value))

    def add_tally(self, other: Tally) -> None:
        """Add the counts and differences of another document."""
        for kind, counts in other.counts.items():
            mine = self.of(kind)
            mine.found += counts.found
            mine.extra += counts.extra
            mine.missed += counts.missed
        self.differences.extend(other.differences)


def pair(
    gold: Sequence[Any], system: Sequence[Any], similarity: Similarity, threshold: float
) -> list[tuple[int, int]]:
    """Return the best one-to-one pairing above a threshold, as indices."""
    if not gold or not system:
        return []
    import numpy as np  # noqa: PLC0415  (scipy: 0.2 s, only where something is scored)
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415

    scores = np.array([[similarity(one, other) for other in system] for one in gold], dtype=float)
    rows, columns = linear_sum_assignment(-scores)
    return [
        (int(row), int(column))
        for row, column in zip(rows, columns, strict=True)
        if scores[row, column] >= threshold
    ]
