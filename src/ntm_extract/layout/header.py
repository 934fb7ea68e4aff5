"""The formal parts at the top (thể thức): letterhead, number, place and date, kind, subject."""

from __future__ import annotations

import re

from ntm_extract.core.stages import Doubt
from ntm_extract.layout.addressees import GREETING, WIRE, is_wire_start, read_entries
from ntm_extract.layout.head_fields import HeadFields
from ntm_extract.layout.head_lines import HEAD_LINES, cut_columns, prepare_head
from ntm_extract.layout.letterhead import URGENCY
from ntm_extract.layout.lines import Line, is_capitals
from ntm_extract.layout.number_line import find_issue, find_symbol, place_names
from ntm_extract.layout.subject import ABOUT, read_subject, read_untitled
from ntm_extract.layout.table_columns import column_of
from ntm_extract.layout.titles import read_title, strip_title_tail
from ntm_extract.layout.web_title import WebTitle, part_title, read_web_title
from ntm_extract.vi.calendar import day_or_none

_NUMBER_WITHIN = 60
"""How far into its line the number may stand: behind a letterhead, on one line with it."""
_LABEL = 8
_CONCERNS = re.compile(r"Về\s+(?=[^\W\d_A-ZĐ])")
"""How the subject of a letter begins in the South: "Về tăng cường phòng, chống dịch"."""
_TORN_CONCERNS = re.compile(r"[VvW][iịíìĩlI1|/\\][vyVỵý]?\s+")
"""What an English OCR leaves of "V/v": "Viv", "V1v", and repair of that: "Vị"."""
_TO_GREETING = 4
"""Lines between the subject of a letter and "Kính gửi", at most: place and date, an urgency."""
_TITLED_NUMBER = re.compile(
    r"\W{0,3}(?:số\s*:?\s*)(?P<n>\d{1,6}(?:/\d{4})?[/-][A-ZĐ][\wĐđ]{1,9}(?:-[A-ZĐ][\wĐđ]{0,14}){0,3})"
    r"(?:,?\s+ngày\s+(?P<d>\d{1,2})(?:\s+tháng\s+|[/.-])(?P<m>\d{1,2})(?:\s+năm\s+|[/.-])"
    r"(?P<y>\d{4}))?(?!\w)[\s.:,]*",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"(?:Địa chỉ|Đ/[Cc]|ĐT|Điện thoại|Fax|E-?mail|Website|Tel)(?!\w)\.?\s*:", re.IGNORECASE
)
"""What offices put below their name in a letterhead."""
_LABELLED = re.compile(r"(?:\d{1,2}|[IVX]{1,4}|[a-hđ])[.)]\s")
_TITLE_LINE = 400
_LATE = 200


def _read_date(head: HeadFields, line: Line) -> Line | None:
    """Take place and date out of ``line``; return what stands before them."""
    issue = None if head.date_line else find_issue(line.text)
    if issue is None:
        return line
    place = line.part(issue.start, issue.place_end)
    if head.loose and f"{head.loose.text} {place.text}" in place_names():
        place = Line(
            f"{head.loose.text} {place.text}", head.loose.span._replace(end=place.span.end)
        )
    head.place = place
    head.date_line = line.part(issue.start, issue.end)
    head.year, head.issued_on = issue.year, issue.issued_on
    rest = line.part(0, issue.start)
    return rest if rest.text else None


def _read_number(head: HeadFields, line: Line) -> bool:
    open_ = head.number is None or (head.symbol or "").isdigit()  # a stamp has a bare number
    found = find_symbol(line.text) if open_ else None
    if found is None or found.start > _NUMBER_WITHIN:
        return False
    head.number = line.part(found.start, found.end)
    head.symbol = found.symbol
    if found.damaged:
        head.doubts.append(_number_doubt(line))
    elif found.start > _LABEL and not head.letterhead:
        _take_letterhead(head, line.part(0, found.start))
    about = re.search(r"(?<!\w)(?:[Vv]\s?/\s?v|Về việc)(?!\w)", line.text[found.end :])
    if about:
        head.concerns = True
        rest = line.part(found.end + about.start(), len(line.text))
        head.subject = [rest.part(ABOUT.match(rest.text).end(), len(rest.text))]  # type: ignore[union-attr]
    return True


