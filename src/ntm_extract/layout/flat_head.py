"""Heads that a copy put on one line: letterhead, number, date, title, subject, addressees.

Pages that drop the breaks of a table give "UBND TỈNH A CỘNG HÒA … Số: 1/KH-UBND A, ngày …
KẾ HOẠCH …"; each part begins with a form that Nghị định 30/2020/NĐ-CP (Phụ lục I) fixes.
"""

from __future__ import annotations

import re
from itertools import pairwise

from ntm_extract.layout.lines import Line, is_capitals
from ntm_extract.layout.number_line import find_issue, find_symbol
from ntm_extract.layout.titles import read_title
from ntm_extract.vi.sought import Sought

_TOP = 12
_SHORTEST = 40
_LONGEST = 3000
"""How far into a line parts of the head may stand."""
_FEWEST = 15
"""Letters of a subject before the body may begin on its line."""
_NEXT = re.compile(r"[\s|*_–-]*(?=(?:V\s?/\s?v|Về việc|v/v|K[ÍI]NH G[ỬU]I|[Kk]ính gửi)(?!\w))")
_NUMBER = Sought(
    re.compile(r"(?<=[^\s|*])[\s|*_–-]{1,5}(?=Số\s*:\s*[\d.…]{0,8}(?:/\d{4})?\s?[/-][A-ZĐ]{2})")
)
_ABOUT = re.compile(r"(?<!\w)(?:[Vv]\s?/\s?v|Về việc)(?!\w)")
_STROKES = re.compile(r"[\s|*_=–-]*")
_GREETING = re.compile(r"(?<=\S)\s(?=K[ÍíI]NH G[ỬU]I\s*:|Kính gửi\s*:)")
_CITED = (
    r"(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư"
    r"|Thông báo|Công văn|Công điện|Kế hoạch|Chương trình|Kết luận|Văn bản|Hướng dẫn|Tờ trình"
    r"|ý kiến|chỉ đạo|đề nghị|kết luận|chức năng)"
)
_BODY = (
    rf"(?:Căn cứ|Thực hiện|Theo|Xét|Tiếp theo|Triển khai)\s{_CITED}(?!\w)"
    r"|Ngày \d|Vừa qua,|Sau khi\s|Trong (?:thời gian|những|các) |Để (?!\()|Nhằm\s"
)
"""How the body begins, its first letter a capital behind a subject without a full stop."""
_OPENS = re.compile(rf"(?<=[^\s–-])\s(?=(?:{_BODY}))")
_BEHIND_LIST = re.compile(rf"(?<=[.;/])\s(?=(?:{_BODY}))")


def part_flat_head(lines: list[Line]) -> None:
    """Cut the first lines, in place, where parts of the head ran together on one of them."""
    at = 0
    while at < min(len(lines), _TOP):
        cuts = _cuts(lines[at].text[:_LONGEST]) if len(lines[at].text) > _SHORTEST else []
        if cuts:
            bounds = [0, *cuts, len(lines[at].text)]
            parts = [lines[at].part(a, b) for a, b in pairwise(bounds)]
            kept = [part for part in parts if part.text.strip(" |*_=–-")]
            lines[at : at + 1] = kept
            at += len(kept)
        at += 1


def _cuts(text: str) -> list[int]:
    """Return where the parts of a head begin that stand on one line; none in other lines."""
    number = _NUMBER.search(text)
    if number is None:
        return _cuts_of_parts(text)
    start = number.end()  # what stands before the number is a part by itself
    return [start, *(start + cut for cut in _cuts_of_parts(text[start:]))]


def _cuts_of_parts(text: str) -> list[int]:
    issue, symbol = find_issue(text), find_symbol(text)
    end = max(issue.end if issue else 0, symbol.end if symbol else 0)
    behind = end + _STROKES.match(text, end).end() - end  # type: ignore[union-attr]
    titled = read_title(text[behind:])
    capitals = is_capitals(text[behind:][:_SHORTEST])
    if (
        issue
        and issue.end == end
        and _ABOUT.search(text, 0, issue.start)
        and text[behind:][:1].islower()
    ):
        return [issue.start, issue.end]  # a subject ran around place and date, as columns do
    if not end or not (titled or capitals or _NEXT.match(text, end)) or behind >= len(text):
        return []
    if issue is None and not titled:
        return []
    cuts = [behind]
    if issue and issue.start and issue.end == end:
        cuts.insert(0, issue.start)
    return [*cuts, *_cuts_behind(text, behind, titled[1] if titled else 0)]


def _cuts_behind(text: str, start: int, named: int) -> list[int]:
    """Return where addressees and body begin in what follows number and date."""
    greeting = _GREETING.search(text, start)
    first = greeting.end() if greeting else start + named + _FEWEST
    opens = (_BEHIND_LIST if greeting else _OPENS).search(text, first)
    return [match.end() for match in (greeting, opens) if match]
