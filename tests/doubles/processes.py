"""Starts the batch program, looks at its processes, waits for what it writes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from doubles.readers import READER

TESTS = Path(__file__).parent.parent


def start_run(
    inbox: Path, out: Path, jobs: int = 2, reader: str = READER
) -> subprocess.Popen[bytes]:
    program = [sys.executable, "-m", "doubles.batch_program"]
    path = os.pathsep.join([str(TESTS), os.environ.get("PYTHONPATH", "")])
    return subprocess.Popen(
        [*program, str(inbox), str(out), str(jobs), reader],
        env={**os.environ, "PYTHONPATH": path},
    )


def children(pid: int) -> list[int]:
    try:
        return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def is_alive(pid: int) -> bool:
    """Tell whether a process runs; one that only waits to be buried does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_for(what: Callable[[], bool], seconds: float = 20) -> None:
    until = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.01)


def run_file(out: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((out / "run.json").read_text("utf-8"))
    return found


def outputs(out: Path) -> dict[str, bytes]:
    """Return what the promise of same bytes covers; of run.json all but the seconds."""
    told = run_file(out)
    for each in told["files"]:
        del each["seconds"]
    files = [*out.glob("notices/*"), out / "notices.jsonl"]
    return {path.name: path.read_bytes() for path in files} | {
        "run.json": json.dumps(told).encode()
    }
