"""Who leads: the agency that is told to, the subject of the clause, or the one after "giao"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ntm_extract.extract.agencies import Mention, read_agencies, shift_all
from ntm_extract.extract.agencies.bounded import read_up_to
from ntm_extract.extract.tasks.any_frame import behind_any_frame
from ntm_extract.extract.tasks.behind_title import TITLE_REACH, TOPIC, behind_title
from ntm_extract.extract.tasks.clauses import after_frame, clauses, topic_end
from ntm_extract.extract.tasks.counted_group import counted_group
from ntm_extract.extract.tasks.each_share import SHARE, whose_each_is
from ntm_extract.extract.tasks.handed import find_doer
from ntm_extract.extract.tasks.handed_over import handed_over
from ntm_extract.extract.tasks.helps_in_front import helps_in_front
from ntm_extract.extract.tasks.named_inside import find_named_inside, named_after_colon
from ntm_extract.extract.tasks.orders import also_given, find_ordered, given_before
from ntm_extract.extract.tasks.own_heading import behind_own_heading
from ntm_extract.extract.tasks.partners import named_as_partners
from ntm_extract.extract.tasks.places_among_things import without_company, without_things
from ntm_extract.extract.tasks.predicates import skip_spaces
from ntm_extract.extract.tasks.subjects import ORDER, find_subject
from ntm_extract.extract.tasks.taken_up import find_taken_up, takes_up_all
from ntm_extract.extract.tasks.turns import opens_anew
from ntm_extract.extract.tasks.who_answers import only_answers
from ntm_extract.extract.tasks.who_else_acts import (
    acts,
    goes_on,
    is_own_staff,
    later_subjects,
    of_place,
    without_taken_up,
    without_topic,
)
from ntm_extract.vi.sought import Sought

_FOR = re.compile(r"(?:[Rr]iêng\s+)?[Đđ]ối [Vv]ới\s+|[Rr]iêng\s+")

_THEN = re.compile(r"\s*,?\s*thì\s")
_BESIDES = re.compile(
    r",?\s+(?:ngoài|bên cạnh|cùng với)\s[^.;:]{3,80}?(?:,\s+(?:còn\s+)?|\s+còn\s+)"
    r"(?:(?:phải|cần)\s+)?"
)
"""Work that somebody has with all others: "Riêng xã A, ngoài các việc trên | còn rà soát …"."""


_SHARES_OUT = re.compile(
    r"(?:Phân công|Giao)\s+(?:nhiệm vụ\s+)?(?:cho\s+)?(?:các\s+)(?:đồng chí|thành viên|ông|"
    r"cán bộ|ủy viên|Phó)(?!\w)[^.;:]{0,90}:\s+"
)

_FRONTED = re.compile(
    r"(?:Kết quả|Danh sách|Hồ sơ|Số liệu|Nhu cầu)(?:\s[^\W\d_]+){1,6}?,\s+(?=(?:các\s|[^\W\d_a-z]))"
)
"""What is handed over, in front of whoever does it: "Kết quả rà soát, | các xã gửi …"."""
_ASKS = re.compile(r"(?:yêu cầu|đề nghị)\s")


_TAKEN_UP = frozenset({"Tỉnh", "Thành phố"})
"""What takes up a place that the heading names."""

# a sentence that only says that the document is to be carried out names no lead of its own
_CARRY_OUT = Sought(
    re.compile(
        r"(?![^.;:]{0,300}(?:chủ trì|đôn đốc|kiểm tra|xây dựng|[Gg]iao\s))"
        r"[^.;:]{0,300}(?:thực hiện|triển khai)[^.;:,]{0,40}"
        r"(?:nội dung (?:nêu )?trên|(?:Công điện|Kế hoạch|Chỉ thị|Thông báo|văn bản) này)\s*[./;]*|"
        r"\s*(?:Yêu cầu|Đề nghị)\s[^.;:]{0,300}(?:nghiêm túc\s+(?:tổ chức\s+|"
        r"triển khai\s+)*thực hiện|"
        r"thực hiện nghiêm(?: túc)?)\s*[./;]*"
    )
)


# what the one who speaks does: nobody else does it
_APPROVES = re.compile(
    r"(?:[Cc]ơ bản\s+|[Kk]hông\s+)?(?:[Đđ]ồng ý|[Tt]hống nhất(?: với| về| chủ)|[Nn]hất trí|"
    r"[Cc]hấp thuận|[Cc]ho phép|[Gg]hi nhận|[Bb]iểu dương|[Hh]oan nghênh)(?!\w)"
)


class Roles(NamedTuple):
    """The agencies of a task by role."""

    lead: tuple[Mention, ...] = ()
    coordinating: tuple[Mention, ...] = ()
    report_to: tuple[Mention, ...] = ()


def _topic_end(text: str, start: int, end: int) -> int | None:
    """Return where the clause begins behind "Về …:"."""
    pos = skip_spaces(text, start)
    if not TOPIC.match(text, pos):
        return None
    colon = text.find(":", pos, end)
    return colon + 1 if 0 <= colon - pos < 600 else None


def find_lead(text: str) -> tuple[Mention, ...]:
    """Return who has to do a task, as far as its own words say.

    A later clause adds its subject only where the first names one too: else its agencies are as
    likely the object of what the heading's agencies do.
    """
    headed = behind_own_heading(text) or handed_over(text) or _shared_out(text)
    headed = headed or counted_group(text)
    if headed:
        return headed
    own = _leads(text, topic_end(text))
    titled = behind_title(text)
    if titled and (not own or own[0].span.start > titled[0].span.start):
        own = _leads(text, text.find(":") + 1) or titled
    helps = (*helps_in_front(text), *named_as_partners(text)) if own else ()
    own = tuple(
        one for one in own if not any(by.span.start <= one.span.start < by.span.end for by in helps)
    )
    own = without_company(text, without_things(own))
    own = whose_each_is(text, own) or own or find_named_inside(text) or behind_any_frame(text)
    return without_taken_up(own or given_before(text))


def _shared_out(text: str) -> tuple[Mention, ...]:
    """Return those each of whom gets a share: "Phân công các đồng chí: đồng chí A …; B …"."""
    among = _SHARES_OUT.match(text)
    if among is None:
        return ()
    each = _leads(text, among.end())
    first = skip_spaces(text, among.end())
    return each if each and each[0].span.start == first else ()


def acts_later(text: str, lead: tuple[Mention, ...]) -> bool:
    """Tell whether only a later sentence of a task names who acts: others do what comes first."""
    if all(one.name in _TAKEN_UP for one in lead):
        return False
    parts = clauses(text, topic_end(text))
    if len(parts) < 2 or behind_title(text) or takes_up_all(text):
        return False
    start, end = parts[0]
    topic = _topic_end(text, start, end)
    if _APPROVES.match(text, skip_spaces(text, topic if topic is not None else start)):
        return False
    return not _clause_lead(text, *parts[0], first=True)


def later_leads(text: str) -> tuple[Mention, ...]:
    """Return who acts besides those that a heading tells: "Rà soát …. Các xã A, B báo cáo …".

    Whom they are to ask in the same sentence does not: "Kiểm tra …; yêu cầu chủ đầu tư khắc phục".
    """
    asked = [
        one.span
        for start, end in clauses(text, topic_end(text))
        if text[start - 1 : start] == ";" and _ASKS.match(text, skip_spaces(text, start))
        for one in find_ordered(text, start, end)
    ]
    return tuple(one for one in find_lead(text) if one.span not in asked)


def _leads(text: str, skipped: int) -> tuple[Mention, ...]:
    lead: dict[str, Mention] = {}
    parts = clauses(text, skipped)
    alone = len(parts) == 1
    said_apart = False
    for number, (start, end) in enumerate(parts):
        behind_apart, said_apart = said_apart, False
        if (
            not alone
            and _CARRY_OUT.fullmatch(text, start, end)
            and _is_said_apart(text, parts, number)
        ):
            said_apart = True
            continue
        if number and text[start - 1] == ";" and goes_on(text, start - 1):
            continue
        begin = skip_spaces(text, start)
        if only_answers(text, begin, others_act=bool(lead) or number > 0):
            continue
        first = number == 0 or behind_apart or bool(lead) or opens_anew(text, start, end)
        found = _clause_lead(text, start, end, first=first)
        if lead and is_own_staff(found) and ORDER.match(text, begin):
            found = ()
        if lead and not found:
            found = later_subjects(text, start, end)
        for one in found:
            if not (lead and SHARE.match(one.name)):  # "…; mỗi đơn vị hỗ trợ 02 trạm y tế"
                lead.setdefault(one.name, one)
    return tuple(lead.values())


def _is_said_apart(text: str, parts: list[tuple[int, int]], number: int) -> bool:
    """Tell whether no other sentence takes its subject from this one."""
    if number + 1 == len(parts):
        return number > 0
    start, end = parts[number + 1]
    return bool(_clause_lead(text, start, end, first=True))


@lru_cache(maxsize=1 << 5)
def _clause_lead(text: str, start: int, end: int, *, first: bool) -> tuple[Mention, ...]:
    if first:
        subject = _own_subject(text, start, end)
        if subject:
            behind = subject[-1].span.end
            given = also_given(text, behind, end) if _speaks(text, start, subject) else ()
            return (*subject, *later_subjects(text, behind, end), *given)
    topic = _topic_end(text, start, end)
    ordered = find_ordered(text, topic if topic is not None else start, end)
    doer = () if ordered or not first else find_doer(text, start, end)
    return ordered or doer or find_taken_up(text, start if topic is None else topic, end)


def _speaks(text: str, start: int, subject: tuple[Mention, ...]) -> bool:
    """Tell whether somebody tells others in a clause: "Yêu cầu …", "UBND tỉnh giao …"."""
    return ORDER.match(text, skip_spaces(text, start)) is not None or bool(
        _ASKS.search(text, start, subject[0].span.start)
    )


def _own_subject(text: str, start: int, end: int) -> tuple[Mention, ...]:
    pos = skip_spaces(text, start)
    for_whom = _FOR.match(text, pos)
    if for_whom:
        found = read_agencies(text, for_whom.end(), relative=True)
        told = ORDER.match(text, skip_spaces(text, found.end)) if found.mentions else None
        if told:
            return of_place(find_subject(text, told.start()), found.mentions)
        then = _THEN.match(text, found.end) or _BESIDES.match(text, found.end)
        if found.mentions and acts(text, then.end() if then else found.end):
            return without_topic(found.mentions)
        colon = text.find(":", for_whom.end(), for_whom.end() + TITLE_REACH)
        if found.mentions and colon > found.end and acts(text, colon):
            if found.mentions[-1].kind == "place":
                return found.mentions  # "Đối với xã A, B còn khó khăn: cử cán bộ …"
            window = text[for_whom.end() : colon]
            return shift_all(read_up_to(window, 0, len(window)), for_whom.end()) or found.mentions
    topic = _topic_end(text, start, end)
    begin = topic if topic is not None else start
    fronted = _FRONTED.match(text, skip_spaces(text, begin))
    subject = find_subject(text, fronted.end() if fronted else begin)
    if subject:
        return subject
    frame = after_frame(text, begin, end)
    return named_after_colon(text, begin, end) if frame is None else find_subject(text, frame)
