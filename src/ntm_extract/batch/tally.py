"""Counts of a run, and its summary: what was done, what failed and why, on one screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from ntm_extract.batch.job import Failure, Outcome

_EXAMPLES = 3
_MAX_CODES = 8
_MAX_NAME = 60


@dataclass(slots=True)
class Tally:
    """What became of the inputs so far."""

    inputs: int = 0
    ok: int = 0
    failed: int = 0
    skipped: int = 0
    pages: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[tuple[str, Failure]]] = field(default_factory=dict)
    interrupted: bool = False
    gave_up: bool = False

    @property
    def tried(self) -> int:
        """How many inputs are behind us."""
        return self.ok + self.failed + self.skipped

    def count(self, outcome: Outcome, *, skipped: bool) -> None:
        """Count one outcome."""
        if skipped or outcome.status == "skipped":
            self.skipped += 1
        elif outcome.failure is None:
            self.ok += 1
            self.pages += 0 if outcome.known else outcome.pages
        else:
            self.failed += 1
            self.codes[outcome.failure.code] += 1
            kept = self.examples.setdefault(outcome.failure.code, [])
            if len(kept) < _EXAMPLES:
                kept.append((outcome.job.shown, outcome.failure))

    def summary(self) -> Iterator[str]:
        """Yield the lines of the summary: at most about forty, whatever failed."""
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        yield f"{self.ok} read ({self.pages} pages){skipped}, {self.failed} failed"
        for code, number in self.codes.most_common(_MAX_CODES):
            advice = self.examples[code][0][1].advice
            yield f"  {code}: {number}: {advice}"
            for name, failure in self.examples[code]:
                said = (
                    "" if failure.message == failure.advice else f": {printable(failure.message)}"
                )
                yield f"    {printable(name)}{said}"
            if number > _EXAMPLES:
                yield f"    and {number - _EXAMPLES} more"
        if len(self.codes) > _MAX_CODES:
            yield f"  and {len(self.codes) - _MAX_CODES} more kinds of failure, all in run.json"


def printable(text: str) -> str:
    """Return text that cannot steer a terminal, cut to a bearable length from the left."""
    safe = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)
    return safe if len(safe) <= _MAX_NAME * 2 else "…" + safe[-_MAX_NAME * 2 :]
