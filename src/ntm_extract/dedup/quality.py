"""How good the reading of a version is, to choose the one whose text and facts are kept."""

from __future__ import annotations

from collections.abc import Sequence

from ntm_extract.core.record import NoticeRecord
from ntm_extract.vi.syllables import syllable_counts

_WRITTEN = 20
"""A syllable that official texts write so often is no misreading."""

_WHOLE = 0.85
"""A short notice without its letterhead has this share of the letters of one with it."""

_RECOGNISED = 0.05
_WHOLENESS = 1.5
"""Weight of wholeness: a clean half is worth less than the whole as scanning and repair leave it,
a clean text without its attachment more than a ruined one with it."""


def reading_quality(record: NoticeRecord) -> float:
    """Return how cleanly a record was read, from 0 to 1.

    Words that official texts do not know and edits that are in doubt count against it; a text
    that was never a picture comes before an equal one that was.
    """
    counts = syllable_counts()
    words = [word for word in record.text.lower().split() if word.isalpha()]
    known = sum(counts.get(word, 0) >= _WRITTEN for word in words) / max(len(words), 1)
    doubt = sum(1 - edit.confidence for edit in record.edits) / max(len(words), 1)
    edited = min(len(record.edits) / max(len(words), 1), 1.0)
    return max(0.0, known - doubt - _RECOGNISED * max(edited, _recognised(record)))


def _recognised(record: NoticeRecord) -> float:
    """Return how much of a record was read from pictures and with how little confidence."""
    pages = record.source.pages
    doubts = [2.0 - (page.confidence or 0.0) for page in pages if page.origin == "ocr"]
    return sum(doubts) / max(len(pages), 1)


def best_first(records: Sequence[NoticeRecord]) -> list[NoticeRecord]:
    """Return versions of one notice, the best first."""
    longest = max(len(record.text) for record in records)

    def rank(record: NoticeRecord) -> tuple[float, int, str]:
        whole = min(1.0, len(record.text) / max(longest, 1) / _WHOLE)
        worth = reading_quality(record) * whole**_WHOLENESS
        return (-round(worth, 3), -len(record.text), record.notice_id)

    return sorted(records, key=rank)
