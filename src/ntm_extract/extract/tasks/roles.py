"""Who leads, who coordinates, and who receives, by the grammar of orders."""

from __future__ import annotations

import re
from typing import NamedTuple

from ntm_extract.extract.agencies import Mention, read_agencies
from ntm_extract.extract.agencies.words import verb_pattern

_ASSIGN = re.compile(
    r"(?:(?:[Đđ]ồng ý\s+|[Tt]hống nhất\s+|[Tt]rước mắt,?\s+)?(?<!được )(?<!đã )(?:[Gg]iao(?:\s+(?:nhiệm vụ|trách nhiệm))?(?:\s+cho)?|[Yy]êu cầu(?:\s+đối với)?|[Đđ]ề nghị|[Pp]hân công|[Ủủ]y quyền(?:\s+cho)?))\s*:?\s+(?=\S)"
)
_TOPIC = re.compile(r"(?:Về|về|Đối với|đối với|Riêng|riêng)\s")
_FOR = re.compile(r"(?:Đối với|đối với|Riêng đối với|Riêng|riêng đối với|đối)\s+(?:với\s+)?")
_FRAME = re.compile(
    r"(?:Căn cứ|Trên cơ sở|Trong quá trình|Trong thời gian|Trong phạm vi|Theo|Để|Sau khi|Trường hợp|Trước mắt|Định kỳ|Hàng|Hằng|Trước ngày|Đồng thời|đồng thời|"
    r"Ngoài ra|Bên cạnh đó|Nhằm|Nếu|Khi|Từ|Kể từ|Với|trên cơ sở đó|trong đó|Trong đó|Năm|Đến|Cùng với|Riêng|Trong)\b"
)
_COORDINATE = re.compile(
    r"[Pp]hối\s+(?:kết\s+)?hợp(?:\s+(?:chặt chẽ|đồng bộ|tốt|hiệu quả|thường xuyên|có hiệu quả|chặt chẽ, hiệu quả|,|kịp thời))*(?:\s+(?:với|cùng|cùng với|giữa))?\s+"
)
_REPORT = re.compile(
    r"(?P<v>(?<!để )(?<!các )(?<!của )(?:[Bb]áo cáo|[Tt]rình|[Gg]ửi|[Tt]ham mưu|[Đđ]ề xuất|[Kk]iến nghị|[Pp]hản ánh|[Pp]hản hồi|[Gg]iúp|[Xx]in ý kiến|[Đđ]ề nghị|[Nn]ộp|[Cc]huyển))(?!\w)"
)
_TO = re.compile(r"\s*(?:cho|với|về|lên|tới|đến|giúp)?\s*(?:cho\s+)?")
_VIA = re.compile(r"\(?\s*(?:thông\s+)?qua\s+(?=\S)")
_SENTENCE = re.compile(r"(?<=[.;!?…])\s+(?=\S)")
_PURPOSE = re.compile(
    r"\bđể\s+(?:[^,;.]{0,60}?\s)?(?:tổng hợp|theo dõi|xem xét|thẩm định|thẩm tra|trình|báo cáo|tham mưu|biết)"
)


class Roles(NamedTuple):
    """The agencies of a task by role."""

    lead: tuple[Mention, ...] = ()
    coordinating: tuple[Mention, ...] = ()
    report_to: tuple[Mention, ...] = ()


def _clauses(text: str) -> list[tuple[int, int]]:
    """Cut a task at sentence ends and semicolons outside brackets."""
    cuts, depth = [0], 0
    for at, char in enumerate(text):
        if char in "([":
            depth += 1
        elif char in ")]":
            depth = max(0, depth - 1)
        elif depth == 0 and (
            char == ";"
            or (char == "." and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].isupper())
        ):
            cuts.append(at + 1)
    cuts.append(len(text))
    return [(a, b) for a, b in zip(cuts, cuts[1:], strict=False) if text[a:b].strip(" ;.")]


def _is_predicate(text: str, at: int) -> bool:
    """Tell whether what follows the agencies is what they have to do."""
    rest = re.compile(r"\s*(?:[:,-]\s*|\([^()]*\)\s*)?").match(text, at)
    pos = rest.end() if rest else at
    if pos >= len(text):
        return True
    if text[at : at + 1] == ":" or text[at:pos].strip() in {":", "-"}:
        return True
    first = text[pos : pos + 1].lower() + text[pos + 1 : pos + 40]
    if re.match(
        r"(?:theo|trong phạm vi|căn cứ|trên cơ sở|hàng|hằng|với vai trò|là|tại|cùng|thuộc)(?!\w)",
        first,
    ):
        return True
    return bool(verb_pattern().match(first))


def find_subject(text: str, start: int = 0, *, heading: bool = False) -> tuple[Mention, ...]:
    """Return the agencies that a clause names as its subject, or hands an order to."""
    pos = _skip_spaces(text, start)
    ordered = _ASSIGN.match(text, pos)
    if ordered:
        pos = ordered.end()
    found = read_agencies(text, pos, relative=True)
    if found.mentions and (heading or ordered or _is_predicate(text, found.end)):
        return found.mentions
    return ()


def _skip_spaces(text: str, at: int) -> int:
    while at < len(text) and text[at] in " ,;.\t\n":
        at += 1
    return at


def find_ordered(text: str, start: int, end: int) -> tuple[Mention, ...]:
    """Return the agencies behind "giao", "yêu cầu", "đề nghị" inside a clause."""
    mentions: list[Mention] = []
    for match in _ASSIGN.finditer(text, start, end):
        if not _begins_order(text, start, match.start()):
            continue
        found = read_agencies(text, match.end(), relative=True)
        if found.mentions and _is_predicate(text, found.end):
            mentions += found.mentions
            break
    return tuple(mentions)


