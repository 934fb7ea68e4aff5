"""Who gets a paper to deal with: "Văn phòng chuyển đơn của ông A đến UBND xã B để giải quyết".

A slip that hands a paper over (phiếu chuyển) orders nothing by name: whoever it is handed to acts.
What is handed over as a step of one's own work, files above all, stays one's own work.
"""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import Mention, read_agencies

_PAPER = (
    r"(?:nội dung |toàn bộ |nguyên văn |bản chính |bản sao )?(?:đơn|thư|văn bản|[Cc]ông văn|"
    r"[Tt]ờ trình|[Bb]áo cáo|[Pp]hiếu|kiến nghị|phản ánh|ý kiến|câu hỏi|vụ việc|nội dung)"
)
_PASSES = re.compile(
    r"(?:\A|[,.;]\s+)(?:Nay,?\s+)?(?![^,.;:]*\s(?:thì|phải|được|làm|"
    r"nếu)\s)[^,.;:]{2,90}?(?<!thuyên)(?<!di)(?<!vận)\s(?:xin |kính |"
    r"trân trọng )?chuyển\s+"
    rf"(?:{_PAPER}(?!\w)[^.;:]{{0,200}}?\s(?:đến|tới|cho|về)\s+|(?:đến |tới |cho )?)(?=[^\\W\\d_])"
)
_TO_DEAL = re.compile(
    rf"(?:\s{_PAPER}[^.;:]{{0,160}}?)?(?:,|\s+để|\s+theo)?\s+(?:được )?(?:chủ trì|xem xét|"
    rf"nghiên cứu|giải quyết|"
    r"xử lý|tham mưu|thụ lý|kiểm tra|xác minh|trả lời|thẩm định|thẩm quyền|chỉ đạo|thực hiện)(?!\w)"
)


def handed_over(text: str) -> tuple[Mention, ...]:
    """Return those whom a paper is handed over to, to deal with it; nobody where none is."""
    if "chuyển" not in text:
        return ()
    for match in _PASSES.finditer(text):
        found = read_agencies(text, match.end(), relative=True)
        if found.mentions and _TO_DEAL.match(text, found.end):
            return found.mentions
    return ()
