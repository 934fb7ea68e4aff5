"""Whether a block calls for work: a verb in front, an order, an aim, a report asked for."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies.words import small_first, verb_at
from ntm_extract.extract.tasks.orders import find_ordered
from ntm_extract.extract.tasks.roles import find_lead

_ISSUES = re.compile(r"(?:ban hành|xây dựng|triển khai)\s[^.;]{3,300}như sau\s*[.:]?\s*$")
"""What a notice says of itself: "UBND tỉnh ban hành Kế hoạch … như sau."."""
_COURSE = re.compile(
    r"(?:Trong q|Q)uá trình\s[^.;]{0,80}(?:thực hiện|triển khai)[^.;]{0,40}\s?nếu\s"
)
REPORTS = re.compile(r"báo cáo|phản ánh|phản hồi|gửi|trước ngày|trình|kiến nghị|chỉ đạo quyết liệt")
_SOON = re.compile(r"(?:Trong thời gian tới|Thời gian tới|Trước mắt|Để [^.]{10,200},)\s*,?\s*")
_AIM = re.compile(
    r"(?:(?:(?:Trong|Đến|Hết|Đến hết) )?[Nn]ăm 20\d\d,? (?:(?:toàn )?(?:tỉnh|thành phố|huyện|xã|"
    r"phường|ngành|quận|thị xã) )?)?"
    r"(?:[Mm]ục tiêu|[Cc]hỉ tiêu|[Pp]hấn đấu|[Qq]uyết tâm|[Tt]ập trung phấn đấu)(?!\w)"
)
# what a sentence may begin with before its verb: "Ngoài ra, …", "Đối với ngân sách tỉnh: …"
_JOINED = re.compile(
    r"(?:Ngoài ra|Đồng thời|Bên cạnh đó|Cùng với đó|Song song với đó|Trước mắt|Mặt khác)\s*,?\s+|"
    r"(?:Từ|Đến|Trong|Hết)\s+(?:đầu |cuối )?(?:năm|quý|tháng)\s+[\dIV/]+\s*,?\s+"
)
_CLAUSE = re.compile(r"(?:Đối với|Trong|Trên cơ sở|Căn cứ|Để|Nhằm|Cùng với|Bên cạnh|Riêng)\s")
_CLAUSE_ENDS = re.compile(r"[,:]\s+(?=[^\W\d_])")
_CLAUSE_REACH = 200
_DONE = re.compile(r"\S+\s+(?:\S+\s+)?(?:đạt|được|xong)(?!\w)")
_SHARE_FIRST = re.compile(
    r"(?:phấn đấu,? )?(?:có )?(?:(?:ít nhất|tối thiểu|trên|khoảng|từ) )?"
    r"\d[\d.,]*(?: ?- ?\d[\d.,]*)?"
    r" ?%\s",
    re.IGNORECASE,
)


def reports_in_course(body: str) -> bool:
    """Tell whether a paragraph asks for reports on difficulties, be nobody named."""
    return bool(_COURSE.match(body)) and bool(REPORTS.search(body))


def has_order(body: str) -> bool:
    """Tell whether a paragraph hands an order to somebody by name."""
    return bool(find_ordered(body, 0, len(body)))


_TELLS = re.compile(r"(?:Giao|Yêu cầu|Đề nghị)\s")


def is_order_among_reports(body: str) -> bool:
    """Tell whether a paragraph of the reporting part is an order all the same."""
    soon = _SOON.match(body)
    if _ISSUES.search(body):
        return False
    if soon and find_lead(body[soon.end() :]):
        return True
    return bool(_TELLS.match(body)) and bool(find_lead(body))


def begins_with_verb(body: str) -> bool:
    """Tell whether a block begins with what is to be done."""
    return bool(verb_at(small_first(body)))


def begins_with_verb_later(body: str) -> bool:
    """Tell whether what is to be done stands behind what a sentence begins with."""
    joined = _JOINED.match(body)
    if joined and begins_with_verb(body[joined.end() :]):
        return not _DONE.match(body, joined.end())
    if not _CLAUSE.match(body):
        return False
    stop = body.find(". ")
    reach = min(stop if stop >= 0 else len(body), _CLAUSE_REACH)
    for end in _CLAUSE_ENDS.finditer(body, 0, reach):
        if begins_with_verb(body[end.end() :]):
            return not _DONE.match(body, end.end())
    return False


def is_bare_aim(body: str) -> bool:
    """Tell whether an item is only how much is to be reached: "100% số hộ được dùng nước sạch".

    It says of nobody what to do: it is a target (specification, 4), and stands outside all tasks.
    """
    return _SHARE_FIRST.match(body) is not None and not find_lead(body)


def is_aim(body: str) -> bool:
    """Tell whether a paragraph sets aims: "Mục tiêu đến cuối năm: có thêm 02 xã …"."""
    return bool(_AIM.match(body))
