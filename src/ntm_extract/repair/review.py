"""What repair is not sure of, for a person to look at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ntm_extract.core.stages import Doubt, Edit
from ntm_extract.repair.passages import Passage

if TYPE_CHECKING:
    from ntm_extract.repair.reader import Reading

DOUBTFUL = 0.8
"""Changes less sure than this are listed."""

SURE_OF_SLIP = 0.9
"""The same for a word of sound text, most of which is right as it was read."""

_KEPT = {
    "beyond repair": "this passage is too garbled to be repaired",
    "not Vietnamese": "this passage of a garbled reading is left as it was read",
    "figure": "{!r} may be letters taken for a number",
    "lost figure": "{!r} holds a figure that no reading accounts for",
    "hidden figure": "{!r} may hold a day, a month or a year that cannot be read for certain",
    "short name": "{!r} is the short name of a unit, and may have been misread",
    "unsure": "{!r} could not be read for certain",
}
"""Why a reading that was kept is listed, by the reason of the change that was not made."""

_WORD = re.compile(r"[^\W\d_]+")
_LONG_FIGURE = re.compile(r"\d\d")

HOPELESS, ENOUGH_WORDS = 0.55, 10
"""A passage of enough words whose mean posterior is lower is left as it was read."""

STRAY, SOUND_TO_STRAY = 0.85, 4
"""The same for passages of any length where so many others are sound for each garbled one: what is
read badly there are stamps, specks and other languages, and what lost its marks is read surely."""


def find_hopeless(
    readings: Sequence[Reading], passages: Sequence[Passage], sound: int
) -> list[Passage]:
    """Return the passages that no reading makes sense of; ``sound`` is how many need none."""
    strays = sound > SOUND_TO_STRAY * len(passages)
    enough, least = (1, STRAY) if strays else (ENOUGH_WORDS, HOPELESS)
    hopeless, at = [], 0
    for passage in passages:
        own = []
        while at < len(readings) and readings[at].token.start < passage.end:
            own.append(readings[at].posterior)
            at += 1
        if len(own) >= enough and sum(own) / len(own) < least:
            hopeless.append(passage)
    return hopeless


def find_foreign(text: str, passages: Sequence[Passage]) -> Iterator[Edit]:
    """Yield what a garbled reading holds that is no Vietnamese: noise, or another language."""
    for passage in passages:
        part = text[passage.start : passage.end]
        if passage.condition == "not_vietnamese" and len(_WORD.findall(part)) >= ENOUGH_WORDS:
            yield Edit(passage.start, part, part, 0.0, "not Vietnamese")


def list_doubts(changes: Sequence[tuple[Edit, tuple[str, ...]]]) -> Iterator[Doubt]:
    """Yield a doubt for every change that is not sure or touches a digit, in repaired offsets."""
    shift = 0
    for edit, others in changes:
        start = edit.start + shift
        shift += len(edit.after) - len(edit.before)
        if reason := _reason(edit):
            yield Doubt(
                reason=reason,
                start=start,
                end=start + len(edit.after),
                read=edit.before,
                alternatives=tuple(dict.fromkeys((edit.after, *others))),
                kind="edit" if edit.before != edit.after else "reading",
            )


def _reason(edit: Edit) -> str:
    if edit.before == edit.after:
        if edit.reason in _KEPT:
            return _KEPT[edit.reason].format(edit.before)
        return "this code may be misread" if edit.confidence < DOUBTFUL else ""
    figures = any(map(str.isdigit, edit.before)) and edit.reason != "code"
    if figures and (edit.reason == "label" or not any(map(str.isalpha, edit.before))):
        return f"{edit.before!r} was read as a number and taken for letters"
    lost = _LONG_FIGURE.search(edit.before) and not _LONG_FIGURE.search(edit.after)
    least = SURE_OF_SLIP if edit.reason == "slip" else DOUBTFUL
    if lost or edit.confidence < least:
        return f"{edit.before!r} was repaired without being sure"
    return ""
