"""Tells the time of a table's row, where the row was read as one line."""

from __future__ import annotations

import re
from datetime import date

from ntm_extract.extract.deadlines.candidate import Candidate

_NEW_CELL = re.compile(r"(?:Trong |Cuối |Đầu )?(?:Tháng|Quý|Năm|H[àằ]ng|Định)(?= )")
_NEAR = 90
_OF_NOUN = re.compile(
    r"(?<!\w)(?:chương trình|kế hoạch|công tác|nhiệm vụ|báo cáo|kết quả|tình hình|dự toán|ngân sách"
    r"|vốn|kinh phí|chỉ tiêu|mục tiêu|so với|cùng kỳ|phiên họp|hội nghị|giao ban|kỳ họp|thu nhập"
    r"|kịch bản|tăng trưởng|số liệu)(?: [^\s.,;:()]+){0,2} $",
    re.IGNORECASE,
)
"""Nouns that a quarter or a month with a capital qualifies: "chương trình công tác Quý II"."""
_BODY_IN_ROW = re.compile(
    r"(?<!của )(?<!với )(?<!và )(?<!cho )(?<!do )(?<=[a-zà-ỹđ)] )(?:Các|Sở|Bộ|UBND|Ủy ban|Ban"
    r"|Văn phòng|Công an|Cục|Ngân hàng|Hội|Phòng|Trung tâm) [^,.;]{3,60}$"
)
"""A body that no word links to what stands in front of it: a cell of its own."""
_INSIDE = re.compile(r"[a-zà-ỹđ)][ \n]$")
_REST = re.compile(
    r"(?:[,;]? (?:và )?(?:(?:triển khai |nhiệm vụ |thực hiện )?[Tt]hường xuyên|từng giai đoạn"
    r"|hàng năm))?(?:[ .;:,'\"“”|_*-]*\Z"
    r"|\s+(?=(?:Bộ|Sở|UBND|Ủy ban|Ban|Các|Văn phòng|Công an|Cục|Ngân hàng"
    r"|Tập đoàn|Thanh tra|Hội|Đoàn|Viện|Trường|Tòa án|Đài|Chi cục|Trung tâm|Phòng|HĐND|Bảo hiểm"
    r"|Kho bạc|Công ty|Chủ đầu tư|Nghị quyết|Quyết định|Đề án|Kế hoạch|Báo cáo)(?!\w)))"
)
"""What follows the time of a row: nothing, or the next cell with an agency or a product."""


def is_cell(text: str, candidate: Candidate, issued_on: date | None) -> bool:
    """Tell a cell of a row read as one line: "… Nghị quyết của Chính phủ Quý II/2028 Bộ Y tế".

    A capital in the middle of a sentence, and nothing or a body behind the time: a new cell began.
    """
    head = text[max(0, candidate.start - _NEAR) : candidate.start]
    ahead = candidate.due is None or issued_on is None or candidate.due >= issued_on
    return (
        candidate.lead in {"none", "each"}
        and candidate.form in {"month", "quarter", "half", "year", "rhythm"}
        and (ahead and (candidate.due or candidate.rrule) is not None)
        and candidate.start > 0
        and _NEW_CELL.match(text, candidate.start) is not None
        and _INSIDE.search(head) is not None
        and (not _OF_NOUN.search(head) or _BODY_IN_ROW.search(head) is not None)
        and _REST.match(text, candidate.end) is not None
    )
