"""The item tree: which line is an item of which, by the labels the lines begin with."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from ntm_extract.core.span import Span
from ntm_extract.layout.labels import BULLETS, NUMBERED, RANKS, Label, read_label
from ntm_extract.layout.lines import Line
from ntm_extract.vi.lexicon import districts, provinces

_TERMINAL = (".", ":", ";", "!", "?", "…", "”", '"', ")", "/.")
_HALF_TITLE = 100
_HALF_NAMES = (
    "Liên hiệp",
    "Mặt trận",
    "Ủy ban",
    "Hội đồng",
    "Ban",
    "Văn phòng",
    "Liên đoàn",
    "Trung tâm",
    "Thành",
    "Cộng sản",
)
_TAIL = 60
_SHORT = 25
_LONG = 130
# a line that ends with one of these does not end a paragraph
_DANGLING = frozenset(
    [
        "của",
        "và",
        "với",
        "các",
        "về",
        "cho",
        "để",
        "theo",
        "tại",
        "trong",
        "là",
        "được",
        "đã",
        "do",
        "bằng",
        "thuộc",
        "từ",
        "đến",
        "ngày",
        "tháng",
        "số",
        "những",
        "một",
        "trên",
        "dưới",
        "khi",
        "nếu",
        "hoặc",
        "cùng",
        "như",
        "bộ",
        "sở",
        "ủy",
        "giai",
        "nhằm",
        "qua",
        "vào",
        "không",
        "chưa",
        "đồng",
        "phó",
    ]
)
_ROMAN = {"I": 1, "V": 5, "X": 10}


@dataclass(slots=True)
class Node:
    """A block while the tree is built; ``path`` holds the labels from the top."""

    text: str
    span: Span
    kind: Literal["heading", "item", "paragraph", "row"]
    scheme: str | None = None
    label: Label | None = None
    path: tuple[str, ...] = ()
    parent: int | None = None
    children: list[int] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    more: list[str] = field(default_factory=list)
    size: int = 0

    @property
    def tail(self) -> str:
        """The last line read so far."""
        return self.more[-1] if self.more else self.text

    def go_on(self, line: Line) -> None:
        """Take a line as the rest of this block; ``finish`` joins the lines."""
        self.more.append(line.text)
        self.size += len(line.text) + 1
        self.span = Span(self.span.start, line.span.end)

    def finish(self) -> None:
        """Join the lines of the block."""
        if self.more:
            self.text = " ".join([self.text, *self.more])
            self.more = []

    @property
    def body(self) -> str:
        """The text behind the label."""
        return self.text[self.label.end :] if self.label else self.text


def _roman(value: str) -> int:
    total = 0
    for at, char in enumerate(value):
        size = _ROMAN.get(char, 0)
        after = _ROMAN.get(value[at + 1], 0) if at + 1 < len(value) else 0
        total += -size if size < after else size
    return total


@cache
def _names() -> frozenset[str]:
    return frozenset({*provinces(), *districts()})


def is_broken_off(before: str, after: str) -> bool:
    """Tell whether a line broke inside a name or behind a word that asks for more.

    "… của tỉnh Điện" / "Biên vào …", "… giao Ủy" / "ban nhân dân …".
    """
    left, right = before[-_TAIL:].split()[-3:], after[:_TAIL].split()[:2]
    if not left or not right or not after[:1].isalpha():
        return False
    if left[-1].lower() in _DANGLING:
        return True
    names = _names()
    for many in range(1, len(left) + 1):
        for few in range(1, len(right) + 1):
            name = " ".join([*left[-many:], *right[:few]]).strip(",.;:()")
            if name in names:
                return True
    return False


# one stray sign before a word that opens an item
_BROKEN_LABEL = re.compile(
    r"(?P<v>[A-Zl|§])\s(?=(?:Các|Sở|UBND|Ủy ban|Ban|Về|Giao|Yêu cầu|Đối với|Văn phòng|Công an|"
    r"Đề nghị)\s)"
)

_NAME_BEHIND_DASH = re.compile(r"[-–]\s(?P<n>[^\W\d_]+(?:\s[^\W\d_]+)?)(?=,|\s[^\W\d_])")


class TreeBuilder:
    """Takes lines one by one and hangs them in the tree."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self._stack: list[int] = []
        self._last_number: dict[tuple[int | None, str], int] = {}

    def add(self, line: Line) -> None:
        """Add one line: a new block, or the rest of the block before it."""
        if "\t" in line.text:
            self._append(
                Node(line.text, line.span, "row"), self._stack[-1] if self._stack else None
            )
            return
        if self._breaks_a_name(line.text):
            self.nodes[-1].go_on(line)
            return
        label = read_label(line.text) or self._broken_label(line.text)
        if label and not self._is_plausible(label):
            label = None
        if label is None:
            self._add_paragraph(line)
        else:
            self._add_item(line, label)

    def _breaks_a_name(self, text: str) -> bool:
        """Tell whether a line goes on with a name that has a dash: "… Thăng Long" / "– Hà Nội"."""
        match = _NAME_BEHIND_DASH.match(text)
        if (
            not match
            or match["n"] not in provinces()
            or not self.nodes
            or self.nodes[-1].tail.endswith(_TERMINAL)
        ):
            return False
        before = self.nodes[-1].tail.rsplit(maxsplit=1)
        return self.nodes[-1].size > _LONG and bool(before) and before[-1].istitle()

    def _broken_label(self, text: str) -> Label | None:
        """Read "A Các Sở …" of a scan as "4. Các Sở …", where item 3 stands before it."""
        match = _BROKEN_LABEL.match(text)
        last = self._sibling_number("arabic") if match else None
        if not match or last is None or not self.nodes[-1].tail.endswith(_TERMINAL):
            return None
        return Label("arabic", match["v"], str(last + 1), match.end())

    def _is_plausible(self, label: Label) -> bool:
        if label.scheme == "multi":
            return len(label.value) < 12 and not label.value.startswith("0")
        if label.scheme not in {"arabic", "roman"}:
            return True
        number = int(label.value) if label.scheme == "arabic" else _roman(label.value)
        last = self._sibling_number(label.scheme)
        if number == 1 or (last is not None and last < number <= last + 3):
            return True
        ended = not self.nodes or self.nodes[-1].tail.endswith(_TERMINAL)
        if label.scheme == "roman":
            return number > 0 and (ended or last is None)
        return last is None and ended and number <= 20

    def _sibling_number(self, scheme: str) -> int | None:
        for index in reversed(self._stack):
            node = self.nodes[index]
            if node.scheme == scheme and node.label:
                value = node.label.value
                return int(value) if scheme == "arabic" else _roman(value)
        return None

    def _add_paragraph(self, line: Line) -> None:
        if self.nodes and self._goes_on(self.nodes[-1], line):
            last = self.nodes[-1]
            last.go_on(line)
            return
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
        return ended and node.size > _LONG and node.scheme in {"arabic", "multi", "letter", "paren"}

    def _goes_on(self, last: Node, line: Line) -> bool:
        """Tell whether a line without a label is the rest of the block before it."""
        if self._is_half_item(last) or (last.tail.endswith(":") and line.text[:1].islower()):
            return True
        if last.kind == "row" or last.tail.endswith((".", ":", ";", "!", "?", "./.")):
            return False
        first = line.text[:1]
        if last.label and len(line.text) < _HALF_TITLE and not line.text.endswith(_TERMINAL):
            return last.scheme not in BULLETS and last.tail.endswith(_HALF_NAMES)
        ends = len(line.text) < _SHORT and line.text.endswith(".") and last.size > _LONG
        if ends or is_broken_off(last.tail, line.text):
            return True
        return first.islower() or first in ",;)" or last.tail[-1:] in ",-–("

    def _is_half_item(self, last: Node) -> bool:
        """Tell whether a numbered item breaks off at a semicolon: "3. Các bộ, cơ quan …;"."""
        numbered = last.scheme in {"arabic", "multi", "letter", "paren"}
        return numbered and last.tail.endswith(";") and last.size < _LONG

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
        while self._stack and RANKS[self.nodes[self._stack[-1]].scheme or "part"] >= rank:
            self._stack.pop()
        return self._stack[-1] if self._stack else None

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


