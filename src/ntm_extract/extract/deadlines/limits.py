"""Tells a bare count that limits work ("báo cáo trong 03 ngày") from one that tells a length."""

from __future__ import annotations

import re

from ntm_extract.vi.standards import EACH_CASE

_ASKED = re.compile(
    r"(?<!\w)(?:báo cáo|khai báo|thông báo|trả lời|phản hồi|phúc đáp|cung cấp|bàn giao|khắc phục"
    r"|hoàn thành|xong|dứt điểm|kiểm điểm|nộp|gửi)(?: [^\s.;:]+){0,24} $"
)
_LENGTH = re.compile(
    r"(?<!\w)thời gian(?: (?!hoàn|thực|xử|báo|gửi|trả)[^\s,.;:()]+){0,5}:? $"
    r"|/(?:ngày|người)[^.;]{0,20}$"
)
"""What a mere length is of, where nothing says from when it counts: "thời gian nghỉ … "."""


def is_length(match: re.Match[str]) -> bool:
    """Tell how long something lasts from a limit to work: "thời gian lưu trú không quá 5 ngày".

    So is what each of many takes ("30 phút/lượt") and a bare "không quá 20 phút".
    """
    left = match.string[max(0, match.start() - 60) : match.start()]
    if match["lead"].endswith("thời gian") and _SHOWN.search(left):
        return True
    if match.string.startswith("/", match.end()) and not match["unit"].endswith("làm việc"):
        return True
    at_most = match["lead"].startswith(("không quá", "tối đa"))
    if at_most and match["anchor"] is None and EACH_CASE.match(match.string, match.end()):
        return True
    return at_most and (match["unit"] == "phút" or bool(_LENGTH.search(left)))


_SHOWN = re.compile(
    r"(?<!\w)(?:niêm yết|công khai|trưng bày|lấy ý kiến|lưu giữ|đăng tải|treo|nghỉ|thí điểm)"
    r"(?: [^\s.;:]+){0,8} $"
)
"""What lasts so long, and is not to be done by then: "niêm yết … trong thời gian 15 ngày"."""
_MUST = re.compile(
    r",? phải (?:có |được )?(?:báo cáo|khai báo|thông báo|trả lời|hoàn thành|xong|khắc)"
    r"|,? (?:tham mưu|báo cáo|trình|hoàn thành|trả lời|giải quyết|khắc phục) "
)
_COMMA = re.compile(r"(?:^|[.;,:] ?|[-+•] |\w\) )$")
_BETWEEN_COMMAS = re.compile(
    r", (?:phải |cần |khẩn trương |hãy )?(?:kiểm|rà soát|báo cáo|gửi|trả lời|xử lý|xem xét|hoàn"
    r"|thông báo|khắc phục|chuyển|cung cấp|phản hồi|lập|trình|tham mưu|giải quyết|ban hành|bố trí"
    r"|bàn giao|tháo dỡ|di dời|nộp|tổ chức|triển khai|thực hiện|có (?:văn bản|ý kiến|báo cáo)"
    r"|xác minh|làm rõ|thống nhất|công khai|niêm yết|tổng hợp|đề xuất|yêu cầu|ra quyết định"
    r"|xây dựng|thành lập)(?!\w)"
)
"""The order behind a limit between commas: "đơn vị thi công, trong 10 ngày, tháo dỡ"."""
_TOLD = re.compile(r"(?<!\w)(?:đã|liên tục|kéo dài|diễn ra|tổ chức|tập huấn)(?!\w)[^;.]*$")


def is_asked(match: re.Match[str]) -> bool:
    """Tell whether a bare "trong 03 ngày" ends an order to report or to finish."""
    shade, at = match.string, match.start()
    left = shade[max(0, at - 160) : at]
    ends = shade[match.end() : match.end() + 1] in {"", ".", ";", ")", ","}
    days = match["unit"] in {"ngày", "giờ", "h"} and match["lead"].endswith(
        ("trong", "trong thời gian", "trong khoảng")
    )
    asked = bool(_ASKED.search(left)) if ends else bool(_MUST.match(shade, match.end()))
    asked = asked or (_COMMA.search(left) and _BETWEEN_COMMAS.match(shade, match.end())) is not None
    return days and asked and not _TOLD.search(left)
