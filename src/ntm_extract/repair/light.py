"""Repairs what a Vietnamese OCR slipped on: one mark or letter of a word, where all speaks for it.

Every word may be what was read or a word one slip away; how likely a slip is depends on how sure
the engine was of the word, what stands there on how the words around go together. The likeliest
words of a paragraph are found as for garbled text, but here what was read is a word among others.

Names, abbreviations, words of foreign letters, and whatever has digits in it are never touched.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np

from ntm_extract.core.stages import Edit
from ntm_extract.repair.confidences import Confidences
from ntm_extract.repair.figures import Change
from ntm_extract.repair.freedom import Freedom
from ntm_extract.repair.language import LanguageModel
from ntm_extract.repair.lattice import Stage, weigh
from ntm_extract.repair.lexicon import Lexicon
from ntm_extract.repair.passages import Passage
from ntm_extract.repair.runs import cut_runs
from ntm_extract.repair.slip_model import SlipModel
from ntm_extract.repair.slip_runs import MOST, SlipSlot, is_told, lay_out
from ntm_extract.repair.slips import Neighbours
from ntm_extract.repair.tokens import Token, cut_tokens
from ntm_extract.repair.untouched import may_be_slip
from ntm_extract.repair.words import CLAUSE_END, CODE, FIRST_WORD, NUMBER, UNKNOWN
from ntm_extract.vi.unicode import place_tone_marks

_FIXED = {"number": NUMBER, "code": CODE}
WEIGHT = 1.1
"""That of the language model against the slips."""

CHANCE_WITHOUT_OCR, CHANCE_BESIDE_OCR, CHANCE_IN_LAYER = 3e-4, 0.01, 0.03
"""How likely a word is wrong that no OCR is known to have read, one that may come from another's
beside pages of our own, and one of another's layer."""

CASCADE = (Stage(2, 10, 12.0), Stage(3, 6, 9.0))

WRITTEN, LISTED, HINTED = 0.75, 0.45, 0.1
"""Posteriors from which a change is made, what was read is listed as doubtful, and, in a layer, the
text itself is asked."""

PRINTED, SURE_OF_PRINTED = 0.02, 0.85
"""Below this chance of a slip the engine saw clearly what it read, and a word that fits ill may be
a misprint of the page; such a change is at most so sure, and listed."""

DOUBTED_FOREIGN = 0.2
"""A word of plain letters that is no syllable is foreign unless it is likelier wrong than this."""


class SlipRepairer:
    """Finds the slips of passages that are Vietnamese as they stand.

    ``layered`` tells that another engine read them, which is what ``model`` was learned from.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        language: LanguageModel,
        model: SlipModel,
        *,
        layered: bool = False,
    ) -> None:
        self._lexicon = lexicon
        self._language = language
        self._model = model
        self._least = HINTED if layered else LISTED
        self._chance = CHANCE_IN_LAYER if layered else CHANCE_WITHOUT_OCR
        self._freedom = Freedom(lexicon, language, layered=layered)
        self._near = Neighbours(lexicon, model.confusions, language.unigram if layered else None)
        self._look_up = lru_cache(maxsize=1 << 14)(self._known)

    @property
    def keeps(self) -> float:
        """How sure what was read is at most where it is to be listed as doubtful."""
        return 1 - self._model.confidence(LISTED)

    def changes(
        self,
        text: str,
        passages: Sequence[Passage],
        confidences: Confidences,
        chance: float | None = None,
    ) -> Iterator[Change]:
        """Yield the changes of words, and what is only doubtful as changes that change nothing.

        ``chance`` is how likely a word is wrong whose confidence is not known; None leaves it to
        the kind of the text.
        """
        odds_unknown = self._chance if chance is None else chance
        parts = (list(self._slots(text, part, confidences, odds_unknown)) for part in passages)
        told = (slots for slots in parts if is_told(slots))
        runs = [run for slots in told for run in cut_runs(slots, lambda one: one.token is None)]
        runs = [run for run in runs if any(slot.near for slot in run)]
        if not runs:
            return
        slots = lay_out(runs, self._model.confusions.rate)
        posteriors = weigh(self._language, slots, weight=WEIGHT, cascade=CASCADE)
        other = posteriors[..., 1:]  # than what was read
        best, odds = other.argmax(axis=2), other.max(axis=2).astype(np.float64)
        for row, place in np.argwhere(odds >= self._least).tolist():
            if runs[row][place].near:
                nth = int(best[row, place])
                yield from self._change(runs[row], place, nth, float(odds[row, place]))

    def _slots(
        self, text: str, passage: Passage, confidences: Confidences, chance: float
    ) -> Iterator[SlipSlot]:
        tokens = [token for low, high in passage.lines for token in cut_tokens(text, low, high)]
        for at, token in enumerate(tokens):
            if token.kind == "word":
                sure = confidences.of(token.start, token.end)
                own = self._model.chance_of_slip(sure) if sure else chance
                slot = self._word_slot(text, token, own)
                yield slot._replace(seen=True) if sure and own < PRINTED else slot
            elif token.kind in _FIXED:
                yield SlipSlot(token, _FIXED[token.kind])
            follows = tokens[at + 1].text if at + 1 < len(tokens) else ""
            if token.kind == "label" or (token.ends_clause and not _is_speck(text, token, follows)):
                yield SlipSlot(None, CLAUSE_END)

    def _word_slot(self, text: str, token: Token, chance: float) -> SlipSlot:
        low, own, fixed, foreign = self._look_up(token.text)
        if fixed or (foreign and (own != UNKNOWN or chance < DOUBTED_FOREIGN)):
            return SlipSlot(token, own)
        around = text[max(0, token.start - 1) : token.start] + text[token.end : token.end + 1]
        if not may_be_slip(token.text, around):
            return SlipSlot(token, own)
        near = self._near.of(low)[:MOST]
        return SlipSlot(token, own, chance, near, pauses=text.startswith(",", token.end))

    def _known(self, read: str) -> tuple[str, int, bool, bool]:
        """Return a word in small letters, its id, whether it has its capitals, or is foreign."""
        placed = place_tone_marks(read)
        low = placed.lower()
        own = self._lexicon.ids.get(low, UNKNOWN)
        fixed = own != UNKNOWN and self._lexicon.is_fixed(own)
        return low, own, fixed, self._freedom.seems_foreign(placed)

    def _change(
        self, run: Sequence[SlipSlot], place: int, nth: int, posterior: float
    ) -> Iterator[Change]:
        slot = run[place]
        word = slot.near[nth][0]
        if slot.token is None or not self._freedom.allows(run, place, word):
            return
        read, written = slot.token.text, self._shaped(word, slot.token.text)
        sure = round(self._model.confidence(posterior), 3)
        if slot.seen:
            sure = min(sure, SURE_OF_PRINTED)
        if posterior >= WRITTEN:
            yield Change(Edit(slot.token.start, read, written, sure, "slip"))
        else:
            kept = Edit(slot.token.start, read, read, round(1 - sure, 3), "unsure")
            yield Change(kept, (written,))

    def _shaped(self, word: int, read: str) -> str:
        written = self._lexicon.written[word - FIRST_WORD]
        if read.isupper():
            return written.upper()
        return written[:1].upper() + written[1:] if read[0].isupper() else written


def _is_speck(text: str, token: Token, follows: str) -> bool:
    """Tell whether the stop behind a token is none: a small letter comes after it."""
    return text.startswith(".", token.end) and follows[:1].islower()
