"""Rules of the judge for work that is assigned: levels of a list, and acts told by how many."""

from __future__ import annotations

from ntm_extract.extract.targets.verdict import Verdict, verdict

LEVELS: tuple[Verdict, ...] = (
    verdict(
        "target",
        "in=task",
        "or_more",
        "make do",
        "verb_first goes_on for_whom due_ahead",
        "unit=thing unit=measure unit=person unit=money",
        bars="told of_group condition if_clause for_clause then_entitled norm past_clause threshold"
        " class sized",
    ),
    verdict(
        "target",
        "in=task",
        "or_more is=~ is=<=",
        "after=target",
        "listed",
        "unit=percent",
        bars="told condition if_clause for_clause then_entitled owned votes norm past_clause"
        " threshold class then_past",
    ),
    verdict(
        "target",
        "in=task",
        "or_more",
        "after=target",
        "goes_on",
        "rate",
        "unit=percent unit=money unit=measure",
        bars="told condition if_clause for_clause then_entitled owned votes norm past_clause",
    ),
    verdict(
        "target",
        "in=task",
        "after=target",
        "own_level",
        "goes_on",
        "unit=percent unit=money unit=measure unit=thing unit=person unit=body unit=time",
        bars="told condition if_clause for_clause then_entitled owned votes norm past_clause"
        " then_past due_past from_level",
    ),
    verdict(
        "target",
        "in=task",
        "chained starts",
        "unit=percent",
        "due_ahead",
        bars="told past_clause then_past condition if_clause for_clause then_entitled owned votes"
        " norm or_more from_level",
    ),
    verdict(
        "target",
        "in=task",
        "unit=bare",
        bars="told past_clause then_past due_past condition if_clause",
    ),
)
"""Levels: the next of a list, a share with its date, a number that stands by itself."""

ACTS: tuple[Verdict, ...] = (
    verdict(
        "target",
        "in=task",
        "put",
        "hundreds",
        "unit=person",
        bars="told then_past then_definite named condition if_clause",
    ),
    verdict(
        "target",
        "in=task",
        "finishes",
        "all_those",
        "due_ahead",
        "unit=thing unit=body unit=measure",
        bars="told condition if_clause then_past past_clause",
    ),
    verdict(
        "target",
        "in=task",
        "plan_is",
        "due_ahead",
        "unit=thing unit=person unit=body",
        bars="told condition if_clause then_past past_clause due_past",
    ),
    verdict(
        "target",
        "in=task",
        "finished",
        "unit=thing unit=person unit=body unit=measure",
        bars="told past_clause then_past due_past condition if_clause for_clause norm",
    ),
    verdict(
        "target",
        "in=task",
        "placed",
        "is=>=",
        "minimum",
        bars="told past_clause then_past due_past condition if_clause then_entitled norm votes"
        " attend",
    ),
    verdict(
        "target",
        "in=task",
        "spreads",
        "many",
        "unit=thing unit=body",
        bars="told then_name named again condition if_clause for_clause past_clause then_past"
        " attend",
    ),
    verdict(
        "target",
        "in=task",
        "serves",
        "unit=person many",
        "unit=person unit=thing unit=body",
        bars="told then_name named again condition if_clause for_clause past_clause",
    ),
    verdict(
        "target",
        "in=task",
        "goal_near aim_clause",
        "then_runs",
        "unit=thing unit=body",
        bars="told then_name named condition of_group",
    ),
    verdict(
        "target",
        "in=task",
        "unit=time",
        bars="told past_clause then_past due_past condition if_clause for_clause then_entitled norm"
        " entitled",
    ),
    verdict(
        "target",
        "in=task",
        "keeps enough beats plan_is",
        "many keeps beats plan_is unit=percent",
        "unit=percent unit=money unit=measure unit=thing unit=person unit=body",
        bars="told condition if_clause for_clause then_entitled owned votes norm past_clause"
        " then_past due_past class named again",
    ),
    verdict(
        "target",
        "in=task",
        "acts",
        "many",
        "hundreds due_ahead after=target",
        "unit=thing unit=person unit=body unit=measure",
        bars="told of_group condition if_clause for_clause then_past past_clause then_definite"
        " then_name named again",
    ),
    verdict("target", "in=task", "acts", "then_new", "unit=thing", bars="told condition named"),
    verdict(
        "target",
        "in=task",
        "helps",
        "many due_ahead",
        "unit=person unit=body",
        bars="told then_name named again condition if_clause for_clause past_clause then_past"
        " then_entitled then_definite",
    ),
    verdict(
        "target",
        "in=task",
        "quota_line",
        "due_ahead goal after=target unit=percent",
        bars="told past_clause then_past due_past condition norm votes owned",
    ),
)
"""What is finished, kept, served, spread, helped or acted on, where, and so many of it."""
