"""Headings of a notice whose numbers were lost: copies leave the automatic ones of Word behind.

Nothing is taken for one where an article or item still has its number; parts may have been numbered
by hand. A heading is short, begins with a capital and has no mark at its end, among paragraphs that
have one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

from ntm_extract.core.stages import OUTER
from ntm_extract.layout.addressees import GREETING
from ntm_extract.layout.labels import Label, read_label
from ntm_extract.layout.lines import Line
from ntm_extract.vi.first_verb import begins_with_work

Level = Literal[1, 2]

_INNER = frozenset({"article", "arabic", "multi", "ordinal", "count", "letter", "step"})
_LOWER = 2
BODY = re.compile(
    r"(?:(?:Trách nhiệm|Nhiệm vụ) của |Đối với |Giao |Đề nghị )?(?:các |Các )?(?:Bộ|Sở|UBND|Ủy ban"
    r"|HĐND|Ban|Phòng|Tổ|Hội|Đoàn|Công an|Công đoàn|Trường|Cục|Chi cục|Vụ|Viện|Trung tâm|Văn phòng"
    r"|Thanh tra|Đài|Báo|Kho bạc|Bảo hiểm|Công ty|Hợp tác xã|Đảng ủy|Chi bộ|Giáo viên|Cán bộ"
    r"|[Cc]ơ quan|[Đđ]ơn vị|[Đđ]ịa phương|[Xx]ã|[Hh]uyện|[Tt]hôn|Hiệu trưởng|Trưởng|Chủ tịch"
    r"|Giám đốc)(?!\w)"
)
_LONGEST = 110
_FEWEST = 2
_RUN = 3
"""So many short lines one below the other are a list or cells of a table, no headings."""
_ENDED = (".", ";", ":", ",", "!", "?", "./", "”", '"')
_MARKED = 0.8
"""The share of the other lines that end with a mark, where the absence of one says anything."""
_SECTION = re.compile(
    r"(?:các |một số |những |công tác )?(?:mục (?:đích|tiêu)|yêu cầu|quan điểm|nội dung|nhiệm vụ"
    r"|giải pháp|biện pháp|tổ chức thực hiện|phân công|trách nhiệm|kinh phí|nguồn lực"
    r"|chế độ báo cáo|tiến độ|thời gian|lộ trình|đối tượng|phạm vi|căn cứ|kết quả|đánh giá"
    r"|tình hình|tồn tại|hạn chế|phương hướng|đặc điểm|thuận lợi|khó khăn|thành phần|địa điểm"
    r"|chỉ tiêu)(?!\w)(?! (?:của|cho|đối với|các) )[^.;:]{0,70}",
    re.IGNORECASE,
)
"""Headings that part a plan or report into its sections (Nghị định 30/2020/NĐ-CP names them so)."""


def lost_headings(lines: Sequence[Line]) -> dict[int, Level]:
    """Return the places of headings without numbers, each with its level.

    Where no part has a number, sections ("Tổ chức thực hiện") and lines in capitals are of the
    first level; what stands below them ("Ban Giám hiệu") is of the second.
    """
    short = [_may_head(line) for line in lines]
    may = (at for at in range(len(lines)) if _heads(lines, short, at))
    if sum(read_label(lines[at].text) is None for at in may) < _FEWEST:
        return {}
    labels = [read_label(line.text) for line in lines]
    if not any(label and label.scheme in _INNER for label in labels):
        return _headings(lines, labels, short, _MARKED)
    found: dict[int, Level] = {}
    for start, end in _sections(labels):
        # one whose items are not numbered, among others whose are
        if not any(label and label.scheme in _INNER for label in labels[start:end]):
            part = slice(start, end)
            inside = _headings(lines[part], labels[part], short[part], 1.0)
            found.update({start + at: level for at, level in inside.items()})
    return found


def _sections(labels: Sequence[Label | None]) -> Iterator[tuple[int, int]]:
    """Yield where each part begins that has its number, and where it ends."""
    starts = [at for at, label in enumerate(labels) if label and label.scheme in OUTER]
    yield from pairwise([*starts, len(labels)])


def _headings(
    lines: Sequence[Line],
    labels: Sequence[Label | None],
    short: Sequence[bool],
    share: float,
) -> dict[int, Level]:
    """Return the headings among lines none of which is a numbered item."""
    schemes = {label.scheme for label in labels if label}
    level: Callable[[str], Level] = _level if schemes.isdisjoint(OUTER) else _second
    found: dict[int, Level] = {}
    body = in_section = False
    for at, (line, label) in enumerate(zip(lines, labels, strict=True)):
        if label is not None or not _heads(lines, short, at):
            in_section = in_section or (label is not None and label.scheme in OUTER)
            body = bool(BODY.match(line.text)) if line.text.endswith(":") else body
            continue
        if (body or not in_section) and begins_with_work(line.text):
            continue  # what a body is to do, its full stop lost
        found[at] = level(line.text)
        in_section = in_section or found[at] != _LOWER
        body = found[at] == _LOWER and BODY.match(line.text) is not None
    marked = sum(line.text.endswith(_ENDED) for line in lines)
    others = len(lines) - len(found) - sum(label is not None for label in labels)
    return found if len(found) >= _FEWEST and marked >= max(len(found), share * others) else {}


def _may_head(line: Line) -> bool:
    text = line.text
    plain = "\t" not in text and not text.endswith(_ENDED) and not GREETING.match(text)
    return plain and len(text) <= _LONGEST and text[:1].isupper() and len(text.split()) > 1


def _heads(lines: Sequence[Line], short: Sequence[bool], at: int) -> bool:
    """Tell whether a short line stands over what is no short line, or over a heading of its own."""
    if not short[at] or at + 1 == len(lines):
        return False
    first = at
    while first and short[first - 1] and at - first < _RUN:
        first -= 1
    last = at
    while last + 1 < len(lines) and short[last + 1] and last - first < _RUN:
        last += 1
    return last + 1 < len(lines) and last - first + 1 < _RUN


def _second(_text: str) -> Level:
    return 2


def _level(text: str) -> Level:
    return 1 if text.isupper() or _SECTION.fullmatch(text) else 2
