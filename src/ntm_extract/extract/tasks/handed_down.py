"""Who does what a block orders: those its words name, or those whom headings hand down to it."""

from __future__ import annotations

from ntm_extract.core.span import Span
from ntm_extract.core.stages import Block, StructuredNotice
from ntm_extract.extract.agencies import Mention, shift_all
from ntm_extract.extract.tasks.addressed import read_you
from ntm_extract.extract.tasks.asked import asked_besides, read_asked, read_called
from ntm_extract.extract.tasks.bare_places import BarePlaces
from ntm_extract.extract.tasks.blocks import BlockTree
from ntm_extract.extract.tasks.bracketed import find_bracketed
from ntm_extract.extract.tasks.calls_for_work import begins_with_verb
from ntm_extract.extract.tasks.clauses import clauses
from ntm_extract.extract.tasks.drafts import TaskDraft
from ntm_extract.extract.tasks.fields import FieldLines
from ntm_extract.extract.tasks.headings import local_lead
from ntm_extract.extract.tasks.label_order import LabelOrder
from ntm_extract.extract.tasks.partners import find_coordinating, find_report_to
from ntm_extract.extract.tasks.roles import Roles, acts_later, find_lead, later_leads
from ntm_extract.extract.tasks.tellings import is_narrative, without_praise
from ntm_extract.extract.tasks.told_before import told_until
from ntm_extract.extract.tasks.who_else_acts import find_singled_out, is_own_staff

_RANKS = {
    "part": 0,
    "chapter": 1,
    "upper": 1,
    "article": 2,
    "roman": 2,
    "arabic": 3,
    "multi": 4,
    "letter": 5,
}
_INMOST = 9


