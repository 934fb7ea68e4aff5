"""Which words of sound text may be changed at all: names and foreign words stay as they were read.

A name has a capital on every syllable, so its last one goes with nothing that follows and the
others are followed by a capital: "Tàt chính" is a term, "Thánh Trà kết luận" is not.

The text layer of another engine tells less: there all capitals of a heading may have lost their
marks, and "Cục Thuê", "Kom Tum", "Lạng Son" are told from names of persons by the word beside,
which hardly stands without.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from ntm_extract.repair.language import LanguageModel
from ntm_extract.repair.lexicon import Lexicon
from ntm_extract.repair.slip_runs import SlipSlot
from ntm_extract.repair.untouched import is_foreign
from ntm_extract.repair.words import CLAUSE_END, FIRST_WORD, UNKNOWN
from ntm_extract.vi.lexicon import read_rows
from ntm_extract.vi.surnames import OTHER_SURNAMES, SURNAMES
from ntm_extract.vi.unicode import bare

GOES_WITH = -3.5
"""Log odds of the next word from which two words are taken to go together."""

BODIES = frozenset(["ban", "bộ", "chi", "cục", "hội", "phòng", "sở", "tổng", "trung", "ủy", "viện"])
"""Words that open the names of bodies, where the next word has a capital too: none is a surname."""

DRAWN, BOUND = 1.5, -4.5
"""How much likelier (log) a word is beside another than anywhere, and how likely at least, from
one of the two, for both to be a term or a place."""

_SURNAMES = frozenset(f"{SURNAMES}|{OTHER_SURNAMES}".split("|"))
_STRIPPED = frozenset(bare(name) for name in SURNAMES.split("|"))
"""The commonest surnames without their marks."""


class Freedom:
    """Tells whether a word may be changed into another.

    ``layered`` tells that another engine read the text, whose slips are in capitals, too.
    """

    def __init__(self, lexicon: Lexicon, language: LanguageModel, *, layered: bool) -> None:
        self._lexicon = lexicon
        self._language = language
        self._layered = layered

    def seems_foreign(self, read: str) -> bool:
        """Tell whether a word has plain letters only and is no syllable: "web", "data".

        In a layer it may be one that lost its marks: "dat", "giao duc".
        """
        if not is_foreign(read):
            return False
        return not (self._layered and read.lower() in self._lexicon.by_plain)

    def allows(self, run: Sequence[SlipSlot], place: int, word: int) -> bool:
        """Tell whether a word may be changed: with a capital, only where it is surely no name.

        A word of plain letters stays beside another that is no syllable: both are foreign.
        """
        token = run[place].token
        before, after = run[place - 1] if place else None, _at(run, place + 1)
        if token is None:
            return False
        if self.seems_foreign(token.text) and any(map(self._is_foreign, (before, after))):
            return False
        if token.text.islower():
            return True
        if token.text.isupper():
            return any(
                _is_upper(slot) and self._goes(first, second)
                for slot, first, second in (
                    (before, before.word if before else UNKNOWN, word),
                    (after, word, after.word if after else UNKNOWN),
                )
            )
        return self._opens_term(word, before, after) or (
            self._layered and self._is_bound(run, place, word)
        )

    def _opens_term(self, word: int, before: SlipSlot | None, after: SlipSlot | None) -> bool:
        if after is None or after.token is None:
            return False
        goes = self._goes(word, after.word)
        if after.token.text[0].isupper():
            return goes and self._lexicon.written[word - FIRST_WORD] in BODIES
        return goes or (_opens(before) and after.token.text.islower())

    def _is_bound(self, run: Sequence[SlipSlot], place: int, word: int) -> bool:
        """Tell whether a word with a capital makes a term or a place with one beside it."""
        for at in (place - 1, place + 1):
            beside = _at(run, at) if at >= 0 else None
            if beside is None or beside.token is None or beside.word < FIRST_WORD:
                continue
            pair = (beside.word, word) if at < place else (word, beside.word)
            if _is_in_name(run, place):
                if self._shown(pair) in _provinces():
                    return True
            elif self._is_term(*pair):
                return True
        return False

    def _shown(self, pair: tuple[int, int]) -> str:
        return " ".join(self._lexicon.written[word - FIRST_WORD] for word in pair)

    def _is_term(self, first: int, second: int) -> bool:
        alone = self._language.unigram
        odds = self._odds(first, second)
        drawn = odds - float(alone[second])
        return drawn > DRAWN and max(odds, drawn + float(alone[first])) > BOUND

    def _goes(self, first: int, second: int) -> bool:
        if first < FIRST_WORD or second in (UNKNOWN, CLAUSE_END):
            return False
        return self._odds(first, second) > GOES_WITH

    def _odds(self, first: int, second: int) -> float:
        pair = np.array([[first], [second]], dtype=np.int64)
        return float(self._language.score(pair[0], pair[1])[0])

    def _is_foreign(self, slot: SlipSlot | None) -> bool:
        return bool(slot and slot.token and self.seems_foreign(slot.token.text))


@cache
def _provinces() -> frozenset[str]:
    """Return the names of provinces, in small letters."""
    return frozenset(row[0].lower() for row in read_rows("provinces"))


def _is_in_name(run: Sequence[SlipSlot], place: int) -> bool:
    """Tell whether a word with a capital stands among others behind a surname, or is one."""
    first = last = place
    while first and _is_titled(run[first - 1]):
        first -= 1
    while last + 1 < len(run) and _is_titled(run[last + 1]):
        last += 1
    names = [slot.token.text for slot in run[first : last + 1] if slot.token]
    return any(name in _SURNAMES or name in _STRIPPED for name in names[:-1])


def _is_titled(slot: SlipSlot) -> bool:
    return bool(slot.token and slot.token.text.istitle() and slot.token.text.isalpha())


def _opens(before: SlipSlot | None) -> bool:
    """Tell whether nothing of the clause stands before; "(3)" opens a clause, too."""
    return before is None or before.token is None or before.token.text.endswith(")")


def _is_upper(slot: SlipSlot | None) -> bool:
    return bool(slot and slot.token and slot.token.text.isupper())


def _at(run: Sequence[SlipSlot], place: int) -> SlipSlot | None:
    return run[place] if place < len(run) else None
