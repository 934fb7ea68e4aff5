"""Offices by their letters, opened by the document's own words: "P. KT" where it names one.

"Đội QLVH" is opened where the same text has "Đội Quản lý vận hành", or "Các đội: Quản lý vận
hành, …", and nothing else with these initials.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ntm_extract.vi.lexicon import abbreviations
from ntm_extract.vi.names import UPPER

_KEPT = frozenset(
    {"UBND", "HĐND", "NTM", "MTQG", "OCOP", "THPT", "THCS", "TNHH", "TP", "TX", "CNTT"}
)
_HEAD = (
    r"Phòng|Đội|Tổ|Ban|Khoa|Trung tâm|Bộ phận|Bộ môn|Phân xưởng|Xí nghiệp|Chi nhánh|Xưởng|Cục|"
    r"Chi cục|Vụ|Viện|Trạm|Hạt|Văn phòng"
)
_OFFICE = re.compile(
    rf"(?P<head>{_HEAD})\s(?P<short>[{UPPER}]{{1,8}}(?:\s?[-&.]\s?[{UPPER}]{{1,6}}){{0,2}})(?![\w/-])",
    re.IGNORECASE,
)
_LETTER = re.compile(rf"[{UPPER}]")
_JOINT = r"(?:\s*[-–&]\s*|,\s+|\s+(?:và\s+)?)"
_LEAST = 2


def open_office(name: str, text: str) -> str:
    """Return ``name`` with the letters of an office opened by what ``text`` calls it in full."""
    match = _OFFICE.match(name)
    if match is None or match["short"] in _KEPT or not match["short"].isupper():
        return name
    full = _full(match["head"].lower(), match["short"], text)
    return f"{name[: match.start('short')]}{full}{name[match.end() :]}" if full else name


@lru_cache(maxsize=1 << 4)  # each entry keeps its whole text
def _full(head: str, short: str, text: str) -> str | None:
    """Return the one name with these initials behind the noun, or in a list under its plural."""
    letters = _LETTER.findall(short)
    if len(letters) < _LEAST or short in abbreviations():
        return None
    words = [rf"{letters[0]}[^\W_]+", *(rf"(?i:{one})[^\W_]+" for one in letters[1:])]
    initials = rf"(?P<full>{_JOINT.join(words)})(?!\w)"
    behind = re.compile(rf"(?<!\w)(?i:{head})\s+{initials}")
    listed = re.compile(
        rf"(?<!\w)[Cc]ác\s+{head}\s*:?\s[^.;\n]{{0,200}}?(?:[:,]\s|\svà\s){initials}"
    )
    for pattern in (behind, listed):
        found = {re.sub(r"\s+", " ", one["full"]) for one in pattern.finditer(text)}
        if len(found) == 1:
            return found.pop()
    return None
