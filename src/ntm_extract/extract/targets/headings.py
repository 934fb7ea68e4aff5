"""The date that a heading or an opener hands down to the targets under it: "Đến năm 2025:"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ntm_extract.core.stages import StructuredNotice
from ntm_extract.extract.targets.times import TimesOfText
from ntm_extract.vi.shadow import shadow

_LONGEST = 240
_HANDS_DOWN = re.compile(
    r"[ \-+•*]*(?:(?:\w{1,4}|\d+(?:\.\d+)+)[.)] ?)?(?:về |một số |các |những |hệ thống )*"
    r"(?:mục tiêu|chỉ tiêu|định hướng|tầm nhìn|phấn đấu|quyết tâm"
    r"|(?:từ nay )?đến |trong |năm |giai đoạn |vào |hết |cuối |trước )"
)
"""How a heading begins that says when what stands under it is to be reached."""
_AIMS = re.compile(r"(?<!\w)(?:phấn đấu|mục tiêu|chỉ tiêu|quyết tâm|đạt|hoàn thành)(?!\w)")


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings and openers of a notice, and the dates that they hand down.

    ``text`` is the notice as it is read: spans of its blocks are spans of it.
    """

    notice: StructuredNotice
    text: str
    issued_on: date | None

    def due_at(self, at: int) -> date | None:
        """Return the date handed down to what begins at ``at``.

        It is that of the nearest heading or opener above which states one, and one alone.
        """
        for above in self._above(at):
            if len(above) <= _LONGEST and (dates := _dates(above, self.issued_on)):
                return dates[0] if len(set(dates)) == 1 else None
        return None

    def _above(self, at: int) -> Iterator[str]:
        """Yield the paragraphs that a place stands under, the nearest first."""
        blocks = self.notice.blocks
        own = bisect_right(blocks, at, key=lambda block: block.span.start) - 1
        parent = blocks[own].parent if own >= 0 else None
        while parent is not None:
            yield blocks[parent].span.text_in(self.text)
            parent = blocks[parent].parent


@lru_cache(maxsize=64)
def _dates(text: str, issued_on: date | None) -> tuple[date, ...]:
    shade = shadow(text).strip()
    opens = shade.endswith(":") and _AIMS.search(shade)
    if not (opens or _HANDS_DOWN.match(shade)):
        return ()
    return tuple(TimesOfText(shade, issued_on).stated())
