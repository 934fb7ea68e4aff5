"""The title that web pages put above a notice: "Kế hoạch 12/KH-UBND năm 2025 về cải cách"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ntm_extract.layout.lines import Line
from ntm_extract.vi.lexicon import document_kinds
from ntm_extract.vi.names import LOWER, UPPER

_LONGEST = 250
_NOT_TITLES = frozenset({"luật", "hợp đồng", "giấy mời", "thư công"})


_TOPIC = re.compile(
    r"Thông báo [Kk]ết luận của\s|(?:Kế hoạch|Quyết định|Chỉ thị|Công điện|Nghị quyết|Thông báo"
    r"|Thông tư|Hướng dẫn) (?:về việc|V/v)\s"
)
"""Titles that a copy without capitals closed with a full stop; what work is said so begins not."""


_BEHIND = re.compile(rf"(?<=\.)\s+(?=[{UPPER}][{LOWER}])")


class WebTitle(NamedTuple):
    """What such a title says; the letterhead below it, if any, says it better."""

    kind: str
    number: Line | None
    subject: Line
    date: Line | None
    body: str | None


@cache
def _pattern() -> re.Pattern[str]:
    kinds = sorted(set(document_kinds()) - _NOT_TITLES, key=len, reverse=True)
    names = "|".join(f"{kind[:1].upper()}{re.escape(kind[1:])}" for kind in kinds)
    return re.compile(
        rf"(?P<kind>{names})(?!\w)\s+(?:(?:số\s+)?(?P<n>\d{{1,6}}[/-][\wĐđ/&-]*[A-ZĐ][\wĐđ&-]*)\s+)?"
        r"(?:năm\s+\d{4}\s+|ngày\s+(?P<date>\d{1,2}/\d{1,2}/\d{4})\s+)?"
        r"(?:của\s+(?P<body>(?:UBND|Ủy ban|HĐND|Bộ|Sở|Tỉnh ủy|Thành ủy|Huyện ủy|Văn phòng|Ban"
        r"|Chính phủ|Thủ tướng)(?!\w)[^,.;:\d]{0,60}?)\s+(?=(?:về|V/v|ban hành|triển khai|thực hiện"
        r"|phê duyệt)\s))?(?:(?:về việc|V/v)\s+)?"
        r"(?P<subject>[^\W\d_].{8,})"
    )


def part_title(lines: list[Line]) -> None:
    """Cut a title that a copy closed with a full stop from what ran together with it, in place."""
    stop = _BEHIND.search(lines[0].text, 0, _LONGEST) if lines else None
    if stop and _TOPIC.match(lines[0].text):
        first = lines[0]
        lines[:1] = [first.part(0, stop.start()), first.part(stop.end(), len(first.text))]


def read_web_title(line: Line) -> WebTitle | None:
    """Return what the first line of a page says, where it is the title of a notice."""
    stopped = line.text.endswith(".") and not _TOPIC.match(line.text)
    if len(line.text) > _LONGEST or stopped or line.text.endswith((":", ";", ",", "?")):
        return None
    match = _pattern().match(line.text)
    if match is None or line.text.isupper():
        return None
    kind = document_kinds()[match["kind"].lower()]
    number = line.part(match.start("n"), match.end("n")) if match["n"] else None
    date = line.part(match.start("date"), match.end("date")) if match["date"] else None
    subject = line.part(match.start("subject"), match.end("subject"))
    return WebTitle(kind, number, subject, date, match["body"])
