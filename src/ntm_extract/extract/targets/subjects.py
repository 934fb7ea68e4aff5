"""The noun in front of a number that says what the number is of: "tỷ lệ hộ nghèo | còn 3%"."""

from __future__ import annotations

import re

from ntm_extract.extract.targets.phrases import ANOTHER_NUMBER, ORDERS
from ntm_extract.extract.targets.quantity import Quantity
from ntm_extract.vi.sieve import AtEnd
from ntm_extract.vi.sought import Sought

_STOP_LEFT = re.compile(
    r"[,.](?!\d)|[;:()\"\n%]|(?<!\w)(?:phấn đấu|đảm bảo|bảo đảm|đến năm \d{4}|trong năm \d{4}"
    r"|năm \d{4}|có|để|là|và|quyết tâm|trong đó|nâng(?! cao| cấp)|đã|thực hiện)(?!\w)"
)
_VERB_BEFORE = AtEnd(
    re.compile(
        r"(?<!\w)(?:(?:chiếm|đạt) (?:tỷ trọng|tỷ lệ|tỉ lệ)|(?<!không )đạt|còn|là|chiếm|"
        r"(?<!mặt )(?<!đồng )(?<!văn )(?<!công )(?<!cân )bằng"
        r"|(?<!gia )tăng|giảm|ước đạt|ước|đạt được|(?<!trở )lên|(?<!trở )xuống|khoảng|trên|gần|hơn"
        r"|dưới|ít nhất|tối thiểu"
        r"|(?<!định )(?<!hạn )mức|(?<!điện )từ|tới|đến|thêm|(?<!chứng )(?<!địa )(?<!tôn )chỉ"
        r"|(?<!thôn )(?<!chuẩn )(?<!đổi )(?<!trồng )(?<!làm )(?<!mắc )mới|được|bình quân|không|quá"
        r"|tối đa|(?<!vùng )thấp|(?<!nâng )(?<!nghệ )(?<!lượng )(?<!độ )(?<!vùng )(?<!đề )cao|gấp"
        r"|dự kiến|đạt thấp|vượt|so với|ổn định|ở|phấn đấu)$"
    )
)
_SIGN_BEFORE = re.compile(r"[≥≤<>=~≈] ?$")
NOUN_OPENS = re.compile(
    r"(?<!\w)(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tổng|chỉ số|mức(?! độ \d)|diện tích|thu nhập|tốc độ"
    r"|lưu lượng|nhiệt độ|nồng độ|sĩ số|quân số|bội chi|nợ công|nghĩa vụ trả nợ|suất sự cố|"
    r"tần suất|tổn thất|điện thương phẩm|đàn(?= (?:lợn|bò|trâu|"
    r"dê|gia cầm|gia súc|vật nuôi|vịt|gà|ong))"
    r"|(?<!tế )(?<!sĩ )(?<!hóa )(?<!thiểu )(?<!dân )(?<!đổi )(?<!ngữ )(?<!hệ )(?<!tỷ )(?<!một )"
    r"(?<!chỉ )(?<!xã hội )(?<!quân )(?<!xổ )số(?! ?\d|,|\.|;|\))|kim ngạch|giá trị|sản lượng|"
    r"doanh thu|"
    r"năng suất"
    r"|vốn|kinh phí|thu ngân sách|tăng trưởng|grdp|quy mô|độ che phủ|tỷ suất|tỉ suất|tỷ số"
    r"|chi ngân sách|chỉ tiêu|hệ số|tuổi thọ|mật độ|công suất|lãi suất"
    r"|áp lực|điểm (?:trung bình|bình quân|số)|xếp hạng|thứ hạng|(?<!còn )(?<!đang )(?<!dư )nợ|"
    r"dư nợ|thời gian|thời lượng|định mức"
    r"|chi phí|chiều dài|độ dài|dân số|dung tích|khối lượng|số lượng|mực nước|lượng mưa)(?!\w)"
)
_FROM = Sought(
    re.compile(
        r"(?<!\w)(?:từ|trên(?! (?:0?1|một) (?:ha|đơn vị|sào|mẫu)))(?: mức)? \d[\d.,]*(?: ?%|"
        r"(?: (?!trở )[^\W\d_]+[23]?){1,4})?"
        r"(?: (?:vào )?năm \d{4}| hiện nay)?"
        r" ?(?:\([^()]*\) ?)?$"
    )
)
"""What a change starts from, between its noun and its end: "tỷ lệ hộ nghèo từ 3,4% xuống 2,5%"."""
_LIMIT = 220
_WHEN_BEFORE = Sought(
    re.compile(
        r"(?: (?:vào|trong|đến|tới|hết|cuối|đầu))* (?:(?:tháng|quý) [\divx]+[ /])?(?:năm )?20\d\d $"
    )
)
"""A time between a noun and its level: "tổn thất điện năng | năm 2025 không quá"."""
_IN_BRACKET = re.compile(
    r"[^()]*\((?:(?:hiện nay|hiện có|hiện tại|hiện|đến nay),? ?)?"
    r"(?:(?:cả |toàn )[^\s()]+ ?|bình quân(?: chung)?(?: [^\s,.;:()\d]+){0,4} ?)?"
    r"(?:(?:mới|chỉ|đã|ước|đạt|chiếm|bằng|khoảng|tương ứng|tương đương|tỷ lệ|tức|đạt tỷ lệ"
    r"|chiếm tỷ lệ|trên|dưới|gần|hơn|tăng|giảm|là|còn) ?)*$"
)
"""A bracket that holds a number and no noun: "(toàn tỉnh mới đạt 24,5%)", "(đạt 75%)"."""


