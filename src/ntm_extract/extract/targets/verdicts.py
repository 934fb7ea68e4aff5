"""The rules of the judge: which cues around a number make it a target, a result, or neither."""

from __future__ import annotations

from ntm_extract.extract.targets.settled import PART, SETTLED
from ntm_extract.extract.targets.verdict import Verdict, verdict
from ntm_extract.extract.targets.work_verdicts import WORK

_BOUND = "is=>= is=<= is=+"
_AIM = "goal goal_near"

VERDICTS: tuple[Verdict, ...] = (
    *SETTLED,
    *WORK,
    verdict("none", "from_level"),
    verdict("none", "carrying_out", bars=PART),
    verdict("target", "named_goal", bars="then_past due_past"),
    verdict("result", "in=goal", "told", "due_past", bars="goal_near aim_clause unit=word"),
    verdict("result", "in=goal", "now", bars="goal_near aim_clause due_ahead unit=word"),
    verdict("target", "in=goal", "unit=percent unit=money unit=measure"),
    verdict("target", "in=goal", bars="of_group unit=word"),
    verdict("target", "in=goal", bars="group"),
    verdict("none", "in=goal"),
    verdict(
        "target",
        "in=report",
        "after=target",
        "goes_on",
        "unit=percent unit=money unit=measure aimed",
        bars="then_past due_past told of_group or_more threshold open unit=word",
    ),
    verdict("target", "in=report", "goal_near", bars="past past_near"),
    verdict(
        "target", "in=report", "goal_near", "bound", bars="past_clause then_past due_past told"
    ),
    verdict(
        "target",
        "in=report",
        "aim_clause",
        "unit=percent unit=money unit=measure unit=person",
        bars="past_clause then_past due_past then_compare",
    ),
    verdict("target", "in=report", "due_ahead", "goal starts", bars="past_clause then_past"),
    verdict("target", "in=report", "minimum", bars="past past_near then_past due_past"),
    verdict("none", "in=report", "or_more", bars="past_clause past_near then_past due_past"),
    verdict("result", "in=report", "fraction unit=percent unit=money"),
    verdict("result", "in=report", "told", "many", bars="of_group unit=word"),
    verdict("none", "in=report", "group"),
    verdict("result", "in=report", "reach past_near", "unit=word"),
    verdict("none", "in=report", "unit=word"),
    verdict("result", "in=report"),
    verdict("target", "in=task", "unit=percent unit=money unit=measure", f"{_AIM} reach rate do"),
    verdict("target", "in=task", "unit=percent", _BOUND),
    verdict("target", "in=task", "unit=percent unit=money", "after=target"),
    verdict("target", "in=task", "goal_near", "has", bars="group"),
    verdict(
        "target", "in=task", "do", "many", "due_ahead goal complete", bars="of_group then_definite"
    ),
    verdict("target", "in=task", "all_of", bars="told then_past"),
    verdict("target", "in=task", "unit=measure unit=money", "due_ahead", "open reach"),
    verdict("target", "in=task", _BOUND, _AIM, bars="group"),
    verdict("target", "in=task", "goal", "then_reach", bars="group of_group"),
    verdict("none", "in=task"),
    verdict("target", _AIM, f"{PART} {_BOUND}"),
    verdict("none", "group"),
    verdict("result", "past past_near reach"),
)
