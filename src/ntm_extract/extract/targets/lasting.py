"""Stretches of time that are what is measured, no deadline: "thời gian chờ không quá 30 phút"."""

from __future__ import annotations

import re

from ntm_extract.vi.counted_nouns import Unit
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.sought import Sought
from ntm_extract.vi.standards import EACH_CASE

_TIME_TAKEN = Sought(
    by_letter(
        r"(?:thời gian (?:giải quyết|xử lý|chờ|khám|thông quan|thẩm định|đi lại)|dự trữ|"
        r"rút ngắn|rút thời gian|kéo dài"
        r"|thời lượng|tuổi thọ|số năm|số ngày|số giờ)(?: [^\s.;,:()]+){0,12}"
        r" (?:tối thiểu|ít nhất|tối đa|không quá|dưới|trên|(?:còn|xuống|lên|tới|đạt)(?: dưới| trên|"
        r" còn)?) $"
        r"|(?<!\w)ngày (?:điều trị|nằm viện|lưu trú)[^.;:()]{0,60}"
        r" (?:là|từ|còn|xuống|dưới|trên|đạt|bình quân|"
        r"khoảng) $"
        r"|(?<!\w)(?<!không )chậm(?: tiến độ)? (?:gần |hơn |trên |khoảng )?$"
        r"|(?<!\w)không để(?: [^\s,.;:()]+){0,5} quá $"
        r"|(?<!\w)mỗi (?:tuần|tháng|quý|năm)(?: [^\s.;,:()]+){0,10} (?:ít nhất|tối thiểu) $"
        r"|(?<!\w)tuổi thọ(?: (?:trung bình|bình quân|của người dân))* $"
    )
)
"""A stretch of time that is itself what is measured, no deadline."""
_HOURS = frozenset({"giờ", "phút", "giây", "tiếng"})
_MINUTES = frozenset({"phút", "giây"})
_BOUND = r"(?:tối thiểu|ít nhất|tối đa|không (?:quá|vượt quá|dưới)|dưới|trên|còn|là|xuống|đạt)"
_SERVED_IN = Sought(
    re.compile(
        r"(?<!\w)thời (?:gian|lượng)(?: [^\s.;:,()]+){0,14}(?:,? (?:trung bình|bình quân))?"
        rf" {_BOUND}(?: (?:trong|khoảng|còn|mức))* $"
        r"|(?<!\w)trước(?: khi| lúc)?(?: [^\s,.;:()]+){0,6} (?:tối thiểu|ít nhất) $"
    )
)
"""Hours and minutes that a service may take: "thời gian phản hồi tối đa 24 giờ"."""
_ON_AVERAGE = Sought(
    re.compile(
        r"(?<!\w)thời (?:gian|lượng)(?: [^\s.;:,()]+){0,12} (?:trung bình|bình quân)"
        r"(?: (?:đạt|là|còn|từ|khoảng|trên|dưới|lên|xuống|giảm|tăng))* $"
    )
)
"""A stretch of time that is so long on average: "thời gian lưu trú bình quân 2,3 ngày"."""
_LASTS = Sought(
    re.compile(
        r"(?<!\w)thời gian (?!thực hiện|hoàn thành|báo cáo|nộp|gửi|triển khai|tổ chức|làm việc"
        r"|bảo hành|công tác|học|tập huấn|đóng|hưởng|nghỉ|gia hạn|thử việc|từ|trong|tối|không|xác"
        r"|kiểm tra|thanh tra|quy định|còn lại)"
        r"[^.;:()]{3,120}? (?:còn|xuống|dưới|giảm)(?: (?:còn|dưới|mức|khoảng))* $"
    )
)
"""How long a service takes: "thời gian tiếp cận điện năng còn 3,5 ngày"."""
_LAPSE = re.compile(
    r"(?<!\w)không để (?:mất|gián đoạn|ngừng|ngắt|cắt|ùn|ứ|tồn|kéo dài)(?!\w)[^.;:()]{0,80} quá $"
)
"""How long a service may fail: "không để gián đoạn liên lạc quá 02 giờ"."""
_DAYS = frozenset({"ngày", "ngày làm việc"})
_FIRM = re.compile(r"(?<!\w)(?:tối đa|không (?:quá|vượt quá)|dưới|tối thiểu|ít nhất) $")
_FROM_EVENT = re.compile(r"[^.;,]{0,30}(?<!\w)(?:kể từ|sau khi|từ khi|từ lúc|tính từ|trước)(?!\w)")
"""A stretch of time that begins with an event is a deadline."""
_PER_SERVED = re.compile(
    r"[^\s/]+ ?/ ?(?:một |0?1 ?)?(?:khách hàng|thuê bao|lượt|hồ sơ|thủ tục|người bệnh|bệnh nhân|ca"
    r"|cuộc|giao dịch|phiên|chuyến|sự cố|vụ|tiết|buổi|học sinh)"
)
_PER_TIME = re.compile(r"[^\s/]+ ?/ ?(?:một |0?1 ?)?lần(?!\w)")
_CHANGED = by_letter(
    r"(?<!\w)(?:giảm|rút ngắn|nhanh hơn|tăng)(?: (?:thêm|được|ít nhất|tối thiểu))* $"
)
_SCHOOL_WEEKS = re.compile(r"tuần (?:thực học|thực dạy|dạy học|học)(?!\w)")
_IN_TERM = re.compile(r"(?<!\w)học k[ỳì] (?:[i12]+|một|hai)(?: (?:có|gồm|là|thực hiện)|:)* $")
"""How long a school is to teach: "35 tuần thực học, học kỳ I có 18 tuần"."""
_THAN = re.compile(r" so với")
_FAR = 160


def is_measured(shade: str, at: int, unit: Unit) -> bool:
    """Tell whether the stretch of time of a number at ``at`` is itself what is measured."""
    near = max(0, at - _FAR)
    if _TIME_TAKEN.search(shade, near, at) or _ON_AVERAGE.search(shade, near, at):
        return True
    if _PER_SERVED.match(shade, unit.start) or is_of_school(shade, at, unit):
        return True
    if _CHANGED.search(shade, near, at) and _THAN.match(shade, unit.end):
        return True
    if shade.endswith("quá ", near, at) and _LAPSE.search(shade, near, at):
        return True
    return _is_of_service(shade, near, at, unit)


def is_of_school(shade: str, at: int, unit: Unit) -> bool:
    """Tell whether weeks are those that a school is to teach."""
    if not shade.startswith("tuần", unit.start):
        return False
    return bool(
        _SCHOOL_WEEKS.match(shade, unit.start) or _IN_TERM.search(shade, max(0, at - _FAR), at)
    )


def _is_of_service(shade: str, near: int, at: int, unit: Unit) -> bool:
    """Tell whether a time is what a service may take, and is counted from no event."""
    noun = shade[unit.start : unit.end].partition("/")[0].rstrip()
    if noun in _DAYS:
        any_case = EACH_CASE.match(shade, unit.end) and _FIRM.search(shade, near, at)
        return _from_no_event(shade, unit) and bool(any_case or _LASTS.search(shade, near, at))
    if noun not in _HOURS:
        return False
    if _SERVED_IN.search(shade, near, at):
        return True
    limited = noun in _MINUTES or _PER_TIME.match(shade, unit.start) is not None
    return limited and _from_no_event(shade, unit) and bool(_FIRM.search(shade, near, at))


def _from_no_event(shade: str, unit: Unit) -> bool:
    return _FROM_EVENT.match(shade, unit.end) is None
