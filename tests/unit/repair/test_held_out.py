import sys
from pathlib import Path

import numpy as np
import pytest

from ntm_extract.core.resources import models_dir

ROOT = Path(__file__).parents[3]
SAMPLES = sorted((ROOT / "samples").rglob("*.txt"))


@pytest.fixture(autouse=True)
def _training_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(ROOT / "training" / "repair"), *sys.path])


@pytest.fixture
def sketch() -> "set[int]":
    return set(np.load(models_dir() / "repair" / "sketch.npy").tolist())


def test_sketch_samples_the_training_lines(sketch: "set[int]") -> None:
    assert len(sketch) > 50_000


def test_training_saw_no_run_of_ten_words_of_a_sample(sketch: "set[int]") -> None:
    from held_out import only_words, sampled  # noqa: PLC0415  (a training program)

    hashes = {
        found for path in SAMPLES for found in sampled(only_words(path.read_text(encoding="utf-8")))
    }
    assert not hashes & sketch


def test_line_that_shares_a_run_is_left_out() -> None:
    from held_out import held_out_runs, only_words, runs  # noqa: PLC0415

    text = "một hai ba bốn năm sáu bảy tám chín mười mười một mười hai"
    hidden = held_out_runs([text])
    assert any(run in hidden for run in runs(only_words(f"trước {text} sau")))
    assert not any(run in hidden for run in runs(only_words("một hai ba bốn năm")))
