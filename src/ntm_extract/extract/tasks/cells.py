"""The cells of a task table that say who does the work: names, and what each has to do."""

from __future__ import annotations

import re
from typing import NamedTuple

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import Mention, full_name, read_agencies
from ntm_extract.extract.tasks.who_helps import read_helpers
from ntm_extract.vi.names import UPPER

_REST = re.compile(rf"\s+(?![{UPPER}]|và\s|các\s)[^,;.:()]{{3,70}}")
_BULLET = re.compile(r"\n\s{0,3}[-–+•]")
"""A dash at the begin of a line of a cell, which parts names."""
_DASH = re.compile(
    r"(?<=\s)[-–+•](?=\s(?:[Cc]ác|Sở|Bộ|UBND|HĐND|Ủy ban|Công an|Phòng|Ban|BQL|BCH|Hội|Hiệp hội|Cục"
    r"|Chi cục|Vụ|Viện|Trung tâm|Văn phòng|Tỉnh đoàn|Huyện đoàn|Đoàn|Liên|Báo|Đài|Trường|Bệnh viện"
    r"|Công ty|Tập đoàn|Đơn vị|Cơ quan|Kho bạc|Ngân hàng|Mặt trận|MTTQ|Huyện|Thành|Chủ|Thanh tra)"
    r"(?!\w))"
)
"""A dash before the name of another body, where the lines of a cell were joined."""
_BETWEEN = re.compile(r"[\s,;.+–-]*(?:và\s+)?")
_LEADING = re.compile(
    r"(?:(?:cơ quan|đơn vị)\s+)?chủ trì(?:\s+(?:thực hiện|tham mưu|triển khai))?\s*[:,]?",
    re.IGNORECASE,
)
_HELPING = re.compile(
    r"[-–+•(\s]*(?:(?:cơ quan|đơn vị)\s+)?phối hợp(?:\s+(?:thực hiện|cùng|với|cùng với))?\s*[:,]?",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"\s*\(\s*(?:(?:cơ quan|đơn vị)\s+)?"
    r"(?:(?P<lead>chủ trì|đầu mối|thường trực)|(?P<help>phối hợp))\s*\)",
    re.IGNORECASE,
)
"""What a body has to do, in brackets behind its name: "Sở A (chủ trì), Sở B (phối hợp)"."""


class Doers(NamedTuple):
    """Who leads and who helps, as one cell says."""

    lead: list[Mention]
    coordinating: list[Mention]


def read_doers(cell: str) -> Doers:
    """Read a cell of who does the work; one that says no more than names has them lead."""
    marked = list(_MARKED.finditer(cell))
    if marked:
        return _read_marked(cell, marked)
    helping = _HELPING.search(cell)
    cut = helping.start() if helping else len(cell)
    lead = _blank(cell[:cut], [match.span() for match in _LEADING.finditer(cell, 0, cut)])
    if helping is None:
        return Doers(read_cell(lead), [])
    behind = " " * helping.end() + cell[helping.end() :]
    return Doers(read_cell(lead), read_cell(behind))


def _read_marked(cell: str, marked: list[re.Match[str]]) -> Doers:
    found = Doers([], [])
    at = 0
    for mark in marked:
        names = read_cell(" " * at + cell[at : mark.start()])
        (found.coordinating if mark["help"] else found.lead).extend(names)
        at = mark.end()
    found.coordinating.extend(read_cell(" " * at + cell[at:]) if found.lead else [])
    return found


def _blank(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def part_names(cell: str, printed: str) -> str:
    """Return a cell with a semicolon for every dash that begins a name in it."""
    for mark in _BULLET.finditer(printed):
        cell = f"{cell[: mark.start()]};{' ' * (len(mark[0]) - 1)}{cell[mark.end() :]}"
    return _DASH.sub(";", cell)


def read_cell(cell: str) -> list[Mention]:
    """Read a cell to its end; whoever it names, known or not, where lists alone read less."""
    begin = len(cell) - len(cell.lstrip(" -–+•\n,;.:"))
    cell = cell.rstrip(" ,;.:-–")
    listed = _listed(cell, begin)
    anybody = read_helpers(cell, begin, closed=True) if begin < len(cell) else ()
    reached = listed[-1].span.end if listed else 0
    return list(anybody) if anybody and anybody[-1].span.end > reached else listed


def _listed(cell: str, at: int) -> list[Mention]:
    """Read the agencies that lists know: they may stand one below the other, without commas."""
    found: list[Mention] = []
    while at < len(cell):
        one = read_agencies(cell, at, relative=True)
        if one.mentions:
            found += one.mentions
            at = one.end
            rest = _REST.match(cell, at)  # in its column all of a cell is a name
            if rest:
                last = found[-1]
                span = Span(last.span.start, rest.end())
                found[-1] = Mention(span, full_name(span.text_in(cell), last.kind), last.kind)
                at = rest.end()
        skip = _BETWEEN.match(cell, at)
        nxt = skip.end() if skip else at
        if nxt == at or (one.mentions == () and nxt >= len(cell)):
            break
        at = nxt
        if not read_agencies(cell, at).mentions:
            break
    return found
