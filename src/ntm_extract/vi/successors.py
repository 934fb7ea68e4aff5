"""Which agencies the data knows, and who has their duties now (the mergers of 2025)."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache

from ntm_extract.vi.alternatives import any_of, any_word_of
from ntm_extract.vi.first_letters import by_letter
from ntm_extract.vi.lexicon import AgencyRow, agencies, provinces

_WORDS = re.compile(r"[\s,–-]+")
_PROVINCES_MERGED = date(2025, 7, 1)
_MOST_MERGERS = 3


def _key(name: str) -> str:
    return _WORDS.sub(" ", name.casefold().replace("&", "và")).strip()


@cache
def _rows() -> dict[str, AgencyRow]:
    rows: dict[str, AgencyRow] = {}
    for row in agencies():
        head = row.name.split(" ", 1)[0]
        for name in (row.name, *row.aliases):
            rows.setdefault(_key(name), row)
            if row.kind in {"ministry", "department"} and name != row.name:
                rows.setdefault(_key(f"{head} {name}"), row)
    return rows


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(any_word_of(key for key in _rows() if len(key) > 3))


@cache
def _old_provinces() -> re.Pattern[str]:
    names = any_of(name for name, (_, new) in provinces().items() if new)
    return by_letter(rf"(?<!\w)(?:[Tt]ỉnh|[Tt]hành phố)\s+(?P<n>{names})(?!\w)")


@lru_cache(maxsize=1 << 10)
def find_row(name: str) -> AgencyRow | None:
    """Return the row of the agency that ``name`` names, behind a title or before a place too."""
    match = _pattern().search(_key(name))
    return _rows()[match.group()] if match else None


def is_known(name: str) -> bool:
    """Tell whether the data has an agency of that name."""
    return find_row(name) is not None


def current_name(name: str, on: date | None) -> str | None:
    """Return the name of the body that has the duties now; None where nothing changed.

    ``on`` is the day of the document: a name is read as it was right then.
    """
    renamed = _renamed_agency(name)
    for _ in range(_MOST_MERGERS):  # what took over in 2007 was itself merged in 2025
        renamed = (_renamed_agency(renamed) if renamed else None) or renamed
    if on is None or on < _PROVINCES_MERGED:
        renamed = _renamed_province(renamed or name) or renamed
    return renamed


def _renamed_agency(name: str) -> str | None:
    row = find_row(name)
    if row is None or not row.successor:
        return None
    shown = re.compile(_flexible(row.name), re.IGNORECASE).search(name)
    if not shown:
        return row.successor
    return name[: shown.start()] + row.successor + name[shown.end() :]


def _flexible(name: str) -> str:
    return r"[\s,–-]+".join(re.escape(word) for word in _WORDS.split(name))


def _renamed_province(name: str) -> str | None:
    match = _old_provinces().search(name)
    if not match:
        return None
    successor = provinces()[match["n"]][1] or match["n"]
    kind = provinces().get(successor, ("thành phố", None))[0]
    return f"{name[: match.start()]}{kind} {successor}{name[match.end() :]}"


def was_valid(name: str, on: date | None) -> bool:
    """Tell whether the agency had that name on that day, as far as the data knows."""
    row = find_row(name)
    return row is None or row.is_valid(on)
