"""Members of a group that are named besides it: "UBND các xã, trọng tâm là các xã: A, B"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies.mention import Found, Mention, full_name
from ntm_extract.vi.names import LOWER, UPPER

ReadOne = Callable[[str, int], Found | None]
"""Reads one agency at a place of a text."""

_AMONG = re.compile(
    r"\s*,\s*(?:trong đó,?\s+)?(?:(?:có\s+)?trọng (?:tâm|điểm)|nhất|đặc biệt|trước hết|chủ yếu)"
    r"\s+là(?:\s+với)?\s+(?=\S)"
)
_OF_PLACES = re.compile(r"(?P<head>.*(?:UBND|HĐND|Đảng ủy)) các\s")
# the same body by its numbers: "Phòng Nghiệp vụ 1, 2 và 3"
_NUMBERED = re.compile(r"(?P<head>.*\s)(?P<n>\d{1,2}|[IVX]{1,5})")
_MORE_NUMBERS = re.compile(
    r"(?:,\s*(?:số\s+)?(?:\d{1,2}|[IVX]{1,5}))*(?:,|\s+và)\s*(?:số\s+)?"
    r"(?:\d{1,2}|[IVX]{1,5})(?![\w%/]|[.,]\d|\s*[).]\s)"
    r"(?=\s+[^\W\d_]|\s*[,;:.]|\s*\Z)(?!\s+(?:năm|tháng|ngày|giờ|tỷ|triệu|ha|km|lần)\s)"
)
_VILLAGE = re.compile(
    r"(?:thôn|bản|xóm|ấp|khóm|buôn|tổ dân phố|khu phố|khu dân cư)\s", re.IGNORECASE
)
# services share their noun: "Quân chủng Hải quân, Phòng không - Không quân"
_SERVICES = ("Quân chủng ", "Binh chủng ")
_DIGITS = frozenset("0123456789IVX")
_OTHER = re.compile(
    rf"\s*(?:,|và)\s*(?P<n>[{UPPER}][{LOWER}]+ [{LOWER}]+"
    rf"(?:\s[-–]\s[{UPPER}][{LOWER}]+ [{LOWER}]+)?|[{UPPER}]{{2,3}}-?[{UPPER}]{{2,3}})(?!\w)"
)
_ONE_NUMBER = re.compile(r"\d{1,2}|[IVX]{1,5}")


def read_among(text: str, at: int, before: Mention, read_one: ReadOne) -> Found | None:
    """Read the members behind "trọng tâm là"; of places, the bodies of the group that they are."""
    among = _AMONG.match(text, at)
    found = read_one(text, among.end()) if among else None
    group = _OF_PLACES.match(before.name) if found else None
    if found is None or group is None or any(one.kind != "place" for one in found.mentions):
        return found
    named = (
        replace(one, name=f"{group['head']} {one.name}", kind=before.kind) for one in found.mentions
    )
    return Found(tuple(named), found.end)


def with_numbers(text: str, found: Found) -> Found:
    """Open "Quân khu 3, 4 và 5": one body for each number."""
    last = found.mentions[-1]
    numbered_place = last.kind == "place" and _VILLAGE.match(last.name)
    if (last.kind != "named" and not numbered_place) or last.span.end != found.end:
        return found
    if last.name.startswith(_SERVICES):
        return _with_service(text, found)
    if last.name[-1] not in _DIGITS or not _MORE_NUMBERS.match(text, found.end):
        return found
    numbered, more = _NUMBERED.fullmatch(last.name), _MORE_NUMBERS.match(text, found.end)
    if numbered is None or more is None:
        return found
    head = numbered["head"].removeprefix("các ")
    numbers = (numbered["n"], *_ONE_NUMBER.findall(more.group()))
    named = tuple(replace(last, name=f"{head}{number}") for number in numbers)
    return Found((*found.mentions[:-1], *named), more.end())


def _with_service(text: str, found: Found) -> Found:
    last = found.mentions[-1]
    other = _OTHER.match(text, found.end)
    if other is None:
        return found
    span = Span(*other.span("n"))
    head = " ".join(last.name.split()[:2])
    both = Mention(span, full_name(f"{head} {other['n']}", "named"), "named")
    return Found((*found.mentions, both), span.end)
