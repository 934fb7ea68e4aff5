"""What stands around a fact: its block, the headings above it, the words before and after."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, cached_property

from ntm_extract.assemble.name_places import Place, find_name
from ntm_extract.core.facts import Task
from ntm_extract.core.span import Span
from ntm_extract.core.stages import Block, StructuredNotice
from ntm_extract.vi.alternatives import any_of
from ntm_extract.vi.lexicon import read_rows
from ntm_extract.vi.unicode import level_whole

_LABEL = re.compile(
    r"^(?:(?:điều |mục |phần )?\(?\w{1,4}(?:\.\w{1,3})*[.):/]\)?\s*|\d{1,3}\s+)?[-+•*–]?\s*"
)
NEAR = 24
"""How many letters beside a place tell what stands there."""
_LONGEST = 20_000
"""A task is looked through this far: no sane one is longer, and time stays linear."""
_ABOVE = (
    ("purpose", "mục đích|yêu cầu|ý nghĩa|quan điểm|nguyên tắc|mục tiêu|chỉ tiêu"),
    ("results", "kết quả|đánh giá|tình hình|hạn chế|tồn tại|nguyên nhân"),
    ("funds", "kinh phí|nguồn lực|nguồn vốn"),
    ("whom", "đối tượng|phạm vi|thành phần|tiêu chuẩn|điều kiện|hình thức|số lượng"),
    ("when", "thời gian|địa điểm|tiến độ"),
    ("duties", "tổ chức thực hiện|nhiệm vụ|giải pháp|phân công|trách nhiệm|nội dung"),
)


@cache
def _above_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(words)) for name, words in _ABOVE)


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(rf"{any_of(verb for verb, _ in read_rows('verbs'))}(?!\w)")


def begins_with_verb(body: str, at: int = 0) -> bool:
    """Tell whether a text begins at ``at`` with what is to be done; it is in lower case."""
    return _verbs().match(body, at) is not None


def without_label(body: str) -> str:
    """Return a text without the label or dash it begins with."""
    return body[_LABEL.match(body).end() :]  # type: ignore[union-attr]  # (it may match nothing)


@dataclass(frozen=True)
class Surroundings:
    """The text of a notice made comparable, offset by offset, and its blocks."""

    notice: StructuredNotice

    @cached_property
    def text(self) -> str:
        """The text in lower case with tone marks in one place; every offset stays."""
        text = level_whole(self.notice.text)
        low = text.lower()
        if len(low) == len(text):
            return low
        return "".join(low if len(low := char.lower()) == 1 else char for char in text)

    def block_at(self, offset: int) -> int | None:
        """Return the block in which an offset lies."""
        at = self.notice.last_begun(offset)
        return at if at >= 0 and self.notice.blocks[at].span.end > offset else None

    @cached_property
    def _rows(self) -> list[Span]:
        return sorted(row.span for row in self.notice.rows)

    def is_row(self, offset: int) -> bool:
        """Tell whether an offset lies in a row of a task table."""
        at = bisect_right(self._rows, offset, key=lambda span: span.start) - 1
        return at >= 0 and self._rows[at].end > offset

    def find_in(self, name: str, task: Task) -> Place:
        """Find the name of an agency in the text of a task, as far as tasks are long."""
        end = min(task.source.end, task.source.start + _LONGEST)
        return find_name(name, self.text, task.source.start, end)

    def above(self, block: Block | None) -> list[str]:
        """Return the lower-case texts of the headings above a block, the nearest first."""
        found = []
        while block is not None and block.parent is not None:
            block = self.notice.blocks[block.parent]
            found.append(self.text[block.span.start : min(block.span.end, block.span.start + 160)])
        return found

    def headed(self, block: Block | None) -> tuple[str, ...]:
        """Name what the headings above a block are about."""
        if block is None or block.parent is None:
            return ()
        if block.parent not in self._headed:
            headings = "\n".join([heading[:80] for heading in self.above(block)])
            self._headed[block.parent] = tuple(
                name for name, pattern in _above_patterns() if pattern.search(headings)
            )
        return self._headed[block.parent]

    @cached_property
    def _headed(self) -> dict[int, tuple[str, ...]]:
        """What the headings are about, by the nearest: asked for every fact below it."""
        return {}

    def before(self, offset: int, reach: int = NEAR) -> str:
        """Return the words just before an offset."""
        return self.text[max(0, offset - reach) : offset]

    def after(self, offset: int, reach: int = NEAR) -> str:
        """Return the words just behind an offset."""
        return self.text[offset : offset + reach]
