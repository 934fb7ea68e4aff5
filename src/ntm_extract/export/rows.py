"""One flat row for each task and deadline: what every table format shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from ntm_extract.core.facts import Deadline, Quantity, Task
from ntm_extract.core.record import NoticeRecord

COLUMNS = (
    "due",
    "deadline",
    "rrule",
    "lead",
    "coordinating",
    "report_to",
    "task",
    "targets",
    "references",
    "item",
    "notice",
    "issued_on",
    "issuing_body",
    "page",
    "confidence",
    "file",
)

NUMBER_COLUMNS = (
    "kind",
    "text",
    "indicator",
    "comparator",
    "value",
    "unit",
    "due",
    "lead",
    "item",
    "notice",
    "page",
    "confidence",
    "file",
)


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task with one of its deadlines (or none); texts are as they stand in the record."""

    due: date | None
    deadline: str
    rrule: str
    lead: str
    coordinating: str
    report_to: str
    task: str
    targets: str
    references: str
    item: str
    notice: str
    issued_on: date | None
    issuing_body: str
    page: int | None
    confidence: float
    file: str
    numbers: tuple[Quantity, ...] = ()
    at: str | None = None


@dataclass(frozen=True, slots=True)
class NumberRow:
    """One target, of a task or of the whole notice, or one result."""

    kind: str
    text: str
    indicator: str
    comparator: str
    value: float
    unit: str
    due: date | None
    lead: str
    item: str
    notice: str
    page: int | None
    confidence: float
    file: str


def task_rows(records: Iterable[NoticeRecord]) -> list[TaskRow]:
    """Return a row for each task and deadline, soonest due first, undated last.

    Rows that are due at one time stand in the order of the text.
    """
    rows = [row for record in records for row in _rows_of(record)]
    return sorted(rows, key=lambda row: (row.due or date.max, row.at or "24", row.notice, row.file))


def number_rows(records: Iterable[NoticeRecord]) -> list[NumberRow]:
    """Return a row for each target and result, in the order of each text."""
    return [row for record in records for row in _numbers_of(record)]


def _numbers_of(record: NoticeRecord) -> list[NumberRow]:
    found = [
        *(("target", one, task) for task in record.tasks for one in task.targets),
        *(("target", one, None) for one in record.targets),
        *(("result", one, None) for one in record.results),
    ]
    found.sort(key=lambda each: each[1].source.start)
    return [
        NumberRow(
            kind=kind,
            text=one.text,
            indicator=one.indicator or "",
            comparator=one.comparator,
            value=one.value,
            unit=one.unit or "",
            due=one.due,
            lead="; ".join(task.lead) if task else "",
            item=(task.item or "") if task else "",
            notice=notice_name(record),
            page=one.source.page,
            confidence=one.confidence,
            file=record.source.path,
        )
        for kind, one, task in found
    ]


def notice_name(record: NoticeRecord) -> str:
    """Return what people call the notice: its code, else its file and folder."""
    number = record.header.number
    if number and not number.startswith(("/", "-")):
        return number
    path = PurePath(record.source.path)
    return f"{path.parent.name}/{path.name}" if path.parent.name else path.name


def _rows_of(record: NoticeRecord) -> Iterator[TaskRow]:
    for task in record.tasks:
        for deadline in task.deadlines or (None,):
            yield _row(record, task, deadline)


def _row(record: NoticeRecord, task: Task, deadline: Deadline | None) -> TaskRow:
    return TaskRow(
        due=deadline.due if deadline else None,
        deadline=deadline.text if deadline else "",
        rrule=(deadline.rrule or "") if deadline else "",
        lead="; ".join(task.lead),
        coordinating="; ".join(task.coordinating),
        report_to="; ".join(task.report_to),
        task=task.text,
        targets="; ".join(in_words(one, deadline) for one in task.targets),
        references="; ".join(task.references),
        item=task.item or "",
        notice=notice_name(record),
        issued_on=record.header.issued_on,
        issuing_body=record.header.issuing_body or "",
        page=task.source.page,
        confidence=task.confidence,
        file=record.source.path,
        numbers=task.targets,
        at=deadline.at if deadline else None,
    )


def in_words(target: Quantity, deadline: Deadline | None = None) -> str:
    """Return what is counted, the number, and its day where that is not the row's deadline."""
    sign = "" if target.comparator == "=" else f"{target.comparator} "
    what = f"{target.indicator}: " if target.indicator else ""
    number = f"{what}{sign}{target.value:.15g} {target.unit or ''}".strip()
    due = target.due and (deadline is None or deadline.due != target.due)
    return f"{number} ({target.due})" if due else number
