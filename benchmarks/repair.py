r"""Measures text repair: word and character errors before and after, and beside simpler ways.

    python benchmarks/repair.py --pair READ.txt TRUE.txt ... --pages PAGES.jsonl \
        --scans SCANS.jsonl ... --marked FOLDER --pdf FILE.pdf

--pair: a garbled reading and its truth (bodies are compared). --pages: pages of
``training/repair/make_pages.py``; those kept for test are repaired, as read, and once more as a
second engine would leave them, which drops marked letters (simulated). --scans: pages of
``training/repair/make_scans.py``, which the reading stage read with light errors; those kept for
test are repaired with the engine's confidences and without. --marked: clean texts; they are
repaired stripped of all marks, and as they are, which must change nothing. --pdf: a page of it
times bare Tesseract. Every row says how many words it is of.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from ntm_extract.core.stages import ReadText, RepairedText, Word
from ntm_extract.repair import NoisyChannelRestorer, load_restorer
from ntm_extract.vi.syllables import syllable_counts
from ntm_extract.vi.unicode import bare, nfc, place_tone_marks
from repair_speed import show_speed
from second_engine import spoil

TOKEN = re.compile(r"\w+(?:[./,-]\w+)*")
WORD = re.compile(r"[^\W\d_]+")
IN_ORDER = 0.13
SEED = 7
SAME = str.maketrans({"“": '"', "”": '"', "’": "'", "–": "-", "…": ".", "\f": " "})
Way = Callable[[str], str]
Ways = tuple[tuple[str, Way], ...]


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    what: str
    words: int
    errors: int
    letters: int
    wrong: int

    def __str__(self) -> str:
        return (
            f"{self.what:<52} {self.words:>7} {self.errors / max(1, self.words):>8.2%} "
            f"{self.wrong / max(1, self.letters):>8.2%}"
        )


def normal(text: str) -> str:
    """Return text as it is compared: NFC, plain quotes, official tone marks, single spaces."""
    return place_tone_marks(re.sub(r"\s+", " ", nfc(text).translate(SAME)).strip())


def body(text: str) -> str:
    """Return what lies between the subject and "./.": the rest has no fixed reading order."""
    start = re.search(r"K[eếé]t lu[aậ]n c|V/v", text)
    end = text.rfind("./.")
    return text[start.start() if start else 0 : end + 3 if end > 0 else len(text)]


def compare(what: str, pairs: Iterable[tuple[str, str]], way: Way) -> Row:
    """Score a way to repair on (read, true) pairs."""
    words = errors = letters = wrong = 0
    for read, true in pairs:
        got, wanted = normal(way(read)), normal(true)
        mine, theirs = TOKEN.findall(got), TOKEN.findall(wanted)
        words += len(theirs)
        errors += Levenshtein.distance(mine, theirs)
        letters += len(wanted)
        wrong += Levenshtein.distance(got, wanted)
    return Row(what, words, errors, letters, wrong)


def commonest_marks(text: str) -> str:
    """Restore marks word by word: the commonest spelling of the letters (a plain restorer)."""
    best: dict[str, str] = {}
    for word, _ in sorted(syllable_counts().items(), key=lambda pair: pair[1]):
        best[bare(word)] = word

    def spell(match: re.Match[str]) -> str:
        word = best.get(bare(match.group()).lower(), match.group())
        if match.group().isupper():
            return word.upper()
        return word.capitalize() if match.group()[0].isupper() else word

    return WORD.sub(spell, text)


def test_documents(path: Path) -> Iterator[tuple[str, str]]:
    """Yield (read, true) of the documents kept for test, their pages in order put together."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row["split"] == "test" and _is_in_order(row)]
    rows.sort(key=lambda row: row["name"].split("/")[::2])
    for _, group in groupby(rows, key=lambda row: row["name"].split("/")[::2]):
        pages = list(group)
        yield "\n\n".join(row["read"] for row in pages), "\n\n".join(row["true"] for row in pages)


def _is_in_order(row: dict[str, str]) -> bool:
    read, true = (bare(normal(row[key])).lower() for key in ("read", "true"))
    return Levenshtein.distance(read, true) < IN_ORDER * max(1, len(true))


