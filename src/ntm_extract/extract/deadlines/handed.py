"""The deadline that a heading hands down to the work under it: "2. Trước ngày 30/9/2026:"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date

from ntm_extract.core.span import Span
from ntm_extract.core.stages import StructuredNotice
from ntm_extract.extract.deadlines.find import find_deadlines
from ntm_extract.extract.deadlines.match import DeadlineMatch
from ntm_extract.vi.shadow import shadow

_LONGEST = 140
_LABEL = r"[\s\-+•*]*(?:(?:\w{1,4}|\d+(?:\.\d+)+)[.)] ?)?"
_ALONE = re.compile(
    rf"{_LABEL}(?:(?:giai đoạn|đợt|bước|lần|chặng) \w{{1,3}} ?[,:-]? ?)?"
    r"(?:\(?(?:(?:thực hiện|hoàn thành|triển khai|dự kiến|thời gian):? ?)?)?\Z"
)
"""What may stand in front of a time that is all a heading says."""
_WORK = re.compile(
    rf"{_LABEL}(?:về )?(?:các |những |một số )?"
    r"(?:nhiệm vụ|công việc|việc|nội dung|phần việc|hạng mục|thủ tục)(?: [^\s.;:]+){0,5}"
    r" (?:hoàn thành|thực hiện|triển khai|xong|giải quyết|làm|hoàn tất)(?: (?:ngay|xong))* \Z"
)
"""Work that a heading only announces: "Các nhiệm vụ hoàn thành trong tháng 5/2026:"."""
_WHOLE_PLAN = re.compile(r"(?:thực hiện|triển khai|làm|giải quyết) \Z")
_PART_OF_YEAR = re.compile(r"ngày|tháng|quý|tuần|cuối|hết")
"""A bare year is that of a plan which a heading names: "Nhiệm vụ thực hiện trong năm 2026"."""
_LABELS = re.compile(_LABEL)
_MAY_BE_TIME = re.compile(
    r"\W*(?:(?:giai đoạn|đợt|bước|lần|chặng) \w{1,3}\W+)?"
    r"(?:(?:thực hiện|hoàn thành|triển khai|dự kiến|thời gian):? )?"
    r"(?P<time>(?:cuối |đầu |giữa |từ )?(?:năm|tháng|quý|hằng|hàng|từ|ngày|tuần) )",
    re.IGNORECASE,
)
_WHEN = "Thời gian: "
_TIME_OF = re.compile(
    r"\W*(?:(?:yêu cầu|phải)\s+)?(?:thời gian|thời hạn|tiến độ|hoàn thành|hoàn tất|xong)"
    r"(?:\s+(?:thực hiện|hoàn thành|hoàn tất|triển khai|xong|báo cáo))*\s*:?\s*",
    re.IGNORECASE,
)
"""What stands in front of the time of a line that says by when the work above it is due."""
_REST = re.compile(
    r"\)?(?:,? (?:phải )?(?:hoàn thành|thực hiện|triển khai|tập trung|làm|xong)"
    r"(?: (?!trước|trong|đến)[^\s.;:\d]+){0,6})?\s*[:.]?\s*\Z"
)
"""What may stand behind the time of a heading."""


@dataclass(frozen=True)
class HandedDown:
    """The headings of a notice and the deadlines they hand down.

    ``text`` is the notice as it is read: spans of its blocks are spans of it. What a heading says
    is remembered, for all that stands under it asks again.
    """

    notice: StructuredNotice
    text: str
    issued_on: date | None
    _said: dict[int, tuple[DeadlineMatch, ...]] = field(default_factory=dict, init=False)

    def to(self, at: int) -> tuple[DeadlineMatch, ...]:
        """Return the deadline of the nearest heading above what begins at ``at``, if one has one.

        Its place in the notice is that of the heading.
        """
        blocks = self.notice.blocks
        own = self.notice.last_begun(at)
        above = blocks[own].parent if own >= 0 else None
        while above is not None:
            if above not in self._said:
                self._said[above] = self._of(blocks[above].span)
            if self._said[above]:
                return self._said[above]
            above = blocks[above].parent
        return ()

    def behind(self, end: int) -> tuple[DeadlineMatch, ...]:
        """Return the deadlines of the paragraph behind a task, where it says no more than a time.

        In running text the time of a task is a sentence, and may be a paragraph of its own.
        """
        blocks = self.notice.blocks
        after = self.notice.first_from(end)
        if after == len(blocks) or blocks[after].scheme is not None:
            return ()
        span = blocks[after].span
        if span.end - span.start > _LONGEST:
            return ()
        text = span.text_in(self.text)
        found = find_deadlines(text, issued_on=self.issued_on)
        says_more = not found or not _TIME_OF.fullmatch(text[: found[0].span.start])
        if says_more or text[found[-1].span.end :].strip(" .;)"):
            return ()
        return tuple(replace(one, span=one.span.shifted(span.start)) for one in found)

    def _of(self, heading: Span) -> tuple[DeadlineMatch, ...]:
        if heading.end - heading.start > _LONGEST:
            return ()
        text = heading.text_in(self.text)
        found = _times_of(text, self.issued_on)
        if len(found) != 1 or not (found[0].due or found[0].rrule):
            return ()  # a count of days from some event is no heading
        if not _is_all(shadow(text), found[0].span):
            return ()
        return (replace(found[0], span=found[0].span.shifted(heading.start)),)


def _times_of(text: str, issued_on: date | None) -> list[DeadlineMatch]:
    """Return the deadlines of a heading; where it is a time and no more, that time."""
    found = list(find_deadlines(text, issued_on=issued_on))
    begin = _LABELS.match(text).end()  # type: ignore[union-attr]  # (it matches the empty string)
    may_be = None if found else _MAY_BE_TIME.match(text, begin)
    if may_be is None:
        return found
    begin = may_be.start("time")
    by = begin - len(_WHEN)
    cell = find_deadlines(_WHEN + text[begin:], issued_on=issued_on)
    return [replace(one, span=one.span.shifted(by)) for one in cell if one.span.start >= len(_WHEN)]


def _is_all(shade: str, time: Span) -> bool:
    """Tell whether a heading says nothing but by when what stands under it is due."""
    head = shade[: time.start]
    announced = _ALONE.match(head) or _WORK.match(head)
    if announced is None or _REST.match(shade, time.end) is None:
        return False
    part = _PART_OF_YEAR.search(shade, time.start, time.end)
    return part is not None or _WHOLE_PLAN.search(head) is None
