"""The unit that makes a number a quantity: what it counts, or that it measures time or wind."""

from __future__ import annotations

import re

from ntm_extract.extract.targets.named import as_counted, is_name
from ntm_extract.vi.counted_nouns import Unit, read_unit
from ntm_extract.vi.sought import Sought

_THESE_YEARS = re.compile(r"20[1-3]\d")
"""So many things are written with a point, "2.025"; without one it is a year."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_TIME_TAKEN = Sought(
    re.compile(
        r"(?:thời gian (?:giải quyết|xử lý|chờ|khám|thông quan|thẩm định|đi lại)|dự trữ|rút ngắn|"
        r"kéo dài"
        r"|thời lượng|tuổi thọ|số năm|số ngày|số giờ)(?: [^\s.;,:()]+){0,12}"
        r" (?:tối thiểu|ít nhất|tối đa|không quá|dưới|trên|(?:còn|xuống|lên|tới|đạt)(?: dưới| trên|"
        r" còn)?) $"
        r"|(?<!\w)chậm(?: tiến độ)? (?:gần |hơn |trên |khoảng )?$"
        r"|(?<!\w)không để(?: [^\s,.;:()]+){0,5} quá $"
        r"|(?<!\w)mỗi (?:tuần|tháng|quý|năm)(?: [^\s.;,:()]+){0,10} (?:ít nhất|tối thiểu) $"
        r"|(?<!\w)tuổi thọ(?: (?:trung bình|bình quân|của người dân))* $"
    )
)
"""A stretch of time that is itself what is measured, no deadline."""
_HOURS = frozenset({"giờ", "phút", "giây", "tiếng"})
_SERVED_IN = re.compile(
    r"(?<!\w)thời gian(?: [^\s.;,:()]+){0,14}"
    r" (?:tối thiểu|ít nhất|tối đa|không (?:quá|vượt quá)|dưới|trên|còn|là)"
    r"(?: (?:trong|khoảng))? $"
)
"""Hours and minutes that a service may take: "thời gian phản hồi tối đa 24 giờ"."""
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
_INDEX = re.compile(
    r"(?<!\w)(?:chỉ số|hệ số|điểm số|hdi|gini|pci|papi|sipas|gii|icor|tổng tỷ suất sinh)"
    r"(?: (?!điều|khoản|mục|phụ)[^\s,.;:\d]+){0,8} (?:đạt|còn|là|xuống|lên|trên|dưới|khoảng|mức) $"
)
_NO_NOUN = re.compile(r" ?(?:[.,;)]|$)| (?:vào|trong|năm|đến)(?!\w)")
_SHIFTS = re.compile(r"\d ?ca,? \d ?kíp")
"""A manner of speaking: "3 ca 4 kíp" is work by day and night."""
_FAR = 120
_RATE = re.compile(
    r" (?P<unit>trên (?:1|10|100)\.?000(?: (?!vào|năm|đến|trong|ở|đối|và)[^\W\d_]+){1,3})(?!\w)"
)
"""What a rate is of: "tử vong dưới 9,5 trên 1.000 trẻ đẻ sống"."""
_PREPOSITIONS = frozenset({"vào", "đến", "trong", "ở", "tại"})
_RATE_OF = re.compile(r"\d trên $")
_THOUSANDS = re.compile(r"(?:1|10|100)\.?000")


def unit_of(shade: str, token: re.Match[str], left: str) -> Unit | None:
    """Return the unit of a number, None where it counts and measures nothing."""
    rate = _RATE.match(shade, token.end())
    if rate:
        return Unit(rate.start("unit"), rate.end("unit"), "percent")
    if _RATE_OF.search(left) and _THOUSANDS.fullmatch(token["n"]):
        return None  # what a rate is of: "9,5 trên | 1.000 trẻ"
    wind = _WIND.search(left) if left.endswith("cấp ") else None
    if wind:
        begin = token.start() - len(left)
        return Unit(begin + wind.start("unit"), begin + wind.end("unit"), "measure")
    return None if _SHIFTS.match(shade, token.start()) else _unit_behind(shade, token, left)


def is_index(shade: str, token: re.Match[str], left: str) -> bool:
    """Tell whether a number without a unit is the level of an index: "HDI đạt 0,75"."""
    fraction = "," in token["n"] and not (token["of"] or token["to"] or token["upto"])
    return fraction and _NO_NOUN.match(shade, token.end()) is not None and bool(_INDEX.search(left))


def _unit_behind(shade: str, token: re.Match[str], left: str) -> Unit | None:
    """Return the unit of a number, None where it counts and measures nothing."""
    unit = read_unit(shade, token.end())
    if unit is None or unit.kind == "none" or is_name(left, token, unit):
        return None
    if shade[unit.start : unit.end] in _PREPOSITIONS:
        return None
    often = _OFTEN.match(shade, unit.start)
    if unit.kind == "time" and not (often or _is_taken(shade, token.start(), unit)):
        return None
    if _is_no_count(token, unit, left):
        return None
    return _how_often(shade, as_counted(shade, token, unit, left), left)


def _is_no_count(token: re.Match[str], unit: Unit, left: str) -> bool:
    """Tell whether a number is a year, a fraction of the unknown, or the one that a rate is of."""
    if unit.kind == "measure":
        return token["n"].strip("0") == "1" and _PER_ONE.search(left) is not None
    if unit.kind == "word":
        return _YEAR.fullmatch(token["n"]) is not None or token["of"] is not None
    return unit.kind in {"thing", "body"} and _THESE_YEARS.fullmatch(token["n"]) is not None


def _is_taken(shade: str, at: int, unit: Unit) -> bool:
    """Tell whether a stretch of time is itself what is measured."""
    near = max(0, at - _FAR)
    if _TIME_TAKEN.search(shade, near, at):
        return True
    return shade[unit.start : unit.end] in _HOURS and bool(_SERVED_IN.search(shade, near, at))


def _how_often(shade: str, unit: Unit, left: str) -> Unit | None:
    """Return the unit with its rhythm ("lần/tuần"), None where the number only tells a rhythm."""
    often = _OFTEN.match(shade, unit.start)
    if often is None:
        return unit
    if not _FIRMLY.search(left) or often.group().endswith("năm"):
        return None
    return Unit(unit.start, often.end(), "thing")
