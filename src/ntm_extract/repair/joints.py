"""Words that were run together or torn apart: other ways to cut the text around odd tokens.

Where a token makes no good word, it is tried as two, and as one with its neighbour. All tries of a
document are decoded at once, each between the words that stand around it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from ntm_extract.repair.candidates import Candidates
from ntm_extract.repair.language import ORDER, LanguageModel
from ntm_extract.repair.lattice import CASCADE, NEVER, Slots, decode
from ntm_extract.repair.lexicon import SHAPES, Lexicon
from ntm_extract.repair.reader import Reading
from ntm_extract.repair.runs import Proposes
from ntm_extract.repair.tokens import is_figure
from ntm_extract.repair.words import CLAUSE_END, UNKNOWN
from ntm_extract.vi.unicode import bare

ODD_COST = 8.5
"""A reading that costs the channel this much is worth another try."""

LOST_SPACE, FALSE_SPACE = 2.0, 4.0
"""What it costs that the engine lost, or made up, a space."""

WEAK = 0.7
GAIN = 0.7
"""By how much another cut must beat the first."""
LOSS = -1.0
"""By how much two words may fall behind one that swallows a syllable of the token: a word too many
is seen by who reads, a word lost is not."""

_NOISE = "’‘'`"
_MEASURE = re.compile(r"\d+[^\W\d_]{1,3}\d*")
_TWO_SYLLABLES = re.compile(r"[aeiouy][^\W\d_aeiouy]+[aeiouy]")
"""Vowels with letters between them that are none: no Vietnamese syllable has that."""
_SWALLOWED = 2

BEST_SPLITS = 3
LONGEST_JOIN = 9


Column = list[tuple[int, float]]


@dataclass(frozen=True, slots=True)
class _Try:
    """Readings ``first`` to ``last`` (exclusive) read as ``parts``; their own cut costs nothing."""

    first: int
    last: int
    parts: tuple[str, ...]
    penalty: float = 0.0


def recut(
    text: str,
    readings: Sequence[Reading],
    *,
    proposer: Proposes,
    language: LanguageModel,
    lexicon: Lexicon,
    weight: float,
) -> list[Reading]:
    """Return the readings with odd tokens split or joined where that reads better."""
    tries = _all_tries(text, readings, proposer)
    if not tries:
        return list(readings)
    candidates = proposer.propose([part for one in tries for part in one.parts])
    rows = [_columns(one, readings, candidates, proposer) for one in tries]
    idle = weight * float(language.score(*[np.array([CLAUSE_END])] * ORDER)[0])
    codes, scores = _stack(rows, idle)
    decoded = decode(language, Slots(codes // SHAPES, scores), weight=weight, cascade=CASCADE)
    own = {(one.first, one.last): row for row, one in enumerate(tries) if not one.penalty}
    better = []
    for row, one in enumerate(tries):
        gain = float(decoded.totals[row] - decoded.totals[own[one.first, one.last]]) - one.penalty
        least = LOSS if len(one.parts) > 1 and _swallows(readings[one.first]) else GAIN
        if one.penalty and gain > least:
            chosen = np.take_along_axis(codes[row], decoded.best[row][:, None], axis=1)[:, 0]
            shown = _shown(one, rows[row], chosen.tolist(), lexicon)
            if len(one.parts) > 1 or shown != one.parts[0]:
                better.append((gain, one, shown))
    return _apply(text, readings, better)


def _shown(one: _Try, columns: list[Column], chosen: list[int], lexicon: Lexicon) -> str:
    """Return the parts as they are to be written."""
    start = len(chosen) - len(columns)
    open_slots = [at for at, column in enumerate(columns, start) if len(column) > 1]
    codes = [chosen[at] for at in open_slots]
    return " ".join(
        lexicon.show(code) if lexicon.is_word(code) else part
        for part, code in zip(one.parts, codes, strict=True)
    )


def _is_odd(reading: Reading) -> bool:
    costly = reading.cost > ODD_COST or reading.code < SHAPES
    return reading.token.kind == "word" and (costly or _swallows(reading))


def _swallows(reading: Reading) -> bool:
    """Tell whether a token of two syllables is read as one of them: "Cahé" as "Hệ"."""
    letters = bare(reading.token.text).lower()
    shorter = len(letters) - len(reading.written) >= _SWALLOWED
    return shorter and _TWO_SYLLABLES.search(letters) is not None


def _is_whole(readings: Sequence[Reading], at: int) -> bool:
    """Tell whether an odd token is one by itself: a figure with its unit, a lone abbreviation."""
    token = readings[at].token.text
    if _MEASURE.fullmatch(token):
        return True
    beside = [*readings[max(0, at - 1) : at], *readings[at + 1 : at + 2]]
    return _is_symbol(token) and not any(_is_symbol(other.token.text) for other in beside)


def _is_symbol(token: str) -> bool:
    """Tell whether a token is built as an abbreviation: "QHDP", "PTTgCP"."""
    capitals = sum(map(str.isupper, token))
    return capitals > 1 and token.isalpha() and 2 * capitals >= len(token)


def _is_weak(reading: Reading) -> bool:
    """Tell whether a short token was read without conviction: half of a word, maybe."""
    return len(reading.token.text) < 4 and reading.posterior < WEAK


def _all_tries(text: str, readings: Sequence[Reading], proposer: Proposes) -> list[_Try]:
    """List other cuts around odd tokens, and the cut as it is beside each."""
    odd = [at for at, reading in enumerate(readings) if _is_odd(reading)]
    cuts = {at: _cuts(readings[at].token.text) for at in odd if not _is_whole(readings, at)}
    found = proposer.propose([part for pairs in cuts.values() for pair in pairs for part in pair])
    tries: dict[_Try, None] = {}
    for at, pairs in cuts.items():
        ranked = sorted(pairs, key=lambda pair: sum(_least(found[part]) for part in pair))
        tries |= dict.fromkeys(_Try(at, at + 1, pair, LOST_SPACE) for pair in ranked[:BEST_SPLITS])
    for at in odd + [at for at, reading in enumerate(readings) if _is_weak(reading)]:
        for first in (at - 1, at):
            if joined := _joined(text, readings, first):
                tries[_Try(first, first + 2, (joined,), FALSE_SPACE)] = None
    for one in list(tries):
        same = tuple(reading.token.text for reading in readings[one.first : one.last])
        tries[_Try(one.first, one.last, same)] = None
    return list(tries)


def _cuts(token: str) -> list[tuple[str, str]]:
    """Return the ways to part a token; a stroke between the parts is noise in the lost space."""
    pairs = ((token[:at].rstrip(_NOISE), token[at:].lstrip(_NOISE)) for at in range(1, len(token)))
    return [pair for pair in dict.fromkeys(pairs) if all(pair)] if len(token) > 2 else []


def _least(candidates: Candidates) -> float:
    return min((cost for _, cost in candidates), default=20.0)


def _joined(text: str, readings: Sequence[Reading], first: int) -> str:
    if not 0 <= first < len(readings) - 1:
        return ""
    one, two = readings[first].token, readings[first + 1].token
    whole = one.text + two.text
    figure = is_figure(one.text) or is_figure(two.text)
    # no word has a capital inside: the second token begins one
    begins = two.text[:1].isupper() and not one.text.isupper()
    near = text[one.end : two.start] == " " and not figure and not begins
    return whole if near and len(whole) <= LONGEST_JOIN else ""


def _columns(
    one: _Try,
    readings: Sequence[Reading],
    candidates: Mapping[str, Candidates],
    proposer: Proposes,
) -> list[Column]:
    """Return what may stand in each slot: two words before, the parts, two words after."""
    before = readings[one.first].after
    earlier = readings[one.first - 1].after if one.first and before is not None else None
    after = [
        reading.code // SHAPES if reading.after is not None else CLAUSE_END
        for reading in readings[one.last : one.last + 2]
    ]
    columns = [_fixed(word) for word in (earlier, before) if word is not None]
    for part in one.parts:
        columns.append([*candidates[part], (UNKNOWN, proposer.keep_cost(part)), (UNKNOWN, 99.0)])
    return [*columns, *(_fixed(word) for word in after)]


def _fixed(word: int) -> Column:
    return [(word * SHAPES, 0.0)]


def _stack(
    rows: list[list[Column]], idle: float
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
    """Return codes and scores of all rows; what fills up shorter rows in front scores nothing."""
    width = max(len(column) for columns in rows for column in columns)
    length = max(len(columns) for columns in rows)
    codes = np.full((len(rows), length, width), CLAUSE_END * SHAPES, dtype=np.int64)
    scores = np.full(codes.shape, NEVER, dtype=np.float32)
    scores[..., 0] = -idle
    for row, columns in enumerate(rows):
        for place, column in enumerate(columns, length - len(columns)):
            codes[row, place, : len(column)] = [code for code, _ in column]
            scores[row, place, : len(column)] = [-cost for _, cost in column]
    return codes, scores


def _apply(
    text: str, readings: Sequence[Reading], better: list[tuple[float, _Try, str]]
) -> list[Reading]:
    """Put the better cuts in place, the best first, none over another."""
    taken: dict[int, Reading | None] = {}
    for gain, one, written in sorted(better, key=lambda item: -item[0]):
        places = range(one.first, one.last)
        if any(place in taken for place in places):
            continue
        head, foot = readings[one.first].token, readings[one.last - 1].token
        token = head._replace(
            end=foot.end, text=text[head.start : foot.end], ends_clause=foot.ends_clause
        )
        sure = 1 / (1 + float(np.exp(-gain)))
        whole = replace(
            readings[one.first], token=token, written=written, posterior=sure, shapes=(), others=()
        )
        taken |= dict.fromkeys(places, None) | {one.first: whole}
    kept = (taken.get(at, reading) for at, reading in enumerate(readings))
    return [reading for reading in kept if reading is not None]
