"""Other ways to find copies: plain hashing, datasketch on words, rensa on folded letters."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from ntm_extract.dedup.fold import fold
from ntm_extract.dedup.identity import NoticeFacts


class File(NamedTuple):
    """A file of a collection: which notice it is a version of, its header and its text."""

    notice: str
    facts: NoticeFacts
    text: str


Groups = list[tuple[str, ...]]
Matcher = Callable[[Sequence[File]], Groups]


def match_by_hash(files: Sequence[File]) -> Groups:
    """Group files with the same text but for white space and case."""
    same: dict[bytes, list[str]] = defaultdict(list)
    for file in files:
        text = " ".join(file.text.lower().split())
        same[hashlib.sha256(text.encode()).digest()].append(file.facts.notice_id)
    return [tuple(sorted(ids)) for ids in same.values() if len(ids) > 1]


def match_by_words(files: Sequence[File]) -> Groups:
    """Group files by datasketch MinHash LSH on three words in a row, Jaccard 0.5 and more."""
    from datasketch import MinHash, MinHashLSH

    lsh = MinHashLSH(threshold=0.5, num_perm=128)
    links = []
    for file in files:
        words = file.text.lower().split()
        sketch = MinHash(num_perm=128, seed=1)
        sketch.update_batch({" ".join(words[at : at + 3]).encode() for at in range(len(words) - 2)})
        links += [(file.facts.notice_id, other) for other in lsh.query(sketch)]
        lsh.insert(file.facts.notice_id, sketch)
    return _joined(links)


def match_by_letters(files: Sequence[File]) -> Groups:
    """Group files by rensa MinHash LSH on five folded letters in a row, Jaccard 0.5 and more."""
    from rensa import RMinHash, RMinHashLSH

    lsh = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32)
    links = []
    for number, file in enumerate(files):
        letters = fold(file.text).replace(b" ", b"").decode("ascii")
        sketch = RMinHash(num_perm=128, seed=1)
        sketch.update([letters[at : at + 5] for at in range(len(letters) - 4)])
        for other in lsh.query(sketch):
            links.append((file.facts.notice_id, files[other].facts.notice_id))
        lsh.insert(number, sketch)
    return _joined(links)


def _joined(links: Iterable[tuple[str, str]]) -> Groups:
    group_of: dict[str, set[str]] = {}
    for a, b in links:
        ours, theirs = group_of.setdefault(a, {a}), group_of.setdefault(b, {b})
        if ours is not theirs:
            ours |= theirs
            for member in theirs:
                group_of[member] = ours
    return sorted({tuple(sorted(group)) for group in group_of.values()})
