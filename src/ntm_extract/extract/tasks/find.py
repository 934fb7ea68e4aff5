"""Finds the tasks of a notice: which blocks order work, and who is to do it."""

from __future__ import annotations

import re

from ntm_extract.core.span import Span
from ntm_extract.core.stages import Block, StructuredNotice
from ntm_extract.extract.agencies import Mention, shift_all
from ntm_extract.extract.tasks.blocks import BULLETS, BlockTree
from ntm_extract.extract.tasks.bracketed import find_bracketed
from ntm_extract.extract.tasks.calls_for_work import (
    begins_with_verb,
    begins_with_verb_later,
    is_aim,
    is_order_among_reports,
    reports_in_course,
)
from ntm_extract.extract.tasks.drafts import TaskDraft
from ntm_extract.extract.tasks.fields import FieldLines
from ntm_extract.extract.tasks.headings import find_many, heading_lead, local_lead
from ntm_extract.extract.tasks.more_subjects import find_singled_out, is_own_staff
from ntm_extract.extract.tasks.namings import (
    is_description,
    is_note_of_names,
    is_of_funds,
    is_only_name,
    is_only_who,
    is_paper_of_file,
    is_title,
    lists_criteria,
    lists_funds,
    lists_report,
)
from ntm_extract.extract.tasks.orders import find_ordered
from ntm_extract.extract.tasks.own_work import Aims, Dues, OwnWork
from ntm_extract.extract.tasks.partners import find_coordinating, find_report_to
from ntm_extract.extract.tasks.roles import (
    Roles,
    acts_later,
    find_lead,
    later_leads,
)
from ntm_extract.extract.tasks.tellings import (
    is_formula,
    is_hollow,
    is_narrative,
    is_praise,
    without_praise,
)

_NO_TASKS = frozenset({"head", "foot", "annex", "note"})
_REPORTING = re.compile(r"(?:báo cáo|gửi|phản ánh)[^.;]{0,120}?(?:về|trước|cho|UBND|Ủy ban|Sở|Bộ)")
_ATTACHED = re.compile(r"(?:gửi kèm|đính kèm)[^.;:,]{0,80}:\s*$")
_PARTS = frozenset({"part", "chapter", "upper", "roman"})
_OPENER = re.compile(r":\s*$")


