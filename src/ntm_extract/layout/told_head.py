"""The head of a notice as a news page tells it: "… vừa ký Công điện số 7/CĐ-TTg ngày … về việc …".

Offices paste such pages, and sites of laws print notices so: the letterhead is gone, its fields
stand in one of the first sentences, below headlines that are the paper's own.
"""

from __future__ import annotations

import re

from ntm_extract.layout.head_fields import HeadFields
from ntm_extract.layout.lines import Line, is_capitals
from ntm_extract.vi.calendar import day_or_none
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.lexicon import districts, document_kinds, provinces
from ntm_extract.vi.names import LOWER, UPPER
from ntm_extract.vi.surnames import SURNAMES

_FIRST = 3
"""Lines behind the head in which the sentence is looked for: a title of the page may be there."""
_HEADLINES = 9
"""Lines at the top of a page without a letterhead in which it is."""
_KINDS = (
    r"[Cc]ông điện|[Tt]hông báo|[Cc]hỉ thị|[Qq]uyết định|[Kk]ế hoạch|[Cc]ông văn|[Vv]ăn bản"
    r"|[Hh]ướng dẫn|[Kk]ết luận|[Nn]ghị quyết|[Tt]ờ trình|[Tt]hông tư|[Cc]hương trình"
    r"|[Pp]hương án|[Bb]áo cáo"
)
_OF_MONTH, _OF_YEAR = r"(?:\s+tháng\s+|[/.-])", r"(?:\s+năm\s+|[/.-])"
_ON = rf"(?P<od>\d{{1,2}}){_OF_MONTH}(?P<om>\d{{1,2}}){_OF_YEAR}(?P<oy>\d{{4}})"
_DATED = rf"(?P<d>\d{{1,2}}){_OF_MONTH}(?P<m>\d{{1,2}}){_OF_YEAR}(?P<y>\d{{4}})"
_DAYTIME = r"(?:Ngày|(?:Chiều|Sáng|Trưa|Tối)(?: ngày)?) "
_LEAD = by_letter(rf"(?:^|(?<=\s)){_DAYTIME}(?=\d)")
_TOLD = re.compile(
    rf"[#*>\s]*(?:{_DAYTIME}(?:{_ON}|[^,]{{3,40}}),?(?: tại [^,]{{3,60}},)? )?"
    rf"(?P<who>[{UPPER}][^.;:]{{2,140}}?)\s+"
    r"(?:(?:đã|vừa|mới)\s+)*(?:ký(?:,? ban hành)?|ban hành|có|ra|phát đi)\s+(?:bản\s+)?"
    rf"(?P<kind>{_KINDS})(?:\s+(?:hỏa tốc|hoả tốc|khẩn|thượng khẩn))?\s+(?:số\s*:?\s*)?"
    r"(?P<n>\d{1,6}(?:/\d{4})?[/-][A-ZĐ][\wĐđ]{0,9}(?:[-/+][A-ZĐ][\wĐđ]{0,14}){0,4})(?!\w)"
    rf"(?:\s+năm\s+\d{{4}})?(?:,?\s*\(?ngày\s+{_DATED}\)?)?"
)
_GOES_TO = re.compile(
    r",?\s*(?:được\s+)?gửi(?:\s+(?:tới|đến|cho))?\s*(?P<colon>:?)\s+(?P<whom>[^.]{3,800}?)[,;]?\s+"
    r"(?=(?:về việc|về|V/v|với nội dung|nêu rõ|trong đó nêu|có nội dung|yêu cầu|đề nghị)(?!\w))"
)
_ABOUT = re.compile(
    r",?\s*(?:(?:về việc|V/v|về)\s+|(?=[Kk]ết luận\s|(?:ban hành|triển khai|hướng dẫn|quy định"
    r"|phê duyệt|tăng cường|công bố|thực hiện|tổ chức|phát động|điều chỉnh|sửa đổi|bổ sung)\s))"
    rf"(?P<s>[^\W\d_].{{1,700}}?)(?:(?P<stop>[.:])\s+(?=[{UPPER}])|[\s*.:]*\Z)"
)
_NO_MORE = re.compile(
    r"[,\s]*(?:(?:với|có) nội dung(?: như sau| sau)?|(?:trong đó )?nêu rõ|nội dung như sau"
    r"|nêu)?[\s:.*]*\Z"
)
_SENT = re.compile(
    r"(?:Công điện|Thông báo|Chỉ thị|Văn bản|Công văn|Kế hoạch)(?: được)? gửi(?: tới| đến)?:?\s+"
    r"(?P<whom>[^.]{3,800}?)[,;]?\s+(?:nêu rõ|trong đó nêu rõ|nội dung như sau|nêu)\s*:?\s*\Z"
)
_BODIES = re.compile(
    r"(?:UBND|Ủy ban|HĐND|Hội đồng|Bộ|Sở|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Văn phòng|Ban|Cục"
    r"|Chi cục|Tổng cục|Công an|(?:Phó )?(?:Chủ tịch|Thủ tướng|Giám đốc|Bí thư)|Chính phủ"
    r"|Bộ trưởng|Thứ trưởng|Thường trực|Bảo hiểm|Ngân hàng|Tập đoàn|Tổng công ty|Công ty|Trường"
    r"|Bệnh viện|Tỉnh đoàn|Thành đoàn|Liên đoàn|Hội|Kho bạc|Trung tâm|Viện|Phòng|Thuế|Thanh tra"
    r"|Hạt|Quân khu|Đại học|Học viện)(?!\w)"
)
_PERSONS = tuple(
    re.compile(rf"\s+(?P<name>(?:{SURNAMES})(?:\s[{UPPER}][{LOWER}]{{0,6}}){{{more}}})\Z")
    for more in (2, 3, 1)
)
"""Names of three words first: of "tỉnh Lâm Hà Trần Văn An" the place keeps its two."""
_OFFICE = re.compile(
    r"(?:Phó )?(?:Chủ tịch|Thủ tướng|Giám đốc|Bí thư|Bộ trưởng|Trưởng|Cục trưởng|Tổng Giám đốc)|"
    r"Thứ trưởng|Chánh"
)
_LONGEST = 400
_LETTERS = frozenset({"công văn", "văn bản"})


