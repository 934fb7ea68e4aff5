"""The noun phrase that ends right in front of a number: "tỷ lệ hộ nghèo | đạt tối thiểu 50%"."""

from __future__ import annotations

import re

from ntm_extract.extract.targets.phrases import ORDERS
from ntm_extract.extract.targets.quantity import Quantity
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.sieve import AtEnd
from ntm_extract.vi.sought import Sought

NOUN_OPENS = by_letter(
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
_STOP_LEFT = by_letter(
    r"[,.](?!\d)|[;:()\"\n%]|(?<!\w)(?:phấn đấu|đảm bảo|bảo đảm|đến năm \d{4}|trong năm \d{4}"
    r"|năm \d{4}|có|để|là|và|quyết tâm|trong đó|nâng(?! cao| cấp)|đã|thực hiện)(?!\w)"
)
_VERB_BEFORE = AtEnd(
    by_letter(
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
_FROM = Sought(
    by_letter(
        r"(?<!\w)(?:từ|trên(?! (?:0?1|một) (?:ha|đơn vị|sào|mẫu)))(?: mức)? \d[\d.,]*(?: ?%|"
        r"(?: (?!trở )[^\W\d_]+[23]?){1,4})?"
        r"(?: (?:vào )?năm \d{4}| hiện nay)?"
        r" ?(?:\([^()]*\) ?)?$"
    )
)
"""What a change starts from, between its noun and its end: "tỷ lệ hộ nghèo từ 3,4% xuống 2,5%"."""
LIMIT = 220
_WHEN_BEFORE = Sought(
    by_letter(
        r"(?: (?:vào|trong|đến|tới|hết|cuối|đầu))* (?:(?:tháng|quý) [\divx]+[ /])?(?:năm )?20\d\d $"
    )
)
"""A time between a noun and its level: "tổn thất điện năng | năm 2025 không quá"."""
_DIGIT = re.compile(r"\d")


def left_noun(shade: str, one: Quantity) -> tuple[int, int]:
    """Return the noun phrase in front of "đạt tối thiểu 50%"."""
    stop = one.start
    floor = max(0, stop - LIMIT)
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


_ANOTHER = by_letter(
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
