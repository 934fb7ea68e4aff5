"""A read-only map from 64-bit keys to small values in about 1.23 cells a key (a Bloomier filter).

Each key owns three cells; the exclusive or of what they hold is a fingerprint of the key next to
its value. A key that was never stored is taken for one with a chance of 2^-bits of fingerprint.
No key is kept, so millions of n-grams fit, and a look-up is three reads, whole arrays at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Keys = npt.NDArray[np.uint64]
Cells = npt.NDArray[Any]

_MIX = np.uint64(0xFF51AFD7ED558CCD)
_MIX_AGAIN = np.uint64(0xC4CEB9FE1A85EC53)
_HALF = np.uint64(33)
_LOW = np.uint64(0xFFFFFFFF)


def mix(keys: Keys, seed: int) -> Keys:
    """Return well-spread 64-bit hashes of ``keys`` (the finaliser of MurmurHash3)."""
    mixed = keys ^ np.uint64(seed)
    mixed = (mixed ^ (mixed >> _HALF)) * _MIX
    mixed = (mixed ^ (mixed >> _HALF)) * _MIX_AGAIN
    return mixed ^ (mixed >> _HALF)


def slots(hashes: Keys, third: int) -> tuple[Keys, Keys, Keys]:
    """Return the three cells of each hash, one in each third of the table."""
    size = np.uint64(third)
    rotated = (hashes >> np.uint64(21)) | (hashes << np.uint64(43))
    turned = (hashes >> np.uint64(42)) | (hashes << np.uint64(22))
    shift = np.uint64(32)
    first = ((hashes & _LOW) * size) >> shift
    second = (((rotated & _LOW) * size) >> shift) + size
    last = (((turned & _LOW) * size) >> shift) + size + size
    return first, second, last


@dataclass(frozen=True, slots=True)
class StaticMap:
    """The table of cells; ``bits`` of each hold the value, the rest the fingerprint."""

    cells: Cells
    bits: int
    seed: int

    def find(self, keys: Keys) -> npt.NDArray[np.int64]:
        """Return the value of each key, -1 where it was (almost surely) never stored."""
        hashes = mix(keys, self.seed)
        first, second, last = slots(hashes, len(self.cells) // 3)
        held = (self.cells[first] ^ self.cells[second] ^ self.cells[last]).astype(np.uint64)
        bits = np.uint64(self.bits)
        matches = held >> bits == fingerprints(hashes, self.cells.dtype.itemsize * 8 - self.bits)
        values = (held & ((np.uint64(1) << bits) - np.uint64(1))).astype(np.int64)
        return np.where(matches, values, -1)


def fingerprints(hashes: Keys, bits: int) -> Keys:
    """Return ``bits`` of each hash that the choice of cells uses least."""
    return ((hashes * _MIX) >> np.uint64(40)) & ((np.uint64(1) << np.uint64(bits)) - np.uint64(1))