def _hang_tails(nodes: list[Node]) -> None:
    """Hang paragraphs between two dashes of a list under the first: it goes on with them."""
    at = 1
    while at < len(nodes):
        head = nodes[at - 1]
        end = at
        while end < len(nodes) and _is_tail(nodes[end], head):
            end += 1
        if at < end < len(nodes) and head.scheme in BULLETS:
            after = nodes[end]
            if after.scheme == head.scheme and after.parent == head.parent:
                for tail in range(at, end):
                    _move(nodes, tail, at - 1)
        at = max(end, at) + 1


def _is_tail(node: Node, head: Node) -> bool:
    plain = node.scheme is None and node.kind == "paragraph" and not node.children
    return plain and node.parent == head.parent and not node.text.endswith(":")


def _move(nodes: list[Node], at: int, parent: int) -> None:
    old = nodes[at].parent
    if old is not None:
        nodes[old].children.remove(at)
    nodes[at].parent = parent
    nodes[parent].children.append(at)


def build_tree(lines: list[Line]) -> list[Node]:
    """Return the blocks of ``lines`` in order, each with its path and parent."""
    builder = TreeBuilder()
    builder._top_counts = {}
    for line in lines:
        builder.add(line)
    for node in builder.nodes:
        node.finish()
    _hang_tails(builder.nodes)
    for node in builder.nodes:
        if node.kind == "item" and node.children:
            node.kind = "heading"
    return builder.nodes
