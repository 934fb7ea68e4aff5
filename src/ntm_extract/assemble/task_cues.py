"""What speaks for and against a task, and an agency in it, from the record and its text."""

from __future__ import annotations

import re

from ntm_extract.assemble.followers import REACH, follower_cues
from ntm_extract.assemble.name_cues import (
    behind_name,
    handed_from,
    look_of,
    verb_within,
)
from ntm_extract.assemble.name_places import Place
from ntm_extract.assemble.surroundings import NEAR, Surroundings, begins_with_verb, without_label
from ntm_extract.assemble.task_words import BODY, FRAME, ODD, PARTNER, PROPER, REPORT, STATES
from ntm_extract.assemble.work_cues import ASKS, said_of_work
from ntm_extract.core.facts import Task

_ROLES = ("lead", "coordinating", "report_to")
_JOINT = re.compile(r"\s*(và|,|-|–|cùng|hoặc)\s*")
_JOINTS = ("và", ",", "-", "–", "cùng", "hoặc")
_JOINT_BEFORE = re.compile(rf"(?:{'|'.join(_JOINTS)})\s*\Z")
_TOUCHING = 4
_FIRST_WORD = re.compile(r"\s*([^\W\d_]+|[.,;:()/–-])")
_LAST_WORD = _FIRST_WORD
"""Of a text turned round: from its end, no word has to be tried but the last."""
_CROWD, _LEAD_IN = 60, 1000
_SHORT, _LONG, _LATE, _MANY, _SOON = 60, 700, 200, 4, 150
_BEFORE = frozenset(
    (*",;:", "với", "và", "cho", "về", "trình", "gửi", "cáo", "mưu", "qua", "giao", "cầu", "nghị",
     "của", "tại", "từ", "do", "bởi", "là", "đó")
)  # fmt: skip
_AFTER = frozenset(
    (*",.;:()-–/", "và", "của", "có", "được", "là", "để", "về", "theo", "trong", "chủ", "phối",
     "các")
)  # fmt: skip


