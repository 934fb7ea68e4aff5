"""Finds the tasks of a notice: which blocks order work, and who is to do it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ntm_extract.core.span import Span
from ntm_extract.core.stages import Block, StructuredNotice
from ntm_extract.extract.agencies import Mention, read_agencies
from ntm_extract.extract.tasks import leaves
from ntm_extract.extract.tasks.fields import FieldLines, read_fields
from ntm_extract.extract.tasks.roles import (
    Roles,
    find_coordinating,
    find_lead,
    find_report_to,
    find_subject,
)

_HEADING_LEAD = re.compile(
    r"^(?:(?:Giao|Phân công)\s+(?:nhiệm vụ|trách nhiệm)\s+(?:cho\s+)?|(?:Giao|Đề nghị|Yêu cầu)(?:\s+cho)?\s+|Đối với\s+|(?:Trách nhiệm|Nhiệm vụ)(?:\s+cụ thể)?\s+(?:của|đối với)\s+|Về phía\s+)?"
)
_OPENER = re.compile(r":\s*$")


@dataclass(frozen=True, slots=True)
class TaskDraft:
    """A task before its deadlines, targets and references are put in."""

    span: Span
    path: tuple[str, ...]
    part: str
    labelled: bool
    roles: Roles
    inherited: bool
    rule: str


def heading_lead(body: str) -> tuple[Mention, ...]:
    """Return the agencies that a heading hands down to its items."""
    match = _HEADING_LEAD.match(body)
    at = match.end() if match else 0
    found = read_agencies(body, at, relative=True)
    if found.mentions:
        rest = body[found.end :].lstrip()
        if not rest or rest[0] in ":.;(" or (match and match.end()):
            return found.mentions
    return find_subject(body, at) if found.mentions else ()


class TaskFinder:
    """Goes through the blocks once, in order, and keeps what headings hand down."""

    def __init__(
        self, notice: StructuredNotice, text: str, has_deadline: Callable[[str], bool]
    ) -> None:
        self._notice = notice
        self._text = text
        self._has_deadline = has_deadline
        self._children = leaves.children_of(notice)
        self._handed: list[tuple[Mention, ...]] = []
        self._openers: dict[int | None, tuple[Mention, ...]] = {}
        self._shared: dict[int, FieldLines] = {}
        self._used: set[int] = set()
        self.drafts: list[TaskDraft] = []

    def run(self) -> list[TaskDraft]:
        """Return the drafts of all tasks, in reading order."""
        for index, block in enumerate(self._notice.blocks):
            self._handed.append(self._inherited(block))
            if index not in self._used:
                self._visit(index, block)
        return self.drafts

    def _inherited(self, block: Block) -> tuple[Mention, ...]:
        if block.parent in self._openers:
            return self._openers[block.parent]
        return self._handed[block.parent] if block.parent is not None else ()

    def _flat(self, span: Span) -> str:
        return self._text[span.start : span.end].translate(_SPACES)

    def _body(self, block: Block) -> str:
        text = self._flat(block.span)
        return text[len(block.label) :].lstrip() if block.label else text

    def _visit(self, index: int, block: Block) -> None:
        if block.part in {"head", "foot", "closing"}:
            return
        body = self._body(block)
        if block.part == "annex":
            return
        children = self._children[index]
        if children:
            self._visit_heading(index, block, body, children)
        elif _OPENER.search(body) and block.scheme is None:
            self._visit_opener(index, block, body)
        elif self._is_task(block, body):
            self._add(block, block.span, rule="task.leaf")

    def _visit_heading(self, index: int, block: Block, body: str, children: list[int]) -> None:
        blocks = self._notice.blocks
        lead = heading_lead(body)
        fields = [at for at in children if leaves.FIELD_LINE.match(self._flat(blocks[at].span))]
        if block.part == "assigning" and fields and len(fields) == len(children):
            span = Span(block.span.start, blocks[self._last(children[-1])].span.end)
            self._take(children)
            self._add(block, span, rule="task.with_fields", fields=self._fields(fields))
            return
        if lead:
            self._handed[index] = lead
        if fields:
            self._take(fields)
            for child in children:
                self._shared[child] = self._fields(fields)
        if len(children) == 1 and self._is_single_paragraph(block, children[0]):
            if block.part == "assigning" and self._is_task(
                blocks[children[0]], self._body(blocks[children[0]])
            ):
                span = Span(block.span.start, blocks[children[0]].span.end)
                self._used.add(children[0])
                self._add(block, span, rule="task.heading_and_paragraph")
            return
        if block.part == "assigning" and self._has_own_work(block, body):
            self._add(block, block.span, rule="task.opener")
        if not lead:
            found = find_lead(body)
            if found:
                self._handed[index] = found

    def _is_single_paragraph(self, block: Block, child: int) -> bool:
        one = self._notice.blocks[child]
        short = block.span.end - block.span.start < 400
        return (
            one.scheme is None
            and one.kind == "paragraph"
            and not self._children[child]
            and short
            and block.scheme not in {"roman", "part", "upper"}
        )

    def _take(self, children: list[int]) -> None:
        for child in children:
            self._used.add(child)
            self._take(self._children[child])

    def _last(self, index: int) -> int:
        while self._children[index]:
            index = self._children[index][-1]
        return index

    def _fields(self, indexes: list[int]) -> FieldLines:
        return read_fields([self._flat(self._notice.blocks[at].span) for at in indexes])

    def _visit_opener(self, index: int, block: Block, body: str) -> None:
        lead = heading_lead(body) or find_lead(body)
        if lead and block.part in {"assigning", "opening"}:
            self._openers[block.parent] = lead
        del index
        if (
            block.part in {"assigning", "opening"}
            and self._has_deadline(body)
            and not leaves.is_reporting(body)
        ):
            self._add(block, block.span, rule="task.opener")

    def _has_own_work(self, block: Block, body: str) -> bool:
        """Tell whether a block with items below it orders work of its own."""
        if leaves.is_reporting(body):
            return False
        if self._has_deadline(body) and len(body) > 60:
            return True
        found = read_agencies(body, _end(_HEADING_LEAD.match(body)), relative=True)
        rest = body[found.end :].strip(" :.;") if found.mentions else body
        if not _OPENER.search(body):
            return bool(found.mentions) and len(rest) > 80
        clauses = [part for part in re.split(r";|\.\s", rest) if len(part) > 30]
        return bool(found.mentions) and len(clauses) >= 3
        del block

    def _is_task(self, block: Block, body: str) -> bool:
        if len(body) < 15 or leaves.is_reporting(body):
            return False
        if block.part == "assigning":
            if block.scheme is None:
                return not leaves.is_hollow(body) and (
                    self._may_order(body) or bool(self._inherited(block))
                )
            return not self._is_only_name(body)
        return (
            block.part in {"reporting", "opening"}
            and block.scheme is None
            and leaves.has_order(body)
            and len(body) < 3000
        )

    def _may_order(self, body: str) -> bool:
        return bool(find_lead(body)) or leaves.has_order(body)

    def _is_only_name(self, body: str) -> bool:
        found = read_agencies(body, 0)
        return bool(found.mentions) and found.end >= len(body.rstrip(" .;:"))

    def _add(
        self, block: Block, span: Span, *, rule: str, fields: FieldLines | None = None
    ) -> None:
        index = self._notice.blocks.index(block) if False else None
        del index
        text = self._flat(span)
        body = text[len(block.label) :] if block.label else text
        own = find_lead(body)
        handed = self._handed[-1]
        roles = Roles(own or handed, find_coordinating(body), find_report_to(body))
        if fields:
            roles = fields.merged(roles, handed)
        self.drafts.append(
            TaskDraft(span, block.path, block.part, block.scheme is not None, roles, not own, rule)
        )


_SPACES = {ord("\n"): " ", ord("\t"): " ", ord("\r"): " ", ord("\u00a0"): " "}


def _end(match: re.Match[str] | None) -> int:
    return match.end() if match else 0


def item_paths(drafts: list[TaskDraft], notice: StructuredNotice) -> list[str | None]:
    """Return the item of every task: a Roman "II" is left out where only one part assigns."""
    romans = {
        block.path
        for block in notice.blocks
        if block.scheme in {"roman", "upper"} and len(block.path) == 1
    }
    used = {draft.path[:1] for draft in drafts if draft.path[:1] in romans and draft.labelled}
    drop = len(used) == 1
    items: list[str | None] = []
    for draft in drafts:
        path = draft.path[1:] if drop and draft.path[:1] in used else draft.path
        items.append(".".join(path) if draft.labelled and path else None)
    return items
