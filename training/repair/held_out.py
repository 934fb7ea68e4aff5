"""Keeps texts that accuracy is reported on out of training, and leaves a sketch that proves it.

A line of the corpus that shares one run of ten words with such a text is left out. Of the lines
that stay, a fixed small sample of all runs is kept as hashes: a test looks up the runs of the
samples in it and finds none.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from ntm_extract.repair.words import read_words
from ntm_extract.vi.unicode import nfc

RUN = 10
"""Words that must be the same one after the other for a text to count as seen."""

FIRST_SHARE, HASH_SHARE = 64, 8
"""One run in this many is in the sketch: by its first word, and again by its hash."""


def only_words(text: str) -> list[str]:
    """Return the words of ``text`` without figures, codes and stops."""
    return [word for word in read_words(nfc(text)) if isinstance(word, str)]


def runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield every run of ``RUN`` words."""
    return (tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def held_out_runs(texts: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """Return the runs of all texts that training must not see."""
    return frozenset(run for text in texts for run in runs(only_words(text)))


def read_held_out(folders: Iterable[Path]) -> Iterator[str]:
    """Yield the texts (``*.txt``) of folders, any depth."""
    for folder in folders:
        for path in sorted(folder.rglob("*.txt")):
            yield path.read_text(encoding="utf-8")


@lru_cache(maxsize=1 << 16)
def _is_sampled(word: str) -> bool:
    return zlib.crc32(word.encode()) % FIRST_SHARE == 0


def sampled(words: Sequence[str]) -> Iterator[int]:
    """Yield the 32-bit hashes of those runs of ``words`` that the sketch samples."""
    for at in range(len(words) - RUN + 1):
        if _is_sampled(words[at]):
            joined = " ".join(words[at : at + RUN]).encode()
            digest = int.from_bytes(hashlib.blake2b(joined, digest_size=8).digest(), "big")
            if digest % HASH_SHARE == 0:
                yield digest >> 32


def sketch(hashes: Iterable[int]) -> npt.NDArray[np.uint32]:
    """Return the distinct hashes, sorted."""
    return np.unique(np.fromiter(hashes, dtype=np.uint32))
