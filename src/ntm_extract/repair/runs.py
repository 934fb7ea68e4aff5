"""Which places of a garbled passage are read together, and what may stand at each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

import numpy as np
import numpy.typing as npt

from ntm_extract.repair.candidates import Candidates
from ntm_extract.repair.lattice import NEVER, Slots
from ntm_extract.repair.lexicon import SHAPES
from ntm_extract.repair.passages import Passage
from ntm_extract.repair.tokens import Token, cut_tokens, is_figure, with_hook
from ntm_extract.repair.words import CLAUSE_END, CODE, NUMBER, UNKNOWN

_FIXED = {"number": NUMBER, "code": CODE, "label": CLAUSE_END}

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


class _Pauses(Protocol):
    """What stands in a run, and may have a comma behind it."""

    @property
    def pauses(self) -> bool: ...


S = TypeVar("S", bound=_Pauses)


@dataclass(frozen=True, slots=True)
class Slot:
    """A token, or (without one) the end of a clause; ``pauses`` tells that a comma follows."""

    token: Token | None
    word: int | None
    pauses: bool = False


def place_slots(text: str, passage: Passage) -> Iterator[Slot]:
    """Yield what is read of a passage: its tokens, and where a clause ends."""
    garbled = passage.condition == "destroyed_diacritics"
    for start, end in passage.lines:
        for cut in cut_tokens(text, start, end):
            token = with_hook(text, cut) if garbled else cut
            if token.kind == "word" or _may_be_letters(token):
                yield Slot(token, None, text.startswith(",", token.end))
            elif token.kind in _FIXED:
                yield Slot(token, _FIXED[token.kind], token.text.endswith(","))
            if token.ends_clause and token.kind != "label":
                yield Slot(None, CLAUSE_END)


def _may_be_letters(token: Token) -> bool:
    """Tell whether a figure may be letters misread: "16 trình" for "lộ trình"."""
    return token.kind == "number" and len(token.text) <= 2 and token.text.isdigit()


def cut_runs(slots: list[S], ends_clause: Callable[[S], bool]) -> Iterator[list[S]]:
    """Cut a long passage where a clause ends or pauses: a word cut from its term is misread."""
    while len(slots) > LONGEST_RUN:
        ends = [at for at in range(20, LONGEST_RUN) if ends_clause(slots[at])]
        pauses = [at for at in range(20, LONGEST_RUN) if slots[at].pauses]
        cut = (ends or pauses or [LONGEST_RUN - 1])[-1] + 1
        yield slots[:cut]
        slots = slots[cut:]
    if slots:
        yield slots


def lay_out(
    runs: list[list[Slot]],
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
