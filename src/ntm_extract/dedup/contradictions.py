"""Numbers and dates on which two versions of one notice do not agree, for a person to look at."""

from __future__ import annotations

from collections.abc import Iterator

from ntm_extract.core.record import NoticeRecord, ReviewItem
from ntm_extract.dedup.align import align
from ntm_extract.dedup.fold import fold, letter_offsets, take_apart
from ntm_extract.dedup.numbers import compare_numbers

_REACH = 60
"""Characters behind the letter before a number within which the number stands."""


def find_contradictions(best: NoticeRecord, other: NoticeRecord) -> Iterator[ReviewItem]:
    """Yield the numbers that ``other`` has otherwise, placed in the text of ``best``."""
    ours, theirs = take_apart(fold(best.text)), take_apart(fold(other.text))
    match = compare_numbers(ours, theirs, align(ours, theirs))
    if not match.disagreements:
        return
    offsets = letter_offsets(best.text)
    for one in match.disagreements:
        start = int(offsets[one.a_at - 1]) + 1 if one.a_at else 0
        place = best.text.find(one.a, start, start + _REACH)
        found = place >= 0
        yield ReviewItem(
            kind="version.number",
            reason=f"{best.source.path} has {one.a} where {other.source.path} has {one.b}",
            read=one.a,
            alternatives=(one.b,),
            page=None,
            start=place if found else None,
            end=place + len(one.a) if found else None,
            bbox=None,
        )
