"""Reads the trained model of ``models/repair`` and checks that it is the one that was measured."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from ntm_extract.core.errors import MissingModelError, ModelChecksumError
from ntm_extract.repair.candidates import Proposer, WordOdds
from ntm_extract.repair.channel import Channel
from ntm_extract.repair.codes import Symbols
from ntm_extract.repair.context import ContextNet, list_spellings
from ntm_extract.repair.language import LanguageModel
from ntm_extract.repair.lexicon import SHAPES, Lexicon, Syllabary, build_syllabary
from ntm_extract.repair.persons import Names
from ntm_extract.repair.shapes import Capitals
from ntm_extract.repair.static_map import StaticMap
from ntm_extract.repair.words import FIRST_WORD

CARD = "model.json"
CONTEXT = "context.npz"


@dataclass(frozen=True)
class RepairModel:
    """Everything that was trained: lexicon, language model, channel, symbols, calibration."""

    lexicon: Lexicon
    language: LanguageModel
    channel: Channel
    odds: WordOdds
    symbols: Symbols
    title_pairs: StaticMap
    calibration: tuple[tuple[float, float], ...]
    names: Names
    context_weights: Mapping[str, npt.NDArray[Any]]

    @cached_property
    def context(self) -> ContextNet | None:
        """What the words far around tell of a word that lost its marks; a model may lack it."""
        if not self.context_weights:
            return None
        unigram = self.language.unigram
        return ContextNet(self.context_weights, list_spellings(self.lexicon, unigram), unigram)

    @cached_property
    def syllabary(self) -> Syllabary:
        """The lexicon's syllables as onsets and rhymes."""
        return build_syllabary(self.lexicon)

    @cached_property
    def shape_costs(self) -> npt.NDArray[np.float32]:
        """What it costs to write a word so, by code: rare where the corpus rarely does."""
        return _shape_costs(self.lexicon)

    @cached_property
    def capitals(self) -> Capitals:
        """What is known of capitals inside clauses."""
        return Capitals(self.title_pairs, self.lexicon, self.shape_costs)

    def proposer(self, channel: Channel | None = None) -> Proposer:
        """Return a proposer that reads through ``channel`` (or the general one)."""
        return Proposer(
            lexicon=self.lexicon,
            syllabary=self.syllabary,
            channel=channel or self.channel,
            odds=self.odds,
            shape_costs=self.shape_costs,
            unigram=self.language.unigram,
        )

    def confidence(self, posterior: float) -> float:
        """Return how often readings of this posterior were right on the calibration pages."""
        xs, ys = zip(*self.calibration, strict=True)
        return float(np.interp(posterior, xs, ys))


def read_card(folder: Path) -> dict[str, Any]:
    """Return the model's card (name, checksums, data, accuracy, licence).

    Raises:
        MissingModelError: there is no card in ``folder``.
    """
    try:
        card: dict[str, Any] = json.loads((folder / CARD).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise MissingModelError(folder / CARD) from None
    return card


def load_model(folder: Path) -> RepairModel:
    """Read the model, every file checked against the card.

    Raises:
        MissingModelError: a file is not there.
        ModelChecksumError: a file is not the one that the card names.
    """
    card = read_card(folder)
    held = {name: _checked(folder / name, facts["sha256"]) for name, facts in card["files"].items()}
    lexicon = _read_lexicon(held["lexicon.tsv"])
    language = _read_language(held, card["language"])
    return RepairModel(
        lexicon=lexicon,
        language=language,
        channel=_read_channel(held["channel.tsv"], card["channel"]["letters"]),
        odds=_read_odds(held["words.tsv"], held["totals.tsv"], lexicon),
        symbols=Symbols({name: int(count) for name, count in _rows(held["symbols.tsv"])}),
        title_pairs=_static_map(held, "titles", card["titles"]),
        calibration=tuple((float(x), float(y)) for x, y in card["calibration"]),
        names=Names(
            {
                (place, name): float(count)
                for place, name, count in _rows(held.get("names.tsv", b""))
            }
        ),
        context_weights=_weights(held.get(CONTEXT)),
    )


def _checked(path: Path, sha256: str) -> bytes:
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise MissingModelError(path) from None
    if hashlib.sha256(content).hexdigest() != sha256:
        raise ModelChecksumError(path)
    return content


def _rows(content: bytes) -> list[list[str]]:
    return [line.split("\t") for line in content.decode("utf-8").split("\n") if line]


def _array(content: bytes) -> npt.NDArray[Any]:
    loaded: npt.NDArray[Any] = np.load(io.BytesIO(content), allow_pickle=False)
    return loaded


def _weights(content: bytes | None) -> dict[str, npt.NDArray[Any]]:
    """Return the arrays of the network by name, at full precision."""
    if content is None:
        return {}
    with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
        return {name: values.astype(np.float32) for name, values in arrays.items()}


def _read_lexicon(content: bytes) -> Lexicon:
    rows = _rows(content)
    titled = np.array([float(share) for _, share in rows], dtype=np.float32)
    return Lexicon(tuple(word for word, _ in rows), titled)


def _read_language(held: Mapping[str, bytes], card: Mapping[str, Any]) -> LanguageModel:
    return LanguageModel(
        unigram=_whole(held, "unigram"),
        unigram_backoff=_whole(held, "unigram_backoff"),
        grams=(
            _static_map(held, "bigram", card["bigram"]),
            _static_map(held, "trigram", card["trigram"]),
        ),
        books=(_whole(held, "bigram_book"), _whole(held, "trigram_book")),
        backoff_book=_whole(held, "backoff_book"),
    )


def _whole(held: Mapping[str, bytes], name: str) -> npt.NDArray[Any]:
    """Return an array that is kept in several files, so that none is large."""
    parts = sorted(file for file in held if file.startswith(f"{name}."))
    return np.concatenate([_array(held[file]) for file in parts])


def _static_map(held: Mapping[str, bytes], name: str, card: Mapping[str, int]) -> StaticMap:
    return StaticMap(_whole(held, name), card["bits"], card["seed"])


def _read_channel(content: bytes, letters: str) -> Channel:
    counts: dict[str, dict[str, float]] = {}
    for letter, segment, count in _rows(content):
        counts.setdefault(letter, {})[segment] = float(count)
    return Channel(letters=letters, counts=counts)


def _read_odds(seen: bytes, totals: bytes, lexicon: Lexicon) -> WordOdds:
    found: dict[str, list[tuple[int, float]]] = {}
    for token, code, count in _rows(seen):
        found.setdefault(token, []).append((int(code), float(count)))
    sums = np.zeros((len(lexicon.written) + FIRST_WORD) * SHAPES, dtype=np.float32)
    for code, count in _rows(totals):
        sums[int(code)] = float(count)
    return WordOdds({token: tuple(pairs) for token, pairs in found.items()}, sums)


def _shape_costs(lexicon: Lexicon) -> npt.NDArray[np.float32]:
    titled = np.concatenate([np.full(FIRST_WORD, 0.5), lexicon.titled])
    costs = np.zeros(len(titled) * SHAPES, dtype=np.float32)
    costs[0::SHAPES] = -np.log(np.clip(1 - titled, 0.03, 1) * 0.9)
    costs[1::SHAPES] = -np.log(np.clip(titled, 0.03, 1) * 0.9)
    costs[2::SHAPES] = -np.log(0.08)
    return costs * np.float32(0.5)
