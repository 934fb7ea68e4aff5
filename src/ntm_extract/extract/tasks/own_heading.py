"""An item whose heading runs on into its work: "Trách nhiệm của Bộ A 1. Chỉ đạo …"."""

from __future__ import annotations

import re

from ntm_extract.extract.agencies import Mention, read_agencies
from ntm_extract.extract.agencies.bounded import read_up_to, starts_body
from ntm_extract.extract.agencies.words import small_first, verb_pattern
from ntm_extract.extract.tasks.subjects import find_subject
from ntm_extract.extract.tasks.who_else_acts import later_subjects
from ntm_extract.vi.names import UPPER
from ntm_extract.vi.sought import Sought

_OWN = re.compile(
    r"(?:Trách nhiệm|Nhiệm vụ)(?:(?:,|\s+và)\s+(?:trách nhiệm|nhiệm vụ|quyền hạn|"
    r"nghĩa vụ))*\s+của\s+"
)
# the first point of an article on the line of its title: "Cơ sở kiểm nghiệm 1. Lấy mẫu …"
_NUMBERED = Sought(
    re.compile(
        rf"(?P<own>{_OWN.pattern})?(?P<who>[^.;:()\n]{{5,140}}?)(?:\s+trong\s[^.;:\n]{{3,120}}?)?"
        rf"\s+1\.\s+(?=[{UPPER}])"
    )
)
# a step with its time in brackets: "Bước 2: Họp thôn (ngày 05/8/2024) Trưởng thôn mời …"
_DATED = re.compile(
    r"(?:Bước \d{1,2}\s*[:.]\s*)?[^.;:()]{3,140}?\s\((?:thời gian\s*:?\s*|hoàn thành\s*|xong\s*)?"
    r"(?:từ|trước|trong|đến|ngày|tháng|quý|chậm nhất|cuối|đầu)\s[^()]{2,70}\)\s*[:.]?\s+"
    rf"(?=[{UPPER}])"
)
_COLON = re.compile(r"\s*:\s*(?=\S)")
_GOES_ON = re.compile(rf"(?:\s+trong\s[^.;:]{{3,120}}?)?\s+(?:\d{{1,2}}\.\s+)?(?=[{UPPER}])")
_WORK_REACH, _REACH = 60, 300


def behind_own_heading(text: str) -> tuple[Mention, ...]:
    """Return whose work an item says it is, where the work begins on the same line."""
    numbered = _NUMBERED.match(text) if text.find(" 1. ", 0, _REACH) >= 0 else None
    if numbered and (starts_body(text, numbered.start("who")) or numbered["own"]):
        return read_up_to(
            text, numbered.start("who"), numbered.end("who"), begun=bool(numbered["own"])
        )
    own = _OWN.match(text)
    if own is None:
        return _behind_time(text)
    found = read_agencies(text, own.end(), relative=True)
    if found.mentions and _COLON.match(text, found.end):
        return found.mentions
    behind = _GOES_ON.match(text, found.end) if found.mentions else None
    if behind is None:
        return ()
    begin = text[behind.end() : behind.end() + _WORK_REACH]
    pointed = behind.group().rstrip().endswith(".")
    works = verb_pattern().match(small_first(begin))
    return found.mentions if pointed or works else ()


def _behind_time(text: str) -> tuple[Mention, ...]:
    """Return who acts behind a heading that ends with its time in brackets."""
    dated = _DATED.match(text) if text.find("(", 0, _REACH) >= 0 else None
    if dated is None:
        return ()
    subject = find_subject(text, dated.end())
    return (*subject, *later_subjects(text, subject[-1].span.end, len(text))) if subject else ()
