"""Decides whether a stretch of time is a deadline or merely qualifies a plan, a fund, a past.

Two judges sit together: rules that an official would state (``VERDICTS``, the first that fits),
and a decider trained on annotated notices (``models/extract``) that weighs the same cues and the
rules' own verdict.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from functools import cache

from ntm_extract.core.decider import load_deciders
from ntm_extract.extract.deadlines.candidate import Candidate
from ntm_extract.extract.deadlines.cues import cues_around, features_of, form_of


@dataclass(frozen=True, slots=True)
class Verdict:
    """A rule of the judge: where its conditions hold, how likely the time is a deadline.

    Empty ``leads`` and ``forms`` fit all; of ``needs`` one must be there, of ``bars`` none. A
    ``settled`` verdict is a convention of the specification: the trained judge is not asked.
    """

    likely: float
    leads: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    bars: frozenset[str] = frozenset()
    settled: bool = False

    def fits(self, lead: str, form: str, cues: frozenset[str]) -> bool:
        """Tell whether the conditions hold."""
        return (
            (not self.leads or lead in self.leads)
            and (not self.forms or form in self.forms)
            and (not self.needs or not self.needs.isdisjoint(cues))
            and self.bars.isdisjoint(cues)
        )


def _verdict(
    likely: float,
    *,
    leads: str = "",
    forms: str = "",
    needs: str = "",
    bars: str = "",
    settled: bool = False,
) -> Verdict:
    return Verdict(
        likely,
        frozenset(leads.split()),
        frozenset(forms.split()),
        frozenset(needs.split()),
        frozenset(bars.split()),
        settled,
    )


VERDICTS: tuple[Verdict, ...] = (
    _verdict(0.04, needs="told_of_rule under_way", settled=True),
    _verdict(0.05, forms="day", needs="of_their_event", settled=True),
    _verdict(0.1, forms="year", needs="second", settled=True),
    _verdict(0.04, leads="none", forms="year years", needs="registered", settled=True),
    _verdict(0.04, leads="each", needs="of_every_day", settled=True),
    _verdict(0.04, leads="each", forms="yearly", needs="of_budget", bars="periodic", settled=True),
    _verdict(0.04, leads="each", needs="of_budget", bars="periodic report", settled=True),
    _verdict(0.1, forms="yearly", needs="of_plan", bars="periodic opens", settled=True),
    _verdict(0.1, forms="yearly", needs="with_terms", bars="periodic then_verb", settled=True),
    _verdict(0.1, leads="each", needs="of_schedule", bars="periodic opens", settled=True),
    _verdict(0.05, leads="none until within each", needs="data_window", settled=True),
    _verdict(0.05, leads="none", forms="day", needs="data_far", bars="send_near", settled=True),
    _verdict(0.1, leads="on none", forms="day", needs="of_event of_fair", settled=True),
    _verdict(0.03, leads="none", forms="year years", needs="of_law", settled=True),
    _verdict(0.1, leads="none", forms="year", needs="of_named_event", settled=True),
    _verdict(0.05, leads="until none on", needs="in_effect", settled=True),
    _verdict(0.1, leads="on none", forms="day", needs="meets", bars="done send", settled=True),
    _verdict(0.1, leads="before", needs="then_rule", bars="done_near", settled=True),
    _verdict(0.1, leads="on none until within", needs="not_to", settled=True),
    _verdict(0.1, leads="before", forms="day", needs="already", settled=True),
    _verdict(
        0.1, leads="before", forms="day", needs="past_date", bars="done send opens", settled=True
    ),
    _verdict(0.1, leads="within", needs="reached", bars="strive", settled=True),
    _verdict(0.1, leads="within", forms="half", needs="of_results", bars="done", settled=True),
    _verdict(0.05, leads="until", needs="period valid", settled=True),
    _verdict(0.1, leads="until", needs="by_plan", bars="strive", settled=True),
    _verdict(0.1, leads="none", forms="year", needs="then_got", settled=True),
    _verdict(0.1, forms="yearly", needs="with_period", bars="periodic", settled=True),
    _verdict(0.05, leads="none", needs="estimates", settled=True),
    _verdict(
        0.7, leads="within", forms="years", needs="opens", bars="past past_year", settled=True
    ),
    _verdict(
        0.85,
        leads="within",
        forms="year",
        needs="then_goal then_aim",
        bars="past past_year estimates then_did",
        settled=True,
    ),
    _verdict(
        0.75, leads="none", forms="day", needs="held_on", bars="past cited past_date", settled=True
    ),
    _verdict(0.1, leads="until", forms="day", needs="whose_year", bars="strive", settled=True),
    _verdict(0.05, leads="counted", needs="takes_effect then_unless", settled=True),
    _verdict(0.05, leads="each", needs="then_suffers", settled=True),
    _verdict(0.1, leads="each", forms="rhythm", needs="begins", bars="periodic", settled=True),
    _verdict(0.75, forms="yearly", needs="reviews", bars="then_of", settled=True),
    _verdict(0.8, forms="yearly", needs="acts on_occasion", bars="then_of past", settled=True),
    _verdict(0.15, forms="yearly", needs="then_of", bars="periodic opens report", settled=True),
    _verdict(0.05, leads="none on", forms="day", needs="of_meeting_held", settled=True),
    _verdict(
        0.05,
        leads="none on within",
        forms="day",
        needs="of_weather",
        bars="done_near",
        settled=True,
    ),
    _verdict(0.85, needs="held", bars="past", settled=True),
    _verdict(0.1, needs="occasion", settled=True),
    _verdict(
        0.1,
        leads="until on within",
        forms="day",
        needs="forecast",
        bars="send done report",
        settled=True,
    ),
    _verdict(0.05, leads="none", needs="from", settled=True),
    _verdict(0.1, leads="none", forms="month", needs="of_meeting", settled=True),
    _verdict(0.05, needs="topic", settled=True),
    _verdict(0.05, leads="none", forms="month quarter half year", needs="then_due", settled=True),
    _verdict(0.1, leads="none", forms="year month", needs="before_event", settled=True),
    _verdict(0.8, leads="none", needs="part_sent", settled=True),
    _verdict(
        0.8,
        forms="relative",
        leads="within",
        needs="send done goal strive opens_order",
        bars="past",
        settled=True,
    ),
    _verdict(0.1, leads="none", forms="year years", needs="whose_year", settled=True),
    _verdict(0.08, leads="none", forms="year years", needs="of_targets", settled=True),
    _verdict(0.05, leads="none until within on", needs="ends_title then_onwards", settled=True),
    _verdict(0.03, leads="none", needs="cited", settled=True),
    _verdict(0.9, leads="before", forms="day", needs="finishes", bars="happened", settled=True),
    _verdict(
        0.9,
        forms="month quarter half day year years relative",
        needs="opens_order",
        bars="past then_did",
        settled=True,
    ),
    _verdict(
        0.75,
        leads="none within on",
        forms="month quarter half",
        needs="bracketed",
        bars="past then_did meets forecast cited cited_kind of_meeting",
        settled=True,
    ),
    _verdict(0.8, leads="none", forms="year", needs="opens_aim", bars="past", settled=True),
    _verdict(
        0.85,
        leads="until",
        forms="day month quarter half year",
        needs="from_now",
        bars="past past_year then_did forecast vision planning estimates",
        settled=True,
    ),
    _verdict(
        0.75,
        leads="none",
        forms="year quarter month",
        needs="year_ends",
        bars="past past_date past_year estimates then_did of_results second",
        settled=True,
    ),
    _verdict(
        0.75,
        leads="none",
        forms="day",
        needs="on_its_day",
        bars="past cited meets of_event of_fair of_meeting from effective in_effect"
        " of_law estimates then_did forecast happened data_far in_bracket",
        settled=True,
    ),
    _verdict(0.75, leads="until", needs="keeps", bars="past past_date period", settled=True),
    _verdict(0.85, leads="until", forms="day", needs="window", bars="past_date", settled=True),
    _verdict(
        0.75,
        leads="none",
        forms="day month quarter half year years",
        needs="scheduled",
        bars="past then_did estimates of_results cited cited_kind of_plan",
        settled=True,
    ),
    _verdict(
        0.8,
        leads="none",
        forms="month quarter half",
        needs="share_of_work",
        bars="past reached then_did estimates of_results",
        settled=True,
    ),
    _verdict(
        0.85,
        leads="none",
        forms="day",
        needs="titled",
        bars="past_date cited cited_kind",
        settled=True,
    ),
    _verdict(0.05, needs="past_year"),
    _verdict(0.95, needs="alone"),
    _verdict(0.95, leads="label"),
    _verdict(0.9, leads="counted"),
    _verdict(0.97, leads="latest"),
    _verdict(0.97, leads="before", forms="rhythm"),
    _verdict(0.97, forms="rhythm yearly", needs="periodic"),
    _verdict(0.2, forms="yearly", needs="plan", bars="opens report"),
    _verdict(0.9, forms="rhythm yearly", needs="then_verb opens report"),
    _verdict(0.95, forms="rhythm", needs="exact"),
    _verdict(0.9, forms="rhythm", needs="send_near"),
    _verdict(0.7, forms="rhythm"),
    _verdict(0.5, forms="yearly"),
    _verdict(0.1, leads="before", needs="happened", bars="done_near send_near"),
    _verdict(0.3, leads="before", needs="group", bars="done send"),
    _verdict(0.2, leads="before", needs="concerning", bars="done_near send_near"),
    _verdict(0.1, leads="within none until", needs="effective"),
    _verdict(0.15, leads="until", needs="allowed"),
    _verdict(0.96, leads="before"),
    _verdict(0.1, needs="then_past from"),
    _verdict(0.1, needs="then_state", bars="ahead"),
    _verdict(0.1, needs="past", bars="goal done send_near"),
    _verdict(0.05, leads="until", needs="vision counted_to"),
    _verdict(0.1, leads="until", needs="title", bars="strive"),
    _verdict(0.1, leads="until", needs="planning", bars="strive then_goal goal_near"),
    _verdict(0.15, leads="until", needs="then_about"),
    _verdict(0.15, leads="within", needs="regarding", bars="done_near"),
    _verdict(0.9, leads="until", needs="goal done then_goal send strive"),
    _verdict(0.4, leads="until"),
    _verdict(0.9, leads="within", forms="month quarter half year week", needs="goal done send"),
    _verdict(
        0.75,
        leads="within",
        forms="month quarter half",
        needs="ahead",
        bars="past reached forecast happened of_results plan concerning then_did",
        settled=True,
    ),
    _verdict(0.5, leads="within", forms="month quarter half year relative"),
    _verdict(0.8, leads="within", forms="day", needs="done_near report send_near"),
    _verdict(0.7, leads="within", forms="day", needs="ahead", bars="past happened meets forecast"),
    _verdict(0.3, leads="within"),
    _verdict(0.8, leads="on", needs="send done goal reaches"),
    _verdict(0.7, leads="on", forms="day", needs="ahead", bars="past meets forecast happened"),
    _verdict(0.4, leads="on"),
    _verdict(0.6, forms="day", needs="done_near", bars="cited cited_kind"),
    _verdict(0.65, leads="none", needs="range_ahead", bars="cited cited_kind past"),
    _verdict(0.05, forms="day"),
    _verdict(0.1, leads="none", needs="plan vision cited_kind"),
    _verdict(0.1, forms="years"),
    _verdict(0.2, leads="none", needs="group", bars="goal"),
    _verdict(0.7, leads="none", needs="goal done"),
    _verdict(0.7, leads="none", forms="year", needs="reaches", bars="past past_year"),
)
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
