"""Sentences and stretches of time of a text: which number is tied to which date."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from ntm_extract.core.span import Span
from ntm_extract.extract.targets.quantity import Quantity
from ntm_extract.vi.time_phrase import TimePhrase
from ntm_extract.vi.time_phrases import find_time_phrases

_SENTENCE = re.compile(r"\.(?= |$)|\n")
_LEAD = re.compile(
    r"(?<!\w)(?:đến|tới|trước|trong|vào|hết|chậm nhất|xong)"
    r"(?: (?:hết|cuối|ngày|trước|nay đến|niên độ|ngân sách|là))*"
    r"(?:,? \d{1,2}(?: giờ|h)(?: ?\d\d)?(?: phút)?(?:,? (?:sáng|trưa|chiều|tối))?,?)? $"
)
_PLAN = re.compile(
    r"(?:kế hoạch|vốn|dự toán|mục tiêu|nhiệm vụ|chương trình|so với|cùng kỳ|chỉ tiêu|quyết định"
    r"|nghị quyết|luật|thông báo|công văn|chu trình|kỳ họp|phiên họp)"
    r"(?: [^\s,.;:()\d%]+){0,8} $"
)
_LIST = re.compile(r" ?:")
"""A time before a colon dates all of the list that follows."""
_NOW = re.compile(r"(?<!\w)(?:đến nay|hiện nay|hiện tại|(?<!thực )(?<!thể )(?<!phát )hiện)(?!\w)")
_AIMED_AT = re.compile(
    r"(?<!\w)(?:bảo đảm|đảm bảo|phấn đấu|quyết tâm)(?: (?:đến|hết|trong|cuối|trước|ngày|vào))* $"
)
"""What opens a list of goals in the midst of a sentence."""
_OTHER_WORK = re.compile(
    r"; ?(?:và )?(?:trình|báo cáo|gửi|tham mưu|chủ trì|phối hợp|chỉ đạo|hướng dẫn|tổ chức|rà soát"
    r"|kiểm tra|đôn đốc|xây dựng|tiếp tục|đồng thời|hỗ trợ|không)(?!\w)"
)
_AMONG_IT = re.compile(r", trong đó ?:")
_GOALS = ("mục tiêu", "chỉ tiêu")
_REACHES = re.compile(
    r" ?:|,? (?:phải )?(?:đạt|là|còn|tăng|giảm|có|từ|khoảng|trên|ít nhất|tối thiểu)(?!\w)"
)
"""What says how much of an aim is to be reached by the year before it."""
_LIMIT = re.compile(r"(?<!\w)(?:đến hết|trước|chậm nhất|muộn nhất)(?: là)?(?: ngày)? $")
"""Words that date an outcome even behind the name of a plan."""
_CODE = re.compile(r"[/-]\w+ $")
_LEFT = 60
_NEAREST = 8
"""Stretches of time looked at on either side of a number; a sentence seldom has more."""
_CLOSE = 80
_WHOLE_YEAR = 40
_ALL_YEAR = re.compile(r"(?<!\w)(?:cả|kết thúc) năm(?!\w)(?! \d)")
_THIS_YEAR = re.compile(
    r"(?<!\w)(?:phấn đấu|mục tiêu|quyết tâm)(?: đến)? (?:trong|cuối|hết) năm(?! \d)[^;.]*$"
)
"""The year of the notice, said before the number: "phấn đấu trong năm có thêm 12 lớp"."""
_IN_YEAR = re.compile(
    r"[^.;]{0,80}(?<!\w)(?<!bổ )(?<!giao )(?<!trí )trong năm(?: nay)?(?= ?[.,;]|$)"
)
"""The year of the notice, said behind the number: "tăng 3 tiêu chí trong năm"."""
_PARTS = re.compile(
    r";|(?<!\w)(?:trong đó|đồng thời)(?!\w)|, (?:phấn đấu|trình|báo cáo|gửi|tham mưu|tổ chức"
    r"|xây dựng) "
)
"""Where another piece of work begins, to which the time behind it belongs."""
_ALL_DONE = re.compile(
    r"; (?:yêu cầu |phải )?(?:hoàn thành|hoàn tất|xong|thời gian|thời hạn|tiến độ)"
    r"(?: [^\s,.;:()]+){0,4}:? $"
)
"""The end of an item that dates all of it: "mỗi xã 01 tổ; hoàn thành trước ngày 15/6"."""
_OPENS = re.compile(
    r"(?:^|[.;:] ?)[ \-+•*]*(?:\w{1,3}[.)] ?)*"
    r"(?:(?:phấn đấu|mục tiêu|chỉ tiêu|tầm nhìn|định hướng)[^;.]{0,60} ?)?"
    r"(?:(?:chậm|muộn) nhất |đến |tới |trước |trong |vào |hết |cuối |ngày |là |từ )*"
    r"(?:\d{1,2}(?: giờ|h)[^;.,]{0,20} )?$"
)
"""What stands before a time that opens its sentence and so holds for every part of it."""
_OPENS_CLAUSE = re.compile(
    r"(?:^|[.;:,] ?|(?<!\w)(?:và|trong đó|phấn đấu|bảo đảm|đảm bảo) )[ \-+•*]*(?:\w{1,3}[.)] ?)*"
    r"(?:(?:chậm|muộn) nhất |(?:đến|tới|trước|trong|vào|hết|cuối|ngày|là|từ|tính|riêng) )*$"
)
_RATE_OF = re.compile(r"(?<!\w)(?:tỷ lệ|tốc độ|tổng|kim ngạch)(?: [^\s,.;:()]+){1,8} $")
"""A level is of the year that its plan or fund is of: "tỷ lệ giải ngân vốn năm 2026 đạt"."""
_ONWARD = re.compile(r" trở đi")
_APART = re.compile(r"[,;:]|(?<!\w)và(?!\w)")
_NEXT_OF_LIST = re.compile(r"; ?(?:và )?(?:(?:\d|(?:riêng|trong (?:số )?đó)(?!\w))[^;]*)?$")
"""The next of a list, or a part of the sum before it, which is of the same time."""
_EVENT = re.compile(
    r"[^,.;()]{0,60}(?:, (?:hoàn thành |xong )?)?(?<!\w)trước"
    r" (?:khi|mùa|kỳ họp|khai giảng|năm học)(?!\w)(?! hết)"
)
_OPEN_END = re.compile(r"(?<!\w)hết (?:niên độ|thời gian chỉnh lý)(?!\w)(?! \d)[^,.;]*$")
"""A time that the notice does not date."""
_ENDS_CLAUSE = re.compile(r"[,;]|(?<!\w)và (?:đạt|có|còn|tăng|giảm)(?!\w)")
_BEFORE_IT = re.compile(r"(?<!\w)trước $")
_BRACKET = re.compile(r"^[^()]*\)|\([^()]*\)")


def _outside(words: str) -> str:
    """Return words without what stands in brackets, one that was open before them included."""
    return _BRACKET.sub(" ", words)


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
        bound = [phrase for phrase in before if self._binds(phrase, alone=True)]
        if not bound:
            return None
        opening = _OPENS.search(self._shade, 0, bound[0].start) is not None
        phrase = bound[0] if opening else bound[-1]
        now = _NOW.search(self._shade, phrase.end, one.number_start)
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
        after = self._first(iter(self._phrases[index : index + _NEAREST]), sentence, behind=one.end)
        if before and not self._reaches(before, one):
            before = None
        if before and _ALL_YEAR.search(self._shade, before.end, one.number_start):
            before = None
        if self._has_event(before, one, after):
            return None
        if before and after:
            return self._last_of(after if self._is_nearer(before, one, after) else before)
        found = before or after
        return self._last_of(found) if found else self._whole_year(one, sentence)

    def _reaches(self, before: TimePhrase, one: Quantity) -> bool:
        """Tell whether a time holds behind a semicolon: in a plain list, or where it opens it."""
        between = _outside(self._shade[before.end : one.start])
        if _LIST.match(self._shade, before.end):
            return True
        aimed = _AIMED_AT.search(self._shade, max(0, before.start - _LEFT), before.start)
        if aimed and not _OTHER_WORK.search(between):
            return True
        if ";" not in between or _AMONG_IT.search(between) or _NEXT_OF_LIST.search(between):
            return True
        return (
            _OPENS.search(self._shade, max(0, before.start - 2 * _LEFT), before.start) is not None
        )

    def is_undated(self, one: Quantity) -> bool:
        """Tell whether the sentence binds a number to an event or a period and to no date."""
        sentence = self.sentence_at(one.number_start)
        if _EVENT.match(self._shade, one.end):
            return True
        index = bisect_left(self._starts, one.number_start)
        return any(
            sentence.start <= phrase.start < sentence.end and phrase.kind == "period"
            for phrase in self._phrases[max(0, index - _NEAREST) : index + _NEAREST]
        )

    def _has_event(
        self, before: TimePhrase | None, one: Quantity, after: TimePhrase | None
    ) -> bool:
        """Tell whether an event binds a number more closely than any date: "trước khi …"."""
        between = self._shade[before.end if before else one.start : one.number_start]
        if _OPEN_END.search(between):
            return True
        event = _EVENT.match(self._shade, one.end)
        if not event or (before and "," not in between):
            return False
        return after is None or after.start > event.end()

    def _last_of(self, phrase: TimePhrase) -> date | None:
        """Return the last day of a time; "trước tháng 12" ends with November."""
        left = self._shade[max(0, phrase.start - _LEFT) : phrase.start]
        whole = phrase.kind in {"month", "quarter", "half", "year"} and phrase.part is None
        if whole and phrase.first and _BEFORE_IT.search(left):
            return phrase.first - timedelta(days=1)
        return phrase.last

    def _whole_year(self, one: Quantity, sentence: Span) -> date | None:
        """Return the end of the notice's own year where the sentence says "cả năm"."""
        near = self._shade[max(sentence.start, one.start - _WHOLE_YEAR) : one.end + _WHOLE_YEAR]
        said = _ALL_YEAR.search(near) or _THIS_YEAR.search(
            self._shade, sentence.start, one.number_start
        )
        said = said or _IN_YEAR.match(self._shade, one.end, sentence.end)
        return date(self._year, 12, 31) if self._year and said else None

    def _is_nearer(self, before: TimePhrase, one: Quantity, after: TimePhrase) -> bool:
        """Tell whether the time behind a number binds it rather than the time in front."""
        if not _ENDS_CLAUSE.search(self._shade, before.end, one.number_start):
            return False
        gap = after.start - one.end
        attached = gap < _CLOSE and not _APART.search(self._shade, one.end, after.start)
        if attached and not self._opens(before):
            return True
        return gap < one.number_start - before.end and gap < _CLOSE

    def _opens(self, phrase: TimePhrase) -> bool:
        """Tell whether a time opens its clause, and so dates what follows."""
        far = max(0, phrase.start - 2 * _LEFT)
        return _OPENS_CLAUSE.search(self._shade, far, phrase.start) is not None

    def _first(
        self, phrases: Iterator[TimePhrase], sentence: Span, *, behind: int | None = None
    ) -> TimePhrase | None:
        for phrase in phrases:
            if not (sentence.start <= phrase.start and phrase.end <= sentence.end):
                return None
            if behind is not None and self._is_of_other_part(behind, phrase):
                return None
            if self._binds(phrase, alone=behind is None):
                return phrase
        return None

    def _is_of_other_part(self, behind: int, phrase: TimePhrase) -> bool:
        """Tell whether another piece of work begins before a time behind a number."""
        between = _outside(self._shade[behind : phrase.start])
        return bool(_PARTS.search(between)) and not _ALL_DONE.search(between)

    def _binds(self, phrase: TimePhrase, *, alone: bool) -> bool:
        """Tell whether a stretch of time dates an outcome, not a plan or a cited document."""
        if phrase.kind in {"period", "day", "years"} or phrase.last is None:
            return False
        left = self._shade[max(0, phrase.start - _LEFT) : phrase.start]
        if left.endswith("từ ") and not _ONWARD.match(self._shade, phrase.end):
            return False
        plan = _PLAN.search(left)
        if plan and plan.group().startswith(_GOALS) and _LEAD.search(left):
            plan = None  # "đạt mục tiêu đến năm 2026 …" dates the goal
        goal = plan and (plan.group().startswith(_GOALS) or _RATE_OF.search(left))
        if goal and _REACHES.match(self._shade, phrase.end):
            plan = None  # "mục tiêu tăng trưởng năm 2026 đạt trên 9%" too
        if (plan and not _LIMIT.search(left)) or (phrase.kind == "date" and _CODE.search(left)):
            return False
        led = _LEAD.search(left) is not None or phrase.part is not None
        return led or phrase.kind != "date" or not alone
