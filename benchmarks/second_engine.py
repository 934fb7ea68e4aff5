"""A simulated second engine, whose confusions training never saw: it drops marked letters."""

from __future__ import annotations

import random
import unicodedata

from ntm_extract.vi.unicode import bare, nfc

LIKE = {"v": "y", "h": "b", "n": "ri", "c": "e", "l": "1", "i": "j", "t": "r", "g": "q"}


def spoil(text: str, rng: random.Random) -> str:
    """Return text as a second engine leaves it, whose confusions training never saw."""
    return "".join(_spoilt(char, rng) for char in nfc(text))


def _spoilt(char: str, rng: random.Random) -> str:
    plain, chance = bare(char), rng.random()
    if char == plain:
        return LIKE[char] if char in LIKE and chance < 0.02 else char
    if char in "đĐ":
        return plain if chance < 0.8 else rng.choice(("cl", "a", "t1"))
    marks = len(unicodedata.normalize("NFD", char))
    if marks > 2:
        return _drawn(
            chance, ("", plain, nfc(plain + "\u0301"), rng.choice("eoiau")), (0.5, 0.8, 0.93)
        )
    if ord(char) < 256:
        return _drawn(chance, (char, plain, "", ""), (0.6, 0.9, 1.0))
    return _drawn(
        chance, ("", plain, nfc(plain + "\u0300"), rng.choice("jqiao")), (0.25, 0.75, 0.88)
    )


def _drawn(chance: float, outcomes: tuple[str, ...], limits: tuple[float, ...]) -> str:
    for outcome, limit in zip(outcomes, limits, strict=False):
        if chance < limit:
            return outcome
    return outcomes[-1]
