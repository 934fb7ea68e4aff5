"""The ways to read a run of fragments: a tree of words, each of which is weighed once.

Thousands of ways to read six fragments begin alike. Grown as a tree they share their beginnings,
so that the language model is asked for each word behind two others once and not for each way, and
what a way costs in all is a few sums over whole levels of the tree.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ntm_extract.repair.language import LanguageModel
from ntm_extract.repair.words import CLAUSE_END

MOST_PATHS = 4000
"""Ways that are weighed."""

Numbers = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]


class Piece(NamedTuple):
    """A stretch of the reading and the word that it is taken for."""

    start: int
    end: int
    written: str
    word: int
    cost: float


class Paths(NamedTuple):
    """A tree of pieces; node 0 is its root, and ``ends`` are the nodes with which a way ends."""

    steps: Sequence[Piece]
    changes: npt.NDArray[np.bool_]
    """Whether each step writes other than was read."""
    taken: Places
    """The step that each node takes; that of the root means nothing."""
    parents: Places
    levels: Sequence[Places]
    """The nodes of each level below the root."""
    ends: Places

    def pieces(self, way: int) -> list[Piece]:
        """Return the pieces of a way, in order."""
        found: list[Piece] = []
        at = int(self.ends[way])
        while at:
            found.append(self.steps[self.taken[at]])
            at = int(self.parents[at])
        return found[::-1]

    def changed(self) -> npt.NDArray[np.bool_]:
        """Tell of each way whether it writes other than was read."""
        changed = self.changes[self.taken]
        changed[0] = False
        for nodes in self.levels:
            changed[nodes] |= changed[self.parents[nodes]]
        return changed[self.ends]

    def costs(self) -> Numbers:
        """Return what the steps of each way cost together."""
        own = np.array([piece.cost for piece in self.steps])[self.taken]
        return self._summed(own, 0.0)[self.ends]

    def likely(
        self, before: Sequence[int], after: Sequence[int], language: LanguageModel
    ) -> Numbers:
        """Return the log odds of each way, with the words before and behind it."""
        front = np.array([CLAUSE_END, CLAUSE_END, *before])
        told = language.score(front[:-2], front[1:-1], front[2:]) if before else ()
        words = np.array([piece.word for piece in self.steps])[self.taken]
        words[0] = front[-1]
        last = words[self.parents]
        last[0] = front[-2]
        scores = language.score(last[self.parents], last, words)
        totals = self._summed(scores.astype(np.float64), sum(map(float, told)))[self.ends]
        one, two = last[self.ends], words[self.ends]
        for word in after:
            behind = np.full(len(two), word)
            totals += language.score(one, two, behind)
            one, two = two, behind
        return totals

    def _summed(self, own: Numbers, root: float) -> Numbers:
        """Return what nodes have with all above them, added up from the root on."""
        own[0] = root
        for nodes in self.levels:
            own[nodes] += own[self.parents[nodes]]
        return own


def grow(
    first: int,
    last: int,
    steps: Mapping[int, Sequence[tuple[int, Piece]]],
    changes: Callable[[Piece], bool],
) -> Paths:
    """Return the ways from token ``first`` to ``last``; ``steps`` lead from a token to another."""
    every = [piece for own in steps.values() for _, piece in own]
    targets = {at: [to for to, _ in own] for at, own in steps.items()}
    begins: dict[int, int] = {}
    count = 0
    for at, own in targets.items():
        begins[at] = count
        count += len(own)
    taken, parents, depths = [0], [0], [0]
    ends: list[int] = []
    open_ends = [(first, 0)]
    while open_ends and len(ends) < MOST_PATHS:
        at, node = open_ends.pop()
        if at == last:
            ends.append(node)
            continue
        own, behind = targets[at], len(parents)
        taken += range(begins[at], begins[at] + len(own))
        parents += [node] * len(own)
        depths += [depths[node] + 1] * len(own)
        open_ends += zip(own, range(behind, behind + len(own)), strict=True)
    depth = np.array(depths)
    return Paths(
        steps=every,
        changes=np.array([changes(piece) for piece in every]),
        taken=np.array(taken),
        parents=np.array(parents),
        levels=[np.flatnonzero(depth == level) for level in range(1, max(depths) + 1)],
        ends=np.array(ends),
    )
