"""Measure the batch runner: what it adds to the work, what a second worker gives, its memory.

All figures are ratios taken in one run on one machine. The work is real: the pipeline as users
have it, on variants of the sample notices (text) that differ in a line each.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from ntm_extract.batch.job import MIB, Limits
from ntm_extract.batch.limits import own_bytes, tree_bytes
from ntm_extract.batch.reader import StageClock, load_reader
from ntm_extract.batch.runner import Options, run_batch

ROOT = Path(__file__).parent.parent
SHORT = (
    "UBND TỈNH HÀ TĨNH\nSố: {number}/TB-UBND\nHà Tĩnh, ngày 28 tháng 02 năm 2024\nTHÔNG BÁO\n"
    "Kết luận cuộc họp số {number}\n1. Giao Sở Tài chính hoàn thành hồ sơ số {number} trước ngày "
    "30/6/2024, báo cáo UBND tỉnh.\n"
)


def sample_texts() -> list[str]:
    """Return the texts of the samples."""
    paths = sorted((ROOT / "samples").glob("*/notice.txt"))
    return [path.read_text("utf-8") for path in paths]


def write_documents(folder: Path, texts: Sequence[str], count: int) -> list[Path]:
    """Write so many documents, no two of them the same."""
    folder.mkdir(parents=True)
    paths = []
    for number in range(count):
        text = texts[number % len(texts)].replace("{number}", str(number))
        path = folder / f"{number:05}.txt"
        path.write_text(f"{text}\nBản số {number}.\n", "utf-8")
        paths.append(path)
    return paths


def seconds_in_process(paths: Sequence[Path]) -> float:
    """Return the work itself: every document read one after the other, here."""
    reader = load_reader("auto")
    reader.warm_up()
    began = time.perf_counter()
    for path in paths:
        reader.read(str(path), path.read_bytes(), StageClock())
    return time.perf_counter() - began


class Timed(NamedTuple):
    """A run: all of it after the models are loaded, and the sum of its documents' own seconds."""

    wall: float
    work: float
    start: float


def time_run(folder: Path, home: Path, jobs: int) -> Timed:
    """Time a run from the first document to the last output."""
    out, log = home / "out", home / "log.jsonl"
    shutil.rmtree(out, ignore_errors=True)
    log.unlink(missing_ok=True)
    watch = Stopwatch()
    run_batch([str(folder)], out, Options(jobs=jobs, log=log))
    ended = watch.seconds()
    events = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
    assert sum(each["event"] == "document" for each in events) == len(list(folder.iterdir()))
    start = Stopwatch.at(events[0]["time"]) - watch.began
    work = sum(sum(each.get("seconds", {}).values()) for each in events)
    return Timed(ended - start, work, start)


class Stopwatch:
    """Wall-clock time that can be set against the times of a log."""

    def __init__(self) -> None:
        self.began = time.time()

    def seconds(self) -> float:
        """Return the seconds since the start."""
        return time.time() - self.began

    @staticmethod
    def at(stamp: str) -> float:
        """Return a time of the log as seconds."""
        return datetime.fromisoformat(stamp).timestamp()


def machine_gain() -> float:
    """Return how many times one process two processes do now, with no work but counting.

    On a machine with two idle cores this is 2; what others use of it is missing.
    """
    code = "n = 0\nfor i in range({}): n += i"

    def seconds(*counts: int) -> float:
        began = time.perf_counter()
        running = [subprocess.Popen([sys.executable, "-c", code.format(n)]) for n in counts]
        for process in running:
            process.wait()
        return time.perf_counter() - began

    work = 30_000_000
    return seconds(work) / seconds(work // 2, work // 2)


def cpu_seconds() -> float:
    """Return the processor time of this process and of its children that have ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def cpu_of_run(folder: Path, home: Path) -> float:
    """Return the processor time of a run with one worker."""
    shutil.rmtree(home / "out", ignore_errors=True)
    before = cpu_seconds()
    run_batch([str(folder)], home / "out", Options())
    return cpu_seconds() - before


def measure_speed(count: int, rounds: int) -> None:
    """Print what the runner adds to the work and what the second worker gives."""
    added, alone, speed_up, gains, cpu = [], [], [], [], []
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        (home / "none").mkdir()
        paths = write_documents(home / "in", sample_texts(), count)
        print("round  models  one worker  added to its   v in     two      times   two idle")
        print("        ready     seconds    documents  process  workers     one  processes")
        for number in range(rounds):
            here = seconds_in_process(paths)
            one, two = time_run(home / "in", home, 1), time_run(home / "in", home, 2)
            added.append(one.wall / one.work - 1)
            alone.append(one.wall / here - 1)
            speed_up.append(one.wall / two.wall)
            gains.append(machine_gain())
            print(
                f"{number + 1:5} {one.start:7.2f} {one.wall:11.2f} {added[-1]:12.1%} "
                f"{alone[-1]:8.1%} {two.wall:8.2f} {speed_up[-1]:7.2f} {gains[-1]:10.2f}"
            )
        for _ in range(rounds):
            before = cpu_seconds()
            seconds_in_process(paths)
            work = cpu_seconds() - before
            run = cpu_of_run(home / "in", home) - cpu_of_run(home / "none", home)
            cpu.append(run / work - 1)
    median = statistics.median
    print(f"added to the sum of the documents' work: {median(added):.1%} (median)")
    print(f"added to the same work in one process, wall clock: {median(alone):+.1%} (median)")
    print(f"added to the same work in one process, processor time: {median(cpu):+.1%} (median)")
    print(f"two workers: {median(speed_up):.2f} times one (median), {max(speed_up):.2f} (best);")
    print(f"two processes that only count: {median(gains):.2f} (median), {max(gains):.2f} (best)")


def measure_memory(count: int) -> None:
    """Print the memory of the run and its workers, tenth by tenth of a long run."""
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        write_documents(home / "in", [SHORT], count)
        samples: list[tuple[int, int]] = []
        stop = threading.Event()

        def look() -> None:
            while not stop.wait(0.5):
                samples.append((own_bytes(), tree_bytes(os.getpid()) - own_bytes()))

        thread = threading.Thread(target=look)
        thread.start()
        began = time.perf_counter()
        run_batch([str(home / "in")], home / "out", Options(jobs=2, limits=Limits()))
        seconds = time.perf_counter() - began
        stop.set()
        thread.join()
    print(f"{count} documents in {seconds:.0f} s, {count / seconds:.0f} a second")
    print("tenth   run MiB   workers MiB (shared pages counted in each)")
    for tenth in range(10):
        part = samples[len(samples) * tenth // 10 : len(samples) * (tenth + 1) // 10]
        if part:
            run, workers = (max(column) / MIB for column in zip(*part, strict=True))
            print(f"{tenth + 1:5} {run:9.0f} {workers:13.0f}")


def main() -> int:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=100, help="for the speed")
    parser.add_argument("--rounds", type=int, default=3, help="of each way, taken in turn")
    parser.add_argument(
        "--long", type=int, default=10_000, help="documents for memory; 0: leave out"
    )
    asked = parser.parse_args()
    if asked.rounds:
        measure_speed(asked.documents, asked.rounds)
    if asked.long:
        measure_memory(asked.long)
    return 0


if __name__ == "__main__":
    sys.exit(main())
