"""The rules of the judge: which cues around a number make it a target, a result, or neither."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Class = Literal["none", "target", "result"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A rule of the judge: of ``needs`` every group must have one cue there, of ``bars`` none."""

    says: Class
    needs: tuple[frozenset[str], ...]
    bars: frozenset[str] = frozenset()

    def fits(self, cues: frozenset[str]) -> bool:
        """Tell whether the conditions hold."""
        for group in self.needs:
            if group.isdisjoint(cues):
                return False
        return self.bars.isdisjoint(cues)


def _verdict(says: Class, *needs: str, bars: str = "") -> Verdict:
    return Verdict(
        says, tuple(frozenset(group.split()) for group in needs), frozenset(bars.split())
    )


_PART = "unit=percent unit=money"
_BOUND = "is=>= is=<= is=+"
_AIM = "goal goal_near"

ATTENDANCE = _verdict("none", "attend", bars=_PART)
"""Who attended and where is no fact by the specification (4), so no decider is asked."""

IN_NAME = _verdict("none", "in_name")
"""A number in the name of a movement ("500 ngày đêm thi đua hoàn thành 3.000 km …") names it."""
FOR_THEM = _verdict("none", "in=task", "for_them")
"""A count that only names whom another number is for is no target (4)."""
GRADED = _verdict("none", "in=report", "threshold", "unit=thing", bars="goal_near aim_clause")
"""What tells bodies apart that a report counts: "09 xã đạt dưới 10 tiêu chí"."""
FUNDING = _verdict("target", "in=report", "funding", "unit=money", bars="then_past due_past")
"""What a plan is going to cost is no result, though a part that assigns nothing tells it."""
RESTATED = _verdict("none", "restated")
"""The same figure in brackets, in another unit or as the letters of it: "10 gigabit (10 Gb)"."""
CONCEDED = _verdict("none", "in=goal", "then_may", bars="unit=money")
"""Who may do otherwise: "nơi có tỷ lệ dưới 30% có thể điều chỉnh mục tiêu"."""
CONDITION = _verdict("none", "in=task", "condition", "then_entitled", bars="goal_near aim_clause")
"""What must be so before a rule holds: "trường hợp có không quá 04 người thì …"."""
COSTS = _verdict("none", "in=task", "costs", bars="after=target goal_near aim_clause")
"""What the work named is put at is told, not asked for."""
LISTED = _verdict(
    "target", "in=report", "goal_list", bars="past_clause then_past due_past then_compare"
)
"""What stands in a list that a clause of a report opens: "thống nhất các chỉ tiêu: …"."""
COMPARED = _verdict("target", "in=report", "goal_bracket", "unit=percent unit=money")
"""The goal that a result is set against, in brackets."""
SETTLED = (
    ATTENDANCE,
    IN_NAME,
    FOR_THEM,
    GRADED,
    FUNDING,
    RESTATED,
    CONCEDED,
    CONDITION,
    COSTS,
    LISTED,
    COMPARED,
)

