"""Counts the language model: vocabulary, n-grams, capitals, code symbols; smooths and packs them.

Sources are weighted (official texts most); probabilities are discounted by source, interpolated
with the shorter context and never trust a context wholly, for documents to be read are of other
kinds than the corpus.
"""

from __future__ import annotations

import array
import csv
import lzma
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt
from build_static_map import build_static_map

from held_out import only_words, runs, sampled
from ntm_extract.repair.lexicon import Lexicon
from ntm_extract.repair.static_map import StaticMap
from ntm_extract.repair.words import CLAUSE_END, FIRST_WORD, NUMBER, UNKNOWN, read_words
from ntm_extract.vi.syllables import is_syllable
from ntm_extract.vi.unicode import bare, nfc, place_tone_marks

WEIGHTS = {"legal_admin": 4.0, "gazetteer": 1.0, "mixed": 1.0, "wiki": 1.0, "news": 1.0}
DISCOUNT = 0.75
DISTRUST = 0.12
LEAST_TRIGRAM = 2.0
LEAST_WORD, LEAST_SYLLABLE, LEAST_SYMBOL = 25, 60, 3
UNKNOWN_LOG = -14.0

HELD_BLOCK, HELD_EVERY, HELD_AT = 60, 160, 7
"""Of every 160 blocks of 60 lines of the administrative corpus one is kept for measuring."""

ABBREVIATIONS = {
    "nông thôn mới": "NTM", "mục tiêu quốc gia": "MTQG", "ủy ban nhân dân": "UBND",
    "hội đồng nhân dân": "HĐND", "phát triển nông thôn": "PTNT", "hợp tác xã": "HTX",
    "mặt trận tổ quốc": "MTTQ", "kinh tế - xã hội": "KT-XH", "ban chỉ đạo": "BCĐ",
    "quản lý dự án": "QLDA", "an toàn thực phẩm": "ATTP", "văn phòng chính phủ": "VPCP",
    "bảo hiểm y tế": "BHYT", "bảo hiểm xã hội": "BHXH", "ngân sách nhà nước": "NSNN",
    "giải phóng mặt bằng": "GPMB", "thủ tục hành chính": "TTHC", "công nghệ thông tin": "CNTT",
    "giáo dục và đào tạo": "GD&ĐT", "tài nguyên và môi trường": "TN&MT",
    "kế hoạch và đầu tư": "KH&ĐT", "văn hóa, thể thao và du lịch": "VHTTDL",
    "mỗi xã một sản phẩm": "OCOP", "doanh nghiệp nhỏ và vừa": "DNNVV", "xây dựng cơ bản": "XDCB",
    "phòng cháy chữa cháy": "PCCC", "phòng chống thiên tai": "PCTT", "ban thường vụ": "BTV",
    "dân tộc thiểu số": "DTTS",
}  # fmt: skip
"""Lines with the full term are counted once more with its abbreviation, as notices write it."""

