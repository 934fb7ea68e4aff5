from __future__ import annotations

import json
from pathlib import Path

import pytest

from ntm_extract.core import decider
from ntm_extract.core.decider import Decider, load_deciders
from ntm_extract.core.errors import MissingModelError, ModelChecksumError

WEIGHTS = {"yes": {"bias": 0.5, "goal": 2.0}, "no": {"plan": 1.5}}


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(decider, "models_dir", lambda: tmp_path)
    load_deciders.cache_clear()
    return tmp_path


def test_odds_sum_to_one() -> None:
    assert sum(Decider(WEIGHTS).odds({"bias": 1.0, "plan": 1.0}).values()) == pytest.approx(1)


def test_a_feature_with_weight_raises_its_class() -> None:
    judge = Decider(WEIGHTS)

    assert judge.odds({"bias": 1.0, "goal": 1.0})["yes"] > judge.odds({"bias": 1.0})["yes"]


def test_a_feature_it_was_not_trained_on_counts_nothing() -> None:
    judge = Decider(WEIGHTS)

    assert judge.odds({"bias": 1.0, "unheard": 1.0}) == judge.odds({"bias": 1.0})


def test_huge_scores_do_not_overflow() -> None:
    assert Decider({"yes": {"x": 1e6}, "no": {}}).odds({"x": 1.0})["yes"] == 1.0


def test_a_folder_without_models_is_an_error_with_advice(models: Path) -> None:
    with pytest.raises(MissingModelError):
        load_deciders(str(models / "extract"))


def test_weights_other_than_those_measured_are_refused(models: Path) -> None:
    folder = models / "extract"
    folder.mkdir()
    (folder / "deciders.json").write_text(json.dumps({"deadline": WEIGHTS}), encoding="utf-8")
    (folder / "model.json").write_text(json.dumps({"sha256": "0" * 64}), encoding="utf-8")

    with pytest.raises(ModelChecksumError):
        load_deciders("extract")


def test_the_shipped_deciders_load() -> None:
    load_deciders.cache_clear()

    assert set(load_deciders("extract")) == {"deadline", "quantity"}
