"""Which paragraphs of a letter without lists tell somebody what to do.

Most letters (công văn) of an office are a page: what came in, and one sentence that hands it on.
"… UBND tỉnh giao Sở A xem xét, báo cáo trước ngày …" may stand first, last or in the middle.
"""

from __future__ import annotations

import re

_ORDERS = re.compile(
    r"^(?:Giao|Yêu cầu|Đề nghị|(?:Kính |Trân trọng |Rất )(?:đề nghị|"
    r"mong)(?=\s[^.;:]{3,120}\s(?:gửi|"
    r"góp ý|cho ý kiến|tham gia|báo cáo|trả lời|cung cấp))|"
    r"(?:Các |Chủ tịch |Giám đốc |Thủ trưởng )?(?:Bộ|Sở|UBND|Ủy ban|Ban|"
    r"Công an|Phòng|Trung tâm|Chi cục|Công ty|Chủ đầu tư|Hiệu trưởng|Nhà trường|Giám đốc|Chủ tịch|"
    r"Trưởng|Thủ trưởng|đơn vị|địa phương|cơ quan|trường|sở|bộ)\s[^.;:]{2,160}?\s(?:chủ trì|"
    r"khẩn trương|có trách nhiệm|chịu trách nhiệm|"
    r"phối hợp với|chỉ đạo|tập trung|tổ chức|rà soát|chủ động|chuẩn bị)\s)"
)
"""How a paragraph begins that tells a body what to do."""
_BODY = (
    r"(?:Các\s+)?(?:[Bb]ộ|[Ss]ở|UBND|Ủy ban|[Bb]an|Công an|Tập đoàn|Tổng [Cc]ông ty|Ngân hàng|"
    r"Văn phòng|"
    r"[Cc]ục|[Vv]ụ|Viện|Hội|Đoàn|Thanh tra|[Dd]oanh nghiệp|[Cc]ơ quan|[Đđ]ơn vị|[Đđ]ịa phương|"
    r"[Tt]rường)"
)
_ACTS = re.compile(
    rf"^{_BODY}\s(?![^.;]{{0,160}}\s(?:đã|vừa|nhận được|là|có ý kiến)\s)[^.;:]{{0,160}}?"
    r"\s(?:chủ trì|khẩn trương|có trách nhiệm|chịu trách nhiệm|phối hợp|chỉ đạo|tập trung|tổ chức|"
    r"rà soát|chủ động|nghiên cứu|xây dựng|bố trí|bảo đảm|đảm bảo|hướng dẫn|tiếp tục|tăng cường|"
    r"đẩy mạnh|hoàn thành|hoàn thiện|tham mưu|theo dõi|kiểm tra|thực hiện|triển khai)\s"
)
"""How paragraphs begin of which an excerpt is made: somebody, and what they do."""
_ONLY_BODY = re.compile(rf"^{_BODY}(?:[\s,][^.;:]{{2,90}})?:?$")
_SPEAKER = (
    r"(?:(?:[Đđ]ồng chí |Ông |Bà )?(?:(?:Phó )?(?:Thủ tướng|Chủ tịch|Bộ trưởng|Giám đốc|Bí thư|"
    r"Hiệu trưởng|(?:Cục|Vụ|Viện|Chi cục|Tổng cục) trưởng|Trưởng (?:[Bb]an|[Pp]hòng)|Chánh \w+)|"
    r"Thường trực|UBND|Ủy ban nhân dân|Chính phủ|Bộ|Sở|Ban|Văn phòng|Phòng|Cục|Chi cục|Tổng cục|"
    r"Công an|Công ty|Tổng [Cc]ông ty|Tập đoàn|Trường|Bệnh viện|Trung tâm|Viện|Hội|Đoàn|Liên đoàn|"
    r"Đảng ủy|Huyện ủy|Thành ủy|Tỉnh ủy|Hội đồng|Thanh tra|Bảo hiểm xã hội|Kho bạc))"
)
_BETWEEN = (
    r"(?:(?!\s(?:đã|có (?:[Cc]ông văn|[Vv]ăn bản|[Tt]ờ trình|[Bb]áo cáo)|ban hành|tại)\s)"
    r"[^,.;:]){0,80}?"
)
"""What somebody wrote before is told of, not ordered: "Bộ Y tế có công văn đề nghị các tỉnh …"."""
_POLITELY = r"(?:xin |kính |trân trọng |rất )?"
_SOMEBODY = (
    r"(?:cho\s+|đến\s+|tới\s+)?(?:các\s|những\s|[Qq]uý\s|[Tt]hủ trưởng\s|[Ll]ãnh đạo\s|đồng chí\s|"
    r"đơn vị\s|nhà trường\s|(?:ông|bà)\s|toàn thể\s|[A-ZĐỦỨÔÂƯ]|[^,.;:]{2,80}?\s(?:đến|tới|cho)\s"
    r"(?:các\s|[A-ZĐỦ]))"
)
_ASKS = rf"{_POLITELY}(?:giao|yêu cầu|đề nghị|phân công|chuyển|mong)"
_HANDS_ON = re.compile(
    rf"(?:\A|[,.;]\s+)(?:Nay,?\s+)?{_SPEAKER}{_BETWEEN}\s{_ASKS}"
    rf"\s+(?!ban hành|làm rõ|về việc){_SOMEBODY}"
    rf"|\s{_SPEAKER}(?![^,.;:]{{0,80}}?\sđược\s){_BETWEEN}\sgiao\s+(?:cho\s+)?(?:các\s|[A-ZĐỦ])"
    rf"|\A{_SPEAKER}(?![^.;:]{{0,240}}\sđã\s)[^.;:]{{0,240}}?(?:,| và)\s{_ASKS}\s{_SOMEBODY}"
    r"|[.;]\s+(?:Giao|giao|Yêu cầu|yêu cầu|Đề nghị|đề nghị)\s+(?:các\s|[A-ZĐỦ])"
    r"|(?:\A|[.;]\s+)(?:Để|Nhằm|Do đó|Do vậy|Vì vậy|Vì thế|Đến nay|Hiện nay|Tuy nhiên|Ngoài ra)"
    rf"(?:\s[^.;:]{{0,240}}?)?,\s+{_POLITELY}(?:đề nghị|yêu cầu|giao)\s{_SOMEBODY}"
    rf"|(?:\A|[,.;]\s+){_SPEAKER}[^,.;:]{{0,80}}?\s(?:có ý kiến|chỉ đạo|kết luận|yêu cầu)"
    rf"[^,.;:]{{0,30}}:\s+(?:{_BODY}|Phòng|Trung tâm|Công ty|Nhà thầu|Giao|Yêu cầu|Đề nghị)\s"
)
"""Who issues a letter hands work on: "…, UBND tỉnh giao Sở A …", "… có ý kiến: Sở A …"."""


def acts(text: str) -> bool:
    """Tell whether a paragraph says what somebody does, or only who does what stands behind it."""
    return bool(_ACTS.match(text)) or names_only(text)


def names_only(text: str) -> bool:
    """Tell whether a paragraph only names who does what stands behind it."""
    return bool(_ONLY_BODY.match(text))


def hands_work_on(text: str, *, first: bool) -> bool:
    """Tell whether a paragraph tells somebody what to do; the ``first`` opens the letter."""
    if text.rstrip().endswith(":"):
        return False
    return bool(_HANDS_ON.search(text) or (not first and _ORDERS.match(text)))
