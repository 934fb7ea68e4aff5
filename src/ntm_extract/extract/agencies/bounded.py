"""Reads all the agencies up to a place known to end them: "<whoever> có trách nhiệm …"."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import words as w
from ntm_extract.extract.agencies.mention import Mention, full_name
from ntm_extract.extract.agencies.parse import read_agencies, starts_agency
from ntm_extract.vi.actor_nouns import actor_noun
from ntm_extract.vi.body_kinds import longest_kind

# behind the subject and in front of what it has to do: ", trong phạm vi nhiệm vụ, quyền hạn của …,"
_ASIDE = re.compile(
    r",?\s+(?:trong (?:phạm vi|thời (?:gian|hạn))|theo (?:chức năng|thẩm quyền|nhiệm vụ|quy định)|"
    r"căn cứ|trên cơ sở|có trách nhiệm|với (?:vai trò|tư cách))(?!\w)|\s*\Z"
)
_WHO = re.compile(
    r"(?:người|chủ(?! động| trì| trương| yếu| đạo| quan(?!\w))|thương nhân|bên(?! cạnh)|"
    r"ban(?! hành|"
    r" đầu)|"
    r"nhà(?! nước| ở| cửa)|hộ|công chức|viên chức|cán bộ)(?!\w)",
    re.IGNORECASE,
)
_ORGANIZES = re.compile(
    r"Tổ chức\s+(?:thực hiện|triển khai|tuyên truyền|rà soát|xây dựng|nghiên cứu|kiểm tra|"
    r"quán triệt|"
    r"hướng dẫn|tập huấn|phổ biến|theo dõi|đánh giá|sơ kết|tổng kết|lấy ý kiến|điều tra|khảo sát|"
    r"vận hành|phát động|tiếp nhận|thanh tra|thu|chi|các|việc|hội|lễ|đào tạo|bồi dưỡng|lập)(?!\w)"
)
_SEVERAL = re.compile(r"(?:[Cc]ác|[Nn]hững|[Mm]ỗi|[Tt]ừng|[Tt]oàn thể)\s+")
_UNFINISHED = (" của", " thuộc", " về", " cho", " với", " là", " do", " tại", " trong")
_MOST_UNREAD = 3
_WHOEVER = re.compile(
    r"\s(?:nào|nếu)(?!\w)|(?<!hàng)\skhông(?! người)(?!\w)|\s(?:để|đó)\s*\Z|"
    r"(?<!ịnh)(?<!tư)(?<!ật)(?<!iều)(?<!oản)\snày\s*\Z"
)
_MOST_WORDS = 24
_LEAST_OPEN_WORDS, _MOST_OPEN_WORDS, _OPEN_REACH = 3, 10, 120
_POINTS = frozenset(",.;:)(/")
_NEXT = re.compile(r"\s*(?P<w>[^\s,.;:()/]+)")
_PREPOSITION = re.compile(
    r"(?:và|để|trong(?! nước)|theo|về|khi|tại|trước|từ|đến|cho|những|các|cùng|nếu|sau|có|được|"
    r"đã|phải|"
    r"là|do|giúp|thực hiện|trên|nhằm|hoặc|quyết định|trả lời)(?!\w)"
)


def starts_body(text: str, at: int) -> bool:
    """Tell whether somebody who can act begins at ``at``, known by name or not."""
    if _ORGANIZES.match(text, at):
        return False  # "Tổ chức thực hiện …": what is to be done
    known = starts_agency(text, at) or w.NOUN.match(text, at) or _WHO.match(text, at)
    if known or longest_kind(text, at) is not None:
        return True
    several = _SEVERAL.match(text, at)
    return several is not None and actor_noun().match(text, several.end()) is not None


def read_up_to(text: str, at: int, stop: int, *, begun: bool = False) -> tuple[Mention, ...]:
    """Return the agencies between ``at`` and ``stop``: what no rule reads belongs to a name.

    Empty where nobody begins at ``at``, or a name would be too long; ``begun``: somebody does.
    """
    if not (begun or starts_body(text, at)) or _WHOEVER.search(text, at, stop):
        return ()
    within = text[:stop]
    mentions: list[Mention] = []
    pos = at
    while pos < stop:
        found = read_agencies(within, pos, relative=True)
        mentions += found.mentions
        if _ASIDE.match(within, found.end) and found.mentions:
            break
        end = _piece_end(within, found.end)
        first = mentions.pop() if found.mentions else None
        span = Span(first.span.start if first else pos, end)
        printed = span.text_in(within)
        if len(printed.split()) > _MOST_WORDS or printed.endswith(_UNFINISHED):
            return ()
        named = w.HEAD.match(printed) and printed[:1].isupper()
        name = full_name(printed, "named" if named or pos > at else "collective")
        mentions.append(Mention(span, name, "open"))
        separator = w.SEPARATOR.match(within, end)
        unread = within[found.end : end]
        if first and separator and unread.islower() and len(unread.split()) > _MOST_UNREAD:
            mentions.clear()  # "…, ngành khác vi phạm và có nguy cơ …, Bộ Y tế": a circumstance
        if _ASIDE.match(within, end) or not separator:
            break
        pos = separator.end()
    return tuple(mentions)


def _piece_end(text: str, at: int) -> int:
    """Return where the name that goes on at ``at`` ends: before an aside or another body."""
    aside = _ASIDE.search(text, at)
    end = aside.start() if aside else len(text)
    for separator in w.SEPARATOR.finditer(text, at, end):
        if starts_agency(text, separator.end()):
            return separator.start()
    return end


def read_open_kind(text: str, at: int) -> tuple[Mention, ...]:
    """Return whoever begins at ``at`` up to a verb, a point or a preposition, though unknown."""
    if not starts_body(text, at) or w.verb_pattern().match(text, at):
        return ()
    end = at
    for count, word in enumerate(_NEXT.finditer(text, at, at + _OPEN_REACH)):
        if count and _PREPOSITION.match(text, word.start("w")):
            break
        if count >= _LEAST_OPEN_WORDS and _is_order(text, word):
            break
        end = word.end()
        if text[end : end + 1] in _POINTS:
            break
    words = text[at:end].split()
    least = 2 if words[:1] == ["Bên"] else _LEAST_OPEN_WORDS
    if not least <= len(words) <= _MOST_OPEN_WORDS:
        return ()
    span = Span(at, end)
    return (Mention(span, full_name(span.text_in(text), "collective"), "open"),)


def _is_order(text: str, word: re.Match[str]) -> bool:
    verb = w.verb_pattern().match(text, word.start("w"))
    return bool(verb) and " " in verb.group()  # type: ignore[union-attr]
