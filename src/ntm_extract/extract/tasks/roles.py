"""Who leads: the agency that is told to, the subject of the clause, or the one after "giao"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import Mention, full_name, read_agencies
from ntm_extract.extract.agencies.words import verb_pattern

_ORDER = re.compile(
    r"(?:(?:[Đđ]ồng ý|[Tt]hống nhất|[Tt]rước mắt,?)\s+)?(?<!được )(?<!đã )(?<!việc )"
    r"(?:[Gg]iao(?:\s+(?:nhiệm vụ|trách nhiệm))?(?:\s+cho)?|[Yy]êu cầu(?:\s+đối với)?|[Đđ]ề nghị|"
    r"[Pp]hân công|"
    r"[ỦUủu]y quyền(?:\s+cho)?)\s*:?\s+(?=\S)"
)
_TOPIC = re.compile(r"(?:Về|Đối với|Riêng|Liên quan)\s")
_FOR = re.compile(r"(?:[Rr]iêng\s+)?[Đđ]ối với\s+|[Rr]iêng\s+")
_FRAME = re.compile(
    r"(?:Căn cứ|Trên cơ sở|Trong|Theo|Để|Sau khi|Trường hợp|Trước mắt|Định kỳ|Hàng|Hằng|Trước|"
    r"Đồng thời|đồng thời|Ngoài ra|"
    r"Bên cạnh|Nhằm|Nếu|Khi|Từ|Kể từ|Với|trên cơ sở|trong đó|Năm|Đến|Cùng với|Riêng|Chậm nhất|"
    r"Đối với|Vì vậy|Do đó|Tiếp theo)\b"
)
_SPEAKER = re.compile(
    r"(?:Thủ tướng|Chính phủ|Chủ tịch|UBND|Ủy ban|Bộ|Sở|Văn phòng|Tỉnh ủy|Thành ủy|Huyện ủy|"
    r"Ban)(?!\w)[^,.;:]{0,50}\Z"
)
_OBJECTS = (
    "văn bản",
    "hồ sơ",
    "công văn",
    "việc",
    "kết quả",
    "ý kiến",
    "theo",
    "của",
    "các",
    "kịp thời",
    "được",
    "tham mưu",
)
_FRAME_LENGTH = 1500
_LOOK_BACK = 100
# where a main clause may begin behind "Trong quá trình …": a comma, or "… vướng mắc các cơ quan …"
_MAIN_CLAUSE = re.compile(
    r",|(?:(?<=khó khăn)|(?<=vướng mắc)|(?<=phát sinh)|(?<=thực hiện)) (?=(?:các|UBND|Ủy ban|Sở|"
    r"Bộ|đề nghị|yêu cầu)\s)"
)
_LONG_FRAME = re.compile(r"(?:Để|Nhằm|Trong quá trình|Nếu|Trường hợp|Khi|Sau khi)(?!\w)")
_SPOKEN = re.compile(
    r"\s*(?:xin\s+|trân trọng\s+)?(?:đề nghị|yêu cầu|giao|phân công|ủy quyền)(?:\s+cho)?\s+"
)
_SPEECH = re.compile(
    r"\s*(?:đã\s+)?(?:có ý kiến|kết luận|ban hành|thông báo|nhận được|điện|ghi nhận|biểu dương|"
    r"đánh giá cao|đồng ý|thống nhất|nhất trí|"
    r"đã|chỉ đạo như sau|quyết định như sau)(?!\w)"
)
_MODIFIER = re.compile(
    r"(?:theo|trong phạm vi|căn cứ|trên cơ sở|hàng|hằng|với vai trò|với trách nhiệm|là|tại|cùng|"
    r"thuộc|bằng|từ|nếu|khi|trước|sau)(?!\w)"
)
# a member of the list that no rule knows: "… và <whoever> khẩn trương rà soát"
_UNKNOWN = re.compile(
    r"\s*(?:,|và)\s+(?P<n>[^,.;:()\d]{3,70}?)\s+(?=(?:chủ trì|chủ động|khẩn trương|tập trung|"
    r"tiếp tục|tăng cường|phối hợp|"
    r"có trách nhiệm|chịu trách nhiệm|căn cứ|tổ chức|xây dựng|rà soát|chỉ đạo|theo chức năng|"
    r"kịp thời|thực hiện|triển khai)(?!\w))"
)
_GAP = re.compile(r"\s*(?:\([^()]*\)\s*)?(?:[,–-]\s*)?")


class Roles(NamedTuple):
    """The agencies of a task by role."""

    lead: tuple[Mention, ...] = ()
    coordinating: tuple[Mention, ...] = ()
    report_to: tuple[Mention, ...] = ()


def clauses(text: str, start: int = 0) -> list[tuple[int, int]]:
    """Cut a task at sentence ends and semicolons outside brackets, from ``start``."""
    cuts, depth = [start], 0
    for at in range(start, len(text)):
        char = text[at]
        if char in "([":
            depth += 1
        elif char in ")]":
            depth = max(0, depth - 1)
        elif depth == 0 and char in ".;" and _ends_clause(text, at):
            cuts.append(at + 1)
    cuts.append(len(text))
    return [(a, b) for a, b in pairwise(cuts) if text[a:b].strip(" ;.")]


def _ends_clause(text: str, at: int) -> bool:
    if text[at] == ";":
        return True
    return text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].isupper()


def skip_spaces(text: str, at: int) -> int:
    """Return the first place from ``at`` with neither white space nor punctuation."""
    while at < len(text) and text[at] in " ,;.\t\n":
        at += 1
    return at


def is_predicate(text: str, at: int) -> bool:
    """Tell whether what stands at ``at``, behind agencies, is what they have to do."""
    if text[at : at + 1] == ":":
        return True
    gap = _GAP.match(text, at)
    pos = gap.end() if gap else at
    if pos >= len(text) or text[pos] in ":":
        return True
    first = text[pos : pos + 1].lower() + text[pos + 1 : pos + 40]
    return bool(_MODIFIER.match(first) or verb_pattern().match(first))


def find_subject(text: str, start: int = 0, *, heading: bool = False) -> tuple[Mention, ...]:
    """Return the agencies that a clause names as its subject, or hands an order to."""
    pos = skip_spaces(text, start)
    ordered = _ORDER.match(text, pos)
    if ordered:
        pos = ordered.end()
    found = read_agencies(text, pos, relative=True)
    if not found.mentions:
        return ()
    spoken = _SPOKEN.match(text, found.end)
    if spoken and not ordered:
        told = read_agencies(text, spoken.end(), relative=True)
        if told.mentions:
            return told.mentions
    if not ordered and _SPEECH.match(text, found.end):
        return ()
    if heading or ordered or is_predicate(text, found.end):
        return found.mentions
    unknown = _UNKNOWN.match(text, found.end)
    if unknown:
        span = Span(unknown.start("n"), unknown.end("n"))
        return (*found.mentions, Mention(span, full_name(unknown["n"], "open"), "open"))
    return ()


def find_ordered(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Return the agencies behind "giao", "yêu cầu", "đề nghị" inside a clause."""
    for match in _ORDER.finditer(text, start, end):
        found = read_agencies(text, match.end(), relative=True)
        if not found.mentions or not is_predicate(text, found.end):
            continue
        if _begins_order(text, start, match.start()):
            return found.mentions
    return ()


