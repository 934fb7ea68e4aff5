"""The tables of cues that are sieved by the end of a text miss nothing in whole notices."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from ntm_extract.extract.deadlines.cues import TAIL_CUES as BEFORE_TIMES
from ntm_extract.extract.deadlines.leads import LEAD_RULES
from ntm_extract.extract.targets.comparators import COMPARATOR_RULES
from ntm_extract.extract.targets.settled import SETTLED
from ntm_extract.extract.targets.tail_cues import TAIL_CUES as BEFORE_NUMBERS
from ntm_extract.extract.targets.verdict import Verdict, Verdicts
from ntm_extract.extract.targets.verdicts import VERDICTS
from ntm_extract.vi.shadow import shadow
from ntm_extract.vi.sieve import Sieve

WINDOW = 60
SAMPLES = Path(__file__).parents[3] / "samples"
TABLES: dict[str, Iterable[re.Pattern[str]]] = {
    "before times": [cue.pattern for cue in BEFORE_TIMES],
    "before numbers": [cue.pattern for cue in BEFORE_NUMBERS],
    "leads": [rule.pattern for rule in LEAD_RULES],
    "comparators": [rule.pattern for rule in COMPARATOR_RULES],
}


@pytest.mark.parametrize("table", TABLES)
def test_whatever_matches_is_asked(table: str) -> None:
    patterns = list(TABLES[table])
    sieve = Sieve(enumerate(patterns))
    matched = 0

    for path in sorted(SAMPLES.glob("*/notice.txt")):
        shade = shadow(path.read_text(encoding="utf-8"))
        for place in re.finditer(r"\d+|(?<!\w)(?:tháng|quý|năm|ngày)(?!\w)", shade):
            window = shade[max(0, place.start() - WINDOW) : place.start()]
            found = {at for at, pattern in enumerate(patterns) if pattern.search(window)}
            matched += len(found)
            assert found <= set(sieve.likely(window)), window

    assert matched


@pytest.mark.parametrize("rules", [VERDICTS, SETTLED], ids=["verdicts", "settled"])
def test_the_first_verdict_is_the_same_as_when_all_are_tried(rules: tuple[Verdict, ...]) -> None:
    every = sorted({cue for one in rules for group in one.needs for cue in group})
    asked = Verdicts(rules)

    for at, one in enumerate(rules):
        needed = frozenset(min(group) for group in one.needs)
        for cues in (needed, needed | {every[at % len(every)]}, needed | set(every[at::7])):
            first = next((other for other in rules if other.fits(cues)), None)
            assert asked.first(cues) is first
