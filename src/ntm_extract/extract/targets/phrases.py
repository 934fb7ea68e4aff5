"""Where the noun phrase ends that a number counts or measures, and what of it is said of time."""

from __future__ import annotations

import re

_LIMIT = 220
_TIME = (
    r"(?:(?:hết |cuối |đầu |giữa )*(?:năm|quý|tháng|ngày|giai đoạn|thời gian|kỳ|vòng|thời kỳ)"
    r"|nay|cuối|hết|khi|lúc|thời|\d)"
)
_MUCH = (
    r"(?:đến |tới |về |mức |lên |thêm |bình quân |ít nhất |tối thiểu |khoảng |trên |dưới |gần "
    r"|hơn |từ |còn |là )*\d"
)
_STOP_RIGHT = re.compile(
    r"[,.](?!\d)|[;:()\n\"]"
    rf"|(?<!\w)(?:trong|vào|đến|tới|trước|sau|từ)(?= {_TIME})"
    r"|(?<!\w)theo(?! dõi| học)(?!\w)"
    r"|(?<!\w)(?:để|nhằm|so với|gắn với|nhất là|đặc biệt là|góp phần|phấn đấu)(?!\w)"
    r"|(?<!\w)trên địa bàn(?= [^\s,.;:()]+(?: [^\s,.;:()]+){0,5} ?(?:[,.;:()]|$))"
    rf"|(?<!\w)(?:tăng|giảm|còn|lên|xuống|đạt|bằng|chiếm|là|có)(?= {_MUCH})"
    rf"|(?<!\w)(?:và|với|cho)(?= (?:có |đạt |giảm |tăng |thêm |tổng |số |quy mô )*{_MUCH})"
    r"|(?<!\w)với(?= (?:tổng|quy mô|kinh phí|diện tích|chiều dài|công suất|mức|giá trị))"
    r"|(?<!\w)(?:và|cùng)(?= (?:đạt|giảm|tăng|nâng|hoàn thành|bảo đảm|đảm bảo|không|tạo)(?!\w))"
    r"|(?<!\w)(?:từ năm|năm \d)"
)
_OPENS = (
    r"phấn đấu|đảm bảo|bảo đảm|trong đó|góp phần|với|gồm|bao gồm|tăng|giảm|nhất là|đặc biệt|đến"
    r"|trước|hoàn thành|đạt|tạo|không|nâng|tổ chức|xây dựng|đồng thời|từng bước|tiếp tục|có|và"
    r"|phục vụ|nhằm|cụ thể|tập trung|hằng|hàng|mỗi|chủ động|đưa|riêng|kể cả|chiếm|ước|còn|vượt"
    r"|các|những|mọi|yêu cầu|đề nghị|giao|ubnd|sở|cao|thấp|bằng"
    r"|bình quân|tối thiểu|ít nhất|tỷ lệ|số|tổng|gắn|thực hiện|triển khai"
)
_DOES = (
    r"được|đạt|có|phải|đều|sử dụng|thực hiện|tham gia|ứng dụng|hoàn thành|triển khai|đăng ký"
    r"|ký|chấp hành|áp dụng|tiếp cận|bảo đảm|đảm bảo|cung cấp|thuộc|biết|nắm|xây dựng|tổ chức"
    r"|trong|trên|của|tại|ở|là"
)
"""What a noun does or where it is: the enumeration before it belongs to it as a whole."""
_ENUMERATED = re.compile(
    rf"(?:, (?!(?:{_OPENS})(?!\w))[^,.;:()\d%]{{2,60}}?){{1,6}}?"
    rf"(?<= )(?:{_DOES})(?!\w)"
)
_SAID = re.compile(rf"(?<!\w)(?:{_DOES})(?!\w)")
_WHEN = (
    r"(?:\d{1,2} )?tháng(?: \d{1,2}| (?:đầu|cuối) năm)?|(?:cuối |đầu |hết |cả )?năm(?: \d{4}| nay)?"
    r"|quý [ivx1-4]+|\d{4}|(?:hằng|hàng) (?:năm|tháng|quý)|giai đoạn \d{4} ?- ?\d{4}"
    r"|(?:trong|vào|đến|tính đến|hết|tới)(?= |$)|nay|(?:cuối|đầu) (?:kỳ|giai đoạn)"
)
_WHEN_AT_END = re.compile(rf"(?:(?:^|(?<= ))(?:{_WHEN})[ ,/]*)+$")
ANOTHER_NUMBER = (
    r"(?<!dưới )(?<!từ )(?<!trên )(?<!độ )(?<!cấp )(?<!mức )(?<!loại )(?<!đến )(?<!năm )(?<!tháng )"
    r"(?<!quý )(?<!số )(?<!thứ )(?<!đoạn )(?<!ngày )(?<!nhóm )(?<!tuyến )(?<!điều )(?<!lộ )"
    r"(?<!qua )(?<!hơn )(?<!hạng )(?<![\w.,/-])(?<!- )"
    r"\d[\d.,]*(?! ?(?:tháng|năm|tuổi|tiêu chí trở|-)|[\d.,]*[/\w])"
)
"""A number that belongs to no name, age or date of the noun in front of it."""
_LEVEL = re.compile(
    r"(?<!\w)(?:đạt|là|còn|ước|chiếm|bằng|tăng|giảm|thực hiện|có|được|vượt|khoảng)"
    rf"(?: [^\s,.;:()\d]+){{0,4}} \d|{ANOTHER_NUMBER}"
)
_VERB_AT_END = re.compile(
    r"(?:(?:^|(?<= ))(?:ước|mới|chỉ|đã|dự kiến|phải|cơ bản|đều|mạnh|giật)[ ,]*)+$"
)


def right_end(shade: str, at: int) -> int:
    """Return where the noun phrase ends that begins at ``at``.

    A comma ends it, save where a verb behind the commas tells that an enumeration goes on:
    "100% cán bộ, công chức được tập huấn".
    """
    limit = min(len(shade), at + _LIMIT)
    stop = _STOP_RIGHT.search(shade, at, limit)
    if stop and stop.group() == "," and not _SAID.search(shade, at, stop.start()):
        more = _ENUMERATED.match(shade, stop.start(), limit)
        if more:
            stop = _STOP_RIGHT.search(shade, more.end(), limit)
    end = stop.start() if stop else limit
    return at + len(shade[at:end].rstrip())


def without_level(shade: str, begin: int, stop: int) -> int:
    """Return where a noun ends before another level of it: "tổng thu | đạt 12 tỷ đồng, tăng"."""
    level = _LEVEL.search(shade, begin, stop)
    return level.start() if level else stop


def clean(words: str) -> str | None:
    """Return words on one line without the points around them, None where there are none."""
    plain = " ".join(words.split()).strip(' ,.;:-“”"/%')
    return plain or None


def clean_subject(text: str, shade: str, begin: int, stop: int) -> str | None:
    """Return the noun between two places without the time said at its end."""
    stop = begin + len(shade[begin:stop].rstrip(" ,"))
    for pattern in (_VERB_AT_END, _WHEN_AT_END, _VERB_AT_END):
        if tail := pattern.search(shade, begin, stop):
            stop = tail.start()
    return clean(text[begin:stop])
