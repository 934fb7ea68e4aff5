"""assemble_record: facts, places and review put together into the record."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import TypeVar

from ntm_extract.assemble.review import Reviewer
from ntm_extract.assemble.surety import Sureties
from ntm_extract.core.facts import Deadline, LegalReference, Quantity, Source, Task
from ntm_extract.core.found import FoundFacts
from ntm_extract.core.places import PlaceFinder
from ntm_extract.core.record import (
    Diagnostic,
    EditRecord,
    NoticeRecord,
    PageRecord,
    SourceRecord,
)
from ntm_extract.core.span import Span
from ntm_extract.core.stages import (
    RepairedText,
    SourceFile,
    StructuredNotice,
)
from ntm_extract.vi.unicode import place_in_whole

_WORD = re.compile(r"\w+")
F = TypeVar("F", Deadline, Quantity, LegalReference, Task)


def notice_id(text: str) -> str:
    """Return the id of a notice: a hash of its words, whatever the spacing and tone placement."""
    words = " ".join(_WORD.findall(place_in_whole(text).casefold()))
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def assemble_record(
    source: SourceFile, repaired: RepairedText, notice: StructuredNotice, facts: FoundFacts
) -> NoticeRecord:
    """Put the record together and list in ``review`` what a person should look at."""
    places = PlaceFinder(repaired)
    sureties = Sureties(facts, notice)
    review = Reviewer(repaired, notice, facts, sureties, places).items()
    facts = _weighed(facts, sureties)
    return NoticeRecord(
        notice_id=notice_id(repaired.text),
        source=SourceRecord(
            path=source.path,
            sha256=source.sha256,
            media_type=source.media_type,
            pages=tuple(
                PageRecord(
                    number=page.number,
                    origin=page.origin,
                    reason=page.reason,
                    width=page.width,
                    height=page.height,
                    confidence=page.confidence,
                    left_out=page.left_out,
                )
                for page in repaired.read.pages
            ),
        ),
        header=notice.header,
        references=tuple(_placed(one, places) for one in facts.references),
        tasks=tuple(_placed_task(task, places) for task in facts.tasks),
        targets=tuple(_placed(one, places) for one in facts.targets),
        results=tuple(_placed(one, places) for one in facts.results),
        agencies=facts.agencies,
        text=repaired.text,
        edits=tuple(
            EditRecord(
                start=edit.start,
                before=edit.before,
                after=edit.after,
                confidence=edit.confidence,
                reason=edit.reason,
            )
            for edit in repaired.edits
        ),
        review=review,
        diagnostics=tuple(
            Diagnostic(code="note", message=note)
            for note in (*repaired.read.notes, *repaired.notes)
        ),
    )


def _weighed(facts: FoundFacts, sureties: Sureties) -> FoundFacts:
    """Return the facts with their confidence: how likely each is right, of whatever kind it is."""

    def of(path: tuple[str | int, ...]) -> dict[str, float]:
        return {"confidence": sureties.of(*path)}

    def all_of(path: tuple[str | int, ...], some: tuple[F, ...]) -> tuple[F, ...]:
        return tuple(one.model_copy(update=of((*path, at))) for at, one in enumerate(some))

    tasks = tuple(
        task.model_copy(
            update={
                **of(("tasks", at)),
                "deadlines": all_of(("tasks", at, "deadlines"), task.deadlines),
                "targets": all_of(("tasks", at, "targets"), task.targets),
            }
        )
        for at, task in enumerate(facts.tasks)
    )
    return replace(
        facts,
        tasks=tasks,
        references=all_of(("references",), facts.references),
        targets=all_of(("targets",), facts.targets),
        results=all_of(("results",), facts.results),
    )


def _place(source: Source, places: PlaceFinder) -> Source:
    page, box = places.place(Span(source.start, source.end))
    return source.model_copy(update={"page": page, "bbox": box}) if page else source


def _placed(fact: F, places: PlaceFinder) -> F:
    source = _place(fact.source, places)
    return fact if source is fact.source else fact.model_copy(update={"source": source})


def _placed_task(task: Task, places: PlaceFinder) -> Task:
    if not places.has_pages:
        return task
    return task.model_copy(
        update={
            "source": _place(task.source, places),
            "deadlines": tuple(_placed(one, places) for one in task.deadlines),
            "targets": tuple(_placed(one, places) for one in task.targets),
        }
    )
