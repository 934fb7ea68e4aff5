"""Whom a letter means by "Quý cơ quan", "Quý đơn vị": those it is addressed to."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies import Mention, full_name, read_agencies

_YOU = re.compile(
    r"(?:đề nghị|yêu cầu|mong|mời)\s+(?:nhận được )?(?P<you>[Qq]uý\s+(?:cơ quan|đơn vị|"
    r"[Ss]ở|[Bb]an|địa phương|[Cc]ông ty|doanh nghiệp|nhà trường|trường|ngành|bộ|vị)"
    r"(?:,\s+(?:cơ quan|đơn vị|ngành|địa phương|tổ chức|doanh nghiệp))*)(?!\w)"
)
_SMALL = re.compile(r"(?:Các|Những|Toàn thể|Lãnh đạo)\s")


def read_you(text: str, addressees: tuple[str, ...]) -> tuple[Mention, ...]:
    """Return those a letter is addressed to, where the text asks "Quý cơ quan" for something."""
    you = _YOU.search(text) if addressees and ("Quý" in text or "quý" in text) else None
    if you is None:
        return ()
    span = Span(*you.span("you"))
    found: dict[str, Mention] = {}
    for entry in addressees:
        mentions = read_agencies(entry, 0).mentions
        whole = len(mentions) > 1 or (mentions and mentions[0].span.end >= len(entry.rstrip(" .;")))
        if whole:
            for one in mentions:
                found.setdefault(one.name, Mention(span, one.name, one.kind))
        else:
            name = full_name(
                entry[:1].lower() + entry[1:] if _SMALL.match(entry) else entry, "open"
            )
            found.setdefault(name, Mention(span, name, "open"))
    return tuple(found.values())
