"""The title that web pages put above a notice: "Kế hoạch 12/KH-UBND năm 2025 về cải cách"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ntm_extract.layout.lines import Line
from ntm_extract.vi.lexicon import document_kinds

_LONGEST = 250
_NOT_TITLES = frozenset({"luật", "hợp đồng", "giấy mời", "thư công"})


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


def read_web_title(line: Line) -> WebTitle | None:
    """Return what the first line of a page says, where it is the title of a notice."""
    if len(line.text) > _LONGEST or line.text.endswith((".", ":", ";", ",")):
        return None
    match = _pattern().match(line.text)
    if match is None or line.text.isupper():
        return None
    kind = document_kinds()[match["kind"].lower()]
    number = line.part(match.start("n"), match.end("n")) if match["n"] else None
    date = line.part(match.start("date"), match.end("date")) if match["date"] else None
    subject = line.part(match.start("subject"), match.end("subject"))
    return WebTitle(kind, number, subject, date, match["body"])
