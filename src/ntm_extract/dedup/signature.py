"""The signature of a notice: what the index keeps to find and check its other versions."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from zlib import crc32

import numpy as np

from ntm_extract.core.record import NoticeRecord
from ntm_extract.dedup.fold import FoldedText, Hashes, fold, grams, take_apart
from ntm_extract.dedup.identity import NoticeFacts, folded_code, folded_letters, read_facts
from ntm_extract.dedup.revision import (
    ChangingWord,
    RevisedCode,
    find_changing_words,
    find_revised_codes,
)

GRAM = 10
"""Consonants in a gram of the sketch: about six syllables."""

SKETCH_SIZE = 128
SKETCH_SHARE = 24
"""A long notice keeps one gram in 24, so that a page of it is found as well."""

NUMBER_SKETCH_SIZE = 32
_THREE_NUMBERS = 5
"""Digits that three numbers must have to be told from any other three."""

HASH_BITS = 48
_SUBJECT_LETTERS = 24


@dataclass(frozen=True)
class Reading:
    """What is held against another notice: facts, folded text, and what it says it changes."""

    facts: NoticeFacts
    folded: bytes = field(repr=False)

    @cached_property
    def text(self) -> FoldedText:
        """The folded text taken apart."""
        return take_apart(self.folded)

    @cached_property
    def revises(self) -> tuple[RevisedCode, ...]:
        """The documents that the text says it changes."""
        return find_revised_codes(self.folded)

    @cached_property
    def changing_words(self) -> tuple[ChangingWord, ...]:
        """The words of the title that say that another notice is changed."""
        return find_changing_words(self.text)


@dataclass(frozen=True, slots=True)
class Signature:
    """What a notice is found by.

    ``sketch`` holds the smallest hashes of its grams, ``number_sketch`` those of its numbers,
    three in a row: they tell a notice from its like of another year. ``own_keys`` are what it
    may be looked for by, ``sought_keys`` what it looks for; ``content_key`` is that of its
    letters and numbers.
    """

    sketch: Hashes = field(compare=False, repr=False)
    number_sketch: tuple[int, ...] = field(repr=False)
    own_keys: tuple[int, ...]
    sought_keys: tuple[int, ...]
    content_key: int


def read_again(record: NoticeRecord) -> Reading:
    """Return a finished record as it is matched."""
    return Reading(read_facts(record), fold(record.text))


def sign(reading: Reading) -> Signature:
    """Return what a notice is found by."""
    own, sought = _keys(reading.facts, reading.revises)
    return Signature(
        sketch=make_sketch(reading.text),
        number_sketch=make_number_sketch(reading.text),
        own_keys=own,
        sought_keys=sought,
        content_key=_content_key(reading.text),
    )


def make_sketch(text: FoldedText) -> Hashes:
    """Return the smallest hashes of the grams of a text, sorted.

    Two versions draw the same grams, whichever part of the notice they hold (bottom-k sampling),
    so that the number of common hashes tells how much of one stands in the other.
    """
    hashed = _scattered(grams(text.skeleton, GRAM))
    size = max(SKETCH_SIZE, len(hashed) // SKETCH_SHARE)
    if len(hashed) > 4 * size:
        hashed = np.partition(hashed, 2 * size)[: 2 * size]
    return np.unique(hashed)[:size]


def make_number_sketch(text: FoldedText) -> tuple[int, ...]:
    """Return the smallest hashes of three numbers in a row, sorted."""
    parts = [part.encode() for part in text.digits.parts]
    hashes = set()
    for three in zip(parts, parts[1:], parts[2:], strict=False):
        if sum(map(len, three)) >= _THREE_NUMBERS:
            row = b" ".join(three)
            hashes.add(crc32(row) << 16 | crc32(b"#" + row) & 0xFFFF)
    return tuple(sorted(hashes)[:NUMBER_SKETCH_SIZE])


def _scattered(packed: Hashes) -> Hashes:
    """Scatter packed grams over 48 bits (the finaliser of splitmix64)."""
    mixed = packed ^ (packed >> np.uint64(30))
    mixed = mixed * np.uint64(0xBF58476D1CE4E5B9)
    mixed ^= mixed >> np.uint64(27)
    mixed *= np.uint64(0x94D049BB133111EB)
    mixed ^= mixed >> np.uint64(31)
    return mixed >> np.uint64(64 - HASH_BITS)


def _content_key(text: FoldedText) -> int:
    digits = " ".join(str(group) for group in text.numbers)
    return _key("content", text.letters, digits.encode())


def _keys(
    facts: NoticeFacts, revises: tuple[RevisedCode, ...]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    own: list[int] = []
    sought: list[int] = []
    if facts.number and facts.number[:1].isdigit():
        code = folded_code(facts.number).encode()
        own.append(_key("code", code))
        sought.append(_key("revises", code))
        if facts.issued_on:
            own.append(_key("code", code, facts.issued_on.isoformat().encode()))
    letters = folded_letters(facts.subject or "")
    if len(letters) >= _SUBJECT_LETTERS:
        own.append(_key("subject", letters))
    for revised in revises:
        own.append(_key("revises", revised.code.encode()))
        sought.append(_key("code", revised.code.encode()))
    return tuple(sorted(set(own))), tuple(sorted({*own, *sought}))


def _key(kind: str, *parts: bytes) -> int:
    digest = hashlib.blake2b(b"\0".join((kind.encode(), *parts)), digest_size=HASH_BITS // 8)
    return int.from_bytes(digest.digest(), "big")
