"""What a paragraph of a letter tells before it orders: "Hồi 13 giờ … . UBND xã yêu cầu …".

A short letter often has one paragraph: what happened, who wrote what, and then the order. Dates,
figures and bodies of what was told are none of the task; they stand in its text all the same.
"""

from __future__ import annotations

import re

from ntm_extract.extract.tasks.orders import find_ordered
from ntm_extract.vi.names import UPPER

_TELLS = re.compile(
    r"(?:Ngày \d+|Hồi \d+|Lúc \d+|Sáng|Chiều|Tính đến|Đến (?:nay|ngày|hết)|Từ (?:đầu|đêm|ngày)|"
    r"Theo (?:tin|bản tin|dự báo|báo cáo|phản ánh|thông tin|nhận định|đơn|ghi nhận)|"
    r"Hiện (?:nay|tại)|Thời gian (?:qua|gần đây)|Vừa qua|Gần đây|Qua (?:theo dõi|kiểm tra|rà soát|"
    r"nắm|báo cáo|xem xét)|Trong (?:tuần|tháng|năm|những ngày|thời gian|\d+)|Năm \d{4},|"
    r"Nguyên nhân|Tuy nhiên|Tại|Báo \w+)(?!\w)"
)
_SENTENCE = re.compile(rf"(?<=[\w)”\"%]\.)\s+(?=[{UPPER}])")
_LONGEST = 2_000


def told_until(text: str) -> int:
    """Return where a paragraph stops telling and orders; 0 where it does not begin by telling."""
    if not _TELLS.match(text) or len(text) > _LONGEST:
        return 0
    begin = 0
    for cut in _SENTENCE.finditer(text):
        if find_ordered(text, begin, cut.start()):
            return begin
        begin = cut.end()
    return begin if find_ordered(text, begin, len(text)) else 0
