"""The head of a notice as a news page tells it: "… vừa ký Công điện số 7/CĐ-TTg ngày … về việc …".

Offices paste such pages: the letterhead is gone, its fields stand in the first sentences.
"""

from __future__ import annotations

import re

from ntm_extract.layout.head_fields import HeadFields
from ntm_extract.layout.lines import Line
from ntm_extract.vi.calendar import day_or_none
from ntm_extract.vi.lexicon import document_kinds
from ntm_extract.vi.names import LOWER, UPPER
from ntm_extract.vi.surnames import SURNAMES

_FIRST = 3
"""Lines at the top in which the sentence is looked for: a title of the page may stand above."""
_TOLD = re.compile(
    rf"(?:(?:Ngày|Chiều|Sáng|Tối) [^,]{{4,40}}, )?(?P<who>[{UPPER}][^.;:]{{2,140}}?)\s+"
    r"(?:đã |vừa |mới )*(?:ký(?:,? ban hành)?|ban hành|có)\s+"
    r"(?P<kind>[Cc]ông điện|[Tt]hông báo|[Cc]hỉ thị|[Qq]uyết định|[Kk]ế hoạch|[Cc]ông văn"
    r"|[Vv]ăn bản)"
    r"(?: hỏa tốc| khẩn| hoả tốc)?\s+(?:số\s+)?"
    r"(?P<n>\d{1,6}(?:/\d{4})?[/-][A-ZĐ][\wĐđ]{0,9}(?:[-/+][A-ZĐ][\wĐđ]{0,14}){0,4})(?!\w)"
    r"(?:,?\s*ngày\s+(?P<d>\d{1,2})(?:\s+tháng\s+|[/.-])(?P<m>\d{1,2})(?:\s+năm\s+|[/.-])(?P<y>\d{4}))?"
    r"(?:,?\s+(?:gửi [^.;]{3,120}?\s+)?(?:về việc|về|V/v)\s+(?P<subject>[^\W\d_].{5,400}?))?"
    r"[.:]?\s*\Z"
)
_SENT = re.compile(
    r"(?:Công điện|Thông báo|Chỉ thị|Văn bản|Công văn|Kế hoạch)(?: được)? gửi(?: tới| đến)?:?\s+"
    r"(?P<whom>[^.]{3,800}?)[,;]?\s+(?:nêu rõ|trong đó nêu rõ|nội dung như sau|nêu)\s*:?\s*\Z"
)
_BODIES = re.compile(
    r"(?:UBND|Ủy ban|HĐND|Hội đồng|Bộ|Sở|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Văn phòng|Ban|Cục"
    r"|Chi cục|Công an|(?:Phó )?(?:Chủ tịch|Thủ tướng|Giám đốc)|Bộ trưởng|Thứ trưởng)(?!\w)"
)
_PERSON = re.compile(rf"\s+(?:{SURNAMES})(?:\s[{UPPER}][{LOWER}]{{0,6}}){{1,4}}\Z")
_LETTERS = frozenset({"công văn", "văn bản"})


def read_told_head(head: HeadFields, lines: list[Line]) -> None:
    """Fill in number, date, subject and addressees from the sentences at the top of a news page."""
    if head.number is not None or head.kind or head.subject:
        return
    for at, line in enumerate(lines[: head.body + _FIRST]):
        match = _TOLD.fullmatch(line.text)
        if match and _BODIES.match(match["who"]):
            _take(head, line, match)
            head.body = _behind_addressees(head, lines, at + 1)
            return


def _take(head: HeadFields, line: Line, match: re.Match[str]) -> None:
    head.number = line.part(match.start("n"), match.end("n"))
    head.symbol = match["n"]
    kind = match["kind"].lower()
    head.kind = None if kind in _LETTERS else document_kinds()[kind]
    head.concerns = kind in _LETTERS
    if match["y"] and head.date_line is None:
        head.issued_on = day_or_none(int(match["y"]), int(match["m"]), int(match["d"]))
        head.date_line, head.year = line.part(match.start("d"), match.end("y")), int(match["y"])
    if match["subject"]:
        head.subject = [line.part(match.start("subject"), match.end("subject"))]
    head.wire_body = _PERSON.sub("", match["who"]).removeprefix("Phó ")


def _behind_addressees(head: HeadFields, lines: list[Line], at: int) -> int:
    """Take "Công điện gửi A; B, nêu rõ:" and return the line behind it."""
    match = _SENT.fullmatch(lines[at].text) if at < len(lines) else None
    if match is None:
        return at
    start = match.start("whom")
    for entry in re.finditer(r"[^;]+", match["whom"]):
        head.addressees.append(lines[at].part(start + entry.start(), start + entry.end()))
    return at + 1
