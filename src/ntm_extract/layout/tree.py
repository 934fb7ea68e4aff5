"""The item tree: which line is an item of which, by the labels the lines begin with."""

from __future__ import annotations

import re

from ntm_extract.core.stages import OUTER
from ntm_extract.layout.closing import is_of_course
from ntm_extract.layout.cut_sentences import cut_sentences
from ntm_extract.layout.joins import LONG, TERMINAL, breaks_a_name, goes_on
from ntm_extract.layout.labels import BULLETS, NUMBERED, RANKS, SAYS_ALL, Label, read_label
from ntm_extract.layout.lines import Line, is_capitals
from ntm_extract.layout.nodes import Node, hang_tails
from ntm_extract.layout.time_headings import time_headings
from ntm_extract.layout.unnumbered import Level, lost_headings
from ntm_extract.layout.unstopped import unstopped_labels
from ntm_extract.vi.names import UPPER
from ntm_extract.vi.numbers import place_in_list

_DEEPEST = 8
"""Labels above a part that may open another part under it: "I." again and again is no nest."""


# one stray sign before a word that opens an item
_BROKEN_LABEL = re.compile(
    r"(?P<v>[A-Zl|§])\s(?=(?:Các|Sở|UBND|Ủy ban|Ban|Về|Giao|Yêu cầu|Đối với|Văn phòng|Công an|"
    r"Đề nghị)\s)"
)

# the point of a label as a scan may show it: "7; Sở", "7: UBND", "7, Giao"
_MISREAD_POINT = re.compile(rf"(?P<v>\d{{1,2}})\s?[;:,]\s+(?=[{UPPER}])")


def _wants_title(node: Node) -> bool:
    """Tell whether a part has its number alone on its line: "Phần I" / "MỤC TIÊU"."""
    return node.scheme in {"part", "chapter"} and not node.body.strip() and not node.more


_LOST = {1: "part", 2: "arabic"}


def _lost_its_number(node: Node) -> bool:
    return node.scheme is not None and node.label is None


def _is_bare_part(node: Node) -> bool:
    return node.scheme == "roman" and not node.children and node.body.isupper()


