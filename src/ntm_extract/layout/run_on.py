"""A text that lost its line breaks, as a page or a chat pastes it: cut where its labels count up.

"… như sau: I. VỀ KẾT QUẢ Đến nay … II. NHIỆM VỤ 1. Sở A … a) … b) … 2. Sở B …"
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ntm_extract.layout.lines import Line
from ntm_extract.vi.names import LOWER, UPPER
from ntm_extract.vi.numbers import place_in_list

_LONG = 1200
_SHARE = 0.6
"""A line that holds so much of the text is all of it but its head or foot."""
_FEWEST = 3
_LABEL = re.compile(
    rf"(?<=\s)(?:(?P<article>Điều \d{{1,3}})\.|(?P<roman>(?=[IVX])X{{0,3}}(?:IX|IV|V?I{{0,3}}))[./]"
    r"|(?P<multi>\d{1,2}\.\d{1,2})\.?|(?P<arabic>\d{1,2})[./]|(?P<letter>[a-zđ])[)/])"
    rf"\s+(?=[{UPPER}])"
)
_DASH = re.compile(rf"(?<=[.;:] )[-–+•] (?=[{UPPER}])")
_OPENED = re.compile(r"(?:sau(?: đây)?|yêu cầu|đề nghị|kết luận|cụ thể)\s?: (?=[-–+•] )")
_HEADING = re.compile(
    rf"(?:[IVX]{{1,4}}|\d{{1,2}}|Điều \d{{1,3}})[./]\s+(?:(?:[{UPPER}]+|[\d/]+)[\s,–-]+){{2,}}"
    rf"(?=[{UPPER}][{LOWER}])"
)
"""A heading in capitals with its text behind it."""
_OWN_LINE = re.compile(
    r"(?<=\s)(?=Nơi nhận\s?:|Trên đây là |(?:TM|KT|TL|TUQ|Q)\. ?[A-ZĐỦ]{2})"
    r"|(?<=[.;/] )(?=Kính gửi\s?:)"
)
_INMOST = ("article", "roman", "arabic", "multi", "letter")


def cut_run_on(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, those without breaks cut where a label counts on."""
    if not any(len(line.text) > _LONG for line in lines):
        return list(lines)
    least = _SHARE * sum(len(line.text) for line in lines)
    cut: list[Line] = []
    for line in lines:
        whole = len(line.text) > _LONG and len(line.text) >= least
        cut += _cut(line) if whole else [line]
    return cut


def _cut(line: Line) -> list[Line]:
    labels = list(_labels(line.text))
    opened = _OPENED.search(line.text)
    first = labels[0] if labels else opened.start() if opened else len(line.text)
    dashes = [match.start() for match in _DASH.finditer(line.text, first)]
    if len(labels) + len(dashes) < _FEWEST:
        return [line]
    own = [match.start() for match in _OWN_LINE.finditer(line.text, first)]
    places = {0, len(line.text), *labels, *dashes, *own}
    for at in labels:
        heading = _HEADING.match(line.text, at)
        if heading:
            places.add(heading.end())
    parts = (line.part(a, b) for a, b in pairwise(sorted(places)))
    return [part for part in parts if part.text]


def _labels(text: str) -> Iterator[int]:
    """Yield where labels stand that begin a list or count on in one that has begun."""
    found = [(match, str(match.lastgroup)) for match in _LABEL.finditer(text)]
    last: dict[str, int] = {}
    for at, (match, scheme) in enumerate(found):
        number = _number(match[scheme], scheme)
        counts_on = number == last.get(scheme, 0) + 1
        begins = number == 1 and any(
            kind == scheme and _number(other[kind], kind) == number + 1
            for other, kind in found[at + 1 : at + 1 + _NEAR]
        )
        if scheme == "multi":
            counts_on = begins = match[scheme].startswith(f"{last.get('arabic', 0)}.")
        if not (begins or (counts_on and number > 1)):
            continue
        last[scheme] = number
        for inner in _INMOST[_INMOST.index(scheme) + 1 :]:
            last.pop(inner, None)
        yield match.start()


_NEAR = 40
"""Labels behind the first of a list among which its second is looked for."""


def _number(value: str, scheme: str) -> int:
    if scheme in {"letter", "roman"}:
        return place_in_list(scheme, value)
    return int(re.findall(r"\d+", value)[-1])
