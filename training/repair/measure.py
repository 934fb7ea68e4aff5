"""Measures repair on pages with their truth, and fits its confidence to what came out right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from learn_channel import Page
from rapidfuzz.distance import Levenshtein

from ntm_extract.core.stages import ReadText, RepairedText
from ntm_extract.repair import NoisyChannelRestorer

TOKEN = re.compile(r"\w+(?:[./,-]\w+)*")
IN_ORDER = 0.13
"""Only pages whose base letters differ less are measured: the others' truth is in another order."""

KNOTS = 12


@dataclass(frozen=True)
class Outcome:
    """Word errors before and after, and (confidence, right) of every change."""

    words: int
    before: int
    after: int
    changes: tuple[tuple[float, bool], ...]


def measure(restorer: NoisyChannelRestorer, pages: Iterable[Page]) -> Outcome:
    """Repair every page and compare."""
    words = before = after = 0
    changes: list[tuple[float, bool]] = []
    for page in pages:
        if page.distance() > IN_ORDER:
            continue
        repaired = restorer.repair(ReadText(page.read))
        true = TOKEN.findall(page.true)
        words += len(true)
        before += Levenshtein.distance(TOKEN.findall(page.read), true)
        after += Levenshtein.distance(TOKEN.findall(repaired.text), true)
        changes += judge_changes(repaired, true)
    return Outcome(words, before, after, tuple(changes))


def judge_changes(repaired: RepairedText, true: Sequence[str]) -> list[tuple[float, bool]]:
    """Return for each changed token its confidence and whether it stands in the truth."""
    tokens = list(TOKEN.finditer(repaired.text))
    right: set[int] = set()
    for op in Levenshtein.opcodes([token.group() for token in tokens], list(true)):
        if op.tag == "equal":
            right.update(tokens[at].start() for at in range(op.src_start, op.src_end))
    judged, shift = [], 0
    for edit in repaired.edits:
        judged.append((edit.confidence, edit.start + shift in right))
        shift += len(edit.after) - len(edit.before)
    return judged


def fit_confidence(changes: Sequence[tuple[float, bool]]) -> list[tuple[float, float]]:
    """Return knots of a rising curve from posterior to share right (pool adjacent violators)."""
    ranked = sorted(changes)
    size = max(1, len(ranked) // 200)
    blocks: list[tuple[float, float, int]] = []
    part: list[bool] = []
    weight = 0.0
    for x, alike in groupby(ranked, key=lambda change: change[0]):
        own = [right for _, right in alike]
        part, weight = part + own, weight + x * len(own)
        if len(part) < size and x < ranked[-1][0]:
            continue  # changes of the same posterior stay together: wrong ones are not put first
        blocks.append((weight / len(part), sum(part) / len(part), len(part)))
        part, weight = [], 0.0
        while len(blocks) > 1 and blocks[-2][1] >= blocks[-1][1]:
            (x1, y1, n1), (x2, y2, n2) = blocks[-2], blocks[-1]
            count = n1 + n2
            blocks[-2:] = [((x1 * n1 + x2 * n2) / count, (y1 * n1 + y2 * n2) / count, count)]
    step = max(1, len(blocks) // KNOTS)
    knots = [(0.0, 0.0), *((x, y) for x, y, _ in blocks[::step]), (1.0, blocks[-1][1])]
    return [(round(x, 6), round(y, 4)) for x, y in knots]
