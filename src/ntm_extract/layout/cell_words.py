"""What a cell of a task table says by its first words: who does the work, or until when."""

from __future__ import annotations

import re

_DUE = re.compile(
    r"(?:trước (?=\d|ngày|tháng|năm|qu[ýí]|khi|mùa|kỳ|tết|đại|hội)|chậm nhất|trong (?=\d|tháng|năm"
    r"|qu[ýí]|tuần|ngày|vòng|thời|suốt|quá|cả|giai)|đến (?=\d|ngày|tháng|năm|qu[ýí]|hết|cuối|khi)"
    r"|h[àằ]ng (?:ngày|tuần|tháng|qu[ýí]|năm)|thường xuyên|năm (?=\d|học|nay)|cả năm|qu[ýí] "
    r"|tháng (?=\d|một|mười|chạp)|ngày (?=\d)|tuần (?=\d|thứ)|giai đoạn (?=\d)"
    r"|từ (?=\d|ngày|tháng|năm|qu[ýí]|nay|khi)|sau khi|định kỳ|t\d{1,2}/|6 tháng"
    r"|theo (?=kế hoạch|tiến độ|quy|chỉ đạo|yêu cầu|lộ trình|thời|lịch|chương|đề|hướng|thực|công"
    r"|tình)"
    r"|(?:[^\W\d_]{2,6} )?\d{1,2}/\d{1,2}/\d{4}$|\d{1,2}/\d{4}|\d{1,2}/\d{1,2}/\d{4}(?!\s+của\s)"
    r"|20\d\d(?:\s?[-–]\s?20\d\d)?$|i{1,3}v?/20)",
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
    """Tell whether a cell begins as a time does: "Quý II/2024", "Trước ngày 30/6".

    The date of a document that a cell cites, "01/10/2020 của Bộ Y tế", is none.
    """
    return bool(_DUE.match(text))


_TIME_AT_END = re.compile(
    r"(?<=[\w);.])\s(?P<due>(?:(?:Trước|Chậm nhất|Trong|Đến|Từ) [^,;.:]{3,28}|Thường xuyên"
    r"|H[àằ]ng (?:ngày|tuần|tháng|quý|năm)|Định kỳ [^,;.:]{3,28}|Cả năm(?: \d{4})?"
    r"|(?:Tháng|Qu[ýí]|Năm) [\w/ -]{1,18}|\d{1,2}/\d{1,2}/\d{4}|\d{1,2}/\d{4}|20\d\d))\Z"
)
_HEADS = (
    r"(?:Sở|UBND|Ủy ban|Văn phòng|Công an|Cơ quan|Đơn vị|Các (?:sở|huyện|xã|đơn vị|cơ quan"
    r"|phòng|ban|địa phương|ngành|doanh nghiệp)|Bộ (?:CHQS|Chỉ huy)|Phòng (?!thủ|cháy|chống)"
    r"|Ban (?!hành)|Hiệp hội|Hội (?!nghị|thảo|đồng|thi)|Trung tâm|Cục|Chi cục|Công ty|Đài"
    r"|Báo (?!cáo)|Tỉnh đoàn|BQL|BCH|Kho bạc|Bảo hiểm|Ngân hàng|Mặt trận"
    r"|Liên (?:đoàn|minh|hiệp))(?!\w)"
)
_GLUED = re.compile(
    r"(?<=[\w)])(?:\s|\s,\s)(?<!của )(?<!với )(?<!tại )(?<!cho )(?<!về )(?<!do )(?<!từ )(?<!đến )"
    r"(?<!trong )(?<!và )(?<!các )(?<!thuộc )(?<!ở )(?<!gửi )(?<!giao )(?<!trên )(?<!theo )(?<!là )"
    r"(?<!bởi )(?<!tịch )(?<!đốc )(?<!trưởng )(?<!phòng )(?<!đạo )(?<!tra )(?<!đoàn )(?<!hội )"
    r"(?<!ủy )(?<!viên )(?<!trình )(?<!mưu )(?<!xuất )(?<!cáo )(?<!nghị )(?<!hợp )(?<!trợ )"
    rf"(?<!giúp )(?<!cùng )(?<!mời )(?P<name>{_HEADS}[^.:()]{{2,140}})\Z"
)
"""An agency behind other words without a sign between them: the cells of a row ran together."""
_ACTS = re.compile(
    r"(?<!\w)(?:ban hành|phê duyệt|xem xét|thực hiện|quyết định|tổ chức|triển khai|để)(?!\w)"
)
_FEWEST = 8


def cut_time(text: str) -> int | None:
    """Return where the time begins with which a cell ends, behind other words."""
    match = _TIME_AT_END.search(text, _FEWEST)
    return match.start("due") if match else None


def cut_agency(text: str) -> int | None:
    """Return where the name of another agency begins in a cell, if one ran together with it."""
    match = _GLUED.search(text, _FEWEST)
    if match is None or _ACTS.search(match["name"]):
        return None
    return match.start("name")
