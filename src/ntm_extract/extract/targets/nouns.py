"""Tells a noun from a verb that stands by itself where a noun was looked for."""

from __future__ import annotations

import re

from ntm_extract.extract.targets.left_nouns import NOUN_OPENS
from ntm_extract.extract.targets.phrases import OR_MORE, clean_subject

SOME = 3
"""What is shorter than this is no noun."""
_LETTERS = re.compile(r"[^\W\d_]{2}")
_BY_ITSELF = re.compile(
    r"(?:(?:đã|đang|sẽ|mới|chỉ|còn|gần|khoảng|hơn|trên|chưa|được|xong|và|phải|cần|tổ chức|nhất"
    r"|chọn|nợ|giải ngân|bàn giao|hoàn thành|trồng|thực hiện|triển khai|huy động|thu|chi|cấp|phát"
    r"|hỗ trợ|bố trí|phân bổ|giao|gửi|ban hành|xây dựng|lựa chọn|có|đạt|đầu tư|thu hút|tiếp nhận"
    r"|giải quyết|xử lý|kiểm tra|vận động|thành lập|toàn tỉnh|toàn huyện|cả nước"
    r"|lại|nữa|trở đi|từ|đến)(?: |$|(?=\d)))+"
)
"""A verb and its adverbs, without what is done."""
_BY_ITSELF_OR_SUM = re.compile(rf"{_BY_ITSELF.pattern}(?:$|\d)")
"""Such a verb may have a sum behind it: "giải ngân 12 tỷ đồng"."""
_GIVES = re.compile(r", (?:hỗ trợ|bàn giao|giải ngân|huy động|bố trí|cấp|chi|trả)$")
_WHO_DOES = re.compile(
    r"(?<!\w)(?:chọn|cử|lập|mở|bố trí|thành lập|tổ chức|xây dựng|trồng|hỗ trợ|có|giao|tuyển)[ ,]*$"
)
"""What stands in front of the number is who does it: "phường chọn 02 trường hợp"."""
_TO_COUNTED = re.compile(
    r"(?<!\w)(?:cho|được|có|với) \d+(?:[.,]\d+)*+(?:/\d+(?:[.,]\d+)*+)? (?=[^\W\d_])"
    r"(?!(?:nghìn|triệu|tỷ|tỉ|đồng|usd|ha|km|m|m2|m3|tấn|kg|tạ)(?!\w))"
)
_CLERKS = re.compile(
    r"(?:tham mưu|chấp thuận|trình|rà soát|tổng hợp|chủ trì|phối hợp|đề xuất|báo cáo|cho phép"
    r"|khẩn trương|kịp thời|tiếp tục)(?!\w)"
)
"""How a sentence of work begins, no noun."""
_NO_NOUN = re.compile(
    rf"{_BY_ITSELF.pattern}$"
    r"|(?:của|từ|và|với|ở|tại|trong|được|bằng|theo|do|chưa|trở|áp dụng|không"
    r"|tính|quy định|trên tổng(?: số)?|đối với|nếu|khi|để|nhằm|về|đến|tới|là|nên|thì|mà)(?!\w)"
)
_LINKS = re.compile(
    r"(?:(?:giảm(?! nghèo| thiểu)|hạ|kéo giảm|nâng(?! cao| cấp)|rút ngắn|duy trì|giữ ổn định|"
    r"giữ vững"
    r"|giữ|đưa|phấn đấu|bảo đảm|đảm bảo) )+(?=\w)"
    r"|(?:(?:riêng|trong đó|và|nhưng|song|thì|mỗi|còn(?! lại)) )+(?=\w)"
    r"|(?:(?:tính )?(?:đến|tới|trong|từ) )?(?:hết |cuối |đầu )?"
    r"(?:(?:ngày|tháng|quý|năm) [\divx/]+|\d+/\d+(?:/\d+)?)(?: |$)"
)
"""What leads to a noun and is no part of it: "riêng các xã …", "đến hết quý II/2025 …"."""


def noun_between(text: str, shade: str, begin: int, stop: int) -> str | None:
    """Return the noun between two places, None where a verb stands there by itself."""
    begin = stop - len(shade[begin:stop].lstrip())
    if link := _LINKS.match(shade, begin, stop):
        begin = link.end()
    words = clean_subject(text, shade, begin, stop)
    if words is None or len(words) < SOME or not _LETTERS.search(words):
        return None
    plain = words.lower()
    if _CLERKS.match(plain) or _BY_ITSELF_OR_SUM.match(plain) or _GIVES.search(plain):
        return None
    return words


def is_none(shade: str, begin: int, stop: int) -> bool:
    """Tell whether what stands behind a number is no noun that it measures."""
    if OR_MORE.match(shade, begin):
        return True
    return _NO_NOUN.match(shade[begin:stop].strip()) is not None


def is_who_does(shade: str, begin: int, stop: int) -> bool:
    """Tell whether a verb of doing stands between a noun and its number: "phường chọn 02"."""
    return _WHO_DOES.search(shade, begin, stop) is not None


def of_counted(shade: str, begin: int, stop: int) -> tuple[int, int]:
    """Return the things that a number in front counts: "trợ cấp cho 30/40 | hộ mất nhà"."""
    if not NOUN_OPENS.match(shade, begin):
        for counted in _TO_COUNTED.finditer(shade, begin, stop):
            begin = counted.end()
    return begin, stop
