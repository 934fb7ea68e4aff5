"""Node: a block of the item tree while it is built, and the tails that hang under dashes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from ntm_extract.core.span import Span
from ntm_extract.layout.labels import BULLETS, Label
from ntm_extract.layout.lines import Line


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

    @property
    def is_heading(self) -> bool:
        """Whether something stands under the block and it is short enough to be its heading."""
        return bool(self.children) and len(self.body) <= _LONGEST_HEADING


_LONGEST_HEADING = 220
_REPORTS = re.compile(
    r"(?:Tổng hợp,? |Định kỳ,? |Kịp thời )?(?:[Bb]áo cáo|[Gg]ửi)\s[^\n]{0,600}?(?:trước ngày|"
    r"chậm nhất|trước \d|h[àằ]ng (?:ngày|tuần|tháng|quý|năm))"
)
"""What is to be reported and by when is a duty of its own, not the rest of the dash above."""


def hang_tails(nodes: list[Node]) -> None:
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
    if not plain or node.parent != head.parent or node.text.endswith(":"):
        return False
    return not (head.text.endswith(".") and _REPORTS.match(node.text))


def _move(nodes: list[Node], at: int, parent: int) -> None:
    old = nodes[at].parent
    if old is not None:
        nodes[old].children.remove(at)
    nodes[at].parent = parent
    nodes[parent].children.append(at)
