"""Fits the channel to the document in hand: what it reads surely teaches what it reads else.

Each engine garbles in its own way. Words that were read with near certainty are aligned with what
stood there; the confusions counted so join the general channel, and the record of whole words that
training left counts only as far as the document bears it out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from ntm_extract.repair.candidates import Proposer, WordOdds, plain_quotes
from ntm_extract.repair.channel import align
from ntm_extract.repair.lexicon import SHAPES
from ntm_extract.repair.reader import Reading

SURE = 0.8
FAVOUR, OWN_SHARE, MOST_FAVOUR = 0.6, 0.5, 2.0
"""How far words that the document uses much are preferred."""

SETTLED = 0.98
MOST_PAIRS = 600
"""The most frequent sure pairs are enough to learn from."""

MOST_COUNT = 8.0
"""A frequent word tells as much about its letters as this many rare ones."""

TRUST, STRANGER_TRUST = 60.0, 20.0
"""What the general channel's record of a letter weighs against the document's, and what it does
where another engine than those of training left the document."""

FULL_RECORD = 0.8
"""Where the trained record of words counts less than this share, the engine is another one."""

STRANGE, FAMILIAR = 0.5, 0.9
"""Shares of sure words in the trained record below (above) which it counts nothing (fully)."""


def adapt(proposer: Proposer, readings: Iterable[Reading]) -> Proposer:
    """Return a proposer fitted to the document that ``readings`` are of."""
    listed = list(readings)
    pairs = Counter(
        (plain_quotes(reading.token.text), reading.code)
        for reading in listed
        if reading.posterior > SURE and proposer.lexicon.is_word(reading.code)
    )
    confusions: dict[str, dict[str, float]] = {}
    for (token, code), count in pairs.most_common(MOST_PAIRS):
        for letter, segment in align(proposer.channel, token, proposer.lexicon.show(code))[1]:
            own = confusions.setdefault(letter, {})
            own[segment] = own.get(segment, 0.0) + min(MOST_COUNT, count)
    odds = _odds(proposer.odds, pairs)
    fitted = proposer.through(
        proposer.channel.adapted(confusions, TRUST if is_familiar(odds) else STRANGER_TRUST),
        odds,
        proposer.shape_costs - _favour(proposer, pairs).repeat(SHAPES),
    )
    if odds.most == proposer.odds.most:
        fitted.known |= {token: proposer.known[token] for token in _settled(listed)}
    return fitted


def is_familiar(odds: WordOdds) -> bool:
    """Tell whether the document bears the trained record out: its engine is a known one."""
    return odds.most >= FULL_RECORD * WordOdds.most


def _favour(proposer: Proposer, pairs: Counter[tuple[str, int]]) -> npt.NDArray[np.float32]:
    """Return by how much each word is likelier for the document's use of it."""
    own = np.zeros(len(proposer.unigram), dtype=np.float64)
    for (_, code), count in pairs.items():
        own[code // SHAPES] += count
    own /= max(1.0, own.sum())
    ratio = own / np.exp(proposer.unigram)
    favour = FAVOUR * np.log(1 - OWN_SHARE + OWN_SHARE * ratio)
    return np.clip(favour, -MOST_FAVOUR, MOST_FAVOUR).astype(np.float32)


def _settled(readings: Iterable[Reading]) -> set[str]:
    """Return the tokens that were read surely wherever they stand: a known engine's own words."""
    least: dict[str, float] = {}
    for reading in readings:
        token = reading.token.text
        least[token] = min(least.get(token, 1.0), reading.posterior)
    return {token for token, posterior in least.items() if posterior > SETTLED}


def _odds(odds: WordOdds, pairs: Counter[tuple[str, int]]) -> WordOdds:
    known = sum(
        count
        for (token, code), count in pairs.items()
        if any(code == seen for seen, _ in odds.seen.get(token, ()))
    )
    share = known / max(1, sum(pairs.values()))
    faith = min(1.0, max(0.0, (share - STRANGE) / (FAMILIAR - STRANGE)))
    return WordOdds(odds.seen, odds.totals, odds.weight, odds.most * faith)
