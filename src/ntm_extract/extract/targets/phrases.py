"""Where the noun phrase ends that a number counts or measures, and what of it is said of time."""

from __future__ import annotations

import re

from ntm_extract.vi.first_letters import by_letter

_LIMIT = 220
_TIME = (
    r"(?:(?:hết |cuối |đầu |giữa |nửa )*(?:năm|quý|tháng|tuần|ngày|giai đoạn|thời gian|kỳ|vòng"
    r"|thời kỳ|dịp|đợt)|nay|cuối|hết|khi|lúc|thời|tết|mùa|\d)"
)
_MUCH = (
    r"(?:đến |tới |về |mức |lên |thêm |bình quân |ít nhất |tối thiểu |khoảng |trên |dưới |gần "
    r"|hơn |từ |còn |là )*\d"
)
_STOP_RIGHT = by_letter(
    r",(?!\d| (?:chống|chữa cháy|đại học|kiểm tra(?<=thanh tra, kiểm tra)|vùng xa|vùng cao|"
    r"biên giới|hải đảo)(?!\w))|\.(?!\d)|[;:?()\n\"]|(?<=[^\W\d_])/(?=\d)"
    rf"|(?<!\w)(?:trong|vào|đến|tới|trước|sau|từ)(?= {_TIME})"
    r"|(?<!\w)(?<!có )(?:với )?(?:quy mô|diện tích|công suất|kinh phí|trị giá|tổng vốn)"
    r"(?= (?:khoảng |trên |dưới |từ |đạt |tối thiểu |mỗi )*\d)|(?<!\w)ra khỏi(?!\w)"
    r"|(?<!\w)(?:chiếm|đạt) (?:tỷ lệ|tỉ lệ|tỷ trọng)(?!\w)"
    r"|(?<!\w)đến(?= (?:nơi|khu vực an toàn|chỗ|các điểm) )"
    r"|(?<!\w)theo(?! dõi| học)(?!\w)"
    r"|(?<!\w)(?:chậm|muộn) nhất(?= (?:là |vào |trong |đến |hết |cuối )*(?:ngày|tháng|quý|\d))"
    r"|(?<!\w)xong(?= (?:trước|trong|vào) )"
    r"|(?<!\w)(?:để|nhằm|so với|gắn (?:liền |chặt )?với|phối hợp(?: chặt chẽ)? với|nhất là"
    r"|đặc biệt là|góp phần|phấn đấu|thì|nhưng(?! chưa| không còn))(?!\w)"
    r"|(?<!\w)trên địa bàn(?= [^\s,.;:()]+(?: [^\s,.;:()]+){0,5} ?(?:[,.;:()]|$))"
    rf"|(?<!\w)(?:tăng|giảm|còn|lên|xuống|đạt|bằng|chiếm|là|có)(?= {_MUCH})"
    r"|(?<!\w)và(?= (?:(?!dưới|trên|từ|đến|năm|tháng|loại|mức|cấp|giai|hạng|nhóm|khu|lớp|khối|vùng)"
    r"[^\s,.;:()\d]+ ){1,4}\d[\d.,]* (?!tuổi|năm|tháng))"
    rf"|(?<!\w)(?:và|với|cho)(?= (?:có |đạt |giảm |tăng |thêm |tổng |số |quy mô )*{_MUCH})"
    r"|(?<!\w)với(?= (?:tổng|quy mô|kinh phí|diện tích|chiều dài|công suất|mức|giá trị))"
    r"|(?<!\w)(?:và|cùng)(?= (?:đạt|giảm|tăng|nâng|hoàn thành|bảo đảm|đảm bảo|không|tạo)(?!\w))"
    r"|(?<!\w)(?:từ năm|năm \d)"
)
_OPENS = (
    r"phấn đấu|đảm bảo|bảo đảm|trong đó|góp phần|với|gồm|bao gồm|tăng|giảm|nhất là|đặc biệt|đến"
    r"|trước|hoàn thành|đạt|tạo|không|nâng|tổ chức|xây dựng|đồng thời|từng bước|tiếp tục|có|và"
    r"|phục vụ|nhằm|cụ thể|tập trung|hằng|hàng|mỗi|chủ động|đưa|riêng|kể cả|chiếm|ước|còn|vượt"
    r"|trình|báo cáo|gửi|làm việc|xong|đồng chí|thiệt hại|một|hai|ba|gây|do|nên|nhưng|song|nếu|chưa"
    r"|đã|đang|sẽ|phải|cần|kịp thời|khẩn trương|chậm nhất|bàn giao|giải ngân|rà soát|chỉ đạo"
    r"|danh sách|làm|đối với|kích hoạt|cấp|khoán|huy động|vận động|thu hút|luân chuyển|giới thiệu"
    r"|kết nạp|biểu diễn|duy trì|giữ|củng cố|tiếp nhận"
    r"|các|những|mọi|yêu cầu|đề nghị|giao|ubnd|sở|cao|thấp|bằng"
    r"|bình quân|tối thiểu|ít nhất|tỷ lệ|số|tổng|gắn|thực hiện|triển khai"
)
_DOES = (
    rf"được|(?:đạt|có)(?! {_MUCH})|phải|đều|sử dụng|thực hiện|tham gia|ứng dụng|hoàn thành"
    r"|triển khai|đăng ký"
    r"|ký|chấp hành|áp dụng|tiếp cận|bảo đảm|đảm bảo|cung cấp|thuộc|biết|nắm|xây dựng|tổ chức"
    rf"|(?:trong|trên|tại|ở)(?! (?:{_TIME}|gần))|của|là|bị|chết"
)
"""What a noun does or where it is: the enumeration before it belongs to it as a whole."""
_ENUMERATED = re.compile(
    rf"(?:, (?!(?:{_OPENS})(?!\w))[^,.;:()\d%]{{2,60}}?){{1,6}}?"
    rf"(?<= )(?:{_DOES})(?!\w)"
)
_ENUMERATED_SHARE = re.compile(
    _ENUMERATED.pattern.replace(f"(?:{_DOES})", rf"(?:{_DOES}|đạt(?! \d[\d.,]* ?%)|có)")
)
"""All of a share have a number of something: "100% xã, phường có ít nhất 02 cán bộ"."""
_SAID = by_letter(rf"(?<!\w)(?:{_DOES}|đạt|có)(?!\w)")
_WHEN = (
    r"(?:\d{1,2} )?tháng(?: \d{1,2}| (?:đầu|cuối) năm)?"
    r"|(?:cuối |đầu |hết |cả )?(?<!lâu )(?<!hằng )(?<!hàng )năm(?: \d{4}| nay)?"
    r"|quý [ivx1-4]+|\d{4}|(?<!cây )(?:hằng|hàng) (?:năm|tháng|quý)|giai đoạn \d{4} ?- ?\d{4}"
    r"|(?:trong|vào|đến|tính đến|hết|tới)(?= |$)|nay|(?:cuối|đầu) (?:kỳ|giai đoạn)"
    r"|(?:đến )?(?:ngày )?\d{1,2}/\d{1,2}(?:/\d{4})?|ngày|(?:ngay |kể )?từ(?= (?:đầu|cuối)(?!\w))"
)
_WHEN_AT_END = by_letter(rf"(?:(?:^|(?<= ))(?:{_WHEN})[ ,/]*)+$")
ANOTHER_NUMBER = (
    r"(?<!dưới )(?<!từ )(?<!trên )(?<!độ )(?<!cấp )(?<!mức )(?<!loại )(?<!đến )(?<!năm )(?<!tháng )"
    r"(?<!quý )(?<!số )(?<!thứ )(?<!đoạn )(?<!ngày )(?<!nhóm )(?<!tuyến )(?<!điều )(?<!lộ )"
    r"(?<!qua )(?<!hơn )(?<!hạng )(?<!mũi )(?<!đợt )(?<!của )(?<![\w.,/-])(?<!- )"
    r"\d[\d.,]*(?! ?(?:tháng|năm|tuổi|tiêu chí trở|-)|[\d.,]*[/\w])"
)
"""A number that belongs to no name, age or date of the noun in front of it."""
_DIGIT = re.compile(r"\d")
ORDERS = by_letter(
    r"[:;]|, để(?!\w)|(?<!\w)(?:(?<!đạt )(?<!theo )(?<!số )(?<!các )yêu cầu|đề nghị|chỉ đạo"
    r"|phấn đấu|quyết tâm|tập trung(?= [^\s,.;:()]+ )|nhằm"
    r"|giao(?= (?:các|cho|ubnd|sở|phòng|ban)(?!\w)))(?!\w)"
)
"""What no noun phrase holds: an order, an aim, the colon of another clause."""
_LEVEL = by_letter(
    r"(?<!\w)(?:đạt|là|còn|ước|chiếm|bằng|(?<!gia )tăng|giảm|thực hiện|có|được|vượt|khoảng)"
    rf"(?: [^\s,.;:()\d]+){{0,4}} \d|{ANOTHER_NUMBER}"
    r"|(?<!\w)(?:(?:tăng|giảm) (?:rất )?(?:cao|mạnh|nhanh|sâu)|so với|phổ biến)(?!\w)"
)
_VERB_AT_END = by_letter(
    r"(?:(?:^|(?<= ))(?:ước|(?<!thôn )(?<!chuẩn )(?<!đổi )(?<!trồng )(?<!làm )(?<!mắc )mới"
    r"|(?<!chứng )(?<!địa )(?<!tôn )chỉ|đã|dự kiến|phải|cơ bản|đều|mạnh|giật|giữ|duy trì|trong đó"
    r"|xong|nhưng|khá|rất|là|từ|với|tương đương|và|mà|bảo đảm|đảm bảo|ít nhất|tối thiểu|tối đa"
    r"|(?<!lệ )(?<!quả )(?<!độ )(?<!tác )(?<!vốn )(?<!trị )giải ngân(?: chậm| thấp)?)[ ,]*)+$"
)
_KEPT_NUMBER = r"\d+(?:[.,]\d+)*+(?:/\d+(?:[.,]\d+)*+)?"
_FROM_TO = (
    rf"từ {_KEPT_NUMBER}(?! ?/\d)(?: ?%|m|km|ha|kg)?(?:(?: |/)[^\s,.;:()/]+){{0,5}}? trở (?:lên|"
    rf"xuống)(?!\w)"
    rf"|từ {_KEPT_NUMBER}(?: ?%| (?!năm|tháng|ngày)[^\W\d_]+){{0,2}} (?:đến|tới)(?: dưới)?"
    rf" {_KEPT_NUMBER}(?! ?/)(?: ?%| (?!năm|tháng(?! tuổi)|ngày)[^\W\d_]+)"
)
_BOUND = r"(?:từ|trên|dưới|gần|hơn|đủ|ít nhất|tối thiểu|tối đa|không (?:quá|dưới|dưới mức))"
_NOT_OF_WHOLE = (
    r"(?! ?(?:(?:nghìn|triệu|tỷ|tỉ) )*(?:đồng|usd)"
    r"| ?%? ?(?:dự toán|kế hoạch|chỉ tiêu|mục tiêu|so với))"
)
_WHICH = re.compile(
    rf"{_FROM_TO}"
    rf"|đạt (?:{_BOUND} )*{_KEPT_NUMBER}{_NOT_OF_WHOLE}"
    rf"|có (?:{_BOUND} )+{_KEPT_NUMBER}{_NOT_OF_WHOLE}"
)
"""A number that says which are counted: "12 sản phẩm | đạt 4 sao", "tàu dài | từ 15 m trở lên"."""
_WHICH_SHARE = re.compile(rf"{_WHICH.pattern}|có {_KEPT_NUMBER}{_NOT_OF_WHOLE}")
"""What a share has belongs to it too: "100% xã | có 02 cán bộ"."""
_WHICH_MEASURED = re.compile(_FROM_TO)
_LEFT_OVER = by_letter(
    r"(?: (?:đối|cho|với|và|của|để|gồm|bao gồm|như sau|sau đây|nhiều|cụ thể|trong đó|thì|là))+$"
)
_DONE_BY = re.compile(r"(?: (?:hoàn thành|hoàn tất|xong))+$")
OR_MORE = re.compile(r" ?trở (?:lên|xuống)(?!\w)")
"""Said of the number, no part of what it counts, where no other number stands before."""


