"""Reads whom a notice goes to: "Kính gửi: …" or "… điện: …", in one line or as a list."""

from __future__ import annotations

import re

from ntm_extract.layout.lines import Line
from ntm_extract.vi.names import UPPER

_ENTRY = 300
_SHORT = 60
_SENDER = 40
_WHOLE_SENDER = 90
_WIRES = re.compile(r"(?:điện|ĐIỆN)\s*:")

TORN_GREETING = r"(?:[ií]?nh\s?g|ng)[ửư]i(?=\s*:)"
"""What a scan leaves of "Kính gửi:"; no other line begins so."""
GREETING = re.compile(
    rf"^(?:(?:Đồng\s+)?K[íi]nh\s+g[ửu]i|{TORN_GREETING})\s*[:;]?\s*", re.IGNORECASE
)
WIRE = re.compile(rf"^(?P<b>[{UPPER}][^.:;]{{3,80}}?)\s+(?:điện|ĐIỆN)\s*:\s*(?P<rest>.*)$")

SENDERS = re.compile(
    r"(?:THỦ TƯỚNG|(?:PHÓ )?CHỦ TỊCH|BỘ TRƯỞNG|TRƯỞNG BAN|GIÁM ĐỐC|BAN|BỘ|SỞ|CỤC|ỦY BAN|UBND)\s"
)
"""What the sender of a telegram begins with in capitals."""
ADDRESSED = re.compile(
    r"(?:Các|Ban|Bộ|Sở|Cục|Chi cục|Tổng|Tập đoàn|Công ty|Công an|Ủy ban|UBND|HĐND|Hội|Ngân hàng|"
    r"Viện|Văn phòng|Phòng|Trung tâm|Trường|Chủ tịch|Giám đốc|Trưởng|Thủ trưởng|Bí thư|Đảng|Tỉnh|"
    r"Thành|Huyện|Kho bạc|Bảo hiểm|Mặt trận|Đoàn|Liên đoàn|Đài|Báo|Tòa án|Thanh tra|Đồng chí|Ông|"
    r"Bà|Thuế|Học viện|Chánh|Cơ quan|Kiểm toán|Thông tấn)(?!\w)"
)
_SAYS = re.compile(
    r"(?<!\w)(?:yêu cầu|đề nghị|có ý kiến|nhận được|thực hiện|kết luận|như sau)(?!\w)"
)
_BRACKET = re.compile(r"\((?:qua|để|thông qua|trực tiếp)\s[^()]{3,120}\)[.;]?\Z")
_PLACE_REST = re.compile(rf"[{UPPER}][^\W\d_]*(?: [{UPPER}][^\W\d_]*){{0,2}}[.;]\Z")
"""The rest of a name of a place that broke: "thành phố Hồ" / "Chí Minh."."""


def is_wire_start(lines: list[Line], at: int) -> bool:
    """Tell whether "THỦ" / "TƯỚNG CHÍNH PHỦ điện:" begins here: the sender over two lines."""
    if at + 1 >= len(lines):
        return False
    if len(lines[at].text) > (_WHOLE_SENDER if _WIRES.match(lines[at + 1].text) else _SENDER):
        return False
    alone = WIRE.match(lines[at + 1].text)
    if alone and SENDERS.match(alone["b"]) and not SENDERS.match(lines[at].text):
        return False  # a subject in capitals, and the sender below it
    match = WIRE.match(f"{lines[at].text} {lines[at + 1].text}")
    return bool(match) and match["b"].isupper()  # type: ignore[index]


def read_entries(first: Line, lines: list[Line], at: int) -> tuple[list[Line], int]:
    """Read the entries of a list of addressees; return them and the first line after them."""
    entries = _inline_entries(first) if first.text else []
    if not entries:
        entries, at = _numbered_entries(lines, at)
    bulleted = False
    while at < len(lines):
        text = lines[at].text
        if re.match(r"[-–—+•]\s*[^\W\d_]", text):
            entries += _inline_entries(lines[at])
            bulleted = True
        elif entries and _continues(entries[-1].text, text, bulleted=bulleted):
            last = entries[-1]
            entries[-1] = Line(f"{last.text} {text}", last.span._replace(end=lines[at].span.end))
        elif _is_next(entries[-1].text, text) if entries else _is_first(text):
            entries += _inline_entries(lines[at])
        else:
            break
        at += 1
    return entries, at


def _numbered_entries(lines: list[Line], at: int) -> tuple[list[Line], int]:
    """Read "1. Các đơn vị trực thuộc;" / "2. Các công ty con.": a list that a full stop ends."""
    end = at
    while end < len(lines) and lines[end].text.startswith(f"{end - at + 1}."):
        end += 1
        if lines[end - 1].text.endswith("."):
            break
    found = lines[at:end]
    whole = len(found) > 1 and all(line.text.endswith((";", ",")) for line in found[:-1])
    if not whole or max(len(line.text) for line in found) > _ENTRY:
        return [], at
    return [line.part(line.text.index(".") + 1, len(line.text)) for line in found], end


def _is_first(text: str) -> bool:
    return len(text) < 200 and not text.endswith(":")


def _is_next(last: str, text: str) -> bool:
    """Tell whether a line without a dash is the next entry: the list goes on, and it is a body."""
    whole = last.endswith(";") and len(text) < _ENTRY and text.endswith((";", "."))
    bodies = ADDRESSED.match(text) or len(text) < _SHORT
    return whole and bool(bodies) and not _SAYS.search(text)


def _continues(last: str, text: str, *, bulleted: bool) -> bool:
    if last.endswith((";", ".")):
        return False
    if _PLACE_REST.match(text) or _BRACKET.match(text):
        return True
    return text[:1].islower() or last.endswith((":", ",")) or (bulleted and len(text) < _ENTRY)


def _inline_entries(line: Line) -> list[Line]:
    parts, at = [], 0
    for match in re.finditer(r";\s*(?=[-–]?\s*[^\W\d_])|(?<=[.;])\s+[-–]\s+", line.text):
        inside = line.text.count("(", at, match.start()) > line.text.count(")", at, match.start())
        bullets = re.match(r"[-–]", line.text[match.end() :].lstrip())
        if not inside and (bullets or not re.match(r"[-–]", line.text)):
            parts.append(line.part(at, match.start()))
            at = match.end()
    parts.append(line.part(at, len(line.text)))
    return [entry for entry in map(_strip_bullet, parts) if entry.text]


def _strip_bullet(line: Line) -> Line:
    match = re.match(r"[-–—+*•]\s*", line.text)
    return line.part(match.end(), len(line.text)) if match else line
