"""A name that took in what its body does: "Trường THPT Nguyễn Huệ | mượn tạm cơ sở"."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import Mention, full_name
from ntm_extract.extract.agencies.known_names import place_names
from ntm_extract.extract.agencies.name_words import name_pairs
from ntm_extract.extract.agencies.persons import personal_name
from ntm_extract.extract.tasks.unknown_subjects import SHORT_VERB
from ntm_extract.vi.actor_nouns import actor_noun
from ntm_extract.vi.names import LOWER

# what is written small behind the name of a person, a place or a number is no name
_GOES_ON = re.compile(
    r"\s+(?!(?:và|của|các|cấp|thuộc|tại|ở|cùng|với|tỉnh|huyện|xã|phường|thị|thành|quận|khu|vùng|liên|"
    rf"trực|đã|được|là|có|để|về|theo)\s)[{LOWER}]+\s+[^\W\d_]"
)
ON_DUTY = re.compile(r"\s+(?:thường trực|trực)\s+24")
"""What bodies do, and no part of a name: "Tổ cơ động | thường trực 24/24 giờ"."""
_SPACE = re.compile(r"\s+(?=\S)")
_LEAST_NAME = 2
_NUMBER = re.compile(r"\d{1,3}(?=\s)")


def cut_name(text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the bodies with the last one cut where its name ends; nobody where it holds no end."""
    last = mentions[-1] if mentions else None
    if last is None or last.kind != "named":
        return ()
    on_duty = ON_DUTY.search(text, last.span.start, last.span.end + 1)
    if on_duty:
        span = Span(last.span.start, on_duty.start())
        name = full_name(span.text_in(text), "named")
        return (*mentions[:-1], Mention(span, name, "named"))
    for space in _SPACE.finditer(text, last.span.start, last.span.end):
        end = _proper_end(text, space.start(), space.end())
        if end is not None and end < last.span.end and _GOES_ON.match(text, end):
            span = Span(last.span.start, end)
            name = full_name(span.text_in(text), "named")
            return (*mentions[:-1], Mention(span, name, "named"))
    return cut_at_work(text, mentions)


def cut_at_work(text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the bodies with the last one cut where a verb of one syllable begins behind it."""
    last = mentions[-1]
    works = _work_at(text, last) if last.kind == "named" else None
    if works is None:
        return ()
    span = Span(last.span.start, works)
    return (*mentions[:-1], Mention(span, full_name(span.text_in(text), "named"), "named"))


def _work_at(text: str, last: Mention) -> int | None:
    """Return where a verb of one syllable begins behind a name: "Tổ soạn thảo | gửi dự thảo".

    No name of the data has the verb beside its neighbours: "cấp nước", "thi đua".
    """
    noun = actor_noun().match(text, last.span.start)
    begin = noun.end() if noun else last.span.start
    for space in _SPACE.finditer(text, begin, last.span.end):
        if len(text[last.span.start : space.start()].split()) < _LEAST_NAME:
            continue
        if text.startswith("các ", space.end()):
            return None
        verb = SHORT_VERB.match(text, space.end())
        if verb and not _in_name(text, space.end()):
            return space.start()
    return None


def _in_name(text: str, word: int) -> bool:
    before = text[:word].rsplit(maxsplit=1)[-1].lower()
    around = text[word : word + 24].lower().split()
    pairs = name_pairs()
    return (before, around[0]) in pairs or tuple(around[:2]) in pairs


def _proper_end(text: str, space: int, word: int) -> int | None:
    """Return where the name of a person or a place, or a number, ends that begins at ``word``."""
    known = place_names().match(text, word) or _NUMBER.match(text, word)
    return known.end() if known else personal_name(text, space)
