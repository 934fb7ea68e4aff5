from dataclasses import replace

import pytest

from ntm_extract.core.resources import models_dir
from ntm_extract.repair.lexicon import SHAPES
from ntm_extract.repair.model import RepairModel, load_model
from ntm_extract.repair.reader import Reading
from ntm_extract.repair.repeats import agree
from ntm_extract.repair.tokens import cut_tokens


@pytest.fixture(scope="module")
def model() -> RepairModel:
    return load_model(models_dir() / "repair")


def read(model: RepairModel, *shares: tuple[float, float]) -> list[Reading]:
    """Return readings of "giao d& dau tai" again and again, "d&" being "đỡ" or "đã" by share."""
    ids = model.lexicon.ids
    first, second = ids["đỡ"] * SHAPES, ids["đã"] * SHAPES
    tokens = cut_tokens(" ".join("giao d& dau tai" for _ in shares))
    readings, at = [], 0
    for token in tokens:
        if token.text != "d&":
            readings.append(Reading(token, token.text, 1.0, 0.0, 0, odds=((0, 1.0),)))
            continue
        odds = ((first, shares[at][0]), (second, shares[at][1]))
        code, sure = max(odds, key=lambda pair: pair[1])
        readings.append(
            Reading(token, model.lexicon.show(code), sure, 1.0, code, ((code, 1.0),), odds=odds)
        )
        at += 1
    return readings


def written(model: RepairModel, *shares: tuple[float, float]) -> list[str]:
    agreed = agree(read(model, *shares), model.lexicon, model.language)
    return [reading.written for reading in agreed if reading.token.text == "d&"]


def test_clear_place_decides_for_the_same_pair_elsewhere(model: RepairModel) -> None:
    assert written(model, (0.45, 0.55), (0.95, 0.05)) == ["đỡ", "đỡ"]


def test_word_that_stands_once_stays(model: RepairModel) -> None:
    assert written(model, (0.45, 0.55)) == ["đã"]


def test_pairs_that_agree_stay_as_they_are(model: RepairModel) -> None:
    readings = read(model, (0.2, 0.8), (0.3, 0.7))
    assert agree(readings, model.lexicon, model.language) == readings


def test_places_that_are_surely_different_words_stay_so(model: RepairModel) -> None:
    assert written(model, (0.995, 0.005), (0.005, 0.995), (0.4, 0.6)) == ["đỡ", "đã", "đã"]


def test_rare_word_may_be_the_term_of_many_places(model: RepairModel) -> None:
    def term(*shares: tuple[float, float]) -> set[str]:
        head = model.lexicon.ids["đầu"] * SHAPES
        readings = [
            replace(one, code=head) if one.token.text == "dau" else one
            for one in read(model, *shares)
        ]
        agreed = agree(readings, model.lexicon, model.language)
        return {reading.written for reading in agreed if reading.token.text == "d&"}

    assert term((0.2, 0.8), (0.2, 0.8)) == {"đã"}
    assert term(*[(0.2, 0.8)] * 4) == {"đỡ"}
    assert term(*[(0.2, 0.8)] * 3, (0.0, 1.0)) == {"đã"}
