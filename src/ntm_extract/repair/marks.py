"""Small repairs of what is no word: a Roman label read with digits, a space lost behind a mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntm_extract.core.stages import Edit
from ntm_extract.repair.passages import Passage
from ntm_extract.repair.tokens import GLUED_LABEL

_ROMAN = re.compile(r"(?m)^[ \t]*(?=[1l|]*I)(?P<label>[I1l|]{2,3})(?=\.[ \t]+\S)")
_STRAY = re.compile(r"[ \t]*(?P<mark>[_~^`]+)(?=\d+(?:\.\d+)*[.)])")
_COMMA = re.compile(r"(?<=[^\W\d_]{2})[,;](?=[^\W\d_]{2})")

_POINT = re.compile(r"[ \t]*(?P<letter>[a-zđ])\)[ \t]+\S")
_COUNTED = re.compile(r"[ \t]*\d+(?:\.\d+)*[.)][ \t]+\S")

SURE_OF_LABEL, SURE_OF_SPACE = 0.9, 0.99


def repair_marks(text: str, passages: list[Passage]) -> Iterator[Edit]:
    """Yield the repairs: "I1." at the start of a line becomes "II.", "a,b" becomes "a, b"."""
    yield from _repair_points(text, passages)
    for passage in passages:
        for start, end in passage.lines:
            label = _ROMAN.match(text, start, end)
            if label and set(label["label"]) != {"I"}:
                read = label["label"]
                yield Edit(label.start("label"), read, "I" * len(read), SURE_OF_LABEL, "label")
            stray = _STRAY.match(text, start, end)
            if stray:
                yield Edit(stray.start("mark"), stray["mark"], "", SURE_OF_LABEL, "label")
            glued = GLUED_LABEL.match(text, start, end)
            if glued:
                mark = text[glued.end() - 1]
                yield Edit(glued.end() - 1, mark, f"{mark} ", SURE_OF_SPACE, "space")
            for comma in _COMMA.finditer(text, start, end):
                mark = comma.group()
                yield Edit(comma.start(), mark, f"{mark} ", SURE_OF_SPACE, "space")


def _repair_points(text: str, passages: list[Passage]) -> Iterator[Edit]:
    """Yield the points "đ)" read as "d)": the second of two in one list, which begins with "a)"."""
    last = ""
    for start, end in (line for passage in passages for line in passage.lines):
        point = _POINT.match(text, start, end)
        if point is None:
            last = "" if _COUNTED.match(text, start, end) else last
            continue
        if point["letter"] == last == "d":
            last = "đ"
            yield Edit(point.start("letter"), "d", "đ", SURE_OF_LABEL, "label")
        else:
            last = point["letter"]
