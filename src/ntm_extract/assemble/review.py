"""What a person should look at: unsure facts, odd dates, doubtful readings, each with a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ntm_extract.assemble.surety import ROLES, Path, Sureties, header_values
from ntm_extract.assemble.task_doubts import role_reason, task_reason
from ntm_extract.core.facts import Deadline, Header, LegalReference, Quantity
from ntm_extract.core.found import FoundFacts
from ntm_extract.core.places import PlaceFinder, RepairShift
from ntm_extract.core.record import ReviewItem
from ntm_extract.core.span import Span
from ntm_extract.core.stages import Doubt, RepairedText, StructuredNotice

SURE_EDIT = 0.6
SURE_WORD = 0.75
SURE_HEADER_WORD = 0.5
_FIELDS = {
    "issuing_body": "the issuing body",
    "number": "the number",
    "issued_on": "place or date",
    "subject": "the subject",
    "signatory": "who signed",
    "addressees": "an addressee",
    "recipients": "a recipient",
}

_LETTER = re.compile(r"\w")
_HEAD = 60
_DIGIT = re.compile(r"\d")
_YEAR_IN_NUMBER = re.compile(r"/(\d{4})/")
_ASSIGNS = re.compile(
    r"\b(chịu trách nhiệm|phối hợp|khẩn trương|triển khai|báo cáo|(?:yêu cầu|đề nghị) các)\b",
    re.IGNORECASE,
)
_ASSIGNING = 2


class Reviewer:
    """Gathers the review of one notice."""

    def __init__(
        self,
        repaired: RepairedText,
        notice: StructuredNotice,
        facts: FoundFacts,
        sureties: Sureties,
        places: PlaceFinder,
    ) -> None:
        self._repaired = repaired
        self._notice = notice
        self._facts = facts
        self._sureties = sureties
        self._places = places

    def items(self) -> tuple[ReviewItem, ...]:
        """Return everything doubtful, in the order of the text."""
        found = [
            *self._readings(),
            *self._edits(),
            *self._header(),
            *self._found(),
            *self._tasks(),
            *self._deadlines(),
            *self._quantities(),
            *self._references(),
        ]
        unique = {(one.kind, one.start, one.end, one.reason): one for one in found}
        return tuple(sorted(unique.values(), key=lambda one: (one.start or 0, one.kind)))

    def _item(
        self,
        kind: str,
        reason: str,
        span: Span,
        *,
        read: str | None = None,
        page: int | None = None,
    ) -> ReviewItem:
        words = span.text_in(self._repaired.text) if read is None else read
        where, box = self._places.place(span) if span.end > span.start else (None, None)
        return ReviewItem(
            kind=kind,
            reason=reason,
            read=words,
            page=where or page,
            start=span.start,
            end=span.end,
            bbox=box,
        )

    def _readings(self) -> Iterator[ReviewItem]:
        shift = RepairShift(self._repaired)
        for doubt in self._repaired.read.doubts:
            yield self._doubt(doubt, shift.repaired(Span(doubt.start, doubt.end)))
        for doubt in self._repaired.doubts:
            yield self._doubt(doubt, Span(doubt.start, doubt.end))

    def _doubt(self, doubt: Doubt, span: Span) -> ReviewItem:
        item = self._item(doubt.kind, doubt.reason, span, read=doubt.read or None, page=doubt.page)
        box = item.bbox or doubt.box
        return item.model_copy(update={"alternatives": doubt.alternatives, "bbox": box})

    def _edits(self) -> Iterator[ReviewItem]:
        listed = {(one.start, one.end) for one in self._repaired.doubts}
        shift = 0
        for edit in self._repaired.edits:
            span = Span(edit.start + shift, edit.start + shift + len(edit.after))
            shift += len(edit.after) - len(edit.before)
            if edit.confidence < SURE_EDIT and (span.start, span.end) not in listed:
                reason = edit.reason or "a damaged word was restored, and the choice was not clear"
                item = self._item("edit", reason, span)
                yield item.model_copy(update={"alternatives": (edit.before,)})

    def _header(self) -> Iterator[ReviewItem]:
        header = self._notice.header
        spans = dict(self._notice.header_spans)
        if "issued_on" in spans and header.issued_on is None:
            reason = "the day or month of issue is blank or cannot be read"
            yield self._item("header", reason, spans["issued_on"])
        if "number" in spans and header.number and not header.number[0].isdigit():
            yield self._item("header", "the number of the notice is blank", spans["number"])
        for path, value in header_values(header):
            if self._sureties.is_doubtful("header", *path):
                span = spans.get(str(path[0]), Span(0, 0))
                reason = f"it is not certain that this is what the head says ({path[-1]})"
                if path[0] in {"recipients", "addressees"}:
                    reason = "this line of the head or foot may be cut wrongly"
                yield self._item("header", reason, span, read=value)
        for doubt in self._notice.doubts:
            yield self._doubt(doubt, Span(doubt.start, doubt.end))
        if header == Header() and not self._facts.tasks:
            reason = "neither a head nor work was found: is this a notice, and is its text whole?"
            yield self._item("header", reason, Span(0, min(_HEAD, len(self._repaired.text))))
        yield from self._poor_header()

    def _poor_header(self) -> Iterator[ReviewItem]:
        """Yield an item for each part of the header that holds a word the engine doubted."""
        text = self._repaired.read.text
        for field, span in self._notice.header_spans:
            unsure = [
                text[word.start : word.end]
                for word in self._places.words(span)
                if word.confidence is not None and word.confidence < SURE_HEADER_WORD
            ]
            if any(_LETTER.search(word) for word in unsure):
                reason = f"{_FIELDS[field]} was read from a poor scan"
                yield self._item("header", reason, span)

    def _found(self) -> Iterator[ReviewItem]:
        for doubt in self._facts.doubts:
            item = self._item(doubt.kind, doubt.reason, doubt.span, read=doubt.read)
            yield item.model_copy(update={"alternatives": doubt.alternatives})

    def _tasks(self) -> Iterator[ReviewItem]:
        """Yield the tasks, and the agencies in them, that are not certain."""
        if not self._facts.tasks and self._notice.header != Header():
            said = list(_ASSIGNS.finditer(self._repaired.text))
            if len({one[0].lower() for one in said}) >= _ASSIGNING:
                reason = "no work was found, but the text has words that assign it"
                yield self._item("task", reason, Span(said[0].start(), said[0].end()))
        for at, task in enumerate(self._facts.tasks):
            whole = Span(task.source.start, task.source.end)
            if self._sureties.is_doubtful("tasks", at):
                yield self._item("task", task_reason(task), whole, read=task.text[:_HEAD])
            if not task.lead and self._sureties.may_be_led(at):
                head = Span(whole.start, min(whole.end, whole.start + _HEAD))
                yield self._item(
                    "agency", "nobody was taken to lead this, but it names a body", head
                )
            for role in ROLES:
                for index, name in enumerate(getattr(task, role)):
                    if self._sureties.is_doubtful("tasks", at, role, index):
                        place = self._sureties.place_of(name, task)
                        span = Span(place.start, place.end)
                        if place.how == "absent":
                            span = Span(whole.start, min(whole.end, whole.start + _HEAD))
                        cues = self._sureties.cues_of("tasks", at, role, index)
                        reason = role_reason(role, name, place, cues)
                        yield self._item(role, reason, span, read=name)

    def _deadlines(self) -> Iterator[ReviewItem]:
        issued_on = self._notice.header.issued_on
        for at, task in enumerate(self._facts.tasks):
            for index, deadline in enumerate(task.deadlines):
                span = _span(deadline)
                if deadline.due and issued_on and deadline.due < issued_on:
                    reason = "the deadline lies before the day of the notice"
                    yield self._item("deadline", reason, span)
                elif deadline.due is None and deadline.rrule is None:
                    yield self._item("deadline", "no day could be worked out for this", span)
                elif self._sureties.is_doubtful("tasks", at, "deadlines", index):
                    yield self._item("deadline", "it is not certain that this is a deadline", span)
                else:
                    yield from self._poorly_read("deadline", span)

    def _quantities(self) -> Iterator[ReviewItem]:
        every: list[tuple[Path, Quantity]] = [
            (("tasks", at, "targets", index), target)
            for at, task in enumerate(self._facts.tasks)
            for index, target in enumerate(task.targets)
        ]
        every += [(("targets", at), one) for at, one in enumerate(self._facts.targets)]
        every += [(("results", at), one) for at, one in enumerate(self._facts.results)]
        for path, one in every:
            if self._sureties.is_doubtful(*path):
                reason = "it is not certain what this number says: a target, a result or neither"
                yield self._item("quantity", reason, _span(one))
            else:
                yield from self._poorly_read("quantity", _span(one))

    def _references(self) -> Iterator[ReviewItem]:
        issued_on = self._notice.header.issued_on
        for at, one in enumerate(self._facts.references):
            year = _YEAR_IN_NUMBER.search(one.number)
            if one.issued_on and issued_on and one.issued_on > issued_on:
                yield self._item("reference", "the document is dated after the notice", _span(one))
            elif year and one.issued_on and int(year[1]) != one.issued_on.year:
                reason = "the year in the number and the year of the date differ"
                yield self._item("reference", reason, _span(one))
            elif self._sureties.is_doubtful("references", at):
                reason = "number, date or issuer of the cited document is not certain"
                yield self._item("reference", reason, _span(one))
            else:
                yield from self._poorly_read("reference", _span(one))

    def _poorly_read(self, kind: str, span: Span) -> Iterator[ReviewItem]:
        """Yield an item where a figure of the fact was read from a poor scan."""
        read = self._repaired.read.text
        for word in self._places.words(span):
            unsure = word.confidence is not None and word.confidence < SURE_WORD
            if unsure and _DIGIT.search(read[word.start : word.end]):
                yield self._item(kind, "a figure here was read from a poor scan", span)
                return


def _span(fact: Deadline | Quantity | LegalReference) -> Span:
    return Span(fact.source.start, fact.source.end)
