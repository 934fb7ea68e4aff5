"""The unit that makes a number a quantity: what it counts, or that it measures time or wind."""

from __future__ import annotations

import re

from ntm_extract.extract.targets.lasting import is_measured
from ntm_extract.extract.targets.levels import is_whole_of_rate, rate_behind, rate_in_front
from ntm_extract.extract.targets.named import as_counted, is_name, is_place
from ntm_extract.vi.counted_nouns import Unit, read_unit

_THESE_YEARS = re.compile(r"20[1-3]\d")
"""So many things are written with a point, "2.025"; without one it is a year."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_PER_ONE = re.compile(r"(?<!\w)(?:giá trị|thu nhập|lợi nhuận|doanh thu|năng suất)[^.;:()]* trên $")
"""What is earned on one hectare: "giá trị sản phẩm trên 01 ha đất"."""
_OFTEN = re.compile(
    r"(?:lần|đợt|kỳ|buổi|phiên|cuộc)(?:(?: [^\s,.;:()/\d]+){0,4} ?/ ?| (?:mỗi|một|hằng|hàng|trong|"
    r"trên) (?:một )?)"
    r"(?:năm|quý|tháng|tuần|ngày)(?!\w)"
)
"""How often a thing is done is a rhythm, and a quantity only where a bound is set to it."""
_FIRMLY = re.compile(
    r"(?<!\w)(?:ít nhất|tối thiểu|tối đa|không (?:quá|ít hơn|dưới)|thời lượng|tần suất|mật độ)"
    r"(?: là)? $"
)
_WIND = re.compile(
    r"(?<!\w)(?:mạnh|giật|gió|sức gió|gió mạnh)(?: trên| lên| tới| đến)? (?P<unit>cấp) $"
)
"""The unit stands before the number: "gió mạnh cấp 10, giật cấp 13"."""
_SHIFTS = re.compile(r"\d ?ca,? \d ?kíp")
"""A manner of speaking: "3 ca 4 kíp" is work by day and night."""
_IN_WORDS = re.compile(
    r" ?\((?:không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn|linh|lẻ|mốt|tư|lăm|"
    r" )+\)"
    r"(?= [^\W\d_])"
)
"""The number once more in words, before what it counts: "02 (hai) lớp"."""
_SCALES = frozenset({"triệu", "nghìn", "ngàn"})
_EARNED = re.compile(
    r"(?<!\w)(?:thu nhập|doanh thu|kinh phí|tiền|vốn|lợi nhuận|chi phí|quỹ|lương)(?!\w)[^.;:]*$"
)
_FAR = 160
_PREPOSITIONS = frozenset({"vào", "đến", "trong", "ở", "tại"})


def unit_of(shade: str, token: re.Match[str], left: str) -> Unit | None:
    """Return the unit of a number, None where it counts and measures nothing."""
    if rate := rate_behind(shade, token.end()) or rate_in_front(shade, token):
        return rate
    if is_whole_of_rate(shade, token, left):
        return None
    wind = _WIND.search(left) if left.endswith("cấp ") else None
    if wind:
        begin = token.start() - len(left)
        return Unit(begin + wind.start("unit"), begin + wind.end("unit"), "measure")
    return None if _SHIFTS.match(shade, token.start()) else _unit_behind(shade, token, left)


def _unit_behind(shade: str, token: re.Match[str], left: str) -> Unit | None:
    """Return the unit of a number, None where it counts and measures nothing."""
    said_again = _IN_WORDS.match(shade, token.end())
    unit = read_unit(shade, said_again.end() if said_again else token.end())
    if unit is None or unit.kind == "none" or is_name(left, token, unit):
        return None
    if is_place(shade, left, unit) or shade[unit.start : unit.end] in _PREPOSITIONS:
        return None
    often = _OFTEN.match(shade, unit.start)
    if unit.kind == "time" and not (often or is_measured(shade, token.start(), unit)):
        return None
    if unit.kind == "word" and _is_sum(shade, token, unit):
        return Unit(unit.start, unit.end, "money")
    if _is_no_count(token, unit) or _is_rate(shade, token, unit):
        return None
    return _how_often(shade, as_counted(shade, token, unit, left), left)


def _is_no_count(token: re.Match[str], unit: Unit) -> bool:
    """Tell whether a number is a year or a fraction of the unknown."""
    if unit.kind == "word":
        return _YEAR.fullmatch(token["n"]) is not None or token["of"] is not None
    return unit.kind in {"thing", "body"} and _THESE_YEARS.fullmatch(token["n"]) is not None


def _is_rate(shade: str, token: re.Match[str], unit: Unit) -> bool:
    """Tell whether a number is what something is for or of: "đồng/| 1 người", "trên 1 ha"."""
    if shade[token.start() - 1 : token.start()] != "/":
        return _is_for_each(shade, token, unit)
    if shade.endswith(shade[unit.start : unit.end], 0, token.start() - 1):
        return True
    return unit.kind not in {"person", "body", "thing"} or token["n"].strip("0.") in {"", "1"}


def _is_sum(shade: str, token: re.Match[str], unit: Unit) -> bool:
    """Tell whether millions are of money, though nobody says so: "thu nhập … 14 triệu"."""
    if shade[unit.start : unit.end] not in _SCALES:
        return False
    return _EARNED.search(shade, max(0, token.start() - _FAR), token.start()) is not None


def _is_for_each(shade: str, token: re.Match[str], unit: Unit) -> bool:
    """Tell whether a number is the one that something is earned on."""
    if unit.kind != "measure" or token["n"].strip("0") != "1":
        return False
    return _PER_ONE.search(shade, max(0, token.start() - _FAR), token.start()) is not None


def _how_often(shade: str, unit: Unit, left: str) -> Unit | None:
    """Return the unit with its rhythm ("lần/tuần"), None where the number only tells a rhythm."""
    often = _OFTEN.match(shade, unit.start)
    if often is None:
        return unit
    if not _FIRMLY.search(left) or often.group().endswith("năm"):
        return None
    return Unit(unit.start, often.end(), "thing")
