"""The Ray engine against the local one: the same bytes, and nothing lost with an actor or node."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from doubles.processes import children, outputs
from doubles.readers import READER
from ntm_extract.batch.job import Limits
from ntm_extract.batch.runner import Options, run_batch

ray = pytest.importorskip("ray")
pytestmark = [
    pytest.mark.ray,
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore"),  # Ray's own
]

TESTS = Path(__file__).parents[2]
OPTIONS = Options(jobs=2, limits=Limits(seconds=20, memory_mib=300), reader=READER)
MIXED = {
    **{f"n{number:02}": f"sleep 0.05\ntext {number}" for number in range(30)},
    "copy": "sleep 0.05\ntext 3",
    "variant": "SLEEP 0.05\nTEXT 4",
    "broken": "damaged oops",
    "crash": "exit 3",
}


@pytest.fixture(autouse=True)
def _modules_for_actors(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("PYTHONPATH", str(TESTS))
    monkeypatch.setenv("RAY_ENABLE_UV_RUN_RUNTIME_ENV", "0")
    yield
    ray.shutdown()


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in MIXED.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return folder


def on_ray(inbox: str | Path, out: str | Path, address: str | None = None) -> Any:
    from ntm_extract.batch.ray_engine import run_on_ray  # noqa: PLC0415  (an extra)

    return run_on_ray([str(inbox)], str(out), OPTIONS, address)


def test_ray_writes_the_bytes_of_the_local_engine(inbox: Path, tmp_path: Path) -> None:
    run_batch([str(inbox)], tmp_path / "local", OPTIONS)
    tally = on_ray(inbox, tmp_path / "ray")
    assert (tally.ok, tally.failed) == (32, 2)
    assert outputs(tmp_path / "ray") == outputs(tmp_path / "local")


def test_ray_skips_what_the_local_engine_did(inbox: Path, tmp_path: Path) -> None:
    run_batch([str(inbox)], tmp_path / "out", OPTIONS)
    tally = on_ray(inbox, tmp_path / "out")
    assert (tally.ok, tally.skipped, tally.failed) == (0, 32, 2)


def test_killed_actors_lose_nothing(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ntm_extract.batch import ray_engine  # noqa: PLC0415  (an extra)

    run_batch([str(inbox)], tmp_path / "local", OPTIONS)
    killed: list[int] = []
    result = ray_engine.RayEngine._result

    def kill_then_take(engine: Any, call: Any, place: Any, job: Any, desk: Any) -> Any:
        outcome = result(engine, call, place, job, desk)
        if job is not None and len(killed) < 3:
            (victim,) = [each for each in actor_pids() if each not in killed][:1] or [0]
            if victim:
                killed.append(victim)
                os.kill(victim, signal.SIGKILL)
        return outcome

    monkeypatch.setattr(ray_engine.RayEngine, "_result", kill_then_take)
    on_ray(inbox, tmp_path / "ray")
    assert len(killed) == 3
    assert outputs(tmp_path / "ray") == outputs(tmp_path / "local")


def actor_pids() -> list[int]:
    """Return the processes that hold an actor: those with a nursery for a child."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit() and b"ray::Reading" in command(int(folder.name)):
            pid = int(folder.name)
            if any(b"ntm_extract.batch.nursery" in command(each) for each in children(pid)):
                found.append(pid)
    return sorted(found)


def command(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def test_a_lost_node_loses_nothing(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ray.cluster_utils import Cluster  # noqa: PLC0415  (an extra)

    from ntm_extract.batch import ray_engine  # noqa: PLC0415

    for number in range(60):
        (inbox / f"slow{number}.txt").write_text(f"sleep 0.2\nslow {number}", "utf-8")
    run_batch([str(inbox)], tmp_path / "local", OPTIONS)
    store = {"object_store_memory": 100 * 2**20}
    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, **store})
    node = cluster.add_node(num_cpus=1, **store)
    taken: list[int] = []
    hired: list[int] = []
    result, hire = ray_engine.RayEngine._result, ray_engine.RayEngine._hire

    def hire_and_count(engine: Any) -> None:
        hired.append(1)
        hire(engine)

    def lose_the_node(engine: Any, call: Any, place: Any, job: Any, desk: Any) -> Any:
        outcome = result(engine, call, place, job, desk)
        if not taken and len([each for each in engine._places if each.is_ready]) == 2:
            taken.append(1)
            cluster.remove_node(node, allow_graceful=False)
            cluster.add_node(num_cpus=1, **store)
        return outcome

    monkeypatch.setattr(ray_engine.RayEngine, "_result", lose_the_node)
    monkeypatch.setattr(ray_engine.RayEngine, "_hire", hire_and_count)
    try:
        on_ray(inbox, tmp_path / "ray", address=cluster.address)
    finally:
        ray.shutdown()
        cluster.shutdown()
    assert len(hired) == OPTIONS.jobs + 1
    assert outputs(tmp_path / "ray") == outputs(tmp_path / "local")


def test_inputs_and_outputs_may_lie_on_a_store(inbox: Path, tmp_path: Path) -> None:
    from ntm_extract.batch.remote import open_store  # noqa: PLC0415  (an extra)

    run_batch([str(inbox)], tmp_path / "local", OPTIONS)
    url = f"memory://{tmp_path.name}/out"
    tally = on_ray(f"file://{inbox}", url)
    assert (tally.ok, tally.failed) == (32, 2)
    store = open_store(url)
    told = json.loads(store.read("run.json") or b"")
    assert all(each["path"].startswith("file://") for each in told["files"])
    lines = store.read("notices.jsonl") or b""
    assert lines.replace(b"file://", b"") == (tmp_path / "local" / "notices.jsonl").read_bytes()
