"""Labels that lost their stop: "I Về kết quả", "2 Tổ chức thực hiện" above and below whole ones.

A scan drops the point behind a numeral. A number alone in front of a word is no label; it is one
where it counts on between its neighbours, or where the rest of a short line has the form of a
heading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ntm_extract.layout.joins import TERMINAL
from ntm_extract.layout.labels import Label, read_label
from ntm_extract.layout.lines import Line, is_capitals
from ntm_extract.layout.unnumbered import BODY
from ntm_extract.vi.names import UPPER
from ntm_extract.vi.numbers import place_in_list

_BARE = re.compile(
    rf"(?:(?P<roman>[IVXl]{{1,4}})|(?P<arabic>\d{{1,2}})|(?P<letter>[a-zđ]))\s+(?=[{UPPER}])"
)
_TOPIC = re.compile(
    r"(?:(?:Về|Một số|Những|Các)\s+)?(?:Về|[Kk]ết quả|[Tt]ình hình|[Đđ]ánh giá|[Mm]ục (?:đích|tiêu)"
    r"|[Yy]êu cầu|[Qq]uan điểm|[Nn]ội dung|[Nn]hiệm vụ|[Gg]iải pháp|[Tt]ổ chức (?:thực hiện|triển "
    r"khai)|[Pp]hân công|[Kk]inh phí|[Cc]ông tác|[Pp]hương hướng|[Tt]ồn tại|[Hh]ạn chế|[Kk]hó khăn"
    r"|[Nn]guyên nhân|[Kk]iến nghị|[Đđ]ề xuất|[Pp]hạm vi|[Đđ]ối tượng|[Tt]hời gian|[Nn]guồn lực"
    r"|[Cc]hế độ|[Cc]ăn cứ|[Bb]ối cảnh|[Ss]ự cần thiết|[Cc]hỉ tiêu|[Ưư]u điểm|[Tt]huận lợi)(?!\w)"
)
_LONGEST = 120
_REACH = 80
"""Lines below in which the next label of a list is looked for."""
_FIRST = 1


class _Place(NamedTuple):
    """A label by its scheme and its place in the count."""

    scheme: str
    number: int


def unstopped_labels(lines: Sequence[Line]) -> dict[int, Label]:
    """Return the labels without a stop, by the place of their line."""
    bare = [None if "\t" in line.text else _BARE.match(line.text) for line in lines]
    if not any(bare):
        return {}
    whole = [_place(read_label(line.text)) for line in lines]
    heads = [match and _heads_bodies(lines, at, match.end()) for at, match in enumerate(bare)]
    below = [
        place or (_place(_read(match)) if match and head else None)
        for place, match, head in zip(whole, bare, heads, strict=True)
    ]
    found: dict[int, Label] = {}
    last: dict[str, int] = {}
    for at, match in enumerate(bare):
        place = whole[at]
        if match is not None and place is None:
            label = _read(match)
            counted = _place(label)
            if counted is not None and _is_label(lines, below, at, match.end(), counted, last):
                found[at] = label
                place = counted
        if place is not None:
            last[place.scheme] = place.number
    return found


def _read(match: re.Match[str]) -> Label:
    scheme = str(match.lastgroup)
    printed = match[scheme]
    return Label(scheme, printed, printed.replace("l", "I") if scheme == "roman" else printed,
                 match.end())  # fmt: skip


def _place(label: Label | None) -> _Place | None:
    """Return how far the label of a part, an item or a point has counted."""
    if label is None or label.scheme not in {"roman", "arabic", "letter"}:
        return None
    number = place_in_list(label.scheme, label.value)
    return _Place(label.scheme, number) if number > 0 else None


def _is_label(
    lines: Sequence[Line],
    places: Sequence[_Place | None],
    at: int,
    end: int,
    own: _Place,
    last: dict[str, int],
) -> bool:
    """Tell whether what stands before a word counts on, or heads what stands below it."""
    if at and places[at - 1] is None and not _has_ended(lines[at - 1].text):
        return False
    below = places[at + 1 : at + _REACH]
    behind = next((one for one in below if one and one.scheme == own.scheme), None)
    before = last.get(own.scheme, 0)
    counts_on = before == own.number - 1
    goes_on = behind is not None and behind.number == own.number + 1
    if own.number > _FIRST and counts_on and goes_on:
        return True
    heads = at + 1 < len(lines) and _is_heading(lines[at].text, end)
    heads = heads or _heads_bodies(lines, at, end)
    if own.scheme == "roman":
        return heads and (own.number == _FIRST or counts_on)
    return heads and counts_on and (goes_on or own.number > _FIRST)


def _heads_bodies(lines: Sequence[Line], at: int, end: int) -> bool:
    """Tell whether a line names a body, and what it is to do stands in the sentence below."""
    text, after = lines[at].text, lines[at + 1].text if at + 1 < len(lines) else ""
    named = len(text) <= _LONGEST and not text.endswith(TERMINAL) and BODY.match(text, end)
    return bool(named) and after.endswith((".", ";")) and _BARE.match(after) is None


def _has_ended(text: str) -> bool:
    return text.endswith(TERMINAL) or is_capitals(text)


def _is_heading(text: str, end: int) -> bool:
    """Tell whether a short line without a mark at its end names a topic, or is in capitals."""
    body = text[end:]
    if len(text) > _LONGEST or text.endswith((".", ";", ",")):
        return False
    return bool(_TOPIC.match(body)) or is_capitals(body)
