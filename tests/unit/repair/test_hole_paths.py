"""The ways to read a run of fragments: as a tree they weigh what they would one by one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import numpy as np
import numpy.typing as npt
import pytest

from ntm_extract.repair import hole_paths
from ntm_extract.repair.hole_paths import Piece, grow
from ntm_extract.repair.language import LanguageModel
from ntm_extract.repair.words import CLAUSE_END


class _Sum:
    """A language that weighs a word by itself and by the two in front of it."""

    def score(self, *words: npt.NDArray[np.int64]) -> npt.NDArray[np.float32]:
        oldest, before, word = words
        return (oldest * 0.25 - before * 0.125 + word).astype(np.float32)


LANGUAGE = cast("LanguageModel", _Sum())


def _piece(at: int, word: int, cost: float) -> Piece:
    return Piece(at, at + 1, f"w{word}", word, cost)


STEPS = {
    0: [(1, _piece(0, 11, 2.5)), (2, _piece(0, 12, 5.0)), (1, _piece(0, 13, 0.0))],
    1: [(2, _piece(1, 14, 2.5)), (3, _piece(1, 15, 7.5)), (2, _piece(1, 16, 9.0))],
    2: [(3, _piece(2, 17, 0.0)), (3, _piece(2, 18, 2.5))],
}


def _one_by_one(at: int) -> list[list[Piece]]:
    """Return every way from a token on, the last step first."""
    if at == 3:
        return [[]]
    return [[piece, *rest] for to, piece in reversed(STEPS[at]) for rest in _one_by_one(to)]


def _weighed(line: Sequence[int]) -> float:
    ids = np.array([CLAUSE_END, CLAUSE_END, *line])
    return float(LANGUAGE.score(ids[:-2], ids[1:-1], ids[2:]).astype(np.float64).sum())


@pytest.mark.parametrize("before", [[], [5], [5, 6]])
@pytest.mark.parametrize("after", [[], [7], [7, 8]])
def test_a_way_weighs_what_its_words_do_one_by_one(before: list[int], after: list[int]) -> None:
    paths = grow(0, 3, STEPS, lambda piece: piece.cost > 0)
    every = _one_by_one(0)

    assert [paths.pieces(way) for way in range(len(paths.ends))] == every
    assert paths.costs().tolist() == [sum(piece.cost for piece in way) for way in every]
    assert paths.changed().tolist() == [any(piece.cost for piece in way) for way in every]
    lines = [[*before, *(piece.word for piece in way), *after] for way in every]
    weighed = [_weighed(line) for line in lines]
    assert paths.likely(before, after, LANGUAGE).tolist() == pytest.approx(weighed)


def test_of_too_many_ways_those_that_come_first_are_weighed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(hole_paths, "MOST_PATHS", 3)

    paths = grow(0, 3, STEPS, lambda piece: piece.cost > 0)

    assert [paths.pieces(way) for way in range(len(paths.ends))] == _one_by_one(0)[:3]
