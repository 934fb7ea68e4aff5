"""Finds the likeliest words of many passages at once: a cascade of ever longer n-grams.

All passages advance together, slot by slot, so that each step is a few operations on whole
arrays. A first pass with pairs of words leaves few candidates a slot, triples leave fewer, and the
4-grams decide among those.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ntm_extract.repair.language import START, LanguageModel

Ids = npt.NDArray[np.int64]
Logs = npt.NDArray[np.float32]

NEVER = np.float32(-1e9)
"""The log score of what is not there."""

_FEWEST_ALIKE = 8
"""Passages that are worth steps of their own."""


@dataclass(frozen=True, slots=True)
class Slots:
    """Candidates of a batch: word ids and channel log scores, both (passages, slots, candidates).

    A passage shorter than the others ends in slots of one silent candidate.
    """

    words: Ids
    scores: Logs


@dataclass(frozen=True, slots=True)
class Stage:
    """One pass of the cascade: n-gram order, candidates kept before it, how unlikely one may be."""

    order: int
    keep: int
    floor: float


CASCADE = (Stage(2, 12, 12.0), Stage(3, 5, 8.0))
"""Enough for a first look."""

THOROUGH = (Stage(2, 28, 15.0), Stage(3, 7, 9.0))
"""For the last look: rare words and rare confusions get their chance."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The best candidate of each slot (index into the slots given) and posterior probabilities.

    ``totals`` are the log scores of the best paths, which compare ways to cut the same text.
    """

    best: Ids
    posteriors: Logs
    totals: Logs


def decode(
    model: LanguageModel, slots: Slots, *, weight: float, cascade: tuple[Stage, ...] = CASCADE
) -> Decoded:
    """Decode a batch; ``weight`` is that of the language model against the channel."""
    passages, length, _ = slots.scores.shape
    best = np.empty((passages, length), dtype=np.int64)
    totals = np.empty(passages, dtype=np.float32)
    parts = _narrow(model, slots, weight, cascade)
    for part in parts:
        path, totals[part.rows] = _best_path(part.scores, part.jumps)
        best[part.rows] = np.take_along_axis(part.kept, path[..., None], axis=2)[..., 0]
    return Decoded(best=best, posteriors=_spread(slots, parts), totals=totals)


def weigh(
    model: LanguageModel, slots: Slots, *, weight: float, cascade: tuple[Stage, ...] = CASCADE
) -> Logs:
    """Return the posterior probabilities alone, for those who need no best path."""
    return _spread(slots, _narrow(model, slots, weight, cascade))


class _Narrowed(NamedTuple):
    """Some passages: the candidates that the cascade left, what they were, and how they rank."""

    rows: Ids
    scores: Logs
    kept: Ids
    jumps: Logs
    posteriors: Logs


def _narrow(
    model: LanguageModel, slots: Slots, weight: float, cascade: tuple[Stage, ...]
) -> list[_Narrowed]:
    shape = slots.scores.shape
    index = np.broadcast_to(np.arange(shape[2]), shape)
    ranking = slots.scores + np.float32(weight) * model.unigram[slots.words]
    words, scores = slots.words, slots.scores
    parts: list[_Narrowed] = []
    for stage in cascade:
        words, scores, index = _prune(words, scores, index, ranking, stage)
        ranking = np.full(scores.shape, NEVER, dtype=np.float32)
        parts = []
        for rows, width in _alike(scores):
            own = scores[rows, :, :width]
            jumps = _jumps(model, words[rows, :, :width], own, stage.order, weight)
            ranks = _posteriors(own, jumps)
            ranking[rows, :, :width] = ranks
            parts.append(_Narrowed(rows, own, index[rows, :, :width], jumps, ranks))
    return parts


def _alike(scores: Logs) -> list[tuple[Ids, int]]:
    """Return the passages to decode together, and how many candidates a slot of theirs has.

    Most passages of a sound text are left with one or two words a slot. Beside the one that is
    left with five, each of their triples would take 125 cells.
    """
    widths = (scores > NEVER / 2).sum(axis=2).max(axis=1)
    widest = int(widths.max())
    half = widest // 2
    narrow, wide = np.flatnonzero(widths <= half), np.flatnonzero(widths > half)
    if len(narrow) < _FEWEST_ALIKE:
        return [(np.arange(len(scores)), widest)]
    return [(narrow, half), (wide, widest)]


def _spread(slots: Slots, parts: Sequence[_Narrowed]) -> Logs:
    """Return the posterior probabilities in the places of the slots given."""
    spread = np.zeros(slots.scores.shape, dtype=np.float32)
    for part in parts:
        there = part.scores > NEVER / 2
        own = np.zeros((len(part.rows), *spread.shape[1:]), dtype=np.float32)
        np.put_along_axis(own, part.kept, np.exp(part.posteriors) * there, axis=2)
        spread[part.rows] = own
    return spread


def _prune(
    words: Ids, scores: Logs, index: Ids, ranking: Logs, stage: Stage
) -> tuple[Ids, Logs, Ids]:
    """Keep the candidates of each slot that rank best, at most ``stage.keep``."""
    ranking = np.where(scores > NEVER / 2, ranking, NEVER)
    keep = min(stage.keep, words.shape[2])
    order = np.argsort(-ranking, axis=2, kind="stable")[..., :keep]
    words = np.take_along_axis(words, order, axis=2)
    index = np.take_along_axis(index, order, axis=2)
    scores = np.take_along_axis(scores, order, axis=2)
    ranking = np.take_along_axis(ranking, order, axis=2)
    poor = ranking < ranking[..., :1] - stage.floor
    scores = np.where(poor, NEVER, scores)
    widest = max(1, int((scores > NEVER / 2).sum(axis=2).max()))
    return words[..., :widest], scores[..., :widest], index[..., :widest]


def _jumps(model: LanguageModel, words: Ids, scores: Logs, order: int, weight: float) -> Logs:
    """Return the language model's score of every run of ``order`` candidates that can be."""
    passages, length, width = words.shape
    ahead = np.full((passages, order - 1, width), START, dtype=np.int64)
    padded = np.concatenate([ahead, words], axis=1)
    there = np.zeros((passages, order - 1, width), dtype=bool)
    there[..., 0] = True
    real = np.concatenate([there, scores > NEVER / 2], axis=1)
    mask = np.ones((passages, length) + (1,) * order, dtype=bool)
    for place in range(order):
        part = real[:, place : place + length]
        mask = mask & part.reshape(passages, length, *_at(place, order, width))
    where = np.nonzero(mask)
    runs = [padded[where[0], where[1] + place, where[2 + place]] for place in range(order)]
    jumps = np.full(mask.shape, NEVER, dtype=np.float32)
    jumps[where] = np.float32(weight) * model.score(*runs)
    return jumps


