"""How fast facts are found in text, and whether time grows linearly on hostile strings.

Two tables. The first: megabytes a second of each extractor on the paragraphs of ``samples/`` and
the whole way from text to record, beside a reference measured in the same run (one pass of a
plain regular expression over the same text). The second: processor seconds for hostile strings of
doubling length; the last column is the growth from one length to the next, 2.0 where linear.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import process_time

ROOT = Path(__file__).resolve().parent.parent
ISSUED_ON = date(2024, 2, 28)
HOSTILE = {
    "dates": "trước ngày 30/6/2025 ",
    "numbers": "đạt 12.500 ha, ",
    "codes": "Quyết định số 321/QĐ-TTg ngày 08/3/2022 của ",
    "rhythms": "hàng tháng, quý, ",
    "digits": "1",
    "points": "1.",
    "dashes": "1-A-",
    "words": "ngày tháng năm quý ",
    "letters": "a",
    "spaces": " ",
    "brackets": "((([",
    "durations": "trong 10 ngày kể từ ",
    "abbreviations": "a.b.",
}
Finder = Callable[[str], object]


def finders() -> dict[str, Finder]:
    """Return the extractors under their names."""
    from ntm_extract.extract.deadlines import find_deadlines
    from ntm_extract.extract.legal_references import find_references
    from ntm_extract.extract.targets import find_quantities
    from ntm_extract.sentences import split_sentences

    return {
        "deadlines": lambda text: find_deadlines(text, issued_on=ISSUED_ON),
        "quantities": lambda text: find_quantities(text, issued_on=ISSUED_ON, context="task"),
        "references": find_references,
        "sentences": split_sentences,
    }


def paragraphs() -> list[str]:
    """Return the paragraphs of the sample texts."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("samples/*/notice.txt"))]
    return [part.replace("\n", " ") for text in texts for part in re.split(r"\n\s*\n", text)]


def best_of(rounds: int, work: Callable[[], object]) -> float:
    """Return the least time of several rounds."""
    times = []
    for _ in range(rounds):
        begun = process_time()
        work()
        times.append(process_time() - begun)
    return min(times)


def throughput(rounds: int) -> None:
    """Print megabytes a second of every extractor, and as a ratio to the reference."""
    parts = paragraphs()
    size = sum(len(part.encode()) for part in parts) / 1e6
    pattern = re.compile(r"\b(?:ngày|tháng|quý|năm)\b", re.IGNORECASE)
    reference = best_of(rounds, lambda: [len(pattern.findall(part)) for part in parts])
    print(f"{len(parts)} paragraphs, {size:.2f} MB; reference: one pass of a plain pattern")
    print(f"{'':12s} {'MB/s':>8s} {'times the reference':>20s}")
    print(f"{'reference':12s} {size / reference:8.1f} {1.0:20.1f}")
    total = 0.0
    for name, find in finders().items():
        taken = best_of(rounds, lambda find=find: [find(part) for part in parts])  # type: ignore[misc]  # (bound at once)
        total += taken if name != "sentences" else 0.0
        print(f"{name:12s} {size / taken:8.1f} {taken / reference:20.1f}")
    print(f"{'first three':12s} {size / total:8.1f} {total / reference:20.1f}")


def whole_way(rounds: int) -> None:
    """Print documents a second from text to facts and from file to record, in one process."""
    from ntm_extract import read_notice
    from ntm_extract.extract import find_facts
    from ntm_extract.layout import parse_structure

    paths = [
        path
        for path in sorted(ROOT.glob("samples/*/notice.txt"))
        if "garbled" not in path.parent.name
    ]
    texts = [path.read_text(encoding="utf-8") for path in paths]
    size = sum(len(text.encode()) for text in texts) / 1e3 / len(texts)
    ways: dict[str, Callable[[], object]] = {
        "text to facts": lambda: [find_facts(parse_structure(text)) for text in texts],
        "file to record": lambda: [read_notice(path) for path in paths],
    }
    print()
    for name, way in ways.items():
        way()  # the models are loaded once
        taken = best_of(rounds, way)
        print(f"{name}: {len(texts) / taken:.0f} documents a second ({size:.0f} kB each)")


def curve(longest: int, steps: int) -> float:
    """Print processor seconds for hostile strings of doubling length; return the worst growth."""
    from ntm_extract.extract import find_facts
    from ntm_extract.layout import parse_structure

    sizes = [longest >> step for step in range(steps - 1, -1, -1)]
    print(f"\n{'hostile':14s} {'finder':11s} " + " ".join(f"{size / 1e6:8.2f}M" for size in sizes))
    worst = 0.0
    whole: dict[str, Finder] = {"all facts": lambda text: find_facts(parse_structure(text))}
    for name, unit in HOSTILE.items():
        for finder, find in {**finders(), **whole}.items():
            times = []
            for size in sizes:
                text = (unit * (size // len(unit) + 1))[:size]
                begun = process_time()
                find(text)
                times.append(process_time() - begun)
            growth = times[-1] / max(times[-2], 1e-3)
            worst = max(worst, growth if times[-1] > 0.05 else 0.0)
            figures = " ".join(f"{one:9.3f}" for one in times)
            print(f"{name:14s} {finder:11s} {figures} x{growth:.1f}", flush=True)
    print(f"worst growth from one length to the next: {worst:.1f} (2.0 is linear)")
    return worst


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--longest", type=int, default=1 << 18, help="characters; 2 MB: 2097152")
    parser.add_argument("--steps", type=int, default=3, help="lengths, each half of the next")
    parser.add_argument("--no-curve", action="store_true", help="only the throughput")
    options = parser.parse_args()
    throughput(options.rounds)
    whole_way(options.rounds)
    if not options.no_curve:
        curve(options.longest, options.steps)
    return 0


if __name__ == "__main__":
    sys.exit(main())
