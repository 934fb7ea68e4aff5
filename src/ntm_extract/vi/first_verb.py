"""Whether a text begins with what is to be done: "Rà soát …", "Tham mưu UBND tỉnh …"."""

from __future__ import annotations

from functools import cache

from ntm_extract.vi.lexicon import read_rows

_MOST_WORDS = 4
_GLANCE = 60


@cache
def _verbs() -> frozenset[str]:
    return frozenset(verb for verb, _ in read_rows("verbs"))


def begins_with_work(text: str) -> bool:
    """Tell whether the first words of ``text`` are a verb of work, small or with a capital."""
    words = [word.rstrip(",") for word in text[:_GLANCE].lower().split()[:_MOST_WORDS]]
    return any(" ".join(words[:many]) in _verbs() for many in range(1, len(words) + 1))
