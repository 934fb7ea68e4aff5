"""How well and how fast versions of one notice are found, next to word MinHash and plain hashing.

    python benchmarks/dedup.py accuracy --corpus TEXT.xz
    python benchmarks/dedup.py documents FOLDER...
    python benchmarks/dedup.py scale --notices 10000 100000 --corpus TEXT.xz

``accuracy``: made notices, each with a sibling of its series, and a version of each under one kind
of damage. ``documents``: real texts, each with a garbled copy, an OCR copy and a half.
``scale``: notices a second, memory, time to look a new one up, for growing numbers of notices.

A pair is found when both files stand in one group. A false merge is a pair of different notices in
one group. The corpus is a text with a paragraph a line (.xz or plain), or a folder of texts; the
texts of ``samples/`` unless given.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from dedup_damage import garble, half, lose_page, read_as_english
from dedup_notices import Made, NoticeMaker, facts_of, read_paragraphs
from dedup_peers import File, Groups, Matcher, match_by_hash, match_by_letters, match_by_words
from dedup_scale import readings, scale
from ntm_extract.dedup.cluster import group_notices
from ntm_extract.dedup.identity import NoticeFacts
from ntm_extract.dedup.index import Index
from ntm_extract.dedup.matching import look_up
from ntm_extract.dedup.verify import Verdict, verify

SAMPLES = Path(__file__).resolve().parent.parent / "samples"


@dataclass(frozen=True, slots=True)
class Score:
    """Pairs of one collection: how many there are, how many were found, how many falsely."""

    pairs: int
    found: int
    false: int

    def row(self) -> str:
        """Return recall, precision and false merges for a table."""
        recall = self.found / max(self.pairs, 1)
        precision = self.found / max(self.found + self.false, 1)
        return f"{recall:6.3f} {precision:6.3f} {self.false:5}"


def score(files: Sequence[File], groups: Groups) -> Score:
    """Count the pairs of a grouping that are right and wrong."""
    notice = {file.facts.notice_id: file.notice for file in files}
    sizes: dict[str, int] = defaultdict(int)
    for file in files:
        sizes[file.notice] += 1
    found = false = 0
    for group in groups:
        for a, b in combinations(group, 2):
            if notice[a] == notice[b]:
                found += 1
            else:
                false += 1
    return Score(sum(size * (size - 1) // 2 for size in sizes.values()), found, false)


def match(files: Sequence[File]) -> Groups:
    """Group files as ``ntm-extract dedup`` does."""
    with tempfile.TemporaryDirectory() as folder, Index(Path(folder) / "index.sqlite") as index:
        with index.changing():
            index.add(readings(files))
        look_up(index)

        def check(a: str, b: str) -> Verdict:
            return verify(index.load(a), index.load(b))

        return group_notices(index.pairs, check)


MATCHERS: dict[str, Matcher] = {
    "this": match,
    "word MinHash": match_by_words,
    "letter MinHash": match_by_letters,
    "hash": match_by_hash,
}


# --- accuracy on made notices


Shape = Callable[[Made, random.Random], str]
Misreading = Callable[[str, random.Random], str]


def _rate(rate: float) -> Misreading:
    return lambda text, rnd: garble(text, rate=rate, rnd=rnd)


SHAPES: dict[str, Shape] = {
    "whole": lambda made, _: made.text(),
    "no letterhead": lambda made, _: made.text(letterhead=False),
    "first half": lambda made, _: half(made.text(), second=False),
    "second half": lambda made, _: half(made.text(), second=True),
    "a page lost": lambda made, rnd: lose_page(made.text(), rnd),
}
MISREADINGS: dict[str, Misreading] = {
    "as is": lambda text, _: text,
    **{f"{rate:.0%} misread": _rate(rate) for rate in (0.05, 0.1, 0.2, 0.3)},
    "as English": read_as_english,
}


def series(maker: NoticeMaker, count: int) -> Iterator[tuple[Made, Made]]:
    """Yield notices in pairs of one series: other year and numbers, or a third of the text."""
    shapes: tuple[Callable[[Made], Made], ...] = (
        lambda one: maker.sibling(one, replaced=0.0, renumbered=0.5),
        lambda one: maker.sibling(one, replaced=0.34, renumbered=0.1),
        maker.of_other_body,
        maker.revised,
    )
    for number in range(count):
        made = maker.notice()
        yield made, shapes[number % len(shapes)](made)


def accuracy(paragraphs: list[str], count: int, seed: int) -> None:
    """Print recall, precision and false merges for every kind of damage and every matcher."""
    print(f"{count} series of two notices; each notice clean and in a damaged version")
    print(f"{'':28}" + "".join(f"{name:^21}" for name in MATCHERS))
    print(f"{'':28}" + f"{'recall  prec. false':^21}" * len(MATCHERS))
    for shape in SHAPES:
        for misreading in MISREADINGS:
            files = _collection(paragraphs, count, seed, shape, misreading)
            rows = [score(files, matcher(files)).row() for matcher in MATCHERS.values()]
            print(f"{shape + ', ' + misreading:28}" + "".join(f"{row:^21}" for row in rows))


def _collection(
    paragraphs: list[str], count: int, seed: int, shape: str, misreading: str
) -> list[File]:
    """Return the files of all series, without parts in which the two of a series do not differ."""
    rnd = random.Random(seed)
    files = []
    for number, pair in enumerate(series(NoticeMaker(paragraphs, seed=seed), count)):
        left = [SHAPES[shape](made, rnd) for made in pair]
        for member, (made, text) in enumerate(zip(pair, left, strict=True)):
            versions = {"clean": made.text()}
            if left[0] != left[1]:
                versions["damaged"] = MISREADINGS[misreading](text, rnd)
            for kind, version in versions.items():
                notice = f"{number}-{member}"
                name = f"{notice}-{kind}"
                facts = facts_of(version, made, notice_id=name, path=f"{name}.txt")
                files.append(File(notice, facts, version))
    return files


# --- real documents


def documents(folders: Sequence[Path], seed: int, same: Sequence[str]) -> None:
    """Print how the versions of real documents come together, and which were not found."""
    rnd = random.Random(seed)
    files = []
    paths = sorted(path for folder in folders for path in folder.rglob("*.txt"))
    for path in paths:
        text = path.read_text(encoding="utf-8", errors="replace")
        copies = {
            "as is": text,
            "read as English": read_as_english(text, rnd),
            "OCR copy": garble(text, rate=0.1, rnd=rnd),
            "first half": half(text, second=False),
            "second half": half(text, second=True),
            "second half as English": read_as_english(half(text, second=True), rnd),
        }
        notice = str(path.with_suffix(""))
        notice = same[0] if any(one in notice for one in same) else notice
        for kind, copy in copies.items():
            facts = NoticeFacts(notice_id=f"{path} ({kind})", path=f"{path} ({kind})")
            files.append(File(notice, facts, copy))
    print(f"{len(paths)} documents in six versions each, by their text alone")
    print(f"{'':16} {'recall  prec. false':^21} {'with its original':>18}")
    for name, matcher in MATCHERS.items():
        groups = matcher(files)
        group_of = {one: group for group in groups for one in group}
        lost = [
            file.facts.path
            for file in files
            if file.facts.path.rpartition(" (")[0] + " (as is)"
            not in group_of.get(file.facts.notice_id, (file.facts.notice_id,))
        ]
        with_own = len(files) - len(paths) - len(lost)
        total = len(files) - len(paths)
        print(f"{name:16} {score(files, groups).row():^21} {with_own:>10} of {total}")
        if name == "this":
            print("".join(f"  lost: {path}\n" for path in lost), end="")


def main() -> None:
    """Run the part that the command line names."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("part", choices=("accuracy", "documents", "scale"))
    parser.add_argument("folders", nargs="*", type=Path, help="documents: folders of texts")
    parser.add_argument(
        "--same",
        nargs="+",
        default=["ha_tinh_2024"],
        help="documents: parts of paths that are one notice",
    )
    parser.add_argument("--corpus", type=Path, default=SAMPLES)
    parser.add_argument("--paragraphs", type=int, default=40_000, help="taken from the corpus")
    parser.add_argument("--only", nargs="+", default=list(MATCHERS), choices=list(MATCHERS))
    parser.add_argument("--series", type=int, default=60, help="accuracy: series of two notices")
    parser.add_argument("--notices", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--cpu",
        action="store_true",
        help="scale: count the seconds that this process had a core, not those of the clock",
    )
    options = parser.parse_args()
    for name in set(MATCHERS) - set(options.only):
        del MATCHERS[name]
    if options.part == "documents":
        documents(options.folders or [SAMPLES], options.seed, options.same)
        return
    paragraphs = read_paragraphs(options.corpus, limit=options.paragraphs)
    if options.part == "accuracy":
        accuracy(paragraphs, options.series, options.seed)
    else:
        clock = time.process_time if options.cpu else time.perf_counter
        scale(paragraphs, options.notices, options.seed, clock)


if __name__ == "__main__":
    main()
