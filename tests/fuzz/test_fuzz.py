"""The fuzz targets on seeds, on what fuzzing once found, and on what hypothesis makes of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz.targets import TARGETS, seeds

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")  # Pillow's, of broken pictures

HERE = Path(__file__).parent
FOUND = sorted(path for path in (HERE / "corpus").rglob("*") if path.is_file())
STEADY = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.mark.parametrize("name", TARGETS)
def test_seeds_are_read(name: str) -> None:
    for seed in seeds(name):
        TARGETS[name](seed)


@pytest.mark.parametrize("path", FOUND, ids=lambda path: f"{path.parent.name}-{path.name[:20]}")
def test_what_fuzzing_found_stays_fixed(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
@STEADY
@given(changes=st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=12)), max_size=5))
def test_changed_seeds_are_read_or_refused(name: str, changes: list[tuple[float, bytes]]) -> None:
    data = bytearray(seeds(name)[0])
    for place, change in changes:
        at = int(place * len(data))
        data[at : at + len(change)] = change
    TARGETS[name](bytes(data))


@pytest.mark.parametrize("name", TARGETS)
@STEADY
@given(data=st.binary(max_size=400) | st.text(max_size=400).map(str.encode))
def test_any_bytes_are_read_or_refused(name: str, data: bytes) -> None:
    TARGETS[name](data)