class TaskFinder:
    """Goes through the blocks once, in order, and keeps what headings hand down."""

    def __init__(self, notice: StructuredNotice, text: str, dues: Dues, aims: Aims) -> None:
        self._blocks = notice.blocks
        self._text = text
        self._own = OwnWork(dues, aims)
        self._aims = aims
        self._tree = BlockTree(notice, text)
        self._children = self._tree.children
        self._handed: list[tuple[Mention, ...]] = []
        self._openers: dict[int | None, tuple[Mention, ...]] = {}
        self._shared: dict[int, FieldLines] = {}
        self._partners: dict[int, tuple[Mention, ...]] = {}
        self._used: set[int] = set()
        self._attached: set[int | None] = set()
        self._funded: set[int | None] = set()
        self._renamed: dict[int, tuple[str, ...]] = {}
        self._local = local_lead(notice)
        self._drafts: list[TaskDraft] = []

    def run(self) -> list[TaskDraft]:
        """Return the drafts of all tasks, in reading order."""
        for index, block in enumerate(self._blocks):
            self._handed.append(self._inherited(block) if self._may_inherit(block) else ())
            if block.part == "closing":
                self._visit_closing(index, block)
            elif index not in self._used and block.part not in _NO_TASKS:
                self._visit(index, block)
        return self._drafts

    def _may_inherit(self, block: Block) -> bool:
        """Tell whether those told above may do what a block says.

        A paragraph behind a whole sentence or a list goes on with it only where it orders
        something, or says until when.
        """
        if block.scheme is not None or block.part == "closing" or block.parent is None:
            return True
        above = self._tree.body(self._blocks[block.parent]).rstrip()
        if not above.endswith((".", ";", ":")):
            return True
        body = self._tree.body(block)
        return begins_with_verb(body) or self._own.sets_aim(body, opening=False)

    def _inherited(self, block: Block) -> tuple[Mention, ...]:
        if block.parent in self._openers:
            return self._openers[block.parent]
        return self._handed[block.parent] if block.parent is not None else ()

    def _visit(self, index: int, block: Block) -> None:
        body = self._tree.body(block)
        if self._children[index]:
            self._visit_heading(index, block, body)
        elif _OPENER.search(body) and block.scheme is None:
            self._visit_opener(index, block, body)
        elif self._is_name_of_heads(index, block, body):
            self._openers[block.parent] = shift_all(heading_lead(body), self._tree.begin(block))
        elif self._is_task(block, body):
            self._add(index, block.span, body, rule="task.leaf")
            if block.scheme is None and block.part == "assigning" and not self._handed[index]:
                ordered = find_ordered(body, 0, 200)
                general = any(one.kind != "named" for one in ordered)
                if ordered and general and block.parent is not None:
                    self._openers[block.parent] = shift_all(ordered, self._tree.begin(block))

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
            self._handed[index] = lead
            partners = find_coordinating(body) if _OPENER.search(body) else ()
            self._partners[index] = shift_all(partners, begin)
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
        if block.part == "assigning" and listed and lists_report(body):
            self._take(listed)
            span = Span(block.span.start, self._blocks[self._tree.last(listed[-1])].span.end)
            self._add(index, span, body, rule="task.with_report")
            return
        if fields:
            self._take(fields)
            self._shared.update(dict.fromkeys(children, self._tree.fields(fields)))
        if block.scheme in BULLETS and not any(self._blocks[at].scheme for at in children):
            self._take(children)
            next_heads = children[-1]
            if self._is_name_of_heads(
                next_heads, self._blocks[next_heads], self._text_of(next_heads)
            ):
                names = heading_lead(self._text_of(next_heads))
                by = self._tree.begin(self._blocks[next_heads])
                children = children[:-1]
                self._add_lines(index, block, children)
                self._openers[block.parent] = shift_all(names, by)
                return
            span = Span(block.span.start, self._blocks[children[-1]].span.end)
            self._add(index, span, self._text[span.start : span.end], rule="task.paragraphs")
            return
        self._visit_group(index, block, body, handed=bool(lead))

    def _visit_group(self, index: int, block: Block, body: str, *, handed: bool) -> None:
        """Read a block that announces the items under it, and may assign something of its own."""
        only = self._only_paragraph(index, block, body)
        if only is not None:
            self._visit_pair(index, block, only)
            return
        if self._is_sentence_with_notes(index, block, body):
            self._add(index, block.span, body, rule="task.leaf")
            return
        if block.part == "assigning" and self._own.has_own_work(body):
            self._add(index, block.span, body, rule="task.opener")
        if not handed:
            self._handed[index] = (
                shift_all(find_lead(body), self._tree.begin(block)) or self._handed[index]
            )

    def _text_of(self, index: int) -> str:
        return self._tree.body(self._blocks[index])

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
                self._shared[child] = lines
                self._renamed[child] = self._blocks[index].path + self._blocks[child].path[-1:]

    def _is_sentence_with_notes(self, index: int, block: Block, body: str) -> bool:
        """Tell whether an item says all it has to say, and only remarks follow it."""
        plain = all(self._blocks[at].scheme is None for at in self._children[index])
        ended = body.rstrip().endswith(".") and not is_title(body)
        return plain and ended and block.scheme is not None and self._is_task(block, body)

    def _visit_pair(self, index: int, block: Block, only: int) -> None:
        """Take a heading and the one paragraph under it as one task."""
        self._used.add(only)
        body = self._tree.body(self._blocks[only])
        ordered = begins_with_verb(self._tree.body(block)) and not is_praise(body)
        if block.part == "assigning" and (ordered or self._is_task(self._blocks[only], body)):
            span = Span(block.span.start, self._blocks[only].span.end)
            self._add(index, span, body, rule="task.heading_and_paragraph")

    def _only_paragraph(self, index: int, block: Block, body: str) -> int | None:
        children = [at for at in self._children[index] if not self._is_empty_request(at)]
        if len(children) != 1 or block.scheme in {"roman", "part", "upper", "chapter", None}:
            return None
        child = self._blocks[children[0]]
        plain = (
            child.scheme is None and child.kind == "paragraph" and not self._children[children[0]]
        )
        return children[0] if plain and is_title(body) else None

    def _is_empty_request(self, index: int) -> bool:
        block = self._blocks[index]
        return block.scheme is None and is_hollow(self._tree.body(block))

    def _take(self, children: list[int]) -> None:
        for child in children:
            self._used.add(child)
            self._take(self._children[child])

    def _visit_opener(self, index: int, block: Block, body: str) -> None:
        """A paragraph that opens a list hands down whom it orders; it may order work itself."""
        self._funded.discard(block.parent)
        if lists_funds(body):
            self._funded.add(block.parent)
            return
        lead = find_ordered(body, 0, len(body))
        if not lead and block.part == "assigning":
            lead = heading_lead(body) or find_lead(body)
        elif not lead:
            lead = find_many(body)
        if _ATTACHED.search(body):
            self._attached.add(block.parent)
            return
        if block.part not in {"assigning", "opening"}:
            if self._is_name_of_heads(index, block, body):
                self._openers[block.parent] = shift_all(heading_lead(body), self._tree.begin(block))
            return
        if lead:
            lead = shift_all(lead, self._tree.begin(block))
            self._openers[block.parent] = lead
        if self._own.sets_aim(without_praise(body), opening=block.part == "opening"):
            self._handed[index] = lead
            self._add(index, block.span, body, rule="task.opener")

    def _is_name_of_heads(self, index: int, block: Block, body: str) -> bool:
        """Tell whether a line without a label only names those who do what stands behind it."""
        after = self._blocks[index + 1] if index + 1 < len(self._blocks) else None
        if after is None or after.part != "assigning" or block.scheme is not None:
            return False
        work = after.scheme is not None or begins_with_verb(self._text_of(index + 1))
        return work and is_only_who(body)

    def _is_task(self, block: Block, body: str) -> bool:
        if len(body) < 15 or is_praise(body) or is_narrative(body):
            return False
        if block.scheme in _PARTS and body.isupper():
            return False  # a heading with nothing under it
        if block.part != "assigning":
            return block.scheme is None and is_order_among_reports(body)
        if (
            is_only_name(body)
            or is_note_of_names(body)
            or is_description(body)
            or self._is_of_funds(block, body)
            or is_paper_of_file(self._above(block), body)
        ):
            return False
        if block.scheme is not None:
            enacts = block.scheme == "article" and is_formula(body)
            return not enacts and not self._is_attachment(block, body)
        ordered = find_lead(body) or self._handed[-1] or begins_with_verb(body)
        ordered = ordered or begins_with_verb_later(body)
        ordered = ordered or reports_in_course(body)
        ordered = ordered or (is_aim(body) and self._aims(body))
        return bool(ordered) and not is_hollow(body)

    def _is_attachment(self, block: Block, body: str) -> bool:
        """Tell whether a dash only names something sent along, behind "gửi kèm … gồm:"."""
        if block.parent not in self._attached or block.scheme not in BULLETS:
            return False
        return not begins_with_verb(body) and not find_lead(body)

    def _shared_lines(self, index: int) -> FieldLines | None:
        """Return the lines of fields that stand beside a block or beside one it lies in."""
        at: int | None = index
        while at is not None:
            if at in self._shared:
                return self._shared[at]
            at = self._blocks[at].parent
        return None

    def _is_of_funds(self, block: Block, body: str) -> bool:
        if block.parent in self._funded and (block.label or "1")[0] in "-+*•":
            return not find_lead(body)  # a dash that says what money is for
        return is_of_funds(self._above(block), body)

    def _above(self, block: Block) -> str:
        return "" if block.parent is None else self._tree.body(self._blocks[block.parent])

    def _add(
        self, index: int, span: Span, body: str, *, rule: str, fields: FieldLines | None = None
    ) -> None:
        block = self._blocks[index]
        begin = self._text.index(body, span.start) if body else span.start
        own = () if rule == "task.opener" and block.part == "opening" else find_lead(body)
        if not own:
            rest = without_praise(body)
            if rest != body and body.endswith(rest):
                own = shift_all(find_lead(rest), len(body) - len(rest))
        handed = self._handed[index] or self._local
        if handed and is_own_staff(own):
            own = ()
        first = span.start + len(block.label or "")
        text = self._text[first : span.end]
        with_whom = shift_all(find_coordinating(text), first)
        if not own and not with_whom and block.parent is not None:
            with_whom = self._partners.get(block.parent, ())
        reported = shift_all(find_report_to(text), first)
        if own and self._handed[index] and block.scheme and acts_later(body, own):
            own = ()
            handed = (*handed, *shift_all(later_leads(body), begin))
        elif not own and handed:
            handed = (*handed, *shift_all(find_singled_out(body), begin))
        aside = () if own or fields else shift_all(find_bracketed(text), first)
        roles = Roles(shift_all(own, begin) or aside or handed, with_whom, reported)
        shared = None if fields else self._shared_lines(index)
        fields = fields or shared
        if fields:
            roles = fields.merged(roles, handed)
        path = self._renamed.get(index, block.path)
        labelled = block.scheme is not None
        when = shared.when if shared else ()
        self._drafts.append(TaskDraft(span, path, block.part, labelled, roles, not own, rule, when))
