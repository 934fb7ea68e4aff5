"""Deadlines as iCalendar to-dos (RFC 5545), so that they show in Outlook and on phones."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from ntm_extract.export.gist import gist
from ntm_extract.export.rows import TaskRow

PRODUCT = "-//ntm-extract//tasks//VI"
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
SUMMARY_LENGTH = 120


def icalendar_of(rows: Sequence[TaskRow]) -> bytes:
    """Return one VTODO a dated or recurring deadline; tasks without either are left out.

    A recurring to-do starts on the day the notice was issued, for RFC 5545 counts from DTSTART.
    """
    import icalendar  # noqa: PLC0415  (heavy: when needed)

    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    for row in rows:
        if row.due is None and not row.rrule:
            continue
        todo = icalendar.Todo()
        todo.add("uid", _uid(row))
        todo.add("dtstamp", (row.issued_on and _midnight(row.issued_on)) or EPOCH)
        todo.add("summary", _summary(row))
        todo.add("description", _description(row))
        if row.rrule:
            todo.add("dtstart", row.issued_on or EPOCH.date())
            todo.add("rrule", icalendar.vRecur.from_ical(row.rrule))
        elif row.due:
            todo.add("due", _moment(row.due, row.at))
        calendar.add_component(todo)
    return bytes(calendar.to_ical())


def _moment(day: date, at: str | None) -> date:
    """Return the hour of the day, or the day where it ends at 24:00 or the hour is unknown.

    An hour has no zone: it is that of the place where the to-do is shown.
    """
    try:
        return datetime.combine(day, time.fromisoformat(at)) if at else day
    except ValueError:
        return day


def _uid(row: TaskRow) -> str:
    what = "\0".join((row.notice, row.item, row.task, row.deadline))
    return f"{hashlib.sha256(what.encode()).hexdigest()[:32]}@ntm-extract"


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _summary(row: TaskRow) -> str:
    work = gist(row.task)
    text = f"{row.lead}: {work}" if row.lead else work
    return text if len(text) <= SUMMARY_LENGTH else f"{text[:SUMMARY_LENGTH]}…"


def _description(row: TaskRow) -> str:
    parts = [row.task, f"Thời hạn: {row.deadline}", f"Văn bản: {row.notice}"]
    if row.coordinating:
        parts.append(f"Phối hợp: {row.coordinating}")
    return "\n".join(parts)
