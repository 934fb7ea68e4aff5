"""Blocks that say what a thing is, what it holds or what is granted: they order no work."""

from __future__ import annotations

import re

from ntm_extract.extract.tasks.calls_for_work import (
    begins_with_verb,
    begins_with_verb_later,
    has_order,
)
from ntm_extract.extract.tasks.roles import find_lead
from ntm_extract.vi.sought import Sought

_DEFINES = re.compile(
    r"(?!(?:Đối với|Trường hợp|Riêng|Nếu|Khi|Việc|Quan điểm|Tinh thần|Phương châm|Mục tiêu)\s)"
    r"[^.,;:()]{2,90}?\s(?:(?:bao )?gồm(?: có)?"
    r"|là(?! (?:cơ quan|đơn vị|đầu mối|thành viên|chủ đầu tư|nhiệm vụ|trách nhiệm|tổ trưởng|"
    r"trưởng|căn cứ)(?!\w))|được hiểu là|có nghĩa là|được tính (?:bằng|theo|như)|"
    r"được xác định (?:bằng|theo|như|trên)|được quy định (?:tại|theo|trong)|"
    r"áp dụng (?:đối với|cho))(?!\w)"
)
_MUST = re.compile(
    r"(?<!\w)(?:phải|cần|chịu trách nhiệm|có trách nhiệm|đề nghị|yêu cầu|giao|chủ trì|hoàn thành|"
    r"phấn đấu|trước ngày|chậm nhất|báo cáo)(?!\w)",
    re.IGNORECASE,
)
_GRANTS = Sought(
    re.compile(
        r"[^.;:]{3,260}?\s(?=(?:sẽ |đều )?được (?:bố trí )?(?:nghỉ|hưởng|miễn|nhận|trợ cấp|"
        r"khấu trừ|"
        r"xét (?:tặng|tuyển|miễn)|ưu tiên (?:xét|cộng)|cộng điểm)(?!\w))"
    )
)
_WEB = re.compile(
    r"\W*(?:Tải (?:về|ngay|file|tài liệu)|Xem (?:thêm|ngay|chi tiết|tại đây)|Đọc thêm|Click|"
    r"Nguồn(?: ảnh| tin)?\s*:|Ảnh(?: minh họa)?\s*:|Theo dõi chúng tôi|>>>|Từ khóa|Toàn văn)(?!\w)"
    r"|.{0,300}\((?:Hình|Ảnh|Nguồn)(?: ảnh)? (?:từ )?(?:Internet|minh h[ọo]a)[^()]{0,40}\)\W*\Z"
    r"|\W*\(\*\)\s",
    re.IGNORECASE | re.DOTALL,
)


def is_web_line(body: str) -> bool:
    """Tell whether a line is of the page that a notice was taken from: a caption, a link."""
    return bool(_WEB.match(body))


_NEXT = re.compile(r"(?<=[.;])\s+(?=[^\W\d_a-z])")


def only_describes(body: str) -> bool:
    """Tell whether an item defines or grants something: "Hồ sơ gồm: …", "… được nghỉ 02 ngày"."""
    grants = _GRANTS.match(body)
    if not (grants or _DEFINES.match(body)) or _MUST.search(body) or begins_with_verb(body):
        return False
    if any(find_lead(one) or begins_with_verb(one) for one in _NEXT.split(body)[1:]):
        return False
    lead = find_lead(body)
    if grants:
        acts = bool(lead) and lead[-1].span.end + 1 < grants.end()  # "Sở A rà soát hộ được hưởng …"
        return not (acts or has_order(body))
    return not (lead or begins_with_verb_later(body))
