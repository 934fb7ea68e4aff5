"""Builds the tables of ``ntm_extract.repair.static_map`` by peeling, whole arrays at once."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from ntm_extract.repair.static_map import Keys, StaticMap, fingerprints, mix, slots

ROOM = 1.232
"""Cells a key; below about 1.222 peeling three-cell keys gets stuck."""


def build_static_map(
    keys: Keys, values: npt.NDArray[np.uint64], *, bits: int, cell: type[np.unsignedinteger]
) -> StaticMap:
    """Store distinct ``keys`` with ``values`` of ``bits`` bits in cells of type ``cell``."""
    third = int(len(keys) * ROOM / 3) + 40
    for seed in range(1, 100):
        hashes = mix(keys, seed)
        places = np.stack(slots(hashes, third)).astype(np.int64)
        rounds = _peel(places, 3 * third)
        if rounds is not None:
            break
    else:
        raise ValueError("no seed lets the keys be peeled; are they distinct?")
    width = np.dtype(cell).itemsize * 8
    wanted = ((fingerprints(hashes, width - bits) << np.uint64(bits)) | values).astype(cell)
    cells = np.zeros(3 * third, dtype=cell)
    for peeled, own in reversed(rounds):
        a, b, c = places[:, peeled]
        cells[own] = 0
        cells[own] = wanted[peeled] ^ cells[a] ^ cells[b] ^ cells[c]
    return StaticMap(cells=cells, bits=bits, seed=seed)


def _peel(
    places: npt.NDArray[np.int64], size: int
) -> list[tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]] | None:
    """Return rounds of (keys, cells that each of them had to itself), or None if stuck."""
    count = np.bincount(places.ravel(), minlength=size)
    at = np.arange(places.shape[1])
    held = np.zeros(size, dtype=np.int64)
    for row in places:
        np.bitwise_xor.at(held, row, at)
    rounds, left = [], places.shape[1]
    single = np.flatnonzero(count == 1)
    while len(single):
        peeled, first = np.unique(held[single], return_index=True)
        own = single[first]
        rounds.append((peeled, own))
        left -= len(peeled)
        touched = places[:, peeled]
        for row in touched:
            np.subtract.at(count, row, 1)
            np.bitwise_xor.at(held, row, peeled)
        candidates = np.unique(touched)
        single = candidates[count[candidates] == 1]
    return rounds if left == 0 else None
