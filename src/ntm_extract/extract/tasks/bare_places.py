"""Districts and communes told by their bare names under a heading of all: "Hòa An, Hà Quảng …"."""

from __future__ import annotations

import re
from functools import cache
from typing import Protocol

from ntm_extract.core.span import Span
from ntm_extract.core.stages import StructuredNotice
from ntm_extract.extract.agencies import Mention
from ntm_extract.extract.agencies.words import verb_at
from ntm_extract.extract.tasks.clauses import clauses
from ntm_extract.extract.tasks.predicates import skip_spaces
from ntm_extract.vi.lexicon import provinces, read_rows
from ntm_extract.vi.names import UPPER

# the heading whose members they are: "UBND các huyện, thành phố", "UBND các xã"
_ALL = re.compile(
    r"(?:Chủ tịch )?UBND (?:các|\d{1,3}) "
    r"(?P<u>huyện|quận|thị xã|thành phố|xã|phường|thị trấn)(?!\w)"
)
_LOW = frozenset({"xã", "phường", "thị trấn"})
_UNITS = r"(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)"
_NAME = re.compile(
    rf"(?:(?:[Cc]ác\s+)?(?P<unit>(?i:{_UNITS}))\s+)?"
    rf"(?P<n>[{UPPER}]\w*(?:[\s-]+[{UPPER}]\w*){{0,3}})(?!\w)"
)
_JOINT = re.compile(r"\s*,\s+(?:và\s+)?|\s+và\s+")
_EACH = re.compile(
    r":|[\s,:]*(?:mỗi (?:huyện|quận|xã|phường|đơn vị|địa phương|nơi)|phải|cần|khẩn trương|có thêm|"
    r"giữ vững)(?!\w)"
)
_MOST = 12


def read_bare_places(
    body: str, handed: tuple[Mention, ...], notice: StructuredNotice, text: str
) -> tuple[Mention, ...]:
    """Return the committees of the places that an item begins with, where all of them are known.

    Districts have to be units of the notice's own province by the gazetteer, communes named with
    their unit elsewhere in the notice, and what stands behind has to be what they do.
    """
    if not body[:1].isupper() and not body.startswith(("thành phố", "thị xã")):
        return ()
    all_of_them = next((found for one in handed if (found := _ALL.match(one.name))), None)
    if all_of_them is None:
        return ()
    known: _Known = _Communes(text) if all_of_them["u"] in _LOW else _Districts(notice)
    members: dict[str, Mention] = {}
    for number, (start, end) in enumerate(clauses(body)):
        named = _names(body, skip_spaces(body, start), known)
        if number == 0 and not (named and any(unit is None for unit, _ in named)):
            return ()
        for unit, span in named:
            name = f"UBND {known.unit(span.text_in(body), unit)} {span.text_in(body)}"
            members.setdefault(name, Mention(span, name, "named"))
        if end >= len(body):
            break
    return tuple(members.values())


def _names(body: str, at: int, known: _Known) -> list[tuple[str | None, Span]]:
    """Return the units and names from ``at`` on, up to what they do; none where one is unknown."""
    found: list[tuple[str | None, Span]] = []
    for _ in range(_MOST):
        one = _NAME.match(body, at)
        if one is None:
            return []
        unit = one["unit"].lower() if one["unit"] else None
        if known.unit(one["n"], unit) is None:
            return []
        found.append((unit, Span(one.start("n"), one.end("n"))))
        joint = _JOINT.match(body, one.end())
        if joint is None or not _NAME.match(body, joint.end()):
            break
        at = joint.end()
    behind = found[-1][1].end
    acts = _EACH.match(body, behind) or verb_at(body, skip_spaces(body, behind))
    return found if acts else []


class _Known(Protocol):
    """The places of which a heading names all."""

    def unit(self, name: str, unit: str | None) -> str | None:
        """Return what a place is, None where it is none of them."""


class _Districts:
    def __init__(self, notice: StructuredNotice) -> None:
        header = notice.header
        said = f"{header.issuing_body or ''} {header.place or ''}"
        self._province = next((name for name in provinces() if name in said), None)

    def unit(self, name: str, unit: str | None) -> str | None:
        for kind, owners in _districts().get(name, ()):
            if self._province in owners and unit in {None, kind}:
                return kind
        return None


class _Communes:
    def __init__(self, text: str) -> None:
        self._text = text

    def unit(self, name: str, unit: str | None) -> str | None:
        for kind in (unit,) if unit else ("xã", "phường", "thị trấn", "đặc khu"):
            if re.search(rf"(?i:{kind})\s+{re.escape(name)}(?!\w)", self._text):
                return kind
        return None


@cache
def _districts() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for name, kind, owners in read_rows("districts"):
        found.setdefault(name, []).append((kind, tuple(owners.split("|"))))
    return found
