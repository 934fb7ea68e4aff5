"""The automatic numbers of Word: what stands before a paragraph though nobody typed it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BULLETS = {"+": "+", "*": "*", "o": "+", "•": "-", "": "-", "-": "-", "–": "-", "—": "-"}
_LEVELS = 9
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: its first number, its kind of number, and its pattern ("%1.%2.")."""

    start: int = 1
    kind: str = "decimal"
    pattern: str = ""
    legal: bool = False


@dataclass(slots=True)
class Numbering:
    """The lists of a document and how far each has been counted."""

    lists: dict[str, tuple[str, dict[int, Level]]] = field(default_factory=dict)
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    counters: dict[str, list[int]] = field(default_factory=dict)

    def label_of(self, paragraph: Any) -> str:
        """Return the label that Word shows before the paragraph, and count on."""
        found = self._place_of(paragraph)
        if found is None or found[0] not in self.lists:
            return ""
        number, depth = found
        counter_key, levels = self.lists[number]
        level = levels.get(depth)
        if level is None or depth >= _LEVELS:
            return ""
        if level.kind == "bullet":
            return _BULLETS.get(level.pattern.strip(), "-")
        counts = self.counters.setdefault(counter_key, [0] * _LEVELS)
        for upper in range(depth):
            counts[upper] = counts[upper] or levels.get(upper, Level()).start
        counts[depth] = counts[depth] + 1 if counts[depth] else level.start
        counts[depth + 1 :] = [0] * (_LEVELS - depth - 1)
        return _filled(level, levels, counts)

    def _place_of(self, paragraph: Any) -> tuple[str, int] | None:
        """Return list and level of a paragraph: its own, or those of its style."""
        properties = paragraph.find(f"{_W}pPr")
        if properties is None:
            return None
        style = properties.find(f"{_W}pStyle")
        inherited = self.styles.get(style.get(f"{_W}val"), None) if style is not None else None
        own = properties.find(f"{_W}numPr")
        if own is None:
            return inherited
        number, depth = _attributes(own)
        if number is None and inherited:
            number = inherited[0]
        return None if number in (None, "0") else (str(number), depth or 0)


def read_numbering(numbering: Any | None, styles: Any | None) -> Numbering:
    """Return the lists that ``numbering.xml`` and ``styles.xml`` define."""
    found = Numbering()
    if numbering is not None:
        abstract = {
            node.get(f"{_W}abstractNumId"): {
                int(level.get(f"{_W}ilvl")): _level(level) for level in node.iter(f"{_W}lvl")
            }
            for node in numbering.iter(f"{_W}abstractNum")
        }
        for node in numbering.iter(f"{_W}num"):
            base = node.find(f"{_W}abstractNumId")
            if base is not None:
                number = str(node.get(f"{_W}numId"))
                key = str(base.get(f"{_W}val"))
                found.lists[number] = _overridden(node, number, key, abstract.get(key, {}))
    if styles is not None:
        for style in styles.iter(f"{_W}style"):
            own = style.find(f"{_W}pPr/{_W}numPr")
            if own is not None and (placed := _attributes(own))[0]:
                found.styles[style.get(f"{_W}styleId")] = (str(placed[0]), placed[1] or 0)
    return found


def _overridden(
    node: Any, number: str, key: str, levels: dict[int, Level]
) -> tuple[str, dict[int, Level]]:
    """Return a list with its own starts; one that starts anew has a counter of its own."""
    changed = dict(levels)
    fresh = False
    for override in node.iter(f"{_W}lvlOverride"):
        depth = int(override.get(f"{_W}ilvl") or 0)
        inner = override.find(f"{_W}lvl")
        start = override.find(f"{_W}startOverride")
        if inner is not None:
            changed[depth] = _level(inner)
        if start is not None:
            old = changed.get(depth, Level())
            changed[depth] = Level(
                _number(start.get(f"{_W}val"), 1), old.kind, old.pattern, old.legal
            )
            fresh = True
    return (f"{key}/{number}" if fresh else key), changed


def _attributes(node: Any) -> tuple[str | None, int | None]:
    number, depth = node.find(f"{_W}numId"), node.find(f"{_W}ilvl")
    return (
        number.get(f"{_W}val") if number is not None else None,
        _number(depth.get(f"{_W}val"), 0) if depth is not None else None,
    )


def _level(node: Any) -> Level:
    def value(name: str, default: str) -> str:
        child = node.find(f"{_W}{name}")
        return default if child is None else str(child.get(f"{_W}val") or default)

    return Level(
        _number(value("start", "1"), 1),
        value("numFmt", "decimal"),
        value("lvlText", ""),
        node.find(f"{_W}isLgl") is not None,
    )


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.isdigit() else default


def _filled(level: Level, levels: dict[int, Level], counts: list[int]) -> str:
    def number(match: re.Match[str]) -> str:
        depth = int(match.group(1)) - 1
        kind = "decimal" if level.legal else levels.get(depth, Level()).kind
        return written(counts[depth], kind)

    return re.sub(r"%([1-9])", number, level.pattern).strip()


def written(count: int, kind: str) -> str:
    """Return a number as Word writes it in a kind of list: 4, IV, iv, D, d, 04."""
    if kind == "none":
        return ""
    if kind in ("upperRoman", "lowerRoman"):
        roman = _roman(count)
        return roman if kind == "upperRoman" else roman.lower()
    if kind in ("upperLetter", "lowerLetter"):
        letters = chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters if kind == "upperLetter" else letters.lower()
    return f"{count:02d}" if kind == "decimalZero" else str(count)


def _roman(count: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        text += sign * (count // value)
        count %= value
    return text
