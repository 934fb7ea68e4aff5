"""Speed, memory and look-up times of the index of versions, for growing numbers of notices.

Run by ``python benchmarks/dedup.py scale``.
"""

from __future__ import annotations

import random
import resource
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from dedup_damage import garble
from dedup_notices import Made, NoticeMaker, facts_of
from dedup_peers import File, match_by_words
from ntm_extract.dedup.fold import fold
from ntm_extract.dedup.index import Index, Stamped
from ntm_extract.dedup.matching import look_up
from ntm_extract.dedup.signature import Reading
from ntm_extract.dedup.verify import verify

MATCHED = 2000
"""Notices that are held against all others to measure how many it are a second."""

SERIES = 5
"""Notices of a series, made one after the other. A series is measured whole: what its notices are
to each other is then found out once for each pair, as it is when all are matched."""

Clock = Callable[[], float]


def readings(files: Iterable[File]) -> Iterator[tuple[Reading, Stamped]]:
    """Yield files as the index takes them."""
    for file in files:
        yield Reading(file.facts, fold(file.text)), Stamped(file.facts.path, "")


def scale(paragraphs: list[str], sizes: Sequence[int], seed: int, clock: Clock) -> None:
    """Print speed and memory for growing numbers of notices, in series of five.

    ``peer/s`` is what datasketch takes to sketch the words of the same notices, on one core at the
    same time: machines differ, the ratio less so.
    """
    head = (
        "notices",
        "peer/s",
        "index/s",
        "match/s",
        "look-up",
        "95%",
        "found",
        "memory",
        "on disk",
    )
    print("".join(f"{name:>10}" for name in head))
    for size in sizes:
        print(
            "".join(f"{cell:>10}" for cell in _measured(paragraphs, size, seed, clock)), flush=True
        )


def _measured(paragraphs: list[str], size: int, seed: int, clock: Clock) -> Iterator[str]:
    maker, rnd = NoticeMaker(paragraphs, seed=seed), random.Random(seed)
    kept: list[Made] = []
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "index.sqlite"
        with Index(place) as index:
            seconds = 0.0
            for batch in _batches(maker, size, kept):
                begin = clock()
                with index.changing():
                    index.add(readings(batch))
                seconds += clock() - begin
            begin = clock()
            with index.changing():
                index.settle()
            seconds += clock() - begin
            yield f"{size}"
            yield f"{_peer_rate(kept[:100], clock):.0f}"
            yield f"{size / seconds:.0f}"
            step = max(size // MATCHED, 1)
            sample = {one for one in index.unmatched() if int(one) // SERIES % step == 0}
            with index.changing():
                index.mark_matched(set(index.unmatched()) - sample)
            begin = clock()
            look_up(index)
            yield f"{len(sample) / (clock() - begin):.0f}"
            times, found = _looked_up(index, kept, rnd, clock)
            yield f"{times[len(times) // 2] * 1000:.1f} ms"
            yield f"{times[len(times) * 95 // 100] * 1000:.1f} ms"
            yield f"{found}/{len(times)}"
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        yield f"{memory:.0f} MiB"
        yield f"{place.stat().st_size / 2**20:.0f} MiB"


def _peer_rate(made: Sequence[Made], clock: Clock) -> float:
    files = [File("", facts_of("", one, notice_id=f"{one}", path=""), one.text()) for one in made]
    begin = clock()
    match_by_words(files)
    return len(files) / (clock() - begin)


def _batches(maker: NoticeMaker, size: int, kept: list[Made]) -> Iterator[list[File]]:
    made = maker.notice()
    step = max(size // 300, 1)
    for start in range(0, size, 1000):
        batch = []
        for number in range(start, min(start + 1000, size)):
            made = (
                maker.sibling(made, replaced=0.1, renumbered=0.3)
                if number % SERIES
                else maker.notice()
            )
            if number % step == 0:
                kept.append(made)
            text = made.text()
            facts = facts_of(text, made, notice_id=f"{number:07}", path=f"{number:07}.txt")
            batch.append(File(f"{number}", facts, text))
        yield batch


def _looked_up(
    index: Index, kept: Sequence[Made], rnd: random.Random, clock: Clock
) -> tuple[list[float], int]:
    """Look up a garbled version of some notices, without number and date."""
    times, found = [], 0
    ids = sorted(index.stamps())
    step = max(len(ids) // 300, 1)
    for number, made in enumerate(kept):
        text = garble(made.text(letterhead=False), rate=0.15, rnd=rnd)
        facts = facts_of(text, made, notice_id="new", path="new.txt")
        begin = clock()
        new = Reading(facts, fold(text))
        verdicts = {one: verify(new, index.load(one)) for one in index.candidates(new)}
        times.append(clock() - begin)
        best = max(verdicts, key=lambda one: verdicts[one].logit, default=None)
        found += best == ids[number * step] and verdicts[best].is_same
    return sorted(times), found
