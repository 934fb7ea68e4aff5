"""Reads dates, months, quarters and years with the words that bind work to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from ntm_extract.core.facts import Bound
from ntm_extract.extract.deadlines.candidate import Candidate, Form
from ntm_extract.extract.deadlines.day_rhythms import of_every_year, read_recurring
from ntm_extract.extract.deadlines.leads import (
    ANY_LABEL,
    BEFORE_EVENT,
    END_OF,
    LABEL,
    NO_LEAD,
    lead_of,
)
from ntm_extract.extract.deadlines.years import in_this_month, in_year, which_year
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.sought import Sought
from ntm_extract.vi.time_phrase import TimePhrase
from ntm_extract.vi.time_phrases import find_time_phrases, hour_before

_WINDOW = 72
_DAY_REACH = 40

_PART_OF_DAY = (
    r"(?:(?:cuối|đầu|hết|(?<!\d )giờ|buổi|làm việc|hành chính) ){0,4}(?:sáng|trưa|chiều|tối|đêm) "
    r"|(?:(?:cuối|đầu|hết) )?(?:(?<!\d )giờ|ngày) (?:làm việc|hành chính) (?:của )?"
    r"|(?:cuối|đầu|hết) (?:giờ|ngày) (?:của )?"
)
_NAMED_DAY = Sought(
    by_letter(
        rf"(?<!\w)(?:(?:{_PART_OF_DAY})?(?:ngày )?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
        rf"(?:(?: ?[,(])? | \()|(?:{_PART_OF_DAY}))$"
    )
)
"""The part of a day or the day of the week in front of a date: "chiều thứ Sáu, ngày 18/4"."""
_EVENT = by_letter(
    r"(?<!\w)trước (?:phiên|kỳ|hội nghị|đại hội|lễ|buổi|cuộc|đợt|ngày)"
    r"(?: (?!\d|phải|để|thì|gửi|báo|trình)[^\s.,;:()]+){1,7}(?: vào)? $"
)
"""An event in front of its own day: "trước phiên chất vấn ngày 08/7/2026"."""
_STROKES = re.compile(r"qu[ýí] (?:[il1]*l|1[il1]|i+1)")
"""A Roman quarter whose strokes a scan took for 1 or l: how many there were is not sure."""
_LABELLED_YEAR = Sought(
    by_letter(
        rf"(?<!\w)(?:{LABEL}|{ANY_LABEL})(?:\d{{1,2}} năm,? ?\(?(?:từ )?(?:năm )?)?"
        r"(?:(?<=: )giai đoạn )?"
        r"(?P<year>20\d\d)(?:(?: ?- ?| đến (?:năm )?)(?P<last>20\d\d))?(?=[ .;,)]|$)"
    )
)


def find_dated(shade: str, issued_on: date | None) -> Iterator[Candidate]:
    """Yield the candidates that name a date, month, quarter, half or year."""
    for match in _LABELLED_YEAR.finditer(shade):
        last = date(int(match["last"] or match["year"]), 12, 31)
        yield Candidate(
            match.start("year"), match.end(), "year", "label", "deadline.label", last, "within"
        )
    found: list[Candidate] = []
    for phrase in find_time_phrases(shade, year=issued_on.year if issued_on else None):
        if phrase.kind == "period":
            continue
        candidate = _read(shade, phrase, issued_on)
        if found and _is_turn(shade, found[-1], candidate):
            found[-1] = replace(found[-1], end=candidate.end, due=candidate.due, doubt=0.4)
            continue
        if found and (both := _on_same_day(shade, found[-1], candidate)):
            found[-1] = both
            continue
        if found and _goes_on(shade, found[-1], candidate):
            candidate = replace(candidate, lead=found[-1].lead, bound=found[-1].bound)
        later = candidate
        for place in range(len(found) - 1, -1, -1):
            if not _shares_years(shade, found[place], later):
                break
            later = found[place] = _of_every_year(found[place])
        found.append(candidate)
    yield from found


_END, _BEGINNING = re.compile(r"(?:\w+ )?cuối "), re.compile(r"đầu ")
_BETWEEN = {" và ", ", ", " hoặc ", " - ", "-"}


def _is_turn(shade: str, before: Candidate, candidate: Candidate) -> bool:
    """Tell "cuối tháng 5, đầu tháng 6", "cuối năm 2024 và đầu năm 2025": one stretch of time."""
    return (
        candidate.lead == "none"
        and before.rrule is None
        and shade[before.end : candidate.start] in _BETWEEN
        and _END.match(shade, before.start) is not None
        and _BEGINNING.match(shade, candidate.start) is not None
    )


_SHARED = re.compile(
    r",? (?:và |hoặc )?(?:(?:gửi )?báo cáo [^.,;:]{2,25} |(?:(?:sơ|tổng) kết|họp|kiểm tra|"
    r"đánh giá) )?"
)


def _shares_years(shade: str, before: Candidate, candidate: Candidate) -> bool:
    """Tell the first of two that share one "hằng năm": "tháng 6 và tháng 12 hằng năm"."""
    return (
        (candidate.rrule or "").startswith("FREQ=YEARLY;BYMONTH=")
        and candidate.lead in {before.lead, "none"}
        and before.rrule is None
        and before.month is not None
        and (before.day is None) == ("BYMONTHDAY" not in (candidate.rrule or ""))
        and _SHARED.fullmatch(shade, before.end, candidate.start) is not None
    )


_EVERY = re.compile(r"FREQ=YEARLY;BYMONTH=(?P<months>[\d,]+)(?:;BYMONTHDAY=(?P<day>\d+))?")


def _on_same_day(shade: str, before: Candidate, candidate: Candidate) -> Candidate | None:
    """Read "ngày 15 tháng 6 và tháng 12 hằng năm", "15/6 và 15/12 hằng năm": one day of both."""
    between = shade[before.end : candidate.start]
    if (
        candidate.lead != "none"
        or between not in _BETWEEN
        or shade.startswith("ngày", candidate.start)
    ):
        return None
    later = _EVERY.fullmatch(candidate.rrule or "")
    first = _EVERY.fullmatch(before.rrule or "")
    day = first["day"] if first else str(before.day)
    months = first["months"] if first else str(before.month)
    open_date = before.rrule is None and before.day and before.month
    if not later or not (first or open_date) or (later["day"] or day) != day:
        return None
    rrule = f"FREQ=YEARLY;BYMONTH={months},{later['months']};BYMONTHDAY={day}"
    rule = before.rule if first else f"{before.rule}_recurring"
    return replace(
        before,
        end=candidate.end,
        form="rhythm",
        rule=rule,
        due=None,
        bound="recurring",
        rrule=rrule,
    )


def _of_every_year(one: Candidate) -> Candidate:
    day = f";BYMONTHDAY={one.day}" if one.day else ""
    rrule = f"FREQ=YEARLY;BYMONTH={one.month}{day}"
    rule = f"{one.rule}_recurring"
    return replace(one, form="rhythm", rule=rule, due=None, bound="recurring", rrule=rrule)


_ANOTHER_AIM = re.compile(
    r" \([^()]{1,20}\)(?:,|;| và) (?:trước )?|: [\d.,]+ ?%(?: [^\s.,;:()]+){0,3}[;,] "
    r"|(?:,|;| và)(?: (?:đạt|trên|khoảng|ít nhất|tối thiểu|còn))* [\d.,]+ ?%(?: [^\s.,;:()]+){0,3} "
    r"| (?:(?:phải|giải ngân|hoàn thành|đạt|trên|khoảng|ít nhất|tối thiểu|còn) )*[\d.,]+ ?%"
    r"(?: [^\s.,;:()]+){0,3}(?:,|;| và) "
    r"| đối với [^.;,()]{3,50}(?:,|;| và) "
)
"""What stands between two years of one aim: "95% vào năm 2026 và 100% năm 2030"."""


def _goes_on(shade: str, before: Candidate, candidate: Candidate) -> bool:
    """Tell the second of two: "vào tháng 6 và tháng 12 năm 2024" says "vào" of both."""
    between = shade[before.end : candidate.start]
    return (
        candidate.lead == "none"
        and before.lead in {"before", "latest", "within", "on", "label", "until"}
        and candidate.form == before.form
        and (between in {" và ", ", ", " hoặc "} or _ANOTHER_AIM.fullmatch(between) is not None)
    )


def _read(shade: str, phrase: TimePhrase, issued_on: date | None) -> Candidate:
    day = _NAMED_DAY.search(shade, max(0, phrase.start - _DAY_REACH), phrase.start)
    hour = hour_before(shade, day.start() if day else phrase.start)
    begin, at = hour or (day.start() if day else phrase.start, None)
    left = shade[max(0, begin - _WINDOW) : begin]
    rule, start = lead_of(left, begin)
    if rule is NO_LEAD and phrase.kind == "date" and (event := _EVENT.search(left)):
        rule, start = BEFORE_EVENT, begin - (len(left) - event.start())
    start = phrase.start if rule is NO_LEAD and day and not hour else start
    rrule, end = read_recurring(shade, phrase)
    if rrule is None and (year := which_year(shade, phrase)):
        phrase = in_year(phrase, year)
        gone = year.shift == -1 and rule.lead in {"before", "latest"}  # of each year's turn
        rrule, end = of_every_year(phrase) if year.yearly or gone else None, year.end
    if rrule:
        return Candidate(
            start, end, "rhythm", rule.lead, f"{rule.name}_recurring", None, "recurring", rrule, at
        )
    open_day, open_month = (None, None) if phrase.year_given else (phrase.day, phrase.month)
    end = _with_bracket(shade, day, end)
    if phrase.kind == "day" and (this := in_this_month(shade, phrase, issued_on)):
        phrase, end = this, this.end
    if phrase.kind == "day":
        return Candidate(
            start, end, "day", rule.lead, rule.name, None, rule.bound, at=at, day=phrase.day
        )
    at_its_end = END_OF.search(shade, start, begin) is not None
    due = phrase.last if at_its_end and not phrase.part else _due(phrase, rule.bound)
    form: Form = phrase.kind  # type: ignore[assignment]  # ("day" and "period" have gone)
    doubt = 0.4 if due is None else 0.8 if phrase.part in {"đầu", "giữa"} else 1.0
    if _STROKES.search(shade, phrase.start, phrase.end):
        doubt *= 0.5
    bound, lead = rule.bound, rule.lead
    if lead == "none" and phrase.part == "hết":
        bound, lead = "by", "until"
    if rule.lead in {"label", "none"} and form in {"date", "range"}:
        bound = "by" if form == "date" else "within"
    return Candidate(
        start,
        end,
        form,
        lead,
        rule.name,
        due,
        bound,
        at=at,
        first=phrase.first,
        doubt=doubt,
        day=open_day,
        month=open_month,
    )


def _with_bracket(shade: str, day: re.Match[str] | None, end: int) -> int:
    """Return the end of "thứ Năm (ngày 14/5/2026)" with the bracket that it closes."""
    opened = day is not None and day.group().endswith("(")
    return end + 1 if opened and shade.startswith(")", end) else end


def _due(phrase: TimePhrase, bound: Bound) -> date | None:
    """Return the last day on which the work is on time, by administrative practice."""
    if phrase.part == "đầu" or phrase.last is None:
        return None
    if phrase.part == "giữa":
        middles = {"month": (phrase.last.month, 15), "year": (6, 30)}
        middle = middles.get(phrase.kind)
        return phrase.last.replace(month=middle[0], day=middle[1]) if middle else None
    open_end = phrase.kind in {"month", "quarter", "half", "year"} and phrase.part is None
    if bound == "before" and open_end and phrase.first:
        return phrase.first - timedelta(days=1)
    return phrase.last
