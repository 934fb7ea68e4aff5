"""Who helps, named in front of "phối hợp": "Sở A chủ trì, Sở B phối hợp", "…; các xã phối hợp"."""

from __future__ import annotations

import re
from functools import lru_cache

from ntm_extract.extract.agencies import Mention, read_agencies, shift_all
from ntm_extract.extract.tasks.clauses import clauses, topic_end
from ntm_extract.extract.tasks.predicates import is_predicate, skip_spaces
from ntm_extract.extract.tasks.unknown_subjects import read_unknown
from ntm_extract.extract.tasks.who_helps import read_helpers
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.sought import Sought

# nobody stands behind it, or else whoever stands in front does the work with him
_BARE = Sought(
    by_letter(
        r"(?<=\s)phối hợp(?!,?\s+(?:(?:và\s+)?(?:chặt|đồng|nhịp|hướng dẫn|hỗ trợ|"
        r"trao đổi)[^,.;]{0,40}\s)?"
        r"(?:với|cùng|của|giữa|liên ngành)(?!\w))(?!\w)"
    )
)
_HELPS = re.compile(
    r",?\s+(?:(?:có trách nhiệm|theo chức năng,? nhiệm vụ(?: được giao)?|trong phạm vi chức năng,? "
    r"nhiệm vụ(?: được giao)?|cùng|tham gia|chủ động|tích cực|sẽ|là (?:cơ quan|đơn vị)),?\s+)*\Z"
)
_ASKED = re.compile(
    r"(?:(?:[Đđ]ề nghị|[Yy]êu cầu|[Gg]iao|[Mm]ời|và|do|có|trong đó|đồng thời|[Đđ]ề nghị sự)\s+)*"
)
_INVITES = re.compile(r"(?:[Mm]ời|[Hh]uy động)\s+\Z")
_DELIMITER = re.compile(r"[,;:(]\s+|\(")
_LEADS = re.compile(r"(?<!\w)(?:chủ trì|đầu mối|thường trực)(?!\w)")
_WORD = re.compile(r"(?<![\w-])[^\W\d_]")
_LABEL = re.compile(r"\W*(?:\w{1,5}[.)]\s*)?")
# "cơ quan phối hợp", "đơn vị được yêu cầu phối hợp": what somebody is, and nothing done
_NOUN = re.compile(
    r"(?:(?:các|những|từng|mỗi) )?(?:cơ quan|đơn vị|tổ chức|lực lượng|bộ phận|bên|người|cán bộ|"
    r"hội đồng|trung tâm|ban|tổ|đoàn)|"
    r".*(?:được (?:yêu cầu|đề nghị|mời|giao)|đề nghị|yêu cầu)",
    re.IGNORECASE,
)
_ROLE = Sought(re.compile(r"\((?:cơ quan |đơn vị )?phối hợp(?: thực hiện)?\)"))
# all who help, in one bracket: "(Phòng A chủ trì, tư vấn giám sát phối hợp)"
_BRACKETED = Sought(
    re.compile(
        r"\((?:[^()]*?chủ trì(?:\s+thực hiện)?[,;]\s+)?(?P<who>[^()]{4,160}?)\s+"
        r"(?:cùng\s+|tham gia\s+)?phối hợp(?!\s+(?:với|cùng|giữa))(?:\s[^(),;]{0,40})?\)"
    )
)
_JOINT = re.compile(r"[\s,;:–-]*(?:(?:và|cùng)\s+)?")
_PASSES_ON = re.compile(r"\s+(?:chỉ đạo|yêu cầu|đề nghị|giao|phân công|vận động|huy động|cùng)\s")
_AND = re.compile(r"\s*(?:,\s*(?:và\s+)?|\s+và\s+|\s+cùng\s+)(?=[^\W\d_])")
_REACH, _LEADS_REACH, _LOOK_BACK = 260, 900, 160


