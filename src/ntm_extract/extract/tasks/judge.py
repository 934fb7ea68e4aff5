"""Which blocks order work, and which only name, head, describe or pay for it."""

from __future__ import annotations

import re

from ntm_extract.core.stages import OUTER, Block
from ntm_extract.extract.tasks.blocks import BULLETS, BlockTree
from ntm_extract.extract.tasks.calls_for_work import (
    begins_with_verb,
    begins_with_verb_later,
    has_order,
    is_aim,
    is_bare_aim,
    is_order_among_reports,
    reports_in_course,
)
from ntm_extract.extract.tasks.descriptions import is_web_line, only_describes
from ntm_extract.extract.tasks.members import founds_board, is_member, is_seated
from ntm_extract.extract.tasks.namings import (
    is_article_title,
    is_description,
    is_note_of_names,
    is_of_funds,
    is_only_name,
    is_only_who,
    is_paper_of_file,
    is_title,
    lists_report,
)
from ntm_extract.extract.tasks.own_work import Aims, OwnWork
from ntm_extract.extract.tasks.roles import find_lead
from ntm_extract.extract.tasks.tellings import is_formula, is_hollow, is_narrative, is_praise

_CAPITALS = 90
_AIM_ABOVE = 220
"""Letters of an item that is no more than the aim of what one paragraph below it orders."""
_FIGURE = re.compile(r"(?<![\d/])\d{1,3}(?![\d/])|\d[.,]\d")
"""A figure that is no year, day or number of a document."""
_BRIEF, _BRIEFEST = 15, 8
"""Letters of a block that orders work; fewer do for an item that says what somebody is to do."""
_HONOURS = re.compile(r"(?:Kịp thời |Xét )?(?:[Bb]iểu dương|[Kk]hen thưởng|[Tt]ôn vinh)(?!\w)")
"""Work where those above are told to do it, praise where the notice itself speaks."""
# what an item adds to the work above it: "Việc họp dân phải gắn với bình xét gia đình văn hóa"
_QUALIFIES = re.compile(
    r"[^.;:]{3,160}?\s(?:phải|cần) (?:được )?(?:gắn|bảo đảm|đảm bảo|tuân thủ|đáp ứng|phù hợp|đúng|"
    r"xuất phát|thể hiện|căn cứ)(?!\w)"
)


# what is put above all work is a task by the specification (2): "Quan điểm chỉ đạo là …"
_OUTLOOK = re.compile(r"(?:Quan điểm|Tinh thần|Phương châm|Mục tiêu) (?:chỉ đạo|chung|điều hành)\s")


# what a document rests on: "Căn cứ Luật Xây dựng ngày …;"
_BASIS = re.compile(
    r"Căn cứ (?:Luật|Bộ luật|Hiến pháp|Pháp lệnh|Nghị|Quyết định|Thông tư|Chỉ thị)[^;]*;\s*\Z|"
    r"[^.;:]{5,200}\?\s*\Z"  # a question asks for no work
)
# how bodies are to work together is said in front of what each of them does
_PRINCIPLES = re.compile(
    r"(?:Các\s+)?Nguyên tắc(?! chỉ đạo| chung| điều hành)(?:\s[^.;:]{0,80})?\s*:?\s*\Z",
    re.IGNORECASE,
)
_OUTLOOK_HEADING = re.compile(
    r"(?:Về\s+)?(?:quan điểm|phương châm|tinh thần|tư tưởng|nguyên tắc) (?:chỉ đạo|chung|"
    r"điều hành)",
    re.IGNORECASE,
)


# a line that orders nothing by itself, though somebody above is told: a title, a cited paper
_SCRAP = re.compile(
    r"(?:.{1,60}|\(.*|(?:Quyết định|Thông tư|Nghị định|Nghị quyết|Kế hoạch|Chương trình|Chỉ thị|"
    r"Công văn|Văn bản|Thông báo|Kết luận|Tờ trình|Báo cáo)\s+số\s.*)\Z",
    re.DOTALL,
)


