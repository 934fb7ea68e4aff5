"""Read deadlines and quantities in single lines of official texts.

    python benchmarks/fact_lines.py [--errors]

The lines of ``fact_lines/`` are read and compared with what a reader wrote down for them by the
specification, for two halves apart: rules were written with the first in view, and the second is
held out (an odd key; the key is the beginning of the line's SHA-256). Lines were picked by cue
words in the order of their SHA-256 from laws, decrees, plans and conclusions (outside copyright,
Luật Sở hữu trí tuệ, điều 15); lines on which a reader could not decide are left out.
A deadline counts where date or rhythm are right ("null": counted from an event without a date), a
quantity where role, comparator, value and the first word of its unit are. ``--errors`` lists what
went wrong in the first half alone.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ntm_extract.evaluate.tally import Counts
from ntm_extract.extract.deadlines import find_deadlines
from ntm_extract.extract.targets import find_quantities

LINES = Path(__file__).with_suffix("")
_QUANTITY = re.compile(r"(?P<role>[TR])(?P<comparator>>=|<=|[=~+-])(?P<value>[\d.]+) (?P<unit>.+)")


def rows(kind: str) -> Iterator[dict[str, str]]:
    """Yield the annotated lines of a kind."""
    with (LINES / f"{kind}.tsv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def deadlines_read(row: dict[str, str]) -> list[str]:
    """Return what the program reads in a line of deadlines, as the annotation is written."""
    found = find_deadlines(row["text"], issued_on=date.fromisoformat(row["issued_on"]))
    return [one.rrule or (one.due.isoformat() if one.due else "null") for one in found]


def quantities_read(row: dict[str, str]) -> list[str]:
    """Return what the program reads in a line of quantities, as the annotation is written."""
    found = find_quantities(
        row["text"],
        issued_on=date.fromisoformat(row["issued_on"]),
        context=row["context"],  # type: ignore[arg-type]  # (the file holds contexts alone)
    )
    return [
        f"{one.role[0].upper()}{one.comparator}{float(one.value)} {first_word(one.unit or '')}"
        for one in found
    ]


def first_word(unit: str) -> str:
    """Return the first word of a unit without case: annotators end a unit here or there."""
    return re.split(r"[ /,]", unit.casefold(), maxsplit=1)[0]


def quantities_annotated(row: dict[str, str]) -> list[str]:
    """Return the annotated quantities of a line, values and units in the form of what is read."""
    entries = [_QUANTITY.fullmatch(one) for one in row["quantities"].split("; ") if one]
    return [
        f"{one['role']}{one['comparator']}{float(one['value'])} {first_word(one['unit'])}"
        for one in entries
        if one
    ]


def main() -> None:
    """Print precision, recall and F1 for both halves of both kinds."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--errors", action="store_true", help="list errors of the first half")
    options = parser.parse_args()
    for kind, read in (("deadlines", deadlines_read), ("quantities", quantities_read)):
        tallies = {False: Counts(), True: Counts()}
        lines: Counter[bool] = Counter()
        for row in rows(kind):
            held_out = int(row["key"], 16) % 2 == 1
            annotated = (
                row["deadlines"].split() if kind == "deadlines" else quantities_annotated(row)
            )
            right, said = Counter(annotated), Counter(read(row))
            tallies[held_out].found += (right & said).total()
            tallies[held_out].extra += (said - right).total()
            tallies[held_out].missed += (right - said).total()
            lines[held_out] += 1
            if options.errors and not held_out and right != said:
                missed, extra = list((right - said).elements()), list((said - right).elements())
                print(f"  {kind} {row['key']} missed {missed} extra {extra}\n    {row['text']}")
        for held_out, tally in tallies.items():
            half = "held out" if held_out else "for rules"
            figures = f"P {tally.precision:.3f} R {tally.recall:.3f} F1 {tally.f1:.3f}"
            counts = f"+{tally.extra} -{tally.missed} of {tally.found + tally.missed}"
            print(f"{kind:10s} {half:9s} {lines[held_out]:4d} lines  {figures}  {counts}")


if __name__ == "__main__":
    main()
