"""Hostile files made by code: hundreds of ways in which an input can be broken or meant to break.

Each is a name, its bytes, and what a reader has to make of it: ``good`` must be read, ``bad`` must
fail with a code, ``any`` may be either, as long as it is accounted for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

Expectation = Literal["good", "bad", "any"]


class Case(NamedTuple):
    name: str
    content: bytes
    expected: Expectation


def all_cases() -> Iterator[Case]:
    """Yield every case of every kind; the same ones each time."""
    from doubles.hostile import office, pdf_bombs, pdf_damage, pictures, texts  # noqa: PLC0415

    kinds: tuple[Callable[[], Iterator[Case]], ...] = (
        pdf_damage.cases,
        pdf_bombs.cases,
        office.cases,
        pictures.cases,
        texts.cases,
    )
    for kind in kinds:
        yield from kind()
