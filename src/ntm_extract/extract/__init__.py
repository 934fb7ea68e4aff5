"""From blocks to facts, one module a kind of fact."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ntm_extract.core.facts import LegalReference, NamedAgency, Quantity, Task
from ntm_extract.core.found import FoundFacts
from ntm_extract.core.span import Span
from ntm_extract.core.stages import Block, StructuredNotice
from ntm_extract.extract.deadlines import find_deadlines
from ntm_extract.extract.legal_references import (
    ReferenceMatch,
    find_references,
    find_short_references,
    merge_references,
    own_in_full,
    places_of_short_references,
    read_footnote_issuers,
)
from ntm_extract.extract.targets import (
    Context,
    find_quantities,
    find_quota_tables,
    is_under_goals,
    without_tables,
)
from ntm_extract.extract.tasks import (
    Aims,
    Dues,
    TaskBuilder,
    TaskDraft,
    TaskFinder,
    find_row_tasks,
    is_bare_aim,
    item_paths,
    quantity,
    source,
)
from ntm_extract.vi.definitions import read_definitions
from ntm_extract.vi.document_codes import places_of_codes
from ntm_extract.vi.successors import current_name
from ntm_extract.vi.unicode import level_whole

__all__ = ["find_drafts", "find_facts"]


def find_facts(notice: StructuredNotice) -> FoundFacts:
    """Find every fact of a notice."""
    text = level_whole(notice.text)
    anchor = _anchor(notice)
    mentions = _mentions(notice, text)
    tables = find_quota_tables(notice, anchor)
    notice = without_tables(notice, tables)
    builder = TaskBuilder(notice, text, anchor, mentions, read_definitions(text))
    drafts = TaskFinder(notice, text, *_readers(anchor)).run()
    rows = find_row_tasks(notice, text)
    tasks = [
        builder.build(draft, item)
        for draft, item in zip(drafts, item_paths(drafts, notice), strict=True)
    ]
    tasks += [builder.build_row(row) for row in rows]
    every = [*drafts, *(row.draft for row in rows)]
    taken = [draft.span for draft in every]
    targets, results = _outside(builder, taken)

    def quotas(role: str) -> Iterator[Quantity]:
        facts = (fact for table in tables for fact in table.facts)
        return (quantity(fact, 0) for fact in facts if fact.role == role)

    return FoundFacts(
        references=tuple(_reference(match) for match in merge_references(mentions)),
        tasks=tuple(tasks),
        targets=(*targets, *quotas("target")),
        results=(*results, *builder.told, *quotas("result")),
        agencies=_agencies(tasks, notice),
        doubts=tuple(doubt for draft in every for doubt in builder.doubts(draft)),
    )


def find_drafts(notice: StructuredNotice) -> tuple[list[TaskDraft], str]:
    """Return the drafts of all tasks and the text they are spans of; training looks at these."""
    text = level_whole(notice.text)
    anchor = _anchor(notice)
    drafts = TaskFinder(notice, text, *_readers(anchor)).run()
    return [*drafts, *(row.draft for row in find_row_tasks(notice, text))], text


def _anchor(notice: StructuredNotice) -> date | None:
    """Return the day that gives a date its year: of issue, else the first of the known year."""
    return notice.header.issued_on or (date(notice.year, 1, 1) if notice.year else None)


def _agencies(tasks: list[Task], notice: StructuredNotice) -> tuple[NamedAgency, ...]:
    """Return every agency with a role, once, and who has its duties today."""
    names = [notice.header.issuing_body] if notice.header.issuing_body else []
    for task in tasks:
        names += [*task.lead, *task.coordinating, *task.report_to]
    on = _anchor(notice)
    found = dict.fromkeys(names)
    return tuple(NamedAgency(name=name, successor=current_name(name, on)) for name in found)


def _dues(body: str, anchor: date | None) -> frozenset[object]:
    found = find_deadlines(body, issued_on=anchor)
    return frozenset((one.due, one.rrule) for one in found if one.due or one.rrule)


def _readers(anchor: date | None) -> tuple[Dues, Aims]:
    """Return how the finder of tasks looks for deadlines and for targets in a text."""
    return (
        lambda body: _dues(body, anchor),
        lambda body: any(
            one.role == "target" for one in find_quantities(body, issued_on=anchor, context="task")
        ),
    )


def _mentions(notice: StructuredNotice, text: str) -> list[ReferenceMatch]:
    """Return every mention of a document, in order, without the notice's own number."""
    own = (notice.header.number or "").casefold()
    spans = [block.span for block in notice.blocks] + list(_cells_of_rows(notice))
    found = [
        replace(match, span=match.span.shifted(span.start))
        for span in _with_any(places_of_codes(text), spans)
        for match in find_references(span.text_in(text))
        if match.number.casefold() != own
    ]
    found = list(read_footnote_issuers(text, found, [span.start for span in spans]))
    found += _only_in_subject(notice, text, {own, *(match.number.casefold() for match in found)})
    known = merge_references(found)
    short = [
        replace(match, span=match.span.shifted(span.start))
        for span in _with_any(places_of_short_references(text), spans)
        for match in find_short_references(span.text_in(text), known)
    ]
    body = notice.header.issuing_body
    whole = (replace(one, issuer=own_in_full(one.issuer, body)) for one in (*found, *short))
    return sorted(whole, key=lambda match: match.span.start)


