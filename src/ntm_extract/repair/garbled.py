"""Reads the garbled passages of a document: quickly, then with what that taught, then the odd bits.

The first look fits the channel to the engine and remembers the document's own pairs of words; the
second looks again at what the first left open. Tokens that were run together or torn apart, short
figures that may be words, and lines that are names are looked at last.
"""

from __future__ import annotations

from collections.abc import Sequence

from ntm_extract.repair.adapt import adapt, is_familiar
from ntm_extract.repair.candidates import Proposer
from ntm_extract.repair.joints import recut
from ntm_extract.repair.language import LanguageModel
from ntm_extract.repair.memory import remember
from ntm_extract.repair.model import RepairModel
from ntm_extract.repair.odd_figures import doubt_figures
from ntm_extract.repair.passages import Passage
from ntm_extract.repair.persons import settle_names
from ntm_extract.repair.plain import PlainProposer
from ntm_extract.repair.reader import (
    FIRST_LOOK,
    Look,
    Reading,
    look_again,
    read_passages,
)
from ntm_extract.repair.repeats import agree
from ntm_extract.repair.runs import Proposes
from ntm_extract.repair.shapes import settle_shapes

LANGUAGE_WEIGHT = 1.0

PASSES = 2
"""How often the channel is fitted to the document of a strange engine before the last reading; to
that of a known one once."""


def read_garbled(text: str, passages: Sequence[Passage], model: RepairModel) -> list[Reading]:
    """Return the readings of garbled passages."""
    lexicon = model.lexicon
    proposer: Proposer = model.proposer()
    language, look = model.language, FIRST_LOOK
    for _ in range(PASSES):
        first = read_text(text, passages, model, proposer, language)
        language = remember(model.language, first, lexicon, proposer.known)
        proposer = adapt(proposer, first)
        look = look_again(first)
        if is_familiar(proposer.odds):
            break
    readings = read_text(text, passages, model, proposer, language, look)
    readings = recut(
        text,
        readings,
        proposer=proposer,
        language=language,
        lexicon=lexicon,
        weight=LANGUAGE_WEIGHT,
    )
    doubted = doubt_figures(readings, proposer=proposer, language=language, lexicon=lexicon)
    return settle_names(
        text, list(doubted), passages, proposer=proposer, lexicon=lexicon, names=model.names
    )


def read_text(
    text: str,
    passages: Sequence[Passage],
    model: RepairModel,
    proposer: Proposes,
    language: LanguageModel,
    look: Look = FIRST_LOOK,
) -> list[Reading]:
    """Return the readings of passages; repeated pairs agree, capitals are settled."""
    readings = read_passages(
        text,
        passages,
        proposer=proposer,
        language=language,
        lexicon=model.lexicon,
        weight=LANGUAGE_WEIGHT,
        look=look,
    )
    settled = agree(readings, model.lexicon, model.language)
    if isinstance(proposer, PlainProposer) or look is FIRST_LOOK:
        return settled  # who lost marks only kept the capitals; a first look teaches none
    return list(settle_shapes(settled, model.capitals))
