"""Districts and communes told by their bare names under a heading of all: "Hòa An, Hà Quảng …"."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, cached_property
from typing import NamedTuple

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
_ALL_OF = re.compile(rf"[Cc]ác\s+(?i:{_UNITS})\s")
_JOINT = re.compile(r"\s*,\s+(?:và\s+)?|\s+và\s+")
_EACH = re.compile(
    r":|[\s,:]*(?:mỗi (?:huyện|quận|xã|phường|đơn vị|địa phương|nơi)|phải|cần|khẩn trương|có thêm|"
    r"giữ vững)(?!\w)"
)
_MOST = 12
_COMMUNES = ("xã", "phường", "thị trấn", "đặc khu")
_WITH_UNIT = re.compile(
    rf"(?P<unit>(?i:{_UNITS}))\s+(?P<n>[{UPPER}]\w*(?:[\s-]+[{UPPER}]\w*){{0,3}})"
)
_WORD = re.compile(r"\w+")
KindOf = Callable[[str, str | None], str | None]
"""Returns what a place is by its name and by the unit that stands in front; None: unknown."""


class _Place(NamedTuple):
    """A place: what it is, whether its bare name says so, and where the name stands."""

    kind: str
    bare: bool
    span: Span


class BarePlaces:
    """Reads the places that items of a notice begin with; what is known of them is read once."""

    def __init__(self, notice: StructuredNotice, text: str) -> None:
        self._notice = notice
        self._text = text

    def read(self, body: str, handed: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Return the committees of the places that an item begins with, where all are known.

        Districts have to be units of the notice's own province by the gazetteer, communes named
        with their unit elsewhere in the notice, and what stands behind has to be what they do.
        """
        if not body[:1].isupper() and not body.startswith(("thành phố", "thị xã")):
            return ()
        all_of_them = next((found for one in handed if (found := _ALL.match(one.name))), None)
        if all_of_them is None:
            return ()
        kind_of = self._commune if all_of_them["u"] in _LOW else self._district
        members: dict[str, Mention] = {}
        for number, (start, end) in enumerate(clauses(body)):
            named = _named(body, skip_spaces(body, start), kind_of)
            if number == 0 and not any(one.bare for one in named):
                return ()
            for one in named:
                name = f"UBND {one.kind} {one.span.text_in(body)}"
                members.setdefault(name, Mention(one.span, name, "named"))
            if end >= len(body):
                break
        return tuple(members.values())

    def _district(self, name: str, unit: str | None) -> str | None:
        for kind, owners in _districts().get(name, ()):
            if self._province in owners and unit in {None, kind}:
                return kind
        return None

    def _commune(self, name: str, unit: str | None) -> str | None:
        kinds = (unit,) if unit else _COMMUNES
        return next((kind for kind in kinds if name in self._communes.get(kind, ())), None)

    @cached_property
    def _province(self) -> str | None:
        header = self._notice.header
        said = f"{header.issuing_body or ''} {header.place or ''}"
        return next((name for name in provinces() if name in said), None)

    @cached_property
    def _communes(self) -> dict[str, set[str]]:
        """The names that stand behind each kind of unit, each with all that it begins with."""
        found: dict[str, set[str]] = {}
        for one in _WITH_UNIT.finditer(self._text):
            names = found.setdefault(one["unit"].lower(), set())
            names.update(one["n"][: part.end()] for part in _WORD.finditer(one["n"]))
        return found


def _named(body: str, at: int, kind_of: KindOf) -> list[_Place]:
    """Return the places from ``at`` on, up to what they do; none where one is unknown."""
    found: list[_Place] = []
    all_of = _ALL_OF.match(body, at)  # "Các huyện A, B": places as they stand, no committees
    for _ in range(_MOST):
        one = _NAME.match(body, at)
        unit = one["unit"].lower() if one and one["unit"] else None
        kind = kind_of(one["n"], unit) if one else None
        if one is None or kind is None:
            return []
        found.append(_Place(kind, unit is None and not all_of, Span(one.start("n"), one.end("n"))))
        joint = _JOINT.match(body, one.end())
        if joint is None or not _NAME.match(body, joint.end()):
            break
        at = joint.end()
    behind = found[-1].span.end
    acts = _EACH.match(body, behind) or verb_at(body, skip_spaces(body, behind))
    return found if acts else []


@cache
def _districts() -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for name, kind, owners in read_rows("districts"):
        found.setdefault(name, []).append((kind, tuple(owners.split("|"))))
    return found
