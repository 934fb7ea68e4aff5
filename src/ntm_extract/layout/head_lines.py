"""The first lines of a notice put right: cells and columns cut apart, torn number and date joined.

Copies from web pages break the table of the letterhead anywhere: "Số:" / "15/2023/QĐ-UBND", "Hà
Nội," / "ngày 02 tháng 6 năm 2023", a stroke on a line of its own for the border of each cell.
"""

from __future__ import annotations

import re

from ntm_extract.layout.addressees import SENDERS, TORN_GREETING
from ntm_extract.layout.flat_head import part_flat_head
from ntm_extract.layout.letterhead import MOTTO, is_body, is_motto
from ntm_extract.layout.lines import Line, is_capitals, join_lines
from ntm_extract.layout.number_line import (
    BARE_NUMBER,
    SYMBOL_START,
    find_issue,
    find_symbol,
    place_names,
)
from ntm_extract.layout.signing import is_stamp
from ntm_extract.layout.subject import ABOUT
from ntm_extract.layout.titles import read_title
from ntm_extract.layout.web_title import read_web_title
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.lexicon import districts
from ntm_extract.vi.names import LOWER, UPPER

HEAD_LINES = 40
_ABOVE = 15
"""Lines above the letterhead, at most, that are taken for the furniture of a page."""
_HEAD = 6
_TIERS = 4
_BODY = 60
_SENDER = by_letter(rf"(?<=\s)(?:[{UPPER}]{{1,12}}\s{{1,3}}){{2,12}}(?:điện|ĐIỆN)\s*:")
_BARE_SENDER = re.compile(rf"{SENDERS.pattern}[^.:;a-z]{{0,80}}\sĐIỆN\Z")
_CUT = by_letter(
    r"\t+|(?<!\s)(?<![:…._])(?<!ngày)(?<!tháng)(?<!năm) {4,}(?![/…._])|\s{0,3}\|\s{0,3}"
    r"|\s{0,3}(?:[-–_=]{3,}|\*{2,})\s{0,3}"
)
_SIGNED_BY = re.compile(r"\W*(?:Người ký|Ký bởi|(?:Ngày|Thời gian|Giờ) ký)\s*:")
_WHERE_SIGNED = re.compile(r"\W*(?:Địa chỉ|Chức vụ|Đơn vị|Tổ chức|Lý do|Vị trí)\s*:")
"""What stands beside who signed and when, in the data of a digital signature."""
_ARRIVED = re.compile(r"(?:CÔNG VĂN |VĂN BẢN )?ĐẾN(?:\s|\Z)|Số và ký hiệu (?:HS|hồ sơ)")
_ARRIVAL = re.compile(
    rf"{_ARRIVED.pattern}|Số\s*:\s*\d{{1,6}}\Z|Ngày\s*:\s*[\d./… -]{{0,16}}\Z|Chuyển\s*:"
    r"|(?:Giờ|Lưu hồ sơ(?: số)?)\s*:",
)
_RECEIVED = 8
_BEHIND_SUBJECT = re.compile(rf"(?<=\S)\s(?={TORN_GREETING})")
_TORN_PLACE = re.compile(rf"[{UPPER}][^\d:;()]{{1,38}}?,?\s*(?:ngày\b[^:;()]{{0,12}})?\Z")
_HALF_PLACE = re.compile(rf"[{UPPER}][{LOWER}]{{1,6}}")
"""The first word of a place of two: "Mỹ" / "Tho, ngày …"."""
_TORN_DATE = re.compile(r"(?:ngày\b|\d{1,2}\s|tháng\b|[^\W\d_][^\d:;]{0,20},\s*ngày\b)")


def prepare_head(lines: list[Line]) -> None:
    """Mend the first lines of a notice in place."""
    _drop_stamps(lines)
    _drop_arrival(lines)
    _drop_above_motto(lines)
    _drop_furniture(lines)
    _raise_letterhead(lines)
    _join_bare_number(lines)
    part_flat_head(lines)
    _part_greeting(lines)
    _part_sender(lines)
    _close_sender(lines)
    _join_torn_date(lines)


def _drop_stamps(lines: list[Line]) -> None:
    """Leave out the data of a digital signature that was read above the letterhead."""
    end = 0
    while end < min(len(lines), HEAD_LINES) and (
        is_stamp(lines[end].text) or (end and _WHERE_SIGNED.match(lines[end].text))
    ):
        end += 1
    if any(_SIGNED_BY.match(line.text) for line in lines[:end]):
        del lines[:end]


def _drop_arrival(lines: list[Line]) -> None:
    """Leave out the stamp "ĐẾN" of whoever received a notice, with its blanks to be filled in.

    Nghị định 30/2020/NĐ-CP (Phụ lục IV, mẫu dấu đến): name of the office, "ĐẾN", "Số:", "Ngày:",
    "Chuyển:", "Số và ký hiệu HS:".
    """
    stamped = [bool(_ARRIVAL.match(line.text)) for line in lines[:HEAD_LINES]]
    if not any(_ARRIVED.match(line.text) for line in lines[:HEAD_LINES]):
        return
    first = stamped.index(True)
    last = first
    while last + 1 < len(stamped) and stamped[last + 1]:
        last += 1
    if last == first:
        return
    if first and is_capitals(lines[first - 1].text) and is_body(lines[first - 1].text):
        first -= 1
    del lines[first : last + 1]


