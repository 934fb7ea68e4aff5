"""Reads counts of days before or after an event that notices do not date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntm_extract.extract.deadlines.candidate import Candidate
from ntm_extract.extract.deadlines.counts import COUNT, ENGLISH, UNITS, said
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.sought import Sought

BEFORE_EVENT = re.compile(
    r",? trước (?:(?:khi|ngày|thời(?: điểm)?) (?!\d)"
    r"|(?=(?:phiên|kỳ|cuộc|hội nghị|đại hội|lễ|buổi) ))(?P<event>[^,.;:()]{2,60})(?!\w)"
)
_NEXT_LIMIT = re.compile(r" (?:hoặc|và) (?:chậm|muộn|trong|trước|không|sau|tối)(?!\w)")
"""Another limit behind the event that one is counted from."""
_AHEAD = Sought(
    by_letter(
        rf"(?<!\w)trước (?:ít nhất |tối thiểu )?{COUNT}(?: ?\([^()]{{1,20}}\))? {UNITS}"
        r"(?:,? so với|,? kể từ| trước khi| khi| tính đến)(?P<event> [^,.;:()]{2,60})"
    )
)
"""Counted back from an event, the count first: "trước 02 ngày so với ngày tổ chức"."""
_IN_TIME = Sought(
    re.compile(
        r"(?<!\w)(?:(?:thông báo|báo|gửi|đăng ký|niêm yết|đề nghị|công bố|mời|hẹn)"
        r"(?: (?!đã)[^\s.,;:()]+){0,12} )(?P<when>trước"
        r"(?: (?P<least>ít nhất|tối thiểu|đó))?"
        rf" {COUNT}(?: ?\([^()]{{1,20}}\))? {UNITS}(?(least)|"
        rf"(?:(?<!giờ)(?<!h)(?<!phút)|(?<=24 giờ)|(?<=48 giờ)|(?<=72 giờ))))(?= ?(?:[.;,)]|$)|"
        rf" (?:để|cho|và)(?!\w))"
    )
)
_SO_LONG = re.compile(r"trước (?:ít|tối|đó|\d{1,3} (?:ng|t|gi)|một|hai|ba|bốn|năm n|sáu|mười)")
"""So long before what is given notice of: "thông báo lịch cắt điện trước ít nhất 05 ngày"."""
_AHEAD_OF = by_letter(
    r"(?<!\w)trước (?:khi|ngày|thời điểm|lúc)(?P<event> (?!\d)[^,.;:()]{2,60}?)"
    r" (?:(?P<least>ít nhất|tối thiểu|chậm nhất)(?: là)? )?"
    rf"{COUNT}(?: ?\([^()]{{1,20}}\))? {UNITS}(?!\w)(?(least)|(?= ?(?:[.;,)]|$)))"
)
"""Counted back from an event, the event first: "trước khi khai mạc ít nhất 05 ngày"."""


_AFTER = re.compile(
    r"(?<!\w)(?:chậm|muộn) nhất(?: là)? sau (?:khi|ngày)(?P<event> (?!\d)[^,.;:()]{2,50}?)"
    rf" {COUNT}(?: ?\([^()]{{1,20}}\))? {UNITS}(?!\w)"
)
_SO_LONG_AFTER = re.compile(
    r"(?:^|[.;:] ?)[ \-+•*]*(?:\w{1,3}[.)] ?)?(?P<when>sau (?:(?:khi|ngày) )?"
    r"(?P<event>(?!đó|khi|ngày|năm|hơn|gần|\d)[^,.;:()]{2,50}?)"
    rf" {COUNT}(?: ?\([^()]{{1,20}}\))? {UNITS})(?=, )"
)
"""The same at the head of an order: "Sau khi kết thúc đợt kiểm tra 05 ngày, đoàn gửi …"."""


def find_counts_of_events(shade: str) -> Iterator[Candidate]:
    """Yield "trước 02 ngày so với ngày tổ chức", "chậm nhất sau khi kết thúc quý 15 ngày"."""
    if "trước" in shade:
        for pattern in (_AHEAD, _AHEAD_OF):
            for ahead in pattern.finditer(shade):
                yield before_event(ahead, ahead)
        for ahead in _IN_TIME.finditer(shade) if _SO_LONG.search(shade) else ():
            counted = f"{said(ahead['n'])} {ENGLISH[ahead['unit']]} before what is announced"
            yield Candidate(
                *ahead.span("when"), "duration", "counted", "deadline.duration", None, "before",
                counted=counted, doubt=0.5,
            )  # fmt: skip
    if "sau " in shade:
        yield from _so_long_after(shade)
    if "nhất" in shade and "sau " in shade:
        for after in _AFTER.finditer(shade):
            yield _after_event(after)


def _so_long_after(shade: str) -> Iterator[Candidate]:
    for after in _SO_LONG_AFTER.finditer(shade):
        counted = f"{said(after['n'])} {ENGLISH[after['unit']]} from: {after['event'].strip()}"
        yield Candidate(
            *after.span("when"), "duration", "counted", "deadline.duration", None, "within",
            counted=counted, doubt=0.5,
        )  # fmt: skip


def before_event(match: re.Match[str], event: re.Match[str]) -> Candidate:
    """Read "chậm nhất 90 ngày trước khi hết thời hạn": counted back from an event without date."""
    end = event.end()
    if other := _NEXT_LIMIT.search(match.string, event.start("event"), end):
        end = other.start()
    named = match.string[event.start("event") : end].strip()
    counted = f"{said(match['n'])} {ENGLISH[match['unit']]} before: {named}"
    return Candidate(
        match.start(), end, "duration", "counted", "deadline.duration", None, "before",
        counted=counted, doubt=0.6,
    )  # fmt: skip


def _after_event(match: re.Match[str]) -> Candidate:
    """Read "chậm nhất sau khi kết thúc quý 15 ngày": the event first, the count behind it."""
    counted = f"{said(match['n'])} {ENGLISH[match['unit']]} from: {match['event'].strip()}"
    return Candidate(
        *match.span(), "duration", "counted", "deadline.duration", None, "by",
        counted=counted, doubt=0.6,
    )  # fmt: skip
