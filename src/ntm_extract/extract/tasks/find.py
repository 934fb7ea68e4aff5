"""Finds the tasks of a notice: goes through its blocks and takes those that order work."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.core.stages import Block, StructuredNotice
from ntm_extract.extract.agencies import shift_all
from ntm_extract.extract.tasks.blocks import BULLETS, BlockTree
from ntm_extract.extract.tasks.calls_for_work import begins_with_verb
from ntm_extract.extract.tasks.drafts import TaskDraft
from ntm_extract.extract.tasks.fields import FieldLines
from ntm_extract.extract.tasks.handed_down import HandedDown
from ntm_extract.extract.tasks.headings import find_many, heading_lead, up_to_duty
from ntm_extract.extract.tasks.judge import BlockJudge
from ntm_extract.extract.tasks.namings import lists_criteria, lists_funds, number_end
from ntm_extract.extract.tasks.orders import find_guided, find_ordered
from ntm_extract.extract.tasks.own_work import Aims, Dues, OwnWork
from ntm_extract.extract.tasks.partners import find_coordinating
from ntm_extract.extract.tasks.roles import find_lead
from ntm_extract.extract.tasks.tellings import is_praise, without_praise

_NO_TASKS = frozenset({"head", "foot", "annex", "note"})
_REPORTING = re.compile(r"(?:báo cáo|gửi|phản ánh)[^.;]{0,120}?(?:về|trước|cho|UBND|Ủy ban|Sở|Bộ)")
_ATTACHED = re.compile(r"(?:gửi kèm|đính kèm)[^.;:,]{0,80}:\s*$")
_OPENER = re.compile(r":\s*$")


class TaskFinder:
    """Goes through the blocks once, in order, and takes the tasks of each."""

    def __init__(self, notice: StructuredNotice, text: str, dues: Dues, aims: Aims) -> None:
        self._blocks = notice.blocks
        self._text = text
        self._own = OwnWork(dues, aims)
        self._tree = BlockTree(notice, text)
        self._children = self._tree.children
        self._judge = BlockJudge(self._tree, self._own, aims)
        self._down = HandedDown(notice, self._tree)
        self._used: set[int] = set()
        self._forms: dict[int, tuple[Span, FieldLines]] = {}
        """The line of a slip that says what is to be done, with what the others say of it."""
        self._drafts: list[TaskDraft] = []

    def run(self) -> list[TaskDraft]:
        """Return the drafts of all tasks, in reading order."""
        self._visit_form()
        for index, block in enumerate(self._blocks):
            self._down.reach(block, may_inherit=self._judge.may_inherit(block))
            if block.part == "closing":
                self._visit_closing(index, block)
            elif index not in self._used and block.part not in _NO_TASKS:
                self._visit(index, block)
        return self._drafts

    def _visit_form(self) -> None:
        """Take a slip "1. Đơn vị thực hiện: …" / "2. Nội dung: …" / "3. Thời hạn: …" as a task."""
        lines = [at for at, one in enumerate(self._blocks) if one.part not in _NO_TASKS]
        content = self._tree.form(lines)
        if content is None:
            return
        fields = self._tree.fields([at for at in lines if at != content])
        span = Span(self._blocks[content].span.start, self._blocks[lines[-1]].span.end)
        self._forms[content] = (span, fields)
        self._used.update(at for at in lines if at != content)

    def _visit(self, index: int, block: Block) -> None:
        body = self._tree.body(block)
        if index in self._forms:
            span, fields = self._forms[index]
            self._add(index, span, body, rule="task.with_fields", fields=fields)
        elif self._children[index]:
            self._visit_heading(index, block, body)
        elif _OPENER.search(body) and block.scheme is None:
            self._visit_opener(index, block, body)
        elif self._judge.is_name_of_heads(index, block, body):
            self._name_heads(block, body)
        elif self._judge.is_rest(index) and self._lengthen(index):
            return
        elif self._judge.is_task(block, body, handed=self._is_handed()):
            self._add(index, block.span, body, rule="task.leaf")
            if block.scheme is None and block.part == "assigning" and not self._down.given[index]:
                ordered = find_ordered(body, 0, 200)
                general = any(one.kind != "named" for one in ordered)
                if ordered and general and block.parent is not None:
                    self._down.openers[block.parent] = shift_all(ordered, self._tree.begin(block))

    def _lengthen(self, index: int) -> bool:
        """Let the task right above go on over a paragraph, where an item like it follows."""
        above, after = self._blocks[index - 1], self._blocks[index + 1 : index + 2]
        last = self._drafts[-1] if self._drafts else None
        if index == 0 or last is None or last.span != above.span or above.scheme is None:
            return False
        if not after or after[0].scheme != above.scheme:
            return False
        self._drafts.pop()
        span = Span(above.span.start, self._blocks[index].span.end)
        body = self._text[self._tree.begin(above) : span.end]
        self._add(index - 1, span, body, rule="task.paragraphs")
        return True

    def _visit_closing(self, index: int, block: Block) -> None:
        """A closing formula that adds reporting is a task as well."""
        body = self._tree.body(block)
        if _REPORTING.search(body) and find_ordered(body, 0, len(body)):
            self._add(index, block.span, body, rule="task.closing")

    def _visit_heading(self, index: int, block: Block, body: str) -> None:
        children = self._children[index]
        begin = self._tree.begin(block)
        lead = shift_all(heading_lead(body), begin)
        fields = self._tree.field_lines(children)
        if lead:
            self._down.given[index] = lead
            partners = find_coordinating(body) if _OPENER.search(body) else ()
            self._down.partners[index] = shift_all(partners, begin)
        inner = [at for at in fields if len(self._children[at]) > 1 and self._tree.is_content(at)]
        if block.part == "assigning" and len(fields) == len(children) and inner:
            self._share(index, children, inner)
            return
        if block.part == "assigning" and len(fields) == len(children):
            self._take(children)
            span = Span(block.span.start, self._blocks[self._tree.last(children[-1])].span.end)
            self._add(index, span, body, rule="task.with_fields", fields=self._tree.fields(fields))
            return
        if lists_criteria(body):
            self._take(children)
            return
        listed = [at for at in children if self._blocks[at].scheme]
        if block.part == "assigning" and listed and self._judge.lists_contents(body, listed):
            self._visit_contents(index, block, body, listed)
            return
        if fields:
            self._take(fields)
            self._down.shared.update(dict.fromkeys(children, self._tree.fields(fields)))
        if block.scheme in BULLETS and not any(self._blocks[at].scheme for at in children):
            self._take(children)
            next_heads = children[-1]
            if self._judge.is_name_of_heads(
                next_heads, self._blocks[next_heads], self._tree.text_of(next_heads)
            ):
                names = heading_lead(self._tree.text_of(next_heads))
                by = self._tree.begin(self._blocks[next_heads])
                children = children[:-1]
                self._add_lines(index, block, children)
                self._down.openers[block.parent] = shift_all(names, by)
                return
            span = Span(block.span.start, self._blocks[children[-1]].span.end)
            self._add(index, span, self._text[span.start : span.end], rule="task.paragraphs")
            return
        self._visit_group(index, block, body, handed=bool(lead))

    def _visit_contents(self, index: int, block: Block, body: str, listed: list[int]) -> None:
        """Take a heading with the list of what its report or form has to hold as one task."""
        self._take(listed)
        if self._judge.calls_for_work(body):
            span = Span(block.span.start, self._blocks[self._tree.last(listed[-1])].span.end)
            self._add(index, span, body, rule="task.with_report")

    def _visit_group(self, index: int, block: Block, body: str, *, handed: bool) -> None:
        """Read a block that announces the items under it, and may assign something of its own."""
        only = self._judge.only_paragraph(index, block, body)
        if only is not None:
            self._visit_pair(index, block, only)
            return
        if self._judge.is_sentence_with_notes(index, block, body, handed=self._is_handed()):
            self._add(index, block.span, body, rule="task.leaf")
            return
        if block.part == "assigning" and self._own.has_own_work(body):
            self._add(index, block.span, body, rule="task.opener")
        if not handed:
            self._down.given[index] = (
                shift_all(find_lead(body), self._tree.begin(block)) or self._down.given[index]
            )

    def _add_lines(self, index: int, block: Block, lines: list[int]) -> None:
        """Take an item with the lines that go on it as one task."""
        span = Span(block.span.start, self._blocks[lines[-1]].span.end if lines else block.span.end)
        self._add(index, span, self._text[span.start : span.end], rule="task.paragraphs")

    def _share(self, index: int, fields: list[int], inner: list[int]) -> None:
        """Take the dashes under "Nội dung:" as tasks that share the other lines of the item."""
        lines = self._tree.fields(fields)
        self._used.update(fields)
        for line in fields:
            if line not in inner:
                self._take(self._children[line])
        for line in inner:
            for child in self._children[line]:
                self._down.shared[child] = lines
                self._down.renamed[child] = self._blocks[index].path + self._blocks[child].path[-1:]

    def _visit_pair(self, index: int, block: Block, only: int) -> None:
        """Take a heading and the one paragraph under it as one task."""
        self._used.add(only)
        body = self._tree.body(self._blocks[only])
        head = self._tree.body(block)
        ordered = begins_with_verb(head) and not is_praise(body)
        ordered = ordered or self._judge.is_outlook(head) or self._own.is_dated(body)
        handed = self._is_handed()
        ordered = ordered or self._judge.is_task(self._blocks[only], body, handed=handed)
        if block.part == "assigning" and ordered:
            span = Span(block.span.start, self._blocks[only].span.end)
            self._add(index, span, body, rule="task.heading_and_paragraph")

    def _take(self, children: list[int]) -> None:
        for child in children:
            self._used.add(child)
            self._take(self._children[child])

    def _visit_opener(self, index: int, block: Block, body: str) -> None:
        """A paragraph that opens a list hands down whom it orders; it may order work itself."""
        self._judge.funded.discard(block.parent)
        if lists_funds(body):
            self._judge.funded.add(block.parent)
            return
        lead = find_ordered(body, 0, len(body)) or find_guided(body)
        if not lead and block.part == "assigning":
            lead = heading_lead(body) or find_lead(body)
        elif not lead:
            lead = find_many(body) or up_to_duty(body)
        if _ATTACHED.search(body):
            self._judge.attached.add(block.parent)
            return
        if block.part not in {"assigning", "opening"}:
            if self._judge.is_name_of_heads(index, block, body):
                self._name_heads(block, body)
            return
        if lead:
            lead = shift_all(lead, self._tree.begin(block))
            self._down.openers[block.parent] = lead
        if self._own.sets_aim(without_praise(body), opening=block.part == "opening"):
            self._down.given[index] = lead
            self._add(index, block.span, body, rule="task.opener")

    def _name_heads(self, block: Block, body: str) -> None:
        """Hand what stands behind a line down to those whom the line names."""
        at = number_end(body)
        who = heading_lead(body[at:])
        self._down.openers[block.parent] = shift_all(who, self._tree.begin(block) + at)

    def _is_handed(self) -> bool:
        """Tell whether somebody above does what the block in hand says."""
        return bool(self._down.given[-1])

    def _add(
        self, index: int, span: Span, body: str, *, rule: str, fields: FieldLines | None = None
    ) -> None:
        self._drafts.append(self._down.draft(index, span, body, rule=rule, fields=fields))
