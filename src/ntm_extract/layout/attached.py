"""A plan or a regulation that a decision puts into force and carries behind its signature."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ntm_extract.core.stages import Part
from ntm_extract.layout.attached_titles import TITLE, TITLE_LINES, WITH
from ntm_extract.layout.foot import find_foot
from ntm_extract.layout.lines import Line
from ntm_extract.layout.nodes import Node
from ntm_extract.layout.parts import assign_parts

_ANNEX = re.compile(r"(?:PHỤ\s+LỤC|Phụ\s+lục|DANH\s+MỤC|BIỂU|MẪU)\b")
_BRACKET_LINES = 4
_DUTIES = re.compile(
    r"trách nhiệm|nhiệm vụ|tổ chức thực hiện|triển khai|báo cáo|phân công|chuyển tiếp|thi hành",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AttachedText:
    """The lines ``[start, end)`` of the body of an attached text, its title left out.

    A regulation ("Quy chế", "Quy định") orders work only where it speaks of duties.
    """

    start: int
    end: int
    regulates: bool


def find_attached(lines: list[Line], first: int) -> AttachedText | None:
    """Find the text attached behind line ``first``: a title and "(Kèm theo Quyết định số …)"."""
    for at in range(first, len(lines)):
        if _ANNEX.match(lines[at].text):
            return None
        if not WITH.match(lines[at].text):
            continue
        titles = [TITLE.match(line.text) for line in lines[max(first, at - TITLE_LINES) : at]]
        title = next((match for match in titles if match), None)
        if title is None:
            return None
        start = _behind_bracket(lines, at)
        return AttachedText(start, _end(lines, start), title["rules"] is not None)
    return None


def _behind_bracket(lines: list[Line], at: int) -> int:
    """Return the line behind "(Kèm theo …)", which may go on over some lines."""
    if not lines[at].text.startswith("("):
        return at + 1
    closed = [
        line for line in range(at, min(len(lines), at + _BRACKET_LINES)) if ")" in lines[line].text
    ]
    return closed[0] + 1 if closed else at + 1


def _end(lines: list[Line], start: int) -> int:
    """Return where an attached text ends: at an annex of its own, or where it is signed again."""
    ends = [at for at in range(start, len(lines)) if _ANNEX.match(lines[at].text)]
    foot = find_foot(lines[: ends[0] if ends else len(lines)], start)
    return foot.start


def attached_parts(nodes: list[Node], found: AttachedText) -> list[Part]:
    """Return the part of every block of an attached text."""
    parts = assign_parts(nodes)
    if not found.regulates:
        return parts
    duties: list[bool] = []
    for at, node in enumerate(nodes):
        above = node.parent is not None and duties[node.parent]
        duties.append(above or (node.scheme is not None and _speaks_of_duties(nodes, at)))
    return [part if duty else "annex" for part, duty in zip(parts, duties, strict=True)]


def _speaks_of_duties(nodes: list[Node], at: int) -> bool:
    """Tell whether the heading of a chapter or an article is about who does what.

    The title of a chapter stands on the line below "Chương II".
    """
    heading = nodes[at].body[:_HEADING]
    if nodes[at].scheme == "chapter" and at + 1 < len(nodes) and nodes[at + 1].scheme is None:
        heading += " " + nodes[at + 1].text[:_HEADING]
    return bool(_DUTIES.search(heading))


_HEADING = 120
