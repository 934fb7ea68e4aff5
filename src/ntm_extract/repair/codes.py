"""Document codes: their symbols ("QĐ-TTg", "NQ/TU") are repaired inside a closed set, digits never.

A symbol of the set that the channel may have turned into what was read replaces it, with the odds
against the others as confidence. The number before it stays as read.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from ntm_extract.repair.channel import Channel, align
from ntm_extract.vi.unicode import bare

_CODE = re.compile(
    r"(?P<lead>\W*)(?P<number>\d+[a-z]?(?:/\d{4})?)(?P<gap>[/-])(?P<symbol>[^\W\d].*)"
)
_TAIL = re.compile(r"[.,;:)\]\"”'’!?*]+$")
_PARTS = re.compile(r"([/&-])")

KINDS = (
    "NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CV CĐ BGN BTT "
    "NĐ TT TTLT KL CTHĐ NQLT PL VBHN L"
)
"""Kinds of documents in codes (Nghị định 30/2020/NĐ-CP, phụ lục III, and those of the Party)."""

ISSUERS = "UBND HĐND TTg CP TU TW VPCP BCĐ VPUBND HU ĐU SNN SNV STC SXD SKHĐT VPĐP MTTQ"
"""Issuers that provincial papers name most; ministries come from counted symbols."""

_SECTION = re.compile(r"(?P<letters>(?:[A-ZĐ]+[/&-])*[A-ZĐ]{2,4})(?P<mark>[solzb])")
_FIGURES = {"s": "5", "o": "0", "l": "1", "z": "2", "b": "6"}
"""Sections of an office are numbered ("UBND-NL5"); no symbol ends so in a small letter."""

SECTION_GAIN = 0.5
"""By how much a number is likelier there than what was read; such a code is always listed."""

KEEP_COST = 9.0
"""The cost of a symbol that is in no list and stays as it was read."""


NO_SYMBOL = 0.5
"""How sure a symbol that is in no list can be at most."""


@dataclass(frozen=True, slots=True)
class CodeReading:
    """What a code is taken to be, how sure that is, and what else it may be."""

    written: str
    confidence: float
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True)
class Symbols:
    """The closed set: symbols as printed and how often they were counted."""

    counts: Mapping[str, int]

    @cached_property
    def _wholes(self) -> dict[str, list[str]]:
        made = {
            f"{kind}{gap}{issuer}"
            for kind in KINDS.split()
            for gap in "-/"
            for issuer in ISSUERS.split()
        }
        return _by_fold({*self.counts, *made})

    @cached_property
    def _parts(self) -> dict[str, list[str]]:
        parts = {part for symbol in self.counts for part in _PARTS.split(symbol)[::2]}
        return _by_fold({*parts, *KINDS.split(), *ISSUERS.split()})

    @cached_property
    def _total(self) -> float:
        return sum(self.counts.values()) + 100.0

    def cost(self, symbol: str) -> float:
        """Return the negative log of the symbol's share, never nothing."""
        return -math.log((self.counts.get(symbol, 0) + 0.5) / self._total)

    def has(self, symbol: str) -> bool:
        """Tell whether ``symbol`` is of the set."""
        return symbol in self._wholes.get(_fold(symbol), ())

    def near(self, read: str) -> list[str]:
        """Return the symbols that ``read`` may be, whole or part by part."""
        near = _near(read, self._wholes)
        parts = _PARTS.split(read)
        if len(parts) > 1 and not near:
            parts[::2] = [next(iter(_near(part, self._parts)), part) for part in parts[::2]]
            near = ["".join(parts)]
        return near


def _by_fold(names: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in sorted(names):
        found.setdefault(_fold(name), []).append(name)
    return found


def _fold(name: str) -> str:
    return bare(name).upper()


def _near(read: str, names: dict[str, list[str]]) -> list[str]:
    fold = _fold(read)
    if fold in names:
        return names[fold]
    if len(fold) < 4:
        return []
    most = 1 if len(fold) < 12 else 2
    matches = process.extract(
        fold, list(names), scorer=Levenshtein.distance, score_cutoff=most, limit=8
    )
    return [name for match, _, _ in matches for name in names[match]]


def read_code(code: str, symbols: Symbols, channel: Channel) -> CodeReading | None:
    """Return what ``code`` is taken to be; None where it has no number and symbol."""
    match = _CODE.fullmatch(code)
    if match is None:
        return None
    symbol = match["symbol"]
    tail = _TAIL.search(symbol)
    if tail:
        symbol = symbol[: tail.start()]
    costs = {
        name: align(channel, symbol, name)[0] + symbols.cost(name) for name in symbols.near(symbol)
    }
    costs[symbol] = min(costs.get(symbol, math.inf), KEEP_COST + symbols.cost(""))
    section = _SECTION.fullmatch(symbol)
    if section and not symbols.has(symbol):
        numbered = section["letters"] + _FIGURES[section["mark"]]
        costs[numbered] = costs[symbol] - SECTION_GAIN
    ranked = sorted(costs, key=lambda name: costs[name])
    best = costs[ranked[0]]
    total = sum(math.exp(best - cost) for cost in costs.values())
    head, foot = code[: match.start("symbol")], tail.group() if tail else ""
    return CodeReading(
        written=head + ranked[0] + foot,
        confidence=min(1 / total, 1.0 if symbols.has(ranked[0]) else NO_SYMBOL),
        alternatives=tuple(head + name + foot for name in ranked[1:3] if costs[name] < best + 5),
    )
