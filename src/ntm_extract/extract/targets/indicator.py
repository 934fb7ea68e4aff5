"""Reads what a number is the number of, and the date it is tied to."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.targets.quantity import Quantity

_STOP_RIGHT = re.compile(
    r"[,;.:()\n]|(?<!\w)(?:trong|vào|đến|trước|trên địa bàn|theo|để|nhằm|so với|gắn với|bằng"
    r"|và \d|từ năm|năm \d|,? tăng|giảm|đã|còn)(?!\w)"
)
_STOP_LEFT = re.compile(
    r"[,;.:()\"\n]|(?<!\w)(?:phấn đấu|đảm bảo|bảo đảm|đến năm \d{4}|trong năm \d{4}|năm \d{4}|có"
    r"|để|là|và|quyết tâm|trong đó|nâng|đã|thực hiện)(?!\w)"
)
_VERB_BEFORE = re.compile(
    r"(?<!\w)(?:đạt|còn|là|chiếm|bằng|tăng|giảm|ước đạt|đạt được|lên|xuống|khoảng|trên|gần|hơn"
    r"|dưới|tối thiểu|ít nhất|mức|từ|tới|đến|thêm|(?<!chứng )(?<!địa )chỉ|(?<!thôn )mới|được"
    r"|bình quân|không|quá|tối đa|thấp)(?!\w)[ ,]*$"
)
_NOUN_OPENS = re.compile(
    r"(?<!\w)(?:tỷ lệ|tỉ lệ|tổng|số(?! ?\d)|chỉ số|mức|diện tích|thu nhập|tốc độ|kim ngạch|giá trị"
    r"|sản lượng|doanh thu|năng suất|vốn|kinh phí|thu ngân sách|tăng trưởng|grdp|quy mô|độ che phủ"
    r"|chỉ tiêu|hệ số|tuổi thọ|mật độ|công suất)(?!\w)"
)
_FROM = re.compile(
    r"(?<!\w)từ(?: mức)? \d[\d.,]*(?: ?%|(?: [^\W\d_]+){1,4})?(?: (?:vào )?năm \d{4}| hiện nay)?"
    r" ?(?:\([^()]*\) ?)?$"
)
"""What a change starts from, between its noun and its end: "tỷ lệ hộ nghèo từ 3,4% xuống 2,5%"."""
_LIMIT = 220


def read_indicator(text: str, shade: str, one: Quantity) -> tuple[str | None, Span]:
    """Return what is counted or measured, and the stretch of text that says it."""
    unit = one.unit
    begin, stop = _falling(shade, one)
    if stop > begin:
        return _clean(text[begin:stop]), Span(one.start, one.end)
    if unit is not None and unit.kind in {"person", "body", "thing", "word"}:
        end = _right_end(shade, one.end)
        return _clean(text[unit.start : end]), Span(one.start, max(end, one.end))
    right = _right_end(shade, one.end)
    if right > one.end + 3 and shade[one.end : one.end + 1] == " " and not _subject(shade, one):
        return _clean(text[one.end : right]), Span(one.start, right)
    begin, stop = _left_noun(shade, one)
    begin += len(shade[begin:stop]) - len(shade[begin:stop].lstrip())
    if stop > begin:
        return _clean(text[begin:stop]), Span(begin, one.end)
    if right > one.end + 3:
        return _clean(text[one.end : right]), Span(one.start, right)
    begin, stop = _subject_before(shade, one)
    return _clean(text[begin:stop]), Span(one.start, one.end)


_NEXT_VERB = re.compile(
    r"[,;.:()%]|(?<!\w)(?:cuối|đầu|năm|đạt|còn|là|chiếm|ước|tăng|giảm|mới|trong|đã|so)(?!\w)"
)


def _subject_before(shade: str, one: Quantity) -> tuple[int, int]:
    """Return the noun that the clause before tells of: "tỷ lệ hộ nghèo còn 3%, giảm 0,5%"."""
    floor = max(0, one.start - _LIMIT, shade.rfind(". ", 0, one.start) + 1)
    nouns = list(_NOUN_OPENS.finditer(shade, max(floor, shade.rfind(";", 0, one.start)), one.start))
    if not nouns:
        return 0, 0
    verb = _NEXT_VERB.search(shade, nouns[-1].end(), one.start)
    return nouns[-1].start(), verb.start() if verb else one.start


_FALLS = re.compile(r"giảm (?=[^\d]*$)")


def _falling(shade: str, one: Quantity) -> tuple[int, int]:
    """Return the noun phrase between "giảm" and its number: "giảm tỷ lệ hộ nghèo 1,5%"."""
    if one.rule != "quantity.decrease":
        return 0, 0
    falls = _FALLS.match(shade, one.start, one.number_start)
    stop = one.number_start - 1
    return (falls.end(), stop) if falls and stop - falls.end() > 1 else (0, 0)


def _clean(words: str) -> str | None:
    plain = re.sub(r"\s+", " ", words).strip(' ,.;:-“”"')
    return plain or None


def _right_end(shade: str, at: int) -> int:
    stop = _STOP_RIGHT.search(shade, at, at + _LIMIT)
    end = stop.start() if stop else min(len(shade), at + _LIMIT)
    return at + len(shade[at:end].rstrip())


def _subject(shade: str, one: Quantity) -> bool:
    """Tell whether a verb of reaching stands before the number: its subject is the indicator."""
    left = shade[max(0, one.number_start - 40) : one.number_start]
    return (
        _VERB_BEFORE.search(left) is not None
        and _NOUN_OPENS.search(shade[max(0, one.start - _LIMIT) : one.start]) is not None
    )


def _left_noun(shade: str, one: Quantity) -> tuple[int, int]:
    """Return the noun phrase in front of "đạt tối thiểu 50%"."""
    stop = one.start
    floor = max(0, stop - _LIMIT)
    while (
        verb := _VERB_BEFORE.search(shade, floor, stop) or _FROM.search(shade, floor, stop)
    ) is not None:
        stop = verb.start()
    begin = floor
    opened = shade.rfind("(", floor, stop) + 1
    clause = max(shade.rfind(mark, floor, stop) + 1 for mark in (";", ". ", ":", "%"))
    clause = clause if ")" in shade[opened:stop] else max(clause, opened)
    comma = shade.rfind(", ", max(floor, clause), stop)
    starts = [noun.start() for noun in _NOUN_OPENS.finditer(shade, max(floor, clause), stop)]
    if starts:
        return next((start for start in starts if start > comma), starts[0]), stop
    for mark in _STOP_LEFT.finditer(shade, floor, stop):
        begin = mark.end()
    return begin, stop
