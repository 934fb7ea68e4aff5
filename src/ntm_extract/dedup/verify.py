"""Whether two notices are one: the evidence for and against, weighed and put in plain words."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ntm_extract.dedup.align import align
from ntm_extract.dedup.alignment import Alignment
from ntm_extract.dedup.changes import is_later_edition, revision_evidence
from ntm_extract.dedup.evidence import LEAST_SHARED, Evidence
from ntm_extract.dedup.header_evidence import compare_headers, same_subject_template
from ntm_extract.dedup.numbers import NumberMatch, compare_numbers
from ntm_extract.dedup.signature import Reading

Kind = Literal["same_notice", "same_notice_part", "revised", "series", "unrelated"]

SAME_SCORE = 0.8
"""From this score on two readings are one notice."""

_WHOLE = 0.85
"""Share of both texts that two complete versions have in common; letterhead and recipients may be
missing from one."""

_TEMPLATE = 0.35

_OVERLAP = 400
_HARDLY = 0.02
"""Two parts may overlap in some pages only: so many letters, hardly any of them replaced."""

_STAMP = 40
"""Letters that a seal, a signature or a stamp may cover; a paragraph has more."""

_APART = -3.0
_UNLIKELY = -2.0
"""With so much against it, and so little for it, two notices must not come together through a
third either."""

_CONTRADICTION = -5.0
_USUAL = 1.0
"""Misreading alone makes such a difference once in ten times, by ``NumberMatch.surprise``."""

_CLEAN = 0.005
_START = -2.0
_NO_MERGE = -30.0
_LATER_EDITION = Evidence(
    0.0, "the same body issued most of the text again under the same subject, later"
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two notices are to each other, how sure that is, and why.

    ``apart`` is True where something speaks for two different notices, so that they must not
    come together through a third either.
    """

    kind: Kind
    score: float
    logit: float
    reasons: tuple[str, ...]
    apart: bool

    @property
    def is_same(self) -> bool:
        """Tell whether the two are versions of one notice."""
        return self.kind in {"same_notice", "same_notice_part"}


def verify(a: Reading, b: Reading) -> Verdict:
    """Decide what two notices are to each other; the order of the two does not matter."""
    if (b.facts.notice_id, b.facts.path) < (a.facts.notice_id, a.facts.path):
        a, b = b, a
    alignment = align(a.text, b.text)
    numbers = compare_numbers(a.text, b.text, alignment)
    shape = _Shape.of(a, b, alignment)
    changes = tuple(revision_evidence(a, b, alignment))
    headers = tuple(compare_headers(a.facts, b.facts, noise=alignment.noise))
    evidence = (
        *_text_evidence(shape, alignment),
        *_number_evidence(numbers, alignment.noise),
        *headers,
        *changes,
    )
    logit = _START + sum(one.weight for one in evidence)
    score = 1 / (1 + math.exp(-max(min(logit, 30.0), -30.0)))
    related = shape.shared >= LEAST_SHARED and shape.of_shorter >= _TEMPLATE
    kind: Kind = "unrelated"
    apart = any(one.weight <= _CONTRADICTION for one in (*headers, *changes))
    if score >= SAME_SCORE:
        kind, apart = "same_notice" if shape.of_longer >= _WHOLE else "same_notice_part", False
    elif not all(one.backwards for one in changes):
        kind, apart = "revised", apart or logit <= _UNLIKELY
    elif related or same_subject_template(a.facts, b.facts):
        against = sum(min(one.weight, 0.0) for one in evidence[1:])
        kind, apart = "series", apart or (against <= _APART and logit <= _UNLIKELY)
        if is_later_edition(a.facts, b.facts, alignment, numbers, common=shape.of_longer):
            kind, evidence = "revised", (*evidence, _LATER_EDITION)
    return Verdict(kind, score, logit, tuple(one.words for one in evidence), apart)


@dataclass(frozen=True, slots=True)
class _Shape:
    """How much two texts share, seen from the shorter and from the longer."""

    shared: int
    of_shorter: float
    of_longer: float
    replaced: float

    @staticmethod
    def of(a: Reading, b: Reading, alignment: Alignment) -> _Shape:
        share_a = alignment.shared_a / max(len(a.text.letters), 1)
        share_b = alignment.shared_b / max(len(b.text.letters), 1)
        shared = min(alignment.shared_a, alignment.shared_b)
        return _Shape(
            shared=shared,
            of_shorter=max(share_a, share_b),
            of_longer=min(share_a, share_b),
            replaced=alignment.replaced / max(shared + alignment.replaced, 1),
        )


def _text_evidence(shape: _Shape, alignment: Alignment) -> Iterator[Evidence]:
    if shape.shared < LEAST_SHARED:
        yield Evidence(_NO_MERGE, "the texts have next to nothing in common")
        return
    size = min(2 * math.log2(shape.shared / LEAST_SHARED), 7.0)
    misread = f", {alignment.noise:.0%} of its letters misread" if alignment.noise >= 0.005 else ""
    overlap = shape.replaced <= _HARDLY and shape.shared >= _OVERLAP
    yield Evidence(
        size - (6 if overlap else 30) * max(0.0, 0.6 - shape.of_shorter),
        f"{shape.of_shorter:.0%} of the shorter text stands in the other{misread}",
    )
    if shape.of_longer < _WHOLE:
        words = f"{1 - shape.of_longer:.0%} of the longer text does not stand in the shorter"
        yield Evidence(0.0, words)
    excess = alignment.replaced - min(200 * alignment.noise, 12.0)
    if excess >= 8:
        share = excess / (shape.shared + alignment.replaced)
        by_share = 4 * share / (0.008 + 0.2 * alignment.noise)
        by_length = max(0, alignment.longest_replaced - _STAMP) / 10
        yield Evidence(
            -by_share - min(by_length, 8.0),
            f"{shape.replaced:.1%} of the common stretch reads quite otherwise",
        )


def _number_evidence(numbers: NumberMatch, noise: float) -> Iterator[Evidence]:
    if numbers.agreeing:
        words = f"{numbers.agreeing} numbers and dates in the same places are equal"
        yield Evidence(min(0.2 * numbers.agreeing, 3.0), words)
    if numbers.disagreements:
        rate = len(numbers.disagreements) / numbers.compared
        ramp = 1.0 if noise < _CLEAN else min(max((rate - 0.03) / 0.09, 0.1), 1.0)
        shown = ", ".join(f"{one.a} and {one.b}" for one in numbers.disagreements[:3])
        usual = ", no more than misreading makes" if numbers.surprise <= _USUAL else ""
        yield Evidence(
            -2.5 * ramp * min(numbers.surprise, 12.0),
            f"{len(numbers.disagreements)} of {numbers.compared} numbers differ ({shown}){usual}",
        )
