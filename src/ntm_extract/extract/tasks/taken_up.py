"""Who bears work that a clause takes up: "Phần việc này giao …", "xe do Phòng A bố trí"."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import Mention, read_agencies
from ntm_extract.extract.agencies.words import small_first, verb_pattern
from ntm_extract.extract.tasks.predicates import is_predicate, skip_spaces
from ntm_extract.extract.tasks.who_else_acts import later_subjects
from ntm_extract.vi.names import UPPER
from ntm_extract.vi.sought import Sought

_WORK = r"(?:[Pp]hần(?: việc)?|[Vv]iệc|[Nn]ội dung|[Cc]ông việc|[Nn]hiệm vụ)"
_TAKES_UP = Sought(
    re.compile(
        rf"(?<!\w){_WORK}\s+(?:này|đó)\s+(?P<g>(?:thì\s+)?(?:do|giao(?:\s+cho)?)\s+)?"
        rf"(?=[{UPPER}]|các\s)"
    )
)
_BEARS = re.compile(
    r"\s+(?:đảm trách|đảm nhận|đảm nhiệm|phụ trách|chịu trách nhiệm|lo|gánh vác|thực hiện|làm|"
    r"chủ trì)(?!\w)"
)
_CLOSES = re.compile(r"\s*(?:[.;,/]|\Z)")
_GIVES = re.compile(
    rf"[Gg]iao\s+(?:toàn bộ\s+)?(?:{_WORK}|chỉ tiêu)\s(?:[^.;:]{{3,200}}?\s)?cho\s+(?=\S)"
)
_MORE_FOR = re.compile(r"\scho\s+(?=\S)")
# what somebody has to see to: "quân trang do Phòng Hậu cần bảo đảm, cấp về …"
_BY = re.compile(
    r"(?:[^.;:,]{2,60}:\s+)?"
    r"(?!(?:[Kk]inh phí|[Nn]guồn|[Vv]ốn|[Nn]gân sách|[Cc]hi phí|[Tt]hiệt hại|[Nn]guyên nhân)\s)"
    rf"(?P<n>[^\W\d_]+(?:\s[^\W\d_]+){{0,4}})\s+do\s+(?=[{UPPER}]|các\s)"
)
_MADE = re.compile(
    r"\s+(?:bảo đảm|đảm bảo|chuẩn bị|điều động|chủ trì|phụ trách|đảm nhiệm|đảm nhận|đảm trách|"
    r"thực hiện|bố trí|cung cấp|biên soạn|cấp phát|cấp|lo|làm|huy động|chịu trách nhiệm|trang bị)"
    r"\s*(?=[,;.]|\Z)"
)
# whose decision a thing is, where he has to answer for it besides
_DECIDED = re.compile(
    rf"(?:Việc|Nội dung|Thời gian|Mức|Phương án)\s[^.;:]{{3,90}}?\sdo\s+(?=[{UPPER}]|các\s)"
)
_DECIDES = re.compile(r"\s+quyết định,?\s+(?:và\s+)?(?:báo cáo|chịu trách nhiệm|thông báo)(?!\w)")


def takes_up_all(text: str) -> bool:
    """Tell whether a later sentence says whose the work before it is: "Phần việc này giao …"."""
    return bool(_taken_up(text, 0, len(text)))


def find_taken_up(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Return who bears the work that a clause takes up, gives away or leaves to somebody."""
    taken = _taken_up(text, start, end)
    if taken:
        return taken
    begin = skip_spaces(text, start)
    gives = _GIVES.match(text, begin, end)
    while gives:
        found = read_agencies(text, gives.end())
        if found.mentions and (_BEARS.match(text, found.end) or _CLOSES.match(text, found.end)):
            return found.mentions
        gives = _MORE_FOR.search(text, gives.end(), end)
    if text.find(" do ", max(0, begin - 1), end + 1) < 0:
        return ()
    decided = _DECIDED.match(text, begin, end)
    decider = read_agencies(text, decided.end()) if decided else None
    if decider and decider.mentions and _DECIDES.match(text, decider.end):
        return decider.mentions
    return _made_by(text, begin, end)


def _taken_up(text: str, start: int, end: int) -> tuple[Mention, ...]:
    if all(text.find(word, start, end + 1) < 0 for word in (" này ", " đó ")):
        return ()
    for match in _TAKES_UP.finditer(text, start, end):
        found = read_agencies(text, match.end())
        if not found.mentions:
            continue
        given = match["g"] and (_CLOSES.match(text, found.end) or is_predicate(text, found.end))
        if given or _BEARS.match(text, found.end):
            return found.mentions
    return ()


def _made_by(text: str, begin: int, end: int) -> tuple[Mention, ...]:
    by = _BY.match(text, begin, end)
    if by is None or verb_pattern().match(small_first(text, by.start("n"), 40)):
        return ()
    found = read_agencies(text, by.end())
    if not found.mentions or not _MADE.match(text, found.end):
        return ()
    return (*found.mentions, *later_subjects(text, found.end, end))