def _read_titled_number(head: HeadFields, tail: Line) -> Line:
    """Take number and date from behind a title: "CHỈ THỊ SỐ 5/CT-BYT NGÀY 2/6/2024"."""
    match = _TITLED_NUMBER.match(tail.text) if head.number is None else None
    if match is None:
        return tail
    head.number, head.symbol = tail.part(*match.span("n")), re.sub(r"\s", "", match["n"])
    if head.date_line is None and match["y"]:
        head.date_line, head.year = tail.part(match.start("d"), match.end("y")), int(match["y"])
        head.issued_on = day_or_none(int(match["y"]), int(match["m"]), int(match["d"]))
    return tail.part(match.end(), len(tail.text))


def _number_doubt(line: Line) -> Doubt:
    reason = "the number was put together from a line that was read damaged"
    return Doubt(reason, line.span.start, line.span.end, read=line.text, kind="header")


def _take_letterhead(head: HeadFields, before: Line) -> None:
    """Take a letterhead that stands on one line with the number: "BỘ Y TẾ Số: 5/CĐ-BYT"."""
    name = before.part(0, len(re.sub(r"\s\S{1,3}\s*[:;.]?\s*\Z", "", before.text)))
    if is_capitals(name.text):
        head.letterhead.append(name)


def _read_addressees(head: HeadFields, lines: list[Line], at: int) -> int:
    """Read "Kính gửi:" or "… điện:" and what follows; return the first line of the body."""
    match = WIRE.match(lines[at].text)
    if match and not GREETING.match(lines[at].text):
        head.wire_body = match["b"]
        rest = lines[at].part(match.start("rest"), match.end("rest"))
    else:
        greeting = GREETING.match(lines[at].text)
        rest = lines[at].part(greeting.end() if greeting else 0, len(lines[at].text))
    entries, at = read_entries(rest, lines, at + 1)
    head.addressees += entries
    if at < len(lines) and GREETING.match(lines[at].text):
        return _read_addressees(head, lines, at)  # "Đồng kính gửi"
    return at


def read_head(lines: list[Line]) -> HeadFields:
    """Read the head of a notice from its first lines."""
    head = HeadFields()
    prepare_head(lines)
    part_title(lines)
    web = read_web_title(lines[0]) if lines else None
    at = 1 if web else 0
    while at < min(len(lines), HEAD_LINES):
        step = _read_head_line(head, lines, at)
        if step is None:
            break
        at = step
    head.body = max(head.body, at)
    if web:
        _fill_from_title(head, web)
    return head


def _fill_from_title(head: HeadFields, web: WebTitle) -> None:
    """Take from the title above the page what the notice below does not say itself."""
    if not head.subject:
        head.kind = head.kind or web.kind
        head.subject = [web.subject]
    if head.number is None and web.number is not None:
        head.number, head.symbol = web.number, web.number.text
    if head.date_line is None and web.date is not None:
        day, month, year = map(int, web.date.text.split("/"))
        head.date_line, head.year = web.date, year
        head.issued_on = day_or_none(year, month, day)
    head.wire_body = head.wire_body or web.body


