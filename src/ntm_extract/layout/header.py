"""The formal parts at the top (thể thức): letterhead, number, place and date, kind, subject."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from ntm_extract.core.stages import Doubt
from ntm_extract.layout.addressees import GREETING, WIRE, is_wire_start, read_entries
from ntm_extract.layout.letterhead import MOTTO, URGENCY, is_motto
from ntm_extract.layout.lines import Line
from ntm_extract.layout.number_line import (
    BARE_NUMBER,
    SYMBOL_START,
    find_issue,
    find_symbol,
    place_names,
)
from ntm_extract.layout.web_title import WebTitle, read_web_title
from ntm_extract.vi.lexicon import document_kinds
from ntm_extract.vi.names import UPPER
from ntm_extract.vi.unicode import bare

_HEAD_LINES = 40
_NUMBER_WITHIN = 60
"""How far into its line the number may stand: behind a letterhead, on one line with it."""
_LABEL = 8
_SENDER = re.compile(rf"(?<=\s)(?:[{UPPER}]{{2,12}}\s{{1,3}}){{2,12}}(?:điện|ĐIỆN)\s*:")
_ABOUT = re.compile(r"^(?:V\s?/\s?[vV]|Về việc|VỀ VIỆC|v/v)\s*[:.]?\s*")
_CAPS_WORD = re.compile(r"[^\W\d_]{2,}")
_OPENERS = re.compile(
    r"(?:"
    r"Ngày|Căn|Thực|Để|Sau|Trong|Ủy|UBND|Xét|Theo|Nhằm|Tiếp|Triển|Vừa|Thời|Chiều|Sáng|"
    r"Kính|Hiện|Qua|Từ|Tại|Năm|Trên|Thường|Ban|Văn|Chủ|Bộ|Thủ|Nhân|Được|Nghị|Giao|Đề|"
    r"Vào|Hội|Tình|Do"
    r")\Z"
)


@dataclass(slots=True)
class HeadFields:
    """What the head of a notice says, as it is gathered; ``body`` is the first line after it."""

    letterhead: list[str] = field(default_factory=list)
    number: Line | None = None
    symbol: str | None = None
    place: Line | None = None
    issued_on: date | None = None
    year: int | None = None
    date_line: Line | None = None
    kind: str | None = None
    subject: list[Line] = field(default_factory=list)
    addressees: list[Line] = field(default_factory=list)
    wire_body: str | None = None
    loose: Line | None = None
    body: int = 0
    doubts: list[Doubt] = field(default_factory=list)


def is_capitals(text: str) -> bool:
    """Tell whether the words of ``text`` are all in capitals (a title, a letterhead)."""
    words = _CAPS_WORD.findall(text)
    return bool(words) and sum(word.isupper() for word in words) >= 0.8 * len(words)


@cache
def _titles() -> re.Pattern[str]:
    kinds = [kind for kind in document_kinds() if kind not in {"luật", "công văn", "hợp đồng"}]
    kinds += ["thông tri", "thư công"]
    names = "|".join(sorted((re.escape(kind) for kind in kinds), key=len, reverse=True))
    return re.compile(rf"(?P<k>{names})(?!\w)", re.IGNORECASE)


@cache
def _folded_titles() -> dict[str, str]:
    """Return the titles without marks: in the capitals of a scan the marks are read worst."""
    return {bare(kind): symbol for kind, symbol in document_kinds().items() if " " in kind}


def read_title(text: str) -> tuple[str, int] | None:
    """Return the kind of document and where its name ends, where ``text`` begins with a title."""
    match = _titles().match(text)
    if not match:
        kind = _folded_titles().get(bare(text.strip(" .:").lower())) if is_capitals(text) else None
        return (kind, len(text)) if kind else None
    name = match["k"]
    rest = text[match.end() :].strip(" .:")
    if name.isupper() or (name[:1].isupper() and not rest):
        return document_kinds().get(name.lower(), "TB"), match.end()
    return None


def _segments(line: Line) -> list[Line]:
    """Cut a line of two columns at its tabs and around the national motto."""
    cuts = [match.span() for match in MOTTO.finditer(line.text)]
    cuts += [match.span() for match in re.finditer(r"\t+| {4,}", line.text)]
    parts, at = [], 0
    for start, end in sorted(cuts):
        if start > at:
            parts.append(line.part(at, start))
        at = max(at, end)
    parts.append(line.part(at, len(line.text)))
    return [part for part in parts if part.text.strip(" -–_*.|") and not is_motto(part.text)]


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
    found = None if head.number else find_symbol(line.text)
    if found is None or found.start > _NUMBER_WITHIN:
        return False
    head.number = line.part(found.start, found.end)
    head.symbol = found.symbol
    if found.damaged:
        head.doubts.append(_number_doubt(line))
    elif found.start > _LABEL and not head.letterhead:
        _take_letterhead(head, line.text[: found.start])
    about = re.search(r"\b(?:V/v|Về việc)\b", line.text[found.end :])
    if about:
        rest = line.part(found.end + about.start(), len(line.text))
        head.subject.append(rest.part(_ABOUT.match(rest.text).end(), len(rest.text)))  # type: ignore[union-attr]
    return True


def _number_doubt(line: Line) -> Doubt:
    reason = "the number was put together from a line that was read damaged"
    return Doubt(reason, line.span.start, line.span.end, read=line.text, kind="header")


def _take_letterhead(head: HeadFields, before: str) -> None:
    """Take a letterhead that stands on one line with the number: "BỘ Y TẾ Số: 5/CĐ-BYT"."""
    name = re.sub(r"\s\S{1,3}\s*[:;.]?\s*\Z", "", before)
    if is_capitals(name):
        head.letterhead.append(name)


def _is_body(text: str, *, first: bool) -> bool:
    """Tell whether a line after the title already belongs to the body."""
    if first:
        return (len(text) > 330 and not _ABOUT.match(text)) or text.endswith(":")
    if is_capitals(text):
        return False
    if len(text) > 300 or text.endswith((":", ";")):
        return True
    return len(text) > 60 and bool(_OPENERS.match(text.split(maxsplit=1)[0].strip(",")))


def _read_subject(head: HeadFields, lines: list[Line], at: int) -> int:
    """Read the lines of the subject from ``at``; return the first line of the body."""
    first = not head.subject
    while at < len(lines):
        text = lines[at].text
        if not first and head.subject and is_capitals(head.subject[0].text) != is_capitals(text):
            break
        if (
            GREETING.match(text)
            or WIRE.match(text)
            or is_wire_start(lines, at)
            or _is_body(text, first=first)
        ):
            break
        if re.match(r"\(?(?:Kèm theo|Ban hành kèm)", text) or re.match(r"(?:I|1|A)\s?[.)]\s", text):
            break
        head.subject.append(lines[at])
        first = False
        at += 1
        if len(head.subject) > 12:
            break
    return at


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


def _join_bare_number(lines: list[Line]) -> None:
    """Put "Số:" and the number on one line where the line broke between them."""
    for at in range(min(len(lines) - 1, _HEAD_LINES)):
        if BARE_NUMBER.match(lines[at].text) and SYMBOL_START.match(lines[at + 1].text):
            first, second = lines[at], lines[at + 1]
            joined = f"{first.text} {second.text}"
            lines[at : at + 2] = [Line(joined, first.span._replace(end=second.span.end))]
            return


def _part_sender(lines: list[Line]) -> None:
    """Part a subject from the sender of a telegram in capitals that ran together with it."""
    for at in range(min(len(lines), _HEAD_LINES)):
        match = _SENDER.search(lines[at].text)
        if match and not is_capitals(lines[at].text[: match.start()]):
            text = lines[at]
            lines[at : at + 1] = [
                text.part(0, match.start()),
                text.part(match.start(), len(text.text)),
            ]
            return


def read_head(lines: list[Line]) -> HeadFields:
    """Read the head of a notice from its first lines."""
    head = HeadFields()
    _join_bare_number(lines)
    _part_sender(lines)
    web = read_web_title(lines[0]) if lines else None
    at = 1 if web else 0
    while at < min(len(lines), _HEAD_LINES):
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


def _read_head_line(head: HeadFields, lines: list[Line], at: int) -> int | None:
    """Read one line of the head; return the next line, or None where the body begins."""
    if GREETING.match(lines[at].text) or (head.kind == "CĐ" and WIRE.match(lines[at].text)):
        head.body = _read_addressees(head, lines, at)
        return None if head.body else at + 1
    for segment in _segments(lines[at]):
        left = _read_date(head, segment)
        if left is None or _read_number(head, left):
            continue
        title = read_title(left.text)
        if title and not head.kind and len(left.text) < 400:
            head.kind = title[0]
            tail = left.part(title[1], len(left.text))
            tail = _strip_title_tail(tail)
            if tail.text:
                head.subject.append(tail)
            end = _read_subject(head, lines, at + 1)
            return _after_subject(head, lines, end)
        if not _read_loose(head, left):
            return None
    return at + 1


_BEHIND_TITLE = re.compile(
    r"[\s:.–-]*(?:(?:LIÊN (?:NGÀNH|TỊCH|BỘ|SỞ)|HỎA TỐC|THƯỢNG KHẨN|KHẨN)(?!\w)[\s:.]*)?"
)


def _strip_title_tail(tail: Line) -> Line:
    match = _BEHIND_TITLE.match(tail.text)
    return tail.part(match.end() if match else 0, len(tail.text))


def _after_subject(head: HeadFields, lines: list[Line], at: int) -> int | None:
    if at < len(lines) and is_wire_start(lines, at) and not WIRE.match(lines[at].text):
        first, second = lines[at], lines[at + 1]
        joined = Line(f"{first.text} {second.text}", first.span._replace(end=second.span.end))
        lines[at : at + 2] = [joined]
    if at < len(lines) and (GREETING.match(lines[at].text) or WIRE.match(lines[at].text)):
        at = _read_addressees(head, lines, at)
    head.body = at
    return None


def _read_loose(head: HeadFields, line: Line) -> bool:
    """Take a line of the letterhead or of "V/v …"; False where it belongs to the body."""
    if URGENCY.match(line.text):
        return True
    about = _ABOUT.match(line.text)
    if about and not head.kind:
        head.subject.append(line.part(about.end(), len(line.text)))
        return True
    if head.subject and not head.kind and len(line.text) < 200 and not line.text.endswith(":"):
        head.subject.append(line)
        return True
    if is_capitals(line.text) and len(line.text) < 120:
        if not head.subject:
            head.letterhead.append(line.text)
        return True
    head.loose = line
    return len(line.text) < 25 and not line.text.endswith((":", ".", ";"))