_BY_NUMBER = {"thing": _WHICH, "share": _WHICH_SHARE, "measure": _WHICH_MEASURED}


def right_end(shade: str, at: int, *, of: str = "measure", bounded: bool = False) -> int:
    """Return where the noun phrase ends that begins at ``at``.

    A comma ends it, save where a verb behind the commas tells that an enumeration goes on:
    "100% cán bộ, công chức được tập huấn". ``of`` tells whether a number of things, a "share"
    or a measure is said of it: a number of things may have a number that says which.
    ``bounded``: "trở lên" is said of the number itself: "từ 95% kế hoạch | trở lên".
    """
    limit = min(len(shade), at + _LIMIT)
    which = _BY_NUMBER[of]
    stop = _stop(shade, at, limit, which)
    if stop and stop.group() == "," and not _SAID.search(shade, at, stop.start()):
        enumerated = _ENUMERATED_SHARE if of == "share" else _ENUMERATED
        more = enumerated.match(shade, stop.start(), limit)
        if more and not ORDERS.search(shade, stop.start(), more.end()):
            stop = _stop(shade, more.end(), limit, which)
    end = at + len(shade[at : stop.start() if stop else limit].rstrip())
    tails = (_LEFT_OVER, _DONE_BY) if stop and stop.group() == "trước" else (_LEFT_OVER,)
    for pattern in tails:
        if tail := pattern.search(shade, at, end):
            end = tail.start()
    more = OR_MORE.search(shade, at, end) if bounded else None
    return more.start() if more and not _DIGIT.search(shade, at, more.start()) else end


