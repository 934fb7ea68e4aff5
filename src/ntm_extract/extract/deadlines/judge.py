"""Decides whether a stretch of time is a deadline or merely qualifies a plan, a fund, a past.

Two judges sit together: rules that an official would state (``verdicts``, the first that fits),
and a decider trained on annotated notices (``models/extract``) that weighs the same cues and the
rules' own verdict.
"""

from __future__ import annotations

import math
from datetime import date
from functools import cache

from ntm_extract.core.decider import load_deciders
from ntm_extract.extract.deadlines.candidate import Candidate
from ntm_extract.extract.deadlines.cues import cues_around, features_of, form_of
from ntm_extract.extract.deadlines.verdict import Verdict
from ntm_extract.extract.deadlines.verdicts import VERDICTS

_OTHERWISE = Verdict(0.1)


def verdict_on(candidate: Candidate, cues: frozenset[str]) -> Verdict:
    """Return the first rule that fits."""
    lead, form = candidate.lead, form_of(candidate)
    for verdict in _verdicts_on(lead, form):
        if verdict.fits(lead, form, cues):
            return verdict
    return _OTHERWISE


@cache
def _verdicts_on(lead: str, form: str) -> tuple[Verdict, ...]:
    """Return the rules that speak of a way of leading in to a form of time, in order."""
    return tuple(
        one
        for one in VERDICTS
        if (not one.leads or lead in one.leads) and (not one.forms or form in one.forms)
    )


def judge_features(candidate: Candidate, cues: frozenset[str]) -> dict[str, float]:
    """Return everything that the trained judge weighs, the rules' verdict among it."""
    return _weighed(candidate, cues, verdict_on(candidate, cues).likely)


def _weighed(candidate: Candidate, cues: frozenset[str], likely: float) -> dict[str, float]:
    return {**features_of(candidate, cues), "rules": math.log(likely / (1 - likely))}


def confidence(shade: str, candidate: Candidate, issued_on: date | None) -> float:
    """Return how sure it is, from 0 to 1, that the candidate is a deadline."""
    cues = cues_around(shade, candidate, issued_on)
    verdict = verdict_on(candidate, cues)
    if verdict.settled:
        return verdict.likely
    features = _weighed(candidate, cues, verdict.likely)
    return load_deciders("extract")["deadline"].odds(features)["yes"]
