import sys
from pathlib import Path

import numpy as np
import pytest

TRAINING = Path(__file__).parents[3] / "training" / "repair"


@pytest.fixture(autouse=True)
def _training_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(TRAINING), *sys.path])


def test_every_key_is_found_and_others_almost_never() -> None:
    from build_static_map import build_static_map  # noqa: PLC0415  (a training program)

    keys = np.arange(1, 200_000, 7, dtype=np.uint64) * np.uint64(2_654_435_761)
    values = np.arange(len(keys), dtype=np.uint64) % np.uint64(256)
    table = build_static_map(keys, values, bits=8, cell=np.uint32)
    assert (table.find(keys) == values.astype(np.int64)).all()
    strangers = keys + np.uint64(1)
    assert (table.find(strangers) >= 0).mean() < 0.001