@lru_cache(maxsize=8)
def helps_in_front(text: str) -> tuple[Mention, ...]:
    """Return those of whom a task says that they help whoever leads it.

    The subject of the first clause leads, though its verb be "phối hợp". Asked for in turn by who
    leads and who helps, so the last few are remembered.
    """
    if not _BARE.search(text):
        return _by_bracket(text)
    found = {one.name: one for one in _by_bracket(text)}
    skipped = topic_end(text)
    for start, end in clauses(text, skipped):
        first = bool(_LABEL.fullmatch(text, skipped, start))
        for verb in _BARE.finditer(text, start, end):
            if text.startswith(" ", verb.end()) and read_agencies(text, verb.end() + 1).mentions:
                continue
            for one in _helpers(text, start, verb.start(), first=first):
                if not _NOUN.fullmatch(one.name):
                    found.setdefault(one.name, one)
    return tuple(found.values())


def _by_bracket(text: str) -> tuple[Mention, ...]:
    """Return those in front of "(phối hợp)": "Sở A (chủ trì), Sở B, Sở C (phối hợp)"."""
    found: list[Mention] = []
    if "(" not in text:
        return ()
    for bracket in _ROLE.finditer(text):
        before = max(text.rfind(mark, 0, bracket.start()) for mark in ").;:")
        start = _JOINT.match(text, before + 1)
        named = read_agencies(text, start.end() if start else before + 1)
        if named.mentions and not text[named.end : bracket.start()].strip():
            found += named.mentions
    for bracket in _BRACKETED.finditer(text):
        who = bracket["who"]
        helpers = read_helpers(who, 0, closed=True)
        if helpers and helpers[-1].span.end == len(who) and "chủ trì" not in who:
            found += shift_all(helpers, bracket.start("who"))
    return tuple(found)


def _helpers(text: str, start: int, verb: int, *, first: bool) -> tuple[Mention, ...]:
    begin = skip_spaces(text, start)
    subject = _up_to(text, begin, verb)
    if subject:
        asked = _ASKED.match(text, begin)
        invited = asked and _INVITES.search(text, begin, asked.end())
        return () if first and not invited else subject
    led = _LEADS.search(text, max(begin, verb - _LEADS_REACH), verb) or _acts(text, begin, verb)
    for delimiter in _DELIMITER.finditer(text, max(begin, verb - _REACH), verb):
        if not led and not text.startswith("mời ", delimiter.end()):
            continue
        named = _up_to(text, delimiter.end(), verb)
        if named:
            return () if _is_inside_list(text, begin, delimiter.start(), verb) else named
    return ()


def _acts(text: str, begin: int, verb: int) -> bool:
    """Tell whether somebody else does the work: "Sở A lập phương án, các huyện | phối hợp"."""
    asked = _ASKED.match(text, begin)
    found = read_agencies(text, asked.end() if asked else begin, relative=True)
    before = found.mentions and found.end < verb and not _PASSES_ON.match(text, found.end)
    return bool(before) and is_predicate(text, found.end)


def _up_to(text: str, at: int, verb: int) -> tuple[Mention, ...]:
    """Return the bodies from ``at`` on that stand right in front of the verb."""
    asked = _ASKED.match(text, at)
    found = read_agencies(text, asked.end() if asked else at, relative=True)
    if not found.mentions or found.end > verb:
        return ()
    if _HELPS.fullmatch(text, found.end, verb):
        return found.mentions
    joint = _AND.match(text, found.end)
    more = read_unknown(text, joint.end(), ordered=True) if joint else ()
    ends = more and _HELPS.fullmatch(text, more[-1].span.end, verb)
    return (*found.mentions, *more) if ends else ()


def _is_inside_list(text: str, begin: int, delimiter: int, verb: int) -> bool:
    """Tell whether a list that begins earlier runs on over the comma: "chỉ đạo A, B phối hợp"."""
    for word in _WORD.finditer(text, max(begin, delimiter - _LOOK_BACK), delimiter):
        found = read_agencies(text, word.start())
        if found.mentions and delimiter < found.end <= verb:
            return True
    return False