_SHORTEN = re.compile("|".join(sorted(ABBREVIATIONS, key=len, reverse=True)), re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_CASED = re.compile(r"[^\W\d_]+|[.;:!?…\n]|\d+")
_SYMBOL = re.compile(
    r"(?<![\w/])\d{1,5}[a-z]?(?:/\d{4})?[/-]"
    r"([A-ZĐ][A-Za-zĐđ]*(?:[-/&][A-ZĐ][A-Za-zĐđ]*(?:\d{1,2})?)*)(?![\w/])"
)
Keys = npt.NDArray[np.uint64]
Grams = tuple[Keys, npt.NDArray[np.float64], npt.NDArray[np.float64]]


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
    shortened = {
        part.lower(): part for short in ABBREVIATIONS.values() for part in _WORD.findall(short)
    }
    spelled: dict[str, Counter[str]] = {}
    for form, count in counts.forms.items():
        spelled.setdefault(form.lower(), Counter())[form] += count
    totals = Counter({word: forms.total() for word, forms in spelled.items()})
    for word in shortened:
        totals[word] += 2000
    chosen = [
        word
        for word, count in sorted(totals.items(), key=lambda pair: (-pair[1], pair[0]))
        if (is_syllable(word) and (count >= LEAST_SYLLABLE or named[word]))
        or counts.official[word] >= LEAST_WORD
        or count >= 400
        or word in shortened
    ]
    chosen += sorted(word for word in named if word not in totals)
    written = tuple(_written(word, spelled.get(word, Counter()), shortened) for word in chosen)
    return Lexicon(written, np.zeros(len(written), dtype=np.float32))


def _written(word: str, forms: Counter[str], shortened: Mapping[str, str]) -> str:
    if is_syllable(word) or not (forms or word in shortened):
        return word
    top = shortened.get(word) or max(forms.items(), key=lambda pair: (pair[1], pair[0]))[0]
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
            if shorten and _SHORTEN.search(line):
                self._append(ids, _SHORTEN.sub(lambda m: ABBREVIATIONS[m.group().lower()], line))
        return np.frombuffer(ids, dtype=np.uint16)

    def _append(self, ids: array.array[int], line: str) -> None:
        known = self.lexicon.ids
        ids.extend(
            word if isinstance(word, int) else known.get(word, UNKNOWN)
            for word in read_words(nfc(line))
        )
        if ids[-1] != CLAUSE_END:
            ids.append(CLAUSE_END)


def count_grams(streams: Mapping[str, npt.NDArray[np.uint16]], order: int) -> Grams:
    """Return keys, weighted counts and discounts of all runs of ``order`` ids."""
    keys, counts, discounts = [], [], []
    for source, ids in streams.items():
        own, times = np.unique(_keys(ids, order), return_counts=True)
        keys.append(own)
        counts.append(times * WEIGHTS[source])
        discounts.append(np.full(len(own), DISCOUNT * WEIGHTS[source]))
    merged, place = np.unique(np.concatenate(keys), return_inverse=True)
    return (
        merged,
        np.bincount(place, weights=np.concatenate(counts)),
        np.bincount(place, weights=np.concatenate(discounts)),
    )


def _keys(ids: npt.NDArray[np.uint16], order: int) -> Keys:
    wide = ids.astype(np.uint64)
    size = len(ids) - order + 1
    keys, sound = np.zeros(size, dtype=np.uint64), np.ones(size, dtype=bool)
    for at in range(order):
        part = wide[at : at + size]
        keys = (keys << np.uint64(16)) | part
        sound &= part != UNKNOWN
        if 0 < at < order - 1:
            sound &= part != CLAUSE_END
    return keys[sound]


@dataclass(frozen=True)
class Smoothed:
    """One order: kept keys and probabilities; contexts and their back-off weights."""

    keys: Keys
    odds: npt.NDArray[np.float64]
    contexts: Keys
    backoff: npt.NDArray[np.float64]

    def find(self, keys: Keys) -> npt.NDArray[np.int64]:
        """Return the place of each key among those kept, -1 where it is not."""
        return _places(self.keys, keys)

    def weights(self, contexts: Keys) -> npt.NDArray[np.float64]:
        """Return the back-off weight of each context, 1 where it was never seen."""
        at = _places(self.contexts, contexts)
        return np.where(at >= 0, self.backoff[at], 1.0)


def _places(keys: Keys, wanted: Keys) -> npt.NDArray[np.int64]:
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[at] == wanted, at, -1)


def smooth(
    grams: Grams, order: int, lower: npt.NDArray[np.float64] | Smoothed, least: float
) -> Smoothed:
    """Return discounted probabilities, interpolated with those of the shorter context."""
    keys, counts, discounts = grams
    contexts, owner = np.unique(keys >> np.uint64(16), return_inverse=True)
    totals = np.bincount(owner, weights=counts)
    suffixes = keys & np.uint64((1 << (16 * (order - 1))) - 1)
    keep = counts >= least
    if isinstance(lower, Smoothed):
        places = lower.find(suffixes)
        keep &= (places >= 0) & (lower.find(keys >> np.uint64(16)) >= 0)
        shorter = np.where(places >= 0, lower.odds[places], 0.0)
    else:
        shorter = lower[suffixes.astype(np.int64)]
    own = (1 - DISTRUST) * np.maximum(counts - discounts, 0.01) / totals[owner]
    backoff = np.maximum(
        1 - np.bincount(owner[keep], weights=own[keep], minlength=len(contexts)), 1e-6
    )
    odds = own + backoff[owner] * shorter
    return Smoothed(keys[keep], odds[keep], contexts, backoff)


