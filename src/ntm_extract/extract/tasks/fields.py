"""Lines under an item that name its agencies and time: "Đơn vị chủ trì: …", "Thời gian: …"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import Mention, read_agencies, shift_all
from ntm_extract.extract.tasks.field_words import BARE_TIME
from ntm_extract.extract.tasks.partners import find_coordinating, find_report_to
from ntm_extract.extract.tasks.roles import Roles, find_lead
from ntm_extract.extract.tasks.who_helps import read_helpers

_KEY = re.compile(
    r"(?:^|\s)(?:[-+•*]\s*|[a-zđ][.)]\s*|\(\s*)?(?P<k>(?:Cơ quan|Đơn vị|Bộ phận|Tổ chức|"
    r"Người(?! phụ trách| theo dõi))\s+[^:]{3,30}|Chủ trì|Phối hợp|Phụ trách|"
    r"(?:Trách nhiệm|Phân công|Đầu mối)(?:\s+[^:]{3,20})?)\s*:\s*",
    re.IGNORECASE,
)


_WHEN = re.compile(r"(?:Thời (?:gian|hạn|điểm)|Tiến độ|Hoàn thành)[^:]{0,25}:", re.IGNORECASE)
_FINISHED = re.compile(
    r"(?:Thời (?:gian|hạn) hoàn thành|Tiến độ hoàn thành|Hoàn thành|Hoàn tất|Xong|Yêu cầu|Phải)",
    re.IGNORECASE,
)
"""How a time begins that is the end of the work beside it, not the day of a meeting."""
_PARTS = re.compile(r"[^\s+•](?:(?!\s[+•]\s)[^\n])*")


@dataclass(frozen=True, slots=True)
class FieldLines:
    """The agencies that the field lines of an item name, and its lines about time."""

    lead: tuple[Mention, ...] = ()
    coordinating: tuple[Mention, ...] = ()
    report_to: tuple[Mention, ...] = ()
    when: tuple[Span, ...] = ()

    def merged(self, roles: Roles, handed: tuple[Mention, ...]) -> Roles:
        """Return the roles of a task whose text has these lines."""
        return Roles(
            self.lead or roles.lead or handed,
            self.coordinating or roles.coordinating,
            roles.report_to or self.report_to,
        )


def read_fields(lines: list[tuple[str, int]]) -> FieldLines:
    """Read the field lines of one item, each with its place in the whole text."""
    lead: list[Mention] = []
    coordinating: list[Mention] = []
    report: list[Mention] = []
    for line, at in lines:
        match = _KEY.match(line)
        if not match:
            continue
        for part in _PARTS.finditer(line, match.end()):
            by = at + part.start()
            words = part.group()
            found = shift_all(read_agencies(words, 0, relative=True).mentions, by)
            key = match["k"].lower()
            if "phối hợp" in key and "chủ trì" not in key:
                coordinating += shift_all(read_helpers(words, 0, closed=True), by)
                continue
            known = {one.name for one in found}
            more = [one for one in find_lead(words) if one.name not in known]
            lead += [*found, *shift_all(tuple(more), by)]
            coordinating += shift_all(find_coordinating(words), by)
            report += shift_all(find_report_to(words), by)
    times = [(line, Span(at, at + len(line))) for line, at in lines if _says_when(line)]
    # a time alone is that of a meeting or a campaign, unless it says that something is to be done
    when = tuple(span for line, span in times if lead or coordinating or _FINISHED.match(line))
    return FieldLines(tuple(lead), tuple(coordinating), tuple(report), when)


def _says_when(line: str) -> bool:
    """Tell whether a line of fields says by when."""
    return bool(_WHEN.match(line) or BARE_TIME.fullmatch(line))
