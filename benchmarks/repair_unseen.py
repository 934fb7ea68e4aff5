"""How well marks come back to text that training has not seen the like of.

    python benchmarks/repair_unseen.py --corpus FOLDER [--marked FOLDER] [--peers VENV]

Official texts repeat each other, so that a figure on any lines flatters. Here two figures are
given: on all lines, and on those of whose runs of six words less than a fifth stand anywhere in the
training corpus. Lines: those of ``legal_admin`` that training holds back
(``training/repair/count_language.py``), and of the texts in --marked folders.

Peers are run from the virtual environment --peers: pyvi (MIT), and underthesea if its release
restores marks; what is not there is skipped, and said so.
"""

from __future__ import annotations

import argparse
import json
import lzma
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import numpy as np
import numpy.typing as npt

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))
sys.path.insert(0, str(ROOT / "training" / "repair"))

from count_language import is_held_back  # noqa: E402  (found through the lines above)

from ntm_extract.core.stages import ReadText  # noqa: E402  (found through the lines above)
from ntm_extract.repair import load_restorer  # noqa: E402  (found through the lines above)
from ntm_extract.repair.passages import join_lines  # noqa: E402  (found through the lines above)
from ntm_extract.vi.unicode import bare, nfc, place_tone_marks  # noqa: E402  (found through the lines above)
from repair import commonest_marks, compare  # noqa: E402  (found through the lines above)

WORD = re.compile(r"[^\W\d_]+")
RUN, SHARE = 6, 0.2
FEWEST_WORDS, LINES_A_PAGE = 12, 40
LINES_AT_ONCE = 20_000
OFFICIAL = "legal_admin"
PARAGRAPH = "\n\n\n"
MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)

PEERS = {
    "pyvi": "from pyvi.ViUtils import add_accents as restore",
    "underthesea": "from underthesea import restore_diacritics as restore",
}
PROGRAM = """
import json, sys
{}

def restored(line):
    try:
        return restore(line)
    except KeyError:  # pyvi 0.1.1 stumbles over some words of other languages
        return line

json.dump([restored(line) for line in json.load(sys.stdin)], sys.stdout)
"""


class Runs:
    """Which runs of words of some lines stand in the corpus."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._ids: dict[str, int] = {}
        self._of_line = [self._hashes(words_of(line), grow=True) for line in lines]
        self._known = np.unique(np.concatenate(self._of_line))
        self._seen = np.zeros(len(self._known), dtype=bool)

    def _hashes(self, words: list[str], *, grow: bool = False) -> npt.NDArray[np.uint64]:
        if grow:
            ids = [self._ids.setdefault(word, len(self._ids) + 1) for word in words]
        else:
            ids = [self._ids.get(word, 0) for word in words]
        numbers = np.array(ids, dtype=np.uint64)
        size = max(0, len(numbers) - RUN + 1)
        mixed = np.zeros(size, dtype=np.uint64)
        for step in range(RUN):
            mixed = (mixed ^ numbers[step : step + size]) * MULTIPLIER
            mixed ^= mixed >> np.uint64(29)
        return mixed

    def look_up(self, lines: Iterable[str]) -> None:
        """Note which runs stand in ``lines`` of the corpus."""
        words = [word for line in lines for word in (*words_of(line), "\n")]
        found = self._hashes(words)
        at = np.minimum(np.searchsorted(self._known, found), len(self._known) - 1)
        self._seen[at[self._known[at] == found]] = True

    def shares(self) -> list[float]:
        """Return for each line the share of its runs that the corpus has."""
        return [
            float(self._seen[np.searchsorted(self._known, own)].mean()) if len(own) else 1.0
            for own in self._of_line
        ]


def words_of(line: str) -> list[str]:
    """Return the words of a line in small letters."""
    return WORD.findall(place_tone_marks(nfc(line)).lower())


def corpus_lines(path: Path, *, held_back: bool) -> Iterator[str]:
    """Yield the lines of a corpus file that training counts, or those that it holds back."""
    with lzma.open(path, "rt", encoding="utf-8") as stream:
        for number, line in enumerate(stream):
            own = path.name.startswith(OFFICIAL) and is_held_back(number)
            if own == held_back:
                yield line.strip()


def long_lines(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines that are long enough to tell."""
    return (line for line in lines if len(words_of(line)) >= FEWEST_WORDS)


def read_sets(args: argparse.Namespace) -> dict[str, list[str]]:
    """Return the lines to measure on, by where they come from."""
    held = corpus_lines(args.corpus / f"{OFFICIAL}.txt.xz", held_back=True)
    sets = {"official lines held back": list(islice(long_lines(held), args.lines))}
    for folder in args.marked:
        texts = (path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt")))
        sets[folder.name] = [one for text in texts for one in long_lines(paragraphs(nfc(text)))]
    return sets


def paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a text whose lines may be wrapped."""
    for lines in join_lines(text):
        yield " ".join(text[start:end].strip() for start, end in lines)


def ours(lines: list[str]) -> list[str]:
    """Restore with this package, pages of lines at once, each line a paragraph of its own."""
    restorer, restored = load_restorer(), []
    for low in range(0, len(lines), LINES_A_PAGE):
        page = PARAGRAPH.join(lines[low : low + LINES_A_PAGE])
        restored += restorer.repair(ReadText(page)).text.split(PARAGRAPH)
    return restored


def of_peer(python: Path, name: str, lines: list[str]) -> list[str] | None:
    """Restore with a peer in its own environment; None where it is not there."""
    program = PROGRAM.format(PEERS[name])
    done = subprocess.run(
        [python, "-W", "ignore", "-c", program],
        input=json.dumps(lines).encode(),
        capture_output=True,
        check=False,
    )
    return json.loads(done.stdout) if done.returncode == 0 else None


def show(name: str, lines: list[str], peers: Path | None) -> None:
    """Print one row a way to restore."""
    stripped = [bare(line) for line in lines]
    ways: dict[str, list[str] | None] = {
        "commonest marks": [commonest_marks(line) for line in stripped],
        "repair": ours(stripped),
    }
    for peer in PEERS if peers else ():
        ways[peer] = of_peer(peers / "bin" / "python", peer, stripped) if peers else None
    for way, restored in ways.items():
        if restored is None:
            print(f"{name}: {way} does not restore marks or is not installed: skipped")
        else:
            row = compare(f"{name}: {way}", zip(restored, lines, strict=True), str)
            right = 1 - row.errors / max(1, row.words)
            print(f"{row.what:<58} {len(lines):>6} lines {row.words:>7} words {right:>8.2%} right")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--corpus", type=Path, required=True, help="folder of *.txt.xz")
    parser.add_argument("--marked", type=Path, action="append", default=[])
    parser.add_argument("--peers", type=Path, help="virtual environment with pyvi, underthesea")
    parser.add_argument("--lines", type=int, default=3000, help="held-back lines to take")
    args = parser.parse_args()
    sets = read_sets(args)
    runs = Runs([line for lines in sets.values() for line in lines])
    for path in sorted(args.corpus.glob("*.txt.xz")):
        lines = corpus_lines(path, held_back=False)
        while part := list(islice(lines, LINES_AT_ONCE)):
            runs.look_up(part)
    shares = iter(runs.shares())
    for name, lines in sets.items():
        own = [next(shares) for _ in lines]
        new = [line for line, share in zip(lines, own, strict=True) if share < SHARE]
        show(f"{name}, all", lines, args.peers)
        show(f"{name}, under {SHARE:.0%} seen", new, args.peers)


if __name__ == "__main__":
    main()