def smooth_words(grams: Grams, size: int) -> npt.NDArray[np.float64]:
    """Return the probability of each id by itself."""
    sums = np.bincount(grams[0].astype(np.int64), weights=grams[1], minlength=size)
    odds: npt.NDArray[np.float64] = (sums + 0.5) / (sums.sum() + 0.5 * size)
    return odds


def make_book(logs: npt.NDArray[np.float64], size: int = 256) -> npt.NDArray[np.float32]:
    """Return ``size`` values that stand for all of ``logs``: half evenly spread, half by rank."""
    ranked = np.sort(logs)
    ranks = np.linspace(0, len(ranked) - 1, size - size // 2).astype(np.int64)
    values = np.unique(
        np.concatenate([np.linspace(ranked[0], ranked[-1], size // 2), ranked[ranks]])
    )
    return np.pad(values, (0, size - len(values)), mode="edge").astype(np.float32)


def encode_logs(logs: npt.NDArray[np.float64], book: npt.NDArray[np.float32]) -> Keys:
    """Return the number of the nearest value of ``book``."""
    at = np.clip(np.searchsorted(book, logs), 1, len(book) - 1)
    below = np.abs(book[at - 1] - logs) <= np.abs(book[at] - logs)
    return np.where(below, at - 1, at).astype(np.uint64)


def pack_language(streams: Mapping[str, npt.NDArray[np.uint16]], size: int) -> dict[str, object]:
    """Return the arrays and maps of the language model, by the names they are stored under."""
    words = smooth_words(count_grams(streams, 1), size)
    pairs = smooth(count_grams(streams, 2), 2, words, 1.0)
    triples = smooth(count_grams(streams, 3), 3, pairs, LEAST_TRIGRAM)
    logs = np.log(pairs.odds)
    weights = np.log(triples.weights(pairs.keys))
    book, backoff_book = make_book(logs), make_book(weights)
    codes = (encode_logs(logs, book) << np.uint64(8)) | encode_logs(weights, backoff_book)
    last = np.log(triples.odds)
    last_book = make_book(last)
    unigram = np.log(words)
    unigram[UNKNOWN] = UNKNOWN_LOG
    return {
        "unigram": unigram.astype(np.float32),
        "unigram_backoff": np.log(pairs.weights(np.arange(size, dtype=np.uint64))).astype(
            np.float32
        ),
        "bigram": build_static_map(pairs.keys, codes, bits=16, cell=np.uint32),
        "trigram": build_static_map(
            triples.keys, encode_logs(last, last_book), bits=8, cell=np.uint32
        ),
        "bigram_book": book,
        "trigram_book": last_book,
        "backoff_book": backoff_book,
    }


def count_capitals(lines: Iterable[str], lexicon: Lexicon) -> tuple[Counter[int], Counter[int]]:
    """Count pairs of words inside clauses, and those of them whose second has a capital."""
    pairs: Counter[int] = Counter()
    titled: Counter[int] = Counter()
    for line in lines:
        before: int | None = None
        for word in _CASED.findall(place_tone_marks(line)):
            if word.isdigit():
                before = NUMBER
            elif not word[0].isalpha() or (word.isupper() and len(word) > 1):
                before = None
            else:
                own = lexicon.ids.get(word.lower())
                if before is not None and own is not None:
                    pairs[(before << 16) | own] += 1
                    titled[(before << 16) | own] += word != word.lower()
                before = own
    return pairs, titled


def pack_capitals(
    pairs: Counter[int], titled: Counter[int], size: int
) -> tuple[npt.NDArray[np.float32], StaticMap]:
    """Return each word's share of capitals and a map of the pairs that differ from it."""
    whole, capital = np.full(size, 0.5), np.full(size, 0.25)
    for key, count in pairs.items():
        whole[(key & 0xFFFF) - FIRST_WORD] += count
        capital[(key & 0xFFFF) - FIRST_WORD] += titled[key]
    shares = capital / whole
    kept = {}
    for key, count in sorted(pairs.items()):
        usual = shares[(key & 0xFFFF) - FIRST_WORD]
        share = (titled[key] + 4 * usual) / (count + 4)
        if count >= 5 and abs(share - usual) > 0.08:
            kept[key] = round(share * 255)
    keys = np.array(list(kept), dtype=np.uint64)
    values = np.array(list(kept.values()), dtype=np.uint64)
    return shares.astype(np.float32), build_static_map(keys, values, bits=8, cell=np.uint32)


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
