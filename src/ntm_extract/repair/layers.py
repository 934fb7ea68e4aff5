"""Text that another engine read: told by the slips found in it, and by itself in what is unsure.

A notice says its terms again and again, and an engine does not misread them all: "thành phô" beside
"thành phố" twice is the same term.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ntm_extract.core.stages import Edit
from ntm_extract.repair.figures import Change
from ntm_extract.repair.passages import Passage

LAYERS = "layers"
"""The folder of the model of such texts, in that of the slips."""

SURE_BY_TEXT = 0.85
"""How sure a change is that the text itself decides; it is listed."""

AGAIN, TIMES = 2, 2
"""How often the text must have the pair of words spelled otherwise, and how much oftener so."""

_PAIRED = re.compile(r"[^\W\d_]+|[.;:!?]")

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


def settle_by_text(text: str, found: Sequence[Change], keeps: float) -> Iterator[Change]:
    """Yield the changes; what was only listed is changed where the text has it elsewhere.

    The word must make the same pair with a neighbour there, and none with the other as it was read.
    What is surer than ``keeps`` to be as it was read is not listed.
    """
    words = list(_PAIRED.finditer(text)) if any(map(_is_listed, found)) else []
    said = [word.group().lower() for word in words]
    pairs = Counter(pairwise(said))
    places = {word.start(): at for at, word in enumerate(words)}
    for change in found:
        at = places.get(change.edit.start) if _is_listed(change) else None
        if at is None:
            if not _is_listed(change) or change.edit.confidence <= keeps:
                yield change
            continue
        other, odds = change.others[0].lower(), []
        for first, second in ((at - 1, at), (at, at + 1)):
            if first >= 0 and second < len(said):
                read = said[first], said[second]
                told = (said[first], other) if second == at else (other, said[second])
                odds.append((pairs[told], pairs[read] - 1))
        agreed = any(told >= AGAIN and told > TIMES * read for told, read in odds)
        if agreed and all(told >= read for told, read in odds):
            edit = change.edit
            yield Change(Edit(edit.start, edit.before, change.others[0], SURE_BY_TEXT, "slip"))
        elif change.edit.confidence <= keeps:
            yield change


def _is_listed(change: Change) -> bool:
    """Tell whether a word was left as it was read, and may be another."""
    return change.edit.before == change.edit.after and bool(change.others)
