"""Rule: a pattern with the reading it stands for, and the examples that prove it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

Reading = TypeVar("Reading")


@dataclass(frozen=True, slots=True)
class Example:
    """A text and what the rule has to read in it, field by field (only the fields named)."""

    text: str
    reading: tuple[tuple[str, object], ...]


def example(text: str, **reading: object) -> Example:
    """Return an example: the text, and the fields of the match that it must give."""
    return Example(text, tuple(reading.items()))


@dataclass(frozen=True, slots=True)
class Rule(Generic[Reading]):
    """One way in which notices say something.

    ``pattern`` runs on shadow text (``vi.shadow``). ``build`` turns its match into a reading, or
    None where a second look shows that it is none. Every example must give a match of this rule
    with the fields named; a non-example must give no match of this rule. ``cues`` are words of
    which one must stand in the text for the pattern to have a chance: a cheap look first.
    """

    name: str
    pattern: re.Pattern[str]
    build: Callable[[re.Match[str]], Reading | None]
    examples: tuple[Example, ...]
    non_examples: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()

    def readings(self, shade: str) -> Iterator[Reading]:
        """Return what the rule reads in a shadow text."""
        if self.cues and not any(map(shade.__contains__, self.cues)):
            return iter(())
        return self._read(shade)

    def _read(self, shade: str) -> Iterator[Reading]:
        for match in self.pattern.finditer(shade):
            reading = self.build(match)
            if reading is not None:
                yield reading