class TaskCues:
    """What speaks for and against one task and the agencies in it."""

    def __init__(self, task: Task, around: Surroundings, *, repeats: bool = False) -> None:
        self._task = task
        self._around = around
        self._start, self._end = task.source.start, task.source.end
        self._body = without_label(around.text[self._start : self._end])
        self._crowded = len(task.lead) + len(task.coordinating) + len(task.report_to) > _CROWD
        self._is_row = around.is_row(self._start)
        self._verb = begins_with_verb(self._body)
        self._asks = ASKS.search(self._body) is not None
        self._places = {
            name: around.find_in(name, task) for role in _ROLES for name in getattr(task, role)
        }
        self._shared = [*self._of_block(), *self._of_words(), *(["repeats"] if repeats else [])]
        self._shared_by = {
            role: [f"{role}&{one}" for one in self._shared]
            for role in _ROLES
            if getattr(task, role)
        }

    def place_of(self, name: str) -> Place:
        """Return where the task names an agency."""
        return self._places[name]

    def of_task(self) -> dict[str, float]:
        """Return what the decider weighs of the task."""
        task, body = self._task, self._body
        own = any(self._places[name].how != "absent" for name in task.lead)
        start = "verb" if self._verb else f"no_verb&{'own' if own else 'inherited'}"
        if self._is_row:  # cells are no sentences: how they begin says little
            start = "cells"
        names = ["bias", f"doc={self._around.notice.header.doc_type}", *self._shared, start]
        names.append("led" if task.lead else "leaderless")
        names += ["names_body"] if not task.lead and BODY.match(body) else []
        names += ["short"] if len(body) < _SHORT else []
        names += ["opens"] if body.rstrip().endswith(":") else []
        names += ["states"] if STATES.search(body[:80]) else []
        names += ["asks"] if self._asks else []
        names += said_of_work(body, self._around, self._start, is_row=self._is_row)
        if task.deadlines or task.targets or task.coordinating or task.report_to:
            names.append("rich")
        return dict.fromkeys(names, 1.0)

    def of_role(self, role: str, at: int) -> dict[str, float]:
        """Return what the decider weighs of an agency in a role."""
        given: tuple[str, ...] = getattr(self._task, role)
        name = given[at]
        place = self._places[name]
        look = look_of(name)
        kind, known = look.kind, look.known
        names = [
            "bias",
            f"role={role}",
            f"{role}&{kind}",
            f"kind={kind}",
            f"{role}&{known}",
            f"{kind}&{known}",
            f"{role}&{place.how}",
            look.words,
            f"{role}&{'last' if at == len(given) - 1 else 'first' if at == 0 else 'inner'}",
        ]
        names += self._shared_by[role]
        names += look.odd
        names += self._handed(role, kind, name) if place.how == "absent" else []
        names += self._standing(role, kind, place) if place.how != "absent" else []
        names += [] if self._crowded else _beside(role, name, given, self._task)
        return dict.fromkeys(names, 1.0)

    def _of_block(self) -> list[str]:
        around = self._around
        at = around.block_at(self._start)
        block = around.notice.blocks[at] if at is not None else None
        if self._is_row:
            return ["row"]
        if block is None:
            return ["nowhere"]
        names = [f"part={block.part}", f"scheme={block.scheme}"]
        names += [f"above={name}" for name in around.headed(block)]
        return names + (["several_blocks"] if self._end > block.span.end + 1 else [])

    def _of_words(self) -> list[str]:
        body = self._body
        names = [] if self._task.item else ["unlabelled"]
        names += ["odd_start"] if ODD.match(body) else []
        names += ["framed"] if FRAME.match(body) else []
        names += ["long_task"] if len(body) > _LONG else []
        if self._is_row or self._crowded:
            return names
        unclaimed = self._first_unclaimed()
        if unclaimed is not None:
            names.append("unclaimed")
            names += ["unclaimed_soon"] if unclaimed < self._start + _SOON else []
        return names

    def _first_unclaimed(self) -> int | None:
        """Return where the first body stands that has no role in the task."""
        places = self._places.values()
        for match in BODY.finditer(self._around.text, self._start, self._end):
            at = match.start()
            for place in places:
                if place.start <= at < place.end:
                    break
            else:
                return at
        return None

    def _handed(self, role: str, kind: str, name: str) -> list[str]:
        """Name what speaks about a name that the text of the task does not have."""
        names = [f"{role}&handed_down", f"handed_down&{kind}"]
        at = self._around.block_at(self._start)
        block = self._around.notice.blocks[at] if at is not None else None
        names.append(f"handed_from={handed_from(name, block, self._around)}")
        if role == "lead":
            names += [] if self._verb else ["handed_down&no_verb"]
            names += ["handed_down&asks"] if self._asks else []
            names += ["handed_down&names_body"] if BODY.match(self._body) else []
            names += ["handed_down&body_soon"] if BODY.search(self._body[:120]) else []
            names += ["handed_down&proper_start"] if self._begins_properly() else []
        return names

    def _begins_properly(self) -> bool:
        """Tell whether the task begins with two words in capitals, as the name of a body does."""
        written = self._around.notice.text[self._start : self._end]
        return PROPER.match(without_label(written.lstrip())) is not None

    def _standing(self, role: str, kind: str, place: Place) -> list[str]:
        """Name what stands before and behind a name."""
        around = self._around
        text = around.text
        before = _LAST_WORD.match(text[max(0, place.start - NEAR) : place.start][::-1])
        after = _FIRST_WORD.match(text, place.end, place.end + NEAR)
        first = "begin" if place.start == self._start or not before else before[1][::-1]
        first = first if first in _BEFORE or first == "begin" else "word"
        then = after[1] if after else "end"
        if then not in _AFTER and then != "end":
            then = "verb" if begins_with_verb(around.after(place.end, 60).lstrip()) else "word"
        names = [f"{role}&before={first}", f"{role}&after={then}", f"{kind}&after={then}"]
        names += [f"before={first}", f"after={then}", *self._cut(place)]
        if not self._is_row:
            names += behind_name(place, around)
            name = text[place.start : place.end]
            names += follower_cues(role, name, text[place.end : place.end + REACH])
        names += [f"{role}&late"] if place.start - self._start > _LATE else []
        lead_in = text[max(self._start, place.start - _LEAD_IN) : place.start]
        if role == "lead":
            names += ["lead&behind_partner"] if PARTNER.search(lead_in) else []
            names += ["lead&behind_report"] if REPORT.search(lead_in) else []
            names += ["lead&asked"] if ASKS.search(lead_in[-40:]) else []
            return names
        said = PARTNER if role == "coordinating" else REPORT
        cue = [match.group() for match in said.finditer(lead_in)]
        if not cue:
            return [*names, f"{role}&no_cue"]
        gap = len(lead_in) - lead_in.rindex(cue[-1]) - len(cue[-1])
        names.append(f"{role}&cue={cue[-1]}")
        far = "near" if gap < 8 else "mid" if gap < 60 else "far"
        return [*names, f"{role}&gap={far}", f"gap={far}"]

    def _cut(self, place: Place) -> list[str]:
        """Name what hints that a name goes on where it was ended, or began before."""
        text, others = self._around.text, self._places.values()
        names: list[str] = []
        if self._crowded:
            return names
        joint = _JOINT.match(text, place.end)
        if joint and not any(abs(one.start - joint.end()) < _TOUCHING for one in others):
            names.append(f"goes_on={joint[1]}")
        if text[max(0, place.start - NEAR) : place.start].rstrip().endswith(_JOINTS):
            joint = _JOINT_BEFORE.search(self._around.before(place.start))
            if joint and not any(0 <= place.start - one.end <= len(joint[0]) + 1 for one in others):
                names.append("began_before")
        return [*names, *verb_within(text[place.start : place.end])]


def _beside(role: str, name: str, given: tuple[str, ...], task: Task) -> list[str]:
    """Name what the other agencies of the task say about this one."""
    names = []
    if len(given) > _MANY:
        names.append(f"{role}&many")
    if len(given) == 1:
        names.append(f"{role}&alone")
    names += look_of(name).shape
    others = [
        one
        for other, named in zip(_ROLES, (task.lead, task.coordinating, task.report_to), strict=True)
        if other != role
        for one in named
    ]
    if name in others:
        names += ["twice", f"{role}&twice"]
    elif any(name in one or one in name for one in others):
        names.append("half_twice")
    if len(given) > 1 and any(one != name and (name in one or one in name) for one in given):
        names.append("overlaps")
    return names
