"""Sentences and stretches of time of a text: which number is tied to which date."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from ntm_extract.core.span import Span
from ntm_extract.extract.targets.bindings import (
    LEFT,
    OPENS,
    binds,
    dates_the_start,
    has_event,
    is_before_event,
    is_begun,
    is_nearer,
    is_of_other_part,
    reaches,
)
from ntm_extract.extract.targets.quantity import Quantity
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.sought import Sought
from ntm_extract.vi.time_phrase import TimePhrase
from ntm_extract.vi.time_phrases import find_time_phrases

_SENTENCE = re.compile(r"\.(?= |$)|\n")
_NOW = Sought(
    re.compile(r"(?<!\w)(?:đến nay|hiện nay|hiện tại|(?<!thực )(?<!thể )(?<!phát )hiện)(?!\w)")
)
_NEAREST = 8
"""Stretches of time looked at on either side of a number; a sentence seldom has more."""
_WHOLE_YEAR = 40
_ALL_YEAR = Sought(by_letter(r"(?<!\w)(?:cả|kết thúc) năm(?!\w)(?! \d)"))
_THIS_YEAR = Sought(
    by_letter(
        r"(?<!\w)(?:phấn đấu|mục tiêu|quyết tâm)(?: đến)? (?:trong|cuối|hết) năm(?! \d)[^;.]*$"
    )
)
"""The year of the notice, said before the number: "phấn đấu trong năm có thêm 12 lớp"."""
_FAR = 400
"""No sentence of a person goes on so long: how far before a number its year is looked for."""
_IN_YEAR = Sought(
    re.compile(r"[^.;]{0,80}(?<!\w)(?<!bổ )(?<!giao )(?<!trí )trong năm(?: nay)?(?= ?[.,;(]|$)")
)
"""The year of the notice, said behind the number: "tăng 3 tiêu chí trong năm"."""
_REST = re.compile(r"(?<!\w)(?:số|phần|khối lượng|diện tích)(?: [^\s,.;:()]+)? còn lại(?!\w)")
_BEFORE_IT = by_letter(r"(?<!\w)trước $")


class TimesOfText:
    """The sentences and stretches of time of a shadow text, found once and looked up by place."""

    def __init__(self, shade: str, issued_on: date | None) -> None:
        self._shade = shade
        self._issued_on = issued_on
        self._year = issued_on.year if issued_on else None
        self._phrases = find_time_phrases(shade, year=self._year)
        self._starts = [phrase.start for phrase in self._phrases]
        self._stops = [match.start() for match in _SENTENCE.finditer(shade)]

    def sentence_at(self, at: int) -> Span:
        """Return the sentence (up to full stops) that ``at`` lies in."""
        index = bisect_left(self._stops, at)
        start = self._stops[index - 1] + 1 if index else 0
        stop = self._stops[index] if index < len(self._stops) else len(self._shade)
        return Span(start, max(stop, start))

    def running(self, one: Quantity) -> date | None:
        """Return the last day of the period that a paragraph reports on, for what names none.

        It is that of the time the paragraph opens with, else of the last one before the number;
        "đến nay" and "hiện nay" are no date.
        """
        index = bisect_left(self._starts, one.number_start)
        near = {*range(min(index, _NEAREST)), *range(max(0, index - _NEAREST), index)}
        before = [self._phrases[at] for at in sorted(near)]
        bound = [
            phrase
            for phrase in before
            if binds(self._shade, phrase, alone=True)
            and not is_begun(self._shade, phrase, phrase.end, one.number_start)
        ]
        if not bound:
            return None
        opening = OPENS.search(self._shade, 0, bound[0].start) is not None
        phrase = bound[0] if opening else bound[-1]
        now = _NOW.search(self._shade, max(phrase.end, one.number_start - _FAR), one.number_start)
        last = self._last_of(phrase)
        past = last and self._issued_on and last <= self._issued_on
        return last if past and not now else None

    def stated(self) -> list[date]:
        """Return the last days of the times that a heading states: "Mục tiêu năm 2025" too."""
        return [
            last
            for phrase in self._phrases
            if phrase.kind not in {"period", "day", "years"} and (last := self._last_of(phrase))
        ]

    def covers(self, at: int) -> bool:
        """Tell whether ``at`` lies inside a stretch of time: no number of its own."""
        index = bisect_right(self._starts, at) - 1
        return index >= 0 and at < self._phrases[index].end

    def due_of(self, one: Quantity) -> date | None:
        """Return the date a number is tied to: the nearest time that binds it in its sentence."""
        sentence = self.sentence_at(one.number_start)
        index = bisect_left(self._starts, one.number_start)
        before = self._first(reversed(self._phrases[max(0, index - _NEAREST) : index]), sentence)
        after = self._first(iter(self._phrases[index : index + _NEAREST]), sentence, behind=one)
        if before and not reaches(self._shade, before, one):
            before = None
        before = self._opening(sentence, before, one) if before else None
        if after and is_begun(self._shade, after, one.end, after.start):
            after = None
        if before and is_begun(self._shade, before, before.end, one.number_start):
            before = None
        if before and dates_the_start(self._shade, before):
            before = None
        if before and _ALL_YEAR.search(self._shade, before.end, one.number_start):
            before = None
        if has_event(self._shade, before, one, after):
            return None
        if before and after:
            return self._last_of(after if is_nearer(self._shade, before, one, after) else before)
        found = before or after
        return self._last_of(found) if found else self._whole_year(one, sentence)

    def _opening(self, sentence: Span, near: TimePhrase, one: Quantity) -> TimePhrase:
        """Return the time that opens a sentence where another part of it has one of its own.

        "Đến năm 2030, A đạt 90%, năm 2028 đạt 80%; B đạt 70%": B is of 2030 again.
        """
        if ";" not in self._shade[near.end : one.number_start]:
            return near
        first = self._phrases[bisect_left(self._starts, sentence.start)]
        opens = first.start < near.start and OPENS.search(self._shade, sentence.start, first.start)
        whole = opens and opens.start() == sentence.start and first.kind == near.kind
        return first if whole and binds(self._shade, first, alone=True) else near

    def due_of_rest(self, part: Quantity) -> date | None:
        """Return the date by which what a part leaves over is due: "số còn lại xong trước 15/6"."""
        sentence = self.sentence_at(part.number_start)
        rest = _REST.search(self._shade, part.end, sentence.end)
        if rest is None:
            return None
        at = bisect_left(self._starts, rest.end())
        phrase = self._first(iter(self._phrases[at : at + 1]), sentence)
        return self._last_of(phrase) if phrase else None

    def is_undated(self, one: Quantity) -> bool:
        """Tell whether the sentence binds a number to an event or a period and to no date."""
        sentence = self.sentence_at(one.number_start)
        if is_before_event(self._shade, one):
            return True
        index = bisect_left(self._starts, one.number_start)
        return any(
            sentence.start <= phrase.start < sentence.end and phrase.kind == "period"
            for phrase in self._phrases[max(0, index - _NEAREST) : index + _NEAREST]
        )

    def _last_of(self, phrase: TimePhrase) -> date | None:
        """Return the last day of a time; "trước tháng 12" ends with November."""
        left = self._shade[max(0, phrase.start - LEFT) : phrase.start]
        whole = phrase.kind in {"month", "quarter", "half", "year"} and phrase.part is None
        if whole and phrase.first and _BEFORE_IT.search(left):
            return phrase.first - timedelta(days=1)
        return phrase.last

    def _whole_year(self, one: Quantity, sentence: Span) -> date | None:
        """Return the end of the notice's own year where the sentence says "cả năm"."""
        near = self._shade[max(sentence.start, one.start - _WHOLE_YEAR) : one.end + _WHOLE_YEAR]
        said = _ALL_YEAR.search(near) or _THIS_YEAR.search(
            self._shade, max(sentence.start, one.number_start - _FAR), one.number_start
        )
        said = said or _IN_YEAR.match(self._shade, one.end, sentence.end)
        return date(self._year, 12, 31) if self._year and said else None

    def _first(
        self, phrases: Iterator[TimePhrase], sentence: Span, *, behind: Quantity | None = None
    ) -> TimePhrase | None:
        for phrase in phrases:
            if not (sentence.start <= phrase.start and phrase.end <= sentence.end):
                return None
            if behind is not None and is_of_other_part(self._shade, behind, phrase):
                return None
            if binds(self._shade, phrase, alone=behind is None):
                return phrase
        return None