def _stop(shade: str, at: int, limit: int, which: re.Pattern[str]) -> re.Match[str] | None:
    """Return what ends a noun phrase; a number that says which are counted does not."""
    while stop := _STOP_RIGHT.search(shade, at, limit):
        kept = which.match(shade, stop.start(), limit)
        if kept is None:
            return stop
        at = kept.end()
    return None


def without_level(shade: str, begin: int, stop: int) -> int:
    """Return where a noun ends before another level of it: "tổng thu | đạt 12 tỷ đồng, tăng"."""
    level = _LEVEL.search(shade, begin, stop)
    return level.start() if level else stop


def clean(words: str) -> str | None:
    """Return words on one line without the points around them, None where there are none."""
    plain = " ".join(words.split()).rstrip(" ,.;:-/").lstrip(" ,.;:-/%")
    if plain.count('"') % 2 or (plain.startswith('"') and plain.endswith('"')):
        plain = plain.strip(' ,.;:-"')
    plain = plain.strip("“" if "”" in plain[1:-1] else "”" if "“" in plain[1:-1] else "“”")
    if plain.endswith("%") and not plain[-2:-1].isdigit():
        plain = plain.rstrip(" %")
    return plain or None


def clean_subject(text: str, shade: str, begin: int, stop: int) -> str | None:
    """Return the noun between two places without the time said at its end."""
    stop = begin + len(shade[begin:stop].rstrip(" ,"))
    for pattern in (_VERB_AT_END, _WHEN_AT_END, _VERB_AT_END):
        if tail := pattern.search(shade, begin, stop):
            stop = tail.start()
    return clean(text[begin:stop])
