"""Words by which one notice says that it changes or replaces another."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
    b"huybo": "hủy bỏ",
}
"""The changing words, as they stand in the letters of a folded text."""

_CODE = (
    rb"so +(?P<number>\d+)(?: +(?P<year_of_code>(?:19|20)\d\d))? +"
    rb"(?P<symbol>[a-z][a-z0-9]*(?: (?!ngay\b|cua\b|ve\b)[a-z][a-z0-9]*){0,2})"
)
_DATE = rb" +ngay +(?P<day>\d\d?) +(?:thang +)?(?P<month>\d\d?) +(?:nam +)?(?P<year>\d{4})"
_KIND = (
    rb"(?:quyet dinh|ke hoach|thong bao|nghi quyet|nghi dinh|thong tu|chi thi|cong van|van ban|"
    rb"luat|quy dinh|huong dan|de an|chuong trinh)"
)

_CHANGED_CODE = re.compile(
    rb"(?:thay +the|dinh +chinh|sua +doi|dieu +chinh|bo +sung|bai +bo|huy +bo)"
    rb"(?: +[a-z]+){0,16}? +" + _CODE + rb"(?:" + _DATE + rb"|(?= +(?:cua|ve)\b))"
)
"""A changing word, up to 16 words, "số", a code, its date or its issuer."""

_NEXT_CODE = re.compile(rb"(?: +[a-z]+){0,8}? +va +" + _KIND + rb" +" + _CODE + _DATE)
"""Another code that is changed with the one before: "và Kế hoạch số …"."""

_ENDED_CODE = re.compile(
    rb"\b" + _CODE + _DATE + rb"(?: +[a-z]+){0,24}? +(?:het +hieu +luc|(?:duoc|bi) +thay +the)\b"
)
"""A code with its date that is said to be in force no longer."""

_ENDING = (b"het hieu luc", b"duoc thay the", b"bi thay the")
"""Few texts say so, and these are found faster than the whole rule."""

_CITED = re.compile(
    _KIND + rb" +" + _CODE + rb"(?:" + _DATE + rb")?"
    rb"(?: +cua(?: +(?!nay\b)[a-z]+){1,7}?)?(?: +ve(?: +viec)?)? *$"
)
_CITED_REACH = 140
"""Where a document with a number of its own stands so shortly before the changing word, that one
makes the change and is only cited: "Quyết định số 15/QĐ-UBND … sửa đổi Quyết định số 9 …"."""

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
    for match in _matches(folded):
        code = _code(match["number"], match["year_of_code"], match["symbol"])
        found[code] = RevisedCode(code, _date(match))
    return tuple(found[code] for code in sorted(found))


def _code(number: bytes, year: bytes | None, symbol: bytes) -> str:
    """Return a code as a key, as ``identity.folded_code`` does: 09/2021/QĐ-UBND is 92021qdubnd."""
    return (number.lstrip(b"0") + (year or b"") + symbol.replace(b" ", b"")).decode("ascii")


def _matches(folded: bytes) -> Iterator[re.Match[bytes]]:
    for match in _CHANGED_CODE.finditer(folded):
        if _CITED.search(folded, max(match.start() - _CITED_REACH, 0), match.start()):
            continue
        following: re.Match[bytes] | None = match
        while following:
            yield following
            following = _NEXT_CODE.match(folded, following.end())
    if any(words in folded for words in _ENDING):
        yield from _ENDED_CODE.finditer(folded)


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
