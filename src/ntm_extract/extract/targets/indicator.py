"""Reads what a number is the number of, and the stretch of text that says so."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ntm_extract.core.span import Span
from ntm_extract.extract.targets.counted import OR_MORE, Reading, read_counted
from ntm_extract.extract.targets.left_nouns import NOUN_OPENS, left_noun
from ntm_extract.extract.targets.nouns import SOME, is_none, noun_between, of_counted
from ntm_extract.extract.targets.phrases import clean, clean_subject, right_end, without_level
from ntm_extract.extract.targets.quantity import Quantity
from ntm_extract.extract.targets.subjects import before_bracket, falling, is_subject, subject_before
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.sought import Sought

_OF_WHOLE = re.compile(r"(?:tổng )?(?:dự toán|kế hoạch|chỉ tiêu|mục tiêu|cùng kỳ)(?!\w)")
"""What a level is measured against: "bằng 76% dự toán năm"."""
_LONGEST_LINE = 200
_AIMS = ("chỉ tiêu", "mục tiêu")
"""What opens a list of numbers that have nouns of their own."""
_BEFORE_COLON = re.compile(
    r"(?:^|[.;]) ?[ \-+•*]*(?:\w{1,2}[.)] )?(?=\w)(?P<noun>[^.;:]{3,160}?) ?: $"
)


def read_indicator(text: str, shade: str, one: Quantity) -> tuple[str | None, Span]:
    """Return what is counted or measured, and the stretch of text that says it."""
    if one.like is not None:
        return read_indicator(text, shade, one.like)[0], Span(one.start, one.end)
    if one.range_start is not None and one.unit is not None:
        one = replace(
            one, start=one.range_start, end=max(one.end, one.unit.end)
        )  # both ends are of one thing
    for way in _WAYS:
        if found := way(text, shade, one):
            return found
    begin, stop = subject_before(shade, one)
    return clean_subject(text, shade, begin, stop), Span(one.start, one.end)


def _fallen(text: str, shade: str, one: Quantity) -> Reading:
    """Read "giảm tỷ lệ hộ nghèo 1,5%"."""
    begin, stop = falling(shade, one)
    return (clean(text[begin:stop]), Span(one.start, one.end)) if stop > begin else None


def _before_colon(text: str, shade: str, one: Quantity) -> Reading:
    """Read the noun that a colon parts from its number: "Tổng số hộ đăng ký: 120 hộ"."""
    if shade[one.start - 2 : one.start] != ": ":
        return None
    line = _BEFORE_COLON.search(shade, max(0, one.start - _LONGEST_LINE), one.start)
    if line is None or not NOUN_OPENS.match(shade, line.start("noun")):
        return None
    if shade.startswith(_AIMS, line.start("noun")):
        return None
    begin, stop = line.span("noun")
    bracket = shade.rfind("(", begin, stop)
    stop = bracket if bracket > begin and shade[stop - 1] == ")" else stop
    return clean_subject(text, shade, begin, stop), Span(one.start, one.end)


def _changed(text: str, shade: str, one: Quantity) -> Reading:
    """Read a change of what the clause tells of: "…, tăng 8,3% so với cùng kỳ"."""
    if one.comparator not in {"+", "-"}:
        return None
    begin, stop = subject_before(shade, one)
    if _is_named(shade, one) and not _OF_WHOLE.match(shade, one.end + 1):
        own = NOUN_OPENS.match(shade, one.end + 1)
        if own or shade.find(",", stop, one.start) >= 0 or stop <= begin:
            return None  # "…, cắt giảm 25% chi phí": the noun right behind
    if stop <= begin:
        return None
    return clean_subject(text, shade, begin, stop), Span(one.start, one.end)


def _is_named(shade: str, one: Quantity) -> int:
    """Return where the noun behind a measure ends, 0 where there is none."""
    share = one.unit is not None and shade[one.unit.start : one.unit.end] == "%"
    right = right_end(
        shade, one.end, of="share" if share else "measure", bounded=one.rule == OR_MORE
    )
    if is_none(shade, one.end, right):
        return 0
    named = right > one.end + SOME and shade[one.end : one.end + 1] == " "
    return right if named and (one.unit is None or one.unit.kind != "time") else 0


_COUNTED_BEFORE = Sought(
    by_letter(
        r"(?<![\w.,/-])(?<!từ )(?<!đến )(?<!năm )(?<!dưới )(?<!trên )(?!(?:19|"
        r"20)\d\d )\d[\d.,]*(?:/\d[\d.,]*)?"
        r" (?:(?:ha|km|m|m2|m3|tấn|tạ|kg) )?"
        r"(?P<noun>(?!(?:nghìn |triệu |tỷ |tỉ )*(?:đồng|usd|tỷ|tỉ|triệu|nghìn|tuổi|năm|tháng|ngày"
        r"|điểm|lần|chỉ|mới|đã|ước|và|là|thì|có)(?!\w))[^\d;.:()%,]{2,90}?)"
        r"(?:,| ?\(|(?= )) ?(?:(?:đã|mới|chỉ|ước|và|tức) )*(?:đạt|bằng|chiếm|vượt|tương đương|"
        r"tương ứng)"
        r"(?: (?:khoảng|trên|gần|hơn|tỷ lệ|tỉ lệ|tỷ trọng|mức))* $"
    )
)
"""Things counted of which a share is told next: "36 đảng viên, đạt | 45% kế hoạch"."""


def _of_counted(text: str, shade: str, one: Quantity) -> Reading:
    """Read the things counted before a share that has no noun of its own."""
    if one.unit is None or one.unit.kind != "percent":
        return None
    right = _is_named(shade, one)
    whole = right and _OF_WHOLE.match(shade, one.end + 1)
    if right and not whole:
        return None
    floor = max(0, one.number_start - _LONGEST_LINE)
    before = _COUNTED_BEFORE.search(shade, floor, one.number_start)
    if before is None or NOUN_OPENS.search(shade, *before.span("noun")):
        return None
    noun = clean(text[slice(*before.span("noun"))])
    if noun is None or not whole:
        return (noun, Span(one.start, one.end)) if noun else None
    return f"{noun} so với {clean(text[one.end : right])}", Span(one.start, right)


def _behind(text: str, shade: str, one: Quantity) -> Reading:
    """Read the noun behind a measure: "100% hộ dân"."""
    right = _is_named(shade, one)
    if not right or is_subject(shade, one):
        return None
    return clean(text[one.end : right]), Span(one.start, right)


def _before_bracket(text: str, shade: str, one: Quantity) -> Reading:
    """Read the noun before a bracket with nothing but the number: "(đạt 75%)"."""
    begin, stop = before_bracket(shade, one)
    if stop <= begin:
        return None
    return clean_subject(text, shade, begin, stop), Span(one.start, one.end)


def _in_front(text: str, shade: str, one: Quantity) -> Reading:
    """Read the noun that reaches a level: "tỷ lệ hộ nghèo còn 3%", "đạt 76% dự toán"."""
    begin, stop = left_noun(shade, one)
    begin += len(shade[begin:stop]) - len(shade[begin:stop].lstrip())
    cut = without_level(shade, begin, stop)
    if cut <= begin:
        return None
    subject = noun_between(text, shade, *of_counted(shade, begin, cut))
    owner = shade.rfind(" của ", cut, stop)
    if subject is None and owner >= 0:  # "giải ngân 12 tỷ đồng của chương trình 90 tỷ đồng"
        begin, cut = owner + len(" của "), stop
        subject = noun_between(text, shade, begin, cut)
    if subject is None:
        return None
    if _OF_WHOLE.fullmatch(subject.lower()):  # "đạt 21% dự toán, bằng 118% so với cùng kỳ"
        first, last = subject_before(shade, one)
        if first < begin and last > first:
            return clean_subject(text, shade, first, last), Span(one.start, one.end)
    right = _is_named(shade, one)
    if subject and right and _OF_WHOLE.match(shade, one.end + 1):
        if not NOUN_OPENS.match(shade, begin):
            return None
        return f"{subject} so với {clean(text[one.end : right])}", Span(one.start, right)
    return subject, Span(begin if cut == stop else one.start, one.end)


def _behind_all_the_same(text: str, shade: str, one: Quantity) -> Reading:
    """Read the noun behind a level of which none stands in front."""
    right = _is_named(shade, one)
    return (clean(text[one.end : right]), Span(one.start, right)) if right else None


_WAYS: tuple[Callable[[str, str, Quantity], Reading], ...] = (
    _fallen,
    _before_colon,
    read_counted,
    _changed,
    _of_counted,
    _behind,
    _before_bracket,
    _in_front,
    _behind_all_the_same,
)
"""How an indicator is read, the first that finds one."""
