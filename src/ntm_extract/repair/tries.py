"""Costs of reading each string of a small set (onsets, rhymes) as each of many observed strings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ntm_extract.repair.channel import FIRST, LAST, LONGEST, Channel

Costs = npt.NDArray[np.float32]
Ids = npt.NDArray[np.int64]

IMPOSSIBLE = np.float32(1e4)
_BATCH = 64


@dataclass(frozen=True, slots=True)
class Level:
    """The nodes of one depth: their parents among the nodes above, their letters, their entries."""

    parents: Ids
    letters: Ids
    nodes: Ids
    entries: Ids


@dataclass(frozen=True, slots=True)
class Trie:
    """A set of strings as a trie, level by level; ``first``/``last`` as letters of the channel."""

    size: int
    root_entry: int
    levels: tuple[Level, ...]
    opens_word: bool
    closes_word: bool


def build_trie(
    strings: Sequence[str], letters: str, *, opens_word: bool, closes_word: bool
) -> Trie:
    """Build the trie of ``strings``, whose letters are numbered by their place in ``letters``."""
    at = {letter: index for index, letter in enumerate(letters)}
    entry = {string: index for index, string in enumerate(strings)}
    above, levels = [""], []
    for depth in range(1, max(map(len, strings), default=0) + 1):
        nodes = sorted({string[:depth] for string in strings if len(string) >= depth})
        place = {node: index for index, node in enumerate(above)}
        ends = [index for index, node in enumerate(nodes) if node in entry]
        level = Level(
            parents=np.array([place[node[:-1]] for node in nodes], dtype=np.int64),
            letters=np.array([at[node[-1]] for node in nodes], dtype=np.int64),
            nodes=np.array(ends, dtype=np.int64),
            entries=np.array([entry[nodes[index]] for index in ends], dtype=np.int64),
        )
        levels.append(level)
        above = nodes
    return Trie(len(strings), entry.get("", -1), tuple(levels), opens_word, closes_word)


def reading_costs(trie: Trie, channel: Channel, observed: Sequence[str]) -> Costs:
    """Return the cost of reading each entry of ``trie`` as each string, (strings, entries)."""
    costs = np.full((len(observed), trie.size), IMPOSSIBLE, dtype=np.float32)
    by_length: dict[int, list[int]] = {}
    for index, string in enumerate(observed):
        by_length.setdefault(len(string), []).append(index)
    for indices in by_length.values():
        for low in range(0, len(indices), _BATCH):
            batch = indices[low : low + _BATCH]
            costs[batch] = _batch_costs(trie, channel, [observed[index] for index in batch])
    return costs


def _batch_costs(trie: Trie, channel: Channel, observed: list[str]) -> Costs:
    length, count = len(observed[0]), len(observed)
    first, last = channel.letters.index(FIRST), channel.letters.index(LAST)
    pieces = [_piece_costs(channel, observed, size) for size in range(min(LONGEST, length) + 1)]
    start = np.full((count, length + 1, 1), IMPOSSIBLE, dtype=np.float32)
    start[:, 0] = 0.0
    if trie.opens_word:
        start = _extend(start, pieces, np.array([first]))
    costs = np.full((count, trie.size), IMPOSSIBLE, dtype=np.float32)
    if trie.root_entry >= 0:
        costs[:, trie.root_entry] = _close(start, pieces, last, trie)[:, 0]
    for level in trie.levels:
        start = _extend(start[:, :, level.parents], pieces, level.letters)
        costs[:, level.entries] = _close(start[:, :, level.nodes], pieces, last, trie)
    return costs


def _piece_costs(channel: Channel, observed: list[str], size: int) -> Costs:
    """Return costs of segments of ``size`` by (string, where the segment starts, letter)."""
    starts = range(len(observed[0]) - size + 1)
    rows = channel.rows(string[at : at + size] for string in observed for at in starts)
    return channel.table[rows].reshape(len(observed), len(starts), -1)


def _extend(before: Costs, pieces: list[Costs], letters: Ids) -> Costs:
    """Return the costs after one more true letter, (strings, characters used, nodes)."""
    after = before + pieces[0][:, :, letters]
    for size in range(1, len(pieces)):
        step = before[:, :-size] + pieces[size][:, :, letters]
        np.minimum(after[:, size:], step, out=after[:, size:])
    return after


def _close(before: Costs, pieces: list[Costs], last: int, trie: Trie) -> Costs:
    if not trie.closes_word:
        return before[:, -1]
    closed = before[:, -1] + pieces[0][:, -1, last, None]
    for size in range(1, len(pieces)):
        step = before[:, -1 - size] + pieces[size][:, -1, last, None]
        closed = np.minimum(closed, step)
    return closed
