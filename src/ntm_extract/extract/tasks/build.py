"""From drafts to tasks: deadlines, targets and references are put in."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from ntm_extract.core.facts import Deadline, Quantity, Source, Task
from ntm_extract.core.found import FoundDoubt
from ntm_extract.core.span import Span
from ntm_extract.core.stages import StructuredNotice
from ntm_extract.extract.agencies import Mention
from ntm_extract.extract.deadlines import (
    DeadlineMatch,
    HandedDown,
    find_deadlines,
    in_one_year,
    year_of_plan,
)
from ntm_extract.extract.legal_references import ReferenceMatch
from ntm_extract.extract.targets import (
    CountedAgain,
    Headings,
    QuantityMatch,
    find_quantities,
)
from ntm_extract.extract.tasks.doubts import role_doubts
from ntm_extract.extract.tasks.drafts import TaskDraft, counted_text
from ntm_extract.extract.tasks.rows import RowDraft
from ntm_extract.vi.definitions import expand
from ntm_extract.vi.own_offices import open_office

_UNEVEN = re.compile(r"\s{2,}|[^\S ]")
"""White space that is no single plain space."""
_WHEN = "Thời gian hoàn thành: "
_BEHIND_LABEL = re.compile(
    r"(?:^|[\s(])(?:Thời (?:gian|hạn)|Tiến độ|Hoàn thành)(?: (?:hoàn thành|thực hiện|xong))*\s?:"
    r"[^.;:]{0,30}\Z",
    re.IGNORECASE,
)
"""What stands before the time of an item where a label of its own opens it."""
_LABEL = 80
_SURE_IN_ROW = 0.6
_OFFICES_REACH = 60_000
"""Letters: each office by its letters is looked for anew, and a text may hold any number."""
_YEAR = re.compile(r"\s*(?:năm\s+)?(20\d\d)\s*\Z", re.IGNORECASE)


@dataclass(frozen=True)
class TaskBuilder:
    """What every task of a notice is built from."""

    notice: StructuredNotice
    text: str
    anchor: date | None
    mentions: Sequence[ReferenceMatch]
    definitions: dict[str, str]
    told: list[Quantity] = field(default_factory=list, init=False)
    """The results that the tasks built so far report; they stand on the document."""

    @cached_property
    def _begins(self) -> str:
        """The text as far as it is searched for the full names of offices."""
        return self.text[:_OFFICES_REACH]

    @cached_property
    def headings(self) -> Headings:
        """The dates that headings hand down."""
        return Headings(self.notice, self.text, self.anchor)

    @cached_property
    def handed_down(self) -> HandedDown:
        """The deadlines that headings hand down."""
        return HandedDown(self.notice, self.text, self.anchor)

    @cached_property
    def year_of_plan(self) -> int | None:
        """The one year that the notice is about, if it is about one."""
        return year_of_plan(self.notice.header.subject)

    @cached_property
    def counted(self) -> CountedAgain:
        """What the notice counts more than once."""
        return CountedAgain(self.text)

    def build(self, draft: TaskDraft, item: str | None) -> Task:
        """Return the task of a draft."""
        begin = draft.span.start + draft.told
        body = self.text[begin : draft.span.end]
        deadlines = in_one_year(
            find_deadlines(body, issued_on=self.anchor), body, self.year_of_plan
        )
        if deadlines:
            task = self._task(draft, item, deadlines, begin)
            return _dated(task, [one for one in deadlines if _is_labelled(body, one)])
        if not draft.when:
            said = self.handed_down.behind(draft.span.end)
            return self._task(draft, item, said or self.handed_down.to(draft.span.start), 0)
        shared = [
            replace(one, span=one.span.shifted(line.start))
            for line in draft.when
            for one in find_deadlines(line.text_in(self.text), issued_on=self.anchor)
        ]
        return _dated(self._task(draft, item, shared, 0), shared)

    def build_row(self, row: RowDraft) -> Task:
        """Return the task of a table row."""
        due = self._cell_deadlines(row.due) if row.due else ()
        task = self._task(row.draft, row.item, (*self._deadlines_beside(row, due), *due), 0)
        return _dated(task, due)

    def _deadlines_beside(
        self, row: RowDraft, due: Sequence[DeadlineMatch]
    ) -> Iterator[DeadlineMatch]:
        """Yield the deadlines that the content of a row names beside those of its own column."""
        span = row.content or row.draft.span
        said = {(one.due, one.rrule) for one in due}
        for one in find_deadlines(span.text_in(self.text), issued_on=self.anchor):
            if one.confidence >= _SURE_IN_ROW and (one.due, one.rrule) not in said:
                yield replace(one, span=one.span.shifted(span.start))

    def doubts(self, draft: TaskDraft) -> list[FoundDoubt]:
        """Return what is doubtful about a task and its agencies."""
        return role_doubts(draft, self.notice.header.issued_on)

    def _mentions_in(self, span: Span) -> Sequence[ReferenceMatch]:
        first = bisect_left(self.mentions, span.start, key=lambda one: one.span.start)
        last = bisect_left(self.mentions, span.end, key=lambda one: one.span.start)
        return self.mentions[first:last]

    def _names(self, mentions: Iterable[Mention]) -> tuple[str, ...]:
        opened = (open_office(expand(one.name, self.definitions), self._begins) for one in mentions)
        return tuple(dict.fromkeys(opened))

    def _cell_deadlines(self, cell: Span) -> tuple[DeadlineMatch, ...]:
        """Read the time of a row: in its column a bare "Quý III/2026" or "2025" is a deadline."""
        text = cell.text_in(self.text)
        year = _YEAR.match(text)
        if year:
            day = date(int(year[1]), 12, 31)
            found = DeadlineMatch(
                cell, text.strip(), day, "within", None, None, None, 0.9, "deadline.cell_year"
            )
            return (found,)
        for lead in ("", _WHEN):
            matches = find_deadlines(lead + text, issued_on=self.anchor)
            kept = [one for one in matches if one.span.start >= len(lead)]
            if kept:
                return tuple(
                    replace(one, span=one.span.shifted(cell.start - len(lead))) for one in kept
                )
        return ()

    def _task(
        self, draft: TaskDraft, item: str | None, deadlines: Iterable[DeadlineMatch], by: int
    ) -> Task:
        span, roles = draft.span, draft.roles
        body = counted_text(draft, self.text)
        begin = span.start + draft.told
        self._tell(body[: draft.told], span.start)
        quantities = find_quantities(
            body[draft.told :],
            issued_on=self.anchor,
            context="goal" if self.headings.set_goals_at(span.start) else "task",
            counted=self.counted,
            handed=self.headings.due_at(span.start),
        )
        numbers = [one.number for one in self._mentions_in(span)]
        self.told.extend(quantity(one, begin) for one in quantities if one.role == "result")
        return Task(
            item=item,
            text=_on_one_line(span.text_in(self.notice.text)),
            lead=self._names(roles.lead),
            coordinating=self._names(roles.coordinating),
            report_to=self._names(roles.report_to),
            deadlines=tuple(self._deadline(one, by) for one in deadlines),
            targets=tuple(quantity(one, begin) for one in quantities if one.role == "target"),
            references=tuple(dict.fromkeys(numbers)),
            source=source(span),
            confidence=1.0,  # assembly weighs it, with all that stands around it
        )

    def _tell(self, text: str, by: int) -> None:
        """Keep the results that a task tells of before it orders anything."""
        found = find_quantities(text, issued_on=self.anchor, context="report") if text else ()
        self.told.extend(quantity(one, by) for one in found if one.role == "result")

    def _deadline(self, found: DeadlineMatch, by: int) -> Deadline:
        dated = self.notice.header.issued_on is not None or not found.counted
        return Deadline(
            text=found.text,
            due=found.due if dated else None,
            bound=found.bound,
            rrule=found.rrule,
            at=found.at,
            counted=found.counted,
            source=source(found.span.shifted(by)),
            confidence=found.confidence,
        )


def _is_labelled(body: str, one: DeadlineMatch) -> bool:
    """Tell whether a label of its own opens a time: "Thời gian: Hoàn thành trước …"."""
    first = max(0, one.span.start - _LABEL)
    return _BEHIND_LABEL.search(body, first, one.span.start) is not None


def _dated(task: Task, deadlines: Sequence[DeadlineMatch]) -> Task:
    """Give the targets of a task without a date the one day that a cell or a label states.

    The time of a row, or behind "Thời gian:", is that of what is to be reached in it.
    """
    days = {one.due for one in deadlines}
    if len(days) != 1 or None in days:
        return task
    (day,) = days
    dated = (one if one.due else one.model_copy(update={"due": day}) for one in task.targets)
    return task.model_copy(update={"targets": tuple(dated)})


def _on_one_line(text: str) -> str:
    """Return a text with one plain space for all white space between two words."""
    if text[:1].isspace() or text[-1:].isspace():
        return _UNEVEN.sub(" ", text)
    return " ".join(text.split())


def source(span: Span) -> Source:
    """Return a source that has its offsets only; page and box are looked up in the end."""
    return Source(page=None, start=span.start, end=span.end, bbox=None)


def quantity(found: QuantityMatch, by: int) -> Quantity:
    """Return the published fact of a match found ``by`` characters into the text."""
    return Quantity(
        text=found.text,
        indicator=found.indicator,
        comparator=found.comparator,
        value=found.value,
        unit=found.unit,
        due=found.due,
        source=source(found.span.shifted(by)),
        confidence=found.confidence,
    )