def _drop_above_motto(lines: list[Line]) -> None:
    """Leave out the stamps of whoever received a notice, above its letterhead.

    The first tier of a letterhead stands on the line of the motto (Nghị định 30/2020/NĐ-CP, Phụ
    lục I): where a body does, nothing above that line belongs to the head.
    """
    first = 1 if lines and read_web_title(lines[0]) else 0
    for at in range(first, min(len(lines), _RECEIVED)):
        parts = cut_columns(lines[at], keep_motto=True)
        told = MOTTO.search(lines[at].text) or any(is_motto(part.text) for part in parts[1:])
        if told and parts and is_capitals(parts[0].text) and is_body(parts[0].text):
            if at - first != 1 or not is_body(lines[first].text):
                del lines[first:at]  # one body alone may be a tier that a slanting scan set higher
            return


def _drop_furniture(lines: list[Line]) -> None:
    """Leave out what a web page puts above the letterhead; the title of the notice stays."""
    for at in range(1, min(len(lines), _ABOVE)):
        text = lines[at].text
        if is_motto(text) or find_symbol(text) or find_issue(text) or is_capitals(lines[0].text):
            return
        if is_capitals(text) and is_body(text) and _heads(lines, at):
            first = 1 if read_web_title(lines[0]) else 0
            if not any(read_title(line.text) for line in lines[first:at]):
                del lines[first:at]
            return


def _raise_letterhead(lines: list[Line]) -> None:
    """Set a body above the motto in capitals, as a letterhead has it, where a copy did not."""
    for at in range(min(len(lines), _TIERS)):
        text = lines[at].text
        if is_motto(text):
            return
        plain = len(text) < _BODY and not re.search(r"[\d.:;,]", text) and not is_capitals(text)
        if (
            plain
            and is_body(text)
            and any(is_motto(line.text) for line in lines[at + 1 : at + _TIERS])
        ):
            lines[at] = lines[at]._replace(text=text.upper())


def _heads(lines: list[Line], at: int) -> bool:
    """Tell whether the motto or the number stands below a line, as in a letterhead."""
    return any(is_motto(line.text) or find_symbol(line.text) for line in lines[at + 1 : at + _HEAD])


def _join_bare_number(lines: list[Line]) -> None:
    """Put "Số:" and the number on one line where the line broke between them."""
    for at in range(min(len(lines) - 1, HEAD_LINES)):
        if BARE_NUMBER.match(lines[at].text) and SYMBOL_START.match(lines[at + 1].text):
            lines[at : at + 2] = [join_lines(lines[at], lines[at + 1])]
            return


def _part_greeting(lines: list[Line]) -> None:
    """Part a subject from a greeting that was read without its beginning: "… NSNN. ngửi: Sở A"."""
    for at in range(min(len(lines), HEAD_LINES)):
        torn = _BEHIND_SUBJECT.search(lines[at].text) if ABOUT.match(lines[at].text) else None
        if torn:
            whole, cut = lines[at], torn.end()
            lines[at : at + 1] = [whole.part(0, cut), whole.part(cut, len(whole.text))]
            return


def _part_sender(lines: list[Line]) -> None:
    """Part a subject from the sender of a telegram in capitals that ran together with it."""
    for at in range(min(len(lines), HEAD_LINES)):
        sent = "điện" in lines[at].text or "ĐIỆN" in lines[at].text
        match = _SENDER.search(lines[at].text) if sent else None
        if match and not is_capitals(lines[at].text[: match.start()]):
            text = lines[at]
            lines[at : at + 1] = [
                text.part(0, match.start()),
                text.part(match.start(), len(text.text)),
            ]
            return


def _close_sender(lines: list[Line]) -> None:
    """Put the colon behind a sender in capitals that lost it: "CHỦ TỊCH UBND TỈNH ĐIỆN" / "- …"."""
    for at in range(min(len(lines) - 1, HEAD_LINES)):
        if lines[at + 1].text.startswith(("-", "–")) and _BARE_SENDER.match(lines[at].text):
            lines[at] = lines[at]._replace(text=f"{lines[at].text}:")
            return


def _join_torn_date(lines: list[Line]) -> None:
    """Put place and date of issue on one line where the line broke within them."""
    for at in range(min(len(lines) - 1, HEAD_LINES)):
        first, second = lines[at], lines[at + 1]
        if find_issue(first.text):
            return
        if _TORN_DATE.match(second.text) and _TORN_PLACE.match(first.text):
            joined = join_lines(first, second)
            if _is_whole_date(joined.text, second.text):
                lines[at : at + 2] = [joined]
                return


def _is_whole_date(joined: str, second: str) -> bool:
    """Tell whether two lines are place and date together, and the second not by itself."""
    issue, alone = find_issue(joined), find_issue(second)
    if issue is None or (issue.start, issue.end) != (0, len(joined)):
        return False
    place = joined[: issue.place_end]
    known = place in place_names() or place in districts()
    return alone is None or known or _HALF_PLACE.fullmatch(joined[: -len(second) - 1]) is not None


def cut_columns(line: Line, *, keep_motto: bool = False) -> list[Line]:
    """Cut a line of two columns at its tabs, its borders and around the national motto.

    The motto itself is left out unless it is to be kept.
    """
    cuts = [match.span() for match in MOTTO.finditer(line.text)]
    cuts += [match.span() for match in _CUT.finditer(line.text)]
    parts, at = [], 0
    for start, end in sorted(cuts):
        if start > at:
            parts.append(line.part(at, start))
        at = max(at, end)
    parts.append(line.part(at, len(line.text)))
    return [
        part
        for part in parts
        if part.text.strip(" -–_*.|") and (keep_motto or not is_motto(part.text))
    ]
