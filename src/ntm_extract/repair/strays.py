"""Marks that an engine saw where the page has none: specks, scraps of rules, hooks of letters.

A garbled reading is full of them, and a quote before a word or a stroke before a dash hides what
opens a paragraph. Only what no official text writes is taken away: a quote that nothing closes, a
mark by itself between two words, a second mark behind a stop. Words and figures are not touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ntm_extract.core.stages import Edit
from ntm_extract.repair.passages import Passage
from ntm_extract.repair.tokens import cut_tokens

SURE_OF_SPECK, SURE_OF_DASH, SURE_OF_STOP = 0.93, 0.85, 0.82

_QUOTE = re.compile(r"(?<![^\s(])(?:[‘’'`]+(?=[^\W\d_])|[“\"](?=[a-zà-ỹđ]))")
_CLOSING = re.compile(r"[’”\"'](?![^\s.,;:)])")
_LONE = re.compile(
    r"(?<=\s)(?:[_~^‘’'`°|•]+|(?<=[.,;:/!?]\s)[.,:;]+|\.(?=[ \t]+[a-zà-ỹđ]))(?=\s)[ \t]*(?=\S)"
)
_AFTER_STOP = re.compile(r"(?<=[.;:/!?)])[ \t]+[_~^‘’'`°|:;,•—–-]+[ \t]*$")
_AT_END = re.compile(r"(?<=\S)[ \t]+[_~^‘’'`°|•]+[ \t]*$")
_BEFORE_LABEL = re.compile(
    r"[ \t]*(?P<mark>[_~^‘’'`\"“°|.,:;*=]{1,2}[ \t]+)"
    r"(?=[-–+][ \t]|\d+(?:\.\d+)*[.)]|[a-zđ]\)|[IVX]+\.)"
)
_BEFORE_DASH = re.compile(r"[ \t]*(?P<mark>[—–-][ \t]+)(?=[-–+][ \t])")
_SPECK_AT_START = re.compile(r"[ \t]*(?P<mark>[_^‘’'`°|.,:;]{1,2}[ \t]+)(?=[^\W\d_]{2})")
_SWUNG_DASH = re.compile(r"[ \t]*(?P<mark>[‘’'`_]?[~=])(?=[ \t]+[^\W\d_]{2})")
_STOP = re.compile(r"(?<=[^\W\d_]{2})\.(?=[ \t]+[abdđeghmnpqrtyà-ỹ][^\W\d_])")
"""A stop before a small letter; not before those whose capital has the same form."""

_DASH = re.compile(r"(?<=[^\W\d_]{2})--(?=[ \t]+[^\W\d_])")
_SHORT = re.compile(r"[A-ZĐ][A-Za-zĐđ]{0,2}|vv?|tr|đ|st|etc")


def repair_strays(text: str, passages: Sequence[Passage]) -> Iterator[Edit]:
    """Yield the marks to take away, none inside a word, a figure, a code or a label."""
    for passage in passages:
        for start, end in passage.lines:
            taken = _kept_places(text, start, end)
            for edit in _of_line(text, start, end, passage):
                places = range(edit.start, edit.start + len(edit.before))
                if taken.isdisjoint(places):
                    taken.update(places)
                    yield edit


def _kept_places(text: str, start: int, end: int) -> set[int]:
    """Return where letters and figures stand."""
    tokens = (token for token in cut_tokens(text, start, end) if token.kind != "mark")
    return {at for token in tokens if _holds(token.text) for at in range(token.start, token.end)}


def _holds(text: str) -> bool:
    return any(map(str.isalnum, text))


def _of_line(text: str, start: int, end: int, passage: Passage) -> Iterator[Edit]:
    yield from _at_start(text, start, end)
    for pattern in (_LONE, _AFTER_STOP, _AT_END):
        for speck in pattern.finditer(text, start, end):
            yield _without(speck.start(), speck.group(), SURE_OF_SPECK)
    for dash in _DASH.finditer(text, start, end):
        yield Edit(dash.start(), "--", " -", SURE_OF_DASH, "mark")
    for quote in _QUOTE.finditer(text, start, end):
        if not _CLOSING.search(text, quote.end(), passage.end):
            yield _without(quote.start(), quote.group(), SURE_OF_SPECK)
    for stop in _STOP.finditer(text, start, end):
        if not _SHORT.fullmatch(re.split(r"\W", text[start : stop.start()])[-1]):
            yield _without(stop.start(), ".", SURE_OF_STOP)


def _at_start(text: str, start: int, end: int) -> Iterator[Edit]:
    for pattern in (_BEFORE_LABEL, _BEFORE_DASH, _SPECK_AT_START):
        if opening := pattern.match(text, start, end):
            yield _without(opening.start("mark"), opening["mark"], SURE_OF_SPECK)
    if dash := _SWUNG_DASH.match(text, start, end):
        yield Edit(dash.start("mark"), dash["mark"], "-", SURE_OF_DASH, "mark")


def _without(start: int, mark: str, sure: float) -> Edit:
    return Edit(start, mark, "", sure, "mark")
