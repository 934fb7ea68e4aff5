"""Turns passages typed for an encoding of before Unicode into Unicode, the rest left as it is.

A file that is all in one such encoding is converted when it is read; what is met here are passages
pasted into a text that is otherwise Unicode.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ntm_extract.core.stages import Edit
from ntm_extract.repair.passages import Passage
from ntm_extract.vi.encodings import Legacy, decode_legacy, detect_legacy, is_syllable

_PIECE = re.compile(r"\S+")
_ONLY_UNICODE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_WORD = re.compile(r"[^\W\d_]+")

FEWEST_WORDS = 5
"""Shorter passages follow the longer ones of the same reading, if they fit."""

SURE = 0.98
"""A passage that decodes to well-formed syllables is hardly ever anything else."""


def find_legacy(text: str, passages: Sequence[Passage]) -> list[tuple[Passage, Legacy]]:
    """Return the passages that are in an old encoding, and in which."""
    candidates = [
        (passage, part)
        for passage in passages
        if not _ONLY_UNICODE.search(part := text[passage.start : passage.end])
    ]
    told: dict[int, Legacy] = {}
    for at, (_, part) in enumerate(candidates):
        legacy = detect_legacy(part) if len(part.split()) >= FEWEST_WORDS else None
        if legacy:
            told[at] = legacy
    for legacy in sorted(set(told.values())):
        for at, (_, part) in enumerate(candidates):
            if at not in told and _fits(part, legacy):
                told[at] = legacy
    return [(candidates[at][0], legacy) for at, legacy in sorted(told.items())]


def _fits(part: str, legacy: Legacy) -> bool:
    """Tell whether decoding makes syllables of all words that it changes, and they were none."""
    changed = [
        (read, decoded)
        for read, decoded in zip(part.split(), decode_legacy(part, legacy).split(), strict=False)
        if read != decoded
    ]
    words = [word for _, decoded in changed for word in _WORD.findall(decoded)]
    before = [word for read, _ in changed for word in _WORD.findall(read)]
    return bool(words) and all(map(is_syllable, words)) and not all(map(is_syllable, before))


def legacy_edits(text: str, passage: Passage, legacy: Legacy) -> Iterator[Edit]:
    """Yield the edits, word by word, that turn a passage into Unicode."""
    part = text[passage.start : passage.end]
    pieces = list(_PIECE.finditer(part))
    written = decode_legacy(part, legacy).split()
    if len(pieces) != len(written):
        yield Edit(passage.start, part, decode_legacy(part, legacy), SURE, "legacy encoding")
        return
    for piece, after in zip(pieces, written, strict=True):
        if piece.group() != after:
            start = passage.start + piece.start()
            yield Edit(start, piece.group(), after, SURE, "legacy encoding")
