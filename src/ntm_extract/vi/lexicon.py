"""Loads what we know about Vietnamese administration from ``data/``, on first use."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.resources import files
from typing import NamedTuple

_TODAYS_MINISTRIES = date(2008, 3, 1)
"""Trade and industry, culture and sport are one (Nghị quyết 01/2007/QH12, Nghị định 13/2008)."""


class AgencyRow(NamedTuple):
    """One row of ``agencies.tsv``: a name and the days (inclusive) on which it was right."""

    name: str
    kind: str
    aliases: tuple[str, ...]
    valid_from: date | None
    valid_to: date | None
    successor: str | None

    def is_valid(self, on: date | None) -> bool:
        """Tell whether the agency had this name on that day (None: on any day)."""
        if on is None:
            return True
        return (self.valid_from is None or self.valid_from <= on) and (
            self.valid_to is None or on <= self.valid_to
        )


def read_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of ``data/<name>.tsv`` without the heading line."""
    text = files("ntm_extract.vi").joinpath("data", f"{name}.tsv").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines()[1:])


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@cache
def agencies() -> tuple[AgencyRow, ...]:
    """Return every agency the data knows by name."""
    return tuple(
        AgencyRow(
            name=name,
            kind=kind,
            aliases=tuple(alias for alias in aliases.split("|") if alias),
            valid_from=_day(start),
            valid_to=_day(end),
            successor=successor or None,
        )
        for name, kind, aliases, start, end, successor, _ in read_rows("agencies")
    )


@cache
def abbreviations() -> dict[str, str]:
    """Return what the abbreviations in agency names stand for."""
    return {short: full for short, full in read_rows("abbreviations")}  # noqa: C416  (typed)


@cache
def document_kinds() -> dict[str, str]:
    """Return the kinds of document by lower-case name: "thông báo" to "TB"."""
    return {name: short for short, name in read_rows("document_kinds")}


@cache
def provinces() -> dict[str, tuple[str, str | None]]:
    """Return each province of the 63, by name: its kind and the province it belongs to now."""
    return {name: (kind, successor or None) for name, kind, _, successor in read_rows("provinces")}


@cache
def districts() -> frozenset[str]:
    """Return the names of districts, towns and cities below provinces, as they were in 2025."""
    return frozenset(name for name, _, _ in read_rows("districts") if not name.isdigit())


@cache
def sectors() -> tuple[str, ...]:
    """Return the fields after which ministries and departments are named, longest first."""
    heads = ("Bộ ", "Sở ", "Phòng ")
    found: set[str] = set()
    for row in agencies():
        if row.kind in {"ministry", "department", "division"} and row.name.startswith(heads):
            found.add(row.name.split(" ", 1)[1])
            found.update(alias for alias in row.aliases if len(alias) > 2)
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


@cache
def former_sectors() -> frozenset[str]:
    """Return the fields, in small letters, that no ministry or department is named after any more.

    "Công nghiệp" alone named a ministry until 2007: a unit may go on behind it.
    """
    return frozenset(
        row.name.split(" ", 1)[1].lower()
        for row in agencies()
        if row.kind in {"ministry", "department"}
        and row.valid_to is not None
        and row.valid_to < _TODAYS_MINISTRIES
    )


@cache
def verbs(strength: str | None = None) -> frozenset[str]:
    """Return the verbs that begin an order; ``strength`` "strong": even after a relative clause.

    Those of "opening" do so only right behind whoever acts: elsewhere they may be part of a name.
    """
    return frozenset(
        verb
        for verb, how in read_rows("verbs")
        if how == strength or (strength is None and how != "opening")
    )
