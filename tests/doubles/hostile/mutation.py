"""Damage that any file can take: cut, flipped bits, pieces lost, doubled, blanked."""

from __future__ import annotations

import random
from collections.abc import Iterator

from doubles.hostile import Case


def mutations(stem: str, suffix: str, good: bytes, *, cuts: int, rounds: int) -> Iterator[Case]:
    for number in range(cuts):
        at = len(good) * number // cuts
        expected = "bad" if at < 4 else "any"
        yield Case(f"{stem}_cut_{number:02}{suffix}", good[:at], expected)
    dice = random.Random(stem)
    for number in range(rounds):
        for way, change in (("bits", flip), ("lost", lose), ("twice", double), ("blank", blank)):
            yield Case(f"{stem}_{way}_{number:02}{suffix}", change(good, dice), "any")


def flip(good: bytes, dice: random.Random) -> bytes:
    data = bytearray(good)
    for _ in range(dice.choice([1, 3, 10, 100])):
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    return bytes(data)


def lose(good: bytes, dice: random.Random) -> bytes:
    start, end = _stretch(good, dice)
    return good[:start] + good[end:]


def double(good: bytes, dice: random.Random) -> bytes:
    start, end = _stretch(good, dice)
    return good[:end] + good[start:]


def blank(good: bytes, dice: random.Random) -> bytes:
    start, end = _stretch(good, dice)
    return good[:start] + bytes(end - start) + good[end:]


def _stretch(good: bytes, dice: random.Random) -> tuple[int, int]:
    start = dice.randrange(len(good))
    return start, min(len(good), start + dice.choice([1, 10, 100, 1000]))
