"""Reads the things that a number counts, or the sum of which it says how many: "45 vụ cháy"."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.targets.left_nouns import NOUN_OPENS, left_noun
from ntm_extract.extract.targets.nouns import is_who_does, noun_between
from ntm_extract.extract.targets.phrases import clean, clean_subject, right_end, without_level
from ntm_extract.extract.targets.quantity import Quantity
from ntm_extract.extract.targets.subjects import before_bracket, is_subject, subject_before
from ntm_extract.vi.first_letters import by_letter

Reading = tuple[str | None, Span] | None
"""What is counted or measured, and the stretch of text that says so; ``None``: not this way."""
OR_MORE = "quantity.or_more"
_SCALE = re.compile(r"(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ) (?=\w)")
_TIMES = frozenset({"lần"})
"""A unit that says nothing of what is counted: "gấp 1,5 lần"."""
_VAGUE = _TIMES | {"lượt", "người", "vụ", "trường hợp", "chiếc", "cái", "con", "suất", "ca"}
"""Units that tell little of what is counted where nothing stands behind them."""
_STEPS = ("điểm", "bậc")
"""Steps of a scale, which say nothing of what climbs them."""
_COUNTED = frozenset({"person", "body", "thing", "word"})
_GROWS = re.compile(
    r"(?<!\w)(?:tăng|gấp|giảm|bằng|vượt|cao|hơn)(?: (?:hơn|gần|trên|khoảng|tới|đến|từ|lên))* $"
)
_RATE = by_letter(
    r" ?/ ?(?:một |0?1 ?)?(?:năm|quý|tháng|tuần|ngày|lớp|lượt|khách hàng|thuê bao|hồ sơ|người bệnh"
    r"|bệnh nhân|ca|buổi|xã|huyện|thôn|tổ|đơn vị|trường|hộ|người|ha|chi bộ|chi đoàn|chi hội|cơ sở"
    r"|khoa|đội|vụ|giường|giáo viên|học sinh|sinh viên|cán bộ|hội viên|đoàn viên|phòng|km|chuyến)$"
)
"""For how many or how often things are counted, no part of what is counted: "trang | /tháng"."""


def read_counted(text: str, shade: str, one: Quantity) -> Reading:
    """Read the things that a number counts, or the sum of which the sentence says how many."""
    unit = one.unit
    if unit is None or unit.kind not in _COUNTED:
        return None
    end = right_end(shade, one.end, of="thing", bounded=one.rule == OR_MORE)
    scale = _SCALE.match(shade, unit.start)
    begin = scale.end() if scale else unit.start
    thing = _RATE.sub("", shade[begin : one.end]).strip()
    alone = end <= one.end
    if thing in _TIMES and (index := _index_before(text, shade, one)):
        return index, Span(one.start, one.end)
    if _tells_little(shade, one, thing, alone=alone):
        subject = _sum_of(text, shade, one, vague=thing in _VAGUE)
        if subject:
            return subject, Span(one.start, one.end)
    stop = max(end, one.end)
    rate = _RATE.search(shade, begin, stop)
    return clean(text[begin : rate.start() if rate else stop]), Span(one.start, stop)


def _index_before(text: str, shade: str, one: Quantity) -> str | None:
    """Return the index in capitals that a number of times is a level of: "SAIFI dưới 3 lần"."""
    begin, stop = left_noun(shade, one)
    name = text[begin:stop].strip()
    return name if name.isupper() and name.isalpha() else None


def _tells_little(shade: str, one: Quantity, thing: str, *, alone: bool) -> bool:
    """Tell whether the noun in front says better what is counted: "số vụ cháy là 45 vụ"."""
    if thing in _TIMES:
        begin, stop = left_noun(shade, one)
        return bool(_GROWS.search(shade, max(0, one.number_start - 30), one.number_start)) or bool(
            NOUN_OPENS.search(shade, begin, stop)
        )
    if thing.startswith(_STEPS):
        return True
    if alone and not thing.startswith("/"):
        begin, stop = left_noun(shade, one)
        if shade.find(f"số {thing} ", begin, stop) >= 0:
            return True
    each = one.unit is not None and "/" in shade[one.unit.start : one.unit.end]
    if each and alone and before_bracket(shade, one)[1]:
        return True  # "mức sinh thay thế (2,1 con/phụ nữ)"
    vague = thing in _VAGUE and not each
    return thing.startswith("/") or (alone and (vague or is_subject(shade, one)))


def _sum_of(text: str, shade: str, one: Quantity, *, vague: bool) -> str | None:
    begin, stop = before_bracket(shade, one)
    if stop > begin:
        return clean_subject(text, shade, begin, stop)
    begin, stop = left_noun(shade, one)
    stop = without_level(shade, begin, stop)
    subject = noun_between(text, shade, begin, stop)
    each = shade.startswith("mỗi ", begin + (shade[begin : begin + 1] == " "))
    if (
        subject
        and not each
        and (
            NOUN_OPENS.search(shade, begin, stop) or (vague and not is_who_does(shade, begin, stop))
        )
    ):
        return subject
    begin, stop = subject_before(shade, one)
    return clean_subject(text, shade, begin, stop)
