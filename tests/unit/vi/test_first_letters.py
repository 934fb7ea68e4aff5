"""A pattern that knows its first letters finds what the plain one finds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ntm_extract.extract.deadlines import cues, find, qualifiers, relative
from ntm_extract.extract.targets import left_nouns, phrases, quantity
from ntm_extract.extract.tasks import partners, report_verbs, subjects, turns
from ntm_extract.vi.first_letters import by_letter

PATTERNS = (
    (r"(?<!\w)(?:giao|phân công)(?: cho)?\s+", 0),
    (r"(?:[Cc]hỉ đạo|[Yy]êu cầu|[ĐđG]\w+)\s", 0),
    (r"(?:các )?(?:sở|ngành)(?!\w)", re.IGNORECASE),
    (r"(?<=[;,.]\s)(?:[-+] )?(?i:riêng|các)\s", 0),
    (r"(?P<so>\d{1,3})(?<!0)|[^\W\d]x", 0),
    (r"(?m:^)[ \t]*(?:[a-zđ][.)]|\d+\.) ", 0),
    (r"(?:một|hai)?(?:\s|,)", re.IGNORECASE),
    (r"(?:k|s|å)\w?", re.IGNORECASE),
    (r"(?:chưa)?", 0),
)
NOTICES = Path(__file__).parents[3] / "training" / "annotated"
TEXT = (
    "1. Giao Sở Y tế; CÁC SỞ, NGÀNH phân công cho 12 xã, riêng Thị xã Å.\nb) Yêu cầu Đoàn 7,"
    " 120 hộ; Riêng các ngành, một hai \u212a\u017f \u0130\u0131 SỞ giao Hai, kết thúc."
)


@pytest.mark.parametrize(("source", "flags"), PATTERNS)
def test_the_same_is_found(source: str, flags: int) -> None:
    plain, quick = re.compile(source, flags), by_letter(source, flags)

    found = [(match.span(), match.groupdict()) for match in quick.finditer(TEXT)]

    assert found == [(match.span(), match.groupdict()) for match in plain.finditer(TEXT)]
    assert quick.sub("#", TEXT) == plain.sub("#", TEXT)
    assert quick.split(TEXT) == plain.split(TEXT)
    assert (quick.pattern, quick.flags, quick.groups) == (plain.pattern, plain.flags, plain.groups)


def test_a_stretch_of_a_text_is_searched_as_the_plain_pattern_would() -> None:
    source = r"(?<=giao )Sở \w+|(?<!\w)cho (?=Bộ)"
    plain, quick = re.compile(source), by_letter(source)
    text = "giao Sở Y tế; cho Bộ Y tế; giao cho Sở Nội vụ"

    for start in range(len(text)):
        for end in range(start, len(text) + 1):
            match, found = plain.search(text, start, end), quick.search(text, start, end)
            assert (match and match.span()) == (found and found.span())


def test_capitals_count_as_in_the_plain_pattern() -> None:
    for letter in "aikszåđươạỹẤ9§–":
        plain = re.compile(f"(?<!_)(?:{letter}|{letter}x)", re.IGNORECASE)
        quick = by_letter(plain.pattern, plain.flags)
        others = [one for one in map(chr, range(0x3000)) if plain.search(one)]
        assert [one for one in map(chr, range(0x3000)) if quick.search(one)] == others


def test_patterns_of_the_rooms_find_the_same_in_notices() -> None:
    rooms = (cues, find, qualifiers, relative, left_nouns, phrases, quantity)
    rooms += (partners, report_verbs, subjects, turns)
    notices = sorted(NOTICES.glob("*.txt"))[:8]
    texts = [path.read_text(encoding="utf-8") for path in notices]
    patterns = [one for room in rooms for one in vars(room).values() if isinstance(one, re.Pattern)]

    assert notices
    for pattern in patterns:
        plain = re.compile(pattern.pattern, pattern.flags)
        for text in (*texts, texts[0].lower()):
            found = [match.span() for match in pattern.finditer(text[:3000])]
            assert found == [match.span() for match in plain.finditer(text[:3000])]
