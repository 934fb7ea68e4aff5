"""Tells a text that another engine read from one that somebody wrote, by the slips found in it."""

from __future__ import annotations

from collections.abc import Sequence

from ntm_extract.repair.figures import Change
from ntm_extract.repair.passages import Passage

LAYERS = "layers"
"""The folder of the model of such texts, in that of the slips."""

FEWEST, WORDS_A_SLIP = 3, 250
"""A text with fewer different slips, or more words to each, is taken to be as it was written."""


def has_slips_all_over(text: str, passages: Sequence[Passage], found: Sequence[Change]) -> bool:
    """Tell whether so many words of a text were misread that OCR must have made it.

    Only what is changed in small letters counts, and each word once: who writes of rare plants or
    tools writes their names again and again.
    """
    slips = {
        change.edit.before
        for change in found
        if change.edit.before != change.edit.after and change.edit.before.islower()
    }
    words = sum(len(text[part.start : part.end].split()) for part in passages)
    return len(slips) >= max(FEWEST, words / WORDS_A_SLIP)
