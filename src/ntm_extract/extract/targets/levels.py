"""Numbers that measure without a unit behind them: an index, a rate "trên 1.000 trẻ", a pair."""

from __future__ import annotations

import re

from ntm_extract.vi.counted_nouns import Unit
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.sought import Sought

_SAYS = r"(?:đạt|còn|là|xuống|lên|trên|dưới|khoảng|mức|từ|không quá|tối đa|tối thiểu|ít nhất)"
_INDEX = Sought(
    re.compile(
        r"(?<!\w)(?:chỉ số|hệ số|điểm (?:số|trung bình|bình quân|đánh giá)"
        r"|hdi|gini|pci|papi|sipas|gii|icor|tổng tỷ suất sinh)"
        rf"(?: (?!điều|khoản|mục|phụ)[^\s,.;:\d]+){{0,8}} {_SAYS} $"
    )
)
_OF = r"(?:1|10|100)\.?000"
_WHOM = r"(?: (?!vào|năm|đến|trong|ở|đối|và|còn|xuống|đạt|dưới|trên|là|giảm|tăng)[^\W\d_]+){1,4}"
_RATE = re.compile(
    rf" (?P<unit>trên {_OF}(?: (?!vào|năm|đến|trong|ở|đối|và)[^\W\d_]+){{1,3}})(?!\w)"
)
"""What a rate is of: "tử vong dưới 9,5 trên 1.000 trẻ đẻ sống"."""
_RATE_IN_FRONT = Sought(
    re.compile(
        r"(?<!\w)(?:tỷ suất|tỷ số|tỷ lệ|tử vong|mắc|số)[^.;:]{0,90}?"
        rf" (?P<unit>(?:tính )?(?:trên|/) ?{_OF}{_WHOM})"
        rf"(?: (?:giảm|tăng))?(?: {_SAYS})+(?: (?:khoảng|còn|dưới))* $"
    )
)
"""The same said before the level: "tử vong trên 1.000 trẻ đẻ sống giảm xuống còn 9,5"."""
_RATE_LEVEL = Sought(
    by_letter(
        r"(?<!\w)(?:tổng số|số lượng|số (?:vụ|lượt|người|hộ|ca|doanh nghiệp|học sinh|lao động|"
        r"hội viên"
        r"|thuê bao|dự án|mô hình|sản phẩm|xã|cơ sở))(?: (?!điều|khoản|mục|phụ|"
        r"điểm)[^\s.;:,()\d]+){1,14}"
        rf" {_SAYS}(?: (?:khoảng|trên|dưới|mức))* $"
        r"|(?<!\w)(?:số|tỷ lệ) [^.;:/]{2,40} ?/ ?(?:vạn|[\d.]+) ?dân[^.;:/]{0,20}: ?$"
        rf"|(?<!\w)(?:tỷ suất|tỷ số)[^.;:]{{2,90}} (?:giảm |tăng )?{_SAYS}(?: (?:còn|dưới))* $"
    )
)
_RATE_OF = re.compile(
    r"(?:\d|(?<!\w)(?:tỷ suất|tỷ số|tỷ lệ|tử vong|mắc)(?: [^\s,.;:()]+){0,12}) (?:tính )?trên $"
)
_COUNT_OF = re.compile(r"(?<!\w)số(?: [^\s,.;:()]+){1,8} (?:tính )?trên $")
_THEN_LEVEL = re.compile(rf"{_WHOM}(?: (?:giảm|tăng))? {_SAYS}(?: (?:khoảng|còn|dưới))* \d")
"""So many on so many: "số bác sĩ trên | 10.000 dân đạt 11"."""
_THOUSANDS = re.compile(_OF)
_WHEN = r"(?:vào |đến |trong |tới )?(?:cuối |hết |đầu )?(?:năm|quý|tháng) [\divx]+(?:/\d{4})?"
_PAIR = re.compile(
    rf"\d[\d.,]*(?: ?[%‰]| ?/ ?\d[\d.,]*)?(?: [^\s,.;:()\d]+){{0,6}} {_WHEN}(?:,| và|, và)"
    rf"(?: (?:giảm|tăng|khoảng|{_SAYS}))* $"
)
"""Another level of the number before: "17,5 vào năm 2025 | và 15 vào năm 2030"."""
_WHEN_BEHIND = re.compile(rf" {_WHEN}(?! ?[-–] ?\d)")
"""When the level is of; behind "năm" two years are a period, and so many of them its length."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_NO_NOUN = re.compile(r" ?(?:[.,;)]|$)| (?:vào|trong|năm|đến|trở lên)(?!\w)")
_FAR = 150


def rate_behind(shade: str, at: int) -> Unit | None:
    """Return what a rate is of, said behind its number: "9,5 | trên 1.000 trẻ đẻ sống"."""
    rate = _RATE.match(shade, at)
    return Unit(rate.start("unit"), rate.end("unit"), "percent") if rate else None


def rate_in_front(shade: str, token: re.Match[str]) -> Unit | None:
    """Return what a rate is of, said before its number."""
    if not _is_alone(shade, token):
        return None
    rate = _RATE_IN_FRONT.search(shade, max(0, token.start() - _FAR), token.start())
    return Unit(rate.start("unit"), rate.end("unit"), "percent") if rate else None


def is_whole_of_rate(shade: str, token: re.Match[str], left: str) -> bool:
    """Tell whether a number is what a rate is of: "9,5 trên | 1.000 trẻ"."""
    if not (left.endswith("trên ") and _THOUSANDS.fullmatch(token["n"])):
        return False
    if _RATE_OF.search(left):
        return True
    return _COUNT_OF.search(left) is not None and _THEN_LEVEL.match(shade, token.end()) is not None


def is_level(shade: str, token: re.Match[str], left: str) -> bool:
    """Tell whether a number without a unit is a level of an index or a rate, or of a pair."""
    if not _is_alone(shade, token):
        return False
    if "," in token["n"] and _INDEX.search(left):
        return True
    if _PAIR.search(left) and _WHEN_BEHIND.match(shade, token.end()):
        return True
    if _YEAR.fullmatch(token["n"]):
        return False
    return bool(_RATE_LEVEL.search(shade, max(0, token.start() - _FAR), token.start()))


def _is_alone(shade: str, token: re.Match[str]) -> bool:
    """Tell whether a number has no noun, other number or part behind it."""
    if token["of"] and token["of"].strip("0.") != "1":
        return False
    if token["to"] or token["upto"]:
        return False
    return _NO_NOUN.match(shade, token.end()) is not None
