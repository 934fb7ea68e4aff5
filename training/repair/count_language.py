"""Counts what the language model is made of: words, how they are written, runs of them, symbols."""

from __future__ import annotations

import array
import csv
import lzma
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt
from short_forms import short_words, shortened

from held_out import only_words, runs, sampled
from ntm_extract.repair.lexicon import Lexicon
from ntm_extract.repair.words import CLAUSE_END, UNKNOWN, read_words
from ntm_extract.vi.syllables import is_syllable
from ntm_extract.vi.unicode import bare, nfc, place_tone_marks

LEAST_WORD, LEAST_SYLLABLE, LEAST_SYMBOL = 25, 60, 3

HELD_BLOCK, HELD_EVERY, HELD_AT = 60, 160, 7
"""Of every 160 blocks of 60 lines of the administrative corpus one is kept for measuring."""

_WORD = re.compile(r"[^\W\d_]+")
_SYMBOL = re.compile(
    r"(?<![\w/])\d{1,5}[a-z]?(?:/\d{4})?[/-]"
    r"([A-ZĐ][A-Za-zĐđ]*(?:[-/&][A-ZĐ][A-Za-zĐđ]*(?:\d{1,2})?)*)(?![\w/])"
)


@dataclass
class Counts:
    """What one walk over the corpus gathers."""

    forms: Counter[str] = field(default_factory=Counter)
    official: Counter[str] = field(default_factory=Counter)
    symbols: Counter[str] = field(default_factory=Counter)


def read_lines(corpus: Path, source: str) -> Iterator[str]:
    """Yield the paragraphs of one source."""
    with lzma.open(corpus / f"{source}.txt.xz", "rt", encoding="utf-8") as stream:
        yield from stream


def is_held_back(number: int) -> bool:
    """Tell whether a line of the administrative corpus is kept for measuring."""
    return (number // HELD_BLOCK) % HELD_EVERY == HELD_AT


def gazetteer_lines(folder: Path) -> list[str]:
    """Return one line a unit: "xã X, huyện Y, tỉnh Z", before and after the mergers of 2025."""
    lines = []
    for path in sorted(folder.glob("units_*.csv")):
        with path.open(encoding="utf-8") as stream:
            for row in csv.DictReader(stream):
                names = (row.get("commune"), row.get("district"), row.get("province"))
                lines.append(", ".join(name for name in names if name))
    return lines * 2


def count_forms(corpus: Path) -> Counts:
    """Count words as written and code symbols over all sources but the news."""
    counts = Counts()
    for source in ("legal_admin", "mixed", "wiki"):
        forms: Counter[str] = Counter()
        for line in read_lines(corpus, source):
            forms.update(_WORD.findall(line))
            counts.symbols.update(_SYMBOL.findall(line))
        for form, count in forms.items():
            placed = place_tone_marks(form)
            counts.forms[placed] += count * (4 if source == "legal_admin" else 1)
            if source == "legal_admin":
                counts.official[placed.lower()] += count
    return counts


def choose_lexicon(counts: Counts, places: list[str]) -> Lexicon:
    """Choose the words, commonest first, and the way each is mostly written."""
    named = Counter(
        place_tone_marks(word.lower()) for line in places for word in _WORD.findall(line)
    )
    short = short_words()
    spelled: dict[str, Counter[str]] = {}
    for form, count in counts.forms.items():
        spelled.setdefault(form.lower(), Counter())[form] += count
    totals = Counter({word: forms.total() for word, forms in spelled.items()})
    for word in short:
        totals[word] += 2000
    chosen = [
        word
        for word, count in sorted(totals.items(), key=lambda pair: (-pair[1], pair[0]))
        if (is_syllable(word) and (count >= LEAST_SYLLABLE or named[word]))
        or counts.official[word] >= LEAST_WORD
        or count >= 400
        or word in short
    ]
    chosen += sorted(word for word in named if word not in totals)
    written = tuple(_written(word, spelled.get(word, Counter()), short) for word in chosen)
    return Lexicon(written, np.zeros(len(written), dtype=np.float32))


def _written(word: str, forms: Counter[str], short: dict[str, str]) -> str:
    if is_syllable(word) or not (forms or word in short):
        return word
    top = short.get(word) or max(forms.items(), key=lambda pair: (pair[1], pair[0]))[0]
    return top if top[1:] != top[1:].lower() else word


@dataclass
class Encoder:
    """Turns lines into ids and leaves out what must not be seen; keeps samples of what was."""

    lexicon: Lexicon
    hidden: frozenset[tuple[str, ...]]
    left_out: int = 0
    hashes: list[int] = field(default_factory=list)

    def encode(self, lines: Iterable[str], *, shorten: bool = False) -> npt.NDArray[np.uint16]:
        """Return the ids of all lines that may be seen, a clause end after each."""
        ids = array.array("H", [CLAUSE_END])
        for line in lines:
            words = only_words(line)
            if any(run in self.hidden for run in runs(words)):
                self.left_out += 1
                continue
            self.hashes.extend(sampled(words))
            self._append(ids, line)
            if shorten and (short := shortened(line)):
                self._append(ids, short)
        return np.frombuffer(ids, dtype=np.uint16)

    def _append(self, ids: array.array[int], line: str) -> None:
        known = self.lexicon.ids
        ids.extend(
            word if isinstance(word, int) else known.get(word, UNKNOWN)
            for word in read_words(nfc(line))
        )
        if ids[-1] != CLAUSE_END:
            ids.append(CLAUSE_END)


def choose_symbols(counts: Counter[str]) -> list[tuple[str, int]]:
    """Keep symbols of codes that were counted often and are no misprint of a far commoner one."""
    best: dict[str, int] = {}
    for symbol, count in counts.items():
        fold = bare(symbol).upper()
        best[fold] = max(best.get(fold, 0), count)
    return sorted(
        (symbol, count)
        for symbol, count in counts.items()
        if count >= LEAST_SYMBOL and count * 20 >= best[bare(symbol).upper()]
    )
