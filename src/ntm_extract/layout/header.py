"""The formal parts at the top (thể thức): letterhead, number, place and date, kind, subject."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from ntm_extract.layout.addressees import GREETING, WIRE, is_wire_start, read_entries
from ntm_extract.layout.lines import Line
from ntm_extract.vi.lexicon import districts, document_kinds, provinces
from ntm_extract.vi.names import open_abbreviations, proper_case

_HEAD_LINES = 40
_BARE_NUMBER = re.compile(r"S[ốôo6áóòõ]\s*[:;.]?\Z")
_SYMBOL_START = re.compile(r"\d{0,6}\s?[-/]\s?[A-ZĐ]")
_PLACE_WORDS = 5

_MOTTO = re.compile(
    r"C[ỘO]NG\s+H[ÒO]A\s+X[ÃA]\s+H[ỘO]I(?:\s+CH[ỦU])?(?:\s+NGH[ĨI]A)?(?:\s+VI[ỆE]T\s+NAM)?"
    r"|(?:CH[ỦU]\s+)?NGH[ĨI]A\s+VI[ỆE]T\s+NAM"
    r"|Đ[ộo]c\s+l[ậa]p\s*[-–—]?\s*T[ựu]\s+do\s*[-–—]?\s*H[ạa]nh\s+ph[úu]c"
    r"|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM"
)
_NUMBER = re.compile(
    r"(?<!\w)S[ốôo6áóòõ]\s*[:;.]?\s*(?P<n>\d{0,6}[a-zA-Z]?\s?(?:[/-]\s?\d{4})?\s?[-/]\s?"
    r"[A-ZĐƯƠÔÂÊ][\wĐđ&.]{0,9}(?:\s?[-–/.]\s?[A-ZĐ][\wĐđ&.]{0,14}){0,4})"
)
# "Số: e [TB-UBND": a scan with the number blank and the stroke misread
_BROKEN_NUMBER = re.compile(
    r"(?<!\w)S[ốôo6áóòõ]\s*[:;.]\s*(?:[^\s\d]\S{0,2}\s)?(?P<n>(?P<d>\d{0,6})\s?[\[\](){}|!]\s?"
    r"(?P<s>[A-ZĐ]{2,6}-[A-ZĐ][\wĐđ]{1,9}(?:-[A-ZĐ][\wĐđ]{1,14})?))"
)
_BARE_SYMBOL = re.compile(
    r"^(?P<n>\d{1,6}\s?/\s?(?:\d{4}/)?[A-ZĐ][A-ZĐa-zđ]{1,6}(?:-[A-ZĐ][\wĐđ]{1,9}){1,3})$"
)
_DATE = re.compile(
    r"(?P<place>[^\W\d_][^\d\n,;:]{1,38}?)\s*[,.]\s*[Nn]g[àa]y\s*(?P<d>[\d.…oOlI\s]{0,6}?|\S{1,3})\s*"
    r"[Tt]h[áa]ng\s*(?P<m>[\d.…oOlI\s]{0,6}?|\S{1,3})\s*n[ăa]m\s*(?P<y>\d{4}(?!\w)|\S{4,6})?"
)
_SHORT_DATE = re.compile(
    r"(?P<place>[^\W\d_][^\d\n,;:]{1,38}?)\s*,\s*ng[àa]y\s*(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})"
    r"[/.-](?P<y>\d{4})"
)
_ABOUT = re.compile(r"^(?:V\s?/\s?v|Về việc|VỀ VIỆC|v/v)\s*[:.]?\s*")
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


def is_capitals(text: str) -> bool:
    """Tell whether the words of ``text`` are all in capitals (a title, a letterhead)."""
    words = _CAPS_WORD.findall(text)
    return bool(words) and sum(word.isupper() for word in words) >= 0.8 * len(words)


@cache
def _place_names() -> frozenset[str]:
    names = set(provinces())
    return frozenset(
        {*names, *(f"Thành phố {name}" for name in names), *(f"TP. {name}" for name in names)}
    )


@cache
def _titles() -> re.Pattern[str]:
    kinds = [kind for kind in document_kinds() if kind not in {"luật", "công văn", "hợp đồng"}]
    kinds += ["thông tri", "thư công"]
    names = "|".join(sorted((re.escape(kind) for kind in kinds), key=len, reverse=True))
    return re.compile(rf"(?P<k>{names})(?!\w)", re.IGNORECASE)


def _fold(text: str) -> str:
    bare = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(char for char in bare if not unicodedata.combining(char))


@cache
def _folded_titles() -> dict[str, str]:
    """Return the titles without marks: in the capitals of a scan the marks are read worst."""
    return {_fold(kind): symbol for kind, symbol in document_kinds().items() if " " in kind}


def read_title(text: str) -> tuple[str, int] | None:
    """Return the kind of document and where its name ends, where ``text`` begins with a title."""
    match = _titles().match(text)
    if not match:
        kind = _folded_titles().get(_fold(text.strip(" .:"))) if is_capitals(text) else None
        return (kind, len(text)) if kind else None
    name = match["k"]
    rest = text[match.end() :].strip(" .:")
    if name.isupper() or (name[:1].isupper() and not rest):
        return document_kinds().get(name.lower(), "TB"), match.end()
    return None


def _segments(line: Line) -> list[Line]:
    """Cut a line of two columns at its tabs and around the national motto."""
    cuts = [match.span() for match in _MOTTO.finditer(line.text)]
    cuts += [match.span() for match in re.finditer(r"\t+| {4,}", line.text)]
    parts, at = [], 0
    for start, end in sorted(cuts):
        if start > at:
            parts.append(line.part(at, start))
        at = max(at, end)
    parts.append(line.part(at, len(line.text)))
    return [part for part in parts if part.text.strip(" -–_*.|")]


def _whole_day(text: str) -> int | None:
    digits = text.replace("o", "0").replace("O", "0").replace("l", "1").replace("I", "1")
    digits = re.sub(r"[\s.…]", "", digits)
    return int(digits) if digits.isdigit() else None


def _read_date(head: HeadFields, line: Line) -> Line | None:
    """Take place and date out of ``line``; return what stands before them."""
    match = _DATE.search(line.text) or _SHORT_DATE.search(line.text)
    if not match or head.date_line:
        return line
    start = match.start("place")
    number = _NUMBER.search(line.text) or _BROKEN_NUMBER.search(line.text)
    if number and number.end() > start:
        start = number.end()
    place = line.part(start, match.end("place"))
    if head.loose and f"{head.loose.text} {place.text}" in _place_names():
        place = Line(
            f"{head.loose.text} {place.text}", head.loose.span._replace(end=place.span.end)
        )
    if len(place.text.split()) > _PLACE_WORDS:  # a subject and the place ran together
        known = _place_start(line.text, match.end("place"))
        if known is None:
            return line
        start = known
        place = line.part(start, match.end("place"))
    head.place = place
    head.date_line = line.part(start, match.end())
    year = match["y"] or ""
    head.year = int(year) if year.isdigit() and len(year) == 4 else None
    day, month = _whole_day(match["d"]), _whole_day(match["m"])
    if day and month and head.year:
        try:
            head.issued_on = date(head.year, month, day)
        except ValueError:
            head.issued_on = None
    rest = line.part(0, start)
    return rest if rest.text else None


def _place_start(text: str, end: int) -> int | None:
    """Return where a known place begins that ends at ``end``."""
    words = list(re.finditer(r"\S+", text[:end]))[-4:]
    for word in words:
        if text[word.start() : end] in _place_names() or text[word.start() : end] in districts():
            return word.start()
    return None


def _read_number(head: HeadFields, line: Line) -> bool:
    broken = _BROKEN_NUMBER.search(line.text)
    match = _NUMBER.search(line.text) or broken or _BARE_SYMBOL.search(line.text)
    if not match or head.number or match.start() > 30:
        return False
    head.number = line.part(match.start("n"), match.end("n"))
    symbol = f"{match['d']}/{match['s']}" if match is broken else match["n"]
    symbol = re.sub(r"\s", "", symbol).replace("–", "-").rstrip(".-/")
    head.symbol = symbol.replace("/QD-", "/QĐ-").replace("HDND", "HĐND")  # never written without
    about = re.search(r"\b(?:V/v|Về việc)\b", line.text[match.end() :])
    if about:
        rest = line.part(match.end() + about.start(), len(line.text))
        head.subject.append(rest.part(_ABOUT.match(rest.text).end(), len(rest.text)))  # type: ignore[union-attr]
    return True


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
        if _BARE_NUMBER.match(lines[at].text) and _SYMBOL_START.match(lines[at + 1].text):
            first, second = lines[at], lines[at + 1]
            joined = f"{first.text} {second.text}"
            lines[at : at + 2] = [Line(joined, first.span._replace(end=second.span.end))]
            return


def read_head(lines: list[Line]) -> HeadFields:
    """Read the head of a notice from its first lines."""
    head = HeadFields()
    _join_bare_number(lines)
    at = 0
    while at < min(len(lines), _HEAD_LINES):
        step = _read_head_line(head, lines, at)
        if step is None:
            break
        at = step
    head.body = max(head.body, at)
    return head


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


def _strip_title_tail(tail: Line) -> Line:
    match = re.match(r"[\s:.–-]*(?:(?:HỎA TỐC|KHẨN|THƯỢNG KHẨN)\b[\s:.]*)?", tail.text)
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


_TIERS = re.compile(
    r"^(?:ỦY BAN|UBND|UB|HỘI ĐỒNG|HĐND|SỞ|BỘ|VĂN PHÒNG|BAN|CỤC|CHI CỤC|TỔNG CỤC|TỈNH ỦY|HUYỆN ỦY|"
    r"THÀNH ỦY|THỊ ỦY|ĐẢNG ỦY|ĐẢNG BỘ|CÔNG AN|THANH TRA|TRƯỜNG|TRUNG TÂM|THỦ TƯỚNG|CHÍNH PHỦ|"
    r"QUỐC HỘI|"
    r"PHÒNG|VIỆN|HỘI|LIÊN|KHO BẠC|BẢO HIỂM|NGÂN HÀNG|TÒA ÁN|MẶT TRẬN|ĐOÀN|TỔNG|TẬP ĐOÀN|CÔNG TY)\b"
)


def letterhead_body(letterhead: list[str]) -> str | None:
    """Return the issuing body of a letterhead: the last of its tiers, in normal writing."""
    tiers: list[str] = []
    for line in letterhead:
        if (
            (tiers and not _TIERS.match(line))
            or (tiers and tiers[-1].endswith("VÀ"))
            or (tiers and len(tiers[-1].split()) == 1)
        ):
            tiers[-1] += f" {line}"
        else:
            tiers.append(line)
    tiers = [tier for tier in tiers if _TIERS.match(tier)]
    if not tiers:
        return None
    name = proper_case(tiers[-1])
    if name == "Văn phòng" and len(tiers) > 1:
        name = f"Văn phòng {proper_case(tiers[-2])}"
    return open_abbreviations(name)
