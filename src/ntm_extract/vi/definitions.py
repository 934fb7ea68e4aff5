"""Abbreviations that a document defines for itself: "khám chữa bệnh (KCB)"."""

from __future__ import annotations

import re
from functools import lru_cache

from ntm_extract.vi.first_letters import by_letter

_KEPT = frozenset({"UBND", "HĐND", "NTM", "MTQG", "OCOP"})
_DEFINED = re.compile(
    r"\(\s*(?:(?:sau đây|gọi|viết|tắt|là|chung|được)[\s:]+){0,8}(?P<short>[A-ZĐƠƯ]{2,9})\s*\)"
)
_LOOK_BACK = 90
_SKIPPED = frozenset({"và", "của", "các", "cho", "với", "về"})


def read_definitions(text: str) -> dict[str, str]:
    """Return the abbreviations that ``text`` defines by their initials, and what they stand for."""
    found: dict[str, str] = {}
    for match in _DEFINED.finditer(text):
        short = match["short"]
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        full = _initials_of(before, short)
        if full and short not in _KEPT:
            found.setdefault(short, full)
    return found


def _initials_of(words: str, short: str) -> str | None:
    """Return the end of ``words`` whose initials are ``short``."""
    words = re.split(r"[.;:()\n]", words)[-1]
    parts = list(re.finditer(r"[^\W\d_]+", words))
    letters = list(short.upper())
    at = len(parts)
    while letters and at:
        at -= 1
        word = parts[at].group()
        if word[0].upper() == letters[-1]:
            letters.pop()
        elif word.lower() not in _SKIPPED:
            return None
    return words[parts[at].start() :].strip() if not letters else None


@lru_cache(maxsize=4)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return by_letter(r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")(?!\w)")


def expand(name: str, definitions: dict[str, str]) -> str:
    """Return ``name`` with the document's own abbreviations opened."""
    if not definitions:
        return name
    return _any_of(tuple(definitions)).sub(lambda match: definitions[match.group()], name)