def read_told_head(head: HeadFields, lines: list[Line]) -> None:
    """Fill in the head from the sentence at the top of a news page that tells it.

    Headlines of the page that were taken for a title give way to it, a real letterhead does not.
    """
    bare = not head.letterhead and not any(is_capitals(one.text) for one in lines[: head.body])
    if not bare and (head.number is not None or head.kind or head.subject):
        return
    for at, line in enumerate(lines[: max(head.body + _FIRST, _HEADLINES if bare else 0)]):
        match = _find(line.text)
        if match is None:
            continue
        if head.symbol is not None and head.symbol != match["n"]:
            continue
        if _take(head, lines, at, match):
            head.body = _behind_addressees(head, lines, at + 1)
            return


def _find(text: str) -> re.Match[str] | None:
    """Return the sentence that tells a head; a headline may have run together with it."""
    starts = [0, *(lead.start() for lead in _LEAD.finditer(text[:_LONGEST]))]
    for start in reversed(starts):
        match = _TOLD.match(text, start)
        if match and _BODIES.match(match["who"]) and not _LEAD.search(match["who"]):
            return match
    return None


def _sender(who: str) -> str:
    """Return whose notice it is, without the name of who holds the office."""
    found = (name.search(who) for name in _PERSONS if _OFFICE.match(who))
    person = next(filter(None, found), None)
    if person and person["name"] not in provinces() and person["name"] not in districts():
        who = who[: person.start()]
    who = who.removeprefix("Phó ")
    return "Thủ tướng Chính phủ" if who == "Thủ tướng" else who


def _take(head: HeadFields, lines: list[Line], at: int, match: re.Match[str]) -> bool:
    """Take what the sentence says; False where it goes on as no such sentence does."""
    line, end = lines[at], match.end()
    goes_to = _GOES_TO.match(line.text, end)
    end = goes_to.end() if goes_to else end
    about = _ABOUT.match(line.text, end)
    if about is None and not _NO_MORE.match(line.text, end):
        return False
    if goes_to and goes_to["colon"]:
        _add_addressees(head, line, goes_to)
    kind = match["kind"].lower()
    head.kind = None if kind in _LETTERS else document_kinds().get(kind)
    head.concerns = kind in _LETTERS
    if about:
        head.subject = [line.part(about.start("s"), about.end("s"))]
        if about["stop"]:
            lines[at : at + 1] = [
                line.part(0, about.end("stop")),
                line.part(about.end("stop"), len(line.text)),
            ]
    elif head.number is None:
        head.subject = []  # what was taken for it is a headline
    head.number, head.symbol = line.part(match.start("n"), match.end("n")), match["n"]
    _take_date(head, line, match)
    head.wire_body = _sender(match["who"])
    return True


def _take_date(head: HeadFields, line: Line, match: re.Match[str]) -> None:
    """Take the day behind the number, or that on which it was issued: "Ngày 5/3/2024, UBND …"."""
    which = "" if match["y"] else "o"
    if head.date_line is not None or not match[f"{which}y"]:
        return
    day, month, year = (int(match[f"{which}{part}"]) for part in "dmy")
    head.issued_on, head.year = day_or_none(year, month, day), year
    head.date_line = line.part(match.start(f"{which}d"), match.end(f"{which}y"))


def _behind_addressees(head: HeadFields, lines: list[Line], at: int) -> int:
    """Take "Công điện gửi A; B, nêu rõ:" and return the line behind it."""
    match = _SENT.fullmatch(lines[at].text) if at < len(lines) else None
    if match is None:
        return at
    _add_addressees(head, lines[at], match)
    return at + 1


def _add_addressees(head: HeadFields, line: Line, match: re.Match[str]) -> None:
    start = match.start("whom")
    for entry in re.finditer(r"[^;]+", match["whom"]):
        head.addressees.append(line.part(start + entry.start(), start + entry.end()))