def _begins_order(text: str, start: int, at: int) -> bool:
    """Tell whether "đề nghị" at ``at`` gives an order, and is not the object of another verb."""
    before = text[max(start, at - _LOOK_BACK) : at].rstrip()
    if not before or before[-1] in ";:.)–-":
        return True
    if before[-1] == ",":  # behind "Để …," an order; behind work to be done, part of that work
        return bool(_FRAME.match(text, skip_spaces(text, start)))
    if before.endswith(("mắc", "khăn", "xin", "sinh")):
        return True
    return bool(_SPEAKER.search(before)) and not before.endswith(_OBJECTS)


def _after_frame(text: str, start: int, end: int) -> int | None:
    """Return where the main clause begins behind "Căn cứ …,", "Trong quá trình …,"."""
    pos = skip_spaces(text, start)
    if not _FRAME.match(text, pos):
        return None
    for match in _MAIN_CLAUSE.finditer(text, pos, min(end, pos + _FRAME_LENGTH)):
        nxt = skip_spaces(text, match.end())
        if _ORDER.match(text, nxt):
            return nxt
        found = read_agencies(text, nxt, relative=True)
        if found.mentions and is_predicate(text, found.end):
            return nxt
        subjectless = not found.mentions and not _LONG_FRAME.match(text, pos)
        if subjectless and match.group() == "," and verb_pattern().match(text, nxt):
            return None  # the main clause has begun, without a subject
    return None


