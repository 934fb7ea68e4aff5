"""How likely every fact of a notice is right, by deciders trained on annotated notices."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from ntm_extract.assemble.header_cues import header_cues
from ntm_extract.assemble.name_places import Place, plain
from ntm_extract.assemble.surroundings import Surroundings
from ntm_extract.assemble.suspicion import suspicions
from ntm_extract.assemble.task_cues import TaskCues
from ntm_extract.assemble.value_cues import (
    deadline_cues,
    quantity_cues,
    reference_cues,
    value_text,
)
from ntm_extract.core.decider import load_deciders
from ntm_extract.core.facts import HEADER_LISTS, HEADER_VALUES, Header, Task
from ntm_extract.core.found import FoundFacts
from ntm_extract.core.stages import StructuredNotice

MODEL = "review"
ROLES = ("lead", "coordinating", "report_to")
_HEAD_WORDS, _HEAD = 6, 120

Path = tuple[str | int, ...]


SURE = 0.853
"""A fact below this is listed in review; ``training/review`` sets it (models/review/model.json)."""
MOST, UNSURE = 0.15, 0.7
"""No more than this share of a notice is listed for being below ``SURE``, but all below this."""
SURE_ENOUGH, LEAST_SURE = 0.99, 0.14
"""The least sure facts of a notice are listed up to this share, but none that is sure enough."""


class Cued(NamedTuple):
    """A fact, by the fields that lead to it, with which decider judges it and by what."""

    path: Path
    decider: str
    cues: dict[str, float]


def doubtful(sure: Mapping[Path, float], threshold: float = SURE) -> frozenset[Path]:
    """Return the facts that a person should look at, the least sure ones of a notice first."""
    ordered = sorted(sure.items(), key=lambda one: one[1])
    first, most = int(len(ordered) * LEAST_SURE), max(1, int(len(ordered) * MOST))
    return frozenset(
        path
        for at, (path, share) in enumerate(ordered)
        if share < UNSURE
        or (share < threshold and at < most)
        or (share < SURE_ENOUGH and at < first)
    )


def how_sure(one: Cued) -> float:
    """Return the probability that a fact is right."""
    return round(load_deciders(MODEL)[one.decider].odds(one.cues)["yes"], 3)


class Sureties:
    """How sure every fact of a notice is, by the fields that lead to it."""

    def __init__(self, facts: FoundFacts, notice: StructuredNotice) -> None:
        self._around = Surroundings(notice)
        cued = list(cued_facts(facts, notice.header, self._around))
        self._names_body = {one.path for one in cued if "names_body" in one.cues}
        self._sure = {one.path: how_sure(one) for one in cued}
        self._doubtful = doubtful(self._sure)
        self._cues = {one.path: one.cues for one in cued if one.path in self._doubtful}

    def of(self, *path: str | int) -> float:
        """Return the probability that a fact is right."""
        return self._sure[path]

    def is_doubtful(self, *path: str | int) -> bool:
        """Tell whether a person should look at a fact."""
        return path in self._doubtful

    def cues_of(self, *path: str | int) -> Collection[str]:
        """Return what was noticed about a fact that a person should look at."""
        return self._cues[path]

    def may_be_led(self, task: int) -> bool:
        """Tell whether a task begins with a body that has no role in it."""
        return ("tasks", task) in self._names_body

    def place_of(self, name: str, task: Task) -> Place:
        """Return where a task names an agency."""
        return self._around.find_in(name, task)


def cued_facts(facts: FoundFacts, header: Header, around: Surroundings) -> Iterator[Cued]:
    """Yield every fact with what speaks for and against it."""
    lost = _has_lost_head(header)
    for one in _cued(facts, header, around):
        if lost:
            one.cues["head_lost"] = 1.0
        one.cues.update(suspicions(one.decider, one.cues))
        yield one


def _has_lost_head(header: Header) -> bool:
    """Tell a copy that lost its head on its way: headings are then often lost as well."""
    told = (header.number, header.issuing_body, header.place or header.issued_on)
    return sum(value is None for value in told) > 1


def _cued(facts: FoundFacts, header: Header, around: Surroundings) -> Iterator[Cued]:
    again = _repeated(facts.tasks)
    for at, task in enumerate(facts.tasks):
        yield from _of_task(at, task, around, repeats=at in again)
    for kind, field in (("target", "targets"), ("result", "results")):
        for at, one in enumerate(getattr(facts, field)):
            yield Cued((field, at), "quantity", quantity_cues(kind, one, around))
    for at, cited in enumerate(facts.references):
        yield Cued(("references", at), "reference", reference_cues(cited, around))
    for path, value in header_values(header):
        yield Cued(("header", *path), "header", header_cues(_field(path), value, header))


def header_values(header: Header) -> Iterator[tuple[Path, str]]:
    """Yield every value of the header that is not empty, with the fields that lead to it."""
    for name in HEADER_VALUES:
        if getattr(header, name):
            yield (name,), value_text(getattr(header, name))
    if header.signatory:
        for name in ("name", "position"):
            if getattr(header.signatory, name):
                yield ("signatory", name), getattr(header.signatory, name)
    for name in HEADER_LISTS:
        for at, line in enumerate(getattr(header, name)):
            yield (name, at), line


def _field(path: Path) -> str:
    return str(path[1] if path[0] == "signatory" else path[0])


def _repeated(tasks: tuple[Task, ...]) -> set[int]:
    """Return which tasks begin as an earlier one does: an annex often says the plan once more."""
    seen: set[tuple[str, ...]] = set()
    again = set()
    for at, task in enumerate(tasks):
        words = plain(task.text[:_HEAD]).split()
        head = tuple(islice(filter(str.isalpha, words), _HEAD_WORDS))
        if head in seen and len(head) == _HEAD_WORDS:
            again.add(at)
        seen.add(head)
    return again


def _of_task(at: int, task: Task, around: Surroundings, *, repeats: bool) -> Iterator[Cued]:
    cues = TaskCues(task, around, repeats=repeats)
    yield Cued(("tasks", at), "task", cues.of_task())
    for role in ROLES:
        for index in range(len(getattr(task, role))):
            yield Cued(("tasks", at, role, index), "role", cues.of_role(role, index))
    for index, deadline in enumerate(task.deadlines):
        said = deadline_cues(deadline, task, around)
        yield Cued(("tasks", at, "deadlines", index), "deadline", said)
    for index, target in enumerate(task.targets):
        said = quantity_cues("target", target, around)
        yield Cued(("tasks", at, "targets", index), "quantity", said)