def reliability(repaired: Iterable[tuple[RepairedText, str]]) -> list[str]:
    """Return the share of right changes by confidence."""
    bins: dict[int, list[bool]] = {}
    for result, true in repaired:
        tokens = list(TOKEN.finditer(result.text))
        found = [token.group() for token in tokens]
        right = {
            tokens[at].start()
            for op in Levenshtein.opcodes(found, TOKEN.findall(place_tone_marks(nfc(true))))
            if op.tag == "equal"
            for at in range(op.src_start, op.src_end)
        }
        shift = 0
        for edit in result.edits:
            bins.setdefault(min(9, int(edit.confidence * 10)), []).append(
                edit.start + shift in right
            )
            shift += len(edit.after) - len(edit.before)
    return [
        f"  confidence {low / 10:.1f} to {low / 10 + 0.1:.1f}: "
        f"{len(own):>6} changes, {sum(own) / len(own):.1%} right"
        for low, own in sorted(bins.items())
    ]


def show_pairs(pairs: Iterable[tuple[Path, Path]], ways: Ways) -> None:
    """Print the rows of single readings with their truth."""
    for read, true in pairs:
        whole, truth = read.read_text(encoding="utf-8"), true.read_text(encoding="utf-8")
        for name, way in ways:
            print(compare(f"{read.name[:30]}: {name}", [(body(way(whole)), body(truth))], str))
        plain = (bare(body(nfc(whole))), bare(body(nfc(truth))))
        print(compare(f"{read.name[:30]}: oracle of marks", [plain], str))


def show_pages(path: Path, ways: Ways, restorer: NoisyChannelRestorer) -> None:
    """Print the rows of held-out garbled documents, and of the simulated second engine."""
    documents = list(test_documents(path))
    for name, way in ways:
        print(compare(f"held-out garbled documents: {name}", documents, way))
    plain = [(bare(nfc(read)), bare(nfc(true))) for read, true in documents]
    print(compare("held-out garbled documents: oracle of marks", plain, str))
    second = [(spoil(true, random.Random(SEED)), true) for _, true in documents]
    for name, way in ways:
        print(compare(f"second engine (simulated): {name}", second, way))
    pairs = [(restorer.repair(ReadText(nfc(read))), true) for read, true in documents]
    print("\n".join(["reliability on held-out documents", *reliability(pairs)]))


def test_scans(paths: Iterable[Path]) -> Iterator[tuple[ReadText, str]]:
    """Yield the readings of scanned pages kept for test, with their words, and the truth."""
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row["split"] == "test" and _is_in_order(row):
                words = tuple(
                    Word(low, high, 1, (0, 0, 0, 0), sure) for low, high, sure in row["words"]
                )
                yield ReadText(row["read"], words), row["true"]


def show_scans(paths: Iterable[Path], restorer: NoisyChannelRestorer) -> None:
    """Print the rows of pages that a Vietnamese OCR read with light errors."""
    scans = list(test_scans(paths))
    found = [(restorer.repair(read), true) for read, true in scans]
    plain = [(restorer.repair(ReadText(read.text)), true) for read, true in scans]
    print(compare("degraded scans: as read", [(read.text, true) for read, true in scans], str))
    for name, repaired in (("repair", found), ("repair without confidences", plain)):
        pairs = [(result.text, true) for result, true in repaired]
        print(compare(f"degraded scans: {name}", pairs, str))
    print("\n".join(["reliability on degraded scans", *reliability(found)]))


def show_marked(folder: Path, ways: Ways, restorer: NoisyChannelRestorer) -> None:
    """Print the rows of clean texts: without their marks, and as they are."""
    texts = [nfc(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt"))]
    stripped = [(bare(text), text) for text in texts]
    for name, way in ways:
        print(compare(f"{folder.name} without marks: {name}", stripped, way))
    edits = sum(len(restorer.repair(ReadText(text)).edits) for text in texts)
    words = sum(len(text.split()) for text in texts)
    print(f"{folder.name} as they are: {edits} edits in {words} words")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--pair", type=Path, nargs=2, action="append", default=[])
    parser.add_argument("--pages", type=Path)
    parser.add_argument("--scans", type=Path, nargs="+", default=[])
    parser.add_argument("--marked", type=Path, action="append", default=[])
    parser.add_argument("--pdf", type=Path)
    args = parser.parse_args()
    restorer = load_restorer()

    def repair(text: str) -> str:
        return restorer.repair(ReadText(nfc(text))).text

    ways: Ways = (
        ("as read", str),
        ("commonest marks", lambda text: commonest_marks(bare(nfc(text)))),
        ("repair", repair),
    )
    print(f"{'':<52} {'words':>7} {'WER':>8} {'CER':>8}")
    show_pairs(args.pair, ways)
    if args.pages:
        show_pages(args.pages, ways, restorer)
    if args.scans:
        show_scans(args.scans, restorer)
    for folder in args.marked:
        show_marked(folder, ways, restorer)
    if args.pdf and args.pair:
        show_speed(nfc(args.pair[0][0].read_text(encoding="utf-8")), args.pdf, restorer)


if __name__ == "__main__":
    main()
