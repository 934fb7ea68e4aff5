"""Keeps figures: a change may not lose one, nor be written without being likelier than not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ntm_extract.core.stages import Edit

_BESIDE = r"\w&@¢£€$|'’‘`"
_FREE = re.compile(rf"(?<![{_BESIDE}])\d+(?:[.,/%-]\d+)*(?![{_BESIDE}])")
_GLUED = re.compile(r"(?P<word>[^\W\d_]{2,})\d+|\d+(?P<foot>[^\W\d_]{2,})")
_LONG = re.compile(r"\d{3,}")
_DATED = frozenset(("ngày", "tháng", "năm"))
_NUMBERED = _DATED | {"quý", "điều", "khoản", "mục", "điểm"}
"""Words that a number follows: a digit that was run together with one is no mark of it."""

LIKELIER = 0.2
"""A change that is less sure is not written."""

SURE_FIGURE = 0.7
"""How sure letters must be to stand for a figure; they are listed even then."""


class Change(NamedTuple):
    """An edit and what else may have stood there; an edit that changes nothing is a doubt only."""

    edit: Edit
    others: tuple[str, ...] = ()


def free_figures(text: str) -> list[str]:
    """Return the figures that stand free of letters: "28", "3,01", "04/2022"."""
    return _FREE.findall(text)


def settle(text: str, changes: Sequence[Change]) -> Iterator[Change]:
    """Yield the changes, those that may not be written as doubts that name them."""
    for change in changes:
        reason = _objection(text, change.edit)
        yield _withheld(change, reason) if reason else change


def _withheld(change: Change, reason: str) -> Change:
    edit = change.edit
    kept = Edit(edit.start, edit.before, edit.before, edit.confidence, reason)
    return Change(kept, (edit.after, *change.others))


def _objection(text: str, edit: Edit) -> str:
    """Return why a change may not be written ("" where it may)."""
    if edit.before == edit.after:
        return ""
    if _loses_figure(text, edit) and not _is_sure_word(edit):
        return "lost figure"
    if _drops_glued(edit):
        return "lost figure"
    if _hides_figure(text, edit):
        return "hidden figure"
    return "unsure" if edit.confidence < LIKELIER else ""


def _loses_figure(text: str, edit: Edit) -> bool:
    """Tell whether a free figure of the stretch of text around the edit is gone after it."""
    end = edit.start + len(edit.before)
    head = re.split(r"\s", text[max(0, edit.start - 40) : edit.start])[-1]
    foot = re.split(r"\s", text[end : end + 40])[0]
    left = iter(free_figures(head + edit.after + foot))
    return not all(figure in left for figure in free_figures(head + edit.before + foot))


def _is_sure_word(edit: Edit) -> bool:
    """Tell whether one short figure is overwhelmingly likely to be letters: "16 trình"."""
    short = edit.before.isdigit() and len(edit.before) <= 2
    return short and edit.after.isalpha() and edit.confidence >= SURE_FIGURE


def _drops_glued(edit: Edit) -> bool:
    """Tell whether digits beside a word go though they stand for none of its letters."""
    if edit.reason == "code" or any(map(str.isdigit, edit.after)):
        return False
    if _LONG.search(edit.before):
        return True
    glued = _GLUED.fullmatch(edit.before)
    if glued is None or len(glued["word"] or glued["foot"]) < len(edit.after):
        return False
    digits = sum(map(str.isdigit, edit.before))
    return digits > 1 or edit.after.lower() in _NUMBERED


def _hides_figure(text: str, edit: Edit) -> bool:
    """Tell whether a word of a date was read longer than it is, and no figure follows."""
    if edit.after.lower() not in _DATED or len(edit.before) < len(edit.after) + 2:
        return False
    end = edit.start + len(edit.before)
    return not re.match(r"\W*\d", text[end : end + 8])
