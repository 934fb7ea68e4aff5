"""The end of a notice: the list of recipients (nơi nhận) and who signed."""

from __future__ import annotations

import re

from ntm_extract.layout.attached_titles import heads_attached
from ntm_extract.layout.foot_fields import FootFields
from ntm_extract.layout.lines import Line
from ntm_extract.layout.recipients import BULLET
from ntm_extract.layout.signatory import read_signatory, without_mark
from ntm_extract.layout.signing import (
    AUTHORITY,
    cut_foot_columns,
    goes_on,
    is_body_with_post,
    is_capital_name,
    is_half_name,
    is_name,
    is_signing,
    is_signing_body,
    is_small_post,
    is_stamp,
    is_whole_signature,
)
from ntm_extract.layout.unheaded_list import unheaded_list

_RECIPIENTS = re.compile(
    r"^[\W_]*N[ơoớờ]i\s+(?:nh[ậâaạ]n|gửi(?=\s*:))\s*(?::|;|\.|$|(?=\s*[-–]))\s*", re.IGNORECASE
)
_ANNEX = re.compile(r"^(?:PHỤ\s+LỤC|Phụ\s+lục|DANH\s+MỤC|BIỂU|MẪU)\b")
_NOTE = re.compile(r"^\[\d{1,3}\]")
_COPY = re.compile(r"^[\W_]*(?:SAO\s+(?:Y|LỤC)|TRÍCH\s+SAO|BẢN\s+SAO)\b")
"""Where a copy is certified below the notice: its number, list and signature are its own."""
_LONGEST = 80


def find_foot(lines: list[Line], first: int) -> FootFields:
    """Find the foot after line ``first``; an empty one at the end where there is none."""
    marks = [at for at in range(first, len(lines)) if _RECIPIENTS.match(lines[at].text)]
    start = marks[0] if marks else _find_signing(lines, first)
    end = _find_annex(lines, first) if start is None else start
    listed = None if marks else unheaded_list(lines, first, end)
    if start is None and listed is None:
        return FootFields(end, end)
    start = end if listed is None else listed
    while start > first and _belongs_above(lines, start - 1):
        start -= 1
    foot = FootFields(start, start)
    _read_foot(foot, lines, listing=start == listed or bool(_RECIPIENTS.match(lines[start].text)))
    return foot


def _belongs_above(lines: list[Line], at: int) -> bool:
    """Tell whether a line above the list of recipients is of the signing block."""
    if is_signing(lines[at].text) or _is_signed_name(lines, at):
        return True
    if is_stamp(lines[at].text):
        return _is_signed_name(lines, at + 1)
    if is_body_with_post(lines[at].text):
        return is_name(lines[at + 1].text)
    return is_signing_body(lines[at].text) and is_signing(lines[at + 1].text)


def _names_signing_body(text: str, lines: list[Line], at: int) -> bool:
    """Tell whether a line names the body for which the chief below it signs."""
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    return is_signing_body(text) and not is_signing(text) and is_signing(below)


def _is_signed_name(lines: list[Line], at: int) -> bool:
    above = next((line for line in lines[at - 1 :: -1] if not is_stamp(line.text)), None)
    if at == 0 or above is None or not is_name(lines[at].text):
        return False
    return is_signing(above.text) or is_body_with_post(above.text)


def _find_signing(lines: list[Line], first: int) -> int | None:
    for at in range(first, len(lines)):
        if is_whole_signature(lines[at].text):
            return at
        if (is_signing(lines[at].text) or is_body_with_post(lines[at].text)) and (
            AUTHORITY.match(lines[at].text)
            or any(is_name(one.text) or is_capital_name(one.text) for one in lines[at + 1 : at + 4])
            or at >= len(lines) - 2
        ):
            return at
    return None


def _find_annex(lines: list[Line], first: int) -> int:
    for at in range(first, len(lines)):
        if _NOTE.match(lines[at].text) or (at > first and re.match(r"PHỤ\s+LỤC\b", lines[at].text)):
            return at
    return len(lines)


def _read_foot(foot: FootFields, lines: list[Line], *, listing: bool) -> None:
    reader = _FootReader(foot, listing=listing)
    at = foot.start
    while at < min(len(lines), foot.start + _LONGEST):
        line = lines[at]
        if at > foot.start and (_ANNEX.match(line.text) or _NOTE.match(line.text)):
            break
        if foot.listed.is_complete and heads_attached(lines, at):
            break
        if _COPY.match(line.text):
            at = _find_annex(lines, at)
            break
        more = 0 if is_stamp(line.text) else reader.read(lines, at)
        if more is None:
            break
        at += more + 1
    foot.end = at
    read_signatory(foot, reader.signing)


class _FootReader:
    """Goes down the lines of a foot: entries on one side, the signing block on the other."""

    def __init__(self, foot: FootFields, *, listing: bool) -> None:
        self.signing: list[Line] = []
        self._foot = foot
        self._listing = listing
        self._beside: list[Line] = []

    def read(self, lines: list[Line], at: int) -> int | None:
        """Read one line; return how many more belong to it, None where the foot has ended."""
        line = lines[at]
        head = _RECIPIENTS.match(line.text)
        if head:
            self._listing = True
            line = line.part(head.end(), len(line.text))
        more = 0
        for part in self._parts(line):
            took = self._read_part(part, lines, at)
            if took is None:
                return None
            more += took
        return more

    def _parts(self, line: Line) -> list[Line]:
        parts = cut_foot_columns(line) if line.text else []
        whole = self._foot.listed.is_complete
        return [without_mark(self._foot, part) for part in parts] if whole else parts

    def _read_part(self, part: Line, lines: list[Line], at: int) -> int | None:
        foot = self._foot
        if foot.name and self._is_another(part, lines, at):
            self._beside.append(part)
        elif self._beside and is_name(part.text):
            foot.others.append(part)
        elif _names_signing_body(part.text, lines, at):
            return 0
        elif self._is_of_block(part.text):
            self.signing.append(part)
            self._listing = self._listing and not foot.recipients
        elif self.signing and (more := self._take_name(lines, at, part)) is not None:
            self.signing.append(part)
            return more
        elif self._listing or BULLET.match(part.text):
            foot.listed.add(part)
        elif foot.name or len(part.text) > 120:
            return None
        elif self.signing:
            foot.unread.append(part)
        return 0

    def _is_another(self, part: Line, lines: list[Line], at: int) -> bool:
        """Tell whether somebody else signs too: a post and a name below the first name."""
        if not (is_signing(part.text) or (is_signing_body(part.text) and not self._listing)):
            return False
        return any(is_name(line.text) for line in lines[at + 1 : at + 6])

    def _is_of_block(self, text: str) -> bool:
        if is_signing(text):
            return True
        if self._foot.name:
            return False
        if self.signing:
            return goes_on(self.signing, text) and not is_capital_name(text)
        return self._foot.listed.is_complete and is_small_post(text)

    def _take_name(self, lines: list[Line], at: int, part: Line) -> int | None:
        """Take the name of who signed; return how many more lines it stands on."""
        foot = self._foot
        if foot.name:
            return None
        if is_half_name(lines, at):
            foot.name = f"{part.text} {lines[at + 1].text}"
            return 1
        foot.name = part.text if is_name(part.text) or is_capital_name(part.text) else None
        return 0 if foot.name else None
