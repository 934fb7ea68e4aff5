"""Persons by name, with what they are: "Đồng chí Nguyễn Văn Bình - Phó Chủ tịch UBND xã"."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.extract.agencies.mention import Found, Mention, full_name
from ntm_extract.extract.agencies.officials import read_official
from ntm_extract.extract.agencies.party_heads import ReadOne
from ntm_extract.extract.agencies.persons import personal_name
from ntm_extract.extract.agencies.titles import OFFICIAL
from ntm_extract.vi.names import LOWER, UPPER

PERSON = re.compile(
    rf"(?:[Đđ]ồng chí|[Đđ]/[Cc]\.?|[Ôô]ng|[Bb]à|[Tt]hầy|[Cc]ô|anh|chị)(?=\s+[{UPPER}])"
)
# a comrade by the given name alone: "Đ/c Hùng (Phó Trưởng phòng)"
_GIVEN = re.compile(
    rf"\s+(?P<n>[{UPPER}][{LOWER}]{{1,6}}(?:\s+[{UPPER}][{LOWER}]{{1,6}})?)"
    rf"(?=\s*[,:;.)(–-]|\s+[{LOWER}])"
)
_RARE_NAME = re.compile(
    rf"\s+(?P<n>[{UPPER}][{LOWER}]{{1,6}}(?:\s+[{UPPER}][{LOWER}]{{1,6}}){{2,3}})(?=\s*[,:(–-])"
)
"""A name of three or four words behind "Đồng chí", be its surname as rare as it may."""
_HIGHLAND_NAME = re.compile(
    rf"\s+(?P<n>(?:Y|A|[HK]['’]?|Siu|Rơ|Ka|Ksor|Nay|Kpă|Rcom|Rmah|Đinh|Blúp)[\s-]?"
    rf"[{UPPER}][{LOWER}]{{1,7}}(?:\s+[{UPPER}][{LOWER}]{{1,7}}){{0,2}})(?!\w)"
)
"""Names of the Central Highlands: "Y Thành", "H'Linh", "Siu Hương"."""
_OFPERSON = re.compile(r"\s*[,–-]\s*")


def read_person(text: str, at: int, read_one: ReadOne) -> Found | None:
    """Read "Đồng chí Nguyễn Văn Bình - Phó Chủ tịch UBND xã": a person, and what they are."""
    title = PERSON.match(text, at)
    end = personal_name(text, title.end()) if title else None
    if title and not end:
        rare = _RARE_NAME.match(text, title.end()) or _HIGHLAND_NAME.match(text, title.end())
        end = rare.end() if rare and not OFFICIAL.match(text, rare.start("n")) else None
    if not title or not end:
        return _read_given(text, at, title.end(), read_one) if title else None
    office = _OFPERSON.match(text, end)
    role = read_official(text, office.end(), read_one, relative=False) if office else None
    end = role.end if role else end
    span = Span(title.end() + 1, end)
    return Found(
        (Mention(Span(at, end), full_name(span.text_in(text), "official"), "official"),), end
    )


def _read_given(text: str, at: int, behind: int, read_one: ReadOne) -> Found | None:
    """Read a comrade by the given name: no office and no body begins with it."""
    given = _GIVEN.match(text, behind)
    if given is None or OFFICIAL.match(text, given.start("n")) or OFFICIAL.match(text, at):
        return None
    if read_one(text, given.start("n"), False):
        return None
    name = f"đồng chí {given['n']}" if text[at] in "Đđ" else text[at : given.end()]
    return Found((Mention(Span(at, given.end()), name, "official"),), given.end())
