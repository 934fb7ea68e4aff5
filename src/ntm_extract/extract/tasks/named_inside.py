"""Who does the work, said beside it: "… (Sở A chủ trì)", "…. Đơn vị thực hiện: Sở B."."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import Mention, read_agencies
from ntm_extract.vi.names import UPPER

_DOES = (
    r"(?:làm\s+|là\s+)?(?:cơ quan\s+|đơn vị\s+)?(?:chủ trì|đầu mối|thực hiện|triển khai|phụ trách|"
    r"chịu trách nhiệm|tham mưu|chủ đầu tư)(?!\w)"
)
_IN_BRACKET = re.compile(r"\(\s*(?:(?:[Gg]iao|[Dd]o|[Pp]hân công)(?:\s+cho)?\s+)?(?=\S)")
_THERE = re.compile(rf"\s*{_DOES}")
_KEY = re.compile(
    r"(?:(?<=[(;–-])|(?<=[.;,(–-]\s)|^)"
    r"(?:(?:[Cc]ơ quan|[Đđ]ơn vị|[Bb]ộ phận)(?:,\s*(?:cơ quan|đơn vị|cá nhân))?\s+"
    r"(?:chủ trì|thực hiện|đầu mối|tham mưu|chịu trách nhiệm(?: chính)?|được giao)"
    r"(?:,?\s+(?:và\s+)?(?:thực hiện|tham mưu|triển khai|chủ trì|chính))?|"
    r"[Cc]hủ trì(?:\s+thực hiện)?|[Pp]hân công(?:\s+thực hiện)?)\s*:\s*"
)
_ENDS = re.compile(r"\s*(?:[.;,)/]|\Z|[–-]\s|chủ trì(?!\w)|phối hợp(?!\w))")
# "…, do Sở A chủ trì, Sở B phối hợp": who leads and who helps, of the work and not of a thing
_BY = re.compile(rf"[,\s]\s*do\s+(?=(?:các\s+)?[{UPPER}]|các\s)")
_LEADS_AND = re.compile(
    r"\s*(?:làm\s+)?chủ trì(?:,?\s+phối hợp(?!\w)|[,;][^.;]{0,160}\sphối hợp(?!\w))"
)


def find_named_inside(text: str) -> tuple[Mention, ...]:
    """Return who a task names in brackets, or behind "Đơn vị thực hiện:", to do it; else nobody."""
    for key in _KEY.finditer(text):
        found = read_agencies(text, key.end(), relative=True)
        if found.mentions and _ENDS.match(text, found.end):
            return found.mentions
    for bracket in _IN_BRACKET.finditer(text):
        found = read_agencies(text, bracket.end(), relative=True)
        if found.mentions and _THERE.match(text, found.end):
            return found.mentions
    for agent in _BY.finditer(text):
        found = read_agencies(text, agent.end())
        if found.mentions and _LEADS_AND.match(text, found.end):
            return found.mentions
    return ()
