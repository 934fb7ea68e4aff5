"""Reads the line of a signature anew, as a person's name: "Đào", not "Đạo", before "Thị Mỹ".

Names stand in no sentence, so that the words around tell nothing of them; what counts is how often
a syllable is a surname, a middle or a last name.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from ntm_extract.repair.candidates import Candidates
from ntm_extract.repair.lexicon import SHAPES, Lexicon, Shape
from ntm_extract.repair.passages import Passage
from ntm_extract.repair.reader import Reading
from ntm_extract.repair.runs import Proposes

LEAST_CAPITALS = 0.8
"""The share of capitals in the line above a name: the post or "TM. ỦY BAN NHÂN DÂN"."""

NAME_WEIGHT = 0.7
"""What the place of a syllable counts beside its letters."""

RARE = 0.5
"""What a syllable counts in a place where it was never seen."""

_WORDS = range(2, 5)
_OUTSIDE = re.compile(r"[^\w‘’'`?&]+")


@dataclass(frozen=True)
class Names:
    """How often each syllable (in small letters) was a surname, a middle or a last name."""

    counts: Mapping[tuple[str, str], float]

    @cached_property
    def _totals(self) -> dict[str, float]:
        totals: dict[str, float] = {}
        for (place, _), count in self.counts.items():
            totals[place] = totals.get(place, 1.0) + count
        return totals

    def cost(self, place: str, word: str) -> float:
        """Return the negative log of the syllable's share in that place."""
        return -math.log(self.counts.get((place, word), RARE) / self._totals.get(place, 1.0))


def settle_names(
    text: str,
    readings: Sequence[Reading],
    passages: Sequence[Passage],
    *,
    proposer: Proposes,
    lexicon: Lexicon,
    names: Names,
) -> list[Reading]:
    """Return the readings, those of lines that can only be names read as such."""
    spans = list(_name_spans(text, passages)) if names.counts else []
    settled = list(readings)
    for start, end in spans:
        own = [at for at, one in enumerate(readings) if start <= one.token.start < end]
        places = ["first", *["middle"] * (len(own) - 2), "last"] if len(own) > 1 else []
        for at, place in zip(own, places, strict=False):
            found = proposer.propose([readings[at].token.text])[readings[at].token.text]
            settled[at] = _as_name(readings[at], place, found, lexicon, names)
    return settled


def _name_spans(text: str, passages: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """Yield the lines that hold a name alone, under a line in capitals."""
    lines = [line for passage in passages for line in passage.lines]
    for above, own in pairwise(lines):
        letters = [char for char in text[slice(*above)] if char.isalpha()]
        upper = sum(map(str.isupper, letters))
        if letters and upper >= LEAST_CAPITALS * len(letters) and _is_name(text[slice(*own)]):
            yield own


def _is_name(line: str) -> bool:
    words = [word for word in _OUTSIDE.split(line) if word]
    titled = all(word[0].isupper() and not word.isupper() for word in words)
    return titled and len(words) in _WORDS and not any(map(str.isdigit, line))


def _as_name(
    reading: Reading, place: str, found: Candidates, lexicon: Lexicon, names: Names
) -> Reading:
    costs = {
        code: cost + NAME_WEIGHT * names.cost(place, lexicon.show(code).lower())
        for code, cost in found
        if code % SHAPES == Shape.TITLE and lexicon.is_word(code)
    }
    if not costs:
        return reading
    best = min(costs, key=lambda code: costs[code])
    total = sum(math.exp(costs[best] - cost) for cost in costs.values())
    ranked = sorted(costs, key=lambda code: costs[code])[1:3]
    return replace(
        reading,
        code=best,
        written=lexicon.show(best),
        posterior=min(1.0, 1 / total),
        shapes=(),
        others=tuple(lexicon.show(code) for code in ranked),
    )
