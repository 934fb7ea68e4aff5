"""Which numbers the specification settles, so that no decider is asked."""

from __future__ import annotations

from ntm_extract.extract.targets.ruled import RULES
from ntm_extract.extract.targets.verdict import verdict

PART = "unit=percent unit=money"

ATTENDANCE = verdict("none", "attend", bars=f"{PART} unit=time")
"""Who attended and where is no fact by the specification (4), so no decider is asked."""

IN_NAME = verdict("none", "in_name")
"""A number in the name of a movement ("500 ngày đêm thi đua hoàn thành 3.000 km …") names it."""
PARTED = verdict("none", "parted")
"""A bound that only tells apart those a number is of: "80% cơ sở có từ 25 lao động trở lên"."""
HOLDERS = verdict("none", "holders", "or_more", bars="each goal_near aim_clause after=target")
"""Whom a rule concerns: "nơi có từ 500 công nhân trở lên"."""
BY_LEVELS = verdict("none", "in=task", "by_levels", "unit=percent")
"""The steps in which something is done: "cắt giảm theo các mức 5%, 10%"."""
FOR_THEM = verdict("none", "in=task", "for_them")
"""A count that only names whom another number is for is no target (4)."""
IF_ANY = verdict("none", "if_any")
"""What any of a kind may be found at is a condition: "xã nào dưới 60% thì kiểm điểm"."""
FORECAST = verdict("none", "forecast", "unit=measure", bars="goal_near aim_clause")
"""Where a storm will be is not the state of things, which a result may be (4)."""
SCHOOL_WEEKS = verdict("target", "of_school", bars="told past_clause then_past due_past")
NATURAL = verdict("none", "in=task", "natural", bars="goal goal_near aim_clause")
"""What a unit has by nature: "2.648 ha diện tích tự nhiên", "dân số 18.719 người"."""
GRADED = verdict("none", "in=report", "threshold", "unit=thing", bars="goal_near aim_clause")
"""What tells bodies apart that a report counts: "09 xã đạt dưới 10 tiêu chí"."""
TOLD_APART = verdict("none", "graded")
STATED = verdict(
    "result",
    "in=task",
    "stated",
    "unit=percent unit=money unit=measure unit=person unit=thing unit=body",
    bars="of_group class condition if_clause for_clause then_entitled again norm owned attend"
    " threshold sized minimum votes or_more",
)
STATED_NOW = verdict(
    "result",
    "in=task",
    "stated_now",
    "unit=percent unit=money unit=measure unit=person unit=thing unit=body",
    bars="of_group class then_entitled again norm owned attend threshold sized minimum votes"
    " or_more",
)
"""How things stand, said amid the work: "(hiện mới đạt 45%)", "đến nay còn 12 hộ"."""
TOLD_FIRST = verdict(
    "result",
    "in=task",
    "level_opens",
    "attain",
    "plain",
    "then_aims",
    "unit=percent unit=money unit=measure",
    bars="goal goal_near aim_clause due_ahead raised after=target",
)
"""The level from which an aim starts: "Tỷ lệ giải ngân đạt 30%, phấn đấu đến 30/9 đạt 65%"."""
FUNDING = verdict(
    "target",
    "in=report in=task",
    "funding",
    "unit=money",
    bars="then_past due_past after=result given told",
)
"""What a plan is going to cost is no result, though a part that assigns nothing tells it."""
RESTATED = verdict("none", "restated")
"""The same figure in brackets, in another unit or as the letters of it: "10 gigabit (10 Gb)"."""
CONCEDED = verdict("none", "in=goal", "then_may", bars="unit=money")
"""Who may do otherwise: "nơi có tỷ lệ dưới 30% có thể điều chỉnh mục tiêu"."""
CONDITION = verdict("none", "in=task", "condition", "then_entitled", bars="goal_near aim_clause")
"""What must be so before a rule holds: "trường hợp có không quá 04 người thì …"."""
COSTS = verdict("none", "in=task", "costs", bars="after=target goal_near aim_clause")
"""What the work named is put at is told, not asked for."""
HANDED = verdict(
    "target",
    "in=task",
    "handed",
    "unit=percent unit=money unit=thing unit=measure unit=body unit=person",
    bars="told then_past due_past condition then_definite",
)
"""What is handed to a body by its name."""
STARTED_FROM = verdict("none", "from_level", "then_change", "plain")
"""The level a change starts from: "nâng tỷ lệ từ 65% lên 70%"."""
LISTED = verdict(
    "target", "in=report", "goal_list", bars="past_clause then_past due_past then_compare"
)
"""What stands in a list that a clause of a report opens: "thống nhất các chỉ tiêu: …"."""
TO_COME = verdict(
    "target",
    "in=report",
    "due_later",
    "unit=percent unit=money unit=measure",
    "rate reach",
    bars="told past_clause then_past foreseen condition threshold class norm votes entitled",
    weighed=True,
)
"""No report tells what is of a later year: "năm 2030 là 15 m2/người"."""
GOES_ON = verdict(
    "target",
    "in=report",
    "after=target",
    "listed",
    "due_later",
    "unit=percent unit=money unit=measure unit=thing unit=body unit=person",
    bars="told past_clause then_past then_definite condition threshold then_compare",
    weighed=True,
)
"""The next of what is to be there in a later year."""
SHARE_OF = verdict(
    "target",
    "in=task",
    "or_more",
    "after=target",
    "listed",
    "unit=percent",
    "has then_reach reach",
    bars="told past_clause then_past condition if_clause for_clause class norm threshold",
    weighed=True,
)
"""A share of those before it: "trong đó từ 70% trở lên được công nhận"."""
SHARE_DONE = verdict(
    "target",
    "in=task",
    "verb_first",
    "of_number",
    "unit=percent",
    bars="told past_clause then_past due_past condition if_clause for_clause class norm owned"
    " entitled then_entitled from_level votes threshold",
    weighed=True,
)
"""What is done for so many of all: "diễn tập 20% số xã"."""
TOLD = verdict(
    "result",
    "in=report",
    "told",
    "many",
    "unit=percent unit=money unit=measure unit=thing unit=body unit=person",
    bars="of_group group goal_near aim_clause strive condition supposed if_any bound",
    weighed=True,
)
"""What is told as done or there, whatever its year."""
BY_PLAN = verdict(
    "target",
    "in=report",
    "by_plan",
    "due_ahead",
    "unit=percent unit=money unit=measure unit=thing unit=body",
    bars="told past_clause then_past due_past stated then_compare named natural",
    weighed=True,
)
"""What a plan asks for: "Theo kế hoạch, năm 2025 trồng 400 ha"."""
FIRM = verdict(
    "target",
    "in=report",
    "bound",
    "minimum",
    bars="told past_clause then_past due_past after=result threshold sized condition"
    " supposed for_clause norm priced class if_any granted then_entitled votes if_clause owned",
    weighed=True,
)
"""What is asked for at least or at most amid a report."""
STRIVEN_FOR = verdict(
    "target",
    "in=report",
    "strive",
    "unit=percent unit=money unit=measure",
    bars="told past_clause past_near then_past due_past then_compare condition class threshold",
    weighed=True,
)
"""What is striven for amid a report."""
LATE = verdict(
    "result",
    "in=task",
    "late",
    "unit=time",
    "stated stated_now past_clause",
    bars="goal_near minimum bound condition if_clause if_any then_entitled",
    weighed=True,
)
"""How far the work is behind: "đến nay chậm 45 ngày"."""
IF_LATE = verdict("none", "in=task", "late", "unit=time", bars="goal_near minimum bound")
COMPARED = verdict("target", "in=report", "goal_bracket", "unit=percent unit=money")
"""The goal that a result is set against, in brackets."""
ALLOTTED = verdict(
    "target", "in=task", "allotted", "unit=percent unit=money unit=thing unit=measure unit=body"
)
"""What is set for a unit by its name, with nothing between: "b) Thị xã A: 185 tỷ đồng"."""
SETTLED = (
    ALLOTTED,
    ATTENDANCE,
    IN_NAME,
    PARTED,
    HOLDERS,
    BY_LEVELS,
    FOR_THEM,
    IF_ANY,
    FORECAST,
    NATURAL,
    SCHOOL_WEEKS,
    GRADED,
    TOLD_APART,
    STARTED_FROM,
    STATED,
    STATED_NOW,
    TOLD_FIRST,
    FUNDING,
    RESTATED,
    CONCEDED,
    CONDITION,
    COSTS,
    HANDED,
    LISTED,
    COMPARED,
    TOLD,
    TO_COME,
    GOES_ON,
    SHARE_OF,
    SHARE_DONE,
    STRIVEN_FOR,
    FIRM,
    BY_PLAN,
    *RULES,
    LATE,
    IF_LATE,
)
