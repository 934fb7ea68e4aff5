"""Anchors: runs of consonants that stand once in each of two texts, and in the same order.

They hold two readings of a notice together. What lies between them is compared letter by letter,
so that the time grows with the length of the texts and not with its square.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ntm_extract.dedup.fold import ANCHOR, FoldedText, Hashes, Indices

_ONE = np.uint64(1)
_PLACE_BITS = np.uint64(31)
_PLACE = (_ONE << _PLACE_BITS) - _ONE
"""A gram of eight consonants takes 32 bits, the text that it is from one, its place 31."""

_WORTH_LOOKING = 64
_DEPTH = 2
_STRAY = 40
_FEW = 6
"""So few anchors in a row that stand this far off the line of their neighbours match by chance."""


def anchored_stretches(a: FoldedText, b: FoldedText) -> list[tuple[int, int, int, int]]:
    """Return the stretches ``(a_start, a_end, b_start, b_end)`` of letters with equal skeletons."""
    whole = _Window(0, len(a.skeleton), 0, len(b.skeleton))
    runs = _runs(a.anchors, b.anchors, whole, depth=0)
    if not runs:
        return []
    edges = np.array(runs)
    letters = (
        a.skeleton_at[edges[:, 0]],
        a.skeleton_at[edges[:, 1] - 1] + 1,
        b.skeleton_at[edges[:, 2]],
        b.skeleton_at[edges[:, 3] - 1] + 1,
    )
    return list(zip(*(edge.tolist() for edge in letters), strict=True))


class _Window(NamedTuple):
    """A stretch of both skeletons."""

    a: int
    a_end: int
    b: int
    b_end: int


def _runs(a_grams: Hashes, b_grams: Hashes, window: _Window, *, depth: int) -> list[_Window]:
    """Return the equal stretches of a window, those between them found by looking there again.

    What occurs twice in the whole text may occur once between two anchors.
    """
    within = _equal_stretches(
        a_grams[window.a : max(window.a_end - ANCHOR + 1, window.a)],
        b_grams[window.b : max(window.b_end - ANCHOR + 1, window.b)],
    )
    found: list[_Window] = []
    at_a, at_b = window.a, window.b
    for run in [*within, None]:
        end_a = window.a_end if run is None else window.a + run.a
        end_b = window.b_end if run is None else window.b + run.b
        between = _Window(at_a, end_a, at_b, end_b)
        worth = min(end_a - at_a, end_b - at_b) >= _WORTH_LOOKING and between != window
        if worth and depth < _DEPTH:
            found += _runs(a_grams, b_grams, between, depth=depth + 1)
        if run is not None:
            at_a, at_b = window.a + run.a_end, window.b + run.b_end
            found.append(_Window(end_a, at_a, end_b, at_b))
    return found


def _equal_stretches(a_grams: Hashes, b_grams: Hashes) -> list[_Window]:
    at_a, at_b = _common_anchors(a_grams, b_grams)
    if not len(at_a):
        return []
    rising = _rising(at_a, at_b)
    at_a, at_b = at_a[rising], at_b[rising]
    in_line = ~_strays(at_a, at_b)
    at_a, at_b = at_a[in_line], at_b[in_line]
    if not len(at_a):
        return []
    breaks = (_steps(at_a) != _steps(at_b)) | (_steps(at_a) > ANCHOR)
    cuts = (np.flatnonzero(breaks) + 1).tolist()
    stretches, a_done, b_done = [], 0, 0
    for first, after in zip([0, *cuts], [*cuts, len(at_a)], strict=True):
        a_from, b_from = int(at_a[first]), int(at_b[first])
        skip = max(a_done - a_from, b_done - b_from, 0)
        size = int(at_a[after - 1]) - a_from + ANCHOR
        if size <= skip:
            continue
        a_done, b_done = a_from + size, b_from + size
        stretches.append(_Window(a_from + skip, a_done, b_from + skip, b_done))
    return stretches


def _steps(values: Indices) -> Indices:
    return values[1:] - values[:-1]


def _common_anchors(a_grams: Hashes, b_grams: Hashes) -> tuple[Indices, Indices]:
    """Return where the grams that occur once in each text stand, in the order of the first.

    Grams, text and place are packed into one number each and sorted together: numpy sorts plain
    numbers several times faster than it finds their order.
    """
    packed = np.concatenate((_packed(a_grams, 0), _packed(b_grams, 1)))
    packed.sort()
    whose = packed >> _PLACE_BITS
    same = np.zeros(len(packed) + 1, dtype=bool)
    same[1:-1] = whose[1:] >> _ONE == whose[:-1] >> _ONE
    single = ~same[:-2] & same[1:-1] & ~same[2:] & (whose[:-1] != whose[1:])
    pairs = np.flatnonzero(single)
    at_a, at_b = packed[pairs] & _PLACE, packed[pairs + 1] & _PLACE
    both = (at_a << _PLACE_BITS) | at_b
    both.sort()
    return (both >> _PLACE_BITS).astype(np.int64), (both & _PLACE).astype(np.int64)


def _packed(values: Hashes, text: int) -> Hashes:
    places = np.arange(len(values), dtype=np.uint64)
    packed: Hashes = (((values << _ONE) | np.uint64(text)) << _PLACE_BITS) | places
    return packed


def _rising(at_a: Indices, at_b: Indices) -> NDArray[np.bool_]:
    """Mark the anchors of a longest chain that rises in both texts.

    Anchors that follow each other in both texts go together, so that there is little to chain.
    """
    kept = np.ones(len(at_b), dtype=bool)
    if bool(np.all(_steps(at_b) > 0)):
        return kept
    cuts = np.flatnonzero((_steps(at_b) <= 0) | (_steps(at_a) != _steps(at_b))) + 1
    firsts = np.concatenate(([0], cuts))
    sizes = _steps(np.concatenate((firsts, [len(at_b)])))
    ends = at_b[firsts + sizes - 1]
    chain = _heaviest_chain(at_b[firsts].tolist(), ends.tolist(), sizes.tolist())
    marked = np.zeros(len(firsts), dtype=bool)
    marked[chain] = True
    return np.repeat(marked, sizes)


def _heaviest_chain(firsts: list[int], ends: list[int], sizes: list[int]) -> list[int]:
    """Return the runs, in order, of the chain with most anchors whose runs do not overlap."""
    tops: list[int] = []
    weights: list[int] = []
    run_at: list[int] = []
    before = [-1] * len(firsts)
    for run, (first, end, size) in enumerate(zip(firsts, ends, sizes, strict=True)):
        place = bisect_left(tops, first) - 1
        weight = size + (weights[place] if place >= 0 else 0)
        before[run] = run_at[place] if place >= 0 else -1
        place = bisect_left(tops, end)
        if place and weights[place - 1] >= weight:
            continue
        last = place
        while last < len(tops) and weights[last] <= weight:
            last += 1
        tops[place:last], weights[place:last], run_at[place:last] = [end], [weight], [run]
    chain, run = [], run_at[-1]
    while run >= 0:
        chain.append(run)
        run = before[run]
    return chain[::-1]


def _strays(at_a: Indices, at_b: Indices) -> NDArray[np.bool_]:
    """Mark short runs of anchors that stand off the line of their neighbours."""
    cuts = np.flatnonzero(np.abs(_steps(at_b - at_a)) > _STRAY) + 1
    sizes = _steps(np.concatenate(([0], cuts, [len(at_a)])))
    alone = (sizes < _FEW) & (len(sizes) > 1)
    marked: NDArray[np.bool_] = np.repeat(alone, sizes)
    return marked
