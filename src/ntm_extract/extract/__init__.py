"""From blocks to facts, one module a kind of fact."""

from __future__ import annotations

import re
from datetime import date

from ntm_extract.core.facts import Deadline, LegalReference, Quantity, Source, Task
from ntm_extract.core.found import FoundFacts
from ntm_extract.core.span import Span
from ntm_extract.core.stages import StructuredNotice
from ntm_extract.extract.deadlines import find_deadlines
from ntm_extract.extract.legal_references import (
    ReferenceMatch,
    find_references,
    find_short_references,
    merge_references,
)
from ntm_extract.extract.targets import QuantityMatch, find_quantities
from ntm_extract.extract.tasks import TaskDraft, TaskFinder, item_paths
from ntm_extract.vi.unicode import place_tone_marks

__all__ = ["find_facts"]

_SPACES = {ord("\n"): " ", ord("\t"): " ", ord("\r"): " ", ord("\u00a0"): " "}


def find_facts(notice: StructuredNotice) -> FoundFacts:
    """Find every fact of a notice."""
    text = place_tone_marks(notice.text).translate(_SPACES)
    anchor = notice.header.issued_on or (date(notice.year, 1, 1) if notice.year else None)
    drafts = TaskFinder(notice, text, lambda body: _coming(body, anchor)).run()
    mentions = _mentions(notice, text)
    items = item_paths(drafts, notice)
    tasks = tuple(
        _task(draft, item, text, notice, anchor, mentions)
        for draft, item in zip(drafts, items, strict=True)
    )
    targets, results = _outside(notice, text, drafts, anchor)
    return FoundFacts(
        references=tuple(_reference(match) for match in merge_references(mentions)),
        tasks=tasks,
        targets=targets,
        results=results,
    )


def _coming(body: str, anchor: date | None) -> frozenset[object]:
    found = find_deadlines(body, issued_on=anchor)
    return frozenset((one.due, one.rrule) for one in found if one.due or one.rrule)


def _source(span: Span) -> Source:
    return Source(page=None, start=span.start, end=span.end, bbox=None)


def _mentions(notice: StructuredNotice, text: str) -> list[ReferenceMatch]:
    """Return every mention of a document in the blocks, in order, without the notice's own number."""
    found: list[ReferenceMatch] = []
    own = (notice.header.number or "").casefold()
    for block in notice.blocks:
        body = text[block.span.start : block.span.end]
        for match in find_references(body):
            if match.number.casefold() != own:
                found.append(_shifted(match, block.span.start))
    short: list[ReferenceMatch] = []
    known = merge_references(found)
    for block in notice.blocks:
        body = text[block.span.start : block.span.end]
        short += [_shifted(match, block.span.start) for match in find_short_references(body, known)]
    return sorted([*found, *short], key=lambda match: match.span.start)


def _shifted(match: ReferenceMatch, by: int) -> ReferenceMatch:
    from dataclasses import replace  # noqa: PLC0415

    return replace(match, span=match.span.shifted(by))


def _reference(match: ReferenceMatch) -> LegalReference:
    return LegalReference(
        doc_type=match.doc_type,
        number=match.number,
        issued_on=match.issued_on,
        issuer=match.issuer,
        source=_source(match.span),
        confidence=match.confidence,
    )


def _task(
    draft: TaskDraft,
    item: str | None,
    text: str,
    notice: StructuredNotice,
    anchor: date | None,
    mentions: list[ReferenceMatch],
) -> Task:
    body = text[draft.span.start : draft.span.end]
    numbers = dict.fromkeys(
        match.number for match in mentions if draft.span.start <= match.span.start < draft.span.end
    )
    deadlines = tuple(
        Deadline(
            text=found.text,
            due=found.due if notice.header.issued_on or not found.counted else None,
            bound=found.bound,
            rrule=found.rrule,
            at=found.at,
            counted=found.counted,
            source=_source(found.span.shifted(draft.span.start)),
            confidence=found.confidence,
        )
        for found in find_deadlines(body, issued_on=anchor)
    )
    targets = tuple(
        _quantity(found, draft.span.start)
        for found in find_quantities(body, issued_on=anchor, context="task")
        if found.role == "target"
    )
    return Task(
        item=item,
        text=re.sub(r"\s+", " ", notice.text[draft.span.start : draft.span.end]),
        lead=tuple(dict.fromkeys(one.name for one in draft.roles.lead)),
        coordinating=tuple(dict.fromkeys(one.name for one in draft.roles.coordinating)),
        report_to=tuple(dict.fromkeys(one.name for one in draft.roles.report_to)),
        deadlines=deadlines,
        targets=targets,
        references=tuple(numbers),
        source=_source(draft.span),
        confidence=0.9,
    )


def _quantity(found: QuantityMatch, by: int) -> Quantity:
    return Quantity(
        text=found.text,
        indicator=found.indicator,
        comparator=found.comparator,
        value=found.value,
        unit=found.unit,
        due=found.due,
        source=_source(found.span.shifted(by)),
        confidence=found.confidence,
    )


def _outside(
    notice: StructuredNotice, text: str, drafts: list[TaskDraft], anchor: date | None
) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
    """Return the targets and results that stand outside every task."""
    targets: list[Quantity] = []
    results: list[Quantity] = []
    taken = [draft.span for draft in drafts]
    for block in notice.blocks:
        if block.part in {"annex", "foot", "closing", "head"} or any(
            span.covers(block.span) for span in taken
        ):
            continue
        body = text[block.span.start : block.span.end]
        for found in find_quantities(body, issued_on=anchor, context="report"):
            (targets if found.role == "target" else results).append(
                _quantity(found, block.span.start)
            )
    return tuple(targets), tuple(results)
