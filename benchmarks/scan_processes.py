#!/usr/bin/env python3
"""How many times the pages of one process two processes read, on the same scanned pages.

    python benchmarks/scan_processes.py [--pages N] [--rounds N]

Both ways read the same pages, in turn, and the best round of each counts. Elapsed time says what
this machine gave while other work went on (its load is printed); processor time a page says what
two processes cost each other (memory, caches, locks), and so what two free cores would give.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import tempfile
import time
from pathlib import Path

import cv2

from ntm_extract.ingest import open_source, read_pages
from ntm_extract.ocr import TesseractEngine
from ntm_extract.repair import load_restorer
from scans import Case, cpu_seconds, synthetic_cases

STEP = "scan 200 dpi"


def read_often(path: str, times: int, ready: multiprocessing.Barrier, spent: list[float]) -> None:
    """Read one page to warm up, wait for the others, then read it ``times`` times."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    cv2.setNumThreads(1)
    judge, engine = load_restorer().diagnose, TesseractEngine()
    read_pages(open_source(Path(path)), engine=engine, judge=judge)
    ready.wait()
    started = cpu_seconds()
    for _ in range(times):
        read_pages(open_source(Path(path)), engine=engine, judge=judge)
    spent.append(cpu_seconds() - started)
    ready.wait()


def run(path: Path, processes: int, times: int) -> tuple[float, float]:
    """Return elapsed and processor seconds of ``processes`` that read ``times`` pages each."""
    context = multiprocessing.get_context("spawn")
    with context.Manager() as manager:
        ready, spent = context.Barrier(processes + 1), manager.list()
        workers = [
            context.Process(target=read_often, args=(str(path), times, ready, spent))
            for _ in range(processes)
        ]
        for worker in workers:
            worker.start()
        ready.wait()
        started = time.perf_counter()
        ready.wait()
        elapsed = time.perf_counter() - started
        for worker in workers:
            worker.join()
        return elapsed, sum(spent)


def main() -> None:
    """Measure both ways in turn and print what two processes gain."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=6, help="pages a round, an even number")
    parser.add_argument("--rounds", type=int, default=2)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        cases: dict[str, Case] = {case.name: case for case in synthetic_cases(Path(folder), 1)}
        path = cases[STEP].path
        ways: dict[int, list[tuple[float, float]]] = {1: [], 2: []}
        for _ in range(asked.rounds):
            for processes, found in ways.items():
                found.append(run(path, processes, asked.pages // processes))
    elapsed = {way: min(seconds for seconds, _ in found) for way, found in ways.items()}
    spent = {way: min(cpu for _, cpu in found) for way, found in ways.items()}
    for way in ways:
        print(
            f"{way} process(es): {elapsed[way] / asked.pages:.2f} s and "
            f"{spent[way] / asked.pages:.2f} s of processor time a page"
        )
    print(f"pages of two to one, as measured:      {elapsed[1] / elapsed[2]:.2f}")
    print(f"pages of two to one, on two free cores: {2 * spent[1] / spent[2]:.2f}")
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