VERDICTS: tuple[Verdict, ...] = (
    *SETTLED,
    _verdict("target", "or_more", "in=goal"),
    _verdict("target", "in=task in=report", "minimum", "quota", "unit=body unit=person"),
    _verdict("target", "in=task", "colon", "minimum per each", "unit=body unit=person"),
    _verdict("target", "in=task", "each", "allot", "unit=body unit=person unit=thing"),
    _verdict(
        "target",
        "in=task",
        "assign whole_of",
        "unit=body unit=person unit=thing unit=money unit=measure",
        bars="told condition",
    ),
    _verdict("none", "in=task", "condition", bars="goal_near aim_clause"),
    _verdict("none", "in=task", "then_entitled", bars="goal_near aim_clause all_of"),
    _verdict("none", "in=task in=report", "owned", "unit=percent", bars="goal_near aim_clause"),
    _verdict("none", "in=task", "class for_clause", "loose", bars="goal_near aim_clause or_more"),
    _verdict("none", "in=task", "norm", bars="goal_near aim_clause"),
    _verdict("none", "in=task", "if_clause", bars="goal_near goal_head aim_clause do"),
    _verdict("none", "in=task", "for_clause", bars="goal_near goal_head aim_clause do bound"),
    _verdict("none", "threshold sized", bars="goal_near aim_clause"),
    _verdict(
        "target",
        "in=task",
        "or_more",
        "each",
        "unit=thing unit=body unit=person unit=measure",
        bars="of_group condition",
    ),
    _verdict("none", "or_more", "in=task", bars="goal_near goal reach"),
    _verdict("target", "in=task", "bound", bars="of_group told from_level then_for"),
    _verdict(
        "target",
        "in=task",
        "make goal_head",
        "unit=body unit=person unit=thing unit=measure unit=money",
        bars="of_group then_definite then_name named again told open from then_past from_level"
        " asked",
    ),
    _verdict(
        "target",
        "in=task",
        "make_ready",
        "unit=thing unit=measure unit=money",
        bars="of_group then_definite then_name named again told open from then_past from_level"
        " asked per",
    ),
    _verdict(
        "target",
        "in=task",
        "after=target",
        "do chained each has for_whom",
        "due_ahead goal each for_whom",
        "unit=thing unit=body unit=person unit=measure",
        bars="of_group then_definite then_name told",
    ),
    _verdict("none", "in=task", "hands_in", "unit=thing unit=word", bars="many bound goal_near"),
    _verdict("none", "in=task", "votes", "unit=percent", bars="goal_near aim_clause"),
    _verdict("none", "in=task", "band", bars="goal_near aim_clause"),
    _verdict("none", "all_those", bars="unit=percent"),
    _verdict("target", "in=task", "put", "then_runs", bars="told then_definite then_name named"),
    _verdict("target", "in=task", "for_people", bars="then_definite then_name named told"),
    _verdict("none", "in=task", "asked", "unit=money", bars="goal_near aim_clause bound"),
    _verdict(
        "target",
        "in=task",
        "each",
        "unit=body unit=person unit=thing unit=measure unit=money",
        bars="of_group condition class told then_definite then_name named open from_level norm"
        " loose per entitled",
    ),
    _verdict(
        "target",
        "in=task",
        "attain",
        "due_ahead",
        bars="of_group told past_clause condition then_past then_compare class unit=word",
    ),
    _verdict(
        "target", "in=task", "aimed", "has", "due_ahead", bars="of_group told past_clause named"
    ),
    _verdict(
        "target",
        "in=task",
        "for_whom",
        "unit=percent",
        bars="told past_clause then_past condition if_clause for_clause then_entitled owned norm",
    ),
    _verdict("target", "in=task", "goal_near aim_clause rate", "then_per", bars="told past_clause"),
    _verdict("target", "in=task", "after=target", "sized_as", bars="told then_name from"),
    _verdict(
        "target",
        "in=task",
        "verb_first",
        "many",
        "due_ahead complete",
        "unit=thing unit=measure",
        bars="of_group then_definite then_name named told from then_past from_level asked",
    ),
    _verdict(
        "target",
        "in=task",
        "verb_first",
        "hundreds",
        "unit=thing unit=measure unit=person",
        bars="of_group then_definite then_name named again told open from then_past from_level"
        " asked condition if_clause for_clause entitled norm group",
    ),
    _verdict(
        "target",
        "in=task",
        "do make make_ready",
        "unit=percent",
        bars="told condition if_clause for_clause owned norm then_past due_past of_group class"
        " entitled",
    ),
    _verdict(
        "target",
        "in=task",
        "is=+ is=-",
        "unit=thing unit=person unit=body unit=measure unit=money",
        bars="told condition if_clause then_past due_past past_clause of_group from_level norm"
        " entitled",
    ),
    _verdict("target", "in=task", "is=-", "unit=percent", bars="told condition then_past due_past"),
    _verdict("target", "in=task", "raised fold", bars="told from_level then_past due_past"),
    _verdict(
        "target",
        "in=task",
        "after=target",
        "listed",
        "unit=thing unit=body unit=person unit=measure unit=money unit=percent",
        bars="of_group then_definite then_name named told from_level",
    ),
    _verdict(
        "target",
        "in=task",
        "after=target",
        "listed",
        "many",
        "unit=thing unit=body unit=measure",
        bars="of_group then_name named told from_level",
    ),
    _verdict("none", "from_level"),
    _verdict("none", "carrying_out", bars=_PART),
    _verdict("target", "named_goal", bars="then_past due_past"),
    _verdict("result", "in=goal", "now", bars="goal_near aim_clause due_ahead unit=word"),
    _verdict("target", "in=goal", "unit=percent unit=money unit=measure"),
    _verdict("target", "in=goal", bars="of_group unit=word"),
    _verdict("target", "in=goal", bars="group"),
    _verdict("none", "in=goal"),
    _verdict(
        "target",
        "in=report",
        "after=target",
        "goes_on",
        "unit=percent unit=money unit=measure aimed",
        bars="then_past due_past told of_group or_more threshold open unit=word",
    ),
    _verdict("target", "in=report", "goal_near", bars="past past_near"),
    _verdict(
        "target", "in=report", "goal_near", "bound", bars="past_clause then_past due_past told"
    ),
    _verdict(
        "target",
        "in=report",
        "aim_clause",
        "unit=percent unit=money unit=measure unit=person",
        bars="past_clause then_past due_past then_compare",
    ),
    _verdict("target", "in=report", "due_ahead", "goal starts", bars="past_clause then_past"),
    _verdict("target", "in=report", "minimum", bars="past past_near then_past due_past"),
    _verdict("none", "in=report", "or_more", bars="past_clause past_near then_past due_past"),
    _verdict("result", "in=report", "fraction unit=percent unit=money"),
    _verdict("result", "in=report", "told", "many", bars="of_group unit=word"),
    _verdict("none", "in=report", "group"),
    _verdict("result", "in=report", "reach past_near", "unit=word"),
    _verdict("none", "in=report", "unit=word"),
    _verdict("result", "in=report"),
    _verdict("target", "in=task", "unit=percent unit=money unit=measure", f"{_AIM} reach rate do"),
    _verdict("target", "in=task", "unit=percent", _BOUND),
    _verdict("target", "in=task", "unit=percent unit=money", "after=target"),
    _verdict("target", "in=task", "goal_near", "has", bars="group"),
    _verdict(
        "target", "in=task", "do", "many", "due_ahead goal complete", bars="of_group then_definite"
    ),
    _verdict("target", "in=task", "all_of", bars="told then_past"),
    _verdict("target", "in=task", "unit=measure unit=money", "due_ahead", "open reach"),
    _verdict("target", "in=task", _BOUND, _AIM, bars="group"),
    _verdict("target", "in=task", "goal", "then_reach", bars="group of_group"),
    _verdict("none", "in=task"),
    _verdict("target", _AIM, f"{_PART} {_BOUND}"),
    _verdict("none", "group"),
    _verdict("result", "past past_near reach"),
)
