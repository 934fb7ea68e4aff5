"""Counts capitals inside clauses: each word's share, and the pairs of words that differ from it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
from build_static_map import build_static_map

from ntm_extract.repair.lexicon import Lexicon
from ntm_extract.repair.static_map import StaticMap
from ntm_extract.repair.words import FIRST_WORD, NUMBER
from ntm_extract.vi.unicode import place_tone_marks

_CASED = re.compile(r"[^\W\d_]+|[.;:!?…\n]|\d+")


def count_capitals(lines: Iterable[str], lexicon: Lexicon) -> tuple[Counter[int], Counter[int]]:
    """Count pairs of words inside clauses, and those of them whose second has a capital."""
    pairs: Counter[int] = Counter()
    titled: Counter[int] = Counter()
    for line in lines:
        before: int | None = None
        for word in _CASED.findall(place_tone_marks(line)):
            if word.isdigit():
                before = NUMBER
            elif not word[0].isalpha() or (word.isupper() and len(word) > 1):
                before = None
            else:
                own = lexicon.ids.get(word.lower())
                if before is not None and own is not None:
                    pairs[(before << 16) | own] += 1
                    titled[(before << 16) | own] += word != word.lower()
                before = own
    return pairs, titled


def pack_capitals(
    pairs: Counter[int], titled: Counter[int], size: int
) -> tuple[npt.NDArray[np.float32], StaticMap]:
    """Return each word's share of capitals and a map of the pairs that differ from it."""
    whole, capital = np.full(size, 0.5), np.full(size, 0.25)
    for key, count in pairs.items():
        whole[(key & 0xFFFF) - FIRST_WORD] += count
        capital[(key & 0xFFFF) - FIRST_WORD] += titled[key]
    shares = capital / whole
    kept = {}
    for key, count in sorted(pairs.items()):
        usual = shares[(key & 0xFFFF) - FIRST_WORD]
        share = (titled[key] + 4 * usual) / (count + 4)
        if count >= 5 and abs(share - usual) > 0.08:
            kept[key] = round(share * 255)
    keys = np.array(list(kept), dtype=np.uint64)
    values = np.array(list(kept.values()), dtype=np.uint64)
    return shares.astype(np.float32), build_static_map(keys, values, bits=8, cell=np.uint32)