def _at(place: int, order: int, width: int) -> tuple[int, ...]:
    return tuple(width if at == place else 1 for at in range(order))


def _log_sum(values: Logs) -> Logs:
    """Return the logs of sums over the third axis; nothing is left of ``values``."""
    top = np.maximum.reduce(values, axis=2)
    np.subtract(values, top[:, :, None], out=values)
    np.exp(values, out=values)
    summed: Logs = np.log(np.add.reduce(values, axis=2)) + top
    return summed


def _states(jumps: Logs) -> tuple[int, int, int]:
    """Return passages, width, and the number of middle histories of one state."""
    passages, width = jumps.shape[0], jumps.shape[-1]
    return passages, width, width ** (jumps.ndim - 4)


def _posteriors(scores: Logs, jumps: Logs) -> Logs:
    """Return the log posterior of each candidate by the forward-backward algorithm.

    ``forward[at]`` and ``backward[at]`` hold what stands before and behind the cut in front of
    slot ``at``, by the words next to it. One walks up while the other walks down, both in one
    step: on arrays so small a step costs its calls.
    """
    passages, width, middle = _states(jumps)
    length = scores.shape[1]
    by_slot = jumps.reshape(passages, length, width, middle, width).swapaxes(0, 1)
    steps = np.ascontiguousarray(by_slot)
    own = np.ascontiguousarray(scores.swapaxes(0, 1))[:, :, None, :]
    forward = np.full((length + 1, passages, middle, width), NEVER, dtype=np.float32)
    forward[0, :, 0, 0] = 0.0
    backward = np.zeros_like(forward)
    oldest_first = forward.reshape(length + 1, passages, width, middle, 1)
    paths = np.empty((2, passages, width, middle, width), dtype=np.float32)
    onwards, backwards = paths[0], paths[1].transpose(0, 3, 2, 1)
    for at in range(length):
        back = length - 1 - at
        np.add(oldest_first[at], steps[at], out=onwards)
        np.add((backward[back + 1] + own[back])[:, None], steps[back], out=backwards)
        before, behind = _log_sum(paths)
        np.add(before, own[at], out=forward[at + 1])
        backward[back] = behind.transpose(0, 2, 1).reshape(passages, middle, width)
    logs = _log_sum(forward[1:] + backward[1:]).transpose(1, 0, 2)
    return logs - _log_sum(logs.copy())[..., None]


def _best_path(scores: Logs, jumps: Logs) -> tuple[Ids, Logs]:
    """Return the candidate of each slot on the best path (Viterbi), and the path's score."""
    passages, width, middle = _states(jumps)
    length = scores.shape[1]
    steps = jumps.reshape(passages, length, width, middle, width)
    best = np.full((passages, middle * width), NEVER, dtype=np.float32)
    best[:, 0] = 0.0
    came = np.empty((length, passages, middle * width), dtype=np.int64)
    for at in range(length):
        paths = best.reshape(passages, width, middle, 1) + steps[:, at]
        came[at] = paths.argmax(axis=1).reshape(passages, -1)
        best = (paths.max(axis=1) + scores[:, at, None, :]).reshape(passages, -1)
    state, totals = best.argmax(axis=1), best.max(axis=1)
    path = np.empty((passages, length), dtype=np.int64)
    rows = np.arange(passages)
    for at in range(length - 1, -1, -1):
        path[:, at] = state % width
        oldest = came[at, rows, state]
        state = oldest * middle + state // width
    return path, totals
