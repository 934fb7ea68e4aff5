"""The date that a heading or an opener hands down to the targets under it: "Đến năm 2025:"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from ntm_extract.core.span import Span
from ntm_extract.core.stages import Block, StructuredNotice
from ntm_extract.extract.targets.times import TimesOfText
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.shadow import shadow

_LONGEST = 240
_HANDS_DOWN = re.compile(
    r"[ \-+•*]*(?:(?:\w{1,4}|\d+(?:\.\d+)+)(?:[.)]| ?[\-–]) ?)?"
    r"(?:về |một số |các |những |hệ thống )*"
    r"(?:mục tiêu|chỉ tiêu|định hướng|tầm nhìn|phấn đấu|quyết tâm"
    r"|(?:từ nay )?đến |trong |năm |giai đoạn |vào |hết |cuối |trước "
    r"|tháng (?=\d)|quý (?=[ivx\d]))"
)
"""How a heading begins that says when what stands under it is to be reached."""
_PLANS_AHEAD = re.compile(
    r"(?:(?:\w{1,4}|\d+(?:\.\d+)+)(?:[.)]| ?[\-–]) ?)?"
    r"(?:phương hướng|nhiệm vụ|kế hoạch|chương trình)(?!\w)"
)
"""A heading of the work of a year: only the goals under it are of that year."""
_AIMS = by_letter(r"(?<!\w)(?:phấn đấu|mục tiêu|chỉ tiêu|quyết tâm|đạt|hoàn thành)(?!\w)")

_GOALS = re.compile(
    r"(?:(?:các|một số|phấn đấu|về|kế hoạch|định hướng|quan điểm|quy mô|yêu cầu) ?,? (?:và )?)*"
    r"(?:mục tiêu|chỉ tiêu)(?!\w)",
    re.IGNORECASE,
)
_FUNDS = re.compile(
    r"(?:(?:về|tổng|nhu cầu|dự kiến|khái toán) ?)*(?:nguồn )?(?:vốn|kinh phí)"
    r"(?: (?:đầu tư|thực hiện|triển khai|ngân sách|doanh nghiệp|vay|huy động|đối ứng|sự nghiệp)"
    r"(?: [^\s.;:]+){0,6})?\s*(?:[:.]|\Z)",
    re.IGNORECASE,
)
"""A heading of what work ahead will cost: the sums under it are planned."""
_LONGEST_HEADING = 160


@dataclass(frozen=True)
class Headings:
    """The headings and openers of a notice, and the dates that they hand down.

    ``text`` is the notice as it is read: spans of its blocks are spans of it. What a heading hands
    down is remembered: in a long chain of them, each would ask all above it.
    """

    notice: StructuredNotice
    text: str
    issued_on: date | None
    _handed: dict[tuple[int, bool], date | None] = field(default_factory=dict, init=False)
    _goals: dict[int, bool] = field(default_factory=dict, init=False)

    def due_at(self, at: int) -> date | None:
        """Return the date handed down to what begins at ``at``.

        It is that of the nearest heading or opener above which states one, and one alone.
        """
        blocks = self.notice.blocks
        own = self.notice.last_begun(at)
        above = blocks[own].parent if own >= 0 else None
        goals = above is not None and self.set_goals_at(at)
        due, passed = None, []
        while above is not None:
            if (above, goals) in self._handed:
                due = self._handed[above, goals]
                break
            passed.append((above, goals))
            if dates := self._dates_of(blocks[above].span, goals=goals):
                due = dates[0] if len(set(dates)) == 1 else None
                break
            above = blocks[above].parent
        self._handed.update(dict.fromkeys(passed, due))
        return due

    def set_goals_at(self, at: int) -> bool:
        """Tell whether a heading announces what begins at ``at`` as goals."""
        own = self.notice.last_begun(at)
        return own >= 0 and is_under_goals(self.notice, self.notice.blocks[own], self._goals)

    def _dates_of(self, heading: Span, *, goals: bool) -> tuple[date, ...]:
        """Return the times that a heading states, if it is short enough to be one."""
        if heading.end - heading.start > _LONGEST:
            return ()
        return _dates(heading.text_in(self.text), self.issued_on, goals)


@lru_cache(maxsize=64)
def _dates(text: str, issued_on: date | None, goals: bool) -> tuple[date, ...]:
    shade = shadow(text).strip()
    opens = shade.endswith(":") and _AIMS.search(shade)
    hands_down = opens or _HANDS_DOWN.match(shade) or (goals and _PLANS_AHEAD.match(shade))
    if not hands_down:
        return ()
    return tuple(TimesOfText(shade, issued_on).stated())


def is_under_goals(
    notice: StructuredNotice, block: Block, known: dict[int, bool] | None = None
) -> bool:
    """Tell whether a heading above the block announces goals ("2. Mục tiêu cụ thể").

    ``known`` remembers it of headings, for those who ask of one block after the other.
    """
    if block.part == "goals":
        return True
    known = {} if known is None else known
    above, passed, said = block.parent, [], False
    while above is not None and not said:
        if above in known:
            said = known[above]
            break
        passed.append(above)
        said = _announces_goals(notice, notice.blocks[above])
        above = notice.blocks[above].parent
    known.update(dict.fromkeys(passed, said))
    return said


def _announces_goals(notice: StructuredNotice, block: Block) -> bool:
    heading = block.span.text_in(notice.text).removeprefix(block.label or "").strip()
    if len(heading) >= _LONGEST_HEADING:
        return False
    planned = block.part == "assigning" and _FUNDS.match(heading) is not None
    return planned or _GOALS.match(heading) is not None
