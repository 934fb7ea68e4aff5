"""Times in which nothing falls due: what must not be done, what is looked back on or told."""

from __future__ import annotations

import re

from ntm_extract.extract.deadlines.candidate import Candidate
from ntm_extract.vi.first_letters import by_letter

_SAYS = re.compile(r"quy định|nêu|ghi|cho phép|yêu cầu")
_TOLD_OF_RULE = by_letter(
    r"(?<!\w)(?:thông tư|nghị định|luật|bộ luật|quyết định|quy chế|nghị quyết|điều lệ|pháp luật"
    r"|điều \d+|khoản \d+)(?!\w)[^;:]{0,80}? (?:có )?(?:quy định|nêu|ghi|cho phép|yêu cầu)(?: rõ)?"
    r"(?: rằng)? (?!tại|của|về|này|trên|hiện|chi|trong|theo|định|hằng|hàng|trước|chậm|cụ|mới)"
    r"[^,.;:()]*$"
)
"""What a law or a decree is said to demand of everybody: told, and not ordered here."""
_THEIR_EVENT = re.compile(
    r"(?<!\w)(?:phục vụ|chuẩn bị|cho|trong|tại|dịp|của)(?: (?:tốt|công tác|tổ chức|các))* (?:kỳ thi"
    r"|đại hội|lễ hội|hội nghị|hội chợ|giải|cuộc thi|tuần lễ|ngày hội|đợt thi|festival|hội thi)"
    r"(?: [^\s,.;:()]+){0,12} \((?:(?:dự kiến|từ|diễn ra|vào|tổ chức|trong) )*$"
)
"""An event that the work is for; the bracket says when it is held, not when the work is due."""
_HELD_OFF = re.compile(
    r"(?<!\w)(?:không|chưa|dừng|tạm dừng|hoãn|tạm hoãn|tạm thời (?:không|chưa))(?: (?:việc|được))*"
    r" (?:tổ chức|thực hiện|tiến hành|thanh tra|kiểm tra|điều chỉnh|tăng|thu|xem xét|bố trí|giao|"
    r"cấp|khởi công|tuyển|mua sắm|đề xuất|phê duyệt|ban hành|chia tách|bổ nhiệm|đầu tư|mở|nâng)"
    r"(?:[ ,](?!(?:phải|đề nghị|yêu cầu|giao|báo cáo|gửi|hoàn thành|khắc phục|xong|thì)(?!\w))"
    r"[^\s.;:()]*)*$"
)
"""What must not be done, or not yet, in the time behind it: nobody is late with that."""
_IN_VIEW = re.compile(r"(?<!\w)(?:có )?(?:xét|tính|hướng|định hướng|kéo dài)(?: tới)? $")
"""What only looks ahead to a year: "giai đoạn 2021 - 2030, có xét đến năm 2050"."""
_DRAFTED = re.compile(
    r"(?<!\w)(?:dự thảo|xây dựng|ban hành|lập|phê duyệt|trình|hoàn thiện) (?:dự thảo )?"
    r"(?:kế hoạch|chương trình|đề án|chiến lược|quy hoạch)"
    r"(?: (?!để|phấn|hoàn|bảo|đảm|đạt|nhằm|xong|trong|trước|gửi|báo|trình)[^\s.;:()]+){1,30} $"
)
"""A plan that is drafted, its name commas and all: the year at its end is how far it reaches."""
_AND_PERIOD = re.compile(r" và (?:cả )?(?:giai đoạn|thời kỳ) ")
"""What makes a year behind "trong" the first part of a stretch that a plan covers."""
_MANY_YEARS = 5
_TAIL = 40


def nothing_due(shade: str, candidate: Candidate, clause: str) -> set[str]:
    """Return the names of what makes a time one in which nobody can be late.

    Args:
        shade: the whole text.
        candidate: the stretch of time in it.
        clause: what stands in front of it in its clause.
    """
    lead = candidate.lead
    said = {
        "told_of_rule": _SAYS.search(clause) and _TOLD_OF_RULE.search(clause),
        "of_their_event": lead == "none" and "(" in clause[-_TAIL:] and _THEIR_EVENT.search(clause),
        "held_off": lead in {"none", "on", "within"} and _HELD_OFF.search(clause),
        "and_period": lead in {"none", "within"}
        and candidate.form == "year"
        and _AND_PERIOD.match(shade, candidate.end),
        "in_view": lead == "until" and _IN_VIEW.search(clause),
        "drafted": lead == "until"
        and candidate.form in {"year", "years"}
        and _DRAFTED.search(clause),
        "of_history": _is_anniversary(candidate),
    }
    return {name for name, holds in said.items() if holds}


def _is_anniversary(candidate: Candidate) -> bool:
    """Tell "(15/10/1946 - 15/10/2026)": years that are looked back on, and no time to work in."""
    first, due = candidate.first, candidate.due
    if candidate.form != "range" or first is None or due is None:
        return False
    return due.year - first.year >= _MANY_YEARS and (first.day, first.month) == (due.day, due.month)
