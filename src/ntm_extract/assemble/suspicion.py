"""Counts what is odd about a fact: hints that hold for any notice, whatever its bodies and words.

A decider learns little from a hint that the annotated notices show once or twice. All hints of a
kind of fact are counted together as well, and the weight of that count has a prior.
"""

from __future__ import annotations

from collections.abc import Iterable

from ntm_extract.assemble.name_cues import KINDS

_USUAL = frozenset({"ubnd", "bare"})
"""Kinds of names with a comma in them that are whole: "UBND các huyện A, B"."""
_HINTS: dict[str, frozenset[str]] = {
    "role": frozenset(
        {
            "two_heads",
            "holds_time",
            "generic",
            "unbalanced",
            "bracketed",
            "letters",
            "ends_in_verb",
            "then_capital",
            "handed_down&names_body",
            "handed_down&proper_start",
            "began_before",
            "holds_verb",
            "goes_on=,",
            "goes_on=và",
            *(f"comma&{kind}" for kind in KINDS if kind not in _USUAL),
        }
    ),
    "task": frozenset(
        {
            "closing",
            "reported",
            "ends_open",
            "no_verb&inherited",
            "names_body",
            "opens",
            "short",
            "part=closing",
            "caption",
            "year_opens",
            "contents",
            "grants",
            "may_tell",
        }
    ),
    "quantity": frozenset(
        {
            "attended",
            "weather",
            "threshold&measure",
            "condition",
            "no_unit",
            "ran_on",
            "clock",
            "supposed",
        }
    ),
    "deadline": frozenset({"norm", "times", "meeting", "of_event", "past", "then_word"}),
    "reference": frozenset({"own", "issuer&cut", "short_code", "date&elsewhere", "of_somebody"}),
    "header": frozenset(
        {
            "subject&holds_body",
            "subject&other_line",
            "subject&open_end",
            "number&other_kind",
            "number&other_body",
            "name&odd_name",
            "signed_jointly",
            "position&odd_position",
            "line&open_end",
            "line&several",
            "subject&asks",
        }
    ),
}


def suspicions(decider: str, names: Iterable[str]) -> dict[str, float]:
    """Return how many hints speak against a fact, as a cue of its own; nothing where none does."""
    count = len(_HINTS.get(decider, frozenset()).intersection(names))
    return {"suspicions": float(count)} if count else {}
