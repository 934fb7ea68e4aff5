"""Document codes: their symbols ("QĐ-TTg", "NQ/TU") are repaired inside a closed set, digits never.

A symbol of the set that the channel may have turned into what was read replaces it, with the odds
against the others as confidence. The number before it stays as read.
"""

from __future__ import annotations

import math
import re
from collections import Counter
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

    @cached_property
    def _heads(self) -> Counter[str]:
        """How often each kind of document opened a symbol."""
        heads: Counter[str] = Counter(dict.fromkeys(KINDS.split(), 0))
        for symbol, count in self.counts.items():
            if (kind := _halves(symbol)[0]) in heads:
                heads[kind] += count
        return heads

    @cached_property
    def _bodies(self) -> Counter[str]:
        """How often each issuer, with its office, closed a symbol."""
        bodies: Counter[str] = Counter()
        for symbol, count in self.counts.items():
            kind, _, body = _halves(symbol)
            if kind in self._heads:
                bodies[body] += count
        return bodies

    @cached_property
    def _folds(self) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
        return _by_fold(self._heads), _by_fold(self._bodies)

    def cost(self, symbol: str) -> float:
        """Return the negative log of the symbol's share, never nothing.

        One that was never counted costs what its kind and its issuer cost together.
        """
        share = (self.counts.get(symbol, 0) + 0.5) / self._total
        if symbol not in self.counts and self._is_composed(symbol):
            kind, _, body = _halves(symbol)
            apart = (self._heads[kind] + 0.5) * self._bodies[body] / self._total**2
            share = max(share, apart)
        return -math.log(share)

    def has(self, symbol: str) -> bool:
        """Tell whether ``symbol`` is of the set, or made of a kind and an issuer of it."""
        return symbol in self._wholes.get(_fold(symbol), ()) or self._is_composed(symbol)

    def _is_composed(self, symbol: str) -> bool:
        kind, _, body = _halves(symbol)
        return kind in self._heads and body in self._bodies

    def near(self, read: str) -> list[str]:
        """Return the symbols that ``read`` may be, whole or part by part."""
        kind, gap, body = _halves(read)
        kinds, bodies = self._folds
        composed = [
            head + gap + foot
            for head in kinds.get(_fold(kind), ())
            for foot in bodies.get(_fold(body), ())
        ]
        near = list(dict.fromkeys((*_near(read, self._wholes), *composed)))
        parts = _PARTS.split(read)
        if len(parts) > 1 and not near:
            parts[::2] = [next(iter(_near(part, self._parts)), part) for part in parts[::2]]
            near = ["".join(parts)]
        return near


def _halves(symbol: str) -> tuple[str, str, str]:
    """Return the kind of a symbol, what joins it to the issuer, and the issuer."""
    parts = _PARTS.split(symbol, maxsplit=1)
    return (parts[0], parts[1], parts[2]) if len(parts) > 1 else (symbol, "", "")


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
