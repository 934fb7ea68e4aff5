"""What a name goes on with: the number of a body, its zones, its programme, its business."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import words as w
from ntm_extract.extract.agencies.inner_verbs import is_paired
from ntm_extract.extract.agencies.name_words import SOMEBODY, does, next_word, stops
from ntm_extract.extract.agencies.suffixes import is_verb, read_suffix
from ntm_extract.vi.names import UPPER

# "Công ty Cổ phần Sông Đà 5", "Quân khu 7": a number that no counted thing follows
_NUMBER = re.compile(
    r"\s+\d{1,4}(?=\s*[,;)]|\s+[-–]\s|\.\s*$|\s*$|\s+(?:và|phối|chủ|khẩn|tổ|có|theo|tăng|sẵn|hướng|triển)\s)"
)

_DIGITS = re.compile(r"\s+\d{1,3}(?=\s)")

_AND_ZONES = re.compile(r"\s+và\s+các\s+[Kk]hu\s+(?:công nghiệp|kinh tế)(?:\s+tỉnh)?(?!\w)")

_OF_ZONES = re.compile(rf"Ban [Qq]uản lý [Kk]hu (?:kinh tế|công nghiệp)(?: [{UPPER}]\w+){{0,3}}\Z")

# a board by its business: "Ban Chỉ đạo tỉnh về chuyển đổi số"
_ABOUT = re.compile(
    r"\s+về\s+(?!việc|sự|dự kiến|dự thảo|dự án|vấn đề|kết quả|tình hình|tiến độ|nội dung|công tác|"
    r"những|các|một|phương án|"
    r"chủ trương)"
)

# "Ban Chỉ đạo các Chương trình mục tiêu quốc gia giai đoạn 2021 - 2025 tỉnh"
_PROGRAMME = re.compile(
    r"(?:Ban|BCĐ|Tổ|Tiểu ban|Hội đồng|Văn phòng)\s[^,.;:]{0,90}"
    r"(?:[Cc]hương trình|MTQG|Đề án|Chiến lược|[Đđ]ề án)(?!\w)"
)

_PERIOD = re.compile(r"(?:,|\s+cho)?\s+(?:giai đoạn|thời kỳ|nhiệm kỳ)\s+\d{4}\s*[-–]\s*\d{4}(?!\d)")

_HAS_BUSINESS = re.compile(
    r"(?:Ban [Cc]hỉ đạo|Tổ [Cc]ông tác|Ủy ban|Uỷ ban|Hội đồng|Cục Giám định)[^,.;:]{0,60}\Z"
)

_CLOSES_PHRASE = re.compile(r"\s*(?:[,.;:)(]|$)|\s+và\s+(?:các|chủ|[A-ZĐ])")

_MOST_BUSINESS = 12


def with_zones(text: str, end: int) -> int:
    """Return where a board of zones ends: "Ban Quản lý Khu kinh tế A và các khu công nghiệp"."""
    zones = _AND_ZONES.match(text, end)
    return zones.end() if zones and _OF_ZONES.search(text, max(0, end - 90), end) else end


def with_number(text: str, end: int) -> int:
    """Return where a name ends that has a number: "Quân khu 7", "Công ty Cổ phần Sông Đà 5"."""
    number = _NUMBER.match(text, end)
    if number is None and (digits := _DIGITS.match(text, end)):
        number = digits if is_verb(w.verb_pattern().match(text, digits.end() + 1)) else None
    return number.end() if number else end


def with_business(text: str, start: int, end: int) -> int:
    """Return where the name of a board ends that says what it is for: "… tỉnh về chuyển đổi số"."""
    period = _PERIOD.match(text, end) if _PROGRAMME.match(text, start, end) else None
    if period:
        return read_suffix(text, period.end())
    about = _ABOUT.match(text, end)
    if not about or not _HAS_BUSINESS.match(text, start, end):
        return end
    stop, words = about.end(), 0
    while words < _MOST_BUSINESS and (step := next_word(text, stop if words else about.end() - 1)):
        at, after, joined = step
        verb = w.verb_pattern().match(text, at)
        closes = verb is not None and bool(_CLOSES_PHRASE.match(text, verb.end()))
        if words and not closes and (does(text, at, 1) or stops(text, at, after)):
            break
        if joined and not _goes_on(text, at, joined):
            break
        stop, words = after, words + 1
    return stop if words else end


def _goes_on(text: str, at: int, joined: str) -> bool:
    """Tell whether what a board is for goes on behind a comma or "và"."""
    if joined == ",":
        return is_paired(text, at)
    return text[at].islower() and not w.NOUN.match(text, at) and not SOMEBODY.match(text, at)
