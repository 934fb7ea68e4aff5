"""Text that lost its marks and nothing else: every word with the same letters is a candidate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ntm_extract.repair.candidates import Candidates
from ntm_extract.repair.lexicon import SHAPES, Lexicon, Shape
from ntm_extract.vi.unicode import bare

KEEP_COST = 9.0


@dataclass(frozen=True, slots=True)
class PlainProposer:
    """Proposes the words that are the token without marks, in the token's own shape."""

    lexicon: Lexicon

    def propose(self, tokens: Sequence[str]) -> Mapping[str, Candidates]:
        """Return the candidates of each distinct token; all cost the same."""
        return {token: self._candidates(token) for token in dict.fromkeys(tokens)}

    def keep_cost(self, token: str) -> float:
        """Return the cost of leaving the token as read."""
        return 0.0 if bare(token) != token else KEEP_COST

    def _candidates(self, token: str) -> Candidates:
        if bare(token) != token:
            return self._same(token)
        words = self.lexicon.by_plain.get(token.lower(), ())
        codes = [self._code(word, token) for word in words]
        return [(code, 0.0) for code in codes if bare(self.lexicon.show(code)) == token]

    def _same(self, token: str) -> Candidates:
        word = self.lexicon.ids.get(token.lower())
        if word is None:
            return []
        code = self._code(word, token)
        return [(code, 0.0)] if self.lexicon.show(code) == token else []

    def _code(self, word: int, token: str) -> int:
        if (
            self.lexicon.is_fixed(word)
            and bare(self.lexicon.show(word * SHAPES + Shape.FIXED)) == token
        ):
            return word * SHAPES + Shape.FIXED
        if len(token) > 1 and token.isupper():
            return word * SHAPES + Shape.UPPER
        return word * SHAPES + (Shape.TITLE if token[:1].isupper() else Shape.LOWER)
