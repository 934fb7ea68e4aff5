"""Reads garbled passages anew: tokens to candidates to the likeliest words, a document at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from ntm_extract.repair.case import Case
from ntm_extract.repair.context import ContextNet
from ntm_extract.repair.islands import decode_open
from ntm_extract.repair.language import LanguageModel
from ntm_extract.repair.lattice import CASCADE, NEVER, THOROUGH, Decoded, Slots, Stage
from ntm_extract.repair.lexicon import SHAPES, Lexicon
from ntm_extract.repair.passages import Passage
from ntm_extract.repair.runs import Proposes, Slot, cut_runs, lay_out, place_slots
from ntm_extract.repair.tokens import Token
from ntm_extract.repair.words import CLAUSE_END, FIRST_WORD

LEAST_ODDS, LIKELY_ODDS = 1e-3, 0.01  # posteriors from which another reading is kept, or shown


@dataclass(frozen=True, slots=True)
class Reading:
    """What a token is taken to be.

    ``code`` is the candidate's, below the first word's where the token is kept; ``shapes`` are the
    codes and costs of the same word in all its shapes, ``after`` the word id before it (None at
    the start of a clause), ``others`` the next best readings. ``posterior`` is that of the word in
    any shape: capitals are settled later.
    """

    token: Token
    written: str
    posterior: float
    cost: float
    code: int
    shapes: tuple[tuple[int, float], ...] = ()
    after: int | None = None
    others: tuple[str, ...] = ()
    odds: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """How thoroughly to read; ``settled`` are the words that no second look will change.

    They are word ids by where the token starts. ``context`` weighs candidates that have the same
    letters by the words far around, and ``case`` by the capitals of a text that kept them.
    """

    cascade: tuple[Stage, ...] = CASCADE
    settled: Mapping[int, int] = field(default_factory=dict)
    context: ContextNet | None = None
    case: Case | None = None


FIRST_LOOK = Look()

CERTAIN = 0.998
"""A word that is so sure after the first look, by its neighbours, is settled."""


def look_again(readings: Sequence[Reading]) -> Look:
    """Return a thorough look at what ``readings`` left open."""
    settled = {
        reading.token.start: reading.code // SHAPES
        for reading in readings
        if reading.code >= FIRST_WORD * SHAPES and _certain_word(reading) == reading.code // SHAPES
    }
    return Look(THOROUGH, settled)


def _certain_word(reading: Reading) -> int | None:
    words: dict[int, float] = {}
    for code, odds in reading.odds:
        words[code // SHAPES] = words.get(code // SHAPES, 0.0) + odds
    return next((word for word, odds in words.items() if odds > CERTAIN), None)


def read_passages(  # noqa: PLR0913  (what is read, by what, how thoroughly)
    text: str,
    passages: Sequence[Passage],
    *,
    proposer: Proposes,
    language: LanguageModel,
    lexicon: Lexicon,
    weight: float,
    look: Look = FIRST_LOOK,
) -> list[Reading]:
    """Return the reading of every word token of ``passages``, in order."""
    placed = (list(place_slots(text, passage)) for passage in passages)
    runs = [run for slots in placed for run in cut_runs(slots, lambda one: one.word == CLAUSE_END)]
    tokens = [slot.token.text for run in runs for slot in run if slot.token and slot.word is None]
    if not tokens:
        return []
    candidates = proposer.propose(tokens)
    slots, codes = lay_out(runs, candidates, proposer, look.settled)
    if look.context:
        slots = Slots(slots.words, slots.scores + look.context.weigh(slots.words))
    if look.case:
        slots = Slots(slots.words, slots.scores + look.case.weigh(codes, slots.words))
    decoded = decode_open(language, slots, weight=weight, cascade=look.cascade)
    return list(_readings(runs, slots, codes, decoded, lexicon))


def _readings(
    runs: list[list[Slot]],
    slots: Slots,
    codes: npt.NDArray[np.int64],
    decoded: Decoded,
    lexicon: Lexicon,
) -> Iterator[Reading]:
    chosen = np.take_along_axis(codes, decoded.best[..., None], axis=2)
    same = codes // SHAPES == chosen // SHAPES
    sure = (decoded.posteriors * same).sum(axis=2).tolist()
    costs = -np.take_along_axis(slots.scores, decoded.best[..., None], axis=2)[..., 0]
    shapes = _grouped(same & (slots.scores > NEVER / 2), codes, -slots.scores)
    odds = _grouped(decoded.posteriors > LEAST_ODDS, codes, decoded.posteriors)
    length = codes.shape[1]
    for row, run in enumerate(runs):
        after: int | None = None
        for place, slot in enumerate(run):
            if slot.token is None or slot.word is not None:
                after = None if slot.word == CLAUSE_END else slot.word
                continue
            at, code = row * length + place, int(chosen[row, place, 0])
            yield Reading(
                token=slot.token,
                written=_show(lexicon, code, slot.token),
                posterior=min(1.0, sure[row][place]),
                cost=float(costs[row, place]),
                code=code,
                shapes=shapes[at],
                after=after,
                others=tuple(
                    _show(lexicon, other, slot.token)
                    for other, share in sorted(odds[at], key=lambda pair: -pair[1])[:3]
                    if other != code and share > LIKELY_ODDS
                ),
                odds=odds[at],
            )
            after = code // SHAPES


def _grouped(
    where: npt.NDArray[np.bool_], codes: npt.NDArray[np.int64], values: npt.NDArray[np.float32]
) -> list[tuple[tuple[int, float], ...]]:
    """Return code and value of each candidate that ``where`` marks, slot by slot."""
    slot, candidate = np.nonzero(where.reshape(-1, where.shape[2]))
    wide = codes.reshape(-1, codes.shape[2])[slot, candidate].tolist()
    held = values.reshape(-1, values.shape[2])[slot, candidate].tolist()
    pairs = list(zip(wide, held, strict=True))
    ends = np.searchsorted(slot, np.arange(where.shape[0] * where.shape[1] + 1)).tolist()
    return [tuple(pairs[low:high]) for low, high in pairwise(ends)]


def _show(lexicon: Lexicon, code: int, token: Token) -> str:
    return lexicon.show(code) if lexicon.is_word(code) else token.text