class HandedDown:
    """Keeps what headings hand down, and drafts the tasks of the blocks under them."""

    def __init__(self, notice: StructuredNotice, tree: BlockTree) -> None:
        self._tree = tree
        self._local = local_lead(notice)
        self._notice = notice
        self._places = BarePlaces(notice, tree.text)
        self.given: list[tuple[Mention, ...]] = []
        """Those who do what a block says where it names nobody, for every block seen so far."""
        self.openers: dict[int | None, tuple[Mention, ...]] = {}
        """Those whom a paragraph without a label tells, for what stands behind it."""
        self._order = LabelOrder()
        self._opened: dict[int | None, tuple[int, tuple[Mention, ...]]] = {}
        """The level of the first block behind such a paragraph, and whom it told."""
        self.spoken: dict[int | None, tuple[Mention, ...]] = {}
        """One body by its name that the block before began with: its next sentence goes on so."""
        self.partners: dict[int, tuple[Mention, ...]] = {}
        """Those whom a heading names as helpers in what stands under it."""
        self.shared: dict[int, FieldLines] = {}
        """The lines of fields that a block shares with those beside it."""
        self.renamed: dict[int, tuple[str, ...]] = {}
        """The paths of blocks that count as items of another heading than their own."""

    def reach(self, block: Block, *, may_inherit: bool) -> None:
        """Go on to the next block, which those above hand their work to where it may inherit."""
        if block.part == "closing":
            self.openers.clear()
        self._close(block)
        self._order.reach(block, self.openers.get(block.parent, ()))
        self.given.append(self._inherited(block) if may_inherit else ())

    def _close(self, block: Block) -> None:
        """Let an opener end where a list of an outer level begins than that which it opened.

        "Các xã thực hiện: - … - …" has nothing to say about "Điều 6" behind its dashes.
        """
        if block.parent not in self.openers:
            return
        rank = _RANKS.get(block.scheme or "", _INMOST)
        first, lead = self._opened.get(block.parent, (rank, ()))
        if lead != self.openers[block.parent]:
            first = rank
        self._opened[block.parent] = (first, self.openers[block.parent])
        if rank < first:
            del self.openers[block.parent]

    def _inherited(self, block: Block) -> tuple[Mention, ...]:
        if block.scheme is not None and self._order.is_torn(block.parent):
            return ()
        if block.parent in self.openers:
            return self.openers[block.parent]
        above = self.given[block.parent] if block.parent is not None else ()
        goes_on = block.scheme is None and begins_with_verb(self._tree.body(block))
        return above or (self.spoken.get(block.parent, ()) if goes_on else ())

    def speak_of(self, block: Block, own: tuple[Mention, ...], body: str) -> None:
        """Remember the one body that a block begins with, for a next line without a subject."""
        first = len(own) == 1 and own[0].kind in {"named", "official"} and own[0].span.start == 0
        if first and body.rstrip().endswith((".", ";")):
            self.spoken[block.parent] = shift_all(own, self._tree.begin(block))
        elif block.scheme is not None or own:
            self.spoken.pop(block.parent, None)

    def draft(
        self, index: int, span: Span, body: str, *, rule: str, fields: FieldLines | None = None
    ) -> TaskDraft:
        """Return the task that a block orders, with those who do it, help and hear of it."""
        block = self._tree.blocks[index]
        begin = self._tree.text.index(body, span.start) if body else span.start
        own = () if rule == "task.opener" and block.part == "opening" else find_lead(body)
        told = told_until(body) if block.scheme is None else 0
        if told:
            own = shift_all(find_lead(body[told:]), told)
        if not own:
            rest = without_praise(body)
            if rest != body and body.endswith(rest):
                own = shift_all(find_lead(rest), len(body) - len(rest))
        places = self._places.read(body, self.given[index])
        own = places or self._asked(index, body, own)
        self.speak_of(block, own, body)
        handed = self.given[index] or self._local
        if handed and is_own_staff(own):
            own = ()
        first = span.start + (told or len(block.label or ""))
        text = self._tree.text[first : span.end]
        with_whom = shift_all(find_coordinating(text), first)
        if not own and not with_whom and block.parent is not None:
            with_whom = self.partners.get(block.parent, ())
        reported = shift_all(find_report_to(text), first)
        later = own and self.given[index] and block.scheme and not places
        if later and acts_later(body, own) and not _only_tells(body):
            own = ()
            handed = (*handed, *shift_all(_others(later_leads(body), handed), begin))
        elif not own and handed:
            handed = (*handed, *shift_all(find_singled_out(body), begin))
        aside = () if own or fields else shift_all(find_bracketed(text), first)
        roles = Roles(shift_all(own, begin) or aside or handed, with_whom, reported)
        shared = None if fields else self._shared_lines(index)
        fields = fields or shared
        if fields:
            roles = fields.merged(roles, handed)
        path = self.renamed.get(index, block.path)
        labelled = block.scheme is not None
        when = shared.when if shared else ()
        return TaskDraft(span, path, block.part, labelled, roles, not own, rule, when, told)

    def _asked(self, index: int, body: str, own: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Return whom a block asks where the issuer or nobody speaks, and else who acts in it."""
        you = read_you(body, self._notice.header.addressees)
        if you:
            return you
        if own:
            issuer = self._notice.header.issuing_body
            return read_asked(body, own, issuer) or (*own, *asked_besides(body, own))
        return () if self.given[index] else read_called(body)

    def _shared_lines(self, index: int) -> FieldLines | None:
        """Return the lines of fields that stand beside a block or beside one it lies in."""
        at: int | None = index
        while at is not None:
            if at in self.shared:
                return self.shared[at]
            at = self._tree.blocks[at].parent
        return None


def _only_tells(body: str) -> bool:
    """Tell whether an item first says how things are: "Về đường: đến nay mới có … km. Giao …"."""
    start, end = clauses(body)[0]
    return is_narrative(body[start:end])


def _others(later: tuple[Mention, ...], told: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Leave out one of a kind that is told as a whole: "các Chi cục …: Chi cục báo cáo …"."""
    kinds = {one.name.casefold() for one in told}
    return tuple(one for one in later if f"các {one.name}".casefold() not in kinds)