def _read_head_line(head: HeadFields, lines: list[Line], at: int) -> int | None:
    """Read one line of the head; return the next line, or None where the body begins."""
    if column_of(lines[at].text.partition("\t")[0]) == "number":
        return None  # the heading of a table
    if GREETING.match(lines[at].text) or (head.kind == "CĐ" and WIRE.match(lines[at].text)):
        head.body = _read_late_subject(head, lines, _read_addressees(head, lines, at))
        return None if head.body else at + 1
    for segment in cut_columns(lines[at]):
        left = _read_date(head, segment)
        if left is None or _read_number(head, left):
            continue
        title = read_title(left.text)
        if title and not head.kind and len(left.text) < _TITLE_LINE:
            end = _read_title(head, lines, at, left, title)
            return _after_subject(head, lines, end)
        if not head.kind and not head.subject and (head.number or head.date_line):
            behind = read_untitled(head.subject, lines, at)
            if behind is not None:
                head.body = behind
                return None
        if not (_read_loose(head, left) or _concerns_what_follows(head, left, lines[at + 1 :])):
            return None
    return at + 1


def _read_title(
    head: HeadFields, lines: list[Line], at: int, left: Line, title: tuple[str, int]
) -> int:
    """Read the title and the subject below it; return the first line behind them."""
    head.kind = title[0]
    tail = strip_title_tail(_read_titled_number(head, left.part(title[1], len(left.text))))
    if tail.text:
        head.subject.append(tail)
    elif at + 1 < len(lines):
        numbered = _read_titled_number(head, lines[at + 1])
        lines[at + 1 : at + 2] = [numbered] if numbered.text else []
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    slip = head.kind in {"PC", "PGV"} and not ABOUT.match(below)
    return at + 1 if slip else read_subject(head.subject, lines, at + 1)


def _after_subject(head: HeadFields, lines: list[Line], at: int) -> int | None:
    if at < len(lines) and is_wire_start(lines, at) and not WIRE.match(lines[at].text):
        first, second = lines[at], lines[at + 1]
        joined = Line(f"{first.text} {second.text}", first.span._replace(end=second.span.end))
        lines[at : at + 2] = [joined]
    if at < len(lines) and (GREETING.match(lines[at].text) or WIRE.match(lines[at].text)):
        at = _read_addressees(head, lines, at)
    head.body = at
    return None


def _read_late_subject(head: HeadFields, lines: list[Line], at: int) -> int:
    """Read "V/v …" below the addressees, where some letters have it; return the next line."""
    about = ABOUT.match(lines[at].text) if at < len(lines) and not head.subject else None
    if (
        about is None
        or len(lines[at].text) > _LATE
        or lines[at].text.endswith((".", ":", ";", ","))
    ):
        return at
    head.concerns = True
    head.subject.append(lines[at].part(about.end(), len(lines[at].text)))
    return at + 1


def _concerns_what_follows(head: HeadFields, line: Line, behind: list[Line]) -> bool:
    """Take a line between the number of a letter and "Kính gửi" for its subject, "V/v" or not."""
    if head.number is None or head.kind or head.subject or _LABELLED.match(line.text):
        return False
    greets = [at for at, one in enumerate(behind[:_TO_GREETING]) if GREETING.match(one.text)]
    if not greets or any(one.text.endswith((".", ";", ":")) for one in behind[: greets[0]]):
        return False
    torn = _TORN_CONCERNS.match(line.text)
    head.concerns = True
    head.subject.append(line.part(torn.end() if torn else 0, len(line.text)))
    return True


def _read_loose(head: HeadFields, line: Line) -> bool:
    """Take a line of the letterhead or of "V/v …"; False where it belongs to the body."""
    if URGENCY.match(line.text) or (head.letterhead and _CONTACT.match(line.text)):
        return True
    about = ABOUT.match(line.text) or (_CONCERNS.match(line.text) if head.number else None)
    if about and not head.kind and not head.subject:
        head.concerns = True
        head.subject.append(line.part(about.end(), len(line.text)))
        return True
    if _LABELLED.match(line.text) and head.subject:
        return False
    if head.subject and not head.kind and len(line.text) < 200 and not line.text.endswith(":"):
        head.subject.append(line)
        return True
    if len(line.text) < 120 and is_capitals(line.text):
        if not head.subject:
            head.letterhead.append(line)
        return True
    head.loose = line
    return len(line.text) < 25 and not line.text.endswith((":", ".", ";"))