def _begins_order(text: str, start: int, at: int) -> bool:
    """Tell whether "đề nghị" at ``at`` gives an order, and is not the object of another verb."""
    before = text[start:at].rstrip()
    return not before or before[-1] in ",;:.)" or before.endswith(("mắc", "khăn", "và", "xin"))


def _after_frame(text: str, start: int, end: int) -> int | None:
    """Return where the main clause begins behind "Căn cứ …,", "Trong quá trình …,"."""
    pos = _skip_spaces(text, start)
    if not _FRAME.match(text, pos):
        return None
    at = pos
    while True:
        comma = text.find(",", at, end)
        if comma < 0:
            return None
        found = read_agencies(text, comma + 1, relative=True)
        if found.mentions and _is_predicate(text, found.end):
            return comma + 1
        at = comma + 1


def _topic_end(text: str, start: int, end: int) -> int | None:
    """Return where the clause begins behind "Về …:"."""
    pos = _skip_spaces(text, start)
    if not _TOPIC.match(text, pos):
        return None
    colon = text.find(":", pos, end)
    return colon + 1 if 0 <= colon - pos < 600 else None


def find_lead(text: str) -> tuple[Mention, ...]:
    """Return who has to do a task, as far as its own words say."""
    lead: list[Mention] = []
    for number, (start, end) in enumerate(_clauses(text)):
        found = _clause_lead(text, start, end, first=number == 0)
        lead += [one for one in found if one.name not in {known.name for known in lead}]
    return tuple(lead)


def _clause_lead(text: str, start: int, end: int, *, first: bool) -> tuple[Mention, ...]:
    pos = _skip_spaces(text, start)
    for_whom = _FOR.match(text, pos)
    if for_whom:
        found = read_agencies(text, for_whom.end(), relative=True)
        if found.mentions and _acts(text, found.end):
            return found.mentions
    topic = _topic_end(text, start, end)
    begin = topic if topic is not None else start
    subject = find_subject(text, begin) if begin < end else ()
    if subject:
        return subject
    frame = _after_frame(text, begin, end)
    if frame is not None:
        return find_subject(text, frame)
    del first
    return find_ordered(text, begin, end)


def _acts(text: str, at: int) -> bool:
    rest = text[at : at + 60].lstrip(" :,")
    return bool(verb_pattern().match(rest[:1].lower() + rest[1:])) and rest[:4] != "được"


def find_coordinating(text: str) -> tuple[Mention, ...]:
    """Return the agencies behind "phối hợp với"."""
    found: list[Mention] = []
    for match in _COORDINATE.finditer(text):
        for one in read_agencies(text, match.end(), relative=True).mentions:
            if one.name not in {known.name for known in found}:
                found.append(one)
    return tuple(found)


def find_report_to(text: str) -> tuple[Mention, ...]:
    """Return the bodies that receive the product: "báo cáo", "trình", "gửi", "tham mưu cho"."""
    found: list[Mention] = []
    for start, end in _clauses(text):
        handed = False  # somebody receives already; what he does with it is his business
        for match in _REPORT.finditer(text, start, end):
            if handed and _is_passed_on(text, start, match.start()):
                continue
            mentions, at = _receiver(text, match, end)
            if not mentions:
                continue
            handed = True
            found += [one for one in mentions if one.name not in {known.name for known in found}]
            via = _VIA.match(text, _skip_spaces(text, at))
            if via:
                through = read_agencies(text, via.end())
                found += [
                    one
                    for one in through.mentions
                    if one.name not in {known.name for known in found}
                ]
    return tuple(found)


def _is_passed_on(text: str, start: int, at: int) -> bool:
    """Tell whether a report is made by the receiver: "gửi A để tổng hợp, báo cáo B"."""
    before = text[start:at]
    return bool(re.search(r"\bđể\s+(?:[^,;.]{0,40}[,\s]+)*?\Z", before[-160:])) and bool(
        re.search(
            r"\bđể\s+(?:tổng hợp|theo dõi|xem xét|thẩm định|kiểm tra|thẩm tra|xử lý|hướng dẫn)",
            before[-160:],
        )
    )


def _receiver(text: str, match: re.Match[str], end: int) -> tuple[tuple[Mention, ...], int]:
    """Read the agencies that a verb of reporting names, directly or behind "về", "cho"."""
    verb = match["v"].lower()
    to = _TO.match(text, match.end())
    pos = to.end() if to else match.end()
    found = read_agencies(text, pos)
    if found.mentions:
        return found.mentions, found.end
    if verb in {
        "báo cáo",
        "gửi",
        "phản ánh",
        "phản hồi",
        "đề xuất",
        "kiến nghị",
        "chuyển",
        "nộp",
        "trình",
    }:
        stop = _phrase_end(text, match.end(), end)
        for about in re.compile(r"\s(?:về|cho|lên|với|đến|tới)\s+").finditer(
            text, match.end(), stop
        ):
            found = read_agencies(text, about.end())
            if found.mentions:
                return found.mentions, found.end
    return (), match.end()


def _phrase_end(text: str, at: int, end: int) -> int:
    depth = 0
    for pos in range(at, min(end, at + 260)):
        char = text[pos]
        depth += (char == "(") - (char == ")")
        if depth == 0 and char in ";.":
            return pos
    return min(end, at + 260)
