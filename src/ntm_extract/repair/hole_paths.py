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

from ntm_extract.repair.language import LanguageModel, pack
from ntm_extract.repair.words import CLAUSE_END

MOST_PATHS = 4000
"""Ways that are weighed."""
_SMALL = 400
"""Nodes of a branch that is grown once and copied."""

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
        scores = _each_once(language, last[self.parents], last, words)
        totals = self._summed(scores.astype(np.float64), sum(map(float, told)))[self.ends]
        one, two = last[self.ends], words[self.ends]
        for word in after:
            behind = np.full(len(two), word)
            totals += _each_once(language, one, two, behind)
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
    numbers = iter(range(len(every)))
    led = {at: [(to, next(numbers)) for to, _ in own] for at, own in steps.items()}
    ready = _branches(last, led)
    taken, parents, ends = [0], [0], list[int]()
    growing = [(first, 0)]
    while growing and len(ends) < MOST_PATHS:
        at, node = growing.pop()
        begin = len(parents)
        if at in ready:
            branch = ready[at]
            taken += branch.taken
            parents += [begin + above if above >= 0 else node for above in branch.parents]
            ends += [begin + end for end in branch.ends] if at != last else [node]
            continue
        taken += [number for _, number in led[at]]
        parents += [node] * len(led[at])
        growing += [(to, begin + nth) for nth, (to, _) in enumerate(led[at])]
    above = np.array(parents)
    return Paths(
        steps=every,
        changes=np.array([changes(piece) for piece in every]),
        taken=np.array(taken),
        parents=above,
        levels=_levels(above),
        ends=np.array(ends[:MOST_PATHS]),
    )


class _Branch(NamedTuple):
    """All that grows from a token on; a parent of -1 is the node that it grows from."""

    taken: list[int]
    parents: list[int]
    ends: list[int]


def _branches(last: int, led: Mapping[int, Sequence[tuple[int, int]]]) -> dict[int, _Branch]:
    """Return the small branches by the token they begin at: hundreds of nodes grow the same."""
    ready = {last: _Branch([], [], [])}
    for at in sorted(led, reverse=True):
        if any(to not in ready for to, _ in led[at]):
            continue
        if sum(len(ready[to].taken) + 1 for to, _ in led[at]) > _SMALL:
            continue
        branch = _Branch([], [], [])
        for to, number in reversed(led[at]):  # as from the heap: the last one first
            own = len(branch.taken)
            branch.taken.append(number)
            branch.parents.append(-1)
            behind = ready[to]
            branch.taken.extend(behind.taken)
            branch.parents.extend([own + 1 + one if one >= 0 else own for one in behind.parents])
            branch.ends.extend([own + 1 + end for end in behind.ends] if to != last else [own])
        ready[at] = branch
    return ready


def _levels(parents: Places) -> list[Places]:
    """Return the nodes of each level below the root."""
    depth, above = np.minimum(np.arange(len(parents)), 1), parents
    while above.any():
        depth += above > 0
        above = parents[above]
    return [np.flatnonzero(depth == level) for level in range(1, int(depth.max()) + 1)]


def _each_once(
    language: LanguageModel, oldest: Places, before: Places, words: Places
) -> npt.NDArray[np.float32]:
    """Return the scores of triples of words, each of which is looked up once."""
    keys = pack(tuple(one.astype(np.uint64) for one in (oldest, before, words)))
    _, first, back = np.unique(keys, return_index=True, return_inverse=True)
    scores: npt.NDArray[np.float32] = language.score(oldest[first], before[first], words[first])
    return scores[back]
