"""Who is asked by the one who speaks: "Sở A đề nghị các trường và kêu gọi toàn thể phụ huynh …"."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import Mention, read_agencies
from ntm_extract.extract.agencies.words import verb_at
from ntm_extract.extract.tasks.helper_names import mention
from ntm_extract.extract.tasks.helper_walk import begins
from ntm_extract.extract.tasks.helper_words import QUANTIFIER
from ntm_extract.extract.tasks.people import read_people
from ntm_extract.extract.tasks.predicates import is_predicate
from ntm_extract.extract.tasks.who_helps import read_helpers

_VERBS = (
    r"(?:(?:xin|cũng|tha thiết|trân trọng|kính|tiếp tục|một lần nữa)\s+)*"
    r"(?:đề nghị|yêu cầu|kêu gọi|vận động|khuyến nghị|khuyến cáo|kính mong|nhắc nhở|động viên)"
    r"(?:\s+(?:tới|đến|đối với))?\s+"
)
_ASKS = re.compile(rf"\s*,?\s*{_VERBS}")
_AND_ASKS = re.compile(
    rf"(?:\s*[,;]\s+(?:(?:và|đồng thời)\s+)*|\s+(?:và|đồng thời|cũng như)\s+){_VERBS}"
)
_ASKED = re.compile(rf"(?:{_VERBS[:-3]}|giao|Giao)\s+\Z", re.IGNORECASE)
# what only whoever speaks to others says in front of it: "Nhằm …, Sở A kêu gọi …"
_SO_THAT = re.compile(r"(?:Nhằm|Để|Vì|Trước (?:tình|diễn|nguy|thực))\s")
_OF_OFFICE = re.compile(
    r"(?:(?:Phó )?(?:Chủ tịch|Giám đốc|Cục trưởng|Hiệu trưởng|Trưởng ban)|[Ll]ãnh đạo|"
    r"Thường trực|Tập thể)\s+"
)
# an issuer that takes itself up: "Nhà trường", "Công ty", "Ủy ban"
_ITSELF = frozenset({
    "nhà trường", "Công ty", "Tổng công ty", "Bệnh viện", "UBND", "Ban Chỉ đạo", "Ban Quản lý",
    "Ban Tổ chức", "Ban Giám hiệu", "Trung tâm", "Sở", "Bộ", "Cục", "Chi cục", "Hội", "Phòng",
})  # fmt: skip
_BEHIND = re.compile(
    r"\s*,?\s*(?:không|hãy|nên|cần|phải|tuyệt đối|luôn|chủ động|cùng|chung tay|tự giác|tích cực|"
    r"tham gia|hạn chế|nâng cao)(?!\w)"
)
# what people are called upon to do, where verbs of orders end and no name goes on
_CALLED_TO = re.compile(
    r"\s+(?:tham gia|tiết kiệm|đóng góp|ủng hộ|hiến|quyên góp|hưởng ứng|chung tay|hạn chế|treo|"
    r"không|tiêm|đeo|giữ gìn|trồng|dọn|cảnh giác|chia sẻ|đồng hành|rào|nhường|tự giác)(?!\w)"
)
_OPENS = re.compile(r"(?:Kêu gọi|Khuyến nghị|Khuyến cáo|Kính mong)(?:\s+(?:tới|đến|đối với))?\s+")
_COMMA = re.compile(r",\s+")
_MOST_VERBS, _VERB_REACH = 6, 40


def read_asked(text: str, speakers: tuple[Mention, ...], issuer: str | None) -> tuple[Mention, ...]:
    """Return whom the issuer of a notice asks behind its own name; nobody where it does not.

    What another body asks people to do is that body's work: "UBND xã vận động các hộ …".
    """
    if len(speakers) != 1:
        return ()
    speaker = speakers[0]
    asks = _ASKS.match(text, speaker.span.end)
    if asks is None or not (_SO_THAT.match(text) or _is_itself(speaker.name, issuer)):
        return ()
    return (*_whom(text, asks.end()), *_asked_too(text, _end(text, asks.end())))


def asked_besides(text: str, asked: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return who else is asked behind those who are: "yêu cầu các B và kêu gọi các C …"."""
    first = asked[0].span.start if asked else 0
    if not first or not _ASKED.search(text, max(0, first - _VERB_REACH), first):
        return ()
    return _asked_too(text, asked[-1].span.end)


def read_called(text: str) -> tuple[Mention, ...]:
    """Return whom a sentence calls upon that nobody speaks: "Kêu gọi các nhà hảo tâm …"."""
    opens = _OPENS.match(text)
    if opens is None:
        return ()
    whom = _whom(text, opens.end())
    return (*whom, *_asked_too(text, whom[-1].span.end)) if whom else ()


def _asked_too(text: str, at: int) -> tuple[Mention, ...]:
    found: list[Mention] = []
    for _ in range(_MOST_VERBS):
        again = _AND_ASKS.match(text, at)
        if again is None:
            break
        found += _whom(text, again.end())
        at = _end(text, again.end())
    return tuple(found)


def _end(text: str, at: int) -> int:
    whom = _whom(text, at)
    return whom[-1].span.end if whom else at


def _is_itself(name: str, issuer: str | None) -> bool:
    """Tell whether a body is the issuer, by its name, by a part of it or by who heads it."""
    if issuer is None:
        return False
    body = _OF_OFFICE.sub("", name)
    return name in _ITSELF or issuer.startswith(body)


def _whom(text: str, at: int) -> tuple[Mention, ...]:
    """Return those who begin at ``at`` and are to do something behind it."""
    found = read_agencies(text, at, relative=True)
    if found.mentions and (is_predicate(text, found.end) or _AND_ASKS.match(text, found.end)):
        return found.mentions
    helpers = read_helpers(text, at)
    if helpers:
        called = _CALLED_TO.search(text, helpers[-1].span.start, helpers[-1].span.end)
        if called:
            return (*helpers[:-1], mention(text, helpers[-1].span.start, called.start(), "open"))
        if _is_work(text, helpers[-1].span.end):
            return tuple(one for whole in helpers for one in _apart(text, whole))
    return read_people(text, at, ordered=True)


def _apart(text: str, whole: Mention) -> tuple[Mention, ...]:
    """Cut "tổ tự quản, trưởng xóm" in two: without "các" in front each is one of its own."""
    printed = whole.span.text_in(text)
    starts = [0, *(comma.end() for comma in _COMMA.finditer(printed))]
    if QUANTIFIER.match(printed) or not all(begins(printed, one) for one in starts):
        return (whole,)
    at = whole.span.start
    ends = [*(comma.start() for comma in _COMMA.finditer(printed)), len(printed)]
    return tuple(mention(text, at + a, at + b, "open") for a, b in zip(starts, ends, strict=True))


def _is_work(text: str, at: int) -> bool:
    if _AND_ASKS.match(text, at) or _BEHIND.match(text, at):
        return True
    begin = at + len(text[at:]) - len(text[at:].lstrip(" ,:"))
    return verb_at(text, begin) is not None or is_predicate(text, at)
