"""All districts of a province with the towns beside them, named as one."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies.mention import Found, Mention
from ntm_extract.vi.names import UPPER

_ALL_AND_TOWN = re.compile(
    rf"các (?:huyện|quận)(?:, quận|, huyện)?(?:,| và) (?:thị xã|thành phố) [{UPPER}][^,]*\Z"
)
_NEXT_TOWN = re.compile(
    rf"(?:,|\s+và|,\s+và)\s+(?:thị xã|thành phố)\s+[{UPPER}]\w+(?:\s+[{UPPER}]\w+){{0,2}}"
)


def with_towns(text: str, found: Found) -> Found:
    """Let all districts and the towns behind them be one: "các huyện, thị xã A, thành phố B"."""
    last = found.mentions[-1]
    if last.kind == "place" or not _ALL_AND_TOWN.search(last.name):
        return found
    end = found.end
    while town := _NEXT_TOWN.match(text, end):
        end = town.end()
    if end == found.end:
        return found
    name = last.name + re.sub(r"\s+", " ", text[found.end : end])
    return Found((*found.mentions[:-1], Mention(Span(last.span.start, end), name, last.kind)), end)