_NEXT_VERB = re.compile(
    r"[,.](?!\d)|[;:()%]|(?<!\w)(?:(?:cuối|đầu)(?= (?:năm|tháng|quý|kỳ|giai|nhiệm|\d))|năm|"
    r"(?<!không )đạt|còn|là|chiếm|ước|(?<!gia )tăng"
    r"|giảm|trong|đã|so|(?<!thôn )(?<!chuẩn )(?<!đổi )(?<!trồng )(?<!mắc )mới"
    rf"|(?:được|từ|lên|xuống)(?= \d))(?!\w)|{ANOTHER_NUMBER}"
)


def subject_before(shade: str, one: Quantity) -> tuple[int, int]:
    """Return the noun that the clause before tells of: "tỷ lệ hộ nghèo còn 3%, giảm 0,5%"."""
    floor = max(0, one.start - _LIMIT, shade.rfind(". ", 0, one.start) + 1)
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
    floor = max(0, one.start - _LIMIT)
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


_DIGIT = re.compile(r"\d")
_REACHES = re.compile(
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
_SHARE = re.compile(r"(?<!\w)chiếm(?: [^\s,.;:()\d]+){0,3} $")
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


def left_noun(shade: str, one: Quantity) -> tuple[int, int]:
    """Return the noun phrase in front of "đạt tối thiểu 50%"."""
    stop = one.start
    floor = max(0, stop - _LIMIT)
    if when := _WHEN_BEFORE.search(shade, floor, stop):
        stop = when.start() if shade[: when.start()].rstrip()[-1:] not in ",;:." else stop
    while (verb := _verb_before(shade, floor, stop)) is not None:
        stop = verb.start()
    begin = floor
    opened = shade.rfind("(", floor, stop) + 1
    clause = max(shade.rfind(mark, floor, stop) + 1 for mark in (";", ". ", ":", "%"))
    quote = shade.rfind('"', floor, stop) + 1
    if shade[quote - 2 : quote] == ' "':  # one that opens, of which the end is still to come
        clause = max(clause, quote)
    clause = clause if ")" in shade[opened:stop] else max(clause, opened)
    comma = shade.rfind(", ", max(floor, clause), stop)
    starts = [noun.start() for noun in NOUN_OPENS.finditer(shade, max(floor, clause), stop)]
    if starts:
        start = next((start for start in starts if start > comma), starts[0])
        apart = start < comma and (
            _ANOTHER.search(shade, start, comma) is not None or shade.endswith("% ", 0, start)
        )
        whole = apart and shade.count("(", start, comma) == shade.count(")", start, comma)
        if whole and not _SAID_ON.match(shade, comma + 2, stop):
            return comma + 2, stop  # "mức 180 con, | đàn gia cầm"
        inner = shade.rfind(_AMONG, start, stop) + len(_AMONG)
        if inner > start + len(_AMONG) and shade[inner:stop].strip():
            return max(inner, comma + 2), stop
        order = ORDERS.search(shade, start, stop)
        return (start, stop) if order is None else _behind_order(shade, order.end(), starts, stop)
    for mark in _STOP_LEFT.finditer(shade, floor, stop):
        shifts = stop < one.start or one.comparator in {"+", "-"}
        if shifts and mark.group() == "," and not shade[mark.end() : stop].strip():
            break  # "xuất khẩu đạt 39 tỷ đồng, | tăng 16%"
        if mark.group() != "và" or _DIGIT.search(shade, begin, mark.start()):
            begin = _with_quoted(shade, floor, mark)  # "dân tộc thiểu số và miền núi" is one noun
    return begin, stop


_ANOTHER = re.compile(
    r"(?<!năm )(?<!tháng )(?<!quý )(?<!số )(?<!ngày )(?<!thứ )(?<!nhóm )(?<!cấp )(?<!loại )(?<!lộ )"
    r"(?<!giai đoạn )(?<![\w.,/-])(?<!- )\d[\d.,]*(?! ?(?:tuổi|năm|tháng|-)|[\d.,]*[/\w])"
)
"""A level of its own: "mức 180 con, | đàn gia cầm 2 triệu con"."""
_SAID_ON = re.compile(
    r"(?:thu|một|có|tăng|giảm|đạt|bằng|chiếm|còn|vượt|ước|cao|thấp|trong|so|tương|phấn đấu|gấp|"
    r"riêng|cá biệt"
    r"|nhất|gồm|bao gồm|hoặc|mà|để|đến|năm|vào|cuối|đã|là|được|và|kinh doanh|từ|trên|dưới|nếu|thì|"
    r"khi)(?!\w)|[^ ]*$"
)
"""What goes on telling of the noun before a comma: "lượng mưa 120 mm, | có nơi trên 250 mm"."""


def _verb_before(shade: str, floor: int, stop: int) -> re.Match[str] | None:
    """Return what reaches or compares in front of ``stop``, or tells where a change began."""
    end = floor + len(shade[floor:stop].rstrip(" ,"))
    return (
        _VERB_BEFORE.search(shade, floor, end)
        or _SIGN_BEFORE.search(shade, max(floor, stop - 2), stop)
        or _FROM.search(shade, floor, stop)
    )


_AMONG = " trong đó "
"""A part of the sum has a name of its own: "tổng vốn 9 tỷ đồng, trong đó vốn vay 4 tỷ đồng"."""


def _with_quoted(shade: str, floor: int, mark: re.Match[str]) -> int:
    """Return where a noun begins behind a mark; a name in quotes belongs to it: 'Quỹ "…" huyện'."""
    at = mark.start()
    if mark.group() != '"' or shade[at - 1 : at] in {"", " "}:
        return mark.end()
    opened = shade.rfind(' "', floor, at)
    return shade.rfind(" ", floor, opened) + 1 or floor if opened >= 0 else mark.end()


def _behind_order(shade: str, at: int, starts: list[int], stop: int) -> tuple[int, int]:
    """Return the noun behind an order, which none in front of it is the subject of."""
    start = next((start for start in starts if start >= at), stop)
    return (start, stop) if not ORDERS.search(shade, start, stop) else (stop, stop)
