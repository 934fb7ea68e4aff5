"""Names that tables hold, as patterns: fields of ministries, whole names, provinces, districts."""

from __future__ import annotations

import re
from functools import cache

from ntm_extract.vi.alternatives import any_of
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.lexicon import abbreviations, agencies, districts, provinces, sectors
from ntm_extract.vi.openings import Openings

_BETWEEN = by_letter(r"[\s,–-]+")


def _flexible(name: str) -> list[str]:
    """Return the letters of ``name`` with any of the separators in use: ", " " - " "và" "&"."""
    letters: list[str] = []
    for word in _BETWEEN.split(name):
        letters += [r"(?:\s*[,–-]\s*|\s+)"] if letters else []
        letters += [r"(?:và|&)"] if word in {"và", "&"} else word
    return letters


@cache
def sector_pattern() -> re.Pattern[str]:
    """Return the fields of ministries and departments ("Tài chính"), opened or short."""
    names = [*sectors(), *(s for s, full in abbreviations().items() if full in set(sectors()))]
    fields = any_of(_flexible(name.lower()) for name in names)
    # "các Bộ: Tài chính, Kế hoạch và Đầu tư": two fields, though districts have a joint one
    two = r"tài chính(?=,\s+kế hoạch\s+(?:và|&)\s+đầu tư)"
    return re.compile(rf"(?:{two}|{fields})(?!\w)", re.IGNORECASE)


@cache
def _whole_names() -> tuple[str, ...]:
    kinds = {
        "government_body",
        "state_body",
        "party_body",
        "local_body",
        "mass_organisation",
        "state_company",
    }
    names = {name for row in agencies() if row.kind in kinds for name in (row.name, *row.aliases)}
    return tuple(name.lower() for name in sorted(names) if len(name) > 2)


@cache
def fixed_names() -> re.Pattern[str]:
    """Return the agencies known by their whole name."""
    known = any_of(map(_flexible, _whole_names()))
    council = r"Văn phòng (?:HĐND|Hội đồng nhân dân)\s*(?:và|[-–&,])\s*(?:UBND|Ủy ban nhân dân)"
    broadcaster = r"Báo và (?:Đài )?[Pp]hát thanh(?:,|\s[-–]|\svà)?\s[Tt]ruyền hình"
    office = r"Văn phòng Đoàn (?:đại biểu Quốc hội|ĐBQH)(?: và (?:HĐND|Hội đồng nhân dân))?"
    return re.compile(rf"(?:{office}|{council}|{broadcaster}|{known})(?!\w)", re.IGNORECASE)


def fixed_openings() -> Openings:
    """Return the first words of the agencies known by their whole name."""
    words = {_BETWEEN.split(name, maxsplit=1)[0] for name in _whole_names()}
    return Openings({"báo", "văn", *words}, folded=True)


@cache
def place_names() -> re.Pattern[str]:
    """Return the names of provinces and districts."""
    return re.compile(rf"{any_of(map(_flexible, [*provinces(), *sorted(districts())]))}(?!\w)")
