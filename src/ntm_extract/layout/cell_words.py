"""What a cell of a task table says by its first words: who does the work, or until when."""

from __future__ import annotations

import re

_DUE = re.compile(
    r"(?:trước|chậm nhất|trong|đến|hằng|hàng|thường xuyên|năm|qu[ýí]|tháng|ngày|tuần|giai đoạn|từ|"
    r"sau khi|theo|định kỳ|\d{1,2}/\d{4}|\d{1,2}/\d{1,2}/\d{4}|20\d\d$|i{1,3}v?/20)",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"(?:các\s+)?(?:sở(?! hữu)|bộ(?! tiêu| thủ| máy| luật)|ubnd|ủy ban|văn phòng|công an|"
    r"ban(?! hành)|cơ quan|đơn vị|trung tâm|"
    r"phòng(?!,? chống)|cục|chi cục|vụ|hội(?! nghị| thảo)|hiệp hội|liên hiệp|"
    r"hợp tác xã|htx|hạt|trạm|lực lượng|bệnh viện|ngành|đảng ủy|chi bộ|tỉnh ủy|huyện ủy|thành ủy|"
    r"tòa án|lãnh đạo|chủ tịch|giám đốc|trưởng|đoàn|thanh tra|tỉnh|huyện|xã(?! hội)|"
    r"đài|báo(?! cáo)|mặt trận|liên|"
    r"viện|trường(?! hợp)|kho bạc|ngân hàng|thuế|bảo hiểm|bhxh|bch|bộ chỉ huy|tập đoàn|công ty|"
    r"tổ(?! chức)|"
    r"tổ chức(?= chính trị| đoàn| tín)|hđnd|chủ đầu tư|doanh nghiệp|địa phương)(?!\w)",
    re.IGNORECASE,
)


def is_agency(text: str) -> bool:
    """Tell whether a cell begins as the name of an agency does."""
    return bool(_AGENCY.match(text))


def is_time(text: str) -> bool:
    """Tell whether a cell begins as a time does: "Quý II/2024", "Trước ngày 30/6"."""
    return bool(_DUE.match(text))