class TreeBuilder:
    """Takes lines one by one and hangs them in the tree."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self._stack: list[int] = []

    def add(self, line: Line, unstopped: Label | None = None) -> None:
        """Add one line: a new block, or the rest of the block before it."""
        if "\t" in line.text:
            self._append(
                Node(line.text, line.span, "row"), self._stack[-1] if self._stack else None
            )
            return
        if breaks_a_name(self.nodes[-1] if self.nodes else None, line.text):
            self.nodes[-1].go_on(line)
            return
        label = read_label(line.text) or unstopped or self._broken_label(line.text)
        if label and not self._is_plausible(label):
            label = None
        if label is None:
            self._add_paragraph(line)
        else:
            self._add_item(line, label)

    def add_heading(self, line: Line, level: Level) -> None:
        """Add a heading whose number was lost."""
        while self._stack and (level == 1 or self.nodes[self._stack[-1]].scheme not in OUTER):
            self._stack.pop()
        parent = self._stack[-1] if self._stack else None
        self._stack.append(
            self._append(Node(line.text, line.span, "item", _LOST[level], None), parent)
        )

    def _broken_label(self, text: str) -> Label | None:
        """Read "A Các Sở …", "4; Các Sở …" of a scan as "4. Các Sở …", behind item 3."""
        match = _BROKEN_LABEL.match(text) or _MISREAD_POINT.match(text)
        last = self._sibling_number("arabic") if match else None
        if not match or last is None or not self.nodes[-1].tail.endswith(TERMINAL):
            return None
        if match["v"].isdigit() and int(match["v"]) != last + 1:
            return None
        return Label("arabic", match["v"], str(last + 1), match.end())

    def _is_plausible(self, label: Label) -> bool:
        if label.scheme == "multi":
            return len(label.value) < 12 and not label.value.startswith("0")
        if label.scheme not in {"arabic", "roman"}:
            return True
        number = place_in_list(label.scheme, label.value)
        last = self._sibling_number(label.scheme)
        if number == 1 or (last is not None and last < number <= last + 3):
            return True
        ended = not self.nodes or self.nodes[-1].tail.endswith(TERMINAL)
        if label.scheme == "roman":
            return number > 0 and (ended or last is None)
        return last is None and ended and number <= 20

    def _sibling_number(self, scheme: str) -> int | None:
        for index in reversed(self._stack):
            node = self.nodes[index]
            if node.scheme == scheme and node.label:
                return place_in_list(scheme, node.label.value)
        return None

    def _add_paragraph(self, line: Line) -> None:
        last = self.nodes[-1] if self.nodes else None
        if last and (
            (not _lost_its_number(last) and goes_on(last, line))
            or (_wants_title(last) and is_capitals(line.text))
        ):
            last.go_on(line)
            return
        if is_of_course(line.text):
            self._stack.clear()
        parent = self._stack[-1] if self._stack else None
        while parent is not None and self.nodes[parent].scheme in BULLETS:
            self._stack.pop()
            parent = self._stack[-1] if self._stack else None
        if parent is not None and self._is_sentence(self.nodes[parent]):
            self._stack.pop()
            parent = self._stack[-1] if self._stack else None
        self._append(Node(line.text, line.span, "paragraph"), parent)

    def _is_sentence(self, node: Node) -> bool:
        """Tell whether an item says all it has to say: what follows is not under it."""
        ended = node.tail.endswith((".", ";", "./.")) and not node.children
        return ended and node.size > LONG and node.scheme in SAYS_ALL

    def _add_item(self, line: Line, label: Label) -> None:
        rank = RANKS[label.scheme]
        parent = self._find_parent(label, rank)
        path = self.nodes[parent].path if parent is not None else ()
        node = Node(line.text, line.span, "item", label.scheme, label, (), parent)
        node.path = self._path(path, label, parent)
        index = self._append(node, parent)
        self._stack.append(index)

    def _find_parent(self, label: Label, rank: int) -> int | None:
        """Pop the stack to the block that the new item belongs to."""
        top = self.nodes[self._stack[-1]] if self._stack else None
        if top and label.value == "I" and _is_bare_part(top) and len(top.path) < _DEEPEST:
            return self._stack[-1]  # "II. MỤC TIÊU" / "I. …": misprinted for "1."
        schemes = [self.nodes[index].scheme for index in self._stack]
        if label.scheme == "multi":
            return self._multi_parent(label)
        if label.scheme in schemes and not self._opens_new_list(label):
            del self._stack[len(schemes) - 1 - schemes[::-1].index(label.scheme) :]
            return self._stack[-1] if self._stack else None
        if (
            self._stack
            and self.nodes[self._stack[-1]].tail.endswith(":")
            and self._opens_new_list(label)
        ):
            return self._stack[-1]
        while self._stack and self._closes(self.nodes[self._stack[-1]], label, rank):
            self._stack.pop()
        return self._stack[-1] if self._stack else None

    def _closes(self, top: Node, label: Label, rank: int) -> bool:
        """Tell whether a label ends the block on top; under "▪" a "+" is of the inner list."""
        if top.scheme == "bullet" and label.scheme in {"dash", "plus"}:
            return label.scheme == "dash" and not top.tail.endswith(":")
        if top.scheme in BULLETS and label.scheme == "star" and top.tail.endswith(":"):
            return False
        if top.scheme == "step" and label.scheme in NUMBERED:
            return label.value not in {"1", "1.1"}  # "Nhiệm vụ 1: …" / "1. …"
        return RANKS[top.scheme or "part"] >= rank

    def _opens_new_list(self, label: Label) -> bool:
        """Tell whether a label opens a list ("1.", "a)", "(i)") inside the block above."""
        top = self.nodes[self._stack[-1]] if self._stack else None
        if top is None or not top.tail.endswith(":"):
            return False
        if top.scheme == label.scheme or label.scheme in BULLETS:
            return False
        return label.value in {"1", "a", "i"} and RANKS[label.scheme] != RANKS[top.scheme or "part"]

    def _multi_parent(self, label: Label) -> int | None:
        prefix = label.value.rsplit(".", 1)[0]
        while self._stack:
            top = self.nodes[self._stack[-1]]
            if top.scheme in NUMBERED and top.label and top.label.value == prefix:
                return self._stack[-1]
            if top.scheme in {"part", "chapter", "article", "roman", "upper"}:
                return self._stack[-1]
            self._stack.pop()
        return None

    def _path(self, path: tuple[str, ...], label: Label, parent: int | None) -> tuple[str, ...]:
        if label.scheme == "multi":
            head = label.value.split(".")
            above = self.nodes[parent] if parent is not None else None
            if above is not None and above.scheme in NUMBERED:
                return (*path, head[-1])
            return (*path, *head)
        if label.scheme in BULLETS:
            counts = self.nodes[parent].counts if parent is not None else self._top_counts
            counts["bullet"] = counts.get("bullet", 0) + 1
            return (*path, str(counts["bullet"]))
        return (*path, label.value)

    _top_counts: dict[str, int]

    def _append(self, node: Node, parent: int | None) -> int:
        node.parent = parent
        node.size = len(node.text)
        self.nodes.append(node)
        index = len(self.nodes) - 1
        if parent is not None:
            self.nodes[parent].children.append(index)
        return index


def build_tree(lines: list[Line]) -> list[Node]:
    """Return the blocks of ``lines`` in order, each with its path and parent."""
    builder = TreeBuilder()
    builder._top_counts = {}
    headings = lost_headings(lines) or time_headings(lines)
    unstopped = unstopped_labels(lines)
    rest = cut_sentences(lines, headings, unstopped)
    for at, line in enumerate(lines):
        if at in rest:
            builder.nodes[-1].go_on(line)
        elif at in headings:
            builder.add_heading(line, headings[at])
        else:
            builder.add(line, unstopped.get(at))
    for node in builder.nodes:
        node.finish()
    hang_tails(builder.nodes)
    for node in builder.nodes:
        if node.kind == "item" and node.children:
            node.kind = "heading"
    return builder.nodes