class BlockJudge:
    """Tells the blocks that order work from the others, by their words and their places."""

    def __init__(self, tree: BlockTree, own: OwnWork, aims: Aims) -> None:
        self._tree = tree
        self._own = own
        self._aims = aims
        self.attached: set[int | None] = set()
        """Blocks under which papers sent along are listed."""
        self.funded: set[int | None] = set()
        """Blocks under which it is listed what money is for."""

    def may_inherit(self, block: Block) -> bool:
        """Tell whether those told above may do what a block says.

        A paragraph behind a whole sentence or a list goes on with it only where it orders
        something, or says until when.
        """
        if block.scheme is not None or block.part == "closing" or block.parent is None:
            return True
        above = self._tree.above(block).rstrip()
        if not above.endswith((".", ";", ":")):
            return True
        body = self._tree.body(block)
        return begins_with_verb(body) or self._own.sets_aim(body, opening=False)

    def is_task(self, block: Block, body: str, *, handed: bool) -> bool:
        """Tell whether a block with nothing under it orders work; ``handed``: those above do."""
        if _BASIS.match(body) or is_narrative(body) or self._is_praise(block, body, handed=handed):
            return False
        if body.isupper() and (block.scheme in OUTER or len(body) < _CAPITALS):
            return False  # a heading with nothing under it
        if block.part != "assigning":
            return block.scheme is None and is_order_among_reports(body)
        if (
            is_only_name(body)
            or is_member(body)
            or self._is_on_board(block, body)
            or is_note_of_names(body)
            or is_description(body)
            or self._is_of_funds(block, body)
            or self._is_principle(block, body)
            or is_paper_of_file(self._tree.above(block), body)
            or is_web_line(body)
            or only_describes(body)
        ):
            return False
        if block.scheme is not None:
            enacts = block.scheme == "article" and (is_formula(body) or is_article_title(body))
            aim = not handed and is_bare_aim(body)
            return not enacts and not aim and not self._is_attachment(block, body)
        ordered = find_lead(body) or begins_with_verb(body)
        ordered = ordered or (handed and not _SCRAP.match(body) and not body.isupper())
        ordered = ordered or begins_with_verb_later(body)
        ordered = ordered or reports_in_course(body) or bool(_OUTLOOK.match(body))
        ordered = ordered or (is_aim(body) and self._aims(body))
        return bool(ordered) and not is_hollow(body)

    @staticmethod
    def _is_praise(block: Block, body: str, *, handed: bool) -> bool:
        """Tell whether a block praises or says next to nothing.

        Under those who are told to do it, an item may be short, and praise is work.
        """
        told = handed and block.scheme is not None and begins_with_verb(body)
        if len(body) < (_BRIEFEST if told else _BRIEF):
            return True
        return is_praise(body) and not (told and _HONOURS.match(body))

    def lists_contents(self, body: str, listed: list[int]) -> bool:
        """Tell whether a heading opens a list of what a report or a form has to hold."""
        return lists_report(body) and not any(find_lead(self._tree.text_of(at)) for at in listed)

    @staticmethod
    def calls_for_work(body: str) -> bool:
        """Tell whether a heading says what is to be done, and does not only name a paper."""
        return bool(begins_with_verb(body) or find_lead(body) or begins_with_verb_later(body))

    def _is_attachment(self, block: Block, body: str) -> bool:
        """Tell whether a dash only names something sent along, behind "gửi kèm … gồm:"."""
        if block.parent not in self.attached or block.scheme not in BULLETS:
            return False
        return not begins_with_verb(body) and not find_lead(body)

    def _is_of_funds(self, block: Block, body: str) -> bool:
        if block.parent in self.funded and (block.label or "1")[0] in "-+*•":
            return not find_lead(body)  # a dash that says what money is for
        return is_of_funds(self._tree.above(block), body)

    def _is_on_board(self, block: Block, body: str) -> bool:
        """Tell whether an item stands in the list of those who sit on a board, and acts nowhere."""
        above = block.parent
        while above is not None and block.scheme is not None:
            if founds_board(self._tree.text_of(above)):
                return is_seated(body) and not has_order(body)
            above = self._tree.blocks[above].parent
        return False

    def _is_principle(self, block: Block, body: str) -> bool:
        """Tell whether an item is one of the principles of an article, and orders nothing."""
        if block.parent is None or self._tree.blocks[block.parent].scheme != "article":
            return False
        if not _PRINCIPLES.match(self._tree.above(block)):
            return False
        return not find_lead(body) and not has_order(body)

    @staticmethod
    def is_outlook(heading: str) -> bool:
        """Tell whether a heading announces what stands above all work: "Quan điểm chỉ đạo"."""
        return bool(_OUTLOOK_HEADING.match(heading))

    def is_sentence_with_notes(self, index: int, block: Block, body: str, *, handed: bool) -> bool:
        """Tell whether an item says all it has to say, and only remarks follow it."""
        plain = all(self._tree.blocks[at].scheme is None for at in self._tree.children[index])
        ended = body.rstrip().endswith(".") and not is_title(body)
        labelled = block.scheme is not None
        return plain and ended and labelled and self.is_task(block, body, handed=handed)

    def only_paragraph(self, index: int, block: Block, body: str) -> int | None:
        """Return the one paragraph, or the one dash, under a heading with nothing else under it."""
        children = [at for at in self._tree.children[index] if not self._is_empty_request(at)]
        outer = block.scheme in {"part", "upper", "chapter"}
        if len(children) != 1 or outer or block.label is None:
            return None
        child = self._tree.blocks[children[0]]
        dashed = child.scheme in BULLETS and block.scheme not in BULLETS
        plain = dashed or (child.scheme is None and child.kind == "paragraph")
        alone = plain and not self._tree.children[children[0]]
        if not alone:
            return None
        says_who = not dashed and self._says_who(body, children[0])
        return children[0] if is_title(body) or says_who else None

    def _says_who(self, body: str, below: int) -> bool:
        """Tell whether an item says what is to be reached, and the paragraph below it who acts.

        "4. Hoàn thành di dời 02 cụm công nghiệp." / "Sở A chủ trì, phối hợp với …". An item without
        a figure orders work of its own.
        """
        aim = _FIGURE.search(body) and (begins_with_verb(body) or self._aims(body))
        if not aim or len(body) > _AIM_ABOVE or find_lead(body):
            return False
        acts = find_lead(self._tree.text_of(below))
        return bool(acts) and acts[0].span.start == 0 and acts[0].kind in {"named", "official"}

    def _is_empty_request(self, index: int) -> bool:
        block = self._tree.blocks[index]
        return block.scheme is None and is_hollow(self._tree.body(block))

    def is_rest(self, index: int) -> bool:
        """Tell whether a paragraph says more about the item above, and orders nothing of its own.

        "1. Thôn A họp dân." / "Việc họp dân phải gắn với …" / "2. Thôn B …".
        """
        block, body = self._tree.blocks[index], self._tree.text_of(index)
        plain = block.scheme is None and block.kind == "paragraph" and block.part == "assigning"
        if not plain or self._tree.children[index] or not _QUALIFIES.match(body):
            return False
        return not find_lead(body) and not has_order(body)

    def is_name_of_heads(self, index: int, block: Block, body: str) -> bool:
        """Tell whether a line without a label only names those who do what stands behind it."""
        after = self._tree.blocks[index + 1] if index + 1 < len(self._tree.blocks) else None
        if after is None or after.part != "assigning" or block.scheme is not None:
            return False
        work = after.scheme is not None or begins_with_verb(self._tree.text_of(index + 1))
        return work and is_only_who(body)
