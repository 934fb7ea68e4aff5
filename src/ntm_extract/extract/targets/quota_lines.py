"""Items that say no more than what and how much: "- Doanh thu: 71 tỷ đồng;" under "Giao chỉ tiêu".

Where such a line is an item of work, its number is what is to be reached: nothing else is told.
"""

from __future__ import annotations

import re

from ntm_extract.extract.targets.quantity import Quantity
from ntm_extract.extract.targets.setting import Setting

_NO_QUOTA = (
    r"(?:(?:tổng |dự toán |nhu cầu |nguồn )?(?:kinh phí|vốn|mức đầu tư|dự toán)|thời (?:gian|hạn|"
    r"lượng)|điện thoại|số (?:tài khoản|máy|fax|trang|bản)|địa điểm|thành phần|đối tượng|phạm vi|"
    r"hiện|đã|kết quả|thực hiện (?:năm|đến)|ước|quy mô|mức (?:chi|phạt|thu|hỗ trợ|thưởng|đóng)|"
    r"giá|đơn giá|lệ phí|phí|năm \d|số lượng|cơ cấu|gồm|trong đó|giải|điểm|thang điểm|khoản|"
    r"nguồn|ngân sách (?:tỉnh|huyện|xã|nhà nước|trung ương|địa phương)|hỗ trợ|chi |tiêu chí|"
    r"đợt|bước|giai đoạn|lớp \d|khối|phụ lục|mẫu|biểu)(?!\w)"
)
_IN_FRONT = re.compile(
    r"[ \-–+*•]*(?:\(?\w{1,2}[.)] ?|\d{1,2}(?:\.\d{1,2})+\.? )?(?:về |chỉ tiêu |số )?"
    rf"(?!{_NO_QUOTA})[^:;.\d()]{{3,110}}(?:\([^()]{{1,20}}\) ?)?: ?(?:đạt |phấn đấu |là )*\Z"
)
_BEHIND = re.compile(r"[^,;.:\d()]{0,30}(?:[;.,/]+ *\Z|\Z|;|, (?=[^,;.:]{3,60}: \d))")
_RATE = re.compile(r"(?:(?:nghìn|ngàn|triệu|tỷ) )?đồng ?/|đồng\Z")
"""What one is paid or pays."""
_OF_A_THING = re.compile(
    r"(?:mm2?|cm2?|m|lít|ml|k?w|k?v|ma|mpa|hz|độ|kg|bản|bộ|cái|chiếc|điểm|trang|giờ|phút|lần|"
    r"biểu tượng|hoạt chất|định mức)(?!\w)"
)
"""What says how large a thing is, or how many pieces of it go along with something."""
_REACH = 400
_TOLD = re.compile(
    r"(?<!\w)(?:hiện có|hiện nay|đã|mới|còn lại|đang|năm trước|cùng kỳ|do|được)(?!\w)"
)


def is_quota_line(shade: str, one: Quantity, setting: Setting) -> bool:
    """Tell whether an item of work names what is to be reached, a colon, and this number."""
    if setting.context != "task" or one.unit is None:
        return False
    end = setting.sentence.end
    begin = max(setting.sentence.start, one.start - _REACH)
    unit = shade[one.unit.start : max(one.end, one.unit.end)]
    if _RATE.match(unit) or _OF_A_THING.match(unit):
        return False
    colon = shade.rfind(":", begin, one.number_start)
    if colon < 0 or one.start - colon > 12:
        return False
    front = shade[begin : one.start]
    part = max(begin, shade.rfind(";", begin, one.start) + 1)
    if part == begin > setting.sentence.start:
        return False  # it begins too far in front to be read at a glance
    return (
        bool(_IN_FRONT.match(shade[part : one.start]))
        and not _TOLD.search(front)
        and bool(_BEHIND.match(shade[max(one.end, one.unit.end) : end]))
    )
