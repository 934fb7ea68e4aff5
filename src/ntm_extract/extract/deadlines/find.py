"""Finds every deadline of a text, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from ntm_extract.core.span import Span
from ntm_extract.extract.deadlines.candidate import Candidate
from ntm_extract.extract.deadlines.cells import is_cell
from ntm_extract.extract.deadlines.damage import Specks, with_marks, without_specks
from ntm_extract.extract.deadlines.duration import find_durations
from ntm_extract.extract.deadlines.events import find_events
from ntm_extract.extract.deadlines.join import join_rhythms, say_once
from ntm_extract.extract.deadlines.judge import confidence
from ntm_extract.extract.deadlines.match import DeadlineMatch
from ntm_extract.extract.deadlines.one_off import find_dated
from ntm_extract.extract.deadlines.pairs import share
from ntm_extract.extract.deadlines.relative import find_relative
from ntm_extract.extract.deadlines.report_labels import come_every_year
from ntm_extract.extract.deadlines.rhythm import find_rhythms
from ntm_extract.extract.deadlines.weekdays import find_named_days
from ntm_extract.extract.deadlines.years import known_day
from ntm_extract.vi.shadow import shadow

_SURE_ENOUGH = 0.5
_DIGIT = re.compile(r"\d")
_MAY_HOLD = re.compile(
    r"h[àằ]ng |mỗi |từng |kỳ |lần|này|nay|tết|cuối|hết|trong |tháng |quý |sau|tới"
    r"|ngày làm việc|thứ |ngày mai|cùng ngày|tuần tháng|họp|đại hội|học kỳ|trước khi|trước ngày"
    r"|cả năm|khai giảng|năm học|báo cáo:|tháng,|quý,|theo (?:tuần|tháng|quý)"
    r"|trước (?:thềm|dịp|lễ|quốc|giáng|noel|mùa|vụ|đợt)"
    r"|\((?:ngày|tuần|tháng|quý), "
)
"""Half of all paragraphs hold no digit and no word of time: a cheap look first."""
_CELL = 0.8
_WITH_SPECKS = 0.6
"""How much is left of a confidence where a scan left specks inside the time."""


def find_candidates(shade: str, *, issued_on: date | None) -> tuple[Candidate, ...]:
    """Return the stretches of time that may be deadlines, in order and disjoint."""
    day = known_day(issued_on)
    every = [
        *find_rhythms(shade),
        *find_named_days(shade, day),
        *find_durations(shade, day),
        *find_dated(shade, issued_on),
        *find_relative(shade, issued_on),
        *find_events(shade, issued_on),
    ]
    return join_rhythms(shade, come_every_year(shade, _disjoint(every)), day)


@lru_cache(maxsize=64)
def find_deadlines(text: str, *, issued_on: date | None) -> tuple[DeadlineMatch, ...]:
    """Return the deadlines in ``text``, in reading order.

    Pure, and asked twice of most items (is it a task; what is due), so the last are remembered.

    Args:
        text: an item or paragraph of a notice.
        issued_on: the day of the notice; it gives the year to dates without one and the day from
            which durations are counted.
    """
    shade = shadow(text)
    if not (_DIGIT.search(shade) or _MAY_HOLD.search(shade)):
        return ()
    plain, specks = without_specks(text)
    shade = with_marks(shadow(plain))
    judged = []
    for candidate in find_candidates(shade, issued_on=issued_on):
        how_sure = confidence(shade, candidate, issued_on)
        if how_sure < _SURE_ENOUGH and is_cell(plain, candidate, issued_on):
            how_sure = _CELL
        judged.append((candidate, how_sure))
    sure = [one for one in share(shade, judged, issued_on) if one[1] >= _SURE_ENOUGH]
    return tuple(_match(text, one, how_sure, specks) for one, how_sure in say_once(shade, sure))


def _match(text: str, candidate: Candidate, how_sure: float, specks: Specks) -> DeadlineMatch:
    found = Span(candidate.start, candidate.end)
    span = specks.source(found)
    doubt = candidate.doubt * (_WITH_SPECKS if specks.lie_in(found) else 1.0)
    return DeadlineMatch(
        span=span,
        text=span.text_in(text),
        due=candidate.due,
        bound=candidate.bound,
        rrule=candidate.rrule,
        at=candidate.at,
        counted=candidate.counted,
        confidence=round(how_sure * doubt, 3),
        rule=candidate.rule,
    )


def _disjoint(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Keep the longest of candidates that overlap, the first named of equals."""
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda one: (one.start, -one.end)):
        if kept and candidate.start < kept[-1].end:
            longer = candidate.end - candidate.start > kept[-1].end - kept[-1].start
            if longer:
                kept[-1] = candidate
        else:
            kept.append(candidate)
    return tuple(kept)
