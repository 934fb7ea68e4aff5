"""Writes agency names in full and in the house's capitals: UBND, HĐND, NTM, MTQG, OCOP stay."""

from __future__ import annotations

import re
from functools import cache

from ntm_extract.vi.alternatives import any_of, any_word_of
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.lexicon import abbreviations, agencies, provinces
from ntm_extract.vi.sought import Sought

UPPER = (
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
)
LOWER = (
    "abcdefghijklmnopqrstuvwxyzàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
)
"""The capital and the small letters of Vietnamese (NFC), for character classes."""

_UNITS = (
    "tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|khu vực"  # followed by a place
)
_COMMITTEE = Sought(re.compile(r"\b(?:ủy ban nhân dân|ủy ban ND|UB nhân dân)\b", re.IGNORECASE))
_PAIR = re.compile(rf"(?<!\w)(?P<a>[{UPPER}]{{2,6}})\s?&\s?(?P<b>[{UPPER}]{{2,6}})(?!\w)")
_COUNCIL = re.compile(r"\bhội đồng nhân dân\b", re.IGNORECASE)


@cache
def _short_forms() -> re.Pattern[str]:
    names = [name for name in abbreviations() if name not in {"TP", "TX"}]
    spaced = ([r"\s+" if letter == " " else letter for letter in name] for name in names)
    return by_letter(rf"(?<![\w&/-]){any_of(spaced)}(?![\w&/-])")


def open_abbreviations(name: str) -> str:
    """Return ``name`` with its abbreviations opened: "Sở NN&PTNT", "BCĐ tỉnh"."""
    if name[1:] == name[1:].lower():
        return name
    opened = _short_forms().sub(_in_full, name)
    pair = _PAIR.search(opened) if "&" in opened else None
    if pair and {pair["a"], pair["b"]} <= abbreviations().keys():  # "PCTT&TKCN", no form as a whole
        both = " và ".join(abbreviations()[short] for short in pair.groups())
        opened = opened[: pair.start()] + both + opened[pair.end() :]
    return opened


def _in_full(match: re.Match[str]) -> str:
    return abbreviations().get(re.sub(r"\s+", " ", match.group()), match.group())


def short_committee(name: str) -> str:
    """Return ``name`` with "Ủy ban nhân dân" as UBND, as the record writes it."""
    return _COMMITTEE.sub("UBND", name)


@cache
def _known_names() -> dict[str, str]:
    known: dict[str, str] = {}
    for row in agencies():
        known[row.name.lower()] = row.name
        if row.name.startswith(("Bộ ", "Sở ")):
            field = row.name.split(" ", 1)[1]
            known.setdefault(field.lower(), field)
    return known


@cache
def _known_pattern() -> re.Pattern[str]:
    return re.compile(any_word_of(_known_names()))


@cache
def _place_pattern() -> re.Pattern[str]:
    return re.compile(any_word_of(name.lower() for name in provinces()))


def _title(words: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in words.split(" "))


def proper_case(capitals: str) -> str:
    """Return a name printed in capitals as it is written in running text.

    "ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH" becomes "UBND tỉnh Hà Tĩnh".
    """
    text = re.sub(r"\s+", " ", capitals).strip().lower()
    text = _COMMITTEE.sub("UBND", text)
    text = re.sub(r"(?<!\w)(?:ubnd|hđnd|ntm|mtqg|ocop)(?!\w)", lambda m: m.group().upper(), text)
    text = _COUNCIL.sub("HĐND", text)
    text = _known_pattern().sub(lambda m: _known_names()[m.group()], text)
    text = _place_pattern().sub(lambda m: _title(m.group()), text)
    text = re.sub(
        rf"(?<!\w)({_UNITS}) ([^,;()]+?)(?=$| thành phố | tỉnh |,|;)",
        lambda m: f"{m.group(1)} {_title(m.group(2))}",
        text,
    )
    return text[:1].upper() + text[1:]
