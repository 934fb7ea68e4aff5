"""The noun of a clause that its number is a level of: "tỷ lệ hộ nghèo còn 3%, | giảm 0,5%"."""

from __future__ import annotations

import re

from ntm_extract.extract.targets.left_nouns import LIMIT, NOUN_OPENS, left_noun
from ntm_extract.extract.targets.phrases import ANOTHER_NUMBER
from ntm_extract.extract.targets.quantity import Quantity
from ntm_extract.vi.first_letters import by_letter

_IN_BRACKET = re.compile(
    r"[^()]*\((?:(?:hiện nay|hiện có|hiện tại|hiện|đến nay),? ?)?"
    r"(?:(?:cả |toàn )[^\s()]+ ?|bình quân(?: chung)?(?: [^\s,.;:()\d]+){0,4} ?)?"
    r"(?:(?:mới|chỉ|đã|ước|đạt|chiếm|bằng|khoảng|tương ứng|tương đương|tỷ lệ|tức|đạt tỷ lệ"
    r"|chiếm tỷ lệ|trên|dưới|gần|hơn|tăng|giảm|là|còn) ?)*$"
)
"""A bracket that holds a number and no noun: "(toàn tỉnh mới đạt 24,5%)", "(đạt 75%)"."""


_NEXT_VERB = by_letter(
    r"[,.](?!\d)|[;:()%]|(?<!\w)(?:(?:cuối|đầu)(?= (?:năm|tháng|quý|kỳ|giai|nhiệm|\d))|năm|"
    r"(?<!không )đạt|còn|là|chiếm|ước|(?<!gia )tăng"
    r"|giảm|trong|đã|so|(?<!thôn )(?<!chuẩn )(?<!đổi )(?<!trồng )(?<!mắc )mới"
    rf"|(?:được|từ|lên|xuống)(?= \d))(?!\w)|{ANOTHER_NUMBER}"
)


def subject_before(shade: str, one: Quantity) -> tuple[int, int]:
    """Return the noun that the clause before tells of: "tỷ lệ hộ nghèo còn 3%, giảm 0,5%"."""
    floor = max(0, one.start - LIMIT, shade.rfind(". ", 0, one.start) + 1)
    floor = max(floor, shade.rfind(";", 0, one.start))
    nouns = list(NOUN_OPENS.finditer(shade, floor, one.start))
    if not nouns:
        return 0, 0
    noun = nouns[-1]
    for before in reversed(nouns[:-1]):  # "tổng kim ngạch": one noun, though both words open one
        if noun.start() - before.end() != 1:
            break
        noun = before
    verb = _NEXT_VERB.search(shade, noun.end(), one.start)
    return noun.start(), verb.start() if verb else one.start


def before_bracket(shade: str, one: Quantity) -> tuple[int, int]:
    """Return the noun in front of a bracket that holds nothing but the number."""
    floor = max(0, one.start - LIMIT)
    bracket = shade.rfind("(", floor, one.start)
    if bracket < 0 or not _IN_BRACKET.fullmatch(shade, floor, one.start):
        return 0, 0
    clause = max(shade.rfind(mark, floor, bracket) for mark in (";", ". ", ":")) + 1
    clause = max(clause, floor)
    nouns = list(NOUN_OPENS.finditer(shade, clause, bracket))
    if nouns:
        verb = _NEXT_VERB.search(shade, nouns[0].end(), bracket)
        return nouns[0].start(), verb.start() if verb else bracket
    behind = max((number.end() for number in _LAST.finditer(shade, clause, bracket)), default=-1)
    if behind < 0 or shade.find(",", behind, bracket) >= 0:
        return 0, 0
    return behind, bracket


_LAST = re.compile(r"\d[\d.,/]*(?: ?%)?")
_POVERTY = "giảm nghèo"
"""Said in one word of what falls: "giảm nghèo 1,2%/năm"."""
_FALLS = re.compile(
    r"giảm (?:(?:bình quân|trung bình|thêm|xuống|còn|mỗi năm|từ|đến|tới|mức) )*(?=[^\d]*$)"
)


def falling(shade: str, one: Quantity) -> tuple[int, int]:
    """Return the noun phrase between "giảm" and its number: "giảm tỷ lệ hộ nghèo 1,5%"."""
    if one.rule != "quantity.decrease":
        return 0, 0
    if shade.startswith(_POVERTY, one.start):
        return one.start, one.start + len(_POVERTY)
    falls = _FALLS.match(shade, one.start, one.number_start)
    stop = one.number_start - 1
    return (falls.end(), stop) if falls and stop - falls.end() > 1 else (0, 0)


_REACHES = by_letter(
    r"(?<!\w)(?:đạt|đạt được|còn|là|chiếm|bằng|tăng|giảm|ước|lên|xuống|tới|đến|vượt|ổn định|ở|gấp"
    r"|được|thực hiện|không (?:dưới|quá|vượt quá))"
    r"(?: (?:khoảng|trên|gần|hơn|dưới|tối thiểu|ít nhất|tối đa|không|quá|vượt quá|thấp hơn|cao hơn"
    r"|mức|bình quân|thêm|chỉ|mới|dự kiến|thấp|cao|từ|đến|tới|ở))* $"
)
"""What is in front of the verb reaches the number, or changes by it."""
_CHANGES = re.compile(r"(?:tăng|giảm)(?: (?:thêm|ít nhất|tối thiểu|khoảng|trên|hơn|gần))* $")
_TURNS = re.compile(
    r"[,;] (?:và )?(?:cắt |kéo )?(?:tăng|giảm)(?: (?:ít nhất|tối thiểu|thêm|trên))* $"
)
_OWN_NOUN = re.compile(
    r" (?!so|trong|năm|cùng|kế hoạch|dự toán|vào|đến|và|với|theo|về|trên|mỗi|của|hằng|hàng|bình|mức"
    r"|tháng|quý|ngày|nhưng|do|tại|ở|khi|là|giai|chỉ tiêu|mục tiêu|trở|hơn)[^\W\d]"
)
_SHARE = by_letter(r"(?<!\w)chiếm(?: [^\s,.;:()\d]+){0,3} $")
"""What is behind the number is the whole, of which what is in front is a share."""


_WHOLE = re.compile(r" (?:tổng|gr?dp)(?!\w)")
_RATIO = re.compile(r"(?:tỷ lệ|tỉ lệ|tỷ trọng) [^\W\d]")
"""A ratio is the subject of its share even without a verb: "tỷ lệ nợ dưới 2% số phải thu"."""


def is_subject(shade: str, one: Quantity) -> bool:
    """Tell whether a verb of reaching stands before the number: its subject is the indicator."""
    left = shade[max(0, one.number_start - 60) : one.number_start].rstrip("≥≤<>=~≈ ") + " "
    if _SHARE.search(left):
        return True
    if _CHANGES.search(left) and NOUN_OPENS.match(shade, one.end + 1):
        return False  # "…, cắt giảm 25% chi phí": the noun right behind
    if _TURNS.search(left) and _OWN_NOUN.match(shade, one.end):
        return False  # "cắt giảm 20% số cuộc họp, giảm 30% văn bản giấy"
    begin, stop = left_noun(shade, one)
    share = one.unit is not None and one.unit.kind == "percent"
    if share and _RATIO.match(shade, begin + (shade[begin : begin + 1] == " "), stop):
        return True
    if not _REACHES.search(left):  # "nợ xấu dưới 2% tổng dư nợ"
        whole = _WHOLE.match(shade, one.end) is not None
        return whole and NOUN_OPENS.match(shade, begin, stop) is not None
    return NOUN_OPENS.search(shade, begin, stop) is not None
