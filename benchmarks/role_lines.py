"""Read who leads, coordinates and receives in single lines of legal texts.

    python benchmarks/role_lines.py [--errors]
    python benchmarks/role_lines.py --corpus FOLDER [--cue PATTERN] [--count 100] [--skip 0]

Without ``--corpus`` the lines of ``role_lines.tsv`` are read and compared with what a reader wrote
down for them, for two halves apart: rules were written with the first in view, and the second is
held out (an odd last digit of the key, which is the beginning of the line's SHA-256). The lines are
from laws, decrees, decisions and plans (outside copyright, Luật Sở hữu trí tuệ, điều 15). Those of
``role_lines_written.tsv`` are invented: orders as provinces, ministries and communes write them,
annotated before they were read. With
``--corpus`` the lines of its ``legal_admin.txt.xz`` that hold the cue are printed with what is read
in them, in the order of their SHA-256; lines of the held-out half are left out.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import lzma
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz

from ntm_extract.evaluate.compare import AGENCY_SIMILARITY
from ntm_extract.evaluate.tally import Tally
from ntm_extract.evaluate.words import normalize_agency
from ntm_extract.extract.tasks.partners import find_coordinating, find_report_to
from ntm_extract.extract.tasks.roles import find_lead
from ntm_extract.layout.labels import read_label

GOLD = Path(__file__).with_suffix(".tsv")
WRITTEN = GOLD.with_name("role_lines_written.tsv")
ROLES = ("lead", "coordinating", "report_to")
KEY_LENGTH = 8
SHORTEST, LONGEST = 60, 600


class Line(NamedTuple):
    """A line and the agencies that a reader found in it, by role."""

    key: str
    text: str
    roles: dict[str, list[str]]

    @property
    def held_out(self) -> bool:
        """Tell whether no rule may be written with the line in view."""
        return int(self.key, 16) % 2 == 1


def key_of(text: str) -> str:
    """Return the key of a line: the beginning of its SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:KEY_LENGTH]


def gold_lines(gold: Path = GOLD) -> list[Line]:
    """Return the annotated lines."""
    with gold.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [
            Line(
                row["key"],
                row["text"],
                {role: [name for name in row[role].split(";") if name] for role in ROLES},
            )
            for row in rows
        ]


def read_roles(line: str) -> dict[str, list[str]]:
    """Return what the grammar of roles reads in a line."""
    label = read_label(line)
    body = line[label.end :] if label else line
    found = (find_lead(body), find_coordinating(body), find_report_to(body))
    return {
        role: list(dict.fromkeys(one.name for one in mentions))
        for role, mentions in zip(ROLES, found, strict=True)
    }


def corpus_lines(corpus: Path, cue: str) -> Iterator[str]:
    """Yield the lines of the corpus with a cue, in the order of their keys."""
    pattern = re.compile(cue)
    held_out = {line.key for line in gold_lines() if line.held_out}
    kept: dict[str, str] = {}
    with lzma.open(corpus / "legal_admin.txt.xz", "rt", encoding="utf-8") as file:
        for raw in file:
            text = raw.strip()
            if SHORTEST <= len(text) <= LONGEST and pattern.search(text):
                kept.setdefault(key_of(text), text)
    return (kept[key] for key in sorted(kept) if key not in held_out)


def _likeness(one: str, other: str) -> float:
    return float(fuzz.ratio(normalize_agency(one), normalize_agency(other)))


def score(gold: Path, *, errors: bool) -> None:
    """Print precision, recall and F1 of each role for both halves."""
    print(gold.stem)
    rule = (_likeness, AGENCY_SIMILARITY)
    for half, held_out in (("seen", False), ("held out", True)):
        tally = Tally()
        for line in gold_lines(gold):
            if line.held_out == held_out:
                found = read_roles(line.text)
                for role in ROLES:
                    tally.add_alike(role, (line.roles[role], found[role]), rule, line.key)
        for role in ROLES:
            count = tally.of(role)
            names = count.found + count.missed
            print(
                f"{half:10}{role:14}P {count.precision:.3f}  R {count.recall:.3f}  "
                f"F1 {count.f1:.3f}  ({names} names)"
            )
        if errors and not held_out:
            for one in tally.differences:
                print(" ", one)


def main() -> None:
    """Score the annotated lines, or print what is read in the corpus."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--errors", action="store_true", help="list the errors of the seen half")
    parser.add_argument("--corpus", type=Path, help="folder with legal_admin.txt.xz")
    parser.add_argument("--cue", default="chủ trì, phối hợp", help="pattern a line must hold")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--skip", type=int, default=0)
    options = parser.parse_args()
    if options.corpus is None:
        for gold in (GOLD, WRITTEN):
            score(gold, errors=options.errors)
        return
    for number, text in enumerate(corpus_lines(options.corpus, options.cue)):
        if options.skip <= number < options.skip + options.count:
            roles = read_roles(text)
            print(f"\n{number} {text}")
            for role in ROLES:
                print(f"    {role:13} {' | '.join(roles[role])}")


if __name__ == "__main__":
    main()
