"""Groups of versions: joined where two are the same notice, never across two that are not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from ntm_extract.dedup.checked_pairs import Pair
from ntm_extract.dedup.verify import Verdict

Check = Callable[[str, str], Verdict]
"""Holds two notices against each other that were not candidates."""

_MARGIN = 0.7
"""Log-odds by which one of two rival notices must be likelier for a part to be counted to it."""


def group_notices(pairs: Iterable[Pair], check: Check) -> list[tuple[str, ...]]:
    """Return the groups of two and more notice ids, sorted; the order of ``pairs`` is no matter."""
    known = {(pair.a, pair.b): pair.verdict for pair in pairs}

    def verdict(a: str, b: str) -> Verdict:
        key = (min(a, b), max(a, b))
        if key not in known:
            known[key] = check(*key)
        return known[key]

    links = {key: one.logit for key, one in known.items() if one.is_same}
    ruled_out = _rival_links(links, verdict)

    def are_apart(a: str, b: str) -> bool:
        return (min(a, b), max(a, b)) in ruled_out or verdict(a, b).apart

    group_of: dict[str, set[str]] = {}
    for a, b in sorted(links, key=lambda key: (-links[key], key)):
        ours, theirs = group_of.setdefault(a, {a}), group_of.setdefault(b, {b})
        if ours is theirs or any(are_apart(one, other) for one in ours for other in theirs):
            continue
        ours |= theirs
        for member in theirs:
            group_of[member] = ours
    return sorted({tuple(sorted(group)) for group in group_of.values() if len(group) > 1})


def _rival_links(
    links: dict[tuple[str, str], float], verdict: Callable[[str, str], Verdict]
) -> set[tuple[str, str]]:
    """Return the links that a better one to another notice rules out.

    A half without number and date may fit two notices of a series. It goes with the one that it
    fits better, and with none where both fit as well; nor does it come to the other by way of a
    third version, be it a half of its own kind: two halves that fit the same notices may be one
    of each.
    """
    linked: dict[str, list[str]] = defaultdict(list)
    for a, b in sorted(links):
        linked[a].append(b)
        linked[b].append(a)
    ruled_out: set[tuple[str, str]] = set()
    torn: dict[str, set[str]] = defaultdict(set)
    for middle, others in linked.items():
        for place, first in enumerate(others):
            for second in others[place + 1 :]:
                if not verdict(first, second).apart:
                    continue
                one = (min(middle, first), max(middle, first))
                two = (min(middle, second), max(middle, second))
                if links[one] < links[two] + _MARGIN:
                    ruled_out.add(one)
                if links[two] < links[one] + _MARGIN:
                    ruled_out.add(two)
                if one in ruled_out and two in ruled_out:
                    torn[middle] |= {first, second}
    for middle, rivals in torn.items():
        through = [one for one in linked[middle] if not rivals.isdisjoint(linked[one])]
        ruled_out |= {(min(middle, one), max(middle, one)) for one in through}
    return ruled_out
