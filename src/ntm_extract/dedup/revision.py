"""Words by which one notice says that it changes or replaces another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from ntm_extract.dedup.fold import FoldedText

CHANGING = {
    b"thaythe": "thay thế",
    b"dinhchinh": "đính chính",
    b"suadoi": "sửa đổi",
    b"dieuchinh": "điều chỉnh",
    b"bosung": "bổ sung",
    b"baibo": "bãi bỏ",
}
"""The changing words, as they stand in the letters of a folded text."""

_CHANGED_CODE = re.compile(
    rb"(?:thay +the|dinh +chinh|sua +doi|dieu +chinh|bo +sung|bai +bo)(?: +[a-z]+){0,16}? +so +"
    rb"(?P<number>\d+) +(?P<symbol>[a-z][a-z0-9]*(?: [a-z][a-z0-9]*){0,2})"
    rb"(?: +ngay +(?P<day>\d\d?) +(?:thang +)?(?P<month>\d\d?) +(?:nam +)?(?P<year>\d{4})"
    rb"|(?= +(?:cua|ve)\b))"
)
"""A changing word, up to 16 words, "số", a code, its date or its issuer."""

_TITLE_LETTERS = 400
"""Letterhead, title and subject stand in the first letters of a notice."""


@dataclass(frozen=True, slots=True)
class RevisedCode:
    """A document that a notice says it changes, as a folded code, with its date if given."""

    code: str
    issued_on: date | None


@dataclass(frozen=True, slots=True)
class ChangingWord:
    """A changing word in the title of a notice, ``at`` letters from its start."""

    at: int
    letters: bytes
    word: str


def find_revised_codes(folded: bytes) -> tuple[RevisedCode, ...]:
    """Return the documents that a folded text says it changes.

    "thay the ke hoach so 123 kh ubnd ngay 05 01 2024" gives 123khubnd of 2024-01-05.
    """
    found = {}
    for match in _CHANGED_CODE.finditer(folded):
        symbol = match["symbol"].replace(b" ", b"")
        code = (match["number"].lstrip(b"0") + symbol).decode("ascii")
        found[code] = RevisedCode(code, _date(match))
    return tuple(found[code] for code in sorted(found))


def _date(match: re.Match[bytes]) -> date | None:
    if match["year"] is None:
        return None
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def find_changing_words(text: FoldedText) -> tuple[ChangingWord, ...]:
    """Return the changing words in the title of a text, in order."""
    title = text.letters[:_TITLE_LETTERS]
    found = [
        ChangingWord(at=match.start(), letters=phrase, word=word)
        for phrase, word in CHANGING.items()
        for match in re.finditer(phrase, title)
    ]
    return tuple(sorted(found, key=lambda word: word.at))
