"""Who does the work, said beside it: "… (Sở A chủ trì)", "…. Đơn vị thực hiện: Sở B.".

A name alone in a bracket at the end counts as well: lists of work end their items so.
"""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import Mention, read_agencies
from ntm_extract.extract.tasks.bracketed import find_bracketed
from ntm_extract.extract.tasks.predicates import skip_spaces
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.names import UPPER
from ntm_extract.vi.sought import Sought

_KEY = Sought(
    by_letter(
        r"(?:(?<=[(;–-])|(?<=[.;,(–-]\s)|^)"
        r"(?:(?:[Cc]ơ quan|[Đđ]ơn vị|[Bb]ộ phận)(?:,\s*(?:cơ quan|đơn vị|cá nhân))?\s+"
        r"(?:chủ trì|thực hiện|đầu mối|tham mưu|chịu trách nhiệm(?: chính)?|được giao)"
        r"(?:,?\s+(?:và\s+)?(?:thực hiện|tham mưu|triển khai|chủ trì|chính))?|"
        r"[Cc]hủ trì(?:\s+thực hiện)?|[Pp]hân công(?:\s+thực hiện)?)\s*:\s*"
    )
)
_ENDS = re.compile(r"\s*(?:[.;,)/]|\Z|[–-]\s|chủ trì(?!\w)|phối hợp(?!\w))")
# "…, do Sở A chủ trì, Sở B phối hợp": who leads and who helps, of the work and not of a thing
_BY = Sought(re.compile(rf"[,\s]\s*do\s+(?=(?:các\s+)?[{UPPER}]|các\s)"))
_LEADS_AND = re.compile(
    r"\s*(?:làm\s+|là\s+)?(?:(?:cơ quan|đơn vị)\s+)?(?:chủ trì|đầu mối)(?:,?\s+phối hợp(?!\w)|"
    r"[,;][^.;]{0,160}\sphối hợp(?!\w)|"
    r",\s+(?:có|với) sự (?:tham gia|phối hợp|hỗ trợ)(?!\w)|(?:\s+thực hiện)?\s*(?:[.;]|\Z|"
    r",\s+(?:hoàn thành|trước|xong|"
    r"thời (?:gian|hạn)|chậm nhất|trong)(?!\w)))"
)
_DOES_IT = re.compile(
    r"\s*(?:cùng |phối hợp )?(?:thực hiện|đảm nhiệm|phụ trách|hướng dẫn)\s*(?:[.;/]|\Z|,\s)"
)
# "… (Phòng Kinh tế)." at the end of an item names who does it, behind a body it says which one
_LAST_BRACKET = re.compile(r"\((?P<who>[^()]{4,160})\)\s*[.;,/]*\s*\Z")
_BODY_BEFORE = re.compile(
    r"(?<!\w)(?:cơ quan|đơn vị|tổ chức|sở|ban|ngành|bộ|doanh nghiệp|công ty|chủ đầu tư|nhà thầu|"
    r"địa phương|huyện|(?<!hợp tác )xã|phường|tỉnh|tổ công tác|trung tâm|văn phòng|lãnh đạo|"
    r"nhà đầu tư|"
    r"nhà trường|bệnh viện|thành viên|thường trực)(?!\w)"
    r"(?![^,;:.()]*\s(?:trước|trong|ngày|tháng|quý|năm|để|theo)\s)[^,;:.()]*\s\Z",
    re.IGNORECASE,
)
_WORK_BEFORE = re.compile(r"[-+*•\s]*(?:\w{1,3}[.)]\s+)?Tổ chức\s")
"""How an item begins whose verb looks like the noun of a body."""
_BODY_REACH = 40
_LAST_DASH = Sought(by_letter(rf"(?:\s[-–]\s+|;\s+)(?=[{UPPER}][^;–]{{3,120}}\Z)"))
_LAST_LEADS = re.compile(r"\s+(?:là đơn vị |làm )?(?:chủ trì|đầu mối)(?: thực hiện)?\s*[.;/]*\s*\Z")


def find_named_inside(text: str) -> tuple[Mention, ...]:
    """Return who a task names in brackets, or behind "Đơn vị thực hiện:", to do it; else nobody."""
    for key in _KEY.finditer(text):
        found = read_agencies(text, key.end(), relative=True)
        if found.mentions and _ENDS.match(text, found.end):
            return found.mentions
    bracketed = find_bracketed(text)
    if bracketed:
        return bracketed
    for agent in _BY.finditer(text):
        found = read_agencies(text, agent.end())
        behind = _LEADS_AND.match(text, found.end)
        if text[agent.start()] == ",":  # "…, do Phòng A và Phòng B phối hợp thực hiện."
            behind = behind or _DOES_IT.match(text, found.end)
        if found.mentions and behind:
            return found.mentions
    return _behind_dash(text) or _in_last_bracket(text)


def _behind_dash(text: str) -> tuple[Mention, ...]:
    """Return who leads by the last words of an item: "Lắp camera - Công an phường chủ trì"."""
    last = _LAST_DASH.search(text)
    found = read_agencies(text, last.end(), relative=True) if last else None
    ends = found and found.mentions and _LAST_LEADS.match(text, found.end)
    return found.mentions if found and ends else ()


def _in_last_bracket(text: str) -> tuple[Mention, ...]:
    """Return the bodies that a bracket at the end of an item names, and nothing else."""
    last = _LAST_BRACKET.search(text)
    if last is None:
        return ()
    verb = _WORK_BEFORE.match(text)
    first = max(verb.end() if verb else 0, last.start() - _BODY_REACH)
    if _BODY_BEFORE.search(text, first, last.start()):
        return ()
    found = read_agencies(text, last.start("who"), relative=True)
    named = all(one.kind == "named" for one in found.mentions)
    return found.mentions if named and found.end == last.end("who") else ()


def named_after_colon(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Read "Thẩm quyền quyết định: Thường trực HĐND Thành phố.": only names behind a colon."""
    colon = text.find(":", start, end)
    if colon < 0:
        return ()
    found = read_agencies(text, skip_spaces(text, colon + 1))
    return found.mentions if found.mentions and not text[found.end : end].strip(" .;/") else ()