def _cells_of_rows(notice: StructuredNotice) -> Iterator[Span]:
    """Yield the cells of the rows of task tables, each a text of its own, in order."""
    for row in notice.rows:
        at = row.span.start
        for part in row.span.text_in(notice.text).split("\t"):
            yield Span(at, at + len(part))
            at += len(part) + 1


def _only_in_subject(
    notice: StructuredNotice, text: str, known: set[str]
) -> Iterator[ReferenceMatch]:
    """Yield the documents that the subject names and nothing below it."""
    for name, span in notice.header_spans:
        for match in find_references(span.text_in(text)) if name == "subject" else ():
            if match.number.casefold() not in known:
                yield replace(match, span=match.span.shifted(span.start))


def _with_any(places: list[int], spans: list[Span]) -> Iterator[Span]:
    """Yield the spans that one of ``places`` lies in; both in order."""
    for span in spans:
        at = bisect_left(places, span.start)
        if at < len(places) and places[at] < span.end:
            yield span


def _reference(match: ReferenceMatch) -> LegalReference:
    return LegalReference(
        doc_type=match.doc_type,
        number=match.number,
        issued_on=match.issued_on,
        issuer=match.issuer,
        source=source(match.span),
        confidence=match.confidence,
    )


def _outside(
    builder: TaskBuilder, taken: list[Span]
) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
    """Return the targets and results that stand outside every task."""
    targets: list[Quantity] = []
    results: list[Quantity] = []
    spans = sorted(taken)
    notice, text, anchor = builder.notice, builder.text, builder.anchor
    under_goals: dict[int, bool] = {}
    for block in notice.blocks:
        if block.part in {"annex", "foot", "closing", "head"} or _is_taken(block, spans):
            continue
        aims = is_under_goals(notice, block, under_goals) or _is_aim(block, text)
        context: Context = "goal" if aims else "report"
        handed = builder.headings.due_at(block.span.start)
        for span in _cells(notice, block):
            for found in find_quantities(
                span.text_in(text),
                issued_on=anchor,
                context=context,
                counted=builder.counted,
                handed=handed,
            ):
                group = targets if found.role == "target" else results
                group.append(quantity(found, span.start))
    return tuple(targets), tuple(results)


def _is_aim(block: Block, text: str) -> bool:
    """Tell an item amid the work that is nothing but how much is to be reached."""
    if block.part != "assigning" or block.scheme is None:
        return False
    return is_bare_aim(text[block.span.start + len(block.label or "") : block.span.end].lstrip())


def _cells(notice: StructuredNotice, block: Block) -> Iterator[Span]:
    """Yield the cells of a row of a table, each a text of its own; else the whole block."""
    at = block.span.start
    for part in block.span.text_in(notice.text).split("\t") if block.kind == "row" else ():
        yield Span(at, at + len(part))
        at += len(part) + 1
    if block.kind != "row":
        yield block.span


def _is_taken(block: Block, spans: list[Span]) -> bool:
    """Tell whether a block lies in one of ``spans`` (sorted; tasks do not overlap)."""
    at = bisect_right(spans, Span(block.span.start, sys.maxsize)) - 1
    return at >= 0 and spans[at].covers(block.span)
