"""A text that a copy broke at every full stop: which of its lines go on with the item above.

"b) Rà soát … theo quy định." / "Trên cơ sở đó, lập danh sách …;" / "c) …": one item over two lines.
In a text that is not broken so, only a sentence that goes on by its words is of the item above.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from ntm_extract.core.stages import OUTER
from ntm_extract.layout.labels import BULLETS, RANKS, SAYS_ALL, Label, read_label
from ntm_extract.layout.lines import Line, is_capitals
from ntm_extract.layout.unnumbered import BODY
from ntm_extract.vi.first_verb import begins_with_work
from ntm_extract.vi.names import LOWER, UPPER
from ntm_extract.vi.numbers import place_in_list

_FEWEST = 12
"""Lines that a text must have before the way in which it is broken says anything."""
_LONG = 40
_PAIRS, _PAIRED = 3, 8
"""How many sentences without a label must stand behind a sentence; one in so many lines."""
_INSIDE = re.compile(rf"[{LOWER}%)”\d][.!?] +[“\"]?[{UPPER}]")
_MOST_INSIDE = 25
"""One line in so many may hold the end of a sentence: behind "TP." a copy may not have broken."""
_LOST = 1.5
"""No more sentences than so many are cut off an item on an average; else labels were lost."""
_STOPS = (".", "!", "?", ".”", '."')
_ENDS = (*_STOPS, ";", ":")
_NEAR = 3
"""How far a list may jump: a label between may be lost."""
_GLANCE = 60
_LINKS = re.compile(
    r"(?:Trong đó|Đồng thời|Trên cơ sở đó|Theo đó|Qua đó|Từ đó|Bên cạnh đó|Ngoài ra|Cụ thể)(?!\w)"
)
_OFTEN = re.compile(r"(?:Hằng|Hàng) (?:ngày|tuần|tháng|quý|năm),? (?:phải )?")
_ORDERS = re.compile(r"(?:Giao|Yêu cầu|Đề nghị|Kiến nghị|Nhận được|Căn cứ)\s")
"""How a sentence begins that tells somebody what to do: it is no rest of what stands above."""
_OWN_WORK = re.compile(rf"{_ORDERS.pattern}|(?:Báo cáo|Định kỳ|Gửi|Phấn đấu|Chỉ đạo)\s")
"""What is work of its own where a text is not cut, though it has no subject."""
_HEADED = re.compile(r"(?:Phấn đấu|Mục tiêu|Chỉ tiêu|Lưu ý|Ghi chú)(?: [^.;:]{1,60})?: ")
"""A paragraph with a heading of its own: what is aimed at by when, and remarks."""
_ORDERED = re.compile(r"(?<!\w)(?:[Yy]êu cầu|[Gg]iao|[Đđ]ề nghị|[Cc]hỉ đạo|[Kk]ết luận)(?!\w)")


class _Item(NamedTuple):
    """A line with its label, the lines without one behind it, and the label that follows."""

    at: int
    label: Label
    said: str
    behind: list[str]
    below: Label | None


def cut_sentences(
    lines: Sequence[Line], headings: Container[int], unstopped: Mapping[int, Label]
) -> frozenset[int]:
    """Return the places of the lines that go on with the line above.

    ``headings`` and ``unstopped`` tell where a heading lost its number and a label its stop.
    """
    labels = [unstopped.get(at) or _label(line.text) for at, line in enumerate(lines)]
    pairs = sum(_is_pair(lines, labels, at) for at in range(1, len(lines)))
    if not pairs:
        return frozenset()
    rest = _rest_of_cut if _is_cut(lines, labels, pairs) else _rest_by_words
    last: dict[str, int] = {}
    found: list[int] = []
    for item in _items(lines, labels, headings):
        last[item.label.scheme] = _place(item.label)
        first, end = rest(item, last)
        found += range(item.at + 1 + first, item.at + 1 + end)
    return frozenset(found)


def _label(text: str) -> Label | None:
    return None if "\t" in text else read_label(text)


def _is_pair(lines: Sequence[Line], labels: Sequence[Label | None], at: int) -> bool:
    """Tell whether a sentence without a label stands behind a sentence."""
    return labels[at] is None and _is_sentence(lines[at].text) and _is_sentence(lines[at - 1].text)


def _is_sentence(text: str) -> bool:
    return len(text) > _LONG and text.endswith(_STOPS)


def _is_cut(lines: Sequence[Line], labels: Sequence[Label | None], pairs: int) -> bool:
    """Tell whether a text has its sentences on lines of their own, and none inside a line."""
    ended = sum(_is_sentence(line.text) for line in lines)
    if len(lines) < _FEWEST or pairs < _PAIRS or pairs * _PAIRED < ended:
        return False
    first = next((at for at, label in enumerate(labels) if label), len(lines))
    inner = sum(_is_pair(lines, labels, at) for at in range(first + 1, len(lines)))
    if inner > _LOST * sum(label is not None for label in labels):
        return False  # the labels were lost: what has none is an item of its own
    inside = sum(
        _INSIDE.search(line.text, label.end if label else 0) is not None
        for line, label in zip(lines, labels, strict=True)
    )
    return inside * _MOST_INSIDE <= ended


def _items(
    lines: Sequence[Line], labels: Sequence[Label | None], headings: Container[int]
) -> Iterator[_Item]:
    """Yield the items; a heading, a row or a line in capitals ends what stands behind one."""
    parts = [
        label is not None or at in headings or "\t" in line.text or is_capitals(line.text)
        for at, (line, label) in enumerate(zip(lines, labels, strict=True))
    ]
    stops = [at for at, one in enumerate(parts) if one]
    for at, after in pairwise([*stops, len(lines)]):
        label = labels[at]
        if label is not None:
            behind = [line.text for line in lines[at + 1 : after]]
            below = labels[after] if after < len(lines) else None
            yield _Item(at, label, lines[at].text[label.end :], behind, below)


def _rest_of_cut(item: _Item, last: Mapping[str, int]) -> tuple[int, int]:
    """Return from where to where the lines behind an item go on with it, or with its paragraph."""
    label, below, behind = item.label, item.below, item.behind
    end = next((at for at, text in enumerate(behind) if not text.endswith(_STOPS)), len(behind))
    if end + 1 == len(behind) and behind[end].endswith(_ENDS):
        end += 1
    whole = _is_sentence(item.said)
    if below is None or end < len(behind) or not _follows(label, below, last):
        return 0, _count(behind, _ORDERS) if whole else 0
    if end and _opens(behind[end - 1], label, below):
        end -= 1
    if not whole and label.scheme in OUTER:
        return 1, 1
    first = 0 if whole else 1
    others = (at for at in range(first, end) if _is_apart(behind[at], under_heading=not whole))
    return first, next(others, end)


def _is_apart(text: str, *, under_heading: bool) -> bool:
    """Tell whether a sentence begins a paragraph: with its own lead under a heading."""
    told = under_heading and (BODY.match(text) or _ORDERS.match(text))
    return bool(told or _HEADED.match(text))


def _rest_by_words(item: _Item, last: Mapping[str, int]) -> tuple[int, int]:
    """Return the lines between two items of a list that go on with the first by their words."""
    label, below = item.label, item.below
    if label.scheme not in SAYS_ALL or below is None or below.scheme != label.scheme:
        return 0, 0
    if not _is_sentence(item.said) or not _follows(label, below, last):
        return 0, 0
    end = _count(item.behind, _OWN_WORK)
    return 0, end if end == len(item.behind) else 0


def _count(texts: Sequence[str], anew: re.Pattern[str]) -> int:
    """Return how many of the first sentences go on with the work above by their words."""
    ends = (at for at, text in enumerate(texts) if anew.match(text) or not _goes_on(text))
    return next(ends, len(texts))


def _goes_on(text: str) -> bool:
    """Tell whether a sentence goes on with the work above: it names nobody else to do it."""
    often = _OFTEN.match(text)
    work = text[often.end() if often else 0 :][:_GLANCE].replace(",", " ")
    return text.endswith((*_STOPS, ";")) and (bool(_LINKS.match(text)) or begins_with_work(work))


def _opens(text: str, label: Label, after: Label) -> bool:
    """Tell whether a line opens the list below by itself, and not at the end of an item."""
    inside = RANKS[after.scheme] > RANKS[label.scheme] and not _ORDERED.search(text)
    return text.endswith(":") and not inside


def _follows(label: Label, after: Label, last: Mapping[str, int]) -> bool:
    """Tell whether a label counts on in a list that is open, or opens one under ``label``."""
    if after.scheme in BULLETS:
        return True
    if RANKS[after.scheme] > RANKS[label.scheme]:
        return after.value in {"1", "a", "i"} or after.scheme == "multi"
    place, before = _place(after), last.get(after.scheme)
    return place > 1 if before is None else before < place <= before + _NEAR


def _place(label: Label) -> int:
    """Return the place of a label in its list; 0 where it has none."""
    value = label.value.rsplit(".", 1)[-1]
    if value.isdigit():
        return int(value)
    if label.scheme in {"letter", "paren_letter", "upper"}:
        return place_in_list("letter", value.lower())
    return place_in_list("roman", value.upper())
