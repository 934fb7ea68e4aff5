"""Reads garbled passages anew: tokens to candidates to the likeliest words, a document at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Protocol

import numpy as np
import numpy.typing as npt

from ntm_extract.repair.candidates import Candidates
from ntm_extract.repair.case import Case
from ntm_extract.repair.context import ContextNet
from ntm_extract.repair.islands import decode_open
from ntm_extract.repair.language import LanguageModel
from ntm_extract.repair.lattice import CASCADE, NEVER, THOROUGH, Decoded, Slots, Stage
from ntm_extract.repair.lexicon import SHAPES, Lexicon
from ntm_extract.repair.passages import Passage
from ntm_extract.repair.tokens import Token, cut_tokens, is_figure, with_hook
from ntm_extract.repair.words import CLAUSE_END, CODE, FIRST_WORD, NUMBER, UNKNOWN

_FIXED = {"number": NUMBER, "code": CODE, "label": CLAUSE_END}

LEAST_ODDS, LIKELY_ODDS = 1e-3, 0.01  # posteriors from which another reading is kept, or shown

LONGEST_RUN = 60
"""Slots decoded as one; longer paragraphs are cut at the end of a clause."""


class Proposes(Protocol):
    """Says what tokens may have been."""

    def propose(self, tokens: Sequence[str]) -> Mapping[str, Candidates]:
        """Return codes and costs of each distinct token."""
        ...

    def keep_cost(self, token: str) -> float:
        """Return the cost of leaving the token as it was read."""
        ...


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
class _Slot:
    """A token, or (without one) the end of a clause; ``pauses`` tells that a comma follows."""

    token: Token | None
    word: int | None
    pauses: bool = False


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
    runs = [run for passage in passages for run in _cut_runs(list(_slots(text, passage)))]
    tokens = [slot.token.text for run in runs for slot in run if slot.token and slot.word is None]
    if not tokens:
        return []
    candidates = proposer.propose(tokens)
    slots, codes = _lay_out(runs, candidates, proposer, look.settled)
    if look.context:
        slots = Slots(slots.words, slots.scores + look.context.weigh(slots.words))
    if look.case:
        slots = Slots(slots.words, slots.scores + look.case.weigh(codes, slots.words))
    decoded = decode_open(language, slots, weight=weight, cascade=look.cascade)
    return list(_readings(runs, slots, codes, decoded, lexicon))


def _slots(text: str, passage: Passage) -> Iterator[_Slot]:
    garbled = passage.condition == "destroyed_diacritics"
    for start, end in passage.lines:
        for cut in cut_tokens(text, start, end):
            token = with_hook(text, cut) if garbled else cut
            if token.kind == "word" or _may_be_letters(token):
                yield _Slot(token, None, text.startswith(",", token.end))
            elif token.kind in _FIXED:
                yield _Slot(token, _FIXED[token.kind], token.text.endswith(","))
            if token.ends_clause and token.kind != "label":
                yield _Slot(None, CLAUSE_END)


def _may_be_letters(token: Token) -> bool:
    """Tell whether a figure may be letters misread: "16 trình" for "lộ trình"."""
    return token.kind == "number" and len(token.text) <= 2 and token.text.isdigit()


def _cut_runs(slots: list[_Slot]) -> Iterator[list[_Slot]]:
    """Cut a long passage where a clause ends or pauses: a word cut from its term is misread."""
    while len(slots) > LONGEST_RUN:
        ends = [at for at in range(20, LONGEST_RUN) if slots[at].word == CLAUSE_END]
        pauses = [at for at in range(20, LONGEST_RUN) if slots[at].pauses]
        cut = (ends or pauses or [LONGEST_RUN - 1])[-1] + 1
        yield slots[:cut]
        slots = slots[cut:]
    if slots:
        yield slots


def _lay_out(
    runs: list[list[_Slot]],
    candidates: Mapping[str, Candidates],
    proposer: Proposes,
    settled: Mapping[int, int],
) -> tuple[Slots, npt.NDArray[np.int64]]:
    """Return the slots of all runs as arrays, and the candidates' codes (-1 where fixed)."""
    length = max(len(run) for run in runs)
    width = max((len(found) for found in candidates.values()), default=0) + 1
    codes = np.full((len(runs), length, width), -1, dtype=np.int64)
    words = np.full(codes.shape, CLAUSE_END, dtype=np.int64)
    scores = np.full(codes.shape, NEVER, dtype=np.float32)
    scores[..., 0] = 0.0
    columns = {token: _column(token, found, proposer, width) for token, found in candidates.items()}
    for row, run in enumerate(runs):
        for place, slot in enumerate(run):
            if slot.word is not None or slot.token is None:
                words[row, place, 0] = CLAUSE_END if slot.word is None else slot.word
                continue
            codes[row, place], scores[row, place] = columns[slot.token.text]
            words[row, place] = codes[row, place] // SHAPES
            own = words[row, place] == settled.get(slot.token.start, -1)
            if own.any():
                scores[row, place][~own] = NEVER
    return Slots(words, scores), codes


def _column(
    token: str, found: Candidates, proposer: Proposes, width: int
) -> tuple[
    npt.NDArray[np.int64],
    npt.NDArray[np.float32],
]:
    codes = np.zeros(width, dtype=np.int64)
    scores = np.full(width, NEVER, dtype=np.float32)
    codes[len(found)] = NUMBER * SHAPES if is_figure(token) else UNKNOWN
    codes[: len(found)] = [code for code, _ in found]
    scores[: len(found)] = [-cost for _, cost in found]
    scores[len(found)] = -proposer.keep_cost(token)
    return codes, scores


def _readings(
    runs: list[list[_Slot]],
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