def _topic_end(text: str, start: int, end: int) -> int | None:
    """Return where the clause begins behind "Về …:"."""
    pos = skip_spaces(text, start)
    if not _TOPIC.match(text, pos):
        return None
    colon = text.find(":", pos, end)
    return colon + 1 if 0 <= colon - pos < 600 else None


def topic_end(text: str) -> int:
    """Return where the order begins behind a topic: "Về việc …: Giao Bộ Tài chính …"."""
    pos = skip_spaces(text, 0)
    if not re.compile(r"(?:Về|Liên quan)\s").match(text, pos):
        return 0
    topic = re.compile(r"(?:[^:.]|\.(?! [^\W\d_a-z])){0,1400}:").match(text, pos)
    return topic.end() if topic else 0


def find_lead(text: str) -> tuple[Mention, ...]:
    """Return who has to do a task, as far as its own words say.

    A later clause adds its subject only where the first names one too: else its agencies are as
    likely the object of what the heading's agencies do.
    """
    lead: dict[str, Mention] = {}
    skipped = topic_end(text)
    for number, (start, end) in enumerate(clauses(text, skipped)):
        found = _clause_lead(text, start, end, first=number == 0 or bool(lead))
        for one in found:
            lead.setdefault(one.name, one)
    return tuple(lead.values())


def _clause_lead(text: str, start: int, end: int, *, first: bool) -> tuple[Mention, ...]:
    if first:
        subject = _own_subject(text, start, end)
        if subject:
            return subject
    topic = _topic_end(text, start, end)
    return find_ordered(text, topic if topic is not None else start, end)


def _own_subject(text: str, start: int, end: int) -> tuple[Mention, ...]:
    pos = skip_spaces(text, start)
    for_whom = _FOR.match(text, pos)
    if for_whom:
        found = read_agencies(text, for_whom.end(), relative=True)
        if found.mentions and _acts(text, found.end):
            return found.mentions
    topic = _topic_end(text, start, end)
    begin = topic if topic is not None else start
    subject = find_subject(text, begin)
    if subject:
        return subject
    frame = _after_frame(text, begin, end)
    if frame is not None:
        return find_subject(text, frame)
    return _named_after_colon(text, begin, end)


def _named_after_colon(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Read "Thẩm quyền quyết định: Thường trực HĐND Thành phố.": only names behind a colon."""
    colon = text.find(":", start, end)
    if colon < 0:
        return ()
    found = read_agencies(text, skip_spaces(text, colon + 1))
    return found.mentions if found.mentions and not text[found.end : end].strip(" .;/") else ()


def _acts(text: str, at: int) -> bool:
    rest = text[at : at + 60].lstrip(" :,")
    return bool(verb_pattern().match(rest[:1].lower() + rest[1:])) and not rest.startswith("được")
