"""Finds figures that stand where a word would: "đạt chuẩn NTM 4 nhiệm vụ" for "là nhiệm vụ".

A figure of one or two digits is kept where nothing says otherwise, for figures must not be lost.
Where the words around it go much better with a word that the engine may have taken for it, it is
kept all the same but listed for a person to look at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from ntm_extract.repair.language import ORDER, LanguageModel
from ntm_extract.repair.lexicon import SHAPES, Lexicon
from ntm_extract.repair.reader import Reading
from ntm_extract.repair.runs import Proposes
from ntm_extract.repair.tokens import is_figure
from ntm_extract.repair.words import CLAUSE_END, NUMBER, UNKNOWN

LEAST_SCORE = -5.5
"""How well a word must do against the figure, in nats, for the figure to be listed."""

LANGUAGE_SHARE, LETTER_SHARE = 0.9, 0.5
"""What the words around count, and what the likeness of the letters does."""

NOT_SURE = 0.9
"""What the posterior of such a figure comes to at most."""

_LONGEST = 2


def doubt_figures(
    readings: Sequence[Reading], *, proposer: Proposes, language: LanguageModel, lexicon: Lexicon
) -> Iterator[Reading]:
    """Yield the readings, short figures that may be words with less certainty and that word."""
    for at, reading in enumerate(readings):
        if _is_short_figure(reading) and reading.posterior > NOT_SURE:
            word = _likely_word(readings, at, proposer, language)
            if word:
                others = tuple(dict.fromkeys((lexicon.show(word), *reading.others)))
                yield replace(reading, posterior=NOT_SURE, others=others)
                continue
        yield reading


def _is_short_figure(reading: Reading) -> bool:
    text = reading.token.text
    return is_figure(text) and text.isdigit() and len(text) <= _LONGEST and reading.written == text


def _likely_word(
    readings: Sequence[Reading], at: int, proposer: Proposes, language: LanguageModel
) -> int:
    """Return the code of the word that goes better than the figure; 0 where none does."""
    token = readings[at].token.text
    found = proposer.propose([token])[token]
    if not found:
        return 0
    words = np.array([NUMBER, *(code // SHAPES for code, _ in found)])
    before, after = _around(readings, at)
    line = [np.full(len(words), word) for word in before]
    line += [words, *(np.full(len(words), word) for word in after)]
    starts = range(len(line) - ORDER + 1)
    scores = np.sum([language.score(*line[start : start + ORDER]) for start in starts], axis=0)
    gains = LANGUAGE_SHARE * (scores[1:] - scores[0])
    gains -= LETTER_SHARE * np.array([cost for _, cost in found], dtype=np.float32)
    best = int(gains.argmax())
    return found[best][0] if gains[best] > LEAST_SCORE else 0


def _around(readings: Sequence[Reading], at: int) -> tuple[list[int], list[int]]:
    """Return the ids of the two words before and of up to two after, clause ends in between."""
    last = readings[at].after
    earlier = readings[at - 1].after if at and last is not None else None
    before = [CLAUSE_END if word is None else word for word in (earlier, last)]
    after = []
    for reading in readings[at + 1 : at + ORDER]:
        if reading.after is None:
            after.append(CLAUSE_END)
            break
        after.append(reading.code // SHAPES if reading.code >= SHAPES else UNKNOWN)
    return before, after
