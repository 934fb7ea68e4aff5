"""Whether a clause amid work that is assigned tells how things stand: "(hiện mới đạt 45%)"."""

from __future__ import annotations

import re

from ntm_extract.extract.targets.quantity import Quantity
from ntm_extract.extract.targets.setting import Setting
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.sought import Sought

_CLAUSE = by_letter(r"[;(]|[.:](?= )")
_STATE = Sought(
    by_letter(
        r"(?<!\w)(?:(?<!thực )(?<!thể )(?<!phát )(?<!xuất )hiện(?: nay| tại| còn| có(?!,)|"
        r"(?! hành| có,))|"
        r"đến nay|"
        r"tính đến"
        r"|đã|(?<!thôn )(?<!đổi )(?<!viên )(?<!lập )mới(?: chỉ)?(?= (?:đạt|có|được|giải|hoàn|thực|"
        r"bằng|thu|bàn|triển|huy"
        r"|tiêm))"
        r"|vẫn còn|(?:qua|trong) (?:kiểm tra|rà soát|\d{1,2} tháng(?: đầu năm)?)|thời gian qua|"
        r"vừa qua"
        r"|theo báo cáo)(?!\w)"
    )
)
"""What says that a clause tells of what there is."""
_WORK = re.compile(
    r"(?<!\w)(?:phấn đấu|bảo đảm|đảm bảo|yêu cầu|phải|cần|đề nghị|giao(?! thông)|nâng|để|sớm"
    r"|đến (?:năm|cuối năm|hết năm)|vào năm|trước năm|từ nay|tiếp tục|quyết tâm|khẩn trương|"
    r"tập trung|chỉ đạo|chịu trách nhiệm|mục tiêu|chỉ tiêu|kế hoạch|tổ chức"
    r"|rà soát|xử lý|hỗ trợ|bố trí|kiểm tra|đôn đốc|thực hiện|xây dựng|nếu|trường hợp|khi|các|"
    r"những|ưu tiên|ngay"
    r"|không quá|tối thiểu|ít nhất|tối đa|đẩy nhanh|hoàn thành trước|vận động)(?!\w)"
)
"""What turns a clause to work, to a bound or to those who are told apart."""
_ONWARD = re.compile(
    r"(?<!\w)(?:phấn đấu|bảo đảm|đảm bảo|yêu cầu|phải|cần|đề nghị|giao|nâng|để|sớm|tiếp tục"
    r"|quyết tâm|khẩn trương|tập trung|chỉ đạo|đến năm|đến cuối|đến hết|trước|hoàn thành|"
    r"đẩy nhanh|quy hoạch|dự kiến"
    r"|rà soát)(?!\w)|[.;]"
)
_AIMED = re.compile(
    r"(?<!\w)(?:phấn đấu|bảo đảm|đảm bảo|phát triển|kết nạp|thành lập|xây dựng|trồng|lãnh đạo|"
    r"đầu tư"
    r"|khởi công|sản phẩm|mô hình|duy trì|tạo) [^.;]*$"
)
_DONE = re.compile(
    r"đã (?:bố trí|hỗ trợ|thực hiện|xử lý|xây dựng|tổ chức|kiểm tra|giao|rà soát|vận động)"
    r"(?: [^\s,.;:()\d]+)? "
)
_STANDS = re.compile(r"(?<!\w)(?:còn|đạt|có|là|được|mới)(?: [^\s,.;:()\d]+){0,2} $")
_FAR = 160


def stated(shade: str, one: Quantity, setting: Setting) -> set[str]:
    """Say whether a number tells how things stand, or goes on telling it."""
    if setting.context != "task":
        return set()
    begin = max(setting.sentence.start, one.number_start - _FAR)
    for mark in _CLAUSE.finditer(shade, begin, one.start):
        begin = mark.end()
    states = list(_STATE.finditer(shade, begin, one.number_start))
    if states and states[-1].group().startswith("mới"):  # of a plan's own noun: "đảng viên mới"
        states = [] if _AIMED.search(shade, begin, states[-1].start()) else states
    found = _of_state(shade, one, states[-1]) if states else None
    if found is not None:
        return found
    last = setting.last
    if setting.after == "result" and last is not None and last.end <= one.start:
        return set() if _ONWARD.search(shade, last.end, one.number_start) else {"stated"}
    past = setting.due and setting.issued_on and setting.due < setting.issued_on
    if past and "(" in shade[max(0, begin - 1) : begin] and _STANDS.search(shade, begin, one.start):
        return {"stated"}
    return set()


def _of_state(shade: str, one: Quantity, state: re.Match[str]) -> set[str] | None:
    """Return what a word of the present or past says of a number behind it, None for nothing."""
    if _DONE.fullmatch(shade, state.start(), one.start):
        return {"stated"}  # "đã bố trí 20 tỷ đồng": the work itself is told
    if _WORK.search(shade, state.end(), one.number_start):
        return None
    if state.group() != "đã":
        return {"stated", "stated_now"}
    return None if "," in shade[state.end() : one.start] else {"stated"}
