"""BlockTree: the blocks of a notice with their children and their text behind the label."""

from __future__ import annotations

from ntm_extract.core.span import Span
from ntm_extract.core.stages import Block, StructuredNotice
from ntm_extract.extract.tasks import field_words
from ntm_extract.extract.tasks.fields import FieldLines, read_fields

BULLETS = frozenset({"dash", "plus", "star", "bullet"})
_FIELD_SCHEMES = BULLETS | {"letter", None}
_NUMBERED = frozenset({"arabic", "multi"})
_LONGEST_FORM = 12
"""Lines of a slip that gives somebody work, at most."""


class BlockTree:
    """Looks up text, children and field lines of the blocks of a notice."""

    def __init__(self, notice: StructuredNotice, text: str) -> None:
        self.blocks = notice.blocks
        self.text = text
        self.children = _children(notice)
        self._bodies: dict[Span, str] = {}
        """Everybody asks for them: one string for each, so that what was read of it is found."""

    def body(self, block: Block) -> str:
        """Return the text of a block behind its label."""
        body = self._bodies.get(block.span)
        if body is None:
            text = block.span.text_in(self.text)
            body = text[len(block.label) :].lstrip() if block.label else text
            self._bodies[block.span] = body
        return body

    def text_of(self, index: int) -> str:
        """Return the text of the block with a number, behind its label."""
        return self.body(self.blocks[index])

    def above(self, block: Block) -> str:
        """Return the text of what a block hangs under; empty where that is the notice itself."""
        return "" if block.parent is None else self.text_of(block.parent)

    def begin(self, block: Block) -> int:
        """Return where the text of a block begins, behind its label."""
        return block.span.end - len(self.body(block))

    def is_field(self, index: int) -> bool:
        """Tell whether a block is a line of fields: "Đơn vị chủ trì: …"."""
        block = self.blocks[index]
        if block.scheme in _NUMBERED or self._heads_field(index):
            return self._looks_like_field(index) and self._stands_among_fields(block)
        if block.scheme not in _FIELD_SCHEMES:
            return False
        body = self.body(block)
        return bool(field_words.FIELD_LINE.match(body) or field_words.BARE_TIME.fullmatch(body))

    def _looks_like_field(self, index: int) -> bool:
        body = self.body(self.blocks[index])
        return bool(field_words.FIELD_LINE.match(body)) or self._heads_field(index)

    def _heads_field(self, index: int) -> bool:
        """Tell whether a heading is the name of a field, with its words under it."""
        if not self.children[index]:
            return False
        named = field_words.FIELD_HEADING.fullmatch(self.body(self.blocks[index]))
        return bool(named) or self._heads_content(index)

    def _heads_content(self, index: int) -> bool:
        """Tell whether a heading says no more than that the work stands under it: "1. Nội dung"."""
        if not self.children[index]:
            return False
        return bool(field_words.CONTENT_HEADING.fullmatch(self.body(self.blocks[index])))

    def _stands_among_fields(self, block: Block) -> bool:
        """Tell whether whoever acts is named beside a numbered line, and what or when as well.

        The programme of a meeting has numbered lines too: "1. Thời gian: …", "2. Địa điểm: …".
        """
        if block.parent is None:
            return False
        beside = self.children[block.parent]
        bodies = [self.body(self.blocks[at]) for at in beside]
        what = any(self._looks_like_field(at) and self.is_content(at) for at in beside)
        when = block.scheme == "multi" and any(field_words.names_time(body) for body in bodies)
        return (what or when) and any(field_words.names_body(body) for body in bodies)

    def field_lines(self, children: list[int]) -> list[int]:
        """Return the children that are lines of fields, those of any kind beside certain ones."""
        certain = [at for at in children if self.is_field(at)]
        found = [at for at in children if at in certain or self._is_field_beside(at)]
        return found if len(certain) > 1 or (certain and found == children) else certain

    def _is_field_beside(self, index: int) -> bool:
        block = self.blocks[index]
        dashed = block.scheme in {*BULLETS, None} and not self.children[index]
        return dashed and bool(field_words.FIELD_BESIDE.match(self.body(block)))

    def is_content(self, index: int) -> bool:
        """Tell whether a line of fields holds the work itself: "Nội dung: …"."""
        match = field_words.FIELD_LINE.match(self.body(self.blocks[index]))
        if match is None:
            return self._heads_content(index)
        return match["k"].lower().startswith("nội dung")

    def form(self, lines: list[int]) -> int | None:
        """Return which line of a notice that is nothing but a form says what is to be done."""
        if not 2 < len(lines) < _LONGEST_FORM or any(self.children[at] for at in lines):
            return None
        bodies = [self.body(self.blocks[at]) for at in lines]
        known = [bool(field_words.FORM_LINE.match(one)) for one in bodies]
        contents = [
            at for at, one in zip(lines, bodies, strict=True) if field_words.WORK.match(one)
        ]
        named = any(field_words.BODY_FIELD.match(one) for one in bodies)
        return contents[0] if all(known) and named and len(contents) == 1 else None

    def last(self, index: int) -> int:
        """Return the last block that hangs under a block."""
        while self.children[index]:
            index = self.children[index][-1]
        return index

    def fields(self, indexes: list[int]) -> FieldLines:
        """Read lines of fields with all that hangs under them."""
        lines: list[tuple[str, int]] = []
        for at in indexes:
            begin = self.begin(self.blocks[at])
            line = self.text[begin : self.blocks[self.last(at)].span.end]
            name = len(self.body(self.blocks[at]).rstrip())
            if self._heads_field(at) and line[name : name + 1].isspace():
                line = f"{line[:name]}:{line[name + 1 :]}"
            cuts = field_words.cut_fields(line)
            lines += [
                (line[start:end], begin + start)
                for start, end in zip(cuts, [*cuts[1:], len(line)], strict=True)
            ]
        return read_fields(lines)


def _children(notice: StructuredNotice) -> list[list[int]]:
    children: list[list[int]] = [[] for _ in notice.blocks]
    for at, block in enumerate(notice.blocks):
        if block.parent is not None and block.part != "closing":
            children[block.parent].append(at)
    return children
