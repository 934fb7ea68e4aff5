"""Whether a paragraph that opens a list orders work of its own: an aim, a date, several clauses."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ntm_extract.extract.agencies import read_agencies
from ntm_extract.extract.tasks.calls_for_work import begins_with_verb
from ntm_extract.extract.tasks.headings import heading_start
from ntm_extract.extract.tasks.tellings import is_narrative, is_praise
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.sought import Sought

Dues = Callable[[str], frozenset[object]]
"""The deadlines of a text, each as something that can be compared."""

Aims = Callable[[str], bool]
"""Whether a text sets a numeric target."""

# "…, trong đó:" names parts of the work that stands before it
_AMONG_IT = re.compile(r",\s*trong đó(?:\s+(?:tập trung|chú trọng|lưu ý)[^:;.,]{0,40})?\s*:\s*$")
_AIMS = re.compile(r"phấn đấu|phải|hoàn thành|trước ngày|chậm nhất|bảo đảm|đảm bảo", re.IGNORECASE)
_FIRM_AIMS = Sought(
    by_letter(
        r"phấn đấu|phải (?:có|đạt|hoàn thành)|hoàn thành (?:trước|trong)|"
        r"(?:đạt|hoàn thành|thực hiện|bảo đảm|đảm bảo) (?:được |thắng lợi |thành công )?"
        r"(?:các |những )?(?:mục tiêu|chỉ tiêu)",
        re.IGNORECASE,
    )
)
_PURPOSE = re.compile(
    r"(?:Để|Nhằm)\s[^.;:]*?,\s*(?=(?:[^,.;:]{0,80}\s)?(?:đề nghị|yêu cầu|giao|chỉ đạo)\s)"
)
_DONE_BY = by_letter(r"(?<!\w)(?:xong|hoàn thành|kết thúc|hoàn tất|nộp|gửi)(?!\w)", re.IGNORECASE)
_OPENER = re.compile(r":\s*$")
_OWN_WORK = 60
_CLAUSES = 3


@dataclass(frozen=True, slots=True)
class OwnWork:
    """Looks at openers with what reads the deadlines and targets of a text."""

    dues: Dues
    aims: Aims

    def sets_aim(self, body: str, *, opening: bool) -> bool:
        """Tell whether an opener says until when or how much: "phấn đấu tăng trên 8%, yêu cầu"."""
        firm = _FIRM_AIMS.search(body)
        if firm and self.aims(body[firm.start() :]):
            return True
        told = _PURPOSE.sub("", body)  # a date behind "Để …" dates what is hoped for
        firm = _FIRM_AIMS.search(told)
        return self._brings_date(told) and bool(firm or (not opening and _AIMS.search(told)))

    def is_dated(self, body: str) -> bool:
        """Tell whether a sentence says by when a thing is done: "Cấy xong trước ngày 20/02"."""
        return bool(_DONE_BY.search(body)) and self._brings_date(body) and not is_narrative(body)

    def _brings_date(self, body: str) -> bool:
        """Tell whether an opener has a deadline of its own."""
        return bool(self.dues(body))

    def has_own_work(self, body: str) -> bool:
        """Tell whether a block with items below it orders work of its own."""
        if is_praise(body) or is_narrative(body):
            return False
        if len(body) > _OWN_WORK and self._brings_date(body) and _AIMS.search(body):
            return True
        if begins_with_verb(body) and self.aims(body):
            return True  # "2. Thành lập mới trên 500 ha cụm công nghiệp:"
        found = read_agencies(body, heading_start(body), relative=True)
        if not found.mentions or not body.rstrip().endswith((".", ":", ";")):
            return False
        rest = body[found.end :].strip(" :.;")
        if not _OPENER.search(body) or _AMONG_IT.search(body):
            return len(rest) > _OWN_WORK
        return len([part for part in re.split(r";|\.\s", rest) if len(part) > 30]) >= _CLAUSES
