"""How far a name goes on that rules know in part, up to what its body has to do."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import Found, Mention, full_name, read_agencies
from ntm_extract.extract.agencies.bounded import starts_body
from ntm_extract.extract.agencies.words import verb_pattern
from ntm_extract.extract.tasks.open_subjects import read_open_subject
from ntm_extract.extract.tasks.predicates import MODIFIER, is_order_at
from ntm_extract.vi.names import LOWER, UPPER

# a member of the list that no rule knows: "… và <whoever> khẩn trương rà soát"
_UNKNOWN = re.compile(
    r"\s*(?:,|và)\s+(?P<n>[^,.;:()\d]{3,70}?)\s+(?=(?:chủ trì|chủ động|khẩn trương|tập trung|"
    r"tiếp tục|tăng cường|phối hợp|"
    r"có trách nhiệm|chịu trách nhiệm|căn cứ|tổ chức|xây dựng|rà soát|chỉ đạo|theo chức năng|"
    r"kịp thời|thực hiện|triển khai)(?!\w))"
)
_SAID_WHICH = re.compile(
    r"(?:liên quan|khác|cấp|địa phương|thẩm quyền|chức năng|tỉnh|huyện|xã|phường|trên|này|các cấp|"
    r"trực thuộc|đó|cá nhân|người dân)\Z|\s(?:thuộc|của|trên|trong|tại|ở|cấp|khu vực)\s"
)
_REST_WORD = re.compile(
    r"\s+(?P<w>(?!(?:và|với|cho|để|đã|được|do|có|không|vào|ra|nào|này|đó|cùng|thì|sẽ|mà|trong|theo|"
    r"về|khi|tại|trước|sau|từ|đến|trên|qua|nhằm|bằng|như|là|đang|phải|cần|chưa|hoặc|nếu|thuộc|"
    r"của|bị|cũng|tự|vẫn|còn)\s)"
    r"[^\W\d_]+)(?=\s)"
)
_JOINT = re.compile(r"\s*(?:,(?:\s+và)?|và|cùng(?: với)?)\s+(?=[^\W\d_])")
_MOST_REST, _SHORT_KIND = 3, 4
_COLON_REACH = 60
_BREAK = re.compile(r"[.;,]\s")
_OF_PLACE = re.compile(
    rf"(?P<of>(?:\w+ ){{0,3}}(?:UBND|HĐND|Đảng ủy|Công an) (?:tỉnh|huyện|xã|phường|quận|thị xã|"
    rf"thị trấn))"
    rf" [{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{0,2}}\Z"
)
_PROPER = re.compile(rf"[{UPPER}][{LOWER}]+(?: [{UPPER}][{LOWER}]+){{1,2}}")
_AND_SEVERAL = re.compile(r"\s+và\s+(?=các\s)")


def finish_kind(text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Let a kind of body go on to what it has to do: "các nhà cung cấp than bảo đảm …".

    A word or three that no rule knows say which bodies are meant, where nothing else does.
    """
    last = mentions[-1] if mentions else None
    if last is None or last.kind != "collective" or len(last.name.split()) > _SHORT_KIND:
        return mentions
    if _SAID_WHICH.search(last.name):
        return mentions
    pos = last.span.end
    for _ in range(_MOST_REST + 1):
        word = _REST_WORD.match(text, pos)
        if not word or MODIFIER.match(text, word.start("w")):
            break
        if verb_pattern().match(text, word.start("w")):
            if pos == last.span.end:
                break
            return (*mentions[:-1], _longer(text, last, pos))
        pos = word.end()
    return mentions


def with_unknown(text: str, found: Found) -> tuple[Mention, ...]:
    """Return the agencies of a list whose last name goes on, or is known to no rule."""
    colon = text.find(":", found.end, found.end + _COLON_REACH)
    if colon >= 0 and is_order_at(text, colon) and not _BREAK.search(text, found.end, colon):
        return (*found.mentions[:-1], _longer(text, found.mentions[-1], colon))
    unknown = _UNKNOWN.match(text, found.end)
    if not unknown:
        joint = _JOINT.match(text, found.end)
        more = read_open_subject(text, joint.end(), ordered=True) if joint else ()
        return (*found.mentions, *more) if more else ()
    joined = unknown.group().lstrip().startswith(",")
    if joined and unknown["n"][0].islower() and not starts_body(text, unknown.start("n")):
        return (*found.mentions[:-1], _longer(text, found.mentions[-1], unknown.end("n")))
    place = _OF_PLACE.match(found.mentions[-1].name)
    if place and _PROPER.fullmatch(unknown["n"]):  # "UBND huyện A, B thực hiện"
        span = Span(unknown.start("n"), unknown.end("n"))
        again = Mention(span, f"{place['of']} {unknown['n']}", found.mentions[-1].kind)
        return (*found.mentions, again)
    several = _AND_SEVERAL.search(unknown["n"])
    span = Span(
        unknown.start("n"), unknown.start("n") + several.start() if several else unknown.end("n")
    )
    more = read_agencies(text, unknown.start("n") + several.end()).mentions if several else ()
    one = Mention(span, full_name(span.text_in(text), "open"), "open")
    return (*found.mentions, one, *more)


def _longer(text: str, one: Mention, end: int) -> Mention:
    """Return a mention whose name goes on: "Cục Pháp chế và cải cách hành chính, tư pháp"."""
    span = Span(one.span.start, end)
    return Mention(span, full_name(span.text_in(text), one.kind), one.kind)
