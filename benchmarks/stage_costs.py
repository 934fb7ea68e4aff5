"""Measure what a document costs, stage by stage, in processor time; and what machines do with it.

Processor time (Tesseract included) hardly depends on what else the machine does, so the figures
hold on a busy machine too. Give the folders whose files shall be read; default: samples.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import defaultdict
from pathlib import Path

from ntm_extract.batch.inputs import find_jobs, is_left_out
from ntm_extract.batch.reader import StageClock, load_reader
from ntm_extract.core.errors import NtmExtractError

STAGES = ("open", "read", "ocr", "repair", "layout", "extract", "assemble", "write")
CORES = 16
"""Of the machine that the last table reckons with."""


def cpu_seconds() -> float:
    """Return the processor time of this process and of its children that have ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def main() -> int:
    """Read every file once and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="*", default=["samples"])
    asked = parser.parse_args()
    reader = load_reader("auto")
    reader.warm_up()
    spent: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    documents: dict[str, int] = defaultdict(int)
    pages: dict[str, int] = defaultdict(int)
    for job in find_jobs(asked.folders):
        if is_left_out(job):
            continue
        clock = StageClock(now=cpu_seconds)
        try:
            reading = reader.read(job.shown, Path(os.fsdecode(job.path)).read_bytes(), clock)
        except NtmExtractError as error:
            print(f"left out: {error}", file=sys.stderr)
            continue
        seconds = clock.rounded()
        kind = Path(job.shown).suffix.lower() + (" scanned" if "ocr" in seconds else "")
        documents[kind] += 1
        pages[kind] += reading.pages
        for stage, value in seconds.items():
            spent[kind][stage] += value
    print_costs(spent, documents, pages)
    return 0


def print_costs(
    spent: dict[str, dict[str, float]], documents: dict[str, int], pages: dict[str, int]
) -> None:
    """Print processor seconds a page by kind and stage, and pages an hour."""
    print("processor seconds a page (text and DOCX count as one page)")
    print(
        f"{'kind':14}{'documents':>10}{'pages':>7}" + "".join(f"{s:>9}" for s in STAGES) + "  all"
    )
    for kind in sorted(spent):
        each = [spent[kind][stage] / pages[kind] for stage in STAGES]
        row = "".join(f"{value:9.3f}" for value in each)
        print(f"{kind:14}{documents[kind]:10}{pages[kind]:7}{row} {sum(each):6.3f}")
    print(f"\npages an hour, {CORES} cores a machine, runner's 5 % taken off")
    print(f"{'kind':14}" + "".join(f"{f'{n} machines':>15}" for n in (1, 10, 100)))
    for kind in sorted(spent):
        a_page = sum(spent[kind].values()) / pages[kind]
        one = 3600 * CORES * 0.95 / a_page
        print(f"{kind:14}" + "".join(f"{one * n:15,.0f}" for n in (1, 10, 100)))


if __name__ == "__main__":
    sys.exit(main())
