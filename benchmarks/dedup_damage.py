"""What scanners, copiers and clerks do to a notice. Everything follows from a random generator."""

from __future__ import annotations

import random
import re

from ntm_extract.vi.unicode import bare

PAGE = 2600
"""Characters."""


def half(text: str, *, second: bool) -> str:
    """Return the first or the second half of a text, cut at a line."""
    cut = text.find("\n", len(text) // 2)
    cut = len(text) // 2 if cut < 0 else cut
    return text[cut:] if second else text[:cut]


def lose_page(text: str, rnd: random.Random) -> str:
    """Return the text without one of its pages (2,600 characters; a short notice has three)."""
    size = min(PAGE, len(text) // 3 + 1)
    pages = [text[at : at + size] for at in range(0, len(text), size)]
    del pages[rnd.randrange(len(pages))]
    return "".join(pages)


_CONFUSED = {
    "a": "4o",
    "b": "hd",
    "c": "eo",
    "d": "cd",
    "e": "co",
    "g": "qy",
    "h": "bn",
    "i": "lj1",
    "k": "lx",
    "l": "i1",
    "m": "nr",
    "n": "mu",
    "o": "c06",
    "p": "gn",
    "q": "g",
    "r": "nv",
    "s": "5z",
    "t": "fl",
    "u": "nv",
    "v": "y",
    "x": "k",
    "y": "v",
    "đ": "dbB",
    "0": "8O",
    "1": "7l",
    "2": "7Z",
    "3": "8",
    "4": "1A",
    "5": "S6",
    "6": "8b",
    "7": "1",
    "8": "3B",
    "9": "g",
}
"""What a character is taken for."""


def garble(text: str, *, rate: float, rnd: random.Random) -> str:
    """Return ``text`` with a share ``rate`` of its words misread.

    A misread word loses its marks and one or two of its characters are taken for others, dropped
    or doubled; digits are misread a third as often as letters.
    """
    return re.sub(r"\S+", lambda word: _misread(word.group(), rate, rnd), text)


def _misread(word: str, rate: float, rnd: random.Random) -> str:
    has_digit = any(char.isdigit() for char in word)
    if rnd.random() >= (rate / 3 if has_digit else rate):
        return word
    chars = list(bare(word))
    for _ in range(1 if len(chars) < 4 else rnd.randint(1, 2)):
        place = rnd.randrange(len(chars))
        draw = rnd.random()
        if draw < 0.75:
            chars[place] = rnd.choice(_CONFUSED.get(chars[place].lower(), "i"))
        elif draw < 0.88:
            chars[place] = ""
        else:
            chars[place] += rnd.choice("il'.")
    return "".join(chars)


_ENGLISH_VOWELS = {"a": ("á", "a", "4"), "e": ("é",), "o": ("é", "6", "o", "d"), "i": ("i",)}
_ENGLISH_U = ("ii", "w", "y", "ir")


def read_as_english(text: str, rnd: random.Random) -> str:
    """Return ``text`` as an English OCR model leaves it: marks guessed or lost, digits in words."""
    return "".join(_english(char, rnd) for char in text)


def _english(char: str, rnd: random.Random) -> str:
    plain = bare(char)
    if plain == char:
        slips = rnd.random() < 0.006 and not char.isspace()
        return rnd.choice(_CONFUSED.get(char, char)) if slips else char
    draw = rnd.random()
    if draw < 0.5:
        return plain
    if draw < 0.9:
        base = plain.lower()
        return rnd.choice(_ENGLISH_U if base == "u" else _ENGLISH_VOWELS.get(base, (plain,)))
    return rnd.choice(("", "i", plain))
